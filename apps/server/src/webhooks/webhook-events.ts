import type { VideoRow } from '../repositories/video-rows.ts';

/** What webhooks are told of. */
export const WEBHOOK_EVENTS = ['video.done', 'video.failed', 'video.cancelled'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What stands in the queue for one webhook: never its secret. */
export interface WebhookJob {
  readonly webhookId: string;
  /** The body that will be sent. */
  readonly body: string;
}

/** The body for an item that has just come to an end: enough to know what to ask for. */
export function eventBody(type: WebhookEvent | 'webhook.test', row?: VideoRow): string {
  const data = row && {
    ...{ id: row.id, kind: row.kind, name: row.name, state: row.state },
    problem: row.problem?.code ?? null,
  };
  return JSON.stringify({ type, timestamp: new Date().toISOString(), data: data ?? {} });
}
