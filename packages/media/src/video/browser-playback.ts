import type { VideoFacts } from './video-facts.ts';

/** What every current browser decodes, by container. HEVC plays in some and is left out. */
const CODECS: Readonly<Record<VideoFacts['container'], readonly string[]>> = {
  mp4: ['h264', 'vp9', 'av1'],
  matroska: ['vp8', 'vp9', 'av1'],
  avi: [],
  gif: [],
};
/** Of H.264 only these; the newer codecs carry ten bits everywhere. */
const H264_FORMATS = ['yuv420p', 'yuvj420p'];

/**
 * Whether every current browser can be expected to play a film, by its container and codec (MDN, “Web video codec
 * guide”).
 *
 * @example
 * playsInBrowsers({ container: 'mp4', codec: 'hevc', pixelFormat: 'yuv420p' }); // false
 */
export function playsInBrowsers({
  container,
  codec,
  pixelFormat,
}: Pick<VideoFacts, 'container' | 'codec' | 'pixelFormat'>): boolean {
  return CODECS[container].includes(codec) && (codec !== 'h264' || H264_FORMATS.includes(pixelFormat));
}
