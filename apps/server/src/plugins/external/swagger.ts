import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { MOST_PHOTO_BYTES } from '../../limits.ts';

/** Kinds of photo that a raw body may be. */
const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/tiff',
  'image/gif',
] as const;

const DESCRIPTION = `Finds people in photos: 33 landmarks each, in the picture and in metres. Everything happens on this computer.

A photo is at most ${MOST_PHOTO_BYTES / 1e6} MB and 60 megapixels. Whatever goes wrong is answered as
\`application/problem+json\` with a stable \`code\` and sentences in Chinese and English; all of them are listed at
\`/api/problems\`.

${NOT_MEDICAL_TEXT.en}`;

/** The API description, made from the schemas of the routes, and its page, which needs nothing from the network. */
export const apiDescription = fastifyPlugin(
  async (app: FastifyInstance, options: { readonly version: string }) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'PoseBox',
          version: options.version,
          description: DESCRIPTION,
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/' }],
        tags: [
          { name: 'photo', description: 'A photo in, its people out.' },
          {
            name: 'video',
            description:
              'A video in; its people over time, the drawn video and files for other programs out.',
          },
          { name: 'motion', description: 'What a pose or a track says: angles, repetitions, form.' },
          {
            name: 'comparison',
            description: 'Two clips laid beside each other: how alike, where late, which limb.',
          },
          {
            name: 'actions',
            description: 'Actions that people teach: clips, trainings, models, and what these recognise.',
          },
          {
            name: 'figure',
            description: 'Figures in the library, and live ones for programs that show avatars.',
          },
          { name: 'account', description: 'Who gets in, and as what.' },
          { name: 'home', description: 'The patient’s side of a home link.' },
          { name: 'model', description: 'Your own ONNX pose models.' },
          {
            name: 'privacy',
            description:
              'What people agreed to, what is kept, who did what; taking everything away, and erasing it.',
          },
          { name: 'webhook', description: 'Other programs that are told when a video comes to its end.' },
          { name: 'operation', description: 'How the service is doing.' },
        ],
      },
      transform: (input) => {
        const { schema, url } = jsonSchemaTransform(input);
        const { photo, upload } = input.route.config ?? {};
        if (upload) return { schema: { ...schema, body: uploadBody(upload) }, url };
        return photo ? { schema: { ...schema, body: photoBody(photo) }, url } : { schema, url };
      },
      transformObject: jsonSchemaTransformObject,
    });
    await app.register(async (docs) => {
      docs.addHook('onRoute', (route) => {
        route.config = { ...route.config, access: 'signed_in' };
      });
      await docs.register(swaggerUi, {
        routePrefix: '/api/docs',
        staticCSP: false,
        logLevel: 'silent',
        theme: { title: 'PoseBox API' },
        uiConfig: { layout: 'BaseLayout', docExpansion: 'list', tryItOutEnabled: true, validatorUrl: null },
      });
    });
  },
);

/** The body of an upload, which is streamed to the disk past the zod schemas. */
function uploadBody(field: 'video' | 'track' | 'piece' | 'model' | 'avatar') {
  const file = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' };
  if (field === 'piece') return { content: { 'application/offset+octet-stream': { schema: file } } };
  if (field === 'model') {
    const properties = { card: file, model: { type: 'array', items: file }, photo: file };
    const schema = { type: 'object', required: ['card', 'model'], properties };
    return { content: { 'multipart/form-data': { schema } } };
  }
  const content = field === 'track' ? { type: 'array', items: file } : file;
  const schema = { type: 'object', required: [field], properties: { [field]: content } };
  return { content: { 'multipart/form-data': { schema } } };
}

/** The request body of a photo route; it is read by our own parser, so the zod schemas do not know it. */
function photoBody(photo: 'form' | 'form-or-raw' | 'form-with-garment') {
  const binary = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' };
  const form = {
    schema: {
      type: 'object',
      required: ['image', ...(photo === 'form-with-garment' ? ['garment'] : [])],
      properties: {
        image: { ...binary, description: 'The photo.' },
        ...(photo === 'form-with-garment' && {
          garment: {
            ...binary,
            description: 'The garment, laid flat on another colour, or with transparency.',
          },
          points: {
            type: 'string',
            description: 'Control points as `format=json` gives them, moved by hand.',
          },
        }),
      },
    },
  };
  const raw = photo !== 'form-or-raw' ? [] : PHOTO_TYPES.map((type) => [type, { schema: binary }] as const);
  return { content: { 'multipart/form-data': form, ...Object.fromEntries(raw) } };
}
