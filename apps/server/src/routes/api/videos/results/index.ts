import { parse } from 'node:path';
import {
  TRACK_PAGE_FRAMES,
  trackBinaryChunks,
  trackJsonText,
  trackOverviewSchema,
  trackPageJson,
  trackPageJsonFromBinary,
} from '@posebox/body';
import { CLIP_EXPORT_NAMES, CLIP_EXPORTS, type ClipExportName } from '@posebox/clip';
import { fileStem, LENGTH_UNITS } from '@posebox/exchange';
import { MANNEQUIN_KINDS } from '@posebox/figure';
import { contactSheet, MAX_ANIMATION_S, probeVideo, writeAnimatedWebp, writeGif } from '@posebox/media/video';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import type { VideoRow } from '../../../../repositories/video-rows.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { switchSchema } from '../../../../schemas/search-query.ts';
import { videoParamsSchema } from '../../../../schemas/video-item.ts';
import { exportItem } from '../../../../videos/export-item.ts';
import { asAttachment, sendChunks, sendOnce, sendWith } from '../../../../videos/send-made.ts';
import { sendStored } from '../../../../videos/send-stored.ts';
import { trackPicture } from '../../../../videos/track-picture.ts';
import {
  DRAWN_FILE,
  originalPath,
  PLAYABLE_FILE,
  POSTER_FILE,
  SKELETON_FILE,
} from '../../../../videos/video-paths.ts';
import { knownProblem } from '../../../../videos/video-problem.ts';
import { zipOf } from '../../../../videos/zip-export.ts';

const RESULT_PROBLEMS = problemAnswersOf([
  'video_unknown',
  'video_not_ready',
  'video_being_drawn',
  'video_has_no_film',
  'database_unavailable',
  'storage_unavailable',
]);
const TRACK_MEDIA_TYPE = 'application/vnd.posebox.track';
const binary = z.string().meta({ format: 'binary' });
const filesOf = (...types: readonly string[]) => ({
  200: {
    description: 'The file.',
    content: Object.fromEntries(types.map((type) => [type, { schema: binary }])),
  },
  ...RESULT_PROBLEMS,
});

