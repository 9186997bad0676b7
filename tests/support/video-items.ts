import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** An item as the service tells it, as far as tests look at it. */
export interface ToldItem {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly startedAt: string | null;
  readonly code?: string;
  readonly problem: { readonly code: string } | null;
  readonly clip: { readonly frames: number; readonly people: number } | null;
  readonly edits: {
    readonly version: number;
    readonly drawn: boolean;
    readonly list: readonly { id: string }[];
  };
}

export interface SentVideo {
  readonly status: number;
  readonly item: ToldItem;
}

/** Sends a file as a form with the field `video`. */
export async function sendVideo(url: string, path: string, query = ''): Promise<SentVideo> {
  const form = new FormData();
  form.set('video', new Blob([readFileSync(path)]), basename(path));
  const answer = await fetch(`${url}/api/videos${query}`, { method: 'POST', body: form });
  return { status: answer.status, item: (await answer.json()) as ToldItem };
}

export async function itemOf(url: string, id: string): Promise<ToldItem> {
  return (await (await fetch(`${url}/api/videos/${id}`)).json()) as ToldItem;
}

/** Asks until the item is as wished; fails with the item when it doesn't get there, at once when it can't any more. */
export async function itemWhen(
  url: string,
  id: string,
  wished: (item: ToldItem) => boolean,
  withinS = 300,
): Promise<ToldItem> {
  const deadlineMs = performance.now() + 1000 * withinS;
  for (;;) {
    const item = await itemOf(url, id).catch(() => undefined);
    if (item && wished(item)) return item;
    if (item?.state === 'failed' || item?.state === 'cancelled')
      throw new Error(`Ended ${JSON.stringify(item)}`);
    if (performance.now() > deadlineMs) throw new Error(`Still ${JSON.stringify(item)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const isDone = ({ state }: ToldItem) => state === 'done';

export async function bytesOf(url: string, id: string, what: string): Promise<Buffer> {
  const answer = await fetch(`${url}/api/videos/${id}/${what}`);
  if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}
