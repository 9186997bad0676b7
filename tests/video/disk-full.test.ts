import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { beginUpload, sendPiece, TUS } from '../support/tus.ts';
import { isDone, itemWhen, sendVideo } from '../support/video-items.ts';

const SIZE_MB = 320;
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

  const begin = (bytes: number) => beginUpload(`${service.url}/api/videos/uploads`, bytes);
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

  it('an upload that has no room is refused before it is sent, and what fits goes on', async () => {
    const refused = await begin(SIZE_MB * 1e6);
    expect([refused.status, await codeOf(refused)]).toEqual([507, 'storage_full']);
    const clip = makePannedClip(tools as FfmpegTools, join(folder, 'clip.mp4'), { seconds: 1, fps: 10 });
    const { status, item } = await sendVideo(service.url, clip);
    expect(status).toBe(202);
    await itemWhen(service.url, item.id, isDone);
  });

  it('an upload that meets a disk filled by others says so, keeps what arrived, and goes on', async () => {
    const bytes = Buffer.alloc(20e6, 'x');
    const place = `${service.url}${(await begin(bytes.length)).headers.get('location')}`;
    // The disk is the service's alone; this is the way to it from outside.
    const filler = join(`/proc/${service.pid}/root`, data, 'filler');
    fillDisk(filler);
    const full = await sendPiece(place, 0, bytes);
    expect([full.status, await codeOf(full)]).toEqual([507, 'video_disk_full']);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    rmSync(filler);
    const head = await fetch(place, { method: 'HEAD', headers: TUS });
    const offset = Number(head.headers.get('upload-offset'));
    const last = await sendPiece(place, offset, bytes.subarray(offset));
    // All of it arrived: it is looked at, and found to be no video.
    expect([last.status, await codeOf(last)]).toEqual([422, 'not_a_video']);
  });
});

function fillDisk(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(1e6));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    closeSync(file);
  }
}
