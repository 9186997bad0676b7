import type { ProblemText } from './problems.ts';
import type { Text } from './text.ts';

/** What may go wrong with a video, by the codes of `VideoProblem` in `@posebox/media/video`. */
export const VIDEO_PROBLEMS = {
  ffmpeg_missing: {
    status: 501,
    title: { zh: '还没装 ffmpeg', en: 'ffmpeg is not installed' },
    detail: {
      zh: '处理视频要用 ffmpeg 和 ffprobe，这台电脑上没有找到。照片和实时功能不受影响。',
      en: 'Video needs the programs ffmpeg and ffprobe, which are not on this computer. Photos and live pictures work without them.',
    },
    remedy: {
      zh: '安装：{command}。装在别处时，用 FFMPEG_PATH 和 FFPROBE_PATH 指明位置。',
      en: 'Install it: {command}. If it is somewhere else, say where in FFMPEG_PATH and FFPROBE_PATH.',
    },
  },
  ffmpeg_too_old: {
    status: 501,
    title: { zh: 'ffmpeg 太旧', en: 'ffmpeg is too old' },
    detail: {
      zh: '这台电脑上是 ffmpeg {version}，处理视频要 5.1 或更新。',
      en: 'This computer has ffmpeg {version}; video needs 5.1 or newer.',
    },
    remedy: { zh: '更新：{command}。', en: 'Update it: {command}.' },
  },
  ffmpeg_incomplete: {
    status: 501,
    title: { zh: 'ffmpeg 功能不全', en: 'ffmpeg lacks a part' },
    detail: {
      zh: '这台电脑上的 ffmpeg 少了 {missing}。',
      en: 'The ffmpeg on this computer was built without {missing}.',
    },
    remedy: { zh: '换成完整版：{command}。', en: 'Replace it with the complete one: {command}.' },
  },
  video_empty: {
    status: 400,
    title: { zh: '空文件', en: 'Empty file' },
    detail: { zh: '收到的视频是 0 字节。', en: 'The video has 0 bytes.' },
    remedy: {
      zh: '看看文件在原处能不能播放，再发一次。',
      en: 'Check that the file plays where it is, then send it again.',
    },
  },
  not_a_video: {
    status: 422,
    title: { zh: '不是视频', en: 'Not a video' },
    detail: { zh: '文件内容不是任何一种视频。', en: 'The content is no kind of video.' },
    remedy: { zh: '请用 MP4、MOV、WebM、MKV、AVI 或 GIF。', en: 'Use MP4, MOV, WebM, MKV, AVI or GIF.' },
  },
  video_is_picture: {
    status: 415,
    title: { zh: '这是照片', en: 'This is a photo' },
    detail: { zh: '文件里是一张静止的照片，不是视频。', en: 'The file holds a still photo, not a video.' },
    remedy: { zh: '请到“照片”页上传。', en: 'Open it on the Photo page.' },
  },
  video_is_playlist: {
    status: 415,
    title: { zh: '这是播放列表', en: 'This is a playlist' },
    detail: {
      zh: '文件只指向别处的视频，自己没有画面。PoseBox 不会去打开它指的地方。',
      en: 'The file only points to videos elsewhere. PoseBox does not open what it points to.',
    },
    remedy: { zh: '请上传视频文件本身。', en: 'Send the video file itself.' },
  },
  video_kind_unsupported: {
    status: 415,
    title: { zh: '不支持的格式', en: 'Unsupported kind of file' },
    detail: { zh: '这是 {kind} 文件。', en: 'This is a {kind} file.' },
    remedy: {
      zh: '先转成 MP4。也可以用 MOV、WebM、MKV、AVI 或 GIF。',
      en: 'Convert it to MP4 first. MOV, WebM, MKV, AVI and GIF work too.',
    },
  },
  video_codec_unsupported: {
    status: 415,
    title: { zh: '不支持的编码', en: 'Unsupported codec' },
    detail: {
      zh: '这台电脑上的 ffmpeg 不会解码 {codec}。',
      en: 'The ffmpeg on this computer cannot decode {codec}.',
    },
    remedy: {
      zh: '用录制它的软件重新导出为 H.264。',
      en: 'Export it again as H.264 from the program that recorded it.',
    },
  },
  video_has_no_pictures: {
    status: 422,
    title: { zh: '只有声音', en: 'Only sound' },
    detail: { zh: '文件里没有画面。', en: 'The file holds no pictures.' },
    remedy: { zh: '请上传有画面的视频。', en: 'Send a video with pictures.' },
  },
  video_incomplete: {
    status: 422,
    title: { zh: '视频不完整', en: 'Incomplete video' },
    detail: {
      zh: '文件还没到有画面的地方就断了，读不出来。',
      en: 'The file ends before its first pictures, or before the index that leads to them.',
    },
    remedy: {
      zh: '多半是没传完或录制中断。请重新拷贝一份完整的。',
      en: 'It was probably cut off while copying or recording. Copy the complete file.',
    },
  },
  video_unreadable: {
    status: 422,
    title: { zh: '视频损坏', en: 'Damaged video' },
    detail: { zh: '一帧画面也解不出来。', en: 'Not one picture of it can be decoded.' },
    remedy: { zh: '重新导出或换一份副本。', en: 'Export it again or use another copy.' },
  },
  video_file_too_large: {
    status: 413,
    title: { zh: '文件太大', en: 'File too large' },
    detail: { zh: '视频超过 {limitGb} GB。', en: 'The video is larger than {limitGb} GB.' },
    remedy: {
      zh: '剪成几段，或导出为 1080p。',
      en: 'Cut it into parts, or export it at 1080p.',
    },
  },
  video_too_many_pixels: {
    status: 413,
    title: { zh: '画面太大', en: 'Picture too large' },
    detail: {
      zh: '画面是 {width}×{height}，最多 {limitMegapixels} 百万像素。',
      en: 'The picture is {width} × {height}; the most is {limitMegapixels} megapixels.',
    },
    remedy: {
      zh: '导出为 4K 或更小。1080p 已经足够看清每个关节。',
      en: 'Export it at 4K or smaller. 1080p is plenty for every joint.',
    },
  },
  video_too_long: {
    status: 413,
    title: { zh: '视频太长', en: 'Video too long' },
    detail: {
      zh: '视频有 {minutes} 分钟，最多 {limitMinutes} 分钟。',
      en: 'The video is {minutes} minutes long; the most is {limitMinutes}.',
    },
    remedy: { zh: '剪成几段再传。', en: 'Cut it into parts.' },
  },
  video_decoding_failed: {
    status: 503,
    title: { zh: '解码中断', en: 'Decoding stopped' },
    detail: {
      zh: '读到第 {frames} 帧时 ffmpeg 意外停了。',
      en: 'ffmpeg stopped unexpectedly after {frames} frames.',
    },
    remedy: {
      zh: '再试一次；还是不行，请运行 posebox doctor。',
      en: 'Try again; if it stays, run posebox doctor.',
    },
  },
  video_encoding_failed: {
    status: 503,
    title: { zh: '没能写出视频', en: 'The video could not be written' },
    detail: { zh: '编码时 ffmpeg 意外停了。', en: 'ffmpeg stopped unexpectedly while encoding.' },
    remedy: {
      zh: '再试一次；还是不行，请运行 posebox doctor。',
      en: 'Try again; if it stays, run posebox doctor.',
    },
  },
  video_stalled: {
    status: 504,
    title: { zh: '卡住了', en: 'Stuck' },
    detail: {
      zh: 'ffmpeg 有 {limitS} 秒没有动静，已经停掉。',
      en: 'ffmpeg did nothing for {limitS} s and was ended.',
    },
    remedy: {
      zh: '等电脑空一点再试，或把视频导出为 H.264 再传。',
      en: 'Try again when the computer is less busy, or export the video as H.264.',
    },
  },
  video_disk_full: {
    status: 507,
    title: { zh: '磁盘满了', en: 'Disk full' },
    detail: { zh: '磁盘没有空间写结果了。', en: 'There is no room left on the disk for the result.' },
    remedy: { zh: '删掉不用的文件，再试一次。', en: 'Delete what is no longer needed, then try again.' },
  },
  animation_range_invalid: {
    status: 400,
    title: { zh: '选的范围不行', en: 'This range does not work' },
    detail: {
      zh: '动图最长 {limitS} 秒，并且要在视频之内。',
      en: 'A moving picture is at most {limitS} s long and lies within the video.',
    },
    remedy: { zh: '选短一点的一段。', en: 'Choose a shorter range.' },
  },
} as const satisfies Record<string, ProblemText>;

/** What a result has to say beside itself, by the warning codes of `@posebox/media/video`. */
export const VIDEO_WARNINGS = {
  truncated: {
    zh: '视频没有到结尾就断了，已分析到断开的地方。',
    en: 'The video breaks off before its end; it was analysed as far as it goes.',
  },
  damaged: {
    zh: '视频有损坏的地方，那里的画面可能不准。',
    en: 'Parts of the video are damaged; pictures there may be wrong.',
  },
  times_guessed: {
    zh: '有些画面没写时间，按平均帧率补上了。',
    en: 'Some pictures carry no time; it was filled in from the average rate.',
  },
  hdr_not_tone_mapped: {
    zh: '这是 HDR 视频，这台电脑上的 ffmpeg 不会转换亮度，颜色会偏灰。',
    en: 'This is an HDR video and the ffmpeg on this computer cannot convert it; colours look pale.',
  },
  sound_lost: {
    zh: '原来的声音用不了，结果没有声音。',
    en: 'The original sound could not be kept; the result is silent.',
  },
} as const satisfies Record<string, Text>;
