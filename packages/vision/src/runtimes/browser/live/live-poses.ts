import type { EngineAssets } from '../engine-assets.ts';
import type { BrowserFrame } from '../frame-pixels.ts';
import type { EngineFacts, FromEngine, LiveFrame, LiveSettings, ToEngine } from './messages.ts';

export interface LivePosesOptions extends LiveSettings {
  readonly assets: EngineAssets;
  /** Called for every frame that was looked at. */
  readonly onFrame: (frame: LiveFrame) => void;
  /** The engine can't go on; the reason is for the console, not for people. */
  readonly onFailure?: (reason: string) => void;
  /** Threads of each network; by default measured on this machine. Needs cross-origin isolation. */
  readonly threads?: number;
}

/** The engine at work in its own thread. Close it. */
export interface LivePoses {
  readonly facts: EngineFacts;
  /**
   * Hands a frame over for good, with its capture time in seconds, which must rise. Never more than one is in flight:
   * while one is looked at, the newest waits and older ones are dropped.
   */
  offer(frame: BrowserFrame, timeS: number): void;
  /** Whether a frame offered now would be looked at at once: saves making frames that would be dropped. */
  readonly isIdle: boolean;
  change(settings: LiveSettings): void;
  /** Forgets everybody: another camera or file begins. */
  restart(): void;
  close(): void;
}

/**
 * Opens the engine in a module worker. Nothing that it is shown leaves the browser: it only fetches the files of
 * `assets`.
 *
 * @throws when its files can't be loaded.
 * @example
 * const poses = await openLivePoses({
 *   assets: { runtimeUrl: '/litert/', modelsUrl: '/models/' }, model: 'full', people: 1,
 *   onFrame: ({ people }) => draw(people),
 * });
 * followVideo(video, poses);
 */
export async function openLivePoses(options: LivePosesOptions): Promise<LivePoses> {
  const worker = new Worker(new URL('./live-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToEngine, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const { assets, onFrame, onFailure, model, people, pictures = false } = options;
  const absolute = {
    runtimeUrl: new URL(assets.runtimeUrl, location.href).href,
    modelsUrl: new URL(assets.modelsUrl, location.href).href,
  };
  let inFlight = false;
  let waiting: { readonly frame: BrowserFrame; readonly timeS: number } | undefined;

  const pass = (frame: BrowserFrame, timeS: number) => {
    inFlight = true;
    send({ kind: 'frame', frame, timeS }, [frame]);
  };
  const next = () => {
    inFlight = false;
    const newest = waiting;
    waiting = undefined;
    if (newest) pass(newest.frame, newest.timeS);
  };

  const ready = new Promise<EngineFacts>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
      if (data.kind === 'ready') resolve(data.facts);
      else if (data.kind === 'seen') {
        next();
        onFrame(data.frame);
      } else {
        reject(new Error(data.reason));
        onFailure?.(data.reason);
        next();
      }
    };
    worker.onerror = (event) => {
      reject(new Error(event.message || 'the engine’s worker could not be loaded'));
      onFailure?.(event.message);
    };
  });
  send({
    kind: 'open',
    assets: absolute,
    threads: options.threads ?? 'measure',
    settings: { model, people, pictures },
  });
  const facts = await ready.catch((error: unknown) => {
    worker.terminate();
    throw error;
  });

  return {
    facts,
    get isIdle() {
      return !inFlight;
    },
    offer(frame, timeS) {
      if (!inFlight) return pass(frame, timeS);
      waiting?.frame.close();
      waiting = { frame, timeS };
    },
    change: (settings) => send({ kind: 'settings', settings }),
    restart: () => send({ kind: 'restart' }),
    close() {
      waiting?.frame.close();
      waiting = undefined;
      worker.terminate();
    },
  };
}
