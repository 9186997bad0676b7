import type { ProblemText } from './problems.ts';

/**
 * What may go wrong when tracks come in, go out or are edited: by the codes of `TrackProblem` (body) and
 * `ExchangeProblem` (exchange).
 */
export const EXCHANGE_PROBLEMS = {
  track_not_recognised: {
    status: 415,
    title: { zh: '不是 PoseBox 轨迹', en: 'Not a PoseBox track' },
    detail: {
      zh: '文件里没有 PoseBox 的轨迹标记。',
      en: 'The file does not carry the mark of a PoseBox track.',
    },
    remedy: {
      zh: '请用 PoseBox 导出的 .posebox.json 或 .pbtrack，或者 COCO、OpenPose 文件。',
      en: 'Use a .posebox.json or .pbtrack exported by PoseBox, or COCO or OpenPose files.',
    },
  },
  track_version_unknown: {
    status: 422,
    title: { zh: '版本太新', en: 'Made by a later version' },
    detail: {
      zh: '这个轨迹是第 {version} 版格式，这里还读不了。',
      en: 'The track has format version {version}, which this PoseBox cannot read yet.',
    },
    remedy: {
      zh: '升级 PoseBox，或用当时的版本重新导出。',
      en: 'Update PoseBox, or export it again from where it was made.',
    },
  },
  track_damaged: {
    status: 422,
    title: { zh: '轨迹文件已损坏', en: 'Damaged track' },
    detail: {
      zh: '校验对不上，文件缺了一段或被改动过。',
      en: 'A checksum does not match: part of the file is missing or changed.',
    },
    remedy: { zh: '重新下载或重新导出一次。', en: 'Download or export it again.' },
  },
  track_malformed: {
    status: 422,
    title: { zh: '轨迹内容有误', en: 'Malformed track' },
    detail: { zh: '{place} 处的内容不符合格式。', en: 'What stands at {place} does not fit the format.' },
    remedy: {
      zh: '对照接口文档中的 TrackDocument 修改。',
      en: 'Compare it with TrackDocument in the API document.',
    },
  },
  track_too_large: {
    status: 413,
    title: { zh: '轨迹太长', en: 'Track too long' },
    detail: {
      zh: '人数乘以帧数超过了 {most}。',
      en: 'People times frames come to more than {most}.',
    },
    remedy: { zh: '把片段剪短，或减少人数。', en: 'Cut the clip into parts or leave out some people.' },
  },
  edit_person_unknown: {
    status: 422,
    title: { zh: '没有这个人', en: 'No such person' },
    detail: {
      zh: '片段里没有编号 {person} 的人可以这样改。',
      en: 'There is no person {person} in the clip to change like this.',
    },
    remedy: { zh: '刷新人物列表，再选一次。', en: 'Refresh the list of people and choose again.' },
  },
  edit_frames_outside: {
    status: 422,
    title: { zh: '超出范围', en: 'Frames out of range' },
    detail: {
      zh: '第 {from} 到 {to} 帧不全在这个人出现的范围内。',
      en: 'Frames {from} to {to} do not all lie where this person is in the clip.',
    },
    remedy: {
      zh: '在时间轴上选这个人出现的一段。',
      en: 'Choose a range of the timeline in which the person appears.',
    },
  },
  edit_nothing_to_join: {
    status: 422,
    title: { zh: '没法连起来', en: 'Nothing to join' },
    detail: {
      zh: '第 {from} 到 {to} 帧的前面或后面没有可用的点。',
      en: 'There is no point to start from before, or to end at after, frames {from} to {to}.',
    },
    remedy: {
      zh: '缩小范围，让两头都有看得清的点。',
      en: 'Choose a shorter range with a good point on either side.',
    },
  },
  track_format_unknown: {
    status: 415,
    title: { zh: '认不出的格式', en: 'Unknown format' },
    detail: {
      zh: '{file} 不是 PoseBox、COCO 或 OpenPose 的文件。',
      en: '{file} is not a PoseBox, COCO or OpenPose file.',
    },
    remedy: { zh: '先转换成其中一种格式。', en: 'Convert it to one of these first.' },
  },
  track_file_not_json: {
    status: 422,
    title: { zh: '不是有效的 JSON', en: 'Not valid JSON' },
    detail: {
      zh: '{file} 读不出 JSON，可能没有传完。',
      en: '{file} cannot be read as JSON; it may have been cut off.',
    },
    remedy: { zh: '检查文件，再传一次。', en: 'Check the file and send it again.' },
  },
  track_file_malformed: {
    status: 422,
    title: { zh: '文件内容有误', en: 'Malformed file' },
    detail: {
      zh: '{file} 里 {place} 处的内容不符合格式。',
      en: 'In {file}, what stands at {place} does not fit the format.',
    },
    remedy: { zh: '用原来的软件重新导出一次。', en: 'Export it again from the program it came from.' },
  },
  track_file_empty: {
    status: 422,
    title: { zh: '里面没有画面', en: 'No frames' },
    detail: { zh: '文件里一帧也没有。', en: 'There is not a single frame in it.' },
    remedy: { zh: '检查导出时选的范围。', en: 'Check the range that was exported.' },
  },
  frame_rate_needed: {
    status: 422,
    title: { zh: '还需要帧率', en: 'Frame rate needed' },
    detail: {
      zh: '这些文件没有记录每帧的时间。',
      en: 'These files do not say when their frames were taken.',
    },
    remedy: { zh: '填上每秒帧数，例如 30。', en: 'State the frames a second, for example 30.' },
  },
  picture_size_needed: {
    status: 422,
    title: { zh: '还需要画面尺寸', en: 'Picture size needed' },
    detail: {
      zh: '这些文件没有记录画面的宽和高。',
      en: 'These files do not say how wide and high the picture is.',
    },
    remedy: {
      zh: '填上宽和高（像素），例如 1920×1080。',
      en: 'State width and height in pixels, for example 1920×1080.',
    },
  },
  picture_sizes_differ: {
    status: 422,
    title: { zh: '画面大小不一', en: 'Pictures of different sizes' },
    detail: {
      zh: '各帧的宽高不一样，不像同一段视频。',
      en: 'The frames differ in size, so they are not one clip.',
    },
    remedy: { zh: '只保留同一段视频的帧。', en: 'Keep the frames of one clip only.' },
  },
  several_clips: {
    status: 422,
    title: { zh: '不止一段视频', en: 'More than one clip' },
    detail: { zh: '文件里有好几段视频。', en: 'The file holds several clips.' },
    remedy: { zh: '每段视频单独存成一个文件。', en: 'Save each clip in a file of its own.' },
  },
  keypoints_unknown: {
    status: 422,
    title: { zh: '骨架不认识', en: 'Unknown skeleton' },
    detail: {
      zh: '每人有 {count} 个点，不知道各是哪个部位。',
      en: 'There are {count} points a person, and nothing says which is which.',
    },
    remedy: {
      zh: 'COCO 请写明关键点名称；OpenPose 请用 BODY_25 或 COCO 18 点。',
      en: 'For COCO, name the keypoints in the categories; for OpenPose, use BODY_25 or the COCO body of 18 points.',
    },
  },
  metres_missing: {
    status: 422,
    title: { zh: '没有以米为单位的数据', en: 'No metres' },
    detail: {
      zh: '这段轨迹只有画面里的位置，没有三维坐标。',
      en: 'This track has places in the picture only, no positions in metres.',
    },
    remedy: { zh: '改用像素导出。', en: 'Export it in pixels instead.' },
  },
  nobody_in_track: {
    status: 422,
    title: { zh: '没有人可以导出', en: 'Nobody to export' },
    detail: {
      zh: '这段轨迹里没有人，而这种文件每个人一份。',
      en: 'Nobody is in this track, and files of this kind are about one person each.',
    },
    remedy: {
      zh: '换一段看到了人的视频；要整段的表格，用 CSV 或 JSON。',
      en: 'Take a clip in which somebody was seen; CSV and JSON can be had of a clip without anybody.',
    },
  },
  figure_missing: {
    status: 422,
    title: { zh: '没有能带动形象的身体', en: 'Nobody for a figure to follow' },
    detail: {
      zh: '这段轨迹里没有人，或者只有画面里的位置，没有三维坐标。',
      en: 'Nobody is in this track, or it has places in the picture only, no positions in metres.',
    },
    remedy: {
      zh: '请用 PoseBox 从视频里跟踪出来的轨迹。',
      en: 'Take a track that PoseBox made from a video.',
    },
  },
} as const satisfies Record<string, ProblemText>;

export type ExchangeProblemTextCode = keyof typeof EXCHANGE_PROBLEMS;
