import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

const LINGER_MS = 2_000;
const LINGER_BYTES = 64e6;
const LAST_WORD_MS = 200;

/**
 * Ends a connection politely when a request was answered before it had come in whole, such as 413 for a large file.
 * Closing at once would reset the connection and often lose the answer; so the rest is thrown away for a moment, and
 * what still comes after that is cut off.
 */
export const lingeringClose = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onResponse', (request, _reply, done) => {
    done();
    const incoming = request.raw;
    if (incoming.complete || incoming.socket.destroyed) return;
    const { socket } = incoming;
    let thrownAway = 0;
    const cut = () => {
      socket.end();
      setTimeout(() => socket.destroy(), LAST_WORD_MS).unref();
    };
    const patience = setTimeout(cut, LINGER_MS);
    // A reader of the form that was given up would hold the rest back.
    incoming.unpipe();
    incoming
      .on('data', (chunk: Buffer) => {
        thrownAway += chunk.length;
        if (thrownAway > LINGER_BYTES) cut();
      })
      .once('close', () => clearTimeout(patience))
      .resume();
  });
});
