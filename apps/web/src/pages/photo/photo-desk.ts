import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type LookSettings, STANDARD_LOOK } from './look-settings.ts';
import { isPending, type PhotoItem, type PhotoOrigin } from './photo-item.ts';
import type { PoseClient } from './pose-client.ts';

/** What stands between the page and the engine, if anything. */
export type ServiceState =
  | { readonly kind: 'well' }
  | { readonly kind: 'down' }
  | { readonly kind: 'busy'; readonly untilMs: number };

export interface PhotoDeskParts {
  readonly client: PoseClient;
  /** A small picture of the photo as an object URL, or null when the browser can't decode it. */
  readonly makeThumb: (photo: Blob) => Promise<string | null>;
  readonly nowMs: () => number;
  /** Calls back once after so many milliseconds; returns how to call it off. */
  readonly after: (delayMs: number, then: () => void) => () => void;
}

/** All photos of the page, and the queue that takes them to the engine two at a time. */
export interface PhotoDesk {
  readonly items: ReadonlySignal<readonly PhotoItem[]>;
  readonly service: ReadonlySignal<ServiceState>;
  /** How new photos are looked at. */
  readonly settings: ReadonlySignal<LookSettings>;
  /** Finished and all photos of the current round, and how long one takes on average, for the progress bar. */
  readonly round: ReadonlySignal<{
    readonly done: number;
    readonly total: number;
    readonly meanMs: number | null;
  }>;
  /** Puts photos on the desk and returns their ids. */
  add(
    photos: readonly { readonly file: Blob; readonly fileName: string }[],
    origin: PhotoOrigin,
  ): readonly number[];
  /** Takes a photo off; the returned function puts it back where it was. */
  remove(id: number): () => void;
  /** Looks at a photo again, in this way; new photos will be looked at so too. */
  lookAgain(id: number, settings: LookSettings): void;
  /** New photos will be looked at in this way. */
  lookSo(settings: LookSettings): void;
  choosePerson(id: number, personId: number): void;
  stop(id: number): void;
  stopAll(): void;
  /** Doesn't wait any longer for a service that was down or busy. */
  tryNow(): void;
}

const AT_A_TIME = 2;
const PING_MS = 2_000;

