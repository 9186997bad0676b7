import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import { isTrackBinary, trackFromBinary } from '@posebox/body';
import { CLIP_ENGINE_VERSION } from '@posebox/clip';
import { importTrack, TRACK_IMPORT_NAMES } from '@posebox/exchange';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../problem.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { videoItem, videoItemSchema } from '../../../schemas/video-item.ts';
import { keepTrack } from '../../../videos/keep-track.ts';
import { knownProblem } from '../../../videos/video-problem.ts';

const MOST_BYTES = 200e6;
const MOST_FILES = 20_000;

/** Tracks that other programs made, or PoseBox elsewhere: an item without a video. */
export const trackRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, {
    limits: { fileSize: MOST_BYTES, files: MOST_FILES, fields: 16, parts: MOST_FILES + 16 },
  });
  const stored = app.storedVideos;

  app.post('/api/tracks', {
    bodyLimit: MOST_BYTES + 1e6,
    config: { upload: 'track', access: { action: 'add', scope: 'videos' } },
    schema: {
      operationId: 'addTrack',
      tags: ['video'],
      summary: 'Bring a ready-made track',
      description:
        'One or more form files named `track`: PoseBox JSON or binary, COCO keypoints, or the files of an OpenPose folder.',
      querystring: z.strictObject({
        format: z
          .enum(TRACK_IMPORT_NAMES)
          .optional()
          .meta({ description: 'Found out from the file if left out.' }),
        frameRate: z.coerce
          .number()
          .positive()
          .max(10_000)
          .optional()
          .meta({ description: 'For files without times.' }),
        width: z.coerce.number().int().min(1).max(100_000).optional(),
        height: z.coerce.number().int().min(1).max(100_000).optional(),
      }),
      response: {
        201: { description: 'It is there.', content: { 'application/json': { schema: videoItemSchema } } },
        200: {
          description: 'It was there already.',
          content: { 'application/json': { schema: videoItemSchema } },
        },
        ...problemAnswersOf([
          'track_missing',
          'track_upload_too_large',
          'track_format_unknown',
          'track_file_not_json',
          'track_file_malformed',
          'track_malformed',
          'track_damaged',
          'frame_rate_needed',
          'picture_size_needed',
          'database_unavailable',
          'storage_unavailable',
          'storage_full',
        ]),
      },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      if (!request.isMultipart()) throw new Problem('track_missing');
      await parts.storage.makeSure(Number(request.headers['content-length'] ?? 0));
      const received = await receiveAll(request.files());
      const sha256 = createHash('sha256');
      for (const { bytes } of received) sha256.update(bytes);
      const hash = sha256.digest('hex');
      const identity = JSON.stringify([hash, CLIP_ENGINE_VERSION, request.query]);
      const known = await parts.videos.byIdentity(identity, request.viewer.addsFor);
      if (known) return reply.code(200).send(videoItem(known));
      const document = documentOf(received, hash, request.query);
      const { row, isNew } = await keepTrack(parts, {
        ...{ document, identity, sha256: hash, ownerId: request.viewer.addsFor },
        name: received[0]?.name ?? 'track',
        bytes: received.reduce((sum, { bytes }) => sum + bytes.length, 0),
      });
      return reply.code(isNew ? 201 : 200).send(videoItem(row));
    },
  });
};

interface ReceivedTrack {
  readonly name: string;
  readonly bytes: Buffer;
}

async function receiveAll(
  parts: AsyncIterable<{
    readonly fieldname: string;
    readonly filename: string;
    toBuffer(): Promise<Buffer>;
  }>,
): Promise<readonly ReceivedTrack[]> {
  const received: ReceivedTrack[] = [];
  let bytes = 0;
  const tooLarge = () => new Problem('track_upload_too_large', { limitMb: MOST_BYTES / 1e6 });
  for await (const part of parts) {
    const content = await part.toBuffer().catch((error: { readonly code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : error;
    });
    bytes += content.length;
    if (bytes > MOST_BYTES) throw tooLarge();
    if (part.fieldname === 'track') received.push({ name: part.filename, bytes: content });
  }
  if (received.length === 0) throw new Problem('track_missing');
  return received;
}

function documentOf(
  received: readonly ReceivedTrack[],
  sha256: string,
  query: {
    readonly format?: (typeof TRACK_IMPORT_NAMES)[number] | undefined;
    readonly frameRate?: number | undefined;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
  },
) {
  const { format, frameRate, width, height } = query;
  try {
    const [first] = received;
    if (first && received.length === 1 && isTrackBinary(first.bytes)) return trackFromBinary(first.bytes);
    return importTrack(
      received.map(({ name, bytes }) => ({ path: name, text: bytes.toString() })),
      {
        engineVersion: CLIP_ENGINE_VERSION,
        sha256,
        ...(frameRate !== undefined && { frameRateHz: frameRate }),
        ...(width !== undefined && height !== undefined && { image: { width, height } }),
      },
      format,
    );
  } catch (error) {
    const problem = knownProblem(error);
    throw problem ? new Problem(problem.code, problem.values) : error;
  }
}
