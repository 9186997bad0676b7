import { type ReadonlySignal, signal } from '@preact/signals';
import type { ServiceProblem } from '../api/answer.ts';
import type { VideoItem } from '../api/videos.ts';

/** What became of one attempt to send a file. `broken`: the connection was lost, or nobody answered. */
export type Sent =
  | { readonly kind: 'item'; readonly item: VideoItem; readonly isNew: boolean }
  | { readonly kind: 'problem'; readonly problem: ServiceProblem }
  | { readonly kind: 'broken' };

/** Sends a file; called again for the same file it goes on where it stopped. Rejects only when `signal` says stop. */
export type SendFile = (
  file: File,
  given: { readonly onSent: (bytes: number) => void; readonly signal: AbortSignal },
) => Promise<Sent>;

export type UploadState =
  | { readonly kind: 'waiting' }
  /** `leftS` is known once the pace is. All bytes sent means that the service checks the file. */
  | { readonly kind: 'sending'; readonly sentBytes: number; readonly leftS: number | null }
  | { readonly kind: 'paused'; readonly sentBytes: number }
  /** The connection was lost; it is tried again by itself. */
  | { readonly kind: 'offline'; readonly sentBytes: number }
  | { readonly kind: 'refused'; readonly problem: ServiceProblem }
  | { readonly kind: 'arrived'; readonly item: VideoItem; readonly isNew: boolean };

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
}

/** Files on their way to the service. They go on while the person looks at other pages. */
export interface UploadDesk {
  /** Oldest first. */
  readonly uploads: ReadonlySignal<readonly Upload[]>;
  /** @returns the number of each, in the same order */
  add(files: readonly File[]): readonly number[];
  pause(id: number): void;
  /** Goes on with what is paused, offline or refused. */
  resume(id: number): void;
  /** Stops it and takes it off the desk. */
  remove(id: number): void;
}

const AT_ONCE = 2;
const TRY_AGAIN_MS = 3_000;
/** A pace measured over less would jump. */
const PACE_AFTER_MS = 1_500;

/**
 * @example
 * const desk = createUploadDesk({ send: createSendVideo(), nowMs: () => performance.now(), after });
 * const [id] = desk.add([file]);
 */
export function createUploadDesk(parts: {
  readonly send: SendFile;
  readonly nowMs: () => number;
  /** Calls `then` later; returns how to call it off. */
  readonly after: (delayMs: number, then: () => void) => () => void;
}): UploadDesk {
  const uploads = signal<readonly Upload[]>([]);
  const running = new Map<number, AbortController>();
  const retries = new Map<number, () => void>();
  let nextId = 1;

  const find = (id: number) => uploads.value.find((upload) => upload.id === id);
  const change = (id: number, state: UploadState) => {
    uploads.value = uploads.value.map((upload) => (upload.id === id ? { ...upload, state } : upload));
  };
  const stop = (id: number) => {
    retries.get(id)?.();
    retries.delete(id);
    running.get(id)?.abort();
    running.delete(id);
  };
  const startNext = () => {
    while (running.size < AT_ONCE) {
      const next = uploads.value.find(({ state }) => state.kind === 'waiting');
      if (!next) return;
      void run(next);
    }
  };

  async function run({ id, file }: Upload): Promise<void> {
    const control = new AbortController();
    running.set(id, control);
    change(id, { kind: 'sending', sentBytes: 0, leftS: null });
    const pace = createPace(parts.nowMs, file.size);
    const onSent = (sentBytes: number) => {
      if (control.signal.aborted) return;
      change(id, { kind: 'sending', sentBytes, leftS: pace(sentBytes) });
    };
    let sent: Sent;
    try {
      sent = await parts.send(file, { onSent, signal: control.signal });
    } catch {
      return;
    }
    if (control.signal.aborted) return;
    running.delete(id);
    settle(id, sent);
    startNext();
  }

  function settle(id: number, sent: Sent): void {
    if (sent.kind === 'item') change(id, { kind: 'arrived', item: sent.item, isNew: sent.isNew });
    else if (sent.kind === 'problem') change(id, { kind: 'refused', problem: sent.problem });
    else {
      change(id, { kind: 'offline', sentBytes: sentBytesOf(find(id)) });
      retries.set(
        id,
        parts.after(TRY_AGAIN_MS, () => wait(id)),
      );
    }
  }

  function wait(id: number): void {
    retries.delete(id);
    change(id, { kind: 'waiting' });
    startNext();
  }

  return {
    uploads,
    add(files) {
      const added = files.map((file): Upload => ({ id: nextId++, file, state: { kind: 'waiting' } }));
      uploads.value = [...uploads.value, ...added];
      startNext();
      return added.map(({ id }) => id);
    },
    pause(id) {
      const sentBytes = sentBytesOf(find(id));
      stop(id);
      change(id, { kind: 'paused', sentBytes });
      startNext();
    },
    resume(id) {
      stop(id);
      wait(id);
    },
    remove(id) {
      stop(id);
      uploads.value = uploads.value.filter((upload) => upload.id !== id);
      startNext();
    },
  };
}

const sentBytesOf = (upload: Upload | undefined): number =>
  upload && 'sentBytes' in upload.state ? upload.state.sentBytes : 0;

/** Seconds that remain, from the pace since the first bytes of this attempt; null while that says nothing. */
function createPace(nowMs: () => number, totalBytes: number): (sentBytes: number) => number | null {
  let first: { readonly atMs: number; readonly bytes: number } | null = null;
  return (sentBytes) => {
    first ??= { atMs: nowMs(), bytes: sentBytes };
    const tookMs = nowMs() - first.atMs;
    const bytes = sentBytes - first.bytes;
    if (tookMs < PACE_AFTER_MS || bytes <= 0) return null;
    return ((totalBytes - sentBytes) * tookMs) / bytes / 1000;
  };
}