export function createPhotoDesk(parts: PhotoDeskParts): PhotoDesk {
  const items = signal<readonly PhotoItem[]>([]);
  const service = signal<ServiceState>({ kind: 'well' });
  const settings = signal<LookSettings>(STANDARD_LOOK);
  const round: Signal<readonly number[]> = signal([]);
  const tookMs = signal<readonly number[]>([]);
  const running = new Map<number, AbortController>();
  let nextId = 1;
  let callOff: (() => void) | null = null;

  const change = (id: number, patch: Partial<PhotoItem>) => {
    items.value = items.value.map((item) => (item.id === id ? { ...item, ...patch } : item));
  };
  const find = (id: number) => items.value.find((item) => item.id === id);

  /** A round lasts until nothing is pending; what is added meanwhile joins it. */
  const joinRound = (ids: readonly number[]) => {
    if (!items.value.some(isPending)) {
      round.value = [];
      tookMs.value = [];
    }
    round.value = [...new Set([...round.value, ...ids])];
  };

  const advance = () => {
    if (service.value.kind !== 'well') return;
    for (const item of items.value) {
      if (running.size >= AT_A_TIME) return;
      if (item.state.kind === 'waiting' && !running.has(item.id)) void look(item);
    }
  };

  const hold = (state: ServiceState, forMs: number) => {
    service.value = state;
    callOff?.();
    callOff = parts.after(forMs, () => void wake());
  };

  const wake = async () => {
    callOff?.();
    callOff = null;
    if (service.value.kind === 'down' && !(await parts.client.answers())) {
      if (service.value.kind === 'down') hold({ kind: 'down' }, PING_MS);
      return;
    }
    service.value = { kind: 'well' };
    advance();
  };

  const look = async (item: PhotoItem) => {
    const stop = new AbortController();
    running.set(item.id, stop);
    const sinceMs = parts.nowMs();
    change(item.id, { state: { kind: 'looking', sinceMs } });
    const answer = await parts.client.estimate(item.file, item.settings, stop.signal).catch(() => null);
    // Stopped, removed or asked for anew meanwhile: whoever did that has already said what the photo is now.
    if (running.get(item.id) !== stop) return;
    running.delete(item.id);
    batch(() => {
      switch (answer?.kind) {
        case 'document':
          tookMs.value = [...tookMs.value, parts.nowMs() - sinceMs];
          change(item.id, { state: { kind: 'done' }, document: answer.document, chosenPersonId: null });
          break;
        case 'problem':
          change(item.id, { state: { kind: 'failed', problem: answer.problem } });
          break;
        case 'busy':
          change(item.id, { state: { kind: 'waiting' } });
          hold(
            { kind: 'busy', untilMs: parts.nowMs() + answer.retryAfterS * 1000 },
            answer.retryAfterS * 1000,
          );
          break;
        default:
          change(item.id, { state: { kind: 'waiting' } });
          hold({ kind: 'down' }, PING_MS);
      }
    });
    advance();
  };

  const letGo = (id: number) => {
    const stop = running.get(id);
    running.delete(id);
    stop?.abort();
  };

  const stop = (id: number) => {
    const item = find(id);
    if (!item || !isPending(item)) return;
    letGo(id);
    change(id, { state: item.document ? { kind: 'done' } : { kind: 'stopped' } });
    round.value = round.value.filter((member) => member !== id);
    advance();
  };

  return {
    items,
    service,
    settings,
    round: computed(() => {
      const members = items.value.filter((item) => round.value.includes(item.id));
      const times = tookMs.value;
      return {
        done: members.filter((item) => !isPending(item)).length,
        total: members.length,
        meanMs: times.length > 0 ? times.reduce((sum, ms) => sum + ms, 0) / times.length : null,
      };
    }),
    add(photos, origin) {
      const added = photos.map(
        ({ file, fileName }): PhotoItem => ({
          id: nextId++,
          file,
          fileName,
          origin,
          thumbUrl: null,
          state: { kind: 'waiting' },
          settings: settings.value,
          document: null,
          chosenPersonId: null,
        }),
      );
      const ids = added.map((item) => item.id);
      batch(() => {
        joinRound(ids);
        items.value = [...items.value, ...added];
      });
      advance();
      void drawThumbs(added);
      return ids;
    },
    remove(id) {
      const at = items.value.findIndex((item) => item.id === id);
      const item = items.value[at];
      if (!item) return () => {};
      letGo(id);
      items.value = items.value.filter((other) => other.id !== id);
      advance();
      return () => {
        if (find(id)) return;
        const pending = isPending(item);
        if (pending) joinRound([id]);
        items.value = items.value.toSpliced(
          Math.min(at, items.value.length),
          0,
          pending ? { ...item, state: { kind: 'waiting' } } : item,
        );
        advance();
      };
    },
    lookAgain(id, wanted) {
      batch(() => {
        settings.value = wanted;
        letGo(id);
        joinRound([id]);
        change(id, { settings: wanted, state: { kind: 'waiting' } });
      });
      advance();
    },
    lookSo(wanted) {
      settings.value = wanted;
    },
    choosePerson(id, personId) {
      change(id, { chosenPersonId: personId });
    },
    stop,
    stopAll() {
      for (const item of items.value) if (isPending(item)) stop(item.id);
    },
    tryNow() {
      if (service.value.kind === 'busy') service.value = { kind: 'well' };
      void wake();
    },
  };

  /** One after the other: thumbnails must not take the processor from the page. */
  async function drawThumbs(added: readonly PhotoItem[]) {
    for (const item of added) {
      const thumbUrl = await parts.makeThumb(item.file).catch(() => null);
      if (thumbUrl) change(item.id, { thumbUrl });
    }
  }
}
