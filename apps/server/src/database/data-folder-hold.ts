import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Held for as long as this process lives. */
export interface DataFolderHold {
  release(): Promise<void>;
}

/** Paths of sockets may not be longer on the strictest system. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Takes a data folder for this process, or says `undefined` when another living PoseBox has it. The hold is a socket
 * that only a living process can answer on, so a killed one leaves none behind.
 */
export async function holdDataFolder(folder: string): Promise<DataFolderHold | undefined> {
  const path = socketPath(resolve(folder));
  for (let tries = 0; tries < 2; tries += 1) {
    const server = await listenOn(path);
    // Of two that found the same dead socket, only the last to bind is reached under the path.
    if (server)
      return (await answererOf(path)) === String(process.pid) ? hold(server) : await givenUp(server);
    if ((await answererOf(path)) !== undefined) return undefined;
    await unlink(path).catch(() => undefined);
  }
  return undefined;
}

function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\posebox-${name}`;
  const inside = join(folder, 'posebox.sock');
  return inside.length <= LONGEST_SOCKET_PATH ? inside : join(tmpdir(), `posebox-${name}.sock`);
}

function listenOn(path: string): Promise<Server | undefined> {
  return new Promise((done) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.once('error', () => done(undefined));
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });
}

/** The process that answers on the socket. */
function answererOf(path: string): Promise<string | undefined> {
  return new Promise((done) => {
    let said = '';
    const socket = connect(path);
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    socket.once('error', () => done(undefined));
    socket.once('close', () => done(said === '' ? undefined : said));
  });
}

function hold(server: Server): DataFolderHold {
  return { release: () => new Promise((done) => server.close(() => done())) };
}

async function givenUp(server: Server): Promise<undefined> {
  await new Promise<void>((done) => server.close(() => done()));
  return undefined;
}
