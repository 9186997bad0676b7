import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { whileLetIn } from '../access/while-let-in.ts';

const LOOK_EVERY_MS = 500;
/** Keeps proxies from closing a quiet connection. */
const SIGN_OF_LIFE_MS = 15_000;
const OPEN_AT_MOST_MS = 900_000;

/** Server-sent events to one caller. */
export interface EventStream {
  /** False once the caller has gone or the service closes. */
  readonly isOpen: boolean;
  /** `id` is what a browser that lost the stream asks to go on from. */
  send(event: string, data: unknown, id?: string): void;
  /** Until it is time to look again. */
  rest(): Promise<void>;
  end(): void;
}

/** The event streams of some routes. */
export interface EventStreams {
  open(request: FastifyRequest, reply: FastifyReply): EventStream;
}

/**
 * They end when whoever asked is no longer let in, and when the service closes. A browser then asks again by itself.
 */
export function eventStreams(app: FastifyInstance): EventStreams {
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const response of open) response.end();
  });
  return {
    open(request, reply) {
      reply.hijack();
      const response = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) response.setHeader(name, value);
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      open.add(response);
      const unwatch = whileLetIn(request, () => response.end());
      response.once('close', () => {
        unwatch();
        open.delete(response);
      });
      const openedMs = performance.now();
      let wroteMs = performance.now();
      const write = (text: string) => {
        // It may have ended while what is to be told was looked for.
        if (response.writableEnded) return;
        wroteMs = performance.now();
        response.write(text);
      };
      // A first line at once: the caller then knows that nothing can be missed any more.
      write(': here\n\n');
      return {
        get isOpen() {
          return !response.writableEnded && !response.destroyed;
        },
        send: (event, data, id) =>
          write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        async rest() {
          if (performance.now() - wroteMs > SIGN_OF_LIFE_MS) write(': still here\n\n');
          await new Promise<void>((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
          if (performance.now() - openedMs > OPEN_AT_MOST_MS) response.end();
        },
        end: () => response.end(),
      };
    },
  };
}
