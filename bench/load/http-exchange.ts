import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** An answer as far as a load test looks at it. */
export interface ExchangedAnswer {
  readonly status: number;
  /** SHA-1 of the body; of JSON without its `timing`, which differs each time. */
  readonly digest?: string;
}

/**
 * One client's connection: sends a ready-made HTTP/1.1 request, reads the answer, and opens a new connection only
 * when the server closed the last one (as the peer's servers do). About a fifth of the CPU time of node:http,
 * which matters when the load shares two cores with the servers it measures.
 */
export class ClientConnection {
  #socket: Socket | null = null;
  #onPart: (part: Buffer) => void = () => {};
  #onEnd: (error: Error | null) => void = () => {};
  readonly #port: number;
  /** One for all its sockets: a fresh one each time costs as much as the exchange. */
  readonly #buffer = Buffer.alloc(1 << 17);

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends the request's parts and waits for the whole answer. Rejects with the connection's fault or `TIMEOUT`. */
  exchange(request: readonly Buffer[], wantsDigest: boolean, timeoutMs: number): Promise<ExchangedAnswer> {
    return new Promise((resolve, reject) => {
      const reader = new AnswerReader(wantsDigest);
      const timer = setTimeout(() => finish(new Error('TIMEOUT')), timeoutMs);
      const finish = (error: Error | null) => {
        clearTimeout(timer);
        this.#onPart = () => {};
        this.#onEnd = () => {};
        if (error !== null || reader.closes) this.close();
        if (error !== null) reject(error);
        else resolve(reader.answer());
      };
      this.#onPart = (part) => {
        if (reader.take(part)) finish(null);
      };
      this.#onEnd = (error) => finish(error ?? (reader.endByClose() ? null : new Error('CLOSED')));
      const socket = this.#socket ?? this.#open();
      socket.cork();
      for (const part of request) socket.write(part);
      socket.uncork();
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #open(): Socket {
    const socket = connect({
      host: '127.0.0.1',
      port: this.#port,
      noDelay: true,
      onread: {
        buffer: this.#buffer,
        callback: (length, buffer) => {
          this.#onPart(Buffer.from(buffer.buffer, buffer.byteOffset, length));
          return true;
        },
      },
    });
    const ended = (error: Error | null) => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      socket.destroy();
      this.#onEnd(error);
    };
    socket.once('error', ended);
    socket.once('end', () => ended(null));
    socket.once('close', () => ended(null));
    this.#socket = socket;
    return socket;
  }
}

/** Reads one HTTP/1.1 answer from parts: by length, by chunks or until the connection closes. */
class AnswerReader {
  closes = false;
  #status = 0;
  #head = Buffer.alloc(0);
  #inBody = false;
  #left: number | null = null;
  #chunked = false;
  #json = false;
  #length = 0;
  readonly #body: Buffer[] = [];
  readonly #wantsDigest: boolean;

  constructor(wantsDigest: boolean) {
    this.#wantsDigest = wantsDigest;
  }

  /** Takes a part, which is only valid during the call; true when the answer is complete. */
  take(part: Buffer): boolean {
    if (this.#inBody) return this.#takeBody(part);
    this.#head = Buffer.concat([this.#head, part]);
    const end = this.#head.indexOf('\r\n\r\n');
    if (end === -1) return false;
    const rest = this.#head.subarray(end + 4);
    this.#readHead(this.#head.toString('latin1', 0, end).toLowerCase());
    // 100 Continue: the real answer follows.
    if (this.#status < 200) {
      this.#head = Buffer.alloc(0);
      this.#inBody = false;
      return rest.length > 0 && this.take(rest);
    }
    return this.#takeBody(rest);
  }

  /** Whether a closed connection ends the answer rightly. */
  endByClose(): boolean {
    return this.#inBody && this.#left === null && !this.#chunked;
  }

  answer(): ExchangedAnswer {
    if (!this.#wantsDigest) return { status: this.#status };
    let body: Buffer | string = Buffer.concat(this.#body);
    if (this.#chunked) body = unchunked(body);
    if (this.#json && this.#status === 200) {
      body = JSON.stringify({ ...JSON.parse(body.toString()), timing: null });
    }
    return { status: this.#status, digest: createHash('sha1').update(body).digest('hex') };
  }

  #readHead(head: string): void {
    this.#status = Number(head.slice(9, 12));
    const field = (name: string) => new RegExp(`\r\n${name}:\\s*([^\r]*)`).exec(head)?.[1];
    const length = field('content-length');
    this.#left = length === undefined ? null : Number(length);
    this.#chunked = field('transfer-encoding')?.includes('chunked') ?? false;
    this.#json = field('content-type')?.includes('json') ?? false;
    this.closes = field('connection')?.includes('close') ?? head.startsWith('http/1.0');
    this.#inBody = true;
  }

  #takeBody(part: Buffer): boolean {
    if (this.#wantsDigest || this.#chunked) this.#body.push(Buffer.from(part));
    this.#length += part.length;
    if (this.#chunked) return Buffer.concat(this.#body.slice(-2)).includes('\r\n0\r\n\r\n', -7);
    return this.#left !== null && this.#length >= this.#left;
  }
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 4 + size;
  }
}
