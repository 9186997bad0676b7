import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { ClientConnection } from './http-exchange.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Starts a real server and gives what one client gets for `times` requests, one after another. */
async function ask(answer: RequestListener, times = 2, timeoutMs = 5000) {
  let connections = 0;
  const server = createServer(answer);
  server.on('connection', () => connections++);
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const client = new ClientConnection(address.port);
  const answers = [];
  for (let i = 0; i < times; i++) {
    const head = `POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n`;
    answers.push(await client.exchange([Buffer.from(head), Buffer.from('hello')], true, timeoutMs));
  }
  client.close();
  return { answers, connections: () => connections };
}

const sha1 = async (text: string) => {
  const { createHash } = await import('node:crypto');
  return createHash('sha1').update(text).digest('hex');
};

it('reads an answer by its length and keeps the connection', async () => {
  const { answers, connections } = await ask((_, response) => {
    response.setHeader('content-length', 6).end('answer');
  }, 3);
  expect(answers).toEqual(Array(3).fill({ status: 200, digest: await sha1('answer') }));
  expect(connections()).toBe(1);
});

it('opens a new connection when the server closes', async () => {
  const { answers, connections } = await ask((_, response) => {
    response.writeHead(503, { connection: 'close', 'content-length': 2 }).end('no');
  });
  expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  expect(connections()).toBe(2);
});

it('reads chunks of any size', async () => {
  const long = 'x'.repeat(700_000);
  const { answers, connections } = await ask((_, response) => {
    response.write('one');
    setTimeout(() => response.end(long), 20);
  });
  expect(answers).toEqual(Array(2).fill({ status: 200, digest: await sha1(`one${long}`) }));
  expect(connections()).toBe(1);
});

it('does not let the timing of a JSON answer into its digest', async () => {
  let turn = 0;
  const { answers } = await ask((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ people: [], timing: { totalMs: turn++ } }));
  });
  expect(answers[0]).toEqual(answers[1]);
});

it('says when the connection breaks and when nothing comes', async () => {
  await expect(ask((request) => void request.socket.destroy())).rejects.toThrow(/ECONNRESET|CLOSED/);
  await expect(ask(() => {}, 1, 50)).rejects.toThrow('TIMEOUT');
});
