import { Readable } from 'node:stream';
import type { TrackAngles } from '@posebox/motion';
import type { FastifyReply } from 'fastify';
import type { AnglesQuery } from '../schemas/angles-query.ts';
import { trackAnglesCsv } from './angles-csv.ts';

/** Sends a clip's angles as they were asked for. */
export function sendTrackAngles(reply: FastifyReply, angles: TrackAngles, query: AnglesQuery): FastifyReply {
  if (query.format === 'csv') {
    return reply.type('text/csv; charset=utf-8').send(Readable.from(trackAnglesCsv(angles, query)));
  }
  // Made from checked numbers: held against its schema in the tests, not with every answer.
  return reply.type('application/json').send(Buffer.from(JSON.stringify(angles)));
}
