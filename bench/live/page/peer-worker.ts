import type { FromPeer, ToPeer } from './peer-messages.ts';

/** The part of @mediapipe/tasks-vision that is used; it is loaded from where it was installed, not built in. */
interface TasksVision {
  readonly FilesetResolver: { forVisionTasks(baseUrl: string, isModule: boolean): Promise<object> };
  readonly PoseLandmarker: { createFromOptions(files: object, options: object): Promise<PoseLandmarker> };
}

interface PoseLandmarker {
  detectForVideo(frame: ImageBitmap, timeMs: number): { readonly landmarks: readonly unknown[] };
}

interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<ToPeer>) => void): void;
  postMessage(message: FromPeer): void;
}

function servePeer(scope: WorkerScope): void {
  let landmarker: PoseLandmarker | undefined;

  const take = async (message: ToPeer): Promise<FromPeer> => {
    if (message.kind === 'open') {
      const { baseUrl, bundleUrl } = message;
      const tasks = (await import(/* @vite-ignore */ `${baseUrl}/vision_bundle.mjs`)) as TasksVision;
      const files = await tasks.FilesetResolver.forVisionTasks(`${baseUrl}/wasm`, true);
      landmarker = await tasks.PoseLandmarker.createFromOptions(files, {
        baseOptions: { modelAssetPath: bundleUrl, delegate: 'CPU' },
        runningMode: 'VIDEO',
        numPoses: 1,
      });
      return { kind: 'ready' };
    }
    const { frame, timeMs } = message;
    try {
      return { kind: 'seen', people: landmarker?.detectForVideo(frame, timeMs).landmarks.length ?? 0 };
    } finally {
      frame.close();
    }
  };

  scope.addEventListener('message', ({ data }) => {
    take(data).then(
      (answer) => scope.postMessage(answer),
      (error: unknown) => scope.postMessage({ kind: 'failed', reason: String(error) }),
    );
  });
}

servePeer(globalThis as unknown as WorkerScope);
