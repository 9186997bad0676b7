import type { VideoRow } from '../repositories/video-rows.ts';

/** What webhooks are told of. */
export const WEBHOOK_EVENTS = [
  ...(['video.done', 'video.failed', 'video.cancelled'] as const),
  ...(['training.done', 'training.failed', 'training.cancelled'] as const),
  ...(['action.recognised', 'fall.suspected'] as const),
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What stands in the queue for one webhook: never its secret. */
export interface WebhookJob {
  readonly webhookId: string;
  /** The body that will be sent. */
  readonly body: string;
}

/** What a message says beside its type: enough to know what to ask for. */
export type WebhookData = Readonly<Record<string, unknown>>;

/** The body of a message. */
export const eventBody = (type: WebhookEvent | 'webhook.test', data: WebhookData = {}): string =>
  JSON.stringify({ type, timestamp: new Date().toISOString(), data });

/** What is told of an item that has just come to an end. */
export const videoEventData = ({ id, kind, name, state, problem }: VideoRow): WebhookData => ({
  ...{ id, kind, name, state },
  problem: problem?.code ?? null,
});
