import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  /** Bytes of the request that were taken before the answer was complete or the connection closed. */
  readonly sentBytes: number;
  readonly closed: boolean;
}

/**
 * Writes bytes to a server as they are, and gives whatever comes back until the server closes or nothing more comes for
 * `quietMs`. For requests that no HTTP library would send.
 */
export function rawRequest(
  port: number,
  head: string,
  body: Iterable<Uint8Array> = [],
  quietMs = 3_000,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks = body[Symbol.iterator]();
    let received = '';
    let sentBytes = 0;
    let quiet: NodeJS.Timeout | undefined;
    const finish = (closed: boolean) => {
      clearTimeout(quiet);
      socket.destroy();
      const [top = '', ...rest] = received.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(top)?.[1] ?? 0),
        headers: top,
        body: rest.join('\r\n\r\n'),
        sentBytes,
        closed,
      });
    };
    const restartQuiet = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => finish(false), quietMs);
    };
    const pump = () => {
      for (let next = chunks.next(); !next.done; next = chunks.next()) {
        sentBytes += next.value.byteLength;
        if (!socket.write(next.value)) {
          socket.once('drain', pump);
          return;
        }
      }
    };
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      restartQuiet();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => finish(true));
    socket.write(head);
    restartQuiet();
    pump();
  });
}
