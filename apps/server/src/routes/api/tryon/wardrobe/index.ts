import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import multipart from '@fastify/multipart';
import { GARMENT_KINDS } from '@posebox/figure/garment';
import { isGlb } from '@posebox/figure/tailored';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isUuid } from '../../../../database/uuid.ts';
import { Problem } from '../../../../problem.ts';
import { GARMENT_FILE_PROBLEMS, problemAnswersOf } from '../../../../schemas/answers.ts';
import {
  MOST_PIECE_NAME_LENGTH,
  wardrobeChangeSchema,
  wardrobePiece,
  wardrobePieceSchema,
} from '../../../../schemas/wardrobe-piece.ts';
import { GARMENT_FORM, MOST_GARMENT_FORM_BYTES, receiveGarment } from '../../../../upload/receive-garment.ts';
import { sendStored } from '../../../../videos/send-stored.ts';
import { pieceFolder, pieceModelPath, piecePicturePath } from '../../../../wardrobe/piece-files.ts';

const paramsSchema = z.object({ id: z.string() });
const querySchema = z.strictObject({
  garment: z.enum(GARMENT_KINDS).default('top').meta({ description: 'What the garment is.' }),
});
const AWAY = ['database_unavailable', 'storage_unavailable'] as const;

/** Garments that people keep in the library, to be tried on again. */
export const wardrobeRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, GARMENT_FORM);
  const stored = app.storedVideos;
  const path = '/api/tryon/wardrobe';
  const found = async (id: string) => {
    const { wardrobe } = await stored.parts();
    const row = isUuid(id) ? await wardrobe.byId(id) : undefined;
    if (!row) throw new Problem('wardrobe_piece_unknown', { id: id.slice(0, 64) });
    return row;
  };

  app.get(path, {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'wardrobe',
      tags: ['photo'],
      summary: 'The garments in the library, the oldest first',
      response: { 200: z.object({ items: z.array(wardrobePieceSchema) }), ...problemAnswersOf(AWAY) },
    },
    handler: async (request) => {
      const { wardrobe } = await stored.parts();
      return { items: (await wardrobe.list(request.viewer.sees)).map(wardrobePiece) };
    },
  });

  app.post(path, {
    config: { access: { action: 'add', scope: 'videos' } },
    bodyLimit: MOST_GARMENT_FORM_BYTES,
    schema: {
      operationId: 'addWardrobePiece',
      tags: ['photo'],
      summary: 'Keep a garment',
      description:
        'A form: `garment` is the garment laid flat or a skinned GLB, `points` if wanted the control points of a flat one, as in `POST /api/tryon`. A picture is kept as a PNG of at most 1,000 pixels along an edge, a GLB as it was sent. The same garment sent again is answered with 200.',
      consumes: ['multipart/form-data'],
      querystring: querySchema,
      response: {
        201: {
          description: 'It is there.',
          content: { 'application/json': { schema: wardrobePieceSchema } },
        },
        200: {
          description: 'It was there already.',
          content: { 'application/json': { schema: wardrobePieceSchema } },
        },
        ...problemAnswersOf([
          ...(['form_malformed', 'garment_missing', 'garment_points_malformed', 'file_too_large'] as const),
          ...GARMENT_FILE_PROBLEMS,
          ...(['queue_full', 'invalid_parameter'] as const),
          ...(['storage_full', ...AWAY] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { garment } = request.query;
      const { bytes: file, points: placed, fileName } = await receiveGarment(request, garment);
      const { body: picture } = await app.computePool.answer(
        { kind: 'garment', garment, points: placed },
        file,
      );
      const { wardrobe, files, storage } = await stored.parts();
      const kind = isGlb(file) ? 'model' : 'picture';
      const points = kind === 'model' ? null : placed;
      const bytes = picture.length + (kind === 'model' ? file.length : 0);
      await storage.makeSure(bytes);
      const sha256 = createHash('sha256')
        .update(kind === 'model' ? file : picture)
        .digest('hex');
      const ownerId = request.viewer.addsFor;
      const there = await wardrobe.bySha256(ownerId, sha256);
      if (there) return await reply.code(200).send(wardrobePiece(there));
      const id = randomUUID();
      const scratch = await files.scratch();
      try {
        // The files come first: a garment never lacks them, and files without a garment are swept away.
        if (kind === 'model') {
          await writeFile(scratch.path('garment.glb'), file);
          await files.put(scratch.path('garment.glb'), pieceModelPath(id));
        }
        await writeFile(scratch.path('garment.png'), picture);
        await files.put(scratch.path('garment.png'), piecePicturePath(id));
      } finally {
        await scratch.remove();
      }
      const name = parse(fileName).name.trim().slice(0, MOST_PIECE_NAME_LENGTH) || garment;
      const row = await wardrobe.add({
        ...{ id, owner_id: ownerId, name, kind, garment, points, sha256, bytes },
      });
      return await reply.code(201).send(wardrobePiece(row));
    },
  });

  app.get(`${path}/:id/file`, {
    config: { access: { action: 'see', scope: 'videos', of: 'wardrobe_piece' } },
    schema: {
      operationId: 'wardrobePieceFile',
      tags: ['photo'],
      summary: 'What is worn of a garment: its picture, or its GLB',
      params: paramsSchema,
      response: {
        200: {
          description: 'The file.',
          content: {
            'image/png': { schema: z.string().meta({ format: 'binary' }) },
            'model/gltf-binary': { schema: z.string().meta({ format: 'binary' }) },
          },
        },
        ...problemAnswersOf(['wardrobe_piece_unknown', ...AWAY]),
      },
    },
    handler: async (request, reply) => {
      const { id, kind, sha256: etag } = await found(request.params.id);
      const { files } = await stored.parts();
      return kind === 'model'
        ? sendStored(request, reply, files, pieceModelPath(id), { contentType: 'model/gltf-binary', etag })
        : sendStored(request, reply, files, piecePicturePath(id), { contentType: 'image/png', etag });
    },
  });

  app.get(`${path}/:id/picture`, {
    config: { access: { action: 'see', scope: 'videos', of: 'wardrobe_piece' } },
    schema: {
      operationId: 'wardrobePiecePicture',
      tags: ['photo'],
      summary: 'The picture of a garment; of one in three dimensions how it looks from the front',
      params: paramsSchema,
      response: {
        200: {
          description: 'The picture.',
          content: { 'image/png': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...problemAnswersOf(['wardrobe_piece_unknown', ...AWAY]),
      },
    },
    handler: async (request, reply) => {
      const { id, sha256 } = await found(request.params.id);
      const { files } = await stored.parts();
      const picture = { contentType: 'image/png', etag: `${sha256}.png` } as const;
      return sendStored(request, reply, files, piecePicturePath(id), picture);
    },
  });

  app.patch(`${path}/:id`, {
    config: { access: { action: 'change', scope: 'videos', of: 'wardrobe_piece' } },
    schema: {
      operationId: 'changeWardrobePiece',
      tags: ['photo'],
      summary: 'Rename a garment, say what it is, or move its control points',
      description: 'What is left out stays. Said to be something else, it begins with points by its outline.',
      params: paramsSchema,
      body: wardrobeChangeSchema,
      response: {
        200: wardrobePieceSchema,
        ...problemAnswersOf([
          'wardrobe_piece_unknown',
          'garment_points_malformed',
          'invalid_parameter',
          ...AWAY,
        ]),
      },
    },
    handler: async (request) => {
      const before = await found(request.params.id);
      const { name, garment = before.garment } = request.body;
      const { points = garment === before.garment ? undefined : null } = request.body;
      if (points && (points.kind !== garment || before.kind === 'model'))
        throw new Problem('garment_points_malformed', { place: 'kind' });
      const { wardrobe } = await stored.parts();
      // Whoever deletes it in this moment was quicker.
      const row = await wardrobe.change(before.id, { name, garment, points });
      return wardrobePiece(row ?? before);
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: { action: 'delete', scope: 'videos', of: 'wardrobe_piece' } },
    schema: {
      operationId: 'deleteWardrobePiece',
      tags: ['photo'],
      summary: 'Delete a garment and its files',
      params: paramsSchema,
      response: { 204: z.null(), ...problemAnswersOf(['wardrobe_piece_unknown', ...AWAY]) },
    },
    handler: async (request, reply) => {
      const { id } = await found(request.params.id);
      const { wardrobe, files } = await stored.parts();
      await wardrobe.remove(id);
      await files.remove(pieceFolder(id));
      return reply.code(204).send(null);
    },
  });
};
