import { type LiveModel, openLivePoses } from '@posebox/vision/browser';
import type { LiveBenchPage } from './bench-page.ts';
import type { FrameLooker } from './frame-looker.ts';
import { openPeer } from './open-peer.ts';

declare const BROWSER_ENGINE_ASSETS: { readonly runtimeUrl: string; readonly modelsUrl: string };

async function openPoseBox(model: LiveModel, threads: number): Promise<FrameLooker> {
  let answered: (people: number) => void = () => {};
  const poses = await openLivePoses({
    assets: BROWSER_ENGINE_ASSETS,
    model,
    people: 1,
    threads,
    onFrame: ({ people }) => answered(people.length),
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
    let seen = 0;
    const beganMs = performance.now();
    while (performance.now() - beganMs < seconds * 1000) {
      const startMs = performance.now();
      if ((await looker.see(video, startMs / 1000)) > 0) seen++;
      roundTripsMs.push(performance.now() - startMs);
    }
    running = false;
    const elapsedMs = performance.now() - beganMs;
    return { frames: roundTripsMs.length, seen, elapsedMs, roundTripsMs, animationFrames };
  },
  close() {
    looker?.close();
    looker = undefined;
  },
};

Object.assign(globalThis, { liveBench: page });
