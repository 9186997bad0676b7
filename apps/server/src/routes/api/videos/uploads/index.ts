import type { Readable } from 'node:stream';
import { fileSha256 } from '@posebox/clip';
import { VIDEO_LIMITS } from '@posebox/media/video';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isAway } from '../../../../away.ts';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoQuerySchema } from '../../../../schemas/video-item.ts';
import { acceptVideo } from '../../../../videos/accept-video.ts';
import type { ResumableUpload } from '../../../../videos/resumable-uploads.ts';
import { VIDEO_UPLOAD_PROBLEMS } from '../../../../videos/upload-problems.ts';

const TUS_VERSION = '1.0.0';
const PIECE_TYPE = 'application/offset+octet-stream';
const ADDRESS = '/api/videos/uploads';

const paramsSchema = z.object({ id: z.string() });
const uploadSchema = z.object({
  id: z.uuid(),
  offset: z.int().min(0).meta({ description: 'Bytes that have arrived.' }),
  length: z.int().min(0).meta({ description: 'Bytes that there will be.' }),
  videoId: z.uuid().nullable().meta({ description: 'The item, once all has arrived.' }),
  expiresAt: z.iso.datetime().meta({ description: 'Thrown away then unless more arrives.' }),
});
const noContent = (description: string) => z.null().meta({ description });

/**
 * Uploads that may break off and go on: tus 1.0 (https://tus.io/protocols/resumable-upload) with the extensions
 * creation, expiration and termination. They end in the same item as `POST /api/videos`.
 */
