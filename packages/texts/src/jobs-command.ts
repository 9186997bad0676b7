import type { Text } from './text.ts';

/** What `posebox jobs` says. */
export const JOBS_TEXTS = {
  about: {
    zh: '查看正在运行的 PoseBox 的视频任务：列出、跟踪、取消、重做。',
    en: 'The videos of a running PoseBox: list, follow, cancel, do again.',
  },
  list: { zh: '列出任务，新的在前。', en: 'List them, newest first.' },
  follow: { zh: '显示进度，直到结束。', en: 'Tell the progress until the end.' },
  cancel: { zh: '取消在排队或进行的。', en: 'Stop what waits or runs.' },
  retry: { zh: '失败或取消的再做一次。', en: 'Do again what failed or was cancelled.' },
  url: {
    zh: 'PoseBox 的地址（或环境变量 POSEBOX_URL）',
    en: 'where PoseBox is (or the variable POSEBOX_URL)',
  },
  state: { zh: '只列这种状态', en: 'only those in this state' },
  limit: { zh: '最多几个', en: 'at most so many' },
  json: { zh: '每行一个 JSON', en: 'a line of JSON each' },
  none: { zh: '没有任务。', en: 'There are none.' },
  unreachable: {
    zh: '{url} 没有回答。先运行 npm start 或 posebox serve，或用 --url 指明地址。',
    en: 'Nobody answers at {url}. Run npm start or posebox serve first, or say where with --url.',
  },
  untrusted: {
    zh: '{url} 的证书在这里不受信任。如果是 PoseBox 自己做的证书，用变量 NODE_EXTRA_CA_CERTS 写明数据文件夹里 tls/certificate.pem 的完整路径。',
    en: 'The certificate of {url} isn’t trusted here. If PoseBox made it: name the whole path of tls/certificate.pem in its data folder in the variable NODE_EXTRA_CA_CERTS.',
  },
  queued: { zh: '排队', en: 'queued' },
  running: { zh: '进行中', en: 'running' },
  done: { zh: '完成', en: 'done' },
  failedState: { zh: '失败', en: 'failed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  gone: { zh: '{id} 已被删除。', en: '{id} was deleted.' },
  refused: { zh: '{id}：{reason}', en: '{id}: {reason}' },
} as const satisfies Record<string, Text>;
