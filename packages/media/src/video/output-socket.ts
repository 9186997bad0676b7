import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where bytes go that come in. */
export interface ByteSink {
  /** The place for the next bytes; never empty. */
  room(): Uint8Array;
  /** So many bytes came in there. False stops the stream until it is resumed. */
  took(bytes: number): boolean;
}

export interface OutputSocket {
  /** The end that a program gets as its output. To be destroyed here once it has been handed over. */
  readonly far: Socket;
  /** The end whose bytes go into the sink. */
  readonly near: Socket;
}

/**
 * Two ends of a socket, for a program's output: unlike a pipe of `spawn`'s, which comes in chunks of 64 KB made for each
 * read, its bytes are read straight to where they belong, as many as are there. On 720p that halves the time of a read.
 *
 * Undefined where there is no such socket: on Windows, or without a folder for it.
 */
export async function openOutputSocket(sink: ByteSink): Promise<OutputSocket | undefined> {
  if (process.platform === 'win32') return undefined;
  // Nobody else can connect: the place belongs to this user, and the name is known to nobody.
  const path = join(tmpdir(), `posebox-${randomUUID()}`);
  const server = createServer({ pauseOnConnect: true });
  try {
    const listening = once(server, 'listening');
    server.listen(path);
    await listening;
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const near = connect({
      path,
      onread: { buffer: () => sink.room(), callback: (bytes) => sink.took(bytes) },
    });
    // A connection that breaks shows as missing bytes; the program's exit then says why.
    near.on('error', () => {});
    await once(near, 'connect');
    const [far] = await connected;
    far.on('error', () => {});
    return { near, far };
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
