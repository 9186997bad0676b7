import { type Queue, WEBHOOK_QUEUE } from '../plugins/external/queue.ts';
import type { WebhookRepository } from '../repositories/webhook-repository.ts';
import { deliverEvent } from './deliver-event.ts';
import type { WebhookJob } from './webhook-events.ts';

export interface WebhookSettings {
  /** Webhooks may go to this computer and its network. */
  readonly allowPrivate: boolean;
}

const LOOK_EVERY_S = 2;
const AT_ONCE = 4;

/** Sends what waits for webhooks. A delivery that is not answered with 2xx is tried again by the queue, ever later. */
export async function startWebhookSender(
  queue: Queue,
  webhooks: WebhookRepository,
  { allowPrivate }: WebhookSettings,
): Promise<void> {
  await queue.work<WebhookJob>(
    WEBHOOK_QUEUE,
    { pollingIntervalSeconds: LOOK_EVERY_S, localConcurrency: AT_ONCE, batchSize: 1 },
    async ([job]) => {
      const webhook = job && (await webhooks.byId(job.data.webhookId));
      if (!webhook) return;
      const { url, secret } = webhook;
      const outcome = await deliverEvent(
        { id: job.id, body: job.data.body },
        { url, secret, allowPrivate },
      ).then(
        (status) => ({ status }),
        (error: unknown) => ({ error: reasonOf(error) }),
      );
      await webhooks.noteOutcome(webhook.id, outcome);
      const isTaken = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
      if (!isTaken) throw new Error(`A webhook was not delivered: ${JSON.stringify(outcome)}`);
    },
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return (error as NodeJS.ErrnoException).code?.toString() ?? error.name;
}
