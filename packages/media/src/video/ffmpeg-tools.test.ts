import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from './ffmpeg-tools.ts';
import { type ClipFolder, neededTools, openClipFolder, tools } from './video-clips.fixture.ts';

describe('without ffmpeg', () => {
  it('says which command brings it', async () => {
    await expect(findFfmpeg({ PATH: '/nowhere' })).rejects.toMatchObject({
      code: 'ffmpeg_missing',
      facts: { command: expect.stringMatching(/ffmpeg/) },
    });
  });

  it('takes a path that leads nowhere for missing', async () => {
    const environment = {
      PATH: '/nowhere',
      FFMPEG_PATH: '/nowhere/ffmpeg',
      FFPROBE_PATH: '/nowhere/ffprobe',
    };
    await expect(findFfmpeg(environment)).rejects.toMatchObject({ code: 'ffmpeg_missing' });
  });
});

describe.skipIf(!tools || process.platform === 'win32')('with ffmpeg', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  it('asks again when somebody else ended it, instead of calling it missing', async () => {
    const path = folder.at('ended-once');
    const seen = folder.at('ended-once.seen');
    writeFileSync(
      path,
      `#!/bin/sh\nif [ ! -e '${seen}' ]; then : > '${seen}'; kill -9 $$; fi\nexec '${tools?.ffmpegPath}' "$@"\n`,
    );
    chmodSync(path, 0o755);
    const found = await findFfmpeg({ ...process.env, FFMPEG_PATH: path, FFPROBE_PATH: tools?.ffprobePath });
    expect(found.version).toBe(tools?.version);
    writeFileSync(path, '#!/bin/sh\nkill -9 $$\n');
    await expect(findFfmpeg({ ...process.env, FFMPEG_PATH: path })).rejects.toMatchObject({
      code: 'video_stalled',
    });
  });

  /** An ffmpeg that answers `-version`, `-encoders` and `-filters` as told. */
  function pretendFfmpeg(name: string, version: string, encoders: string, filters: string): string {
    const path = folder.at(name);
    const answers = [
      `*-version*) echo 'ffmpeg version ${version} Copyright';;`,
      `*-encoders*) printf '${encoders}';;`,
      `*-filters*) printf '${filters}';;`,
    ];
    writeFileSync(path, `#!/bin/sh\ncase "$*" in\n${answers.join('\n')}\nesac\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('finds both programs in the first folder of PATH that has them', async () => {
    mkdirSync(folder.at('bin'));
    symlinkSync(neededTools().ffmpegPath, folder.at('bin/ffmpeg'));
    symlinkSync(neededTools().ffprobePath, folder.at('bin/ffprobe'));
    const found = await findFfmpeg({ PATH: `/nowhere:${folder.at('bin')}` });
    expect(found.ffmpegPath).toBe(folder.at('bin/ffmpeg'));
    expect(found.ffprobePath).toBe(folder.at('bin/ffprobe'));
    expect(found.version).toBe(neededTools().version);
  });

  it('looks for ffprobe beside the ffmpeg that was named', async () => {
    const found = await findFfmpeg({ PATH: '', FFMPEG_PATH: folder.at('bin/ffmpeg') });
    expect(found.ffprobePath).toBe(folder.at('bin/ffprobe'));
  });

  it('does not take a program for missing that was ended before it could answer', async () => {
    const path = folder.at('ended');
    writeFileSync(path, '#!/bin/sh\nkill -9 $$\n');
    chmodSync(path, 0o755);
    const environment = { FFMPEG_PATH: path, FFPROBE_PATH: neededTools().ffprobePath };
    await expect(findFfmpeg(environment)).rejects.toMatchObject({ code: 'video_stalled' });
  });

  it.each([
    ['4.4.2-0ubuntu0.22.04.1', 'ffmpeg_too_old'],
    ['5.0.3', 'ffmpeg_too_old'],
    ['5.1.9-0+deb12u1', 'ffmpeg_incomplete'],
    ['n7.0', 'ffmpeg_incomplete'],
    ['N-109468-gd39b34123d', 'ffmpeg_incomplete'],
  ])('version %s with nothing in it is %s', async (version, code) => {
    const path = pretendFfmpeg('pretended', version, '', '');
    copyFileSync(path, folder.at('ffprobe'));
    await expect(findFfmpeg({ PATH: '', FFMPEG_PATH: path })).rejects.toMatchObject({ code });
  });

  it('names the parts that are missing', async () => {
    const encoders = ' V....D libx264 x\\n A..... aac x\\n V..... gif x\\n';
    const filters = ['metadata', 'scale', 'crop', 'setpts', 'settb', 'setsar', 'palettegen']
      .map((name) => ` ... ${name} V->V x\\n`)
      .join('');
    const path = pretendFfmpeg('partial', '6.1', encoders, filters);
    await expect(findFfmpeg({ PATH: '', FFMPEG_PATH: path })).rejects.toMatchObject({
      code: 'ffmpeg_incomplete',
      facts: { missing: 'paletteuse' },
    });
  });
});
