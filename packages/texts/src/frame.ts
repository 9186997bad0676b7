import { NOT_MEDICAL_TEXT } from './not-medical.ts';
import type { Text } from './text.ts';

/** The names of the places, in the rail and in the bar of the phone. */
export const PLACE_TEXTS = {
  photo: { zh: '照片', en: 'Photo' },
  video: { zh: '视频', en: 'Video' },
  live: { zh: '实时', en: 'Live' },
  coach: { zh: '训练', en: 'Coach' },
  compare: { zh: '对比', en: 'Compare' },
  rehab: { zh: '康复', en: 'Rehab' },
  actions: { zh: '动作', en: 'Actions' },
  figures: { zh: '形象', en: 'Figures' },
  tryon: { zh: '试穿', en: 'Try-on' },
  library: { zh: '资料库', en: 'Library' },
  models: { zh: '自己的模型', en: 'Your own models' },
} as const satisfies Record<string, Text>;

/** Everything around the pages. */
export const FRAME_TEXTS = {
  waiting: { zh: '正在打开…', en: 'Opening…' },
  waitingSay: {
    zh: 'PoseBox 如果刚启动，数据库还要几秒才好。',
    en: 'If PoseBox has just started, its database needs a few seconds.',
  },
  product: { zh: '姿态盒子', en: 'PoseBox' },
  title: { zh: '{page} · 姿态盒子', en: '{page} · PoseBox' },
  skip: { zh: '跳到内容', en: 'Skip to the content' },
  places: { zh: '主导航', en: 'Main' },
  more: { zh: '更多', en: 'More' },
  moreTitle: { zh: '更多页面', en: 'More pages' },
  language: { zh: '语言', en: 'Language' },
  toDark: { zh: '换成深色', en: 'Switch to dark' },
  toLight: { zh: '换成浅色', en: 'Switch to light' },
  help: { zh: '帮助', en: 'Help' },
  close: { zh: '关闭', en: 'Close' },
  undo: { zh: '撤销', en: 'Undo' },
  letGo: { zh: '松手就开始', en: 'Let go to start' },
  cancel: { zh: '取消', en: 'Cancel' },
  retry: { zh: '再试一次', en: 'Try again' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  brokenTitle: { zh: '页面出了问题', en: 'The page ran into a problem' },
  brokenSay: {
    zh: '这是程序的错，不是你的。重新载入就能继续用，选过的照片要再选一次。',
    en: 'That’s our fault, not yours. Reload to go on; photos need to be chosen again.',
  },
  notFetchedTitle: { zh: '这个页面没取到', en: 'This page couldn’t be fetched' },
  notFetchedSay: {
    zh: 'PoseBox 可能已经停了，或者刚刚更新过。重新载入就能继续用。',
    en: 'PoseBox may have stopped, or was just updated. Reload to go on.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
} as const satisfies Record<string, Text>;

/** What the privacy light says. `local` is only shown when the page was opened on the computer that runs PoseBox. */
export const PRIVACY_TEXTS = {
  local: { zh: '全部留在这台电脑', en: 'Stays on this computer' },
  localShort: { zh: '本机', en: 'Local' },
  shared: { zh: '存在这台电脑，按账号可见', en: 'Kept on this computer, seen by account' },
  sharedShort: { zh: '按账号', en: 'Accounts' },
  network: { zh: '在 {host} 上处理', en: 'Processed on {host}' },
  networkShort: { zh: '联网', en: 'Network' },
  titleLocal: { zh: '照片不离开这台电脑', en: 'Photos stay on this computer' },
  titleNetwork: { zh: '照片会发到 {host}', en: 'Photos go to {host}' },
  whereLocal: {
    zh: '这个页面只和 {origin} 说话，也就是这台电脑上运行的 PoseBox。浏览器被要求拒绝一切别的地址。',
    en: 'This page talks only to {origin}, the PoseBox running on this very computer. The browser is told to refuse every other address.',
  },
  whereNetwork: {
    zh: '这个页面是从另一台电脑打开的。照片会经过你的网络发到 {origin} 上的 PoseBox，不会去别的地方。浏览器被要求拒绝一切别的地址。',
    en: 'This page was opened from another computer. Photos travel over your network to the PoseBox at {origin} and nowhere else. The browser is told to refuse every other address.',
  },
  whoSees: {
    zh: '这里有账号：保存下来的视频和记录，本人、跟随的助理和负责人登录后看得到，也可能从别的电脑登录。谁打开过记录、谁登录过，都记在日志里。',
    en: 'There are accounts here: videos and records that are kept are seen by whose they are, their assistants and the owner, once signed in, from other computers too where the place lets them. Who opened records and who signed in stands in a log.',
  },
  plain: {
    zh: '连接没有加密。同一网络里的人可能看到照片。',
    en: 'The connection isn’t encrypted. Others on the network may be able to see the photos.',
  },
  kept: {
    zh: '照片只在内存里过一遍，不会存下来。视频和它的结果留在资料库里，直到你删除。',
    en: 'Photos pass through memory and aren’t saved. Videos and their results stay in the library until you delete them.',
  },
  remembered: {
    zh: '浏览器只记住设置，如语言、深浅色、骨架样式。你放进衣橱的衣服和形象也在资料库里。',
    en: 'The browser remembers settings such as language, theme and skeleton style. Garments in your wardrobe and figures you keep are in the library too.',
  },
} as const satisfies Record<string, Text>;

/** The help dialog. */
export const HELP_TEXTS = {
  title: { zh: '帮助', en: 'Help' },
  keys: { zh: '键盘', en: 'Keyboard' },
  keysSay: { zh: '这些键在照片上有焦点时有效。', en: 'These work while the picture has the focus.' },
  anywhere: { zh: '随时可用', en: 'Anywhere' },
  onPicture: { zh: '在照片上', en: 'On the picture' },
  open: { zh: '选择照片', en: 'Choose photos' },
  paste: { zh: '粘贴照片', en: 'Paste a photo' },
  undo: { zh: '撤销移除', en: 'Undo a removal' },
  files: { zh: '上一张、下一张', en: 'Previous, next photo' },
  help: { zh: '打开帮助', en: 'Open help' },
  points: { zh: '上一个、下一个点', en: 'Previous, next point' },
  ends: { zh: '第一个、最后一个点', en: 'First, last point' },
  person: { zh: '选第几个人', en: 'Choose a person' },
  zoom: { zh: '放大、缩小', en: 'Zoom in, out' },
  fit: { zh: '适合窗口', en: 'Fit' },
  pan: { zh: '移动画面', en: 'Move the picture' },
  view: { zh: '换视图', en: 'Change the view' },
  tips: { zh: '怎样拍更准', en: 'How to get better points' },
  tipWhole: { zh: '全身入镜，脚也要拍到。', en: 'Whole body in view, feet too.' },
  tipLight: { zh: '光线亮一些，别背光。', en: 'Good light, not from behind.' },
  tipCloth: {
    zh: '衣服贴身一点，和背景颜色分得开。',
    en: 'Close-fitting clothes that stand out from the background.',
  },
  tipCrowd: { zh: '人多或人小，用仔细。', en: 'For crowds or small figures use Thorough.' },
  notMedical: NOT_MEDICAL_TEXT,
  licences: { zh: '用到的开源软件', en: 'Open-source software used' },
  api: { zh: '接口说明', en: 'API documents' },
} as const satisfies Record<string, Text>;
