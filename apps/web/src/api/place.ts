import { type ReadonlySignal, signal } from '@preact/signals';
import { answered } from './answer.ts';
import type { Api, ApiSchema } from './client.ts';

/** Who one is here, and what there is to do before anything else is answered. */
export type Place = ApiSchema<'Place'>;

/** The way in, as the service tells it. */
export interface PlaceWatch {
  /** Null until the service has told, or when it can't be reached: pages then say so themselves. */
  readonly place: ReadonlySignal<Place | null>;
  /** Whether the service has told, or can't be reached. */
  readonly isKnown: ReadonlySignal<boolean>;
  ask(): Promise<void>;
  /** Takes over what a sign-in was answered with. */
  take(place: Place): void;
}

/** After no answer, or one that it comes later. */
const ASK_AGAIN_MS = 5_000;

/**
 * `const watch = createPlaceWatch(api); void watch.ask();` As long as nobody has told, it asks again: a database may be
 * starting, a network come back.
 */
export function createPlaceWatch(api: Api): PlaceWatch {
  const place = signal<Place | null>(null);
  const isKnown = signal(false);
  let again: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const answer = await answered(api.GET('/api/account'));
    if (answer.kind === 'data') place.value = answer.data;
    isKnown.value = true;
    clearTimeout(again);
    if (place.value === null) again = setTimeout(() => void ask(), ASK_AGAIN_MS);
  };
  return {
    place,
    isKnown,
    ask,
    take(next) {
      place.value = next;
      isKnown.value = true;
    },
  };
}

/**
 * A `fetch` that tells when the service wants somebody to sign in first.
 *
 * @example createApi({ fetch: watchedFetch(fetch, () => void watch.ask()) })
 */
export const watchedFetch =
  (ask: (request: Request) => Promise<Response>, onRefused: () => void) =>
  async (request: Request): Promise<Response> => {
    const response = await ask(request);
    const isWayIn = new URL(request.url).pathname.startsWith('/api/account');
    if (response.status === 401 && !isWayIn) onRefused();
    return response;
  };
