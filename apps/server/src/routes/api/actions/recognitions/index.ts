import { LANGUAGES, type Language, READY_MADE_LABEL_TEXTS } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { namedIn } from '../../../../access/named-resources.ts';
import { knownModel, READY_MADE } from '../../../../actions/known-models.ts';
import { fallsInItem, isAction, recogniseItem } from '../../../../actions/recognise-item.ts';
import type { ActionRecognitionRow } from '../../../../repositories/action-recognition-repository.ts';
import type { VideoRow } from '../../../../repositories/video-rows.ts';
import { recognition, recognitionSchema } from '../../../../schemas/action-recognition.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';

const drawSchema = z
  .boolean()
  .default(false)
  .meta({ description: 'Draw the labels into the video, which is made anew.' });

const ITEM_PROBLEMS = [
  ...(['video_unknown', 'video_not_ready', 'action_nobody'] as const),
  ...(['invalid_parameter', 'database_unavailable', 'storage_unavailable'] as const),
] as const;

/** What models recognise in stored items, and falls: from the stored track, in milliseconds. */
export const actionRecognitionRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['actions'];
  const path = '/api/actions/recognitions';

  const drawn = async (row: ActionRecognitionRow, item: VideoRow, draw: boolean, lang: Language = 'en') => {
    const { videos } = await stored.parts();
    const isDrawn = item.drawing.actions?.recognition === row.id;
    if (row.document.kind !== 'actions' || (!draw && !isDrawn)) return recognition(row, item);
    const people = row.document.people.map(({ personId, spans }) => ({
      personId,
      spans: spans
        .filter(({ label }) => isAction(label))
        .map((span) => ({ ...span, label: drawnLabel(row.recogniser, span.label, lang) })),
    }));
    const actions = draw ? { recognition: row.id, people } : null;
    const redrawn = await videos.setDrawnActions(item.id, actions);
    return recognition(row, redrawn ?? item);
  };

  app.post(path, {
    config: {
      access: {
        action: 'add',
        scope: 'actions',
        names: namedIn('body', { video: 'video', model: 'action_model' }),
      },
    },
    schema: {
      operationId: 'recogniseActions',
      tags,
      summary: 'Recognise what people do in an item',
      description:
        'The answer is kept with the item, one for each model. Webhooks and event streams are told of what was recognised.',
      body: z.strictObject({
        video: z.uuid(),
        model: z.string().max(64).meta({ description: 'The id of a model.' }),
        draw: drawSchema,
        lang: z
          .enum(LANGUAGES)
          .default('en')
          .meta({ description: 'Of the labels in the drawn video, where the model’s are translated.' }),
      }),
      response: {
        200: recognitionSchema,
        ...problemAnswersOf([
          ...(['action_model_unknown', 'action_model_malformed', 'action_model_features'] as const),
          ...ITEM_PROBLEMS,
        ]),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { video, model, draw, lang } = request.body;
      const item = await stored.item(video);
      const known = await knownModel(parts, model);
      const found = recogniseItem(item, await stored.track(item), known);
      return drawn(await parts.actionRecognitions.keep(found), item, draw, lang);
    },
  });

  app.post('/api/actions/falls', {
    config: {
      access: {
        action: 'add',
        scope: 'actions',
        names: namedIn('body', { video: 'video', model: 'action_model' }),
      },
    },
    schema: {
      operationId: 'findFalls',
      tags,
      summary: 'Look for falls in an item',
      description: 'From what the picture shows of height and speed. This is no alarm device.',
      body: z.strictObject({ video: z.uuid() }),
      response: { 200: recognitionSchema, ...problemAnswersOf(ITEM_PROBLEMS) },
    },
    handler: async (request) => {
      const { actionRecognitions } = await stored.parts();
      const item = await stored.item(request.body.video);
      const found = fallsInItem(item, await stored.track(item));
      return recognition(await actionRecognitions.keep(found), item);
    },
  });

  app.get(path, {
    config: { access: { action: 'see', scope: 'actions', names: namedIn('query', { video: 'video' }) } },
    schema: {
      operationId: 'actionRecognitions',
      tags,
      summary: 'What was recognised in an item, the newest first',
      querystring: z.strictObject({ video: z.uuid() }),
      response: {
        200: z.object({ recognitions: z.array(recognitionSchema) }),
        ...problemAnswersOf(['video_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { actionRecognitions } = await stored.parts();
      const item = await stored.item(request.query.video);
      return { recognitions: (await actionRecognitions.of(item.id)).map((row) => recognition(row, item)) };
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: { action: 'delete', scope: 'actions', of: 'action_recognition' } },
    schema: {
      operationId: 'forgetActionRecognition',
      tags,
      summary: 'Forget what was recognised; labels in the video go too',
      params: z.object({ id: z.uuid() }),
      response: {
        204: z.null(),
        ...problemAnswersOf(['action_recognition_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { actionRecognitions } = await stored.parts();
      const row = await actionRecognitions.remove(request.params.id);
      await drawn(row, await stored.item(row.video_id), false);
      return reply.code(204).send(null);
    },
  });
};

/** The labels of the model that comes along are translated; those of one's own are what they were called. */
function drawnLabel(recogniser: string, label: string, lang: Language): string {
  const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = READY_MADE_LABEL_TEXTS;
  return (recogniser === READY_MADE && texts[label]?.[lang]) || label;
}
