import { buffer } from 'node:stream/consumers';
import type { FastifyMultipartBaseOptions } from '@fastify/multipart';
import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import type { FastifyRequest } from 'fastify';
import { MOST_PHOTO_BYTES } from '../limits.ts';
import { Problem } from '../problem.ts';
import { garmentPointsOf } from '../schemas/try-on.ts';

/** Of forms that carry a garment and nothing else: how `@fastify/multipart` is registered. */
export const GARMENT_FORM: FastifyMultipartBaseOptions = {
  limits: { fileSize: MOST_PHOTO_BYTES + 1, files: 1, fields: 1, fieldSize: 64 * 1024 },
  throwFileSizeLimit: false,
};
/** As large as such a form may be. */
export const MOST_GARMENT_FORM_BYTES = MOST_PHOTO_BYTES + 1024 * 1024;

/** A garment as a form carried it. */
export interface ReceivedGarment {
  /** Of the file; empty where it had none. */
  readonly fileName: string;
  /** Its picture or GLB. */
  readonly bytes: Buffer;
  readonly points: GarmentShape | null;
}

/**
 * The file and the control points of a form.
 *
 * @throws Problem `form_malformed`, `garment_missing`, `garment_points_malformed`, `file_too_large`
 */
export async function receiveGarment(request: FastifyRequest, kind: GarmentKind): Promise<ReceivedGarment> {
  if (!request.isMultipart()) throw new Problem('form_malformed');
  let received: Buffer | null = null;
  let fileName = '';
  let points: GarmentShape | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const file = await buffer(part.file);
      if (part.fieldname !== 'garment') continue;
      received = file;
      fileName = part.filename ?? '';
    } else if (part.fieldname === 'points') points = garmentPointsOf(String(part.value), kind);
  }
  if (!received || received.length === 0) throw new Problem('garment_missing');
  if (received.length > MOST_PHOTO_BYTES)
    throw new Problem('file_too_large', { limitMb: MOST_PHOTO_BYTES / 1e6 });
  return { fileName, bytes: received, points };
}
