import type { Text } from './text.ts';

/** What the `posebox` command says. */
export const COMMAND_TEXTS = {
  about: {
    zh: '从照片和视频到骨架，全部在这台电脑上完成。',
    en: 'From photos and videos to skeletons, all of it on this computer.',
  },
  photoAbout: {
    zh: '在照片里找人：画出骨架，或写出 JSON。',
    en: 'Find the people in photos: draw their skeletons, or write JSON.',
  },
  photoFiles: { zh: '照片，或装着照片的文件夹', en: 'photos, or folders of photos' },
  photoOut: {
    zh: '结果放进这个文件夹（不写就放在照片旁边）',
    en: 'folder for the results (beside each photo if left out)',
  },
  photoJson: {
    zh: '写 JSON 而不画图；不写 -o 时逐行打印到屏幕',
    en: 'write JSON instead of pictures; without -o, print one line for each photo',
  },
  photoMode: { zh: '怎么找：和 MediaPipe 一样、标准、更仔细', en: 'how to look' },
  photoPeople: { zh: '最多几个人，1–20', en: 'at most so many people, 1–20' },
  photoConfidence: { zh: 'mediapipe 方式下的最低分，0–1', en: 'least score in mediapipe mode, 0–1' },
  photoSegmentation: { zh: 'JSON 里附带轮廓', en: 'add silhouettes to the JSON' },
  photoDocument: { zh: 'JSON 的样式', en: 'shape of the JSON' },
  photoStyle: { zh: '骨架的颜色', en: 'colours of the skeleton' },
  photoBackground: { zh: '背景', en: 'background' },
  photoLabels: { zh: '在关节旁写编号或名称', en: 'write numbers or names beside the points' },
  photoBlur: { zh: '模糊脸部', en: 'blur faces' },
  photoKeepFace: {
    zh: '模糊脸部，只留编号是这个的人（编号见 --json）',
    en: 'blur faces but that of the person of this number (as --json numbers them)',
  },
  photoFormat: { zh: '图片格式', en: 'kind of picture' },
  photoMaxEdge: { zh: '图片长边最多多少像素', en: 'longest edge of the pictures in pixels' },
  photoLineWidth: { zh: '骨骼线宽，像素', en: 'width of a bone in pixels' },
  serveAbout: {
    zh: '启动服务和网页，和 npm start 一样。',
    en: 'Start the service and its pages, as npm start does.',
  },
  doctorAbout: {
    zh: '检查这里有什么、缺什么，做一次自测，看看有没有东西会联网。',
    en: 'Check what is here and what is missing, test the engine, and look for anything that could reach the network.',
  },
  doctorJson: { zh: '用 JSON 写出结果', en: 'write the findings as JSON' },
  exitCodes: {
    zh: '\n退出码：0 全部完成 · 1 有文件没能处理 · 2 命令写错 · 3 PoseBox 自己有问题 · 130 被中断',
    en: '\nExit codes: 0 all done · 1 some files failed · 2 the command was wrong · 3 PoseBox itself has a problem · 130 interrupted',
  },
  noPhotos: { zh: '没有找到照片：{paths}', en: 'No photos found in: {paths}' },
  noFile: { zh: '没有这个文件或文件夹：{path}', en: 'There is no file or folder {path}' },
  cannotRead: { zh: '读不了这个文件', en: 'This file cannot be read' },
  cannotWrite: { zh: '不能写入 {folder}', en: 'The folder {folder} cannot be written' },
  transparentJpeg: {
    zh: 'JPEG 没有透明背景，请用 --format png 或 webp。',
    en: 'JPEG has no transparency; use --format png or webp.',
  },
  invalidNumber: { zh: '应为 {range}。', en: 'Use {range}.' },
  onePerson: { zh: '{file}：1 人', en: '{file}: 1 person' },
  people: { zh: '{file}：{count} 人', en: '{file}: {count} people' },
  nobody: { zh: '{file}：没有找到人', en: '{file}: nobody found' },
  failed: { zh: '{file}：{reason}', en: '{file}: {reason}' },
  progress: { zh: '{done}/{all}　{line}', en: '{done}/{all}  {line}' },
  summary: {
    zh: '{done} 张完成，{failed} 张失败，共 {people} 人，用时 {seconds} 秒。',
    en: '{done} done, {failed} failed, {people} people, {seconds} s.',
  },
  engineMissing: {
    zh: '引擎没能启动：{reason}\n运行 posebox doctor 看看缺什么。',
    en: 'The engine could not start: {reason}\nRun posebox doctor to see what is missing.',
  },
  doctorGood: { zh: '一切正常。', en: 'All is well.' },
  doctorBad: { zh: '{count} 处需要处理。', en: '{count} to put right.' },
} as const satisfies Record<string, Text>;

