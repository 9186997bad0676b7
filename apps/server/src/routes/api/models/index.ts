import multipart from '@fastify/multipart';
import { MODEL_NAMES, type OwnModelName } from '@posebox/body';
import { OWN_MODEL_LIMITS, OwnModelProblem } from '@posebox/vision/own-model';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { keepOwnModelFiles, ownModelFolder } from '../../../own-models/own-model-files.ts';
import { type ReceivedOwnModel, receiveOwnModel } from '../../../own-models/receive-own-model.ts';
import { Problem } from '../../../problem.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import {
  modelReportItem,
  modelReportSchema,
  ownModelItem,
  ownModelSchema,
} from '../../../schemas/own-model.ts';
import type { VideoParts } from '../../../videos/open-videos.ts';

const paramsSchema = z.object({
  name: z.string().max(64).meta({ description: 'The name on the card, with or without `own:`.' }),
});

/** A pose network, its detector and a photo. */
const MOST_FILES = 4;
const MOST_BYTES = 2 * OWN_MODEL_LIMITS.fileBytes + 30e6;

const FORM_PROBLEMS = [
  'own_model_file_missing',
  'own_model_card_malformed',
  'own_model_too_large',
  'file_too_large',
  'image_empty',
  'queue_full',
  'storage_full',
  'storage_unavailable',
  'database_unavailable',
] as const;

/** What of a model may be wrong. */
const UNFIT_PROBLEMS = [
  'own_model_not_onnx',
  'own_model_external_data',
  'own_model_domain',
  'own_model_operator',
  'own_model_opset',
  'own_model_too_many_nodes',
  'own_model_input',
  'own_model_output',
  'own_model_not_finite',
  'own_model_cannot_run',
  'own_model_stopped',
  'own_model_openvino_missing',
] as const;

/** Models of one's own: an ONNX file with a card, chosen by name wherever `lite`, `full` and `heavy` are. */
export const modelRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, {
    limits: { fileSize: OWN_MODEL_LIMITS.fileBytes + 1, files: MOST_FILES, fields: 8, fieldSize: 4096 },
    throwFileSizeLimit: false,
  });
  const stored = app.storedVideos;

  /** Receives a form, does something with what came, and removes it. */
  async function withReceived<T>(
    request: FastifyRequest,
    use: (received: ReceivedOwnModel, parts: VideoParts) => Promise<T>,
  ): Promise<T> {
    const parts = await stored.parts();
    if (!request.isMultipart()) throw new Problem('own_model_file_missing', { file: 'card' });
    await parts.storage.makeSure(Number(request.headers['content-length'] ?? 0));
    const scratch = await parts.files.scratch();
    try {
      return await use(await receiveOwnModel(request.files(), scratch), parts);
    } catch (error) {
      throw error instanceof OwnModelProblem ? new Problem(error.code, error.facts) : error;
    } finally {
      await scratch.remove();
    }
  }

  app.get('/api/models', {
    config: { access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'models',
      tags: ['model'],
      summary: 'The models that can be asked for, your own among them',
      response: {
        200: z.object({ builtIn: z.array(z.enum(MODEL_NAMES)), items: z.array(ownModelSchema) }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async () => {
      const { ownModels } = await stored.parts();
      return { builtIn: [...MODEL_NAMES], items: (await ownModels.list()).map(ownModelItem) };
    },
  });

  app.get('/api/models/:name', {
    config: { access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'model',
      tags: ['model'],
      summary: 'One of your own models',
      params: paramsSchema,
      response: { 200: ownModelSchema, ...problemAnswersOf(['own_model_unknown', 'database_unavailable']) },
    },
    handler: async (request) => {
      const { ownModels } = await stored.parts();
      const row = await ownModels.byName(fullName(request.params.name));
      if (!row) throw new Problem('own_model_unknown', { name: request.params.name });
      return ownModelItem(row);
    },
  });

  app.post('/api/models/check', {
    bodyLimit: MOST_BYTES,
    config: { upload: 'model', access: { action: 'run', scope: 'operation' } },
    schema: {
      operationId: 'checkModel',
      tags: ['model'],
      summary: 'What fits of a model and what doesn’t; nothing is kept',
      description:
        'A form: `card` is the card (YAML), each `model` an ONNX file that it names, `photo` a photo to try it on.',
      response: { 200: modelReportSchema, ...problemAnswersOf(FORM_PROBLEMS) },
    },
    handler: (request) =>
      withReceived(request, async ({ model, photo }) =>
        modelReportItem(await app.ownModels.check(model, photo)),
      ),
  });

  app.post('/api/models', {
    bodyLimit: MOST_BYTES,
    config: { upload: 'model', access: { action: 'run', scope: 'operation' } },
    schema: {
      operationId: 'addModel',
      tags: ['model'],
      summary: 'Keep a model that fits',
      description: 'The same form as for a check. The same model sent again is answered with 200.',
      response: {
        201: { description: 'It is there.', content: { 'application/json': { schema: ownModelSchema } } },
        200: {
          description: 'It was there already.',
          content: { 'application/json': { schema: ownModelSchema } },
        },
        ...problemAnswersOf([...FORM_PROBLEMS, ...UNFIT_PROBLEMS, 'own_model_exists']),
      },
    },
    handler: (request, reply) =>
      withReceived(request, async ({ model, photo }, { ownModels, files }) => {
        const { card, version } = model;
        const there = await ownModels.byName(`own:${card.name}`);
        if (there?.version === version) return reply.code(200).send(ownModelItem(there));
        if (there) throw new Problem('own_model_exists', { name: card.name });
        const { findings } = await app.ownModels.check(model, photo);
        const wrong = findings.find(({ state }) => state === 'stop');
        if (wrong?.state === 'stop') throw new Problem(wrong.code, wrong.facts);
        const bytes = await keepOwnModelFiles(files, model);
        const row = await ownModels.add({ card, version, bytes, findings });
        // Somebody was quicker with another of the name; files that no model names are swept away later.
        if (row.version !== version) throw new Problem('own_model_exists', { name: card.name });
        return reply.code(201).send(ownModelItem(row));
      }),
  });

  app.delete('/api/models/:name', {
    config: { access: { action: 'run', scope: 'operation' } },
    schema: {
      operationId: 'deleteModel',
      tags: ['model'],
      summary: 'Delete one of your own models; what it found stays',
      params: paramsSchema,
      response: { 204: z.null(), ...problemAnswersOf(['own_model_unknown', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      const { ownModels, files } = await stored.parts();
      const row = await ownModels.remove(fullName(request.params.name));
      if (!row) throw new Problem('own_model_unknown', { name: request.params.name });
      await files.remove(ownModelFolder(row.version));
      return reply.code(204).send(null);
    },
  });
};

const fullName = (name: string): OwnModelName => `own:${name.replace(/^own:/, '')}`;
