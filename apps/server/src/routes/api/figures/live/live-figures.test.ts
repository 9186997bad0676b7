import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { oscMessage, poseAtEase, skeletonOf, USUAL_LENGTHS, vmcPackets } from '@posebox/figure';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { OPEN_VIEWER } from '../../../../access/viewer.ts';
import { gracefulClose } from '../../../../plugins/app/graceful-close.ts';
import { knownCallers } from '../../../../plugins/app/known-callers.ts';
import { problemAnswers } from '../../../../plugins/app/problem-answers.ts';
import { liveFigureRoutes } from './index.ts';

const udp = createSocket('udp4');
let app: FastifyInstance;
let address: string;
let isLetIn = true;

beforeAll(async () => {
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Nobody has an account here.
  app.decorateRequest('viewer');
  app.decorateRequest('isStillLetIn', async () => isLetIn);
  app.addHook('onRequest', async (request) => {
    request.viewer = OPEN_VIEWER;
  });
  await app.register(problemAnswers);
  await app.register(knownCallers, { allowedHosts: [] });
  await app.register(liveFigureRoutes, { udp: { host: '127.0.0.1', port: udp.address().port } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = `127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  udp.close();
});

const open = async (path: string, headers: Record<string, string> = {}): Promise<WebSocket> => {
  const socket = new WebSocket(`ws://${address}/api/figures/live${path}`, { headers });
  await once(socket, 'open');
  return socket;
};

/** The status of an upgrade that is refused. */
const refused = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
  const socket = new WebSocket(`ws://${address}/api/figures/live${path}`, { headers });
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  socket.on('error', () => undefined).terminate();
  return answer.statusCode;
};

const skeleton = skeletonOf(USUAL_LENGTHS);
const packets = vmcPackets(skeleton, poseAtEase(skeleton), 1);

describe('a live figure', () => {
  it('reaches whoever listens to its channel, and the UDP port, as it was sent', async () => {
    const [listener, other, source] = await Promise.all([open(''), open('?channel=other'), open('/source')]);
    const heard: Buffer[] = [];
    let heardElsewhere = 0;
    listener.on('message', (data: Buffer) => heard.push(data));
    other.on('message', () => heardElsewhere++);
    const byUdp = new Promise<Buffer[]>((resolve) => {
      const received: Buffer[] = [];
      udp.on('message', (data) => {
        if (received.push(data) === packets.length) resolve(received);
      });
    });
    for (const packet of packets) source.send(packet);
    expect(await byUdp).toHaveLength(packets.length);
    while (heard.length < packets.length) await once(listener, 'message');
    expect(heard.map((data) => [...data])).toEqual(packets.map((packet) => [...packet]));
    expect(heardElsewhere).toBe(0);
    for (const socket of [listener, other, source]) socket.close();
  });

  it('is cut off when it sends anything but VMC', async () => {
    for (const wrong of [oscMessage({ address: '/shutdown', values: [] }), 'text', new Uint8Array(9000)]) {
      const source = await open('/source');
      source.on('error', () => undefined).send(wrong);
      await once(source, 'close');
    }
  });

  it('is neither heard nor sent by pages of other sites', async () => {
    const foreign = { origin: 'https://example.org' };
    expect(await refused('', foreign)).toBe(403);
    expect(await refused('/source', foreign)).toBe(403);
    const own = await open('', { origin: `http://${address}` });
    own.close();
  });

  it('is heard and sent no longer once whoever opened it isn’t let in any more', async () => {
    const [listener, source] = await Promise.all([open(''), open('/source')]);
    const closed = Promise.all([listener, source].map((socket) => once(socket, 'close')));
    isLetIn = false;
    expect((await closed).map(([code]) => code)).toEqual([1008, 1008]);
    isLetIn = true;
  });

  it('lets the service end while it is heard', async () => {
    const ending = Fastify();
    ending.setValidatorCompiler(validatorCompiler);
    ending.setSerializerCompiler(serializerCompiler);
    await ending.register(gracefulClose);
    await ending.register(liveFigureRoutes, { udp: undefined });
    await ending.listen({ port: 0, host: '127.0.0.1' });
    const { port } = ending.server.address() as AddressInfo;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/figures/live`);
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await ending.close();
    await closed;
  });

  it('refuses a channel that is none, and what isn’t a WebSocket', async () => {
    expect(await refused('?channel=a%20b')).toBe(400);
    expect((await fetch(`http://${address}/api/figures/live`)).status).toBe(404);
  });
});
