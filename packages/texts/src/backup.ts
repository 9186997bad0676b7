import type { Text } from './text.ts';

/** What `posebox backup` and `posebox restore` say. */
export const BACKUP_TEXTS = {
  backupAbout: {
    zh: '把存下的一切写进一个备份文件，PoseBox 运行时也可以。',
    en: 'Write everything stored to one file, also while PoseBox runs.',
  },
  restoreAbout: {
    zh: '从备份恢复：要么全部恢复，要么什么都不动。',
    en: 'Bring a backup back, all of it or nothing.',
  },
  usage: {
    zh: '用法：posebox backup 文件或文件夹，posebox restore 文件；可加 --data 文件夹、--passphrase-file 文件，恢复时还可加 --replace。',
    en: 'Usage: posebox backup FILE|FOLDER, or posebox restore FILE; with --data FOLDER, --passphrase-file FILE and, to restore, --replace.',
  },
  backedUp: {
    zh: '已备份到 {file}：{rows} 行记录、{files} 个文件，共 {mb} MB，{sealed}。',
    en: 'Backed up to {file}: {rows} rows and {files} files, {mb} MB, {sealed}.',
  },
  sealed: { zh: '已用口令加密', en: 'encrypted with the passphrase' },
  plain: { zh: '没有加密', en: 'not encrypted' },
  fileExists: { zh: '{file} 已经存在，请换个名字。', en: '{file} exists already. Choose another name.' },
  nothing: {
    zh: '这个数据文件夹里还没有可备份的内容。',
    en: 'There is nothing to back up in this data folder yet.',
  },
  erasedMeanwhile: {
    zh: '备份期间一直有人的记录在清除，所以没有留下备份。过一会儿再试；PoseBox 没在运行就先启动，没做完的清除它会接着做完。',
    en: 'Records of people kept being erased while the backup was made, so none was kept. Try again later; if PoseBox isn’t running, start it first: it ends an erasure that was broken off.',
  },
  missing: {
    zh: '有 {n} 个文件在读取前已从对象存储里删除，备份里没有它们。',
    en: '{n} files were deleted from the object store before they could be read, and are not in the backup.',
  },
  restored: {
    zh: '已恢复 {at} 的备份：{rows} 行记录、{files} 个文件。',
    en: 'Restored the backup of {at}: {rows} rows and {files} files.',
  },
  aside: {
    zh: '原来的内容移到了 {folder}。确认无误后可以删掉它。',
    en: 'What was there before is now in {folder}. Delete it when all is well.',
  },
  dataThere: {
    zh: '{folder} 里已经有数据。要用备份替换它，请加 --replace；原来的内容会移到一边，不会删除。',
    en: 'There is data in {folder} already. To put the backup in its place add --replace; what is there is moved aside, not deleted.',
  },
  inUse: {
    zh: 'PoseBox 正在使用 {folder}。先停下它，再恢复。',
    en: 'A PoseBox is running on {folder}. Stop it first, then restore.',
  },
  not_an_archive: { zh: '这不是 PoseBox 的备份文件。', en: 'This is not a backup made by PoseBox.' },
  damaged: {
    zh: '备份文件已损坏或不完整，没有动任何数据。请换一份备份。',
    en: 'The backup is damaged or incomplete. Nothing was touched; use another one.',
  },
  newer: {
    zh: '这份备份来自更新的 PoseBox。请先升级，再恢复。',
    en: 'The backup was made by a newer PoseBox. Upgrade first, then restore.',
  },
  passphrase_needed: {
    zh: '备份加了密。请用 --passphrase-file 文件或变量 POSEBOX_BACKUP_PASSPHRASE 给出口令。',
    en: 'The backup is encrypted. Give its passphrase with --passphrase-file FILE or in POSEBOX_BACKUP_PASSPHRASE.',
  },
  passphrase_wrong: {
    zh: '口令不对，或者备份文件的开头已损坏。没有动任何数据。',
    en: 'The passphrase is wrong, or the beginning of the backup is damaged. Nothing was touched.',
  },
  noFile: { zh: '没有这个文件或文件夹：{file}', en: 'There is no file or folder {file}.' },
  failed: { zh: '没有成功：{reason}', en: 'It did not work: {reason}' },
} as const satisfies Readonly<Record<string, Text>>;
