import type { Language, Text } from './text.ts';

/** What the program says while it starts and when it can't. The line that it is ready is the same in any language. */
export const START_TEXTS = {
  openToNetwork: {
    zh: '注意：同一网络里的人都能用 {address} 打开它，上传照片，看自己的结果；没有密码，传输不加密。只想自己用，就不要加 --host。',
    en: 'Note: anyone on your network can open it at {address}, send photos and see their own results; there is no password and no encryption. Leave out --host to keep it to yourself.',
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
