import type { Text } from './text.ts';

/** What `posebox video` says. */
export const VIDEO_COMMAND_TEXTS = {
  about: {
    zh: '分析视频里的动作：画出骨架，或导出轨迹。',
    en: 'Follow the people in videos: draw their skeletons, or export their tracks.',
  },
  workerAbout: {
    zh: '只处理视频任务：DATABASE_URL 指明数据库；不写就用同一数据文件夹里正在运行的那一个。',
    en: 'Work on videos only: of the database in DATABASE_URL, or of the service that runs on the same data folder.',
  },
  files: { zh: '视频文件', en: 'video files' },
  out: {
    zh: '结果放进这个文件夹（不写就放在视频旁边）',
    en: 'folder for the results (beside each video if left out)',
  },
  json: { zh: '写轨迹 JSON，不画视频', en: 'write the track as JSON instead of drawing a video' },
  gif: { zh: '另存一段动图（开头 10 秒）', en: 'also write a GIF of the first 10 s' },
  webp: { zh: '另存一段 WebP 动图（开头 10 秒）', en: 'also write an animated WebP of the first 10 s' },
  sheet: { zh: '另存一张关键画面拼图', en: 'also write a contact sheet' },
  export: { zh: '导出轨迹，可写多次', en: 'export the track; may be given several times' },
  figure: {
    zh: 'GLB 里的形象：男、女、孩子或穿衣服的',
    en: 'who is in a GLB: a man, a woman, a child, or clothed',
  },
  purpose: { zh: '平滑的用途', en: 'what the movement is smoothed for' },
  mode: { zh: '怎么跟踪：标准、和 MediaPipe 一样', en: 'how people are followed' },
  people: { zh: '最多同时几个人，1–10', en: 'at most so many people at once, 1–10' },
  background: {
    zh: '背景：原视频、黑底，或只留主角（旁人和四周变得认不出）',
    en: 'background: the video, black, or the subject alone (others and surroundings unrecognisable)',
  },
  tracking: { zh: '{file}：分析 {percent}%', en: '{file}: following {percent}%' },
  drawing: { zh: '{file}：画 {percent}%', en: '{file}: drawing {percent}%' },
  done: {
    zh: '{file}：{people} 人，{frames} 帧，{seconds} 秒。',
    en: '{file}: {people} people, {frames} frames, {seconds} s.',
  },
  failed: { zh: '{file}：{reason}', en: '{file}: {reason}' },
} as const satisfies Record<string, Text>;
