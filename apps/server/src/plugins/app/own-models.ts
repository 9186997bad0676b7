import { isOwnModel } from '@posebox/body';
import type { PhotoAnswer, PhotoRequest } from '@posebox/photo';
import type { OwnModelFiles } from '@posebox/vision/node';
import type { ModelReport } from '@posebox/vision/own-model';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { ComputeProgram } from '../../compute/compute-process.ts';
import { keepLocalCopies } from '../../own-models/local-copies.ts';
import { createOwnModelPool } from '../../own-models/own-model-pool.ts';

export interface OwnModels {
  /** A photo's answer by the model of one's own that the request names. @throws Problem `own_model_unknown` and others */
  answer(request: PhotoRequest, photo: Uint8Array, signal: AbortSignal): Promise<PhotoAnswer>;
  /** Tries a model whose files are on this computer. */
  check(model: OwnModelFiles, photo: Buffer | null): Promise<ModelReport>;
}

declare module 'fastify' {
  interface FastifyInstance {
    ownModels: OwnModels;
  }
}

/** Models of one's own at work on photos. */
export const ownModels = fastifyPlugin(
  async (app: FastifyInstance, options: { readonly program: ComputeProgram }) => {
    const pool = createOwnModelPool(options.program);
    const copies = keepLocalCopies(async () => (await app.storedVideos.parts()).files.scratch());
    app.decorate('ownModels', {
      async answer(request, photo, signal) {
        if (!isOwnModel(request.model)) throw new Error(`${request.model} is none of one's own.`);
        const ownModel = await copies.of(await app.storedVideos.parts(), request.model);
        return pool.answer({ ...request, ownModel }, photo, signal);
      },
      async check(ownModel, photo) {
        const answer = await pool.answer(
          { kind: 'check', ownModel, hasPhoto: photo !== null },
          photo ?? new Uint8Array(0),
        );
        return JSON.parse(Buffer.from(answer.body).toString()) as ModelReport;
      },
    } satisfies OwnModels);
    app.addHook('onClose', async () => {
      await pool.stop(0);
      await copies.remove();
    });
  },
);
