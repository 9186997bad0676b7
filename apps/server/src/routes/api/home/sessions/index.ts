import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NOT_KEPT_PROBLEMS } from '../../../../privacy/keep-rule.ts';
import { Problem } from '../../../../problem.ts';
import { keepHomeFilm, MOST_FILM_BYTES } from '../../../../rehabilitation/home-film.ts';
import { keepHomeSession } from '../../../../rehabilitation/home-session.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { homeSessionSchema, MOST_HOME_SESSION_BYTES } from '../../../../schemas/home-session.ts';
import { session, sessionSchema } from '../../../../schemas/rehabilitation.ts';
import { VIDEO_UPLOAD_PROBLEMS } from '../../../../videos/upload-problems.ts';

/** What a patient did at home, sent to the own record. */
export const homeSessionRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, {
    limits: { fileSize: MOST_FILM_BYTES + 1, files: 1, fields: 4, fieldSize: 4096 },
    throwFileSizeLimit: false,
  });

  app.post('/api/home/sessions', {
    bodyLimit: MOST_HOME_SESSION_BYTES,
    config: {
      audit: 'session.added',
      access: { action: 'add', scope: null, patientToo: true },
    },
    schema: {
      operationId: 'sendHomeSession',
      tags: ['home'],
      summary: 'Send a movement that was done at home to the own record',
      description:
        'The numbers always; the skeleton only where the consent in force allows skeleton or video. All of it is kept or nothing.',
      body: homeSessionSchema,
      response: {
        201: sessionSchema.describe('It is kept.'),
        200: sessionSchema.describe('It was kept already.'),
        ...problemAnswersOf([
          'patient_unknown',
          ...NOT_KEPT_PROBLEMS,
          'skeleton_not_agreed',
          'home_page_outdated',
          'protocol_unknown',
          'protocol_side_wrong',
          'measured_person_unknown',
          'track_not_recognised',
          'track_version_unknown',
          'track_damaged',
          'track_malformed',
          'track_too_large',
          'invalid_parameter',
          'database_unavailable',
          'storage_unavailable',
          'storage_full',
        ]),
      },
    },
    handler: async (request, reply) => {
      const { patientId } = request.viewer;
      if (patientId === null) throw new Problem('patient_unknown', { id: '–' });
      request.auditSubject = patientId;
      const { row, isNew } = await keepHomeSession(await app.storedVideos.parts(), patientId, request.body);
      return reply.code(isNew ? 201 : 200).send(session(row));
    },
  });

  app.post('/api/home/sessions/:id/film', {
    bodyLimit: MOST_FILM_BYTES + 1e6,
    config: {
      upload: 'video',
      audit: 'session.filmed',
      access: { action: 'add', scope: null, patientToo: true },
    },
    schema: {
      operationId: 'sendHomeFilm',
      tags: ['home'],
      summary: 'Send the film of a session that was sent from home',
      description:
        'The film is the `video` field of a form. Only where the consent in force allows video; it becomes a clip of the clinic, and what was measured stays as it was. `id` is the one that the sender chose for the session.',
      params: z.object({ id: z.string() }),
      response: {
        201: sessionSchema.describe('It is kept.'),
        200: sessionSchema.describe('It was kept already.'),
        ...problemAnswersOf([
          'patient_unknown',
          'session_unknown',
          ...NOT_KEPT_PROBLEMS,
          'video_not_agreed',
          'video_missing',
          ...VIDEO_UPLOAD_PROBLEMS,
        ]),
      },
    },
    handler: async (request, reply) => {
      const { patientId } = request.viewer;
      if (patientId === null) throw new Problem('patient_unknown', { id: '–' });
      request.auditSubject = patientId;
      const tools = await app.storedVideos.ffmpeg();
      const part = request.isMultipart() ? await request.file() : undefined;
      if (part?.fieldname !== 'video') throw new Problem('video_missing');
      const { row, isNew } = await keepHomeFilm(await app.storedVideos.parts(), tools, {
        patientId,
        sessionId: request.params.id,
        film: part.file as Readable,
        announcedBytes: Number(request.headers['content-length'] ?? 0),
        extension: part.filename.endsWith('.mp4') ? 'mp4' : 'webm',
      });
      return reply.code(isNew ? 201 : 200).send(session(row));
    },
  });
};
