import type { Text } from './text.ts';

/** Words of the one chart component. */
export const CHART_TEXTS = {
  showTable: { zh: '看数据表', en: 'Show table' },
  hideTable: { zh: '收起数据表', en: 'Hide table' },
  time: { zh: '时间（秒）', en: 'Time (s)' },
  value: { zh: '{name}（{unit}）', en: '{name} ({unit})' },
  error: { zh: '{name}误差 ±', en: '{name}, error ±' },
  gap: { zh: '—', en: '—' },
} as const satisfies Record<string, Text>;
