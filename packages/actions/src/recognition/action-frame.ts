import { createTrackBuilder, LANDMARK_COUNT, type PoseTrack, type TrackProvenance } from '@posebox/body';
import type { CoachingFrame, PictureSize } from '@posebox/motion';

/** One moment of one person before a camera, or nobody. */
export type ActionFrame = CoachingFrame;

/** The last frames as a track; null when nobody is in them. */
export function trackOfFrames(frames: readonly ActionFrame[], image: PictureSize): PoseTrack | null {
  const builder = createTrackBuilder({ image, provenance: LIVE });
  for (const { timeS, person } of frames) builder.addFrame(timeS, person ? [observed(person)] : []);
  return builder.document(1).people[0] ?? null;
}

function observed({ image, world, confidence }: NonNullable<ActionFrame['person']>) {
  return {
    id: 1,
    state: 'tracked' as const,
    score: 1,
    box: UNREAD_BOX,
    visibility: UNREAD,
    presence: UNREAD,
    confidence,
    raw: { image, world },
  };
}

const UNREAD = new Float32Array(LANDMARK_COUNT);
const UNREAD_BOX = { x: 0, y: 0, width: 1, height: 1 } as const;

const LIVE: TrackProvenance = {
  source: { kind: 'live', name: null, sha256: null, skeleton: 'blazepose_33' },
  model: null,
  detectorSha256: null,
  engine: { name: 'posebox', version: '0' },
  mode: null,
  filter: null,
  timestamps: 'capture',
  angleConventionsVersion: 1,
};
