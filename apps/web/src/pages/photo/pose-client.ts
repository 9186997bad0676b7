import { type PoseDocument, type PoseDocumentJson, poseDocumentFromJson } from '@posebox/body';
import { PHOTO_QUEUE_TEXTS } from '@posebox/texts';
import { answered, type ServiceProblem, UNEXPECTED_PROBLEM } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import { type LookSettings, PEOPLE_ASKED_FOR } from './look-settings.ts';

/** What asking the service came to. `unreachable`: nobody answered at all; `busy`: come back in `retryAfterS`. */
export type PoseAnswer =
  | { readonly kind: 'document'; readonly document: PoseDocument }
  | { readonly kind: 'problem'; readonly problem: ServiceProblem }
  | { readonly kind: 'busy'; readonly retryAfterS: number }
  | { readonly kind: 'unreachable' };

export interface PoseClient {
  /** Asks for the people in a photo. Rejects with an AbortError when `signal` says stop, and with nothing else. */
  estimate(photo: Blob, settings: LookSettings, signal: AbortSignal): Promise<PoseAnswer>;
  /** The photo as a JPEG that every browser can show; null when the service can't be asked or can't read it. */
  convert(photo: Blob): Promise<Blob | null>;
  /** Whether the service answers at all. */
  answers(): Promise<boolean>;
}

const RETRY_AFTER_STANDARD_S = 2;

/** Asks about photos. */
export function createPoseClient(api: Api): PoseClient {
  return {
    async estimate(photo, settings, signal) {
      const answer = await answered(
        api.POST('/api/pose', {
          params: { query: { ...settings, people: PEOPLE_ASKED_FOR[settings.mode] } },
          ...bodyOf(photo),
          signal,
        }),
      );
      switch (answer.kind) {
        case 'data':
          return isPoseDocument(answer.data)
            ? { kind: 'document', document: poseDocumentFromJson(answer.data) }
            : { kind: 'problem', problem: UNEXPECTED_PROBLEM };
        case 'unreachable':
          // A file that was moved or is a folder fails like a dead service; only reading it tells them apart.
          return (await isReadable(photo)) ? answer : { kind: 'problem', problem: UNREADABLE_PROBLEM };
        case 'problem':
          return answer.status === 503
            ? { kind: 'busy', retryAfterS: answer.retryAfterS ?? RETRY_AFTER_STANDARD_S }
            : { kind: 'problem', problem: answer.problem };
      }
    },
    async convert(photo) {
      // Nobody can be as sure as 1: the picture comes back as it was, upright and as JPEG.
      const query = { mode: 'mediapipe', people: 1, minConfidence: 1, model: 'lite' } as const;
      const answer = await answered(
        api.POST('/api/pose/picture', { params: { query }, ...bodyOf(photo), parseAs: 'blob' }),
      );
      return answer.kind === 'data' ? answer.data : null;
    },
    async answers() {
      const answer = await answered(api.GET('/health/live', { cache: 'no-store' }));
      return answer.kind === 'data';
    },
  };
}

/** The service judges by the bytes; a type is needed because fetch sends none for an unknown kind. */
function bodyOf(photo: Blob) {
  const type = photo.type.startsWith('image/') ? photo.type : 'application/octet-stream';
  return { body: photo, headers: { 'content-type': type } } as const;
}

async function isReadable(photo: Blob): Promise<boolean> {
  try {
    await photo.slice(0, 1).arrayBuffer();
    return photo.size > 0 || photo.type !== '';
  } catch {
    return false;
  }
}

/** Enough of a check to draw from; the full schema is the service's own and would triple the page. */
export function isPoseDocument(body: unknown): body is PoseDocumentJson {
  return isRecord(body) && Array.isArray(body.people) && isRecord(body.image) && isRecord(body.engine);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const UNREADABLE_PROBLEM: ServiceProblem = {
  code: 'file_unreadable',
  title: PHOTO_QUEUE_TEXTS.unreadableTitle,
  detail: PHOTO_QUEUE_TEXTS.unreadable,
  remedy: PHOTO_QUEUE_TEXTS.unreadableRemedy,
};
