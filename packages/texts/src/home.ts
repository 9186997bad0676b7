import type { Text } from './text.ts';

/** The clinic's side of a home link. */
export const HOME_LINK_TEXTS = {
  open: { zh: '家庭链接', en: 'Home link' },
  title: { zh: '{name} 的家庭链接', en: 'Home link for {name}' },
  say: {
    zh: '患者用手机扫码，之后在家打开“今天”做动作。那部手机只看得到这一份档案，不用密码。',
    en: 'The patient scans a code with a phone and then practises at home on the page “Today”. That phone sees this record and nothing else, without a password.',
  },
  openPlace: {
    zh: '这里还没有账号，只有这台电脑能打开。用 npm start -- --host 0.0.0.0 --tls 重新启动，照提示设好负责人，患者的手机才进得来。',
    en: 'There are no accounts here yet, and only this computer gets in. Start PoseBox with npm start -- --host 0.0.0.0 --tls and make the owner as it says; then patients’ phones can.',
  },
  localAddress: {
    zh: '你是用本机地址打开的，手机打不开这个地址。请用手机能打开的地址打开 PoseBox，再给码。',
    en: 'You opened PoseBox at an address that only this computer knows; a phone can’t open it. Open PoseBox at the address that phones reach, then make the code.',
  },
  insecure: {
    zh: '这个地址不是 HTTPS，手机浏览器不会打开相机。',
    en: 'This address is without HTTPS: browsers on phones won’t open the camera there.',
  },
  sendsNumbers: {
    zh: '按同意书，这部手机只发数值：测量值和疼痛。',
    en: 'By the consent that phone sends numbers only: what was measured, and pain.',
  },
  sendsSkeleton: {
    zh: '按同意书，这部手机发数值和骨架。',
    en: 'By the consent that phone sends numbers and the skeleton.',
  },
  sendsVideo: {
    zh: '按同意书，这部手机发数值、骨架和录像；每次发之前，患者可以不发录像。',
    en: 'By the consent that phone sends numbers, the skeleton and a film; each time the patient may leave the film out.',
  },
  make: { zh: '生成新码', en: 'Make a code' },
  scan: {
    zh: '扫这个码，或打开下面的地址输入码。只显示这一次。',
    en: 'Scan this, or open the address and type the code. It is shown this once.',
  },
  qr: { zh: '家庭链接的二维码', en: 'QR code of the home link' },
  address: { zh: '地址', en: 'Address' },
  code: { zh: '码', en: 'Code' },
  until: { zh: '{date}前有效，只能用一次', en: 'Good until {date}, for one browser' },
  links: { zh: '已有的链接', en: 'Links so far' },
  none: { zh: '还没有。', en: 'None yet.' },
  waiting: { zh: '等待使用，{date}前有效', en: 'waiting, good until {date}' },
  used: { zh: '使用中，最近一次 {date}', en: 'in use, last seen {date}' },
  expired: { zh: '已过期', en: 'expired' },
  end: { zh: '停用', en: 'End' },
  ended: { zh: '已停用，那部手机已退出。', en: 'Ended; that browser is signed out.' },
} as const satisfies Record<string, Text>;

/** The patient's own page at home. */
export const HOME_TEXTS = {
  title: { zh: '今天', en: 'Today' },
  joinTitle: { zh: '在家训练', en: 'Exercise at home' },
  joinSay: {
    zh: '输入诊所给的码。这个浏览器之后只看得到你自己的记录。',
    en: 'Type the code that your clinic gave you. This browser then sees your own record and nothing else.',
  },
  joinCode: { zh: '家庭码', en: 'Home code' },
  join: { zh: '开始', en: 'Begin' },
  sendsNumbers: {
    zh: '画面留在这台设备上。发给诊所的只有数值：测量值和疼痛。',
    en: 'The picture stays on this device. Your clinic gets numbers only: what was measured, and pain.',
  },
  sendsSkeleton: {
    zh: '画面留在这台设备上。发给诊所的是数值和骨架，没有视频。',
    en: 'The picture stays on this device. Your clinic gets the numbers and the skeleton, no video.',
  },
  sendsVideo: {
    zh: '发给诊所的是录像、数值和骨架。',
    en: 'Your clinic gets the film, the numbers and the skeleton.',
  },
  filmPromise: {
    zh: '按下“开始记录”后会录像。做完先看结果，再决定录像要不要一起发给诊所。',
    en: 'A film is made once you press “Start recording”. You see the result first, and then choose whether the film goes to your clinic with it.',
  },
  filming: { zh: '正在录像，也记骨架。', en: 'The picture is filmed, and the skeleton kept.' },
  withFilm: { zh: '录像也发（{mb} MB）', en: 'Send the film too ({mb} MB)' },
  filmLeftOut: {
    zh: '数值和骨架已发给诊所，录像没有收下：{reason}',
    en: 'The numbers and the skeleton have reached your clinic; the film was not taken: {reason}',
  },
  measured: { zh: '量到 {value}（± {error}）', en: 'Measured: {value} (± {error})' },
  nobody: {
    zh: '没有看到人。让全身入镜，再做一遍。',
    en: 'Nobody was seen. Have the whole body in the picture and do it again.',
  },
  send: { zh: '发给诊所', en: 'Send to the clinic' },
  drop: { zh: '不发，重做', en: 'Don’t send, do it again' },
  sent: { zh: '已发给诊所。', en: 'Sent to your clinic.' },
  kept: {
    zh: '现在没有网络。已保存在这个浏览器里，网络恢复后自动发送。',
    en: 'No network now. It is kept in this browser and sent once the network is back.',
  },
  notKept: {
    zh: '没有网络，这个浏览器也存不下（无痕窗口？）。不要关页面，网络恢复后再按一次发送。',
    en: 'No network, and this browser keeps nothing (a private window?). Leave the page open and send again once the network is back.',
  },
  offline: {
    zh: '现在连不上诊所。这是 {date} 收到的计划，照样可以做；做完的存在这个浏览器里，连上后自动发送。',
    en: 'Your clinic can’t be reached now. This is the plan as it was on {date}. You can do it all the same: what you do is kept in this browser and sent later.',
  },
  offlineTitle: { zh: '没有网络', en: 'No network' },
  waiting: {
    zh: '有 {n} 次还没发出，保存在这个浏览器里。',
    en: 'Not sent yet, kept in this browser: {n}.',
  },
  signOut: { zh: '退出', en: 'Sign out' },
  sendNow: { zh: '现在发送', en: 'Send now' },
  discard: { zh: '丢弃', en: 'Discard' },
} as const satisfies Record<string, Text>;
