import { startService } from '../../tests/support/running-service.ts';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import { openFuzzKinds } from '../fuzz/kinds.ts';
import { memoryOfTree, watchMemory } from '../measure/process-tree.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report } from '../report/report.ts';

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Only kinds whose name holds this. */
  readonly cell?: string;
}

const CLIENTS = 6;
/** Two compute processes, a clip process and one that tries a network, beside the service and its database. */
const MOST_PEAK_MB = 2_500;

/** Broken inputs of every kind against one real service: no crash, no hang, no answer 5xx but 503 and 501, bounded memory. */
export async function measureFuzz({ count, seed, cell }: FuzzOptions): Promise<Report> {
  const next = seededRandom(seed);
  const server = await startService({ env: { POSEBOX_UNDO_S: '0' }, readyWithinMs: 600_000 });
  const { url } = server;
  const rows: string[][] = [];
  const faults: string[] = [];
  let sent = 0;
  try {
    while ((await fetch(`${url}/api/videos`)).status === 503);
    const kinds = (await openFuzzKinds(url, next)).filter(({ name }) => name.includes(cell ?? ''));
    const fresh = memoryOfTree(server.pid);
    const watch = watchMemory(server.pid, 2_000);
    for (const kind of kinds) {
      const statuses: Record<string, number> = {};
      const wanted = Math.round(count * kind.share);
      let left = wanted;
      let slowestMs = 0;
      const client = async () => {
        while (left-- > 0) {
          const beganMs = performance.now();
          const { status, bad } = await kind.send();
          slowestMs = Math.max(slowestMs, performance.now() - beganMs);
          statuses[status] = (statuses[status] ?? 0) + 1;
          sent += 1;
          if (bad !== undefined) {
            if (faults.length < 300) console.log(`BAD ${bad}`);
            faults.push(bad);
          }
          if (server.exitCode() !== null)
            throw new Error(`The service ended (${server.exitCode()}): ${server.errors().slice(-2_000)}`);
          if (sent % 1_000 === 0)
            console.log(`${new Date().toISOString().slice(11, 19)} ${sent} sent, ${faults.length} bad`);
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
      rows.push([
        kind.name,
        String(wanted),
        Object.entries(statuses)
          .map(([status, n]) => `${status}: ${n}`)
          .join(', '),
        shortNumber(slowestMs / 1_000),
      ]);
      console.log(rows.at(-1)?.join(' | '));
    }
    const peak = watch.stop();
    const crashes = Number(
      /restarts_total\{reason="crash"\} (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1] ?? 0,
    );
    const end = memoryOfTree(server.pid);
    return {
      name: 'fuzz',
      tables: [
        {
          title: `${sent} broken inputs, seed ${seed}`,
          columns: ['kind', 'sent', 'answers', 'slowest s'],
          rows,
          notes: [
            `Resident memory of all processes: ${shortNumber(fresh.rssMb)} MB before, ${shortNumber(peak.rssMb)} MB at its highest, ${shortNumber(end.rssMb)} MB at the end.`,
          ],
        },
      ],
      verdicts: [
        {
          what: 'Answers 5xx but 503 and 501, hangs, broken connections, clips whose process died',
          demanded: '0',
          measured: `${faults.length}${faults.length === 0 ? '' : `: ${faults.slice(0, 3).join('; ')}`}`,
          met: faults.length === 0,
        },
        {
          what: 'Crashes of compute processes',
          demanded: '0',
          measured: String(crashes),
          met: crashes === 0,
        },
        {
          what: 'Highest resident memory of all processes',
          demanded: `≤ ${MOST_PEAK_MB} MB`,
          measured: `${shortNumber(peak.rssMb)} MB`,
          met: peak.rssMb <= MOST_PEAK_MB,
        },
      ],
      data: { faults, rows },
    };
  } finally {
    await server.stop();
  }
}
