import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFfmpeg } from '@posebox/media/video';
import { makePannedClip } from '../../tests/support/panned-clip.ts';
import { startLoadGenerator } from '../load/load-generator.ts';
import type { LoadRequest } from '../load/load-job.ts';
import { benchPhotos } from '../photos/bench-photos.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { startPoseBox } from '../servers/posebox.ts';
import { quantile } from '../statistics/spread.ts';

/** Ten people send a video each. */
const VIDEOS = 10;
const CLIP = { seconds: 20, fps: 30 };
const MOST_RATIO = 2;

/** How photos are answered while ten people's videos are queued, beside a service at rest. */
export async function measureVideoLoad({ seconds }: { readonly seconds: number }): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'posebox-bench-'));
  const clip = makePannedClip(await findFfmpeg(), join(folder, 'clip.mp4'), CLIP);
  const { vga } = await benchPhotos();
  const photo: LoadRequest = { method: 'POST', path: '/upload', file: vga, as: 'multipart' };
  const server = await startPoseBox();
  const load = startLoadGenerator();
  const address = `http://127.0.0.1:${server.port}/api/videos`;
  try {
    const p50Ms = async () => {
      const { answers } = await load.run({ port: server.port, connections: 1, seconds, requests: [photo] });
      const good = answers.filter(({ status }) => status === 200);
      if (good.length < answers.length) throw new Error('A photo was not answered.');
      return quantile(
        good.map(({ ms }) => ms),
        0.5,
      );
    };
    await fetch(address);
    await p50Ms();
    const idleMs = await p50Ms();
    for (let person = 1; person <= VIDEOS; person += 1) {
      const form = new FormData();
      form.set('video', new Blob([await readFile(clip)]), `${person}.mp4`);
      await fetch(`${address}?people=${person}`, { method: 'POST', body: form });
    }
    const busyMs = await p50Ms();
    const { running, waiting } = (await (await fetch(`${address}/jobs`)).json()) as {
      running: number;
      waiting: number;
    };
    const ratio = busyMs / idleMs;
    return {
      name: 'Photos while videos are queued',
      tables: [
        {
          title: `640×480 to picture, one at a time, with ${VIDEOS} videos queued`,
          columns: ['', 'p50 ms'],
          rows: [
            ['at rest', shortNumber(idleMs)],
            [`${running} running, ${waiting} waiting at the end`, shortNumber(busyMs)],
            ['ratio', shortNumber(ratio)],
          ],
        },
      ],
      verdicts: [
        {
          what: "Photo p50 with ten people's videos queued ÷ at rest",
          demanded: `< ${MOST_RATIO}`,
          measured: shortNumber(ratio),
          met: ratio < MOST_RATIO && running + waiting > 0,
        },
      ],
      data: { idleMs, busyMs, ratio, running, waiting },
    };
  } finally {
    load.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
