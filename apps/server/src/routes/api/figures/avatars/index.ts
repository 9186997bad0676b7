import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import { keepingConcerns, MOST_AVATAR_BYTES } from '@posebox/figure/avatar';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { avatarFolder, avatarPath } from '../../../../avatars/avatar-files.ts';
import { receiveAvatar } from '../../../../avatars/receive-avatar.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { avatarItem, avatarSchema } from '../../../../schemas/avatar.ts';
import { switchSchema } from '../../../../schemas/search-query.ts';
import { sendStored } from '../../../../videos/send-stored.ts';

const paramsSchema = z.object({ id: z.string() });
const AWAY = ['database_unavailable', 'storage_unavailable'] as const;

/** Figures that people keep in the library, with what their makers allow. */
export const avatarRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, {
    limits: { fileSize: MOST_AVATAR_BYTES + 1, files: 1, fields: 4, fieldSize: 1024 },
    throwFileSizeLimit: false,
  });
  const stored = app.storedVideos;
  const found = async (id: string) => {
    const { avatars } = await stored.parts();
    const row = isUuid(id) ? await avatars.byId(id) : undefined;
    if (!row) throw new Problem('avatar_unknown', { id: id.slice(0, 64) });
    return row;
  };

  app.get('/api/figures/avatars', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'avatars',
      tags: ['figure'],
      summary: 'The figures in the library, the newest first',
      response: { 200: z.object({ items: z.array(avatarSchema) }), ...problemAnswersOf(AWAY) },
    },
    handler: async (request) => {
      const { avatars } = await stored.parts();
      return { items: (await avatars.list(request.viewer.sees)).map(avatarItem) };
    },
  });

  app.post('/api/figures/avatars', {
    config: { upload: 'avatar', access: { action: 'add', scope: 'videos' } },
    bodyLimit: MOST_AVATAR_BYTES + 64 * 1024,
    schema: {
      operationId: 'addAvatar',
      tags: ['figure'],
      summary: 'Keep a figure: VRM 0.x, VRM 1.0 or a GLB with a skeleton',
      description:
        'Whoever may open this PoseBox may open what is in its library. Of a figure whose licence doesn’t allow everyone to use it and to pass it on, `agreed` must say that it may be kept here. The same file sent again is answered with 200.',
      querystring: z.strictObject({
        agreed: switchSchema('Whoever sends it may keep it here, whatever its licence says to others.'),
      }),
      response: {
        201: { description: 'It is there.', content: { 'application/json': { schema: avatarSchema } } },
        200: {
          description: 'It was there already.',
          content: { 'application/json': { schema: avatarSchema } },
        },
        ...problemAnswersOf([
          'avatar_file_missing',
          'avatar_not_glb',
          'avatar_cut_off',
          'avatar_too_large',
          'avatar_too_heavy',
          'avatar_elsewhere',
          'avatar_compressed',
          'avatar_no_skeleton',
          'avatar_bones_missing',
          'avatar_unreadable',
          'avatar_not_agreed',
          'upload_too_slow',
          'storage_full',
          ...AWAY,
        ]),
      },
    },
    handler: async (request, reply) => {
      const { avatars, files, storage } = await stored.parts();
      if (!request.isMultipart()) throw new Problem('avatar_file_missing');
      await storage.makeSure(Number(request.headers['content-length'] ?? 0));
      const scratch = await files.scratch();
      try {
        const part = scratch.path('avatar.glb');
        const received = await receiveAvatar(request.files(), part);
        const ownerId = request.viewer.addsFor;
        const there = await avatars.bySha256(ownerId, received.sha256);
        if (there) return await reply.code(200).send(avatarItem(there));
        if (keepingConcerns(received.terms).length > 0 && !request.query.agreed)
          throw new Problem('avatar_not_agreed');
        const id = randomUUID();
        // The file comes first: a figure never lacks its file, and a file without a figure is swept away.
        await files.put(part, avatarPath(id));
        return await reply
          .code(201)
          .send(avatarItem(await avatars.add({ id, owner_id: ownerId, ...received })));
      } finally {
        await scratch.remove();
      }
    },
  });

  app.get('/api/figures/avatars/:id/file', {
    config: { access: { action: 'see', scope: 'videos', of: 'avatar' } },
    schema: {
      operationId: 'avatarFile',
      tags: ['figure'],
      summary: 'A figure’s file, as it was sent, for the page that shows it',
      params: paramsSchema,
      response: {
        200: {
          description: 'The file.',
          content: { 'model/gltf-binary': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...problemAnswersOf(['avatar_unknown', ...AWAY]),
      },
    },
    handler: async (request, reply) => {
      const { id, sha256 } = await found(request.params.id);
      const { files } = await stored.parts();
      return sendStored(request, reply, files, avatarPath(id), {
        contentType: 'model/gltf-binary',
        etag: sha256,
      });
    },
  });

  app.delete('/api/figures/avatars/:id', {
    config: { access: { action: 'delete', scope: 'videos', of: 'avatar' } },
    schema: {
      operationId: 'deleteAvatar',
      tags: ['figure'],
      summary: 'Delete a figure and its file',
      params: paramsSchema,
      response: { 204: z.null(), ...problemAnswersOf(['avatar_unknown', ...AWAY]) },
    },
    handler: async (request, reply) => {
      const { id } = await found(request.params.id);
      const { avatars, files } = await stored.parts();
      await avatars.remove(id);
      await files.remove(avatarFolder(id));
      return reply.code(204).send(null);
    },
  });
};