/** What `posebox doctor` looks at: the name of each finding, and what to do when it is not as it should be. */
export const DOCTOR_TEXTS = {
  node: {
    name: { zh: 'Node.js', en: 'Node.js' },
    remedy: { zh: '装 20.19 或更新的版本。', en: 'Install version 20.19 or newer.' },
  },
  inference: {
    name: { zh: '推理库', en: 'inference library' },
    remedy: { zh: '运行 npm ci。', en: 'Run npm ci.' },
  },
  images: {
    name: { zh: '图片解码', en: 'image codecs' },
    remedy: { zh: '运行 npm ci。', en: 'Run npm ci.' },
  },
  models: {
    name: { zh: '模型', en: 'models' },
    remedy: { zh: '运行 npm run build。', en: 'Run npm run build.' },
  },
  pages: {
    name: { zh: '网页', en: 'pages' },
    remedy: { zh: '运行 npm run build。', en: 'Run npm run build.' },
  },
  service: {
    name: { zh: '服务', en: 'service' },
    remedy: { zh: '运行 npm run build。', en: 'Run npm run build.' },
  },
  dataFolder: {
    name: { zh: '数据文件夹', en: 'data folder' },
    remedy: { zh: '换一个能写入的文件夹（--data）。', en: 'Choose a folder that can be written (--data).' },
  },
  selfTest: {
    name: { zh: '自测', en: 'self-test' },
    remedy: {
      zh: '结果与应有的不符。运行 npm ci 和 npm run build -- --all 后再试。',
      en: 'The result is not what it should be. Run npm ci and npm run build -- --all, then try again.',
    },
  },
  telemetry: {
    name: { zh: '推理库的上报', en: 'telemetry of the inference library' },
    remedy: {
      zh: '环境变量 ORT_DISABLE_TELEMETRY 要设为 1。',
      en: 'The variable ORT_DISABLE_TELEMETRY has to be 1.',
    },
  },
  connections: {
    name: { zh: '网络连接', en: 'network connections' },
    remedy: {
      zh: '自测时这个进程连了外面。请把这份报告发给我们。',
      en: 'The self-test opened a connection. Please send us this report.',
    },
  },
  video: {
    name: { zh: 'ffmpeg（视频用）', en: 'ffmpeg (for video)' },
    remedy: {
      zh: '只用照片可以不装；要用视频，装 ffmpeg 5.1 或更新的版本。',
      en: 'Photos work without it; for video install ffmpeg 5.1 or newer.',
    },
  },
  database: {
    name: { zh: '数据库（资料库用）', en: 'database (for the library)' },
    remedy: {
      zh: '照片和实时不用它；视频、训练、对比和康复要用，运行 npm ci。',
      en: 'Photos and live work without it; for videos, coaching, comparison and rehabilitation run npm ci.',
    },
  },
  files: {
    name: { zh: '文件存放处', en: 'file store' },
    remedy: {
      zh: '数据文件夹要能写入；用对象存储时，POSEBOX_S3_BUCKET_URL 要能连上。',
      en: 'The data folder must be writable; with an object store POSEBOX_S3_BUCKET_URL must be reachable.',
    },
  },
  disk: {
    name: { zh: '磁盘', en: 'disk' },
    remedy: {
      zh: '空间不多了：删掉不要的，或用 POSEBOX_KEEP_DAYS 让旧的自动删除。',
      en: 'Little room is left: delete what isn’t needed, or have old items deleted with POSEBOX_KEEP_DAYS.',
    },
  },
  workers: {
    name: { zh: '同时处理', en: 'at work at once' },
    remedy: {
      zh: '比核心数多一倍以上不会更快：减小 POSEBOX_COMPUTE_PROCESSES。',
      en: 'More than twice the cores is no faster: lower POSEBOX_COMPUTE_PROCESSES.',
    },
  },
  certificate: {
    name: { zh: '证书（HTTPS 用）', en: 'certificate (for HTTPS)' },
    remedy: {
      zh: '换一份没有过期的证书（POSEBOX_TLS_CERT、POSEBOX_TLS_KEY）。',
      en: 'Put a certificate in place that has not expired (POSEBOX_TLS_CERT, POSEBOX_TLS_KEY).',
    },
  },
  clock: {
    name: { zh: '时钟', en: 'clock' },
    remedy: {
      zh: '时钟比程序还早：打开时间同步。登录、两步验证和记录都靠它。',
      en: 'It is before the program was made: switch time synchronisation on. Sign-in, second factors and records rely on it.',
    },
  },
  running: {
    name: { zh: '运行中的服务', en: 'running service' },
    remedy: {
      zh: '服务在运行，但还没准备好，或连不上数据库；看看它写出的信息。',
      en: 'It runs but is not ready, or can’t reach its database; see what it writes.',
    },
  },
  keyFile: {
    name: { zh: '存储文件的密钥', en: 'key of stored files' },
    remedy: {
      zh: '用 POSEBOX_KEY_FILE 指定加密时用的密钥文件；没有它，文件打不开。',
      en: 'Name the key file they were encrypted with in POSEBOX_KEY_FILE; without it nobody opens the files.',
    },
  },
  accounts: {
    name: { zh: '账号', en: 'accounts' },
    remedy: {
      zh: '没有人能登录：恢复备份（posebox restore），或看看数据文件夹对不对（POSEBOX_DATA）。',
      en: 'Nobody can sign in: bring a backup back (posebox restore), or see whether this is the right data folder (POSEBOX_DATA).',
    },
  },
  audit: {
    name: { zh: '谁做了什么的日志', en: 'log of who did what' },
    remedy: {
      zh: '有人直接改过数据库。posebox audit verify 会指出是哪一条；和备份对照。',
      en: 'Somebody changed the database itself. posebox audit verify names the entry; compare it with a backup.',
    },
  },
  backup: {
    name: { zh: '备份', en: 'backup' },
    remedy: {
      zh: '每晚备份一次，放在另一块盘上：posebox backup 文件夹。',
      en: 'Make one every night, on another disk: posebox backup FOLDER.',
    },
  },
} as const satisfies Record<string, { readonly name: Text; readonly remedy: Text }>;

