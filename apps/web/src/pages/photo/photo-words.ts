import { PHOTO_DEED_TEXTS, PHOTO_QUEUE_TEXTS, PHOTO_STAGE_TEXTS } from '@posebox/texts';
import type { Say } from '../../preferences/preferences.tsx';
import type { PhotoItem } from './photo-item.ts';

/** A photo's name: its file's, or what it is in the page's language. */
export function photoName(item: PhotoItem, t: Say): string {
  if (item.fileName) return item.fileName;
  return t(item.origin === 'camera' ? PHOTO_STAGE_TEXTS.taken : PHOTO_STAGE_TEXTS.pasted);
}

/** `46 ms`, `1.3 s`, `12 s`: as many figures as the time deserves. */
export function durationText(ms: number, t: Say): string {
  if (ms < 1000) return t(PHOTO_STAGE_TEXTS.ms, { n: Math.max(1, Math.round(ms)) });
  const seconds = ms / 1000;
  return t(PHOTO_STAGE_TEXTS.seconds, { n: seconds < 10 ? seconds.toFixed(1) : Math.round(seconds) });
}

/** What became of a photo, in a word or two. */
export function outcomeText(item: PhotoItem, t: Say): string {
  switch (item.state.kind) {
    case 'waiting':
      return t(PHOTO_QUEUE_TEXTS.frameWaiting);
    case 'looking':
      return t(PHOTO_QUEUE_TEXTS.frameLooking);
    case 'stopped':
      return t(PHOTO_QUEUE_TEXTS.frameStopped);
    case 'failed':
      return t(PHOTO_QUEUE_TEXTS.frameFailed, { reason: t(item.state.problem.title) });
    case 'done': {
      const count = item.document?.people.length ?? 0;
      if (count === 0) return t(PHOTO_QUEUE_TEXTS.frameNobody);
      return count === 1 ? t(PHOTO_QUEUE_TEXTS.frameOne) : t(PHOTO_QUEUE_TEXTS.frameMany, { n: count });
    }
  }
}

/** `340 kB`, `4.2 MB`, `3.2 GB`: powers of 1000, as disks are sold. */
export function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))}\u00a0kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)}\u00a0MB` : `${(bytes / 1e9).toFixed(1)}\u00a0GB`;
}

export const zipName = (t: Say): string => `${t(PHOTO_DEED_TEXTS.zipName)}.zip`;
