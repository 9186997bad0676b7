import type { Text } from './text.ts';

/** Stands under everything that is measured or judged: pages, reports and documents. */
export const NOT_MEDICAL_TEXT = {
  zh: '用于记录与训练参考，不是医疗器械。',
  en: 'For records and training. Not a medical device.',
} as const satisfies Text;
