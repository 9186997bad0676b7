import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPacketLineReader, scanPackets } from './packets.ts';
import { probeVideo } from './probe.ts';
import {
  type ClipFolder,
  H264,
  makeClip,
  neededTools,
  openClipFolder,
  probedTimesS,
  testPicture,
  tools,
} from './video-clips.fixture.ts';

it('packet lines are read whole, however they are cut', () => {
  const text =
    'pts=0|dts=-512|flags=K__\npts=N/A|dts=512|flags=___\npts=1024|dts=0|flags=_D_\npts=2048|dts=1|flags=K__';
  for (let cut = 0; cut < text.length; cut += 1) {
    const lines = createPacketLineReader({ numerator: 1, denominator: 1024 });
    lines.read(text.slice(0, cut));
    lines.read(text.slice(cut));
    expect(lines.packets()).toEqual([
      { timeS: 0, isKey: true },
      { timeS: 0.5, isKey: false },
      { timeS: 2, isKey: true },
    ]);
  }
});

describe.skipIf(!tools)('the packets of a video', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  it('tell its key frames, its frames and its end, with reordered frames too', async () => {
    const path = makeClip(folder.at('clip.mp4'), [
      ...[
        ...testPicture('96x64', 110, 'N/25+floor(N/50)'),
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv420p',
        '-g',
        '25',
      ],
      ...[
        '-sc_threshold',
        '0',
        '-bf',
        '3',
        '-copyts',
        '-fps_mode',
        'passthrough',
        '-enc_time_base',
        '1/90000',
      ],
    ]);
    const packets = await scanPackets(neededTools(), await probeVideo(neededTools(), path));
    const timesS = probedTimesS(path);
    expect(packets.frameCount).toBe(110);
    expect(packets.lastTimeS).toBeCloseTo(timesS.at(-1) ?? 0, 4);
    const keys = [0, 25, 50, 75, 100].map((index) => timesS[index] ?? 0);
    expect(packets.keyFrameTimesS.length).toBe(5);
    packets.keyFrameTimesS.forEach((timeS, index) => {
      expect(timeS).toBeCloseTo(keys[index] ?? 0, 4);
    });
    expect(packets.shortestStepS).toBeCloseTo(0.04, 3);
    expect(packets.longestStepS).toBeCloseTo(1.04, 3);
  });

  it('give the length of a recording that does not state it', async () => {
    const path = folder.at('live.webm');
    makeClip(folder.at('ignored.mkv'), [
      ...[
        '-f',
        'lavfi',
        '-i',
        'testsrc2=s=64x64:r=10:d=3',
        '-c:v',
        'libvpx',
        '-f',
        'webm',
        '-live',
        '1',
        path,
      ],
      ...['-map', '0', ...H264],
    ]);
    const video = await probeVideo(neededTools(), path);
    expect(video.durationS).toBeNull();
    expect((await scanPackets(neededTools(), video)).lastTimeS).toBeCloseTo(2.9, 2);
  });
});
