import {
  FRAME_STATE,
  LANDMARK,
  LANDMARK_COUNT,
  type LandmarkName,
  MIRRORED_INDEX,
  POSITION_WIDTH,
  type PoseTrack,
  type TrackOperation,
} from '@posebox/body';

type SwapSides = Extract<TrackOperation, { kind: 'swap_sides' }>;

/** Joints that tell left from right in each part; the others go with them. */
const TELLING: Readonly<Record<'arms' | 'legs', readonly LandmarkName[]>> = {
  arms: ['left_shoulder', 'right_shoulder', 'left_elbow', 'right_elbow', 'left_wrist', 'right_wrist'],
  legs: ['left_hip', 'right_hip', 'left_knee', 'right_knee', 'left_ankle', 'right_ankle'],
};

/** The exchanged reading must fit the path so much better. */
const MAX_COST_RATIO = 0.5;

/** Somebody who stays exchanged for longer has turned around. */
const MAX_SWAP_S = 1;

/** A pause longer than this ends what is known of the path. */
const MAX_PAUSE_S = 0.25;

/**
 * Where the model mixed up left and right of arms or legs for a moment: runs of at most a second in which the
 * exchanged reading continues the path of the joints at constant velocity and the given one doesn't. From the side,
 * where left and right lie on each other, both fit alike and nothing is claimed.
 *
 * @param image the picture's size in pixels; distances need its aspect.
 * @returns operations for `applyEdits`, in the order of their frames.
 * @example applyEdits(document, asEdits(findSideSwaps(track, document.image)))
 */
export function findSideSwaps(
  track: PoseTrack,
  image: { readonly width: number; readonly height: number },
): readonly SwapSides[] {
  return (['arms', 'legs'] as const)
    .flatMap((part) => swapsOfPart(track, image, part))
    .sort((a, b) => a.fromFrame - b.fromFrame);
}

/** Positions of the telling joints in pixels: x and y of each; NaN where missing. */
type Joints = Float64Array;

interface Path {
  readonly timeS: number;
  readonly joints: Joints;
  /** Pixels a second. */
  readonly velocity: Joints;
}

function swapsOfPart(
  track: PoseTrack,
  image: { readonly width: number; readonly height: number },
  part: 'arms' | 'legs',
): readonly SwapSides[] {
  const found: SwapSides[] = [];
  let path: Path | undefined;
  let swapStart: number | undefined;
  let pathBeforeSwap: Path | undefined;
  for (let row = 0; row < track.frameCount; row++) {
    const timeS = track.timesS[row]!;
    if (track.states[row] === FRAME_STATE.absent || (path && timeS - path.timeS > MAX_PAUSE_S)) {
      path = undefined;
      swapStart = undefined;
      if (track.states[row] === FRAME_STATE.absent) continue;
    }
    const given = jointsOf(track, row, image, part, false);
    const exchanged = jointsOf(track, row, image, part, true);
    const isSwapped = path !== undefined && fitsBetter(exchanged, given, path, timeS);
    if (isSwapped && swapStart === undefined) {
      swapStart = row;
      pathBeforeSwap = path;
    }
    if (!isSwapped && swapStart !== undefined) {
      found.push({
        kind: 'swap_sides',
        personId: track.personId,
        part,
        fromFrame: track.firstFrame + swapStart,
        toFrame: track.firstFrame + row - 1,
      });
      swapStart = undefined;
    }
    path = continued(path, isSwapped ? exchanged : given, timeS);
    if (swapStart !== undefined && timeS - pathBeforeSwap!.timeS > MAX_SWAP_S) {
      path = continued(undefined, given, timeS);
      swapStart = undefined;
    }
  }
  return found;
}

/** Whether the exchanged reading continues the path much better than the given one. */
function fitsBetter(exchanged: Joints, given: Joints, path: Path, timeS: number): boolean {
  const stepS = timeS - path.timeS;
  let costGiven = 0;
  let costExchanged = 0;
  let apart = 0;
  for (let i = 0; i < given.length; i++) {
    const expected = path.joints[i]! + path.velocity[i]! * stepS;
    if (Number.isNaN(expected) || Number.isNaN(given[i]!)) continue;
    costGiven += (given[i]! - expected) ** 2;
    costExchanged += (exchanged[i]! - expected) ** 2;
    apart += (given[i]! - exchanged[i]!) ** 2;
  }
  // Where both sides lie on each other the two readings differ by less than the error of the landmarks.
  return costExchanged < MAX_COST_RATIO * costGiven && costGiven > MAX_COST_RATIO * apart;
}

function continued(path: Path | undefined, joints: Joints, timeS: number): Path {
  const velocity = new Float64Array(joints.length);
  if (path) {
    const stepS = timeS - path.timeS;
    for (let i = 0; i < joints.length; i++) {
      const now = (joints[i]! - path.joints[i]!) / stepS;
      velocity[i] = Number.isNaN(now) ? 0 : 0.5 * (now + path.velocity[i]!);
    }
  }
  return { timeS, joints, velocity };
}

function jointsOf(
  track: PoseTrack,
  row: number,
  image: { readonly width: number; readonly height: number },
  part: 'arms' | 'legs',
  exchanged: boolean,
): Joints {
  const joints = new Float64Array(2 * TELLING[part].length);
  for (const [i, name] of TELLING[part].entries()) {
    const landmark = exchanged ? MIRRORED_INDEX[LANDMARK[name]]! : LANDMARK[name];
    const at = (row * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
    joints[2 * i] = track.raw.image[at]! * image.width;
    joints[2 * i + 1] = track.raw.image[at + 1]! * image.height;
  }
  return joints;
}
