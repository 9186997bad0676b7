import type { ProblemText } from './problems.ts';

/** What may go wrong between a person and the stored videos. */
export const VIDEO_SERVICE_PROBLEMS = {
  video_missing: {
    status: 400,
    title: { zh: '没有视频', en: 'No video' },
    detail: { zh: '请求里没有名为 video 的文件。', en: 'The request carries no file named "video".' },
    remedy: {
      zh: '用 multipart 表单发送，文件字段名写 video。',
      en: 'Send a multipart form whose file field is named "video".',
    },
  },
  track_missing: {
    status: 400,
    title: { zh: '没有轨迹文件', en: 'No track' },
    detail: { zh: '请求里没有名为 track 的文件。', en: 'The request carries no file named "track".' },
    remedy: {
      zh: '用 multipart 表单发送，文件字段名写 track，可以有多个。',
      en: 'Send a multipart form whose file fields are named "track"; there may be several.',
    },
  },
  track_upload_too_large: {
    status: 413,
    title: { zh: '轨迹太大', en: 'Track too large' },
    detail: {
      zh: '轨迹文件一共超过 {limitMb} MB。',
      en: 'The track files are larger than {limitMb} MB together.',
    },
    remedy: { zh: '分成几段导入。', en: 'Import it in parts.' },
  },
  upload_unknown: {
    status: 404,
    title: { zh: '没有这个上传', en: 'No such upload' },
    detail: {
      zh: '这里没有编号为 {id} 的上传。停了一天没有继续的会被丢弃。',
      en: 'There is no upload {id}. One that nobody goes on with for a day is thrown away.',
    },
    remedy: { zh: '重新开始上传。', en: 'Begin the upload anew.' },
  },
  upload_malformed: {
    status: 400,
    title: { zh: '上传的请求头不对', en: 'Upload header wrong' },
    detail: {
      zh: '请求头 {header} 缺失，或者与收到的内容对不上。',
      en: 'The header {header} is missing or does not fit what arrived.',
    },
    remedy: {
      zh: '用现成的 tus 客户端，或按 /api/docs 的写法。',
      en: 'Use a ready-made tus client, or see /api/docs.',
    },
  },
  upload_offset_wrong: {
    status: 409,
    title: { zh: '接不上', en: 'Wrong place to go on' },
    detail: { zh: '已经收到 {offset} 字节。', en: '{offset} bytes have arrived.' },
    remedy: { zh: '从那里继续。', en: 'Go on from there.' },
  },
  tus_version_unsupported: {
    status: 412,
    title: { zh: 'tus 版本不对', en: 'Another version of tus' },
    detail: {
      zh: '这里用的是 tus {version}，请求头 Tus-Resumable 要写这个。',
      en: 'tus {version} is spoken here; the header Tus-Resumable has to say so.',
    },
    remedy: { zh: '换一个支持它的 tus 客户端。', en: 'Use a tus client that speaks it.' },
  },
  video_unknown: {
    status: 404,
    title: { zh: '没有这一条', en: 'No such item' },
    detail: { zh: '这里没有编号为 {id} 的视频或轨迹。', en: 'There is no video or track with the id {id}.' },
    remedy: {
      zh: '它可能已被删除。看看列表：GET /api/videos。',
      en: 'It may have been deleted. See the list: GET /api/videos.',
    },
  },
  video_not_ready: {
    status: 409,
    title: { zh: '还没有结果', en: 'No result yet' },
    detail: { zh: '现在的状态是 {state}。', en: 'Its state is {state}.' },
    remedy: {
      zh: '等状态变成 done 再来取。失败或取消的可以用 POST …/retry 重做。',
      en: 'Ask again when the state is done. What failed or was cancelled can be done again with POST …/retry.',
    },
  },
  video_being_drawn: {
    status: 409,
    title: { zh: '正在重画', en: 'Being drawn' },
    detail: {
      zh: '修改之后的视频还没画好。',
      en: 'The video with the latest corrections is still being drawn.',
    },
    remedy: {
      zh: '过一会儿再来取；轨迹和导出现在就能用。',
      en: 'Ask again soon; track and exports are ready now.',
    },
  },
  video_has_no_film: {
    status: 409,
    title: { zh: '没有视频', en: 'No video behind it' },
    detail: {
      zh: '这一条是导入的轨迹，没有画面。',
      en: 'This item is an imported track; it has no pictures.',
    },
    remedy: { zh: '轨迹和导出可以照常使用。', en: 'Its track and exports can be used as ever.' },
  },
  video_state_forbids: {
    status: 409,
    title: { zh: '现在不能这样做', en: 'Not possible now' },
    detail: { zh: '状态是 {state} 时不能这样做。', en: 'That cannot be done while the state is {state}.' },
    remedy: {
      zh: '取消适用于排队和进行中的，重做适用于失败和取消的，修改适用于完成的。',
      en: 'What waits or runs can be cancelled, what failed or was cancelled can be retried, what is done can be edited.',
    },
  },
  edits_outdated: {
    status: 409,
    title: { zh: '别处已修改', en: 'Changed elsewhere' },
    detail: {
      zh: '修改层已经是第 {version} 版。',
      en: 'The edits are at version {version} by now.',
    },
    remedy: { zh: '重新读取后再改。', en: 'Read them again and make the change anew.' },
  },
  database_unavailable: {
    status: 503,
    title: { zh: '数据库没有准备好', en: 'The database is not ready' },
    detail: {
      zh: '存放视频的数据库正在启动，或者连不上。照片不受影响。',
      en: 'The database for videos is starting or cannot be reached. Photos work without it.',
    },
    remedy: { zh: '{retryAfterS} 秒后再试。', en: 'Try again in {retryAfterS} s.' },
  },
  webhook_unknown: {
    status: 404,
    title: { zh: '没有这个通知地址', en: 'No such webhook' },
    detail: { zh: '这里没有编号为 {id} 的通知地址。', en: 'There is no webhook with the id {id}.' },
    remedy: { zh: '看看列表：GET /api/webhooks。', en: 'See the list: GET /api/webhooks.' },
  },
  webhook_address_refused: {
    status: 422,
    title: { zh: '不能通知这个地址', en: 'Not to this address' },
    detail: {
      zh: '{host} 在这台电脑或内部网络里，或者网址里带了密码。',
      en: '{host} is on this computer or its own network, or the address holds a password.',
    },
    remedy: {
      zh: '用公网地址；要通知内部的程序，启动时设 POSEBOX_WEBHOOKS_INSIDE=1。',
      en: 'Use a public address; to tell programs inside, start PoseBox with POSEBOX_WEBHOOKS_INSIDE=1.',
    },
  },
  webhooks_too_many: {
    status: 409,
    title: { zh: '通知地址太多', en: 'Too many webhooks' },
    detail: { zh: '通知地址已经到了上限。', en: 'There are as many webhooks as there may be.' },
    remedy: { zh: '删掉不用的。', en: 'Delete those that are no longer needed.' },
  },
  storage_full: {
    status: 507,
    title: { zh: '存储空间不够', en: 'No room for it' },
    detail: {
      zh: '要放 {neededMb} MB，还能放 {roomMb} MB。',
      en: 'It takes {neededMb} MB; there is room for {roomMb} MB.',
    },
    remedy: {
      zh: '删掉不用的视频。PoseBox 自己不会删任何东西；上限可以用 POSEBOX_QUOTA_GB 改。',
      en: 'Delete videos that are no longer needed; PoseBox deletes nothing by itself. The limit is set by POSEBOX_QUOTA_GB.',
    },
  },
  video_work_failed: {
    status: 500,
    title: { zh: '没能做完', en: 'Given up' },
    detail: {
      zh: '处理它的进程一次次意外停掉，试了几次都没做完。传上来的文件还在。',
      en: 'The process that works on it stopped unexpectedly again and again. What was sent is kept.',
    },
    remedy: {
      zh: '再试一次；还是不行，请运行 posebox doctor。',
      en: 'Try again; if it stays, run posebox doctor.',
    },
  },
  storage_unavailable: {
    status: 503,
    title: { zh: '存储连不上', en: 'The file storage is away' },
    detail: {
      zh: '存放视频文件的对象存储暂时连不上。照片不受影响，排队的视频等它回来再做。',
      en: 'The object store with the video files cannot be reached. Photos work without it, and videos in the queue wait for it.',
    },
    remedy: { zh: '{retryAfterS} 秒后再试。', en: 'Try again in {retryAfterS} s.' },
  },
} as const satisfies Record<string, ProblemText>;
