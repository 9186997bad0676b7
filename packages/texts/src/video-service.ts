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
