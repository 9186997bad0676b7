import type { Text } from './text.ts';

/** What `posebox audit` says. */
export const AUDIT_COMMAND_TEXTS = {
  about: { zh: '谁做了什么的日志。', en: 'The log of who did what.' },
  listAbout: { zh: '列出日志，最新的在最后。', en: 'List the log, the newest last.' },
  verifyAbout: {
    zh: '核对日志有没有被改过，被改过就指出第一条。',
    en: 'Follow the log’s hashes and name the first entry that was changed.',
  },
  usage: {
    zh: '用法：posebox audit list，可加 --limit 1–1000、--about accounts|records、--json；posebox audit verify。都可加 --data 文件夹。',
    en: 'Usage: posebox audit list, with --limit 1–1000, --about accounts|records and --json; or posebox audit verify. Each with --data FOLDER.',
  },
  sound: {
    zh: '{n} 条，一条没动过。最后一条的校验值（抄到别处，以后可以对）：{hash}',
    en: '{n} entries, none of them changed. Hash of the last one, to be noted elsewhere: {hash}',
  },
  broken: {
    zh: '第 {n} 条被改过或删过，从那里起不可信；它前面的 {sound} 条没动过。',
    en: 'Entry {n} was changed or removed; nothing from there on can be relied on. The {sound} before it are as they were written.',
  },
  nowReads: { zh: '第 {n} 条现在写着：{entry}', en: 'Entry {n} now reads: {entry}' },
} as const satisfies Record<string, Text>;

/** What `posebox person` says. */
export const PERSON_COMMAND_TEXTS = {
  about: {
    zh: '一个人的全部内容：导出或清除。',
    en: 'Everything about a person: take it away, or erase it.',
  },
  exportAbout: {
    zh: '把一个人的全部内容导成一个 ZIP。',
    en: 'Write everything that is kept of a person to one ZIP.',
  },
  eraseAbout: {
    zh: '清除一个人的全部内容，找不回来；会先问。',
    en: 'Erase everything that is kept of a person; asks first. There is no way back.',
  },
  usage: {
    zh: '用法：posebox person export 编号或名字，可加 --out 文件、--lang zh|en；posebox person erase 编号或名字，可加 --keep-clips、--yes。都可加 --data 文件夹、--s3-bucket-url 地址。',
    en: 'Usage: posebox person export ID|NAME, with --out FILE and --lang zh|en; or posebox person erase ID|NAME, with --keep-clips and --yes. Each with --data FOLDER and --s3-bucket-url URL.',
  },
  unknown: { zh: '没有叫“{who}”的档案。', en: 'There is no record of “{who}”.' },
  several: {
    zh: '叫“{who}”的档案不止一份，用编号指明：{ids}',
    en: 'There are several records of “{who}”. Say which by its id: {ids}',
  },
  fileExists: { zh: '{file} 已经存在，请换个名字。', en: '{file} exists already. Choose another name.' },
  exported: { zh: '已导出到 {file}（{mb} MB）。', en: 'Exported to {file} ({mb} MB).' },
  willGo: {
    zh: '将清除“{name}”：{sessions} 次记录、{measurements} 项测量、{clips} 段视频，找不回来。之前做的备份里还有。',
    en: 'This erases “{name}”: {sessions} sessions, {measurements} measurements, {clips} clips. There is no way back. Backups made before still hold them.',
  },
  willGoKept: {
    zh: '将删除“{name}”的档案：{sessions} 次记录、{measurements} 项测量，找不回来；{clips} 段视频留在资料库。',
    en: 'This deletes the record of “{name}”: {sessions} sessions, {measurements} measurements. There is no way back. {clips} clips stay in the library.',
  },
  typeName: { zh: '确认的话，输入名字“{name}”：', en: 'To go on, type the name “{name}”: ' },
  needsYes: {
    zh: '这里没有人可以问：确认的话加上 --yes。',
    en: 'There is nobody to ask here: add --yes to go on.',
  },
  notErased: { zh: '什么都没有动。', en: 'Nothing was touched.' },
  erased: { zh: '已清除。', en: 'Erased.' },
} as const satisfies Record<string, Text>;

/** What both say when they can't begin. */
export const PRIVACY_COMMAND_TEXTS = {
  noDatabase: {
    zh: '文件夹 {folder} 里还没有记录。用 --data 或 DATABASE_URL 指明 PoseBox 存在哪里。',
    en: 'There are no records in the folder {folder}. Say where PoseBox keeps them with --data or DATABASE_URL.',
  },
  failed: { zh: '没有做成：{reason}', en: 'That didn’t work: {reason}' },
} as const satisfies Record<string, Text>;