export type DoctorFindingName = keyof typeof DOCTOR_TEXTS;

/** The values of a finding. */
export const DOCTOR_VALUES = {
  missing: { zh: '没有', en: 'missing' },
  off: { zh: '已关闭', en: 'off' },
  on: { zh: '没有关闭', en: 'not switched off' },
  none: { zh: '没有', en: 'none' },
  notSeen: { zh: '这个系统上看不到', en: 'cannot be seen on this system' },
  built: { zh: '已生成', en: 'built' },
  free: { zh: '剩余 {gb} GB', en: '{gb} GB free' },
  nothingStored: { zh: '还没有存过东西', en: 'nothing stored yet' },
  noHttps: { zh: '没有用 HTTPS', en: 'HTTPS is not used' },
  until: { zh: '有效期到 {day}', en: 'valid until {day}' },
  atOnce: {
    zh: '{photos} 张照片、{videos} 段视频（{cores} 个核心）',
    en: '{photos} photos and {videos} videos ({cores} cores)',
  },
  keyUnused: { zh: '没有加密', en: 'files are not encrypted' },
  keyGood: { zh: '打得开存储的文件', en: 'opens the stored files' },
  keyUnreadable: { zh: '密钥文件读不了，或者里面没有密钥', en: 'the file can’t be read, or holds no key' },
  keyNeeded: { zh: '文件是加密的，没有指定密钥', en: 'files are encrypted, and no key is named' },
  keyWrong: { zh: '不是加密这些文件的密钥', en: 'not the key that the files were encrypted with' },
  accountsThere: { zh: '{n} 个，其中负责人 {owners} 位', en: '{n}, {owners} of them owners' },
  noAccounts: { zh: '没有，只有这台电脑能用', en: 'none, for this computer only' },
  ownerNoted: {
    zh: '有负责人（数据库没在运行，没有细看）',
    en: 'there is an owner (the database doesn’t run, not looked at)',
  },
  ownerGone: { zh: '设过负责人，现在数据库里没有', en: 'an owner was made, and the database has none' },
  notLooked: { zh: '数据库没在运行，没有核对', en: 'the database doesn’t run, not looked at' },
  auditSound: { zh: '{n} 条，一条没动过', en: '{n} entries, none of them changed' },
  auditBroken: { zh: '第 {n} 条被改过或删过', en: 'entry {n} was changed or removed' },
  backupNever: { zh: '还没有做过', en: 'none was made yet' },
  backupAt: { zh: '{day}，{file}', en: '{day}, {file}' },
  backupAway: { zh: '{day}，{file}（现在看不到）', en: '{day}, {file} (not to be seen now)' },
  notRunning: { zh: '没有在运行', en: 'not running' },
  ready: { zh: '已就绪', en: 'ready' },
  modelsGood: { zh: '{count} 个文件，校验和都对', en: '{count} files, checksums as stated' },
  modelsBad: { zh: '缺失或不符：{files}', en: 'missing or changed: {files}' },
  selfTestGood: {
    zh: '关节偏差最多 {px} 像素，用时 {ms} 毫秒',
    en: 'joints within {px} px of where they belong, {ms} ms',
  },
  selfTestBad: { zh: '关节偏差 {px} 像素', en: 'joints {px} px off' },
  selfTestNobody: { zh: '没有找到照片里的人', en: 'did not find the person' },
} as const satisfies Record<string, Text>;
