import { describe, expect, it } from 'vitest';
import { playsInBrowsers } from './browser-playback.ts';

describe('films that browsers play', () => {
  it.each([
    ['mp4', 'h264', 'yuv420p', true],
    ['mp4', 'av1', 'yuv420p10le', true],
    ['matroska', 'vp9', 'yuv420p', true],
    ['mp4', 'h264', 'yuv420p10le', false],
    ['mp4', 'h264', 'yuv422p', false],
    ['mp4', 'hevc', 'yuv420p', false],
    ['mp4', 'mpeg4', 'yuv420p', false],
    ['matroska', 'h264', 'yuv420p', false],
    ['avi', 'mpeg4', 'yuv420p', false],
    ['avi', 'h264', 'yuv420p', false],
    ['gif', 'gif', 'bgra', false],
  ] as const)('%s with %s, %s: %s', (container, codec, pixelFormat, plays) => {
    expect(playsInBrowsers({ container, codec, pixelFormat })).toBe(plays);
  });
});
