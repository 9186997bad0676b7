import type { Language, Text } from './text.ts';

/** What the program says while it starts and when it can't. The line that it is ready is the same in any language. */
export const START_TEXTS = {
  openToNetwork: {
    zh: '注意：同一网络里的人都能在 {address} 打开它的登录页；传输不加密，密码和照片在路上能被看到。加 --tls 就会加密；只想自己用，就不要加 --host。',
    en: 'Note: anyone on your network can open its sign-in page at {address}; there is no encryption, and passwords and photos can be seen on their way. --tls encrypts; leave out --host to keep it to yourself.',
  },
  openToNetworkTls: {
    zh: '注意：同一网络里的人都能在 {address} 打开它的登录页。传输已加密。只想自己用，就不要加 --host。',
    en: 'Note: anyone on your network can open its sign-in page at {address}. The connection is encrypted. Leave out --host to keep it to yourself.',
  },
  setUpCode: {
    zh: '还没有负责人。打开 {address}，输入这个代码来设置（{minutes} 分钟内有效）：{code}',
    en: 'There is no owner yet. Open {address} and type this code to make one (good for {minutes} minutes): {code}',
  },
  selfMadeCertificate: {
    zh: '这张 HTTPS 证书是 PoseBox 自己做的，没有别人作保，所以每台设备的浏览器第一次都会警告“连接不是私密的”。\n点“高级”再继续之前，可以在浏览器的证书信息里核对 SHA-256 指纹：\n{fingerprint}\n一样，就是这台电脑；不一样，就别继续。有效期到 {until}，最后一个月会自动换新，到时浏览器会再警告一次。',
    en: 'PoseBox made this HTTPS certificate itself and nobody else vouches for it, so each device’s browser warns once that the connection is not private.\nBefore going on under “Advanced” you can compare the SHA-256 fingerprint in the browser’s certificate details:\n{fingerprint}\nThe same: it is this computer. Another: don’t go on. It holds until {until} and is renewed in its last month; browsers then warn once more.',
  },
  certificateUnreadable: {
    zh: '读不了 {file}，或者里面不是 PEM 格式的证书或密钥。',
    en: '{file} can’t be read, or holds no certificate or key in PEM form.',
  },
  certificateNoPair: {
    zh: '{file} 里的密钥和证书不是一对。',
    en: 'The key in {file} doesn’t belong to the certificate.',
  },
  certificateExpired: {
    zh: '{file} 里的证书已经过期。换一张新的，或只写 --tls，让 PoseBox 自己做一张。',
    en: 'The certificate in {file} has expired. Give a new one, or leave it at --tls to let PoseBox make its own.',
  },
  portTaken: {
    zh: '端口 {port} 已经被占用。换一个端口：npm start -- --port {other}（写 0 会自动选一个）。',
    en: 'Port {port} is taken. Choose another: npm start -- --port {other} (0 picks a free one).',
  },
  alreadyRunning: {
    zh: 'PoseBox 已经在 {address} 运行。想再开一个：npm start -- --port {other}',
    en: 'PoseBox is already running at {address}. To run a second one: npm start -- --port {other}',
  },
  portForbidden: {
    zh: '系统不让用端口 {port}。1024 以上的端口一般都可以：npm start -- --port {other}',
    en: 'The system does not let us use port {port}. Ports from 1024 on usually work: npm start -- --port {other}',
  },
  hostUnknown: {
    zh: '这台电脑没有地址 {host}。本机用 127.0.0.1，整个网络用 0.0.0.0。',
    en: 'This computer has no address {host}. Use 127.0.0.1 for this computer only, 0.0.0.0 for the whole network.',
  },
  notUnderstood: {
    zh: '{setting}：这样写不行。可以用：{expected}。',
    en: '{setting} can’t be used like this. Use: {expected}.',
  },
  invalidSetting: {
    zh: '{setting} 不能是“{value}”。可以用：{expected}。',
    en: '{setting} cannot be "{value}". Use: {expected}.',
  },
  dataFolderUnusable: {
    zh: '不能写入文件夹 {folder}。用 --data 换一个。',
    en: 'The folder {folder} cannot be written. Choose another with --data.',
  },
  dataFolderInUse: {
    zh: '文件夹 {folder} 正被另一个 PoseBox 使用。先关掉那一个，或用 --data 换一个文件夹。',
    en: 'The folder {folder} is in use by another PoseBox. End that one first, or choose another folder with --data.',
  },
  workerReady: {
    zh: '工作进程已就绪，同时处理 {count} 个视频。',
    en: 'The worker is ready for {count} videos at a time.',
  },
  databaseAway: {
    zh: '连不上数据库：{reason}。照片和实时照常可用；每隔几秒再试一次，连上了会在这里说一声。',
    en: 'The database can’t be reached: {reason}. Photos and the camera go on; it is tried again every few seconds, and told here once it is back.',
  },
  databaseBack: {
    zh: '数据库又连上了。',
    en: 'The database is back.',
  },
  modelsMissing: {
    zh: '文件夹 {folder} 里没有模型文件。运行 npm run build 生成，再启动。',
    en: 'There are no model files in {folder}. Run npm run build to make them, then start again.',
  },
  computeFailed: {
    zh: '计算进程没能启动（原因见上）。运行 npm run posebox -- doctor 看看缺什么。',
    en: 'A compute process could not start (the reason is above). Run npm run posebox -- doctor to see what is missing.',
  },
  failed: {
    zh: '没能启动：{reason}',
    en: 'PoseBox could not start: {reason}',
  },
} as const satisfies Record<string, Text>;

export type StartTextName = keyof typeof START_TEXTS;

/**
 * The language of a command's sentences, from the variables that name the locale, otherwise from the system's own
 * setting: `languageOfSystem({ LANG: 'zh_CN.UTF-8' })` is `'zh'`.
 */
export function languageOfSystem(env: Readonly<Record<string, string | undefined>>): Language {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const locale = named ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
