import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeVideo } from './probe.ts';
import {
  type ClipFolder,
  canEncode,
  EXACT_TIMES,
  H264,
  makeClip,
  neededTools,
  openClipFolder,
  testPicture,
  tools,
  turnMp4,
} from './video-clips.fixture.ts';

describe.skipIf(!tools)('a video is probed', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  const probe = (path: string) => probeVideo(neededTools(), path);

  it('for its size, times and colors', async () => {
    const path = makeClip(folder.at('plain.mp4'), [...testPicture('320x180', 50), ...H264]);
    expect(await probe(path)).toMatchObject({
      container: 'mp4',
      codec: 'h264',
      pixelFormat: 'yuv420p',
      width: 320,
      height: 180,
      rotationDeg: 0,
      averageFps: 25,
      variableRateSuspected: false,
      durationS: 2,
      startTimeS: 0,
      frameCount: 50,
      color: { matrix: 'bt601', range: 'limited', shownAs: 'bt601' },
      transfer: 'sdr',
      sound: null,
    });
  });

  it.each([90, 180, 270] as const)('for a rotation of %i°', async (rotationDeg) => {
    const path = makeClip(folder.at(`turned-${rotationDeg}.mp4`), [...testPicture('320x180', 3), ...H264]);
    turnMp4(path, rotationDeg);
    const sideways = rotationDeg !== 180;
    expect(await probe(path)).toMatchObject({
      rotationDeg,
      width: sideways ? 180 : 320,
      height: sideways ? 320 : 180,
      codedWidth: 320,
      codedHeight: 180,
    });
  });

  it('for pixels that are not square, turned as well', async () => {
    const wide = testPicture('320x180', 3).map((part) => part.replace('settb', 'setsar=3/2,settb'));
    const path = makeClip(folder.at('wide-pixels.mp4'), [...wide, ...H264]);
    expect(await probe(path)).toMatchObject({ pixelAspect: 1.5, width: 480, height: 180 });
    turnMp4(path, 90);
    expect(await probe(path)).toMatchObject({ pixelAspect: 1.5, width: 180, height: 480 });
  });

  it('for uneven frame times', async () => {
    const path = makeClip(folder.at('uneven.mp4'), [
      ...testPicture('64x64', 40, 'N/30+floor(N/10)*0.7'),
      ...H264,
      ...EXACT_TIMES,
    ]);
    expect(await probe(path)).toMatchObject({ variableRateSuspected: true });
  });

  it('for its sound', async () => {
    const path = makeClip(folder.at('sound.mkv'), [
      ...testPicture('64x64', 25),
      ...['-f', 'lavfi', '-i', 'sine=d=1', ...H264, '-c:a', 'pcm_s16le'],
    ]);
    expect(await probe(path)).toMatchObject({
      container: 'matroska',
      sound: { codec: 'pcm_s16le', streamIndex: 1 },
    });
  });

  it('past a cover picture, whose stream comes first', async () => {
    const cover = makeClip(folder.at('cover.png'), [
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=200x200',
      '-frames:v',
      '1',
    ]);
    const clip = makeClip(folder.at('uncovered.mp4'), [...testPicture('320x180', 10), ...H264]);
    const path = makeClip(folder.at('covered.mp4'), [
      ...[
        '-i',
        cover,
        '-i',
        clip,
        '-map',
        '0',
        '-map',
        '1',
        '-c',
        'copy',
        '-disposition:v:0',
        'attached_pic',
      ],
    ]);
    expect(await probe(path)).toMatchObject({ codec: 'h264', width: 320, height: 180 });
  });

  it.each([
    ['avi', 'mpeg4', 'clip.avi', 'yuv420p'],
    ['matroska', 'libx264', 'clip.mkv', 'yuv420p'],
    ['matroska', 'libvpx-vp9', 'clip.webm', 'yuv420p'],
    ['mp4', 'libx265', 'ten-bit.mov', 'yuv420p10le'],
    ['mp4', 'libsvtav1', 'clip-av1.mp4', 'yuv420p'],
    ['gif', 'gif', 'clip.gif', 'bgra'],
  ])('in %s made by %s', async (container, encoder, name, pixelFormat) => {
    if (!canEncode(encoder)) return console.warn(`Left out: ${name} (this ffmpeg has no ${encoder})`);
    const source = ['-f', 'lavfi', '-i', 'testsrc2=s=128x96:r=10:d=1', '-c:v', encoder];
    const format = encoder === 'gif' ? [] : ['-pix_fmt', pixelFormat];
    const path = makeClip(folder.at(name), [...source, ...format]);
    expect(await probe(path)).toMatchObject({ container, pixelFormat, width: 128, height: 96 });
  });

  it('for HDR', async () => {
    if (!canEncode('libx265')) return console.warn('Left out: HDR (this ffmpeg has no libx265)');
    const tags = 'colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc:log-level=error';
    const path = makeClip(folder.at('hlg.mp4'), [
      ...['-f', 'lavfi', '-i', 'testsrc2=s=128x96:r=10:d=1', '-c:v', 'libx265', '-pix_fmt', 'yuv420p10le'],
      ...['-x265-params', tags, '-color_trc', 'arib-std-b67', '-colorspace', 'bt2020nc', '-tag:v', 'hvc1'],
    ]);
    expect(await probe(path)).toMatchObject({ transfer: 'hlg', color: { matrix: 'bt2020' } });
  });

  it('for its length, also where a file that begins late states its end', async () => {
    const path = makeClip(folder.at('from-20.mkv'), [...testPicture('64x64', 50, '20+N/25'), ...H264]);
    const { startTimeS, durationS } = await probe(path);
    expect(startTimeS).toBeCloseTo(20, 3);
    expect(durationS).toBeCloseTo(2, 1);
  });

  it('without a duration where the file states none', async () => {
    // As browsers record: Matroska to a pipe cannot go back and fill it in.
    const clip = makeClip(folder.at('plain.mkv'), [...testPicture('64x64', 25), ...H264]);
    const path = folder.at('live.mkv');
    makeClip(folder.at('ignored.mkv'), [
      '-i',
      clip,
      '-c',
      'copy',
      '-f',
      'matroska',
      '-live',
      '1',
      '-y',
      path,
    ]);
    expect((await probe(path)).durationS).toBeNull();
  });

  it.each([
    ['a name that looks like an option', '-i.mp4'],
    ['a name that looks like an address', 'http:example.mp4'],
    ['a name with a percent sign and Chinese in it', '深蹲 %03d.mp4'],
  ])('with %s', async (_, name) => {
    copyFileSync(makeClip(folder.at('plain2.mp4'), [...testPicture('64x64', 3), ...H264]), folder.at(name));
    const here = process.cwd();
    process.chdir(folder.path);
    try {
      expect(await probe(name)).toMatchObject({ width: 64 });
    } finally {
      process.chdir(here);
    }
  });
});

