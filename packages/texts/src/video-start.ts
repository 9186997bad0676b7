import type { Text } from './text.ts';

/** The video page before there is a result: how a clip comes in, and what happens to it. */
export const VIDEO_START_TEXTS = {
  drop: { zh: '把视频拖到这里', en: 'Drop a video here' },
  choose: { zh: '选一段视频', en: 'Choose a video' },
  promise: {
    zh: '看完以后，能逐帧看骨架、改错的点，导出视频和表格。一次放多段、整个文件夹也可以。',
    en: 'Once it has been looked at you can step through the skeletons, correct points, and export video and tables. Several at once, or a whole folder, are fine.',
  },
  chooseButton: { zh: '选择视频', en: 'Choose videos' },
  folderButton: { zh: '整个文件夹', en: 'A whole folder' },
  trackButton: { zh: '导入骨架轨迹', en: 'Bring a skeleton track' },
  trackSay: {
    zh: '已经有骨架了？PoseBox、COCO、OpenPose 的文件可以直接导入。',
    en: 'Have skeletons already? Files of PoseBox, COCO and OpenPose can be brought in as they are.',
  },
  footLocal: {
    zh: '全部在这台电脑上完成，没有上传到别处。支持 MP4、MOV、WebM、MKV、AVI、GIF，每段不超过 4\u00a0GB。',
    en: 'All of it happens on this computer. MP4, MOV, WebM, MKV, AVI, GIF up to 4\u00a0GB each.',
  },
  footNetwork: {
    zh: '视频只发到 {host}。支持 MP4、MOV、WebM、MKV、AVI、GIF，每段不超过 4\u00a0GB。',
    en: 'Videos go to {host} and nowhere else. MP4, MOV, WebM, MKV, AVI, GIF up to 4\u00a0GB each.',
  },
  videosOne: { zh: '1 个文件', en: '1 file' },
  videosMany: { zh: '{n} 个文件', en: '{n} files' },
  checkAgain: { zh: '再查一遍', en: 'Check again' },
  nobodyTakes: { zh: '排了一会儿，还没有人来看它', en: 'It waits, and nobody takes it' },
  nobodyTakesSay: {
    zh: '看视频的程序好像没有在运行。它不会丢，程序一来就接着看。管理这台电脑的人：POSEBOX_VIDEO_WORKERS=0 时要另外运行 posebox worker。',
    en: 'No worker seems to run. Nothing is lost: it goes on as soon as one comes. For whoever looks after this computer: with POSEBOX_VIDEO_WORKERS=0 a posebox worker must run elsewhere.',
  },
  stillWorks: {
    zh: '照片、实时和骨架轨迹现在就能用。',
    en: 'Photos, live and skeleton tracks work now.',
  },
  noVideoInDrop: { zh: '里面没有视频。', en: 'There was no video in it.' },
  leftOut: { zh: '{n} 个不是视频的文件没有加进来。', en: 'Left out {n} files that are no videos.' },
  another: { zh: '换一段', en: 'Choose another' },
  onTheirWay: { zh: '{n} 个文件正在上传，去资料库看', en: 'Being sent: {n}. See the library' },
  frameRate: { zh: '每秒帧数', en: 'Frames a second' },
  width: { zh: '画面宽', en: 'Width' },
  height: { zh: '画面高', en: 'Height' },
  trackFailed: { zh: '{name} 没能导入', en: '“{name}” couldn’t be brought in' },
  here: { zh: '{name} 已经在资料库里了', en: '“{name}” is in the library already' },
  imported: { zh: '{name} 导入好了', en: '“{name}” is in the library' },

  uploadWaiting: { zh: '等着上传', en: 'Waiting to be sent' },
  sending: { zh: '正在上传', en: 'Sending' },
  sendingLeft: { zh: '正在上传，还要约 {time}', en: 'Sending, about {time} left' },
  sentOf: { zh: '{sent} / {total}', en: '{sent} of {total}' },
  checking: { zh: '传完了，正在检查', en: 'Sent, being checked' },
  paused: { zh: '已暂停', en: 'Paused' },
  offline: { zh: '连接断了，恢复后接着传', en: 'Connection lost; goes on when it is back' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Go on' },
  remove: { zh: '移开', en: 'Put away' },
  interrupted: {
    zh: '上次有 {n} 段没传完。再选同样的文件，就从断开的地方接着传。',
    en: '{n} uploads weren’t finished. Choose the same files again and they go on where they stopped.',
  },
  forget: { zh: '不要了', en: 'Forget them' },

  stepSend: { zh: '送到 PoseBox', en: 'Send it to PoseBox' },
  stepLook: { zh: '逐帧找人', en: 'Look for people in every frame' },
  stepDraw: { zh: '画骨架、写视频', en: 'Draw skeletons, write the video' },
  happens: { zh: '现在在做什么', en: 'What happens now' },
  mayLeave: {
    zh: '可以离开这一页，也可以关掉浏览器：识别会继续。',
    en: 'You may leave this page or close the browser: the work goes on.',
  },
  mayNotLeave: {
    zh: '传完之前请开着这个浏览器标签页；去别的页面没关系。',
    en: 'Keep this browser tab open until it is sent; other pages of PoseBox are fine.',
  },
  model: { zh: '模型', en: 'Model' },
} as const satisfies Record<string, Text>;
