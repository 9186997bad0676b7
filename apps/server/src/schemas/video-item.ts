import { anyModelNameSchema, LABEL_KINDS, SKELETON_STYLES, trackEditSchema } from '@posebox/body';
import {
  CLIP_BACKGROUNDS,
  CLIP_MODES,
  type ClipDrawing,
  type ClipRequest,
  MOST_CLIP_PEOPLE,
} from '@posebox/clip';
import { VIDEO_WARNING_CODES } from '@posebox/media/video';
import { SMOOTHING_PURPOSES } from '@posebox/motion';
import { problemDocument } from '@posebox/texts';
import { z } from 'zod';
import { VIDEO_STATES } from '../database/schema.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import { problemSchema } from './problem.ts';

/** An item as callers see it. */
export const videoItemSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['video', 'track']).meta({ description: '`track` came ready-made, without a video.' }),
    name: z.string().meta({ description: 'Of the file, as it was sent.' }),
    state: z.enum(VIDEO_STATES),
    progress: z.number().min(0).max(1),
    bytes: z.int().min(0).meta({ description: 'Of the file, as it was sent.' }),
    storedBytes: z.int().min(0).meta({ description: 'Of everything that is kept of it.' }),
    priority: z.int().meta({ description: 'Higher is taken first; 0 is normal.' }),
    sha256: z.string(),
    request: z.looseObject({}).nullable().meta({ description: 'How it is looked at.' }),
    drawing: z.looseObject({}).meta({ description: 'How it is drawn.' }),
    clip: z
      .object({
        width: z.int(),
        height: z.int(),
        durationS: z.number(),
        frames: z.int(),
        medianFps: z.number(),
        people: z.int(),
        subjectId: z.int().nullable(),
      })
      .nullable()
      .meta({ description: 'Known once it has been looked at.' }),
    warnings: z.array(z.enum(VIDEO_WARNING_CODES)),
    problem: problemSchema.nullable().meta({ description: 'Why it failed.' }),
    edits: z.object({
      version: z.int().meta({ description: 'Rises with every change.' }),
      list: z.array(trackEditSchema),
      drawn: z.boolean().meta({ description: 'Whether the drawn videos show them.' }),
    }),
    pictureRemovedAt: z.iso.datetime().nullable().meta({
      description: 'When its pictures were removed because a person’s consent leaves the skeleton only.',
    }),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'VideoItem' });

export type VideoItem = z.infer<typeof videoItemSchema>;

export function videoItem(row: VideoRow): VideoItem {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    progress: Math.round(row.progress * 1e3) / 1e3,
    bytes: Number(row.bytes),
    storedBytes:
      (row.kind === 'video' ? Number(row.bytes) : 0) + Number(row.track_bytes) + Number(row.drawn_bytes),
    priority: row.priority,
    sha256: row.sha256,
    request: row.request === null ? null : { ...row.request },
    drawing: { ...row.drawing },
    clip: row.facts,
    warnings: [...row.warnings],
    problem: row.problem === null ? null : problemDocument(row.problem.code, row.problem.values),
    edits: {
      version: row.edits_version,
      list: [...row.edits],
      drawn: row.drawn_folder !== null && row.drawn_edits === row.edits_version,
    },
    pictureRemovedAt: row.picture_removed_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

export const videoParamsSchema = z.object({ id: z.string() });

const PRIORITIES = { low: -5, normal: 0, high: 5 } as const;

/** The query of `POST /api/videos`. */
export const videoQuerySchema = z.strictObject({
  model: anyModelNameSchema.default('full'),
  mode: z.enum(CLIP_MODES).default('standard').meta({
    description:
      '`standard` keeps several people apart and smooths the recording as a whole; `mediapipe` follows one person as MediaPipe does.',
  }),
  people: z.coerce.number().int().min(1).max(MOST_CLIP_PEOPLE).default(4),
  minConfidence: z.coerce.number().min(0).max(1).default(0.5),
  purpose: z.enum(SMOOTHING_PURPOSES).default('general'),
  style: z.enum(SKELETON_STYLES).default('classic'),
  background: z.enum(CLIP_BACKGROUNDS).default('video').meta({
    description: '`black`: skeletons alone; `subject`: everything but the subject is made unrecognisable.',
  }),
  labels: z.enum(LABEL_KINDS).default('none'),
  priority: z.enum(['low', 'normal', 'high']).default('normal'),
});

export type VideoQuery = z.infer<typeof videoQuerySchema>;

/** The request, the drawing and the place in the queue that a query stands for. */
export function videoRequestOf(query: VideoQuery): {
  readonly request: ClipRequest;
  readonly drawing: ClipDrawing;
  readonly priority: number;
} {
  const { style, background, labels, priority, ...request } = query;
  return { request, drawing: { style, background, labels }, priority: PRIORITIES[priority] };
}
