import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { isDone, itemWhen, sendVideo } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: webhooks (${String(error)})`);
  return null;
});

interface Registration {
  readonly id: string;
  readonly secret: string;
  readonly code?: string;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

describe.skipIf(!tools)('webhooks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-webhooks-'));
  const clip = join(folder, 'clip.mp4');
  const received: Received[] = [];
  /** Answers before the receiver begins to take messages. */
  let refusals = 0;
  let receiver: Server;
  let service: RunningService;
  const registrations: Registration[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      request.once('end', () => {
        received.push({
          path: request.url ?? '',
          headers: request.headers as Record<string, string>,
          body,
        });
        refusals -= 1;
        response.writeHead(refusals >= 0 ? 500 : 204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    makePannedClip(tools as FfmpegTools, clip, { seconds: 0.6, fps: 10 });
    const env = { POSEBOX_WEBHOOKS_INSIDE: '1', POSEBOX_LOG: 'requests' };
    service = await startService({ args: ['--data', join(folder, 'data')], env });
  });
  afterAll(async () => {
    await service?.stop();
    receiver?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (path: string, body?: object, url = service.url) =>
    fetch(`${url}/api/webhooks${path}`, {
      method: 'POST',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const addressOf = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;
  const at = (path: string) => received.filter((one) => one.path === path);

  it('are registered with a secret that is shown once', async () => {
    for (const body of [
      { url: addressOf('/all') },
      { url: addressOf('/failures'), events: ['video.failed', 'video.cancelled'] },
    ]) {
      const answer = await post('', body);
      expect(answer.status).toBe(201);
      registrations.push((await answer.json()) as Registration);
    }
    const list = await (await fetch(`${service.url}/api/webhooks`)).text();
    expect(list).toContain('/failures');
    for (const { secret } of registrations) expect(list).not.toContain(secret);
    expect((await post('', { url: 'ftp://example.org' })).status).toBe(400);
    expect((await post('', { url: addressOf('/x'), events: ['video.seen'] })).status).toBe(400);
  });

  it('are told once of what they asked for, signed so that others can check it', async () => {
    refusals = 0;
    const { item } = await sendVideo(service.url, clip);
    await itemWhen(service.url, item.id, isDone);
    await expect.poll(() => at('/all').length, { timeout: 30_000 }).toBe(1);
    const [message] = at('/all') as [Received];
    const verified = new Webhook(registrations[0]?.secret as string).verify(message.body, message.headers);
    expect(verified).toMatchObject({ type: 'video.done', data: { id: item.id, state: 'done' } });
    expect(() =>
      new Webhook(registrations[1]?.secret as string).verify(message.body, message.headers),
    ).toThrow();

    const second = (await sendVideo(service.url, clip, '?style=sides')).item;
    await fetch(`${service.url}/api/videos/${second.id}/cancel`, { method: 'POST' });
    await expect.poll(() => at('/failures').length, { timeout: 30_000 }).toBe(1);
    expect(JSON.parse(at('/failures')[0]?.body ?? '')).toMatchObject({
      type: 'video.cancelled',
      data: { id: second.id },
    });
    await expect.poll(() => at('/all').length, { timeout: 30_000 }).toBe(2);
  });

  it('are told again when they do not take it, as the same message', async () => {
    const before = at('/all').length;
    refusals = 2;
    expect((await post(`/${registrations[0]?.id}/test`)).status).toBe(202);
    await expect.poll(() => at('/all').length - before, { timeout: 60_000 }).toBe(3);
    const tries = at('/all').slice(before);
    expect(new Set(tries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const listed = async () =>
      ((await (await fetch(`${service.url}/api/webhooks`)).json()) as { items: Registration[] }).items[0];
    await expect.poll(async () => (await listed())?.lastStatus, { timeout: 10_000 }).toBe(204);
  });

  it('are told nothing more when they are deleted, and their secret is in no log', async () => {
    const [first] = registrations as [Registration];
    const address = `${service.url}/api/webhooks/${first.id}`;
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(404);
    for (const { secret } of registrations) {
      expect(service.errors()).not.toContain(secret.slice('whsec_'.length));
    }
  });

  it('may not lead inside unless the owner allows it', async () => {
    const strict = await startService({ args: ['--data', join(folder, 'strict')] });
    try {
      for (const url of [
        addressOf('/all'),
        'http://localhost:9/',
        'http://[::ffff:127.0.0.1]/',
        'http://2130706433/',
        'http://169.254.169.254/latest',
        'http://me:secret@8.8.8.8/',
      ]) {
        const answer = await post('', { url }, strict.url);
        expect([url, answer.status]).toEqual([url, 422]);
        expect(((await answer.json()) as Registration).code).toBe('webhook_address_refused');
      }
    } finally {
      await strict.stop();
    }
  });
});
