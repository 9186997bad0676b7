import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noteQualities } from '../../../../actions/note-qualities.ts';
import { suggestOther } from '../../../../actions/suggest-other.ts';
import {
  actionBalance,
  actionBalanceSchema,
  actionClip,
  actionClipSchema,
  actionLabelSchema,
  actionNameSchema,
  actionSet,
  actionSetLine,
  actionSetLineSchema,
  actionSetSchema,
  otherSuggestionSchema,
} from '../../../../schemas/action-set.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { trainingFolder } from '../../../../videos/video-paths.ts';

export const actionSetParamsSchema = z.object({ id: z.uuid() });

const PROBLEMS = problemAnswersOf(['action_set_unknown', 'invalid_parameter', 'database_unavailable']);

/** Data sets: clips of actions that a recogniser is taught from. */
export const actionSetRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['actions'];
  const path = '/api/actions/sets';

  app.get(path, {
    config: { access: { action: 'see', scope: 'actions' } },
    schema: {
      operationId: 'actionSets',
      tags,
      summary: 'All data sets, the newest first',
      response: {
        200: z.object({ sets: z.array(actionSetLineSchema) }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async (request) => {
      const { actionSets } = await stored.parts();
      return { sets: (await actionSets.list(request.viewer.sees)).map(actionSetLine) };
    },
  });

  app.post(path, {
    config: { access: { action: 'add', scope: 'actions' } },
    schema: {
      operationId: 'addActionSet',
      tags,
      summary: 'Begin a data set',
      body: z.strictObject({ name: actionNameSchema }),
      response: { 201: actionSetSchema, ...problemAnswersOf(['invalid_parameter', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      const { actionSets } = await stored.parts();
      return reply.code(201).send(actionSet(await actionSets.add(request.body.name, request.viewer.addsFor)));
    },
  });

  app.get(`${path}/:id`, {
    config: { access: { action: 'see', scope: 'actions', of: 'action_set' } },
    schema: {
      operationId: 'actionSet',
      tags,
      summary: 'A data set with its clips, and whether it can be learnt from',
      params: actionSetParamsSchema,
      response: {
        200: actionSetSchema.extend({ clips: z.array(actionClipSchema), balance: actionBalanceSchema }),
        ...PROBLEMS,
      },
    },
    handler: async (request) => {
      const { actionSets } = await stored.parts();
      const { id } = request.params;
      const row = await actionSets.byId(id);
      const clips = await noteQualities(stored, await actionSets.clips(id));
      return { ...actionSet(row), clips: clips.map(actionClip), balance: actionBalance(clips) };
    },
  });

  app.patch(`${path}/:id`, {
    config: { access: { action: 'change', scope: 'actions', of: 'action_set' } },
    schema: {
      operationId: 'changeActionSet',
      tags,
      summary: 'Rename a data set, or one of its classes',
      params: actionSetParamsSchema,
      body: z.strictObject({
        name: actionNameSchema.optional(),
        label: z
          .strictObject({ from: z.string().max(60), to: actionLabelSchema })
          .optional()
          .meta({ description: 'Every clip of the one class becomes one of the other.' }),
      }),
      response: { 200: actionSetSchema, ...PROBLEMS },
    },
    handler: async (request) => {
      const { actionSets } = await stored.parts();
      const { name, label } = request.body;
      const { id } = await actionSets.byId(request.params.id);
      if (label) await actionSets.renameLabel(id, label.from, label.to);
      return actionSet(name === undefined ? await actionSets.byId(id) : await actionSets.rename(id, name));
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: { action: 'delete', scope: 'actions', of: 'action_set' } },
    schema: {
      operationId: 'deleteActionSet',
      tags,
      summary: 'Delete a data set with its clips and trainings; videos and models stay',
      params: actionSetParamsSchema,
      response: { 204: z.null(), ...PROBLEMS },
    },
    handler: async (request, reply) => {
      const { actionSets, actionTrainings, files } = await stored.parts();
      const { id } = request.params;
      const trainings = await actionTrainings.list(null, id);
      await actionSets.remove(id);
      for (const training of trainings) await files.remove(trainingFolder(training.id));
      return reply.code(204).send(null);
    },
  });

  app.get(`${path}/:id/suggestions`, {
    config: { access: { action: 'see', scope: 'actions', of: 'action_set' } },
    schema: {
      operationId: 'suggestOtherClips',
      tags,
      summary: 'Stretches that may stand for `other`: what lies between the labelled parts, and the library',
      params: actionSetParamsSchema,
      querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(24).default(8) }),
      response: {
        200: z.object({
          suggestions: z.array(otherSuggestionSchema),
        }),
        ...PROBLEMS,
      },
    },
    handler: async (request) => {
      const { actionSets } = await stored.parts();
      const { id } = await actionSets.byId(request.params.id);
      return {
        suggestions: [
          ...(await suggestOther(stored, await actionSets.clips(id), {
            limit: request.query.limit,
            owners: request.viewer.sees,
          })),
        ],
      };
    },
  });
};
