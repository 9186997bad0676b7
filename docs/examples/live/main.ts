import { cssColor, skeletonStrokes } from '@posebox/body';
import { followVideo, type LiveFrame, openLivePoses } from '@posebox/vision/browser';

/** Where the engine's files are; defined by `browserEnginePlugin`. */
declare const BROWSER_ENGINE_ASSETS: { readonly runtimeUrl: string; readonly modelsUrl: string };

const video = document.querySelector('video')!;
const canvas = document.querySelector('canvas')!;

const poses = await openLivePoses({
  assets: BROWSER_ENGINE_ASSETS,
  model: 'full',
  people: 1,
  onFrame: draw,
});
video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
followVideo(video, poses);

function draw({ image, people }: LiveFrame): void {
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d')!;
  for (const { smoothed, raw, confidence } of people) {
    const places = (smoothed ?? raw).image;
    const landmarks = Array.from(confidence, (value, index) => ({
      x: places[3 * index]!,
      y: places[3 * index + 1]!,
      confidence: value,
    }));
    for (const stroke of skeletonStrokes({ landmarks }, image, { style: 'classic' })) {
      if (stroke.kind !== 'capsule') continue;
      context.beginPath();
      context.moveTo(stroke.x1Px, stroke.y1Px);
      context.lineTo(stroke.x2Px, stroke.y2Px);
      context.lineWidth = stroke.widthPx;
      context.lineCap = 'round';
      context.strokeStyle = cssColor(stroke.color);
      context.stroke();
    }
  }
}
