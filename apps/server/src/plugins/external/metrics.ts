import { statfs } from 'node:fs/promises';
import type { PhotoAnswer } from '@posebox/photo';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ComputePool } from '../../compute/pool.ts';
import { JOB_KINDS, JOB_STATES } from '../../repositories/job-count-repository.ts';
import type { Videos } from '../../videos/open-videos.ts';

/** What the service counts. Nothing in it says who asked or what was in the picture. */
export interface Metrics {
  readonly contentType: string;
  /** In Prometheus's text format. */
  text(): Promise<string>;
  photoAnswered(answer: Pick<PhotoAnswer, 'people' | 'stagesMs'>): void;
  requestDone(route: string, status: number, seconds: number): void;
  /** Begins to report the state of the pool. */
  watch(pool: ComputePool): void;
  /** Begins to report the database, the jobs in it, and the room on the disk of the data folder. */
  watchStored(videos: Pick<Videos, 'watch'>, dataFolder: string): void;
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics;
  }
}

const STAGE_BUCKETS_S = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const REQUEST_BUCKETS_S = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

export const metrics = fastifyPlugin(async (app: FastifyInstance) => {
  const created = createMetrics();
  app.decorate('metrics', created);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    created.requestDone(route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
});

function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const stages = new Histogram({
    name: 'posebox_stage_seconds',
    help: 'Time of one photo by stage.',
    labelNames: ['stage'],
    buckets: STAGE_BUCKETS_S,
    registers,
  });
  const requests = new Histogram({
    name: 'posebox_request_seconds',
    help: 'Time from request to answer.',
    labelNames: ['route', 'status'],
    buckets: REQUEST_BUCKETS_S,
    registers,
  });
  const people = new Counter({ name: 'posebox_people_total', help: 'People found.', registers });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    photoAnswered(answer) {
      people.inc(answer.people);
      for (const [stage, ms] of Object.entries(answer.stagesMs)) stages.observe({ stage }, ms / 1000);
    },
    requestDone: (route, status, seconds) => requests.observe({ route, status }, seconds),
    watch(pool) {
      new Counter({
        name: 'posebox_compute_restarts_total',
        help: 'Compute processes that were replaced.',
        labelNames: ['reason'],
        registers,
        collect() {
          this.reset();
          for (const [reason, count] of Object.entries(pool.status().restarts)) this.inc({ reason }, count);
        },
      });
      const gauge = (name: string, help: string, value: () => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(value());
          },
        });
      gauge('posebox_queue_waiting', 'Photos that wait.', () => pool.status().waiting);
      gauge('posebox_compute_busy', 'Photos in work.', () => pool.status().busy);
      gauge('posebox_compute_ready', 'Compute processes that can work.', () => pool.status().ready);
      gauge(
        'posebox_compute_resident_memory_bytes',
        'Resident memory of the compute processes at their last answers.',
        () => pool.status().rssBytes,
      );
    },
    watchStored(videos, dataFolder) {
      new Gauge({
        name: 'posebox_database_up',
        help: 'Whether the database answers: 1 or 0; absent while nothing has been stored.',
        registers,
        async collect() {
          const { database } = await videos.watch();
          if (database === 'unused') this.remove();
          else this.set(database === 'up' ? 1 : 0);
        },
      });
      new Gauge({
        name: 'posebox_jobs',
        help: 'Videos, films of comparisons and trainings by state.',
        labelNames: ['kind', 'state'],
        registers,
        async collect() {
          const now = await videos.watch();
          this.reset();
          if (now.database === 'away') return;
          for (const kind of JOB_KINDS)
            for (const state of JOB_STATES)
              this.set(
                { kind, state },
                now.jobs.find((job) => job.kind === kind && job.state === state)?.count ?? 0,
              );
        },
      });
      new Gauge({
        name: 'posebox_disk_free_bytes',
        help: 'Free on the disk of the data folder.',
        registers,
        async collect() {
          const disk = await statfs(dataFolder).catch(() => undefined);
          if (disk) this.set(disk.bavail * disk.bsize);
        },
      });
    },
  };
}
