import type { Text } from './text.ts';

/** A clip's player, wherever it stands. */
export const PLAYER_TEXTS = {
  transport: { zh: '播放', en: 'Playback' },
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  back: { zh: '后退一帧', en: 'One frame back' },
  forward: { zh: '前进一帧', en: 'One frame on' },
  speed: { zh: '速度', en: 'Speed' },
  loop: { zh: '循环这一段', en: 'Loop this part' },
  frameOf: { zh: '第 {n} / {total} 帧', en: 'frame {n} of {total}' },
  unmute: { zh: '打开声音', en: 'Sound on' },
  mute: { zh: '关掉声音', en: 'Sound off' },
  fit: { zh: '适合', en: 'Fit' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
} as const satisfies Record<string, Text>;

export const TIMELINE_TEXTS = {
  seconds: { zh: '{n}\u00a0秒', en: '{n}\u00a0s' },
  at: { zh: '{time}，第 {n} / {total} 帧', en: '{time}, frame {n} of {total}' },
  zoomIn: { zh: '时间轴放大', en: 'Timeline: zoom in' },
  zoomOut: { zh: '时间轴缩小', en: 'Timeline: zoom out' },
} as const satisfies Record<string, Text>;
