import type { ComparisonPace } from '@posebox/motion';
import { PgBoss } from 'pg-boss';

export type Queue = PgBoss;

/** What waits in the queue: which item has something to be done. What it is, the item itself says. */
export interface VideoJob {
  readonly videoId: string;
}

export const VIDEO_QUEUE = 'video';
/** Where jobs end that were tried too often. */
export const LOST_VIDEO_QUEUE = 'video_lost';

/** A film of a comparison to be made. */
export interface FilmJob {
  readonly comparisonId: string;
  readonly pace: ComparisonPace;
}

export const FILM_QUEUE = 'comparison_film';
export const LOST_FILM_QUEUE = 'comparison_film_lost';

/** A model of actions to be trained. */
export interface TrainingJob {
  readonly trainingId: string;
}

export const TRAINING_QUEUE = 'action_training';
export const LOST_TRAINING_QUEUE = 'action_training_lost';

/** Messages for webhooks that have not been taken yet. */
export const WEBHOOK_QUEUE = 'webhook';

/** A worker that is silent for so long is dead; its job goes to another within about twice this. */
const HEARTBEAT_S = 10;
const SUPERVISE_EVERY_S = 5;
/** No job takes longer; the heartbeat notices dead workers much sooner. */
const LONGEST_JOB_S = 86_000;
/** A film of a comparison is taken again so often after its worker died or it failed. */
const FILM_TAKEN_AGAIN = 4;
/**
 * The loss of a worker says nothing about its video, so a video outlives many; one that takes its whole machine along
 * each time ends some day. What goes wrong with a video itself its worker counts.
 */
const VIDEO_TAKEN_AGAIN = 25;

/** Tried again after 2 s, 4 s, 8 s and so on to an hour, for about seven hours. */
const WEBHOOK_DELIVERY = {
  retryLimit: 16,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 60,
};

/** Opens the queue in the database; `supervise` also looks after dead workers' jobs. */
export async function openQueue(url: string, onError: (error: Error) => void): Promise<Queue> {
  const queue = new PgBoss({
    connectionString: url,
    max: 4,
    superviseIntervalSeconds: SUPERVISE_EVERY_S,
    monitorIntervalSeconds: SUPERVISE_EVERY_S,
    schedule: false,
    registerInstance: false,
  });
  queue.on('error', (error) => onError(asError(error)));
  await queue.start();
  for (const [name, deadLetter, retryLimit] of [
    [VIDEO_QUEUE, LOST_VIDEO_QUEUE, VIDEO_TAKEN_AGAIN],
    [FILM_QUEUE, LOST_FILM_QUEUE, FILM_TAKEN_AGAIN],
    // It goes on from its checkpoint, so that it outlives as many workers as a video does.
    [TRAINING_QUEUE, LOST_TRAINING_QUEUE, VIDEO_TAKEN_AGAIN],
  ] as const) {
    await queue.createQueue(deadLetter);
    const options = { heartbeatSeconds: HEARTBEAT_S, expireInSeconds: LONGEST_JOB_S, retryDelay: 1 };
    await queue.createQueue(name, { ...options, deadLetter, retryLimit });
    // One that an earlier PoseBox made keeps its numbers otherwise.
    await queue.updateQueue(name, { retryLimit });
  }
  await queue.createQueue(WEBHOOK_QUEUE, WEBHOOK_DELIVERY);
  return queue;
}

/** What pg-boss hands over is often the fields of an Error only: by its code it is known that the database is away. */
export function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  const { message, code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const known = { ...(code !== undefined && { code }), ...(syscall !== undefined && { syscall }) };
  return Object.assign(new Error(message ?? JSON.stringify(error)), known);
}
