import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { ReusedBuffers } from '../../compute/reused-buffers.ts';
import {
  MOST_FORM_OVERHEAD_BYTES,
  MOST_PHOTO_BYTES,
  MOST_UPLOADING_BYTES,
  UPLOAD_PACE,
} from '../../limits.ts';
import { Problem } from '../../problem.ts';
import { boundaryOf, photoFromForm } from '../../upload/photo-form.ts';
import { receiveBody } from '../../upload/receive-body.ts';
import { tryOnFromForm } from '../../upload/try-on-form.ts';
import { createUploadBudget } from '../../upload/upload-budget.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Bytes of the upload budget that this request holds until its response is over. */
    uploadBytes: number;
  }
  interface FastifyContextConfig {
    /** What the route takes as a photo: a form only, also the photo itself as the body, or a form with a garment as well. */
    photo?: 'form' | 'form-or-raw' | 'form-with-garment';
  }
}

export interface PhotoBodiesOptions {
  /** Where photos are received into. */
  readonly buffers: ReusedBuffers;
}

/**
 * Makes `request.body` of a photo route the bytes of the one photo, whichever way it was sent (a `TryOnForm` where a garment
 * comes along). Registered inside the
 * photo routes only: no other route reads a body.
 */
export const photoBodies = fastifyPlugin(async (app: FastifyInstance, options: PhotoBodiesOptions) => {
  const budget = createUploadBudget(MOST_UPLOADING_BYTES);
  app.decorateRequest('uploadBytes', 0);
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => budget.giveBack(request.uploadBytes));
    done();
  });

  const receive = (request: FastifyRequest, mostBytes: number) =>
    receiveBody(request.raw, {
      mostBytes,
      limitMb: MOST_PHOTO_BYTES / 1e6,
      pace: UPLOAD_PACE,
      takeBuffer: options.buffers.take,
      charge: (bytes) => {
        budget.take(bytes);
        request.uploadBytes += bytes;
      },
    });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('multipart/form-data', async (request: FastifyRequest) => {
    const boundary = boundaryOf(request.headers['content-type'] ?? '');
    if (!boundary) throw new Problem('form_malformed');
    if (request.routeOptions.config.photo === 'form-with-garment') {
      const form = tryOnFromForm(
        await receive(request, 2 * MOST_PHOTO_BYTES + MOST_FORM_OVERHEAD_BYTES),
        boundary,
      );
      refuseLarge(form.photo);
      if (form.garment) refuseLarge(form.garment);
      return form;
    }
    const photo = photoFromForm(
      await receive(request, MOST_PHOTO_BYTES + MOST_FORM_OVERHEAD_BYTES),
      boundary,
    );
    refuseLarge(photo);
    return photo;
  });
  app.addContentTypeParser(/^(image\/|application\/octet-stream)/, async (request: FastifyRequest) => {
    if (request.routeOptions.config.photo !== 'form-or-raw') throw new Problem('image_missing');
    const photo = await receive(request, MOST_PHOTO_BYTES);
    if (photo.length === 0) throw new Problem('image_empty');
    return photo;
  });
  app.addContentTypeParser('*', async (request: FastifyRequest) => {
    if (request.routeOptions.config.photo !== 'form-or-raw') throw new Problem('image_missing');
    const contentType = (request.headers['content-type'] ?? '').split(';', 1)[0] ?? '';
    throw new Problem('body_type_unsupported', { contentType });
  });
});

function refuseLarge(file: Buffer): void {
  if (file.length > MOST_PHOTO_BYTES)
    throw new Problem('file_too_large', { limitMb: MOST_PHOTO_BYTES / 1e6 });
}
