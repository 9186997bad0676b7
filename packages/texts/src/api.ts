import type { Text } from './text.ts';

/** What a page says when the service's answer is none. */
export const API_TEXTS = {
  unreachable: { zh: 'PoseBox 没有回答', en: 'PoseBox doesn’t answer' },
  unreachableSay: {
    zh: '看看它是否还在运行，再试一次。',
    en: 'See whether it is still running, then try again.',
  },
  unexpectedTitle: { zh: '回答看不懂', en: 'Unreadable answer' },
  unexpected: { zh: 'PoseBox 的回答不完整。', en: 'The answer of PoseBox was incomplete.' },
  unexpectedRemedy: {
    zh: '再试一次；还是不行，请重新载入页面。',
    en: 'Try again; if it stays, reload the page.',
  },
} as const satisfies Record<string, Text>;
