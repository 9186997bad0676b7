import { randomUUID } from 'node:crypto';
import { applyEdits, trackEditSchema, trackOperationSchema, withoutEdit } from '@posebox/body';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoItem, videoItemSchema, videoParamsSchema } from '../../../../schemas/video-item.ts';
import { summaryAfterEdits } from '../../../../videos/coach-item.ts';
import { knownProblem } from '../../../../videos/video-problem.ts';

const MOST_EDITS = 10_000;

/** A correction is checked against the track before it is kept; measured numbers are never touched. */
export const videoEditRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.patch('/api/videos/:id/edits', {
    config: { access: { action: 'change', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'editVideo',
      tags: ['video'],
      summary: 'Correct the track, or take corrections back',
      description:
        'Edits are a layer over what was measured. `remove` names edits to take away, `add` comes after them; `version` is the one that the change was made on. The drawn videos follow.',
      params: videoParamsSchema,
      body: z.strictObject({
        version: z.int().min(0),
        add: z
          .array(
            z.strictObject({
              id: trackEditSchema.shape.id.optional(),
              by: trackEditSchema.shape.by,
              operation: trackOperationSchema,
            }),
          )
          .default([]),
        remove: z.array(z.string()).default([]),
      }),
      response: {
        200: videoItemSchema,
        ...problemAnswersOf([
          'video_unknown',
          'video_not_ready',
          'edits_outdated',
          'edit_person_unknown',
          'edit_frames_outside',
          'edit_nothing_to_join',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request) => {
      const { version, add, remove } = request.body;
      const row = await stored.item(request.params.id);
      const track = await stored.track(row);
      if (row.edits_version !== version) throw new Problem('edits_outdated', { version: row.edits_version });
      const at = new Date().toISOString();
      const kept = remove.reduce((edits, id) => withoutEdit(edits, id), track.edits);
      const edits = [
        ...kept,
        ...add.map(({ id = randomUUID(), by, operation }) => ({ id, by, at, operation })),
      ];
      if (edits.length > MOST_EDITS || new Set(edits.map(({ id }) => id)).size < edits.length) {
        throw new Problem('invalid_parameter', { parameter: 'add', expected: `unique id, ≤ ${MOST_EDITS}` });
      }
      try {
        applyEdits(track, edits);
      } catch (error) {
        const problem = knownProblem(error);
        throw problem ? new Problem(problem.code, problem.values) : error;
      }
      const { videos, coaching } = await stored.parts();
      const set = await coaching.of(row.id);
      const coached = set ? summaryAfterEdits({ ...track, edits }, set) : null;
      const edited = await videos.setEdits(row.id, version, edits, coached);
      if (!edited)
        throw new Problem('edits_outdated', { version: (await stored.item(row.id)).edits_version });
      return videoItem(edited);
    },
  });
};