export const videoUploadRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  app.addContentTypeParser(PIECE_TYPE, (_request, payload, done) => done(null, payload));

  app.addHook('onRequest', async (request, reply) => {
    reply.header('tus-resumable', TUS_VERSION);
    const isProtocol = request.method === 'POST' || request.method === 'PATCH';
    if (isProtocol && request.headers['tus-resumable'] !== TUS_VERSION) {
      reply.header('tus-version', TUS_VERSION);
      throw new Problem('tus_version_unsupported', { version: TUS_VERSION });
    }
  });

  /** Makes the item of an upload that is complete; one that can't become an item is thrown away. */
  async function completed(upload: ResumableUpload): Promise<ResumableUpload> {
    if (upload.videoId !== null || upload.offsetBytes < upload.lengthBytes) return upload;
    const parts = await stored.parts();
    const tools = await stored.ffmpeg();
    const { id, path, lengthBytes: bytes, name, query, ownerId = null } = upload;
    try {
      const file = { path, bytes, sha256: await fileSha256(path) };
      const { row } = await acceptVideo(parts, tools, { file, name, query, ownerId });
      await parts.uploads.finish(id, row.id);
      return { ...upload, videoId: row.id };
    } catch (error) {
      if (error instanceof Problem && !isAway(error)) await parts.uploads.remove(id);
      throw error;
    }
  }

  function describe(reply: FastifyReply, { offsetBytes, lengthBytes, videoId, expiresAt }: ResumableUpload) {
    reply
      .header('upload-offset', offsetBytes)
      .header('upload-length', lengthBytes)
      .header('upload-expires', expiresAt.toUTCString())
      .header('cache-control', 'no-store');
    if (videoId !== null) reply.header('x-posebox-video', videoId);
  }

  app.options(ADDRESS, {
    config: { access: 'signed_in' },
    schema: {
      operationId: 'videoUploadOptions',
      tags: ['video'],
      summary: 'What of tus is spoken here',
      response: { 204: noContent('See the headers `Tus-Version`, `Tus-Extension` and `Tus-Max-Size`.') },
    },
    handler: async (_request, reply) =>
      reply
        .header('tus-version', TUS_VERSION)
        .header('tus-extension', 'creation,expiration,termination')
        .header('tus-max-size', VIDEO_LIMITS.maxBytes)
        .code(204)
        .send(null),
  });

  app.post(ADDRESS, {
    config: { access: { action: 'add', scope: 'videos' } },
    schema: {
      operationId: 'beginVideoUpload',
      tags: ['video'],
      summary: 'Begin an upload that may break off and go on (tus 1.0)',
      description:
        'Headers: `Tus-Resumable: 1.0.0`, `Upload-Length` in bytes, `Upload-Metadata` with `filename` in base 64. The query is that of `POST /api/videos`. `Location` is where the pieces go.',
      querystring: videoQuerySchema,
      response: {
        201: noContent('Begun.'),
        ...problemAnswersOf([
          ...(['upload_malformed', 'tus_version_unsupported', 'video_file_too_large'] as const),
          ...([
            'video_empty',
            'storage_full',
            'ffmpeg_missing',
            'ffmpeg_too_old',
            'database_unavailable',
          ] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      await stored.ffmpeg();
      const { storage, uploads } = await stored.parts();
      const lengthBytes = countOf(request, 'upload-length', 'Upload-Length');
      if (lengthBytes === 0) throw new Problem('video_empty');
      if (lengthBytes > VIDEO_LIMITS.maxBytes) {
        throw new Problem('video_file_too_large', { limitGb: VIDEO_LIMITS.maxBytes / 1e9 });
      }
      await storage.makeSure(lengthBytes);
      const name = metadataOf(request).get('filename') || 'video';
      const { query, viewer } = request;
      const ownerId = viewer.addsFor;
      const upload = await uploads.create({ lengthBytes, name, query, ownerId, videoId: null });
      describe(reply, upload);
      return reply.code(201).header('location', `${ADDRESS}/${upload.id}`).send(null);
    },
  });

  app.get(`${ADDRESS}/:id`, {
    config: { access: { action: 'add', scope: 'videos', of: 'upload' } },
    schema: {
      operationId: 'videoUpload',
      tags: ['video'],
      summary: 'How much of an upload has arrived; `HEAD` gives the same in headers, as tus has it',
      params: paramsSchema,
      response: {
        200: uploadSchema,
        ...problemAnswersOf([...VIDEO_UPLOAD_PROBLEMS, 'upload_unknown']),
      },
    },
    handler: async (request, reply) => {
      const { uploads } = await stored.parts();
      // Where the database was away when the last piece came, the item is made now.
      const upload = await completed(await uploads.find(request.params.id));
      describe(reply, upload);
      const { id, offsetBytes: offset, lengthBytes: length, videoId, expiresAt } = upload;
      return { id, offset, length, videoId, expiresAt: expiresAt.toISOString() };
    },
  });

  app.patch(`${ADDRESS}/:id`, {
    bodyLimit: VIDEO_LIMITS.maxBytes,
    config: { upload: 'piece', access: { action: 'add', scope: 'videos', of: 'upload' } },
    schema: {
      operationId: 'continueVideoUpload',
      tags: ['video'],
      summary: 'Send a piece of an upload',
      description: `Headers: \`Tus-Resumable: 1.0.0\`, \`Content-Type: ${PIECE_TYPE}\`, \`Upload-Offset\` as \`HEAD\` gives it. With the last piece the item is made; its id is in \`X-PoseBox-Video\`.`,
      params: paramsSchema,
      response: {
        204: noContent('It has arrived; `Upload-Offset` says how much there is now.'),
        ...problemAnswersOf([
          ...VIDEO_UPLOAD_PROBLEMS,
          ...(['upload_unknown', 'upload_offset_wrong', 'upload_malformed', 'upload_too_slow'] as const),
          ...(['tus_version_unsupported', 'body_type_unsupported'] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { uploads } = await stored.parts();
      const offsetBytes = countOf(request, 'upload-offset', 'Upload-Offset');
      const { id } = request.params;
      const upload = await completed(await uploads.append(id, offsetBytes, request.body as Readable));
      describe(reply, upload);
      return reply.code(204).send(null);
    },
  });

  app.delete(`${ADDRESS}/:id`, {
    config: { access: { action: 'add', scope: 'videos', of: 'upload' } },
    schema: {
      operationId: 'abandonVideoUpload',
      tags: ['video'],
      summary: 'Abandon an upload',
      params: paramsSchema,
      response: {
        204: noContent('Nothing of it is left; an item that came of it stays.'),
        ...problemAnswersOf(['upload_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { uploads } = await stored.parts();
      await uploads.remove(request.params.id);
      return reply.code(204).send(null);
    },
  });
};

/** @throws Problem `upload_malformed` */
function countOf({ headers }: FastifyRequest, header: string, name: string): number {
  const text = String(headers[header] ?? '');
  if (!/^\d{1,15}$/.test(text)) throw new Problem('upload_malformed', { header: name });
  return Number(text);
}

/** `filename d29ybGQubXA0,note` as tus writes it: keys, and values in base 64. */
function metadataOf({ headers }: FastifyRequest): ReadonlyMap<string, string> {
  const pairs = String(headers['upload-metadata'] ?? '').split(',');
  return new Map(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return [key, Buffer.from(value, 'base64').toString()];
    }),
  );
}
