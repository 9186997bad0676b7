import { type LiveModel, openLivePoses } from '@posebox/vision/browser';
import type { LiveBenchPage } from './bench-page.ts';
import type { FrameLooker, Looked } from './frame-looker.ts';
import { openPeer } from './open-peer.ts';

declare const BROWSER_ENGINE_ASSETS: { readonly runtimeUrl: string; readonly modelsUrl: string };

async function openPoseBox(model: LiveModel, threads: number): Promise<FrameLooker> {
  let answered: (looked: Looked) => void = () => {};
  const poses = await openLivePoses({
    assets: BROWSER_ENGINE_ASSETS,
    model,
    people: 1,
    threads,
    onFrame: ({ people, stagesMs }) => answered({ people: people.length, stagesMs }),
  });
  return {
    see: (camera, timeS) =>
      new Promise((resolve) => {
        answered = resolve;
        poses.offer(new VideoFrame(camera), timeS);
      }),
    close: () => poses.close(),
  };
}

const video = document.querySelector('video')!;
let looker: FrameLooker | undefined;

const page: LiveBenchPage = {
  async startCamera() {
    video.srcObject = await navigator.mediaDevices.getUserMedia({
      video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    });
    await video.play();
    return { width: video.videoWidth, height: video.videoHeight };
  },
  async open({ side, model, threads }) {
    looker = side === 'posebox' ? await openPoseBox(model, threads) : await openPeer(model);
  },
  async run(seconds) {
    if (!looker) throw new Error('nothing is open');
    let animationFrames = 0;
    let running = true;
    const tick = () => {
      animationFrames++;
      if (running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const roundTripsMs: number[] = [];
    const stagesMs: Readonly<Record<string, number>>[] = [];
    let seen = 0;
    const beganMs = performance.now();
    while (performance.now() - beganMs < seconds * 1000) {
      const startMs = performance.now();
      const looked = await looker.see(video, startMs / 1000);
      roundTripsMs.push(performance.now() - startMs);
      if (looked.people > 0) seen++;
      if (looked.stagesMs) stagesMs.push(looked.stagesMs);
    }
    running = false;
    const elapsedMs = performance.now() - beganMs;
    return { frames: roundTripsMs.length, seen, elapsedMs, roundTripsMs, animationFrames, stagesMs };
  },
  close() {
    looker?.close();
    looker = undefined;
  },
};

Object.assign(globalThis, { liveBench: page });
