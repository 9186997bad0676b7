import { trainingOptionsSchema } from '@posebox/actions';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { makeSureLearnable, setBalance } from '../../../../actions/set-balance.ts';
import { actionTraining, actionTrainingSchema } from '../../../../schemas/action-training.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { eventStreams } from '../../../../videos/event-streams.ts';
import { trainingFolder } from '../../../../videos/video-paths.ts';
import { actionSetParamsSchema } from '../sets/index.ts';

const trainingParamsSchema = z.object({ id: z.uuid() });

const PROBLEMS = problemAnswersOf(['action_training_unknown', 'invalid_parameter', 'database_unavailable']);

/** Trainings: jobs that stand behind photos and videos, tell how they get on, and can be stopped. */
export const actionTrainingRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const streams = eventStreams(app);
  const tags = ['actions'];

  app.post('/api/actions/sets/:id/trainings', {
    config: { access: { action: 'add', scope: 'actions', of: 'action_set' } },
    schema: {
      operationId: 'trainActions',
      tags,
      summary: 'Train a model from a data set',
      description:
        'It waits until no photo or video waits. The same clips, options and seed give the same model. Killed, it goes on from its last checkpoint.',
      params: actionSetParamsSchema,
      body: trainingOptionsSchema.prefault({}),
      response: {
        202: actionTrainingSchema,
        ...problemAnswersOf([
          ...(['action_set_unknown', 'action_training_under_way', 'actions_too_few_classes'] as const),
          ...(['actions_too_few_clips', 'actions_other_missing'] as const),
          ...(['invalid_parameter', 'database_unavailable'] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { actionSets, actionTrainings } = await stored.parts();
      const { id } = await actionSets.byId(request.params.id);
      makeSureLearnable(setBalance(await actionSets.clips(id)));
      return reply.code(202).send(actionTraining(await actionTrainings.add(id, request.body)));
    },
  });

  app.get('/api/actions/trainings', {
    config: { access: { action: 'see', scope: 'actions' } },
    schema: {
      operationId: 'actionTrainings',
      tags,
      summary: 'Trainings, the newest first',
      querystring: z.strictObject({
        set: z.uuid().optional().meta({ description: 'Only those of this data set.' }),
      }),
      response: {
        200: z.object({ trainings: z.array(actionTrainingSchema) }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { actionTrainings } = await stored.parts();
      return {
        trainings: (await actionTrainings.list(request.viewer.sees, request.query.set)).map(actionTraining),
      };
    },
  });

  app.get('/api/actions/trainings/:id', {
    config: { access: { action: 'see', scope: 'actions', of: 'action_training' } },
    schema: {
      operationId: 'actionTraining',
      tags,
      summary: 'How a training gets on',
      params: trainingParamsSchema,
      response: { 200: actionTrainingSchema, ...PROBLEMS },
    },
    handler: async (request) =>
      actionTraining(await (await stored.parts()).actionTrainings.byId(request.params.id)),
  });

  app.get('/api/actions/trainings/:id/events', {
    config: { access: { action: 'see', scope: 'actions', of: 'action_training' } },
    schema: {
      operationId: 'actionTrainingEvents',
      tags,
      summary: 'How a training gets on, as server-sent events',
      description: 'The stream ends when nothing more will happen.',
      params: trainingParamsSchema,
      response: {
        200: {
          description: 'Events `training`, and `gone` when it went with its data set.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...PROBLEMS,
      },
    },
    handler: async (request, reply) => {
      const { actionTrainings } = await stored.parts();
      const { id } = await actionTrainings.byId(request.params.id);
      const stream = streams.open(request, reply);
      let told = '';
      while (stream.isOpen) {
        // The database may be away for a moment; the stream stays.
        const row = await actionTrainings.find(id).catch(() => null);
        if (row === undefined) stream.send('gone', { id });
        else if (row) {
          const training = actionTraining(row);
          const now = JSON.stringify(training);
          if (now !== told) stream.send('training', training);
          told = now;
        }
        const goesOn = row === null || row?.state === 'queued' || row?.state === 'running';
        if (!goesOn) break;
        await stream.rest();
      }
      stream.end();
    },
  });

  app.delete('/api/actions/trainings/:id', {
    config: { access: { action: 'change', scope: 'actions', of: 'action_training' } },
    schema: {
      operationId: 'cancelActionTraining',
      tags,
      summary: 'Stop a training that waits or runs',
      params: trainingParamsSchema,
      response: {
        200: actionTrainingSchema,
        ...problemAnswersOf([
          ...(['action_training_unknown', 'action_training_over'] as const),
          ...(['invalid_parameter', 'database_unavailable'] as const),
        ]),
      },
    },
    handler: async (request) => {
      const { actionTrainings, files } = await stored.parts();
      const row = await actionTrainings.cancel(request.params.id);
      await files.remove(trainingFolder(row.id));
      return actionTraining(row);
    },
  });
};
