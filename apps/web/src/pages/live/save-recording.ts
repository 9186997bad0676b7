import { trackToBinary } from '@posebox/body';
import { answered, type ServiceProblem } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import type { Recorded } from './use-recorder.ts';
import { videoExtension } from './video-recording.ts';

/** What of a recording is to be stored: each is an item of the library of its own. */
export type SavedPart = 'track' | 'video';

/** What became of saving. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'problem'; readonly problem: ServiceProblem }
  | { readonly kind: 'unreachable' };

/**
 * Sends a part of a recording to the library: the only place of the live page that sends anything. Rejects with the
 * AbortError of a signal that said stop.
 */
export async function saveRecording(
  api: Api,
  { document, video }: Pick<Recorded, 'document' | 'video'>,
  part: SavedPart,
  stem: string,
  signal: AbortSignal,
): Promise<SaveOutcome> {
  const answer =
    part === 'video' && video
      ? await answered(
          api.POST('/api/videos', {
            body: { video: new File([video], `${stem}.${videoExtension(video.type)}`, { type: video.type }) },
            signal,
          }),
        )
      : await answered(
          api.POST('/api/tracks', {
            body: {
              track: [new File([trackToBinary(document) as Uint8Array<ArrayBuffer>], `${stem}.pbtrack`)],
            },
            signal,
          }),
        );
  return answer.kind === 'data' ? { kind: 'saved', id: answer.data.id } : answer;
}

/** `posebox-2026-11-22-184501`, of the clock on the wall. */
export function recordingStem(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `posebox-${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