describe.skipIf(!tools)('what is no video gets its own problem', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  const codeOf = (name: string, content: string | Uint8Array) => {
    writeFileSync(folder.at(name), content);
    return problemOf(folder.at(name));
  };
  const problemOf = (path: string) =>
    probeVideo(neededTools(), path).then(
      () => 'no problem',
      (problem: { code: string }) => problem.code,
    );

  it('an empty file', async () => expect(await codeOf('empty.mp4', '')).toBe('video_empty'));

  it('a text', async () => {
    expect(await codeOf('text.mp4', 'Squats, three sets of ten.\n'.repeat(200))).toBe('not_a_video');
  });

  it('random bytes', async () => {
    const bytes = Uint8Array.from({ length: 30_000 }, (_, index) => (index * 7919 + (index >> 3)) % 251);
    expect(await codeOf('random.mp4', bytes)).toBe('not_a_video');
  });

  it.each([
    [
      'HLS',
      '#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/hosts\n#EXT-X-ENDLIST\n',
    ],
    ['HLS behind a byte order mark', '\ufeff#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\na.ts\n'],
    ['a list for joining', "ffconcat version 1.0\nfile '/etc/hosts'\n"],
    [
      'DASH',
      '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>file:///etc/hosts</BaseURL></MPD>',
    ],
  ])('a playlist (%s) named .mp4', async (_, text) => {
    expect(await codeOf('playlist.mp4', text)).toBe('video_is_playlist');
  });

  it('a photo', async () => {
    for (const name of ['photo.png', 'photo.jpg']) {
      const path = makeClip(folder.at(name), ['-f', 'lavfi', '-i', 'testsrc2=s=64x64', '-frames:v', '1']);
      expect(await codeOf('photo.mp4', readFileSync(path))).toBe('video_is_picture');
    }
  });

  it('sound alone, in MP4 and on its own', async () => {
    const sine = ['-f', 'lavfi', '-i', 'sine=d=1'];
    expect(await problemOf(makeClip(folder.at('sound.m4a'), [...sine, '-c:a', 'aac']))).toBe(
      'video_has_no_pictures',
    );
    expect(await problemOf(makeClip(folder.at('sound.wav'), sine))).toBe('video_has_no_pictures');
  });

  it('a kind that is not offered', async () => {
    const path = makeClip(folder.at('clip.ts'), [...testPicture('64x64', 10), ...H264]);
    await expect(probeVideo(neededTools(), path)).rejects.toMatchObject({
      code: 'video_kind_unsupported',
      facts: { kind: 'mpegts' },
    });
  });

  it('a recording that ends before its index', async () => {
    const path = makeClip(folder.at('whole.mp4'), [...testPicture('320x180', 100), ...H264]);
    truncateSync(path, 20_000);
    expect(await problemOf(path)).toBe('video_incomplete');
  });

  it('a broken index', async () => {
    const path = makeClip(folder.at('index.mp4'), [...testPicture('64x64', 10), ...H264]);
    const bytes = readFileSync(path);
    bytes.fill(0, bytes.indexOf('trak', 0, 'latin1') - 4, bytes.indexOf('trak', 0, 'latin1') + 300);
    writeFileSync(path, bytes);
    expect(['video_unreadable', 'video_incomplete']).toContain(await problemOf(path));
  });

  it('a codec nobody knows', async () => {
    const path = makeClip(folder.at('codec.mp4'), [...testPicture('64x64', 10), ...H264]);
    const bytes = readFileSync(path);
    bytes.write('xxxx', bytes.indexOf('avc1', bytes.indexOf('stsd', 0, 'latin1'), 'latin1'), 'latin1');
    writeFileSync(path, bytes);
    expect(await problemOf(path)).toBe('video_codec_unsupported');
  });

  it('a small file with enormous pictures, before any is decoded', async () => {
    const path = makeClip(folder.at('bomb.mp4'), [
      ...['-f', 'lavfi', '-i', 'color=s=8192x8192:r=5:d=0.4', ...H264],
    ]);
    await expect(probeVideo(neededTools(), path)).rejects.toMatchObject({
      code: 'video_too_many_pixels',
      facts: { width: 8192, height: 8192, limitMegapixels: 36 },
    });
  });

  it('pictures that become enormous by the shape of their pixels', async () => {
    const path = makeClip(folder.at('stretched.mp4'), [
      ...['-f', 'lavfi', '-i', 'testsrc2=s=700x700:d=0.2', '-vf', 'setsar=100/1', ...H264],
    ]);
    expect(await problemOf(path)).toBe('video_too_many_pixels');
  });

  it('more minutes or bytes than allowed', async () => {
    const path = makeClip(folder.at('long.mp4'), [...testPicture('64x64', 50), ...H264]);
    const probe = (limits: { maxBytes: number; maxDurationS: number }) =>
      probeVideo(neededTools(), path, { limits: { maxPixels: 36e6, ...limits } });
    await expect(probe({ maxBytes: 1e9, maxDurationS: 1 })).rejects.toMatchObject({ code: 'video_too_long' });
    await expect(probe({ maxBytes: 1e3, maxDurationS: 60 })).rejects.toMatchObject({
      code: 'video_file_too_large',
    });
  });

  it('trailing rubbish is none', async () => {
    const path = makeClip(folder.at('tail.mp4'), [...testPicture('64x64', 10), ...H264]);
    appendFileSync(path, Buffer.alloc(5000, 7));
    expect(await problemOf(path)).toBe('no problem');
  });

  it('a probe that is aborted ends with the reason', async () => {
    const path = makeClip(folder.at('aborted.mp4'), [...testPicture('64x64', 10), ...H264]);
    const reason = new Error('The person has left.');
    const promise = probeVideo(neededTools(), path, { signal: AbortSignal.abort(reason) });
    await expect(promise).rejects.toBe(reason);
  });
});
