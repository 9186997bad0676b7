import { isOwnModel } from '@posebox/body';
import type { PhotoAnswer, PhotoRequest } from '@posebox/photo';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { FittingRequest } from '../../compute/messages.ts';
import type { ComputePool } from '../../compute/pool.ts';
import { Problem } from '../../problem.ts';
import { ClientGone } from '../../upload/receive-body.ts';

declare module 'fastify' {
  interface FastifyInstance {
    computePool: ComputePool;
    /** Has the request's photo, or the files that are given, answered by the pool and sends the answer. */
    answerPhoto(
      request: FastifyRequest,
      reply: FastifyReply,
      question: PhotoRequest | FittingRequest,
      files?: Buffer,
    ): Promise<FastifyReply>;
  }
}

/** The way of a photo through the pool, the same for every photo route. */
export const photoAnswers = fastifyPlugin(
  async (app: FastifyInstance, options: { readonly pool: ComputePool }) => {
    app.decorate('computePool', options.pool);
    app.decorate(
      'answerPhoto',
      async (
        request: FastifyRequest,
        reply: FastifyReply,
        question: PhotoRequest | FittingRequest,
        files: unknown = request.body,
      ) => {
        if (!Buffer.isBuffer(files)) throw new Problem('image_missing');
        const gone = goneSignal(reply);
        const answer =
          question.kind !== 'tryOn' && isOwnModel(question.model)
            ? await app.ownModels.answer(question, files, gone)
            : await options.pool.answer(question, files, gone);
        app.metrics.photoAnswered(answer);
        const { buffers } = options.pool;
        buffers.giveBack(files);
        // Not when the client goes away before: then the system may still hold what was being written.
        reply.raw.once('finish', () => buffers.giveBack(answer.body));
        return sendAnswer(reply, answer);
      },
    );
  },
);

/** Aborts when the client closes the connection before its answer has been sent. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new ClientGone());
  });
  return gone.signal;
}

function sendAnswer(reply: FastifyReply, answer: PhotoAnswer): FastifyReply {
  const { body } = answer;
  return reply
    .header('content-type', answer.contentType)
    .header('cache-control', 'no-store')
    .header('x-posebox-people', answer.people)
    .header('server-timing', serverTiming(answer))
    .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}

/** The stages for a browser's network panel: `decode;dur=2.1, detect;dur=9.0`. */
function serverTiming({ stagesMs }: PhotoAnswer): string {
  return Object.entries(stagesMs)
    .map(([stage, ms]) => `${stage};dur=${ms.toFixed(1)}`)
    .join(', ');
}
