import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LandmarkName, TrackDocument } from '@posebox/body';
import { bvhClip } from '../../tests/support/bvh-clip.ts';
import { exerciseTrack } from '../../tests/support/exercise-tracks.ts';
import { jointClip } from '../../tests/support/joint-clip.ts';
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

/**
 * Ten movements by two people before a depth camera, two or three recordings each.
 *
 * @param longestS seconds taken of each: the data have cut points where the pose jumps
 */
export function depthCameraMovements(longestS = CLIP_S): LabelledMovement[] {
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
        document: depthCameraTrack(clip, longestS),
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

function depthCameraTrack({ fps, joints, frames }: DepthCameraClip, longestS: number): TrackDocument {
  const moments = frames.slice(0, longestS * fps).map((points, frame) => ({
    timeS: frame / fps,
    places: Object.fromEntries(
      Object.entries(JOINTS).map(([landmark, joint]) => {
        const [x, depth, up] = points[joints.indexOf(joint)]!;
        return [landmark, [x, -up, depth] as const];
      }),
    ),
  }));
  return jointClip('kinect_25', moments);
}
