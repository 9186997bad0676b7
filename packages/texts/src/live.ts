import type { Text } from './text.ts';

/** The live page before the camera is on. */
export const LIVE_START_TEXTS = {
  title: { zh: '打开相机，骨架就跟着你', en: 'Turn on the camera and the skeleton follows' },
  promise: {
    zh: '画面只在这个浏览器里看，不录像，也不上传。',
    en: 'The picture is looked at inside this browser. It isn’t kept and isn’t sent anywhere.',
  },
  camera: { zh: '打开相机', en: 'Turn on the camera' },
  file: { zh: '用一段视频代替', en: 'Use a video file instead' },
  starting: { zh: '正在打开相机…', en: 'Opening the camera…' },
  loading: { zh: '正在准备识别…', en: 'Getting the engine ready…' },
  foot: {
    zh: '一次最多跟四个人。手机、笔记本都可以，不需要显卡。',
    en: 'Follows up to four people, on a laptop or a phone, without a graphics card.',
  },
} as const satisfies Record<string, Text>;

/** Why there is no live picture, and what to do. */
export const LIVE_TROUBLE_TEXTS = {
  deniedTitle: { zh: '相机没有获准使用', en: 'The camera isn’t allowed' },
  denied: {
    zh: '点地址栏左边的图标，允许相机，再试一次。',
    en: 'Allow the camera at the icon left of the address, then try again.',
  },
  noneTitle: { zh: '没有找到相机', en: 'No camera found' },
  none: {
    zh: '接上相机再试，或用一段视频代替。',
    en: 'Connect one and try again, or use a video file instead.',
  },
  inUseTitle: { zh: '相机被占用了', en: 'The camera is in use' },
  inUse: {
    zh: '别的程序或页面正在用它。关掉那个，再试一次。',
    en: 'Another program or page is using it. Close that one and try again.',
  },
  insecureTitle: { zh: '这个地址不能用相机', en: 'The camera can’t be used at this address' },
  insecure: {
    zh: '浏览器只在本机或 HTTPS 页面上开放相机。请在运行 PoseBox 的电脑上打开；或者让它带上 --tls 启动，再打开 https:// 开头的地址。现在也可以用一段视频代替。',
    en: 'Browsers open the camera only on the computer itself or over HTTPS. Open this page on the computer that runs PoseBox, or have it started with --tls and open the address that begins with https://. A video file works here too.',
  },
  unpluggedTitle: { zh: '相机断开了', en: 'The camera was disconnected' },
  unplugged: { zh: '重新接上，再试一次。', en: 'Connect it again, then try again.' },
  fileTitle: { zh: '这段视频放不了', en: 'This video can’t be played' },
  file: {
    zh: '浏览器不认识它的格式。换一段 MP4 或 WebM。',
    en: 'The browser doesn’t know its format. Choose an MP4 or WebM.',
  },
  engineTitle: { zh: '识别没能启动', en: 'The engine didn’t start' },
  engine: {
    zh: '可能是 PoseBox 停了，或者浏览器太旧。重新载入再试。',
    en: 'PoseBox may have stopped, or this browser may be too old. Reload and try again.',
  },
} as const satisfies Record<string, Text>;

