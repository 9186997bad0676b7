import type { Text } from './text.ts';

/** The figures page before there is a source. */
export const FIGURE_START_TEXTS = {
  title: { zh: '你怎么动，形象就怎么动', en: 'It moves the way you move' },
  promise: {
    zh: '用相机、一段视频或一张照片带动一个形象，再录下来，或者导出动作。',
    en: 'A camera, a clip or a photo moves a figure. Record it, or take the motion with you.',
  },
  camera: { zh: '打开相机', en: 'Turn on the camera' },
  photo: { zh: '选一张照片', en: 'Choose a photo' },
  file: { zh: '用一段视频代替', en: 'Use a video file instead' },
  clips: { zh: '资料库里的视频', en: 'Clips from the library' },
  noClips: {
    zh: '资料库里还没有看好的视频。先到视频页加一段。',
    en: 'Nothing in the library yet that has been looked at. Add a clip on the Video page.',
  },
  toVideo: { zh: '去加视频', en: 'Add a clip' },
  foot: {
    zh: '相机画面不离开浏览器；照片只经过 PoseBox 的内存。',
    en: 'The camera’s picture stays in the browser; photos only pass through PoseBox’s memory.',
  },
} as const satisfies Record<string, Text>;

/** The stage, its sources and what is laid around the figure. */
export const FIGURE_STAGE_TEXTS = {
  name: { zh: '形象', en: 'Figure' },
  canvas: {
    zh: '跟着人动的形象。方向键转动，加号减号远近，0 复位。',
    en: 'The figure that follows the person. Arrows turn it, plus and minus go nearer and farther, 0 returns.',
  },
  live: { zh: '相机', en: 'Camera' },
  camera: { zh: '实时，只在浏览器里', en: 'Live, inside this browser only' },
  cameraSending: {
    zh: '画面留在浏览器里，动作发到 {host}',
    en: 'The picture stays in this browser; the movement goes to {host}',
  },
  noDepth: {
    zh: '这份骨架没有深度，带不动形象。请用 PoseBox 看过的视频。',
    en: 'This skeleton has no depth, so no figure can follow it. Use a clip that PoseBox has looked at.',
  },
  photoName: { zh: '照片', en: 'Photo' },
  solving: { zh: '正在解算整段动作…', en: 'Solving the whole clip…' },
  looking: { zh: '正在看这张照片…', en: 'Looking at the photo…' },
  nobody: {
    zh: '没有找到人。试试光线更亮、全身入镜的照片。',
    en: 'Nobody found. Try a brighter photo with the whole body in view.',
  },
  nobodyInClip: {
    zh: '这段视频里没有人，形象没有动作可跟。',
    en: 'Nobody is in this clip, so there is nothing to follow.',
  },
  trackFailed: { zh: '没取到这段视频的骨架', en: 'The clip’s skeleton couldn’t be fetched' },
  pace: { zh: '每秒 {fps} 帧', en: '{fps} frames a second' },
  followed: {
    zh: '{percent} % 跟着画面，其余按自然站姿',
    en: '{percent} % follows the picture, the rest stands at ease',
  },
  waiting: { zh: '没看到人，形象自然站着', en: 'Nobody in view: the figure stands at ease' },
  change: { zh: '换一个来源', en: 'Another source' },
  openClip: { zh: '打开这段视频', en: 'Open the clip' },
  off: { zh: '关掉相机', en: 'Turn the camera off' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  reset: { zh: '视角复位', en: 'Reset the view' },
  noGraphicsTitle: { zh: '这个浏览器画不了三维', en: 'This browser can’t draw in three dimensions' },
  noGraphics: {
    zh: '形象要用 WebGL 2。在浏览器设置里打开硬件加速，或换一个较新的 Chrome、Edge、Firefox、Safari。',
    en: 'Figures need WebGL 2. Turn on hardware acceleration in the browser’s settings, or use a current Chrome, Edge, Firefox or Safari.',
  },
} as const satisfies Record<string, Text>;

/** The options beside the figure. */
export const FIGURE_PANEL_TEXTS = {
  name: { zh: '形象选项', en: 'Figure options' },
  figure: { zh: '形象', en: 'Figure' },
  male: { zh: '男', en: 'Man' },
  female: { zh: '女', en: 'Woman' },
  child: { zh: '儿童', en: 'Child' },
  clothed: { zh: '穿衣', en: 'Clothed' },
  import: { zh: '用自己的形象', en: 'Bring your own' },
  importSay: {
    zh: 'VRM 0.x、VRM 1.0 或带骨骼的 GLB。不存进资料库，文件就只留在这个页面里。',
    en: 'VRM 0.x, VRM 1.0, or a GLB with a skeleton. It stays in this page unless you keep it in the library.',
  },
  importing: { zh: '正在打开 {name}…', en: 'Opening {name}…' },
  layout: { zh: '摆在哪里', en: 'Where it stands' },
  beside: { zh: '旁边', en: 'Beside' },
  over: { zh: '画面上', en: 'Over' },
  alone: { zh: '单独', en: 'Alone' },
  overSay: {
    zh: '形象按人在画面里的位置和大小对齐，不能转动。',
    en: 'Aligned with the person’s place and size in the picture; it can’t be turned.',
  },
  background: { zh: '背景', en: 'Background' },
  studio: { zh: '影棚', en: 'Studio' },
  plain: { zh: '纯色', en: 'Plain' },
  key: { zh: '绿幕', en: 'Green' },
  clear: { zh: '透明', en: 'Clear' },
  clearSay: {
    zh: '没有背景。录成 WebM 时带透明通道，浏览器支持的话。',
    en: 'No background. WebM recordings keep it where the browser can.',
  },
  floor: { zh: '地面', en: 'Floor' },
  shadow: { zh: '影子', en: 'Shadow' },
  mirrored: { zh: '像照镜子一样', en: 'As in a mirror' },
  record: { zh: '录制', en: 'Recording' },
  recordStart: { zh: '录下形象', en: 'Record the figure' },
  recordStop: { zh: '停止 {time}', en: 'Stop {time}' },
  recordClipSay: { zh: '从头放到尾，录完自动停。', en: 'Plays from the beginning and stops at the end.' },
  noRecorder: { zh: '这个浏览器不能录制', en: 'This browser can’t record' },
  notHere: { zh: '这个浏览器不会写', en: 'this browser can’t write it' },
  recorded: { zh: '录好了，{size}', en: 'Recorded, {size}' },
  download: { zh: '下载', en: 'Download' },
  take: { zh: '带走动作', en: 'Take the motion with you' },
  takeSay: {
    zh: 'BVH 给 Blender、Maya、Unity；VRMA 给任何 VRM；GLB 是木偶带着动作；JSON 是旋转数据。都在浏览器里生成。',
    en: 'BVH for Blender, Maya and Unity; VRMA for any VRM; GLB is the figure with its motion; JSON has the rotations. All are made in this browser.',
  },
  glbOwn: {
    zh: '自带的形象不会写进文件，GLB 用的是木偶。',
    en: 'A figure you brought is never written into a file: the GLB has the mannequin.',
  },
  vmc: { zh: '给 VTuber 软件用', en: 'For VTuber programs' },
  vmcSend: { zh: '实时送出动作（VMC）', en: 'Send the movement live (VMC)' },
  vmcSay: {
    zh: '只发骨骼的转动，不发画面。别的软件从 {host} 的 /api/figures/live 接收。',
    en: 'Rotations of bones only, no picture. Programs receive them from {host} at /api/figures/live.',
  },
  vmcLost: { zh: '和 {host} 断开了，正在重连。', en: 'The connection to {host} was lost; trying again.' },
  output: { zh: '给 OBS 用', en: 'For OBS' },
  outputSay: {
    zh: '只有形象、背景透明的一页。在 OBS 里加一个浏览器来源，填这个地址。',
    en: 'A page with nothing but the figure on a clear ground. Add a Browser source in OBS with this address.',
  },
  outputOpen: { zh: '打开输出页', en: 'Open the output page' },
  outputCopy: { zh: '复制地址', en: 'Copy the address' },
  outputOwn: {
    zh: '这个形象只在这个页面里，输出页用木偶。存进资料库以后，输出页也能用。',
    en: 'This figure is in this page only: the output page shows the mannequin until it is kept in the library.',
  },
  person: { zh: '跟着谁', en: 'Whom to follow' },
  personN: { zh: '第 {n} 个人', en: 'Person {n}' },
} as const satisfies Record<string, Text>;

/** What an avatar's maker allows, in words. */
export const AVATAR_TERMS_TEXTS = {
  title: { zh: '形象的许可', en: 'The figure’s licence' },
  none: {
    zh: '这个文件里没有写许可。用之前请确认你可以用它。',
    en: 'The file carries no licence. Make sure that you may use it.',
  },
  by: { zh: '作者：{names}', en: 'By {names}' },
  byNobody: { zh: '没有写作者', en: 'No author is named' },
  contact: { zh: '联系：{contact}', en: 'Contact: {contact}' },
  licence: { zh: '许可证：{licence}', en: 'Licence: {licence}' },
  everyone: { zh: '谁都可以用', en: 'Everyone may use it' },
  licensed: { zh: '只有得到许可的人可以用', en: 'Only people with permission may use it' },
  author: { zh: '只有作者可以用', en: 'Only its author may use it' },
  commercialCorporate: { zh: '可以商用', en: 'Commercial use allowed' },
  commercialPersonal: { zh: '个人可以商用，公司不行', en: 'Commercial use by persons, not by companies' },
  commercialNone: { zh: '不能商用', en: 'No commercial use' },
  violenceYes: { zh: '可以用于暴力内容', en: 'Violent scenes allowed' },
  violenceNo: { zh: '不能用于暴力内容', en: 'No violent scenes' },
  sexualityYes: { zh: '可以用于性内容', en: 'Sexual scenes allowed' },
  sexualityNo: { zh: '不能用于性内容', en: 'No sexual scenes' },
  politicsYes: { zh: '可以用于政治、宗教内容', en: 'Political and religious use allowed' },
  politicsNo: { zh: '不能用于政治、宗教内容', en: 'No political or religious use' },
  redistributionYes: { zh: '可以转发文件', en: 'The file may be passed on' },
  redistributionNo: { zh: '不能转发文件', en: 'The file must not be passed on' },
  modificationShare: { zh: '可以修改，改过的也能转发', en: 'May be changed, and the changed one passed on' },
  modificationKeep: {
    zh: '可以修改，改过的不能转发',
    en: 'May be changed, but the changed one not passed on',
  },
  modificationNone: { zh: '不能修改', en: 'Must not be changed' },
  creditYes: { zh: '要注明作者', en: 'The author must be named' },
  creditNo: { zh: '不用注明作者', en: 'The author needn’t be named' },
  askTitle: { zh: '这个形象不是谁都能用', en: 'This figure isn’t for everyone' },
  ask: {
    zh: '{rule}。是你本人，或者已经得到许可？',
    en: '{rule}. Are you the author, or do you have permission?',
  },
  yes: { zh: '是，用它', en: 'Yes, use it' },
  no: { zh: '不用了', en: 'No' },
} as const satisfies Record<string, Text>;

/** Figures kept in the library. */
export const AVATAR_LIBRARY_TEXTS = {
  title: { zh: '资料库里的形象', en: 'Figures in the library' },
  use: { zh: '用 {name}', en: 'Use {name}' },
  remove: { zh: '删除 {name}', en: 'Delete {name}' },
  removeAsk: { zh: '删除“{name}”？文件也会删掉。', en: 'Delete “{name}”? Its file goes too.' },
  removeYes: { zh: '删除', en: 'Delete' },
  keepIt: { zh: '留着', en: 'Keep it' },
  removed: { zh: '{name} 删掉了', en: '{name} is deleted' },
  save: { zh: '存进资料库', en: 'Keep in the library' },
  saveSay: {
    zh: '现在它只在这个页面里。存进资料库，下次不用再找文件，OBS 输出页也能用。',
    en: 'It is in this page only. Kept in the library it is there next time, and on the output page for OBS.',
  },
  saved: { zh: '存进资料库了', en: 'Kept in the library' },
  saving: { zh: '正在存…', en: 'Keeping it…' },
  askTitle: { zh: '存之前请看一下', en: 'Before it is kept' },
  library: {
    zh: '能打开这个 PoseBox 的人，都能打开资料库里的东西。',
    en: 'Whoever may open this PoseBox may open what is in its library.',
  },
  no_licence: {
    zh: '文件里没有写许可。',
    en: 'The file carries no licence.',
  },
  author: { zh: '只有作者可以用它。', en: 'Only its author may use it.' },
  licensed: { zh: '只有得到许可的人可以用它。', en: 'Only people with permission may use it.' },
  no_redistribution: {
    zh: '作者不许转发这个文件。',
    en: 'Its maker forbids passing the file on.',
  },
  redistribution_unsaid: {
    zh: '许可没说能不能转发这个文件。',
    en: 'Its licence doesn’t say whether the file may be passed on.',
  },
  agree: { zh: '我可以存，存进去', en: 'I may keep it here' },
  leave: { zh: '不存', en: 'Don’t keep it' },
} as const satisfies Record<string, Text>;
