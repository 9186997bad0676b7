import { parse } from 'node:path';
import { Readable } from 'node:stream';
import { CLIP_EXPORT_NAMES, type ClipExportName } from '@posebox/clip';
import { fileStem } from '@posebox/exchange';
import { makeZip } from 'client-zip';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { videosOfList } from '../../../../access/named-resources.ts';
import { Problem } from '../../../../problem.ts';
import type { VideoRow } from '../../../../repositories/video-rows.ts';
import { type AnswerSchemas, problemAnswersOf } from '../../../../schemas/answers.ts';
import { exportItem } from '../../../../videos/export-item.ts';
import { sendWith } from '../../../../videos/send-made.ts';
import { DRAWN_FILE, originalPath, SKELETON_FILE } from '../../../../videos/video-paths.ts';
import { knownProblem } from '../../../../videos/video-problem.ts';

const MOST_ITEMS = 200;
const FILMS = ['video', 'skeleton', 'original'] as const;
type Part = (typeof FILMS)[number] | ClipExportName;
const PARTS: readonly Part[] = [...FILMS, ...CLIP_EXPORT_NAMES];

const listOf = (description: string, standard?: string) => {
  const list = z.string().max(40 * MOST_ITEMS);
  return (standard === undefined ? list : list.default(standard)).meta({ description });
};

const ARCHIVE_ANSWERS: AnswerSchemas = {
  200: {
    description: 'The ZIP.',
    content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } },
  },
  ...problemAnswersOf(['invalid_parameter', 'video_unknown', 'video_not_ready', 'database_unavailable']),
};

/** Several finished items as one ZIP, a folder each, made while it is read and of any size (ZIP64). */
export const videoArchiveRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.get('/api/videos/archive', {
    config: { access: { action: 'export', scope: 'videos', names: videosOfList } },
    schema: {
      operationId: 'videoArchive',
      tags: ['video'],
      summary: 'Several items as one ZIP',
      description: `At most ${MOST_ITEMS} items, a folder each. What an item doesn't have, as a track has no video, is left out.`,
      querystring: z.strictObject({
        ids: listOf('The items, parted by commas.'),
        parts: listOf(`What of each, parted by commas: ${PARTS.join(', ')}.`, 'video,posebox,csv'),
      }),
      response: ARCHIVE_ANSWERS,
    },
    handler: async (request, reply) => {
      const parts = request.query.parts.split(',') as Part[];
      const ids = [...new Set(request.query.ids.split(','))];
      if (!parts.every((part) => PARTS.includes(part)))
        throw new Problem('invalid_parameter', { parameter: 'parts', expected: PARTS.join(', ') });
      if (ids.length > MOST_ITEMS)
        throw new Problem('invalid_parameter', { parameter: 'ids', expected: `1–${MOST_ITEMS}` });
      const rows: VideoRow[] = [];
      for (const id of ids) {
        const row = await stored.item(id);
        if (row.state !== 'done') throw new Problem('video_not_ready', { state: row.state });
        rows.push(row);
      }
      const stores = await stored.parts();
      const { files } = stores;
      const scratch = await files.scratch();
      async function* entries() {
        const names = uniqueNames(rows);
        for (const [index, row] of rows.entries()) {
          const name = names[index] as string;
          for (const part of parts) yield* filesOf(row, part, name);
        }
      }
      async function* filesOf(row: VideoRow, part: Part, name: string) {
        const film = filmOf(row, part);
        const lastModified = row.finished_at ?? row.created_at;
        if (film) {
          const size = await files.bytesOf(film.path);
          const input = await files.read(film.path);
          yield { name: `${name}/${name}${film.ending}`, lastModified, size, input };
        } else if (CLIP_EXPORT_NAMES.includes(part as ClipExportName)) {
          for (const { path, content } of await exported(row, part as ClipExportName, name)) {
            yield { name: `${name}/${path}`, lastModified, input: content() };
          }
        }
      }
      /** An item without people or with too little in it for a format is left out, not the whole ZIP. */
      async function exported(row: VideoRow, format: ClipExportName, name: string) {
        const track = () => stored.track(row);
        try {
          return await exportItem(stores, { row, format, options: { name }, scratch, track });
        } catch (error) {
          if (knownProblem(error)) return [];
          throw error;
        }
      }
      const zip = Readable.fromWeb(makeZip(entries()) as import('node:stream/web').ReadableStream);
      reply.header('content-disposition', 'attachment; filename="posebox.zip"');
      return sendWith(reply, zip, 'application/zip', scratch).header('cache-control', 'private, no-store');
    },
  });
};

/** Where a film of an item lies; undefined for what isn't one, or what it doesn't have. */
function filmOf({ id, kind, name, drawn_folder }: VideoRow, part: Part) {
  if (kind !== 'video') return undefined;
  if (part === 'original') return { path: originalPath(id), ending: parse(name).ext || '.mp4' };
  if (drawn_folder === null) return undefined;
  if (part === 'video') return { path: `${drawn_folder}/${DRAWN_FILE}`, ending: '.pose.mp4' };
  if (part === 'skeleton') return { path: `${drawn_folder}/${SKELETON_FILE}`, ending: '.skeleton.mp4' };
  return undefined;
}

/** A folder name for each, `squats`, `squats 2`, … where several have the same. */
function uniqueNames(rows: readonly VideoRow[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ name }) => {
    const stem = fileStem(parse(name).name);
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return count === 1 ? stem : `${stem} ${count}`;
  });
}
