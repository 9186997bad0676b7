import type { LoadGenerator } from '../load/load-generator.ts';
import type { LoadAnswer, LoadRequest } from '../load/load-job.ts';
import { cpuMsOfTree } from '../measure/process-tree.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { quantile } from '../statistics/spread.ts';

/** One side of a comparison: a server and what it is asked. */
export interface Contestant {
  readonly label: string;
  readonly server: RunningServer;
  readonly requests: readonly LoadRequest[];
}

/** What one round of load gave. */
export interface RoundFigures {
  readonly requests: number;
  readonly requestsPerS: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  /** CPU time of the server's whole process tree for each request. */
  readonly cpuMsPerRequest: number;
  /** CPU time of the load process for each request: what the measurement itself took from the machine. */
  readonly loadCpuMsPerRequest: number;
  /** Answers by status other than 200. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface RoundPlan {
  readonly connections: number;
  /** Length of a round. */
  readonly seconds: number;
  readonly rounds: number;
  /** Sent to each side before the first round. */
  readonly warmUpRequests: number;
}

/**
 * Lets the contestants take turns, the first to go changing from round to round, after a warm-up of each. While
 * one works the others are up but idle. Gives for each contestant its rounds in order.
 */
export async function takeTurns(
  load: LoadGenerator,
  contestants: readonly Contestant[],
  plan: RoundPlan,
): Promise<RoundFigures[][]> {
  for (const { server, requests } of contestants) {
    await load.run({
      port: server.port,
      connections: plan.connections,
      count: plan.warmUpRequests,
      requests,
    });
  }
  const figures: RoundFigures[][] = contestants.map(() => []);
  for (let round = 0; round < plan.rounds; round++) {
    const order = contestants.map((_, i) => (i + round) % contestants.length);
    for (const index of order) figures[index]!.push(await oneRound(load, contestants[index]!, plan));
  }
  return figures;
}

async function oneRound(load: LoadGenerator, contestant: Contestant, plan: RoundPlan): Promise<RoundFigures> {
  const { server, requests, label } = contestant;
  const before = cpuMsOfTree(server.pid);
  const { answers, elapsedMs, ownCpuMs } = await load.run({
    port: server.port,
    connections: plan.connections,
    seconds: plan.seconds,
    requests,
  });
  const cpuMs = cpuMsOfTree(server.pid) - before;
  const good = answers.filter((answer) => answer.status === 200);
  if (good.length === 0)
    throw new Error(`${label} answered nothing: ${JSON.stringify(countRefused(answers))}`);
  const latencies = good.map((answer) => answer.ms);
  return {
    requests: good.length,
    requestsPerS: (good.length * 1000) / elapsedMs,
    p50Ms: quantile(latencies, 0.5),
    p90Ms: quantile(latencies, 0.9),
    cpuMsPerRequest: cpuMs / good.length,
    loadCpuMsPerRequest: ownCpuMs / answers.length,
    refused: countRefused(answers),
  };
}

/** How many answers had each status other than 200; connection faults by their code. */
export function countRefused(answers: readonly LoadAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, fault } of answers) {
    if (status === 200) continue;
    const key = status === 0 ? (fault ?? 'no answer') : String(status);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
