import {
  isProblemCode,
  type Language,
  LIBRARY_TEXTS,
  PROBLEMS,
  type Text,
  VIDEO_WARNINGS,
} from '@posebox/texts';
import type { VideoItem } from '../../api/videos.ts';
import type { Say } from '../../preferences/preferences.tsx';
import { clockText } from '../live/clock-text.ts';
import { timeLeftText } from './time-left.ts';

const DAY_MS = 86_400_000;
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** `Today 09:41`, `Yesterday 18:05`, `20 November`, with the year where it is another. */
export function whenText(iso: string, now: Date, language: Language, t: Say): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at.getTime() >= midnight) return t(LIBRARY_TEXTS.today, { time });
  if (at.getTime() >= midnight - DAY_MS) return t(LIBRARY_TEXTS.yesterday, { time });
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  })
    .format(at)
    .replace(/(\d+)(?=[年月日])/g, '$1 ')
    .replace(/([年月])(?=\d)/g, '$1 ');
}

/** What was found in it: how many people, and whether there are pictures. */
export function foundText({ kind, clip }: VideoItem, t: Say): string {
  const people = clip?.people ?? 0;
  const found =
    people === 0
      ? t(LIBRARY_TEXTS.nobody)
      : people === 1
        ? t(LIBRARY_TEXTS.personOne)
        : t(LIBRARY_TEXTS.peopleMany, { n: people });
  return kind === 'track' ? `${found} · ${t(LIBRARY_TEXTS.skeletonOnly)}` : found;
}

/** What a finished item has to say about its file, in a few words and in full. */
export function fileTrouble(
  { warnings, clip }: VideoItem,
  t: Say,
): { readonly short: string; readonly full: string } | null {
  if (warnings.includes('truncated')) {
    return {
      short: t(LIBRARY_TEXTS.cutOff, { time: clockText(clip?.durationS ?? 0) }),
      full: t(VIDEO_WARNINGS.truncated),
    };
  }
  if (warnings.includes('damaged')) {
    return { short: t(LIBRARY_TEXTS.damaged), full: t(VIDEO_WARNINGS.damaged) };
  }
  return null;
}

/** A problem's title in both languages; the document itself carries one. */
export const problemTitle = ({ code, title }: { readonly code: string; readonly title: string }): Text =>
  isProblemCode(code) ? PROBLEMS[code].title : { zh: title, en: title };

/** How far an item is that waits or runs. `before` is how many wait before it, null where that isn't known. */
export function underWayText(item: VideoItem, before: number | null, leftS: number | null, t: Say): string {
  if (item.state === 'queued') {
    if (before === null) return t(LIBRARY_TEXTS.queued);
    return before === 0 ? t(LIBRARY_TEXTS.queuedNext) : t(LIBRARY_TEXTS.queuedBehind, { n: before });
  }
  if (leftS === null) return t(LIBRARY_TEXTS.looking);
  if (leftS <= 0) return t(LIBRARY_TEXTS.lookingStill);
  return t(LIBRARY_TEXTS.lookingLeft, { time: timeLeftText(leftS, t) });
}
