import { startLoadGenerator } from '../load/load-generator.ts';
import type { LoadRequest } from '../load/load-job.ts';
import { memoryOfTree, type TreeMemory, watchMemory } from '../measure/process-tree.ts';
import { benchPhotos } from '../photos/bench-photos.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report, Verdict } from '../report/report.ts';
import { startPeer } from '../servers/peer.ts';
import { startPoseBox } from '../servers/posebox.ts';
import type { RunningServer } from '../servers/running-server.ts';

const PHOTOS = 200;
const LIMIT_MB = 600;

interface MemoryFigures {
  readonly server: string;
  readonly idle: TreeMemory;
  readonly after: TreeMemory;
  readonly peak: TreeMemory;
}

/** Memory of the whole process tree, fresh, at its highest and 5 s after 200 photos (every tenth of 12 megapixels). */
export async function measureMemory(options: { readonly only?: 'posebox' | 'peer' }): Promise<Report> {
  const photos = await benchPhotos();
  const requests: LoadRequest[] = Array.from({ length: 10 }, (_, i) => ({
    method: 'POST',
    path: '/upload',
    file: i === 9 ? photos.phone : i % 3 === 2 ? photos.progressive : photos.vga,
    as: 'multipart',
  }));
  const figures: MemoryFigures[] = [];
  if (options.only !== 'peer') {
    // Two compute processes whatever the machine, so that figures can be compared.
    figures.push(await after200(await startPoseBox([], { POSEBOX_COMPUTE_PROCESSES: '2' }), requests));
  }
  if (options.only !== 'posebox') figures.push(await after200(await startPeer('gunicorn'), requests));
  const ours = figures.find((one) => one.server === 'PoseBox');
  const both = ({ rssMb, pssMb }: TreeMemory) => `${shortNumber(rssMb)} / ${shortNumber(pssMb)}`;
  const verdicts: Verdict[] =
    ours === undefined
      ? []
      : [
          {
            what: `Resident memory after ${PHOTOS} photos, two compute processes`,
            demanded: `≤ ${LIMIT_MB} MB`,
            measured: `${shortNumber(ours.after.rssMb)} MB`,
            met: ours.after.rssMb <= LIMIT_MB,
          },
        ];
  return {
    name: 'memory',
    tables: [
      {
        title: 'Memory of the whole process tree, resident / proportional, MB',
        columns: ['', 'processes', 'fresh', `after ${PHOTOS} photos`, 'highest'],
        rows: figures.map(({ server, idle, after, peak }) => [
          server,
          String(after.processes),
          both(idle),
          both(after),
          both(peak),
        ]),
      },
    ],
    verdicts,
    data: figures,
  };
}

async function after200(server: RunningServer, requests: readonly LoadRequest[]): Promise<MemoryFigures> {
  const load = startLoadGenerator();
  try {
    const { port } = server;
    await load.run({ port, connections: 1, count: 1, requests });
    const idle = memoryOfTree(server.pid);
    const watch = watchMemory(server.pid);
    const { answers } = await load.run({ port, connections: 8, count: PHOTOS, requests });
    const bad = answers.filter((answer) => answer.status !== 200).length;
    if (bad > 0) throw new Error(`${server.name}: ${bad} of ${PHOTOS} photos were not answered`);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const after = memoryOfTree(server.pid);
    return { server: server.name, idle, after, peak: watch.stop() };
  } finally {
    load.close();
    await server.stop();
  }
}
