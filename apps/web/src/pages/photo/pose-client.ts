import type { PoseDocument } from '@posebox/body';
import { isProblemCode, PHOTO_QUEUE_TEXTS, PROBLEMS, type Text } from '@posebox/texts';
import { type LookSettings, PEOPLE_ASKED_FOR } from './look-settings.ts';

/** Why there is no result, and what to do, in both languages. */
export interface PhotoProblem {
  readonly code: string;
  readonly title: Text;
  readonly detail: Text;
  readonly remedy: Text;
}

/** What asking the service came to. `unreachable`: nobody answered at all; `busy`: come back in `retryAfterS`. */
export type PoseAnswer =
  | { readonly kind: 'document'; readonly document: PoseDocument }
  | { readonly kind: 'problem'; readonly problem: PhotoProblem }
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

/** The service at the page's own origin. */
export function createPoseClient(fetchFrom: typeof fetch = fetch): PoseClient {
  return {
    async estimate(photo, settings, signal) {
      const query = new URLSearchParams({ ...settings, people: String(PEOPLE_ASKED_FOR[settings.mode]) });
      let response: Response;
      try {
        response = await fetchFrom(`/api/pose?${query}`, {
          method: 'POST',
          headers: {
            'content-type': contentTypeOf(photo),
            accept: 'application/json, application/problem+json',
          },
          body: photo,
          signal,
        });
      } catch (error) {
        if (signal.aborted) throw error;
        // A file that was moved or is a folder fails like a dead service; only reading it tells them apart.
        return (await isReadable(photo))
          ? { kind: 'unreachable' }
          : { kind: 'problem', problem: UNREADABLE_PROBLEM };
      }
      return readAnswer(response, signal);
    },
    async convert(photo) {
      // Nobody can be as sure as 1: the picture comes back as it was, upright and as JPEG.
      const query = new URLSearchParams({
        mode: 'mediapipe',
        people: '1',
        minConfidence: '1',
        model: 'lite',
      });
      try {
        const response = await fetchFrom(`/api/pose/picture?${query}`, {
          method: 'POST',
          headers: { 'content-type': contentTypeOf(photo) },
          body: photo,
        });
        return response.ok ? await response.blob() : null;
      } catch {
        return null;
      }
    },
    async answers() {
      try {
        return (await fetchFrom('/health/live', { cache: 'no-store' })).ok;
      } catch {
        return false;
      }
    },
  };
}

/** The service judges by the bytes; a type is needed because fetch sends none for an unknown kind. */
const contentTypeOf = (photo: Blob): string =>
  photo.type.startsWith('image/') ? photo.type : 'application/octet-stream';

async function readAnswer(response: Response, signal: AbortSignal): Promise<PoseAnswer> {
  try {
    if (response.status === 503) {
      const seconds = Number(response.headers.get('retry-after'));
      return { kind: 'busy', retryAfterS: seconds > 0 ? Math.ceil(seconds) : RETRY_AFTER_STANDARD_S };
    }
    const body: unknown = await response.json();
    if (response.ok && isPoseDocument(body)) return { kind: 'document', document: body };
    if (!response.ok) {
      const problem = readProblem(body);
      if (problem) return { kind: 'problem', problem };
    }
  } catch (error) {
    if (signal.aborted) throw error;
    // The connection broke in the middle, or the body is no JSON.
  }
  // A proxy in front of a stopped service answers 502 or 504 in its own words.
  if (response.status === 502 || response.status === 504) return { kind: 'unreachable' };
  return { kind: 'problem', problem: UNEXPECTED_PROBLEM };
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
function isPoseDocument(body: unknown): body is PoseDocument {
  return isRecord(body) && Array.isArray(body.people) && isRecord(body.image) && isRecord(body.engine);
}

function readProblem(body: unknown): PhotoProblem | null {
  if (!isRecord(body) || !isText(body.detail) || !isText(body.remedy)) return null;
  const code = typeof body.code === 'string' ? body.code : 'unknown';
  const title = typeof body.title === 'string' ? body.title : code;
  return {
    code,
    // The document carries its title in one language only; the page may change its own at any time.
    title: isProblemCode(code) ? PROBLEMS[code].title : { zh: title, en: title },
    detail: body.detail,
    remedy: body.remedy,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';

const UNEXPECTED_PROBLEM: PhotoProblem = {
  code: 'unexpected_answer',
  title: PHOTO_QUEUE_TEXTS.unexpectedTitle,
  detail: PHOTO_QUEUE_TEXTS.unexpected,
  remedy: PHOTO_QUEUE_TEXTS.unexpectedRemedy,
};

const UNREADABLE_PROBLEM: PhotoProblem = {
  code: 'file_unreadable',
  title: PHOTO_QUEUE_TEXTS.unreadableTitle,
  detail: PHOTO_QUEUE_TEXTS.unreadable,
  remedy: PHOTO_QUEUE_TEXTS.unreadableRemedy,
};
