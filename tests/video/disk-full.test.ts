import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { isDone, itemWhen, sendVideo } from '../support/video-items.ts';

const SIZE_MB = 160;
const folder = mkdtempSync(join(tmpdir(), 'posebox-full-'));
const data = join(folder, 'data');
/** A disk of its own for the service, in a name space that ends with it. */
const WRAPPER = [
  'unshare',
  '-rm',
  '--fork',
  'sh',
  '-c',
  `mkdir -p ${data} && mount -t tmpfs -o size=${SIZE_MB}m none ${data} && exec "$@"`,
  'sh',
];

const tools = await findFfmpeg().catch(() => null);
const canMount = spawnSync(WRAPPER[0] as string, [...WRAPPER.slice(1), 'true']).status === 0;
if (!tools || !canMount) {
  console.warn(
    `Left out: a full disk (${tools ? 'this system forbids small disks of one’s own' : 'no ffmpeg'})`,
  );
}

describe.skipIf(!tools || !canMount)('when the disk is full', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await startService({ args: ['--data', data], wrapper: WRAPPER });
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an upload is refused with the reason, nothing of it stays, and what fits goes on', async () => {
    const clip = makePannedClip(tools as FfmpegTools, join(folder, 'clip.mp4'), { seconds: 1, fps: 10 });
    const first = await sendVideo(service.url, clip);
    await itemWhen(service.url, first.item.id, isDone);

    const large = join(folder, 'large.mp4');
    writeFileSync(large, '');
    truncateSync(large, SIZE_MB * 1e6);
    const refused = await sendVideo(service.url, large);
    expect([refused.status, refused.item.code]).toEqual([507, 'video_disk_full']);

    const next = await sendVideo(service.url, clip, '?style=quiet');
    expect(next.status).toBe(202);
    await itemWhen(service.url, next.item.id, isDone);
  });
});
