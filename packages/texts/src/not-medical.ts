import type { Text } from './text.ts';

/**
 * Stands under everything that is measured or judged: pages, reports and documents. What it must say: for information
 * and training, no medical device (FDA General Wellness; EU MDR, MDCG 2019-11; NMPA), not validated, whom to ask.
 */
export const NOT_MEDICAL_TEXT = {
  zh: '记录动作，供了解情况和训练参考；不是医疗器械，没有为诊断做过验证。拿不准的，和医生或治疗师商量。',
  en: 'Records movement for information and training. Not a medical device and not validated for diagnosis; discuss it with your clinician.',
} as const satisfies Text;
