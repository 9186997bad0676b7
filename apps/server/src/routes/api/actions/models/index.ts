import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import multipart from '@fastify/multipart';
import { evaluationReportSchema, MOST_MODEL_BYTES } from '@posebox/actions';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { namedIn } from '../../../../access/named-resources.ts';
import { modelBytes, modelRow, readModel, readyMadeRow } from '../../../../actions/known-models.ts';
import { metadataOf } from '../../../../actions/model-metadata.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { Problem } from '../../../../problem.ts';
import { actionModelItem, actionModelSchema } from '../../../../schemas/action-model.ts';
import { actionNameSchema } from '../../../../schemas/action-set.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { asAttachment } from '../../../../videos/send-made.ts';
import { actionModelPath } from '../../../../videos/video-paths.ts';

const ONNX_ENDING = /\.onnx$/i;
/** What an exported file's name ends with: the version. */
const VERSION_ENDING = /-v\d+$/;

const modelParamsSchema = z.object({
  id: z
    .string()
    .max(64)
    .meta({ description: 'A UUID, or `everyday` for the model that comes with PoseBox.' }),
});
const PROBLEMS = ['action_model_unknown', 'invalid_parameter', 'database_unavailable'] as const;

/** Models as files: ONNX with everything that recognising needs in its metadata. */
export const actionModelRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: { fileSize: MOST_MODEL_BYTES, files: 1, fields: 4 } });
  const stored = app.storedVideos;
  const tags = ['actions'];
  const path = '/api/actions/models';

  app.get(path, {
    config: { access: { action: 'see', scope: 'actions' } },
    schema: {
      operationId: 'actionModels',
      tags,
      summary: 'All models, the newest first; the one that comes with PoseBox is the last',
      response: {
        200: z.object({ models: z.array(actionModelSchema) }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async (request) => {
      const { actionModels } = await stored.parts();
      return {
        models: [...(await actionModels.list(request.viewer.sees)), readyMadeRow()].map(actionModelItem),
      };
    },
  });

  app.post(path, {
    bodyLimit: MOST_MODEL_BYTES + 1e6,
    config: { upload: 'model', access: { action: 'add', scope: 'actions' } },
    schema: {
      operationId: 'importActionModel',
      tags,
      summary: 'Bring a model in',
      description:
        'The ONNX file is the `model` field of a form: one that PoseBox exported, or of another program with the same metadata. Brought in again, the same file is the same model.',
      querystring: z.strictObject({
        name: actionNameSchema.optional().meta({ description: 'The file’s name when left out.' }),
      }),
      response: {
        201: { description: 'It is there.', content: { 'application/json': { schema: actionModelSchema } } },
        200: {
          description: 'It was there already.',
          content: { 'application/json': { schema: actionModelSchema } },
        },
        ...problemAnswersOf([
          ...(['action_model_missing', 'action_model_malformed', 'action_model_too_large'] as const),
          ...(['action_model_operator', 'action_model_inputs', 'action_model_external_data'] as const),
          ...(['action_model_features', 'invalid_parameter', 'database_unavailable'] as const),
          ...(['storage_unavailable', 'storage_full'] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { actionModels, files, storage } = await stored.parts();
      const part = request.isMultipart() ? await request.file() : undefined;
      if (part?.fieldname !== 'model') throw new Problem('action_model_missing');
      const bytes = await buffer(part.file);
      if (part.file.truncated)
        throw new Problem('action_model_too_large', { limitMb: MOST_MODEL_BYTES / 1e6 });
      const metadata = metadataOf(readModel(bytes));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const same = await actionModels.bySha256(sha256, request.viewer.addsFor);
      if (same) return reply.code(200).send(actionModelItem(same));
      await storage.makeSure(bytes.length);
      const id = randomUUID();
      const scratch = await files.scratch();
      try {
        await writeFile(scratch.path('model.onnx'), bytes);
        await files.put(scratch.path('model.onnx'), actionModelPath(id));
      } finally {
        await scratch.remove();
      }
      const given = part.filename.replace(ONNX_ENDING, '').replace(VERSION_ENDING, '').trim().slice(0, 100);
      const name = request.query.name ?? (given || 'model');
      const row = await actionModels.add({
        ...{ id, name, origin: 'imported', set_id: null, sha256, bytes: bytes.length },
        ...{ owner_id: request.viewer.addsFor, metadata, report: null },
      });
      return reply.code(201).send(actionModelItem(row));
    },
  });

  app.get(`${path}/:id`, {
    config: { access: { action: 'see', scope: 'actions', of: 'action_model' } },
    schema: {
      operationId: 'actionModel',
      tags,
      summary: 'One model',
      params: modelParamsSchema,
      response: { 200: actionModelSchema, ...problemAnswersOf(PROBLEMS) },
    },
    handler: async (request) => actionModelItem(await modelRow(await stored.parts(), request.params.id)),
  });

  app.get(`${path}/:id/onnx`, {
    config: { access: { action: 'export', scope: 'actions', of: 'action_model' } },
    schema: {
      operationId: 'exportActionModel',
      tags,
      summary: 'The model as an ONNX file',
      params: modelParamsSchema,
      response: {
        200: {
          description: 'ONNX with labels, features, temperature and thresholds in its metadata.',
          content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...problemAnswersOf([...PROBLEMS, 'storage_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      const { id, name, version } = await modelRow(parts, request.params.id);
      const bytes = await modelBytes(parts, id);
      const file = `${name}-v${version}.onnx`;
      return reply
        .type('application/octet-stream')
        .header('content-disposition', asAttachment(file, 'model.onnx'))
        .send(Buffer.from(bytes) as never);
    },
  });

  app.get(`${path}/:id/report`, {
    config: { access: { action: 'see', scope: 'actions', of: 'action_model' } },
    schema: {
      operationId: 'actionReport',
      tags,
      summary: 'How well a model does, on clips that it didn’t learn from',
      params: modelParamsSchema,
      response: {
        200: evaluationReportSchema,
        ...problemAnswersOf(['action_report_missing', ...PROBLEMS]),
      },
    },
    handler: async (request) => {
      const { report, name } = await modelRow(await stored.parts(), request.params.id);
      if (!report) throw new Problem('action_report_missing', { name });
      return report;
    },
  });

  app.get(`${path}/:id/comparison`, {
    config: {
      access: {
        action: 'see',
        scope: 'actions',
        of: 'action_model',
        names: namedIn('query', { with: 'action_model' }),
      },
    },
    schema: {
      operationId: 'compareActionModels',
      tags,
      summary: 'Two models beside each other, class by class',
      params: modelParamsSchema,
      querystring: z.strictObject({ with: z.string().max(64) }),
      response: {
        200: z
          .object({
            models: z.array(actionModelSchema).length(2),
            sameClips: z
              .boolean()
              .meta({ description: 'Whether both come from one data set and as many clips of it.' }),
            classes: z.array(
              z.object({
                label: z.string(),
                f1: z
                  .array(z.number().nullable())
                  .length(2)
                  .meta({ description: 'Null where it is unknown.' }),
              }),
            ),
          })
          .meta({ id: 'ActionModelComparison' }),
        ...problemAnswersOf(PROBLEMS),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const rows = [
        await modelRow(parts, request.params.id),
        await modelRow(parts, request.query.with),
      ] as const;
      const labels = [...new Set(rows.flatMap(({ metadata }) => metadata.labels))];
      const [one, two] = rows.map(({ metadata }) => metadata.origin.clipsOfLabel.join());
      return {
        models: rows.map(actionModelItem),
        sameClips: rows[0].set_id !== null && rows[0].set_id === rows[1].set_id && one === two,
        classes: labels.map((label) => ({
          label,
          f1: rows.map(
            ({ report }) => report?.clips.classes.find((known) => known.label === label)?.f1 ?? null,
          ),
        })),
      };
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: { action: 'delete', scope: 'actions', of: 'action_model' } },
    schema: {
      operationId: 'deleteActionModel',
      tags,
      summary: 'Delete a model with its report and what it recognised',
      params: modelParamsSchema,
      response: { 204: z.null(), ...problemAnswersOf(PROBLEMS) },
    },
    handler: async (request, reply) => {
      const { actionModels, files } = await stored.parts();
      const { id } = request.params;
      if (!isUuid(id)) throw new Problem('action_model_unknown', { id });
      await actionModels.remove(id);
      await files.remove(actionModelPath(id));
      return reply.code(204).send(null);
    },
  });
};
