import type { LiveModel } from '@posebox/vision/browser';
import type { FrameLooker } from './frame-looker.ts';
import type { FromPeer, ToPeer } from './peer-messages.ts';

/** MediaPipe's tasks-vision, as its makers advise for live work: in a module worker, on the CPU. */
export async function openPeer(model: LiveModel): Promise<FrameLooker> {
  const worker = new Worker(new URL('./peer-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToPeer, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const answer = () =>
    new Promise<FromPeer>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<FromPeer>) =>
        data.kind === 'failed' ? reject(new Error(data.reason)) : resolve(data);
    });
  const baseUrl = new URL('/peer', location.href).href;
  const ready = answer();
  send({ kind: 'open', baseUrl, bundleUrl: `${baseUrl}/pose_landmarker_${model}.task` });
  await ready;
  return {
    async see(video, timeS) {
      // A bitmap: with a VideoFrame it is about a fifth slower.
      const frame = await createImageBitmap(video);
      const seen = answer();
      send({ kind: 'frame', frame, timeMs: timeS * 1000 }, [frame]);
      const message = await seen;
      return { people: message.kind === 'seen' ? message.people : 0 };
    },
    close: () => worker.terminate(),
  };
}
