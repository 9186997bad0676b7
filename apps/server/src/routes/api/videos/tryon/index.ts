import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import multipart from '@fastify/multipart';
import { GARMENT_KINDS, type GarmentKind, type GarmentShape } from '@posebox/figure/garment';
import { TAILORED_KINDS } from '@posebox/figure/tailored';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import type { VideoRow } from '../../../../repositories/video-rows.ts';
import { GARMENT_FILE_PROBLEMS, problemAnswersOf } from '../../../../schemas/answers.ts';
import { tailoredOf, tailoredQueryShape } from '../../../../schemas/try-on.ts';
import { videoItem, videoItemSchema, videoParamsSchema } from '../../../../schemas/video-item.ts';
import {
  GARMENT_FORM,
  MOST_GARMENT_FORM_BYTES,
  type ReceivedGarment,
  receiveGarment,
} from '../../../../upload/receive-garment.ts';
import { POSTER_FILE, wornPath } from '../../../../videos/video-paths.ts';

const querySchema = z.strictObject({
  garment: z.enum(GARMENT_KINDS).default('top').meta({ description: 'What the garment is.' }),
  ...tailoredQueryShape,
  person: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'The number of the person in the clip who wears it; everybody when left out.' }),
});

const PROBLEMS = [
  ...(['video_unknown', 'video_has_no_film', 'video_not_ready', 'try_on_person_unknown'] as const),
  ...(['form_malformed', 'garment_missing', 'garment_points_malformed', 'file_too_large'] as const),
  ...GARMENT_FILE_PROBLEMS,
  ...(['queue_full', 'invalid_parameter'] as const),
  ...(['storage_full', 'storage_unavailable', 'database_unavailable'] as const),
] as const;

/** A garment on the people of a film: its drawn video is made anew, as a job like every other drawing. */
export const videoTryOnRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, GARMENT_FORM);
  const stored = app.storedVideos;
  const path = '/api/videos/:id/tryon';

  app.put(path, {
    config: { access: { action: 'change', scope: 'videos', of: 'video' } },
    bodyLimit: MOST_GARMENT_FORM_BYTES,
    schema: {
      operationId: 'wearInVideo',
      tags: ['video'],
      summary: 'Put a garment on the people of a video',
      description:
        'A form: `garment` is the garment laid flat or a skinned GLB, `points` if wanted the control points of a flat one, as in `POST /api/tryon`. With `tailored`, one of our own garments, there is no form. The drawn video is made anew with the garment in the place of the skeletons, sound included: follow the item until `edits.drawn`.',
      consumes: ['multipart/form-data'],
      params: videoParamsSchema,
      querystring: querySchema,
      response: {
        202: {
          description: 'It waits to be drawn.',
          content: { 'application/json': { schema: videoItemSchema } },
        },
        ...problemAnswersOf(PROBLEMS),
      },
    },
    handler: async (request, reply) => {
      const { garment: kind, person } = request.query;
      const row = await stored.item(request.params.id);
      if (row.kind !== 'video') throw new Problem('video_has_no_film');
      const tailored = tailoredOf(request.query);
      const received = tailored ? null : await receiveGarment(request, kind);
      const track = await stored.track(row);
      if (person !== undefined && !track.people.some(({ personId }) => personId === person))
        throw new Problem('try_on_person_unknown', { person, count: track.people.length });
      const garment = received && (await keepFile(row, received, kind));
      const { files, videos } = await stored.parts();
      const worn = { garment, kind, points: received?.points ?? null, personId: person ?? null };
      const redrawn = await videos.setDrawnTryOn(row.id, {
        ...worn,
        ...(tailored && { kind: TAILORED_KINDS[tailored.name], tailored }),
      });
      if (!redrawn) {
        if (garment) await files.remove(wornPath(row.id, garment));
        throw new Problem('video_not_ready');
      }
      await forgetWorn(row);
      return reply.code(202).send(videoItem(redrawn));
    },
  });

  app.delete(path, {
    config: { access: { action: 'delete', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'takeOffInVideo',
      tags: ['video'],
      summary: 'Take the garment off again',
      description:
        'With `tailored`, one of our own garments, there is no form. The drawn video is made anew with the skeletons. Nothing happens when nothing is worn.',
      params: videoParamsSchema,
      response: {
        200: {
          description: 'The item.',
          content: { 'application/json': { schema: videoItemSchema } },
        },
        ...problemAnswersOf(['video_unknown', 'storage_unavailable', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const row = await stored.item(request.params.id);
      if (!row.drawing.tryOn) return videoItem(row);
      const { videos } = await stored.parts();
      const redrawn = await videos.setDrawnTryOn(row.id, null);
      if (redrawn) await forgetWorn(row);
      return videoItem(redrawn ?? row);
    },
  });

  /** Tries a garment on, and keeps its file beside the item. @returns its name */
  async function keepFile(
    row: VideoRow,
    { bytes, points }: ReceivedGarment,
    kind: GarmentKind,
  ): Promise<string> {
    await tryBeforehand(row, bytes, kind, points);
    const { files, storage } = await stored.parts();
    await storage.makeSure(bytes.length);
    const garment = randomUUID();
    const scratch = await files.scratch();
    try {
      await writeFile(scratch.path('garment'), bytes);
      await files.put(scratch.path('garment'), wornPath(row.id, garment));
    } finally {
      await scratch.remove();
    }
    return garment;
  }

  /** The file of the garment that an item wore until now. */
  async function forgetWorn({ id, drawing }: VideoRow): Promise<void> {
    const { files } = await stored.parts();
    const garment = drawing.tryOn?.garment;
    if (garment) await files.remove(wornPath(id, garment));
  }

  /** Tries it on a still of the video: what is wrong with the garment is said now, not by a job that fails. */
  async function tryBeforehand(
    row: VideoRow,
    file: Buffer,
    garment: GarmentKind,
    points: GarmentShape | null,
  ): Promise<void> {
    const { files } = await stored.parts();
    if (row.drawn_folder === null) throw new Problem('video_not_ready');
    const still = await buffer(await files.read(`${row.drawn_folder}/${POSTER_FILE}`));
    await app.computePool.answer(
      {
        ...{ kind: 'tryOn', model: 'lite', mode: 'standard', people: 1, minConfidence: 0.5 },
        ...{
          garment,
          tailored: null,
          points,
          person: null,
          heightCm: null,
          format: 'json',
          photoBytes: still.length,
        },
      },
      Buffer.concat([still, file]),
    );
  }
};
