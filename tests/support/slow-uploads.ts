import { connect, type Socket } from 'node:net';

/** Uploads that never come to an end: each sends its head and then one byte at long intervals. */
export interface SlowUploads {
  /** How many the server has answered or closed by now. */
  ended(): number;
  /** First lines of the answers that came, by how often: `HTTP/1.1 408 Request Timeout`. */
  answers(): Readonly<Record<string, number>>;
  stop(): void;
}

/**
 * Opens `count` slow uploads to a path.
 *
 * @example
 * const slow = startSlowUploads({ port, path: '/upload', count: 200, byteEveryMs: 1000 });
 */
export function startSlowUploads(wanted: {
  readonly port: number;
  readonly path: string;
  readonly count: number;
  readonly byteEveryMs: number;
}): SlowUploads {
  const answers: Record<string, number> = {};
  let ended = 0;
  const sockets: Socket[] = Array.from({ length: wanted.count }, () => {
    const socket = connect(wanted.port, '127.0.0.1');
    socket.write(
      `POST ${wanted.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=slow\r\nContent-Length: 1000000\r\n\r\n` +
        '--slow\r\nContent-Disposition: form-data; name="image"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n',
    );
    socket.once('data', (part: Buffer) => {
      const line = part.toString('latin1').split('\r\n')[0] ?? '';
      answers[line] = (answers[line] ?? 0) + 1;
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      ended++;
    });
    return socket;
  });
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x');
  }, wanted.byteEveryMs);
  return {
    ended: () => ended,
    answers: () => answers,
    stop: () => {
      clearInterval(drip);
      for (const socket of sockets) socket.destroy();
    },
  };
}