/** Whatever a finished item can be taken away as. */
export const videoResultRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.get('/api/videos/:id/track', {
    config: { access: { action: 'see', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoTrack',
      tags: ['video'],
      summary: 'The landmarks over time',
      description: `JSON or the compact binary of docs/files.md, in one piece or a page of ${TRACK_PAGE_FRAMES} frames.`,
      params: videoParamsSchema,
      querystring: z.strictObject({
        format: z.enum(['json', 'binary']).default('json'),
        page: z.coerce.number().int().min(0).optional().meta({ description: 'Counted from 0.' }),
        edited: switchSchema('With the edits applied instead of beside.'),
      }),
      response: filesOf('application/json', 'application/vnd.posebox.track'),
    },
    handler: async (request, reply) => {
      const { format, page, edited } = request.query;
      const row = await stored.item(request.params.id);
      const isEmpty = row.facts?.frames === 0;
      if (page !== undefined && !(isEmpty && page === 0)) {
        const bytes = await stored.page(row, page, edited ? 'edited' : 'measured');
        if (format === 'binary') return sendChunks(reply, TRACK_MEDIA_TYPE, [bytes]);
        const json = trackPageJsonFromBinary(bytes, edited ? [] : row.edits);
        return sendChunks(reply, 'application/json', [JSON.stringify(json)]);
      }
      const document = await (edited ? stored.editedTrack(row) : stored.track(row));
      if (format === 'binary') return sendChunks(reply, TRACK_MEDIA_TYPE, trackBinaryChunks(document));
      if (page === undefined) return sendChunks(reply, 'application/json', trackJsonText(document));
      return sendChunks(reply, 'application/json', [JSON.stringify(trackPageJson(document, page))]);
    },
  });

  app.get('/api/videos/:id/track/overview', {
    config: { access: { action: 'see', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoTrackOverview',
      tags: ['video'],
      summary: 'The edited track at a glance: frame times, who is where, how sure',
      params: videoParamsSchema,
      response: { 200: trackOverviewSchema, ...RESULT_PROBLEMS },
    },
    handler: async (request, reply) => {
      const row = await stored.item(request.params.id);
      return sendChunks(reply, 'application/json', [await stored.overview(row)]);
    },
  });

  app.get('/api/videos/:id/export', {
    config: { access: { action: 'export', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoExport',
      tags: ['video'],
      summary: 'The track for another program; several files come as a ZIP',
      params: videoParamsSchema,
      querystring: z.strictObject({
        format: z.enum(CLIP_EXPORT_NAMES as [ClipExportName, ...ClipExportName[]]),
        bom: switchSchema('CSV: begin with a byte order mark.'),
        unit: z.enum(LENGTH_UNITS).default('m').meta({ description: 'TRC and C3D.' }),
        figure: z.enum(MANNEQUIN_KINDS).default('male').meta({ description: 'GLB: the figure in it.' }),
      }),
      response: filesOf(
        'application/octet-stream',
        'application/zip',
        'text/csv',
        'application/json',
        'model/gltf-binary',
      ),
    },
    handler: async (request, reply) => {
      const row = await stored.item(request.params.id);
      if (row.track_folder === null || row.state !== 'done')
        throw new Problem('video_not_ready', { state: row.state });
      const { format, bom, unit, figure } = request.query;
      const name = fileStem(parse(row.name).name);
      const parts = await stored.parts();
      const scratch = await parts.files.scratch();
      try {
        const made = await exportItem(parts, {
          ...{ row, format, scratch, options: { name, bom, unit, figure } },
          track: () => stored.track(row),
        });
        const [first] = made;
        if (!first) throw new Problem('internal_error');
        if (made.length > 1) {
          reply.header('content-disposition', asAttachment(`${name}.${format}.zip`));
          return sendWith(reply, zipOf(made), 'application/zip', scratch);
        }
        reply.header('content-disposition', asAttachment(first.path));
        return sendWith(reply, first.content(), CLIP_EXPORTS[format].mediaType, scratch);
      } catch (error) {
        await scratch.remove();
        throw error;
      }
    },
  });

  const drawnFiles = [
    {
      address: 'video',
      operationId: 'videoDrawn',
      file: DRAWN_FILE,
      contentType: 'video/mp4',
      summary: 'The video with the skeletons',
    },
    {
      address: 'skeleton-video',
      operationId: 'videoSkeleton',
      file: SKELETON_FILE,
      contentType: 'video/mp4',
      summary: 'The skeletons alone, on black',
    },
    {
      address: 'thumbnail',
      operationId: 'videoThumbnail',
      file: POSTER_FILE,
      contentType: 'image/jpeg',
      summary: 'A small picture of it; of a track, an SVG of its skeletons',
    },
  ] as const;
  for (const { address, operationId, file, contentType, summary } of drawnFiles) {
    app.get(`/api/videos/:id/${address}`, {
      config: { access: { action: 'see', scope: 'videos', of: 'video' } },
      schema: {
        operationId,
        tags: ['video'],
        summary,
        params: videoParamsSchema,
        querystring: address === 'thumbnail' ? pictureQuerySchema : drawingQuerySchema,
        response: filesOf(contentType, ...(address === 'thumbnail' ? ['image/svg+xml'] : [])),
      },
      handler: async (request, reply) => {
        const row = await stored.item(request.params.id);
        if (address === 'thumbnail' && row.kind === 'track') {
          const picture = trackPicture(await stored.editedTrack(row));
          if (picture === undefined) throw new Problem('video_has_no_film');
          return reply
            .header('content-type', 'image/svg+xml')
            .header('cache-control', 'private, max-age=31536000, immutable')
            .send(picture);
        }
        const { files } = await stored.parts();
        // A small picture may show the edits before the last ones.
        const { query } = request;
        const folder = drawnFolder(
          row,
          address === 'thumbnail' || ('older' in query && query.older === true),
        );
        return sendStored(request, reply, files, `${folder}/${file}`, {
          contentType,
          etag: `${folder.slice(-42)}-${file}`,
        });
      },
    });
  }

  app.get('/api/videos/:id/original', {
    config: { access: { action: 'export', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoOriginal',
      tags: ['video'],
      summary: 'The file as it was sent',
      params: videoParamsSchema,
      response: filesOf('application/octet-stream'),
    },
    handler: async (request, reply) => {
      const { id, kind, sha256 } = await stored.item(request.params.id);
      if (kind !== 'video') throw new Problem('video_has_no_film');
      const { files } = await stored.parts();
      return sendStored(request, reply, files, originalPath(id), {
        contentType: 'application/octet-stream',
        etag: sha256,
      });
    },
  });

  app.get('/api/videos/:id/film', {
    config: { access: { action: 'see', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoFilm',
      tags: ['video'],
      summary: 'The film without skeletons, as a browser can play it',
      description:
        'H.264 in MP4 with the same frames at the same times, made while looking at films that browsers can’t be expected to play (HEVC, AVI); of all others the file as it was sent.',
      params: videoParamsSchema,
      response: filesOf('video/mp4', 'application/octet-stream'),
    },
    handler: async (request, reply) => {
      const { id, kind, sha256, track_folder: folder } = await stored.item(request.params.id);
      if (kind !== 'video') throw new Problem('video_has_no_film');
      const { files } = await stored.parts();
      if (folder !== null && (await files.names(folder)).includes(PLAYABLE_FILE)) {
        return sendStored(request, reply, files, `${folder}/${PLAYABLE_FILE}`, {
          contentType: 'video/mp4',
          etag: `${folder.slice(-36)}-${PLAYABLE_FILE}`,
        });
      }
      return sendStored(request, reply, files, originalPath(id), {
        contentType: 'application/octet-stream',
        etag: sha256,
      });
    },
  });

  app.get('/api/videos/:id/sheet', {
    config: { access: { action: 'export', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoSheet',
      tags: ['video'],
      summary: 'A contact sheet of the drawn video as one JPEG',
      params: videoParamsSchema,
      querystring: z.strictObject({
        pictures: z.coerce.number().int().min(1).max(64).default(12),
        columns: z.coerce.number().int().min(1).max(8).default(4),
        start: z.coerce.number().optional().meta({ description: 'Seconds of the clip.' }),
        end: z.coerce.number().optional().meta({ description: 'Seconds of the clip.' }),
      }),
      response: filesOf('image/jpeg'),
    },
    handler: async (request, reply) => {
      const { pictures, columns, start, end } = request.query;
      const folder = drawnFolder(await stored.item(request.params.id));
      const tools = await stored.ffmpeg();
      const { files } = await stored.parts();
      const scratch = await files.scratch();
      try {
        const video = await probeVideo(tools, await files.localFile(`${folder}/${DRAWN_FILE}`, scratch));
        const lastS = video.startTimeS + (video.durationS ?? 0);
        const [fromS, toS] = [
          Math.max(start ?? video.startTimeS, video.startTimeS),
          Math.min(end ?? lastS, lastS),
        ];
        const timesS = Array.from(
          { length: pictures },
          (_, at) => fromS + ((toS - fromS) * (at + 0.5)) / pictures,
        );
        const sheet = await contactSheet(tools, video, { timesS, columns });
        return await sendChunks(reply, 'image/jpeg', [sheet]);
      } catch (error) {
        throw problemOr(error);
      } finally {
        await scratch.remove();
      }
    },
  });

  for (const kind of ['gif', 'webp'] as const) {
    app.get(`/api/videos/:id/${kind}`, {
      config: { access: { action: 'export', scope: 'videos', of: 'video' } },
      schema: {
        operationId: kind === 'gif' ? 'videoGif' : 'videoWebp',
        tags: ['video'],
        summary: `A range of the drawn video as an animated ${kind === 'gif' ? 'GIF' : 'WebP'}`,
        description: `At most ${MAX_ANIMATION_S} s.`,
        params: videoParamsSchema,
        querystring: z.strictObject({
          start: z.coerce.number().min(0).default(0).meta({ description: 'Seconds of the clip.' }),
          end: z.coerce
            .number()
            .min(0)
            .optional()
            .meta({ description: 'Seconds of the clip; 5 s after the start if left out.' }),
          width: z.coerce
            .number()
            .int()
            .min(32)
            .max(1280)
            .optional()
            .meta({ description: 'Longer side at most.' }),
        }),
        response: filesOf(`image/${kind}`),
      },
      handler: async (request, reply) => {
        const { start, end = start + 5, width } = request.query;
        const folder = drawnFolder(await stored.item(request.params.id));
        const tools = await stored.ffmpeg();
        const { files } = await stored.parts();
        const scratch = await files.scratch();
        const part = scratch.path(kind);
        const write = kind === 'gif' ? writeGif : writeAnimatedWebp;
        try {
          const video = await probeVideo(tools, await files.localFile(`${folder}/${DRAWN_FILE}`, scratch));
          const toS = Math.min(end, video.startTimeS + (video.durationS ?? end));
          await write(tools, video, part, { fromS: start, toS, ...(width && { maxSidePx: width }) });
          return sendOnce(reply, part, `image/${kind}`, scratch);
        } catch (error) {
          await scratch.remove();
          throw problemOr(error);
        }
      },
    });
  }
};

const pictureQuerySchema = z.strictObject({
  v: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The version of the edits: another address for another picture.' }),
});

const drawingQuerySchema = pictureQuerySchema.extend({
  older: switchSchema('Also as it was before the last edits, while it is drawn anew.'),
});

/** @throws Problem when there are no drawn videos, or only ones that show older edits. */
function drawnFolder(row: VideoRow, olderToo = false): string {
  if (row.kind !== 'video') throw new Problem('video_has_no_film');
  if (row.state !== 'done' || row.drawn_folder === null)
    throw new Problem('video_not_ready', { state: row.state });
  if (row.drawn_edits !== row.edits_version && !olderToo) throw new Problem('video_being_drawn');
  return row.drawn_folder;
}

function problemOr(error: unknown): unknown {
  const problem = knownProblem(error);
  return problem ? new Problem(problem.code, problem.values) : error;
}
