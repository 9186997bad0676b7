import { LANDMARK_COUNT } from '../landmarks.ts';
import { MARK, type TrackProvenance } from '../pose-track.ts';
import { createTrackBuilder, type ObservedPerson } from './track-builder.ts';
import type { TrackDocument } from './track-document.ts';

/** What a simulated clip is made of. */
export interface SimulatedClip {
  readonly frames: number;
  /** Seconds of frame `index`; 30 a second when left out. */
  readonly timeAt?: (index: number) => number;
  readonly people?: number;
  /** Frames in which nobody is seen. */
  readonly gaps?: readonly number[];
  /** Whether smoothed positions differ from raw ones. */
  readonly smoothed?: boolean;
  readonly image?: TrackDocument['image'];
}

const PROVENANCE: TrackProvenance = {
  source: { kind: 'simulation', name: '深蹲 squat', sha256: null, skeleton: 'blazepose_33' },
  model: { name: 'full', sha256: 'a'.repeat(64) },
  detectorSha256: 'b'.repeat(64),
  engine: { name: 'posebox', version: '0.1.0' },
  mode: 'standard',
  filter: null,
  timestamps: 'container',
  angleConventionsVersion: 1,
};

/**
 * A clip of people who sway, each landmark on a path of its own, without chance: the same arguments give the same
 * numbers. For tests and examples; person `p` stands at `x = p / (people + 1)`.
 */
export function simulatedClip(clip: SimulatedClip): TrackDocument {
  const people = clip.people ?? 1;
  const builder = createTrackBuilder({
    image: clip.image ?? { width: 1280, height: 720 },
    provenance: {
      ...PROVENANCE,
      filter: clip.smoothed ? { name: 'simulated', parameters: { offset: 0.001, cutoffHz: 6 } } : null,
    },
  });
  for (let frame = 0; frame < clip.frames; frame++) {
    const timeS = clip.timeAt?.(frame) ?? frame / 30;
    const seen = clip.gaps?.includes(frame)
      ? []
      : Array.from({ length: people }, (_, index) => swaying(index + 1, people, timeS, clip));
    builder.addFrame(timeS, seen);
  }
  return builder.document(people > 0 ? 1 : null);
}

function swaying(id: number, people: number, timeS: number, clip: SimulatedClip): ObservedPerson {
  const centreX = id / (people + 1);
  const image: number[] = [];
  const world: number[] = [];
  const confidence: number[] = [];
  const marks: number[] = [];
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    const phase = 0.7 * landmark + id;
    const heightM = 0.9 - (1.8 * landmark) / (LANDMARK_COUNT - 1);
    const xM = 0.2 * Math.sin(2 * timeS + phase);
    const yM = -heightM + 0.05 * Math.cos(3 * timeS + phase);
    world.push(xM, yM, 0.1 * Math.sin(timeS + 2 * phase));
    image.push(centreX + 0.25 * xM, 0.5 + 0.4 * yM, 0.02 * Math.cos(timeS + phase));
    confidence.push(0.55 + 0.4 * Math.sin(phase) ** 2);
    marks.push(landmark === 25 && Math.floor(timeS) % 2 === 1 ? MARK.swapped : 0);
  }
  const moved = { image: image.map((value) => value + 0.001), world: world.map((value) => value + 0.001) };
  return {
    id,
    state: timeS === 0 ? 'detected' : 'tracked',
    score: 0.9,
    box: { x: centreX - 0.1, y: 0.1, width: 0.2, height: 0.8 },
    visibility: confidence.map((value) => value ** 2),
    presence: confidence.map((value) => Math.sqrt(value)),
    confidence,
    marks,
    raw: { image, world },
    ...(clip.smoothed ? { smoothed: moved } : {}),
  };
}
