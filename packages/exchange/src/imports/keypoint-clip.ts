import {
  ANGLE_CONVENTIONS_VERSION,
  createTrackBuilder,
  LANDMARK_COUNT,
  type ObservedPerson,
  POSITIONS_PER_FRAME,
  type TrackDocument,
} from '@posebox/body';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { SizePx } from '../pixel-point.ts';
import { boxAround, type KeypointPerson } from './keypoint-person.ts';
import { linkPeople } from './link-people.ts';

/** A clip as keypoint files have it. Frames may be missing; in those nobody was seen. */
export interface KeypointClip {
  /** Name of the file, for problems. */
  readonly file: string;
  readonly image: SizePx;
  readonly skeleton: string;
  readonly timesS: readonly number[];
  readonly timestamps: 'file' | 'assumed_rate';
  readonly frames: readonly (readonly KeypointPerson[])[];
}

/** What is known about an imported file besides its content. */
export interface ImportSource {
  /** Kept as the track's name; null when it shouldn't be. */
  readonly name?: string | null;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly sha256?: string | null;
  /** Version of PoseBox that imports. */
  readonly engineVersion: string;
}

/**
 * A track document of what the file has and nothing more: landmarks without a counterpart are missing with confidence 0,
 * depth and metres are unknown. The file tells one certainty a point; it stands for visibility and presence too.
 * People without identities are linked from frame to frame by place (`linkPeople`).
 */
export function trackOfKeypoints(clip: KeypointClip, source: ImportSource): TrackDocument {
  if (clip.frames.length === 0) throw new ExchangeProblem('track_file_empty');
  const builder = createTrackBuilder({
    image: { width: clip.image.width, height: clip.image.height },
    provenance: {
      source: {
        kind: 'import',
        name: source.name ?? null,
        sha256: source.sha256 ?? null,
        skeleton: clip.skeleton,
      },
      model: null,
      detectorSha256: null,
      engine: { name: 'posebox', version: source.engineVersion },
      mode: null,
      filter: null,
      timestamps: clip.timestamps,
      angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
    },
  });
  const frames = linkPeople(clip.frames);
  frames.forEach((people, frame) => {
    const seen = people.map(({ person, id }) => observed(person, id, clip.image));
    if (builder.addFrame(clip.timesS[frame]!, seen) < 0) {
      throw new ExchangeProblem('track_file_malformed', { file: clip.file, place: `frame ${frame}` });
    }
  });
  const ids = new Set(frames.flatMap((people) => people.map(({ id }) => id)));
  return builder.document(ids.size === 1 ? [...ids][0]! : null);
}

function observed(person: KeypointPerson, id: number, image: SizePx): ObservedPerson {
  const positions = new Float64Array(POSITIONS_PER_FRAME).fill(Number.NaN);
  const confidence = new Float64Array(LANDMARK_COUNT);
  person.points.forEach((point, landmark) => {
    if (!point) return;
    positions[landmark * 3] = point.xPx / image.width;
    positions[landmark * 3 + 1] = point.yPx / image.height;
    confidence[landmark] = point.confidence;
  });
  const [x, y, width, height] = person.boxPx ?? boxAround(person.points);
  const known = person.points.filter((point) => point !== null);
  const mean = known.reduce((sum, point) => sum + point.confidence, 0) / known.length;
  return {
    id,
    state: 'detected',
    score: Math.min(1, Math.max(0, person.score ?? mean)),
    box: {
      x: x! / image.width,
      y: y! / image.height,
      width: width! / image.width,
      height: height! / image.height,
    },
    visibility: confidence,
    presence: confidence,
    confidence,
    raw: { image: positions, world: null },
  };
}
