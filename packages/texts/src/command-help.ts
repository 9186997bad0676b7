import type { Text } from './text.ts';

/** The frame of every help page of the `posebox` command, and what it says when a command is written wrong. */
export const COMMAND_HELP_TEXTS = {
  usage: { zh: '用法：', en: 'Usage:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  help: { zh: '显示用法', en: 'show this help' },
  helpCommand: { zh: '显示一条命令的用法。', en: 'Show the help of a command.' },
  version: { zh: '显示版本号', en: 'show the version' },
  choices: { zh: '可选 {choices}', en: 'choices: {choices}' },
  besides: { zh: '（{facts}）', en: ' ({facts})' },
  standard: { zh: '默认 {value}', en: 'default: {value}' },
  hint: {
    zh: '加上 --help 看怎么写，例如 posebox photo --help。',
    en: 'Add --help to see how it is used, for example posebox photo --help.',
  },
} as const satisfies Record<string, Text>;

/** Mistakes in how a command is written; each is found by commander, which calls them as the English sentences do. */
export const COMMAND_MISTAKE_TEXTS = {
  unknownOption: { zh: '没有选项 {option}。', en: 'There is no option {option}.' },
  missingArgument: { zh: '还缺 <{argument}>。', en: '<{argument}> is missing.' },
  optionMissingArgument: { zh: '{option} 后面还缺内容。', en: '{option} needs something after it.' },
  invalidArgument: { zh: '{option} 不能是“{value}”。', en: '{option} can’t be “{value}”.' },
  allowedChoices: { zh: '可选：{choices}。', en: 'Choose from {choices}.' },
  excessArguments: { zh: '后面多写了内容。', en: 'Something more was given than this command takes.' },
  unknownCommand: { zh: '没有命令 {command}。', en: 'There is no command {command}.' },
  didYouMean: { zh: '是不是 {names}？', en: 'Did you mean {names}?' },
} as const satisfies Record<string, Text>;

/** Options that the service and the commands beside it share. */
export const SERVER_OPTION_TEXTS = {
  port: { zh: '端口，默认 8080；0 会自动选一个', en: 'port, 8080 if left out; 0 picks a free one' },
  host: {
    zh: '在哪个地址上听，默认只有这台电脑；0.0.0.0 是整个网络',
    en: 'address to listen at, this computer only if left out; 0.0.0.0 is the whole network',
  },
  data: {
    zh: '存放数据的文件夹（不写就用 .posebox）',
    en: 'folder for what is stored (.posebox if left out)',
  },
  noWorker: {
    zh: '自己不处理视频，交给 posebox worker',
    en: 'leave the videos to posebox worker',
  },
  tls: { zh: '用 HTTPS，证书由 PoseBox 自己做', en: 'HTTPS, with a certificate that PoseBox makes' },
  tlsCert: { zh: '用 HTTPS，证书在这个文件里', en: 'HTTPS, with the certificate in this file' },
  tlsKey: { zh: '证书的私钥文件', en: 'file with the key of the certificate' },
  bucket: { zh: '文件存在这个对象存储里', en: 'keep files in this object store' },
  backupFile: {
    zh: '备份文件，或放备份的文件夹',
    en: 'the file to write, or a folder for it',
  },
  restoreFile: { zh: '备份文件', en: 'the backup' },
  passphrase: { zh: '口令所在的文件', en: 'file with the passphrase' },
  replace: {
    zh: '替换已有的数据；原来的内容移到一边，不会删除',
    en: 'put it in the place of what is there, which is moved aside, not deleted',
  },
  keyFile: { zh: '密钥写进这个新文件', en: 'new file for the key' },
  limit: { zh: '最多几条，1–1000，默认 50', en: 'so many entries at most, 1–1000, 50 if left out' },
  about: {
    zh: '只看 accounts（谁进来过）或 records（对记录做了什么）',
    en: 'accounts (who got in) or records (what was done with them) alone',
  },
  jsonLines: { zh: '每行一个 JSON', en: 'a line of JSON each' },
  who: { zh: '这个人的名字或编号', en: 'the person’s name or id' },
  out: { zh: '写进这个文件，默认是“名字.zip”', en: 'file to write, the name with .zip if left out' },
  reportLanguage: { zh: '报告的语言：zh 或 en', en: 'language of the report: zh or en' },
  keepClips: { zh: '视频留在资料库', en: 'leave the clips in the library' },
  yes: { zh: '不再问', en: 'don’t ask' },
} as const satisfies Record<string, Text>;
