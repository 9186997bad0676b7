import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTrackBuilder,
  LANDMARK,
  LANDMARK_COUNT,
  type LandmarkName,
  type TrackDocument,
} from '@posebox/body';
import { bvhClip } from '../../tests/support/bvh-clip.ts';
import { exerciseTrack } from '../../tests/support/exercise-tracks.ts';
import { sharedFolder } from '../../tests/support/shared-folder.ts';

/** A clip of a known movement by a known person. */
export interface LabelledMovement {
  readonly name: string;
  readonly movement: string;
  readonly person: string;
  /** Clips of one source are filmed alike; only those are paired. */
  readonly source: 'depth camera' | 'videos' | 'motion capture';
  readonly document: TrackDocument;
}

/** Seconds of a recording that are one clip. */
const CLIP_S = 9;

/** Ten movements by two people before a depth camera, three recordings each where there are. */
export function depthCameraMovements(): LabelledMovement[] {
  return [1, 2].flatMap((subject) =>
    readFileSync(join(sharedFolder, `data/actions/mars_labelled/subject${subject}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as DepthCameraClip)
      .map((clip) => ({
        name: `${clip.action} ${subject} ${clip.part}`,
        movement: clip.action,
        person: `subject ${subject}`,
        source: 'depth camera' as const,
        document: depthCameraTrack(clip),
      })),
  );
}

const EXERCISE_CLIPS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `push-up_${n}`),
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => `squat_${n}`),
  ...[1, 2, 3].map((n) => `pull-up_${n}`),
  'sit-up_1',
  'none_1',
];

/** Exercises by different people in different videos; each video has a person of its own. */
export function exerciseMovements(): LabelledMovement[] {
  return EXERCISE_CLIPS.map((name) => ({
    name,
    movement: name.replace(/_\d+$/, ''),
    person: name,
    source: 'videos',
    document: exerciseTrack(name),
  }));
}

/** The three captured performances, projected to a camera. */
export function capturedMovements(): LabelledMovement[] {
  return ['01', '02', '03'].map((number) => ({
    name: `131_${number}`,
    movement: `131_${number}`,
    person: 'subject 131',
    source: 'motion capture',
    document: bvhClip(readFileSync(join(sharedFolder, `data/dance/scaled_131_${number}.bvh`), 'utf8')),
  }));
}

interface DepthCameraClip {
  readonly action: string;
  readonly part: string;
  readonly fps: number;
  readonly joints: readonly string[];
  /** x to the picture's right, depth, up; metres. */
  readonly frames: readonly (readonly (readonly [number, number, number])[])[];
}

const JOINTS: Partial<Record<LandmarkName, string>> = {
  left_ear: 'Head',
  right_ear: 'Head',
  left_shoulder: 'ShoulderLeft',
  right_shoulder: 'ShoulderRight',
  left_elbow: 'ElbowLeft',
  right_elbow: 'ElbowRight',
  left_wrist: 'WristLeft',
  right_wrist: 'WristRight',
  left_hip: 'HipLeft',
  right_hip: 'HipRight',
  left_knee: 'KneeLeft',
  right_knee: 'KneeRight',
  left_ankle: 'AnkleLeft',
  right_ankle: 'AnkleRight',
};

function depthCameraTrack({ fps, joints, frames }: DepthCameraClip): TrackDocument {
  const builder = createTrackBuilder({
    image: { width: 960, height: 960 },
    provenance: {
      source: { kind: 'import', name: 'depth camera', sha256: null, skeleton: 'kinect_25' },
      model: null,
      detectorSha256: null,
      engine: { name: 'posebox', version: '0.1.0' },
      mode: null,
      filter: null,
      timestamps: 'assumed_rate',
      angleConventionsVersion: 1,
    },
  });
  // The data have cut points where the pose jumps; one stretch is taken.
  for (const [frame, points] of frames.slice(0, CLIP_S * fps).entries()) {
    const world = new Array<number>(LANDMARK_COUNT * 3).fill(Number.NaN);
    const image = new Array<number>(LANDMARK_COUNT * 3).fill(Number.NaN);
    const confidence = new Array<number>(LANDMARK_COUNT).fill(0);
    for (const [landmark, joint] of Object.entries(JOINTS) as [LandmarkName, string][]) {
      const [x, depth, up] = points[joints.indexOf(joint)]!;
      world.splice(LANDMARK[landmark] * 3, 3, x, -up, depth);
      image.splice(LANDMARK[landmark] * 3, 3, 0.5 + x / 4, 0.5 - up / 4, depth / 4);
      confidence[LANDMARK[landmark]] = 0.9;
    }
    builder.addFrame(frame / fps, [
      {
        id: 1,
        state: 'tracked',
        score: 0.9,
        box: { x: 0.2, y: 0.1, width: 0.6, height: 0.8 },
        visibility: confidence,
        presence: confidence,
        confidence,
        raw: { image, world },
      },
    ]);
  }
  return builder.document(1);
}