/** The picture and what stands around it. */
export const LIVE_STAGE_TEXTS = {
  name: { zh: '实时画面', en: 'Live picture' },
  private: { zh: '没有离开这个浏览器', en: 'Nothing leaves this browser' },
  privateSay: {
    zh: '画面和骨架都只在这个浏览器里。页面只向 PoseBox 取程序文件，不发送任何画面。',
    en: 'Pictures and skeletons stay inside this browser. The page only fetches program files from PoseBox and sends it no pictures.',
  },
  open: { zh: '录制可以存到 {host}', en: 'Recordings can be saved on {host}' },
  openSay: {
    zh: '只有按下保存，录制才会发到 {host} 上的 PoseBox。实时画面仍然不发。',
    en: 'Only what you save is sent to the PoseBox at {host}. The live picture still isn’t.',
  },
  pace: { zh: '每秒 {fps} 帧 · {ms} ms', en: '{fps} frames a second · {ms} ms' },
  voiceOn: { zh: '念出提示', en: 'Speak the hints' },
  voiceOff: { zh: '不念提示', en: 'Stop speaking' },
  mirrorOn: { zh: '像照镜子一样', en: 'Show it as in a mirror' },
  mirrorOff: { zh: '不要镜像', en: 'Don’t mirror' },
  record: { zh: '开始录制', en: 'Start recording' },
  stop: { zh: '停止录制', en: 'Stop recording' },
  timerOn: { zh: '5 秒后开始录', en: 'Start recording 5 s later' },
  timerOff: { zh: '马上开始录', en: 'Start recording at once' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  window: { zh: '小窗', en: 'Small window' },
  off: { zh: '关掉相机', en: 'Turn the camera off' },
  recording: { zh: '正在录制 {time}', en: 'Recording {time}' },
} as const satisfies Record<string, Text>;

/** What the capture coach says; each stands alone when spoken. */
export const LIVE_ADVICE_TEXTS = {
  more_light: { zh: '太暗了，把灯打开', en: 'Too dark. Turn on a light' },
  come_into_view: { zh: '让全身出现在画面里', en: 'Show your whole body to the camera' },
  step_back: { zh: '退后一步，让全身入镜', en: 'Step back, so that your whole body is in the picture' },
  step_to_middle: { zh: '往画面中间站', en: 'Move to the middle of the picture' },
  step_closer: { zh: '靠近一点', en: 'Come a little closer' },
  turn_side: { zh: '侧身对着镜头', en: 'Turn your side to the camera' },
  turn_front: { zh: '正面对着镜头', en: 'Face the camera' },
} as const satisfies Record<string, Text>;

/** The panel beside the picture. */
export const LIVE_PANEL_TEXTS = {
  name: { zh: '实时选项', en: 'Live options' },
  before: { zh: '开始之前', en: 'Before you start' },
  done: { zh: '{n} / {all}', en: '{n} of {all}' },
  bodyGood: { zh: '全身入镜', en: 'Whole body in view' },
  bodyGoodSay: { zh: '头和脚都看得到', en: 'Head and feet can be seen' },
  bodyNobody: { zh: '画面里没有人', en: 'Nobody in the picture' },
  bodyNobodySay: { zh: '站到镜头前', en: 'Step in front of the camera' },
  bodyPart: { zh: '没有全身入镜', en: 'Not the whole body in view' },
  bodyPartSay: { zh: '看不到的部分不会评判', en: 'What can’t be seen isn’t judged' },
  lightGood: { zh: '光线够亮', en: 'Light is good' },
  lightGoodSay: { zh: '别背光就好', en: 'Just don’t stand against it' },
  lightDark: { zh: '太暗', en: 'Too dark' },
  lightDarkSay: { zh: '点会跳，帧数也会降', en: 'Points jump and the camera slows down' },
  distanceGood: { zh: '远近合适', en: 'Good distance' },
  distanceGoodSay: { zh: '人在画面里够大', en: 'Large enough in the picture' },
  distanceFar: { zh: '离得太远', en: 'Too far away' },
  distanceFarSay: { zh: '走近一点，点会更准', en: 'Closer, and the points get sharper' },
  aloneGood: { zh: '只有你一个人', en: 'Just you' },
  aloneGoodSay: { zh: '别人走过也没关系', en: 'Someone walking past is fine' },
  aloneMany: { zh: '画面里有 {n} 个人', en: '{n} people in the picture' },
  aloneManySay: { zh: '各有编号，都会跟着', en: 'Each has a number and is followed' },
  facing: { zh: '怎样站', en: 'How to stand' },
  any: { zh: '随意', en: 'Any' },
  front: { zh: '正面', en: 'Front' },
  side: { zh: '侧面', en: 'Side' },
  skeleton: { zh: '骨架样式', en: 'Skeleton' },
  keep: { zh: '录制时保存', en: 'When recording, keep' },
  video: { zh: '视频', en: 'The video' },
  trackOnly: {
    zh: '只存骨架时，画面看过就丢。',
    en: 'With the skeleton alone, each picture is dropped once it has been seen.',
  },
  withVideo: {
    zh: '视频留在浏览器里，直到你下载或保存。',
    en: 'The video stays in the browser until you download or save it.',
  },
  ready: { zh: '录好了', en: 'Recorded' },
  readySay: { zh: '{time}，{frames} 帧，{people} 人', en: '{time}, {frames} frames, people: {people}' },
  readyEmpty: { zh: '这段时间里没有看到人。', en: 'Nobody was seen in this time.' },
  json: { zh: '下载 JSON', en: 'Download JSON' },
  binary: { zh: '下载小文件', en: 'Download compact file' },
  videoFile: { zh: '下载视频', en: 'Download video' },
  saveTrack: { zh: '存入资料库', en: 'Save to the library' },
  saveVideo: { zh: '视频也存入', en: 'Save the video too' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  savedTrack: { zh: '骨架已存入资料库。', en: 'The skeleton is in the library.' },
  savedVideo: {
    zh: '视频已存入资料库，正在分析。',
    en: 'The video is in the library and is being looked at.',
  },
  openSaved: { zh: '打开', en: 'Open it' },
  saveUnreachable: {
    zh: 'PoseBox 没有回应，没有存上。录制还在这里，稍后再试，或先下载。',
    en: 'PoseBox doesn’t answer, so nothing was saved. The recording is still here: try again later, or download it.',
  },
  savePrivate: {
    zh: '想存入资料库，先关掉隐私开关。',
    en: 'To save it in the library, turn the privacy switch off first.',
  },
  privacy: { zh: '隐私', en: 'Privacy' },
  pinned: { zh: '钉住的角度', en: 'Pinned angles' },
  pinHint: {
    zh: '点一下关节，就能把它的角度钉在画面上。',
    en: 'Tap a joint to pin its angle to the picture.',
  },
  pinAdd: { zh: '钉一个角度', en: 'Pin an angle' },
  pinChoose: { zh: '选一个角度…', en: 'Choose an angle…' },
  unpin: { zh: '取下：{angle}', en: 'Unpin: {angle}' },
  cantTell: { zh: '看不准', en: 'Can’t tell' },
  discard: { zh: '丢掉', en: 'Discard' },
  discarded: { zh: '录制已丢掉', en: 'Recording discarded' },
  lockedWhileRecording: { zh: '停止录制后才能换。', en: 'Stop recording first.' },
  resized: {
    zh: '画面尺寸变了，录制到此为止。',
    en: 'The picture changed its size, so the recording ended.',
  },
  hidden: {
    zh: '页面被挡住了 {time}，这段没有录到。',
    en: 'The page was hidden for {time}; that part wasn’t recorded.',
  },
  source: { zh: '相机', en: 'Camera' },
  chooseCamera: { zh: '选择相机', en: 'Choose a camera' },
  someCamera: { zh: '相机 {n}', en: 'Camera {n}' },
  anyCamera: { zh: '默认相机', en: 'Standard camera' },
  fromFile: { zh: '文件：{name}', en: 'File: {name}' },
  model: { zh: '识别方式', en: 'How to look' },
  lite: { zh: '省力', en: 'Light' },
  full: { zh: '标准', en: 'Full' },
  people: { zh: '最多几个人', en: 'People at most' },
  engineGraphics: {
    zh: '在这个浏览器里，用显卡',
    en: 'In this browser, on the graphics card',
  },
  engine: {
    zh: '在这个浏览器里，{threads} 个线程',
    en: 'In this browser, threads: {threads}',
  },
} as const satisfies Record<string, Text>;
