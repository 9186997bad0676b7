import type { LivePoses } from './live-poses.ts';

/**
 * Offers every new frame of a playing video, a camera's or a file's, with its capture time where the browser knows it.
 * Times never go back, also when a file begins again. Returns how to stop.
 *
 * @example const stop = followVideo(video, poses);
 */
export function followVideo(video: HTMLVideoElement, poses: Pick<LivePoses, 'offer'>): () => void {
  let wanted = true;
  let lastS = Number.NEGATIVE_INFINITY;
  let loopStartS = 0;
  let lastMediaS = 0;

  const timeOf = (now: number, metadata: VideoFrameCallbackMetadata): number => {
    if (video.srcObject) return (metadata.captureTime ?? now) / 1000;
    if (metadata.mediaTime < lastMediaS) loopStartS = lastS + 1 / 30 - metadata.mediaTime;
    lastMediaS = metadata.mediaTime;
    return loopStartS + metadata.mediaTime;
  };

  const onFrame = (now: number, metadata: VideoFrameCallbackMetadata) => {
    if (!wanted) return;
    video.requestVideoFrameCallback(onFrame);
    const timeS = timeOf(now, metadata);
    if (!(timeS > lastS) || video.videoWidth === 0) return;
    lastS = timeS;
    void frameOf(video).then((frame) => (wanted ? poses.offer(frame, timeS) : frame.close()), ignoreLost);
  };
  video.requestVideoFrameCallback(onFrame);
  return () => {
    wanted = false;
  };
}

/** Video frames share the camera's memory; they exist on secure origins only. */
async function frameOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> {
  return 'VideoFrame' in globalThis ? new VideoFrame(video) : createImageBitmap(video);
}

/** A frame that went away between its callback and its reading is no loss: the next one comes. */
function ignoreLost(): void {}
