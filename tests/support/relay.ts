import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * Stands between a client and a server of this computer and sees every byte that passes, whoever sent it: page, worker,
 * service worker or beacon.
 */
export interface Relay {
  readonly url: string;
  /** All that the client has sent so far, connection after connection. */
  sent(): Buffer;
  /** Bytes that the server has sent so far. */
  readonly receivedBytes: number;
  /** Ends the connections and takes no more: from now on the server can't be reached. */
  close(): Promise<void>;
}

/** Opens a relay to a port of this computer. */
export async function openRelay(toPort: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const sentBy: Buffer[][] = [];
  let receivedBytes = 0;
  const server = createServer((client) => {
    const target = connect(toPort, '127.0.0.1');
    const sent: Buffer[] = [];
    sentBy.push(sent);
    client.on('data', (chunk) => sent.push(chunk));
    target.on('data', (chunk) => {
      receivedBytes += chunk.length;
    });
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(sentBy.flat()),
    get receivedBytes() {
      return receivedBytes;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The requests in what a client sent, if each is a bare head: method and address. A body makes it throw. */
export function bareRequests(sent: Buffer): readonly { readonly method: string; readonly address: string }[] {
  const heads = sent.toString('latin1').split('\r\n\r\n');
  if (heads.pop() !== '') throw new Error('what was sent ends in the middle of a request, or with a body');
  return heads.map((head) => {
    const [, method, address] = /^([A-Z]+) (\S+) HTTP\/1\.1\r\n/.exec(head) ?? [];
    if (!method || !address) throw new Error(`not a request: ${head.slice(0, 80)}`);
    return { method, address };
  });
}
