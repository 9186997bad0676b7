import { openBrowserEngine } from '../browser-engine.ts';
import { type LiveSession, openLiveSession } from './live-session.ts';
import type { FromEngine, ToEngine } from './messages.ts';

/** What the worker needs of its global object. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<ToEngine>) => void): void;
  postMessage(message: FromEngine, transfer?: Transferable[]): void;
}

/** The worker's side: messages are taken in order, `open` and `frame` are answered. */
function serveLive(scope: WorkerScope): void {
  let session: LiveSession | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const take = async (message: ToEngine): Promise<void> => {
    switch (message.kind) {
      case 'open': {
        const { assets, threads, settings } = message;
        const engine = await openBrowserEngine(assets, threads, settings.model);
        const { networks } = engine.look;
        const detector = await networks.detector();
        await networks.landmarker(settings.model, settings.pictures ?? false);
        session = openLiveSession(engine, settings);
        const { look: _look, ...plan } = engine;
        return scope.postMessage({ kind: 'ready', facts: { ...plan, detectorSha256: detector.sha256 } });
      }
      case 'settings':
        return session?.change(message.settings);
      case 'restart':
        return session?.restart();
      case 'frame': {
        if (!session) return message.frame.close();
        const frame = await session.see(message.frame, message.timeS);
        const { data, masks } = frame.picture ?? {};
        const transfer = [data, ...(masks?.values() ?? [])].flatMap((pixels) => pixels?.buffer ?? []);
        return scope.postMessage({ kind: 'seen', frame }, transfer);
      }
    }
  };

  scope.addEventListener('message', ({ data }) => {
    last = last
      .then(() => take(data))
      .catch((error: unknown) =>
        scope.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      );
  });
}

serveLive(globalThis as unknown as WorkerScope);
