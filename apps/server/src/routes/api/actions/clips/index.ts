import { coachedPerson } from '@posebox/motion';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { videosOfClips } from '../../../../access/named-resources.ts';
import { noteQualities } from '../../../../actions/note-qualities.ts';
import { Problem } from '../../../../problem.ts';
import {
  actionClip,
  actionClipChangeSchema,
  actionClipSchema,
  newActionClipSchema,
} from '../../../../schemas/action-set.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { trackPicture } from '../../../../videos/track-picture.ts';
import { actionSetParamsSchema } from '../sets/index.ts';

const MOST_AT_ONCE = 500;
const LEAST_LENGTH_S = 0.5;

const clipParamsSchema = z.object({ id: z.uuid() });

/** The clips of data sets: many at once to add, one at a time to change. */
export const actionClipRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['actions'];

  app.post('/api/actions/sets/:id/clips', {
    config: { access: { action: 'add', scope: 'actions', of: 'action_set', names: videosOfClips } },
    schema: {
      operationId: 'addActionClips',
      tags,
      summary: 'Add clips, many at once',
      description:
        'Each is a person of a video or track, whole or from a moment to a moment. Videos are sent first, as ever, and need not be looked at yet. All clips are added or none.',
      params: actionSetParamsSchema,
      body: z.strictObject({ clips: z.array(newActionClipSchema).min(1).max(MOST_AT_ONCE) }),
      response: {
        201: z.object({ clips: z.array(actionClipSchema) }),
        ...problemAnswersOf([
          ...(['action_set_unknown', 'video_unknown', 'action_clips_too_many'] as const),
          ...(['action_clip_times_disordered', 'invalid_parameter', 'database_unavailable'] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { actionSets } = await stored.parts();
      const { clips } = request.body;
      const set = await actionSets.byId(request.params.id);
      for (const id of new Set(clips.map(({ video }) => video))) await stored.item(id);
      for (const clip of clips) checkTimes(clip);
      const added = await actionSets.addClips(
        set.id,
        clips.map(({ video, label, person, view, personId, fromS, toS }) => ({
          ...{ video_id: video, label, performer: person, view },
          ...{ person_id: personId, from_s: fromS, to_s: toS },
        })),
      );
      return reply.code(201).send({ clips: (await noteQualities(stored, added)).map(actionClip) });
    },
  });

  app.patch('/api/actions/clips/:id', {
    config: { access: { action: 'change', scope: 'actions', of: 'action_clip' } },
    schema: {
      operationId: 'changeActionClip',
      tags,
      summary: 'Change what a clip shows: its label, its person, where it begins and ends',
      params: clipParamsSchema,
      body: actionClipChangeSchema,
      response: {
        200: actionClipSchema,
        ...problemAnswersOf([
          ...(['action_clip_unknown', 'action_clip_times_disordered'] as const),
          ...(['invalid_parameter', 'database_unavailable'] as const),
        ]),
      },
    },
    handler: async (request) => {
      const { actionSets } = await stored.parts();
      const { label, person, view, personId, fromS, toS } = request.body;
      const before = await actionSets.clip(request.params.id);
      checkTimes({
        fromS: fromS === undefined ? before.from_s : fromS,
        toS: toS === undefined ? before.to_s : toS,
      });
      const row = await actionSets.changeClip(before.id, {
        ...{ label, performer: person, view, person_id: personId, from_s: fromS, to_s: toS },
      });
      return actionClip((await noteQualities(stored, [row]))[0]!);
    },
  });

  app.get('/api/actions/clips/:id/picture', {
    config: { access: { action: 'see', scope: 'actions', of: 'action_clip' } },
    schema: {
      operationId: 'actionClipPicture',
      tags,
      summary: 'The person of a clip in the middle of it, as an SVG of the skeleton on black',
      params: clipParamsSchema,
      response: {
        200: {
          description: 'The picture.',
          content: { 'image/svg+xml': { schema: z.string() } },
        },
        ...problemAnswersOf([
          ...(['action_clip_unknown', 'video_unknown', 'video_not_ready', 'action_nobody'] as const),
          ...(['invalid_parameter', 'database_unavailable', 'storage_unavailable'] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { actionSets } = await stored.parts();
      const { video_id, person_id, from_s, to_s } = await actionSets.clip(request.params.id);
      const document = await stored.editedTrack(await stored.item(video_id));
      const person = coachedPerson(document, person_id);
      const svg =
        person &&
        trackPicture(
          { ...document, people: [person] },
          { ...(from_s !== null && { fromS: from_s }), ...(to_s !== null && { toS: to_s }) },
        );
      if (!svg) throw new Problem('action_nobody');
      return reply.type('image/svg+xml').header('cache-control', 'private, max-age=3600').send(svg);
    },
  });

  app.delete('/api/actions/clips/:id', {
    config: { access: { action: 'delete', scope: 'actions', of: 'action_clip' } },
    schema: {
      operationId: 'deleteActionClip',
      tags,
      summary: 'Take a clip out of its data set; the video stays',
      params: clipParamsSchema,
      response: { 204: z.null(), ...problemAnswersOf(['action_clip_unknown', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      await (await stored.parts()).actionSets.removeClip(request.params.id);
      return reply.code(204).send(null);
    },
  });
};

/** @throws Problem `action_clip_times_disordered` */
function checkTimes({ fromS, toS }: { readonly fromS: number | null; readonly toS: number | null }): void {
  if (toS === null || toS - (fromS ?? 0) >= LEAST_LENGTH_S) return;
  throw new Problem('action_clip_times_disordered', { from: fromS ?? 0, to: toS });
}
