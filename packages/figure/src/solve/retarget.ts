import { type FigureMotion, PLACE_WIDTH, poseOfFrame } from '../motion/figure-motion.ts';
import { BODY_SIDES, type BodySide } from '../skeleton/humanoid-bones.ts';
import { posedJoints } from '../skeleton/humanoid-pose.ts';
import { type HumanoidSkeleton, hipsHeightM } from '../skeleton/humanoid-skeleton.ts';
import { type Foothold, footholdOf, lowestPointM, plantFeet } from './feet.ts';
import { limitTurning } from './turning-speed.ts';

/**
 * The same motion on another figure: travel and jumps are scaled by how high the hips are, the body is put on the floor
 * again, and standing feet stand without sliding on the new legs.
 *
 * @example retarget(motion, mannequin('child').skeleton)
 */
export function retarget(motion: FigureMotion, skeleton: HumanoidSkeleton): FigureMotion {
  const scale = hipsHeightM(skeleton) / hipsHeightM(motion.skeleton);
  const other: FigureMotion = {
    ...motion,
    skeleton,
    rotations: motion.rotations.slice(),
    hipsM: motion.hipsM.map((value) => value * scale),
  };
  for (let frame = 0; frame < motion.timesS.length; frame++) {
    const liftM =
      scale * lowestPointM(motion.skeleton, posedJoints(motion.skeleton, poseOfFrame(motion, frame)));
    const lowestM = lowestPointM(skeleton, posedJoints(skeleton, poseOfFrame(other, frame)));
    other.hipsM[frame * PLACE_WIDTH + 1]! += Math.max(0, liftM) - lowestM;
  }
  holdFeet(other);
  return other;
}

/** Keeps each foot of a clip where it stands on average, for as long as it stands. Writes into the motion. */
export function holdFeet(motion: FigureMotion): void {
  const holds = {
    left: footholds(motion, 'left'),
    right: footholds(motion, 'right'),
  };
  const plant = (keepKnees: boolean) => {
    for (let frame = 0; frame < motion.timesS.length; frame++) {
      const planted = (side: BodySide) => {
        const hold = holds[side][frame];
        return hold ? { hold, weight: firmnessAt(motion, frame, side) } : null;
      };
      const feet = { left: planted('left'), right: planted('right') };
      plantFeet(motion.skeleton, poseOfFrame(motion, frame), feet, { keepKnees });
    }
  };
  plant(true);
  limitTurning(motion.rotations, motion.timesS);
  // Where turns were slowed down, feet have come off their places.
  plant(false);
}

const firmnessAt = (motion: FigureMotion, frame: number, side: BodySide): number =>
  motion.planted[2 * frame + BODY_SIDES.indexOf(side)]!;

/** The hold of a foot in each frame; null where it doesn't stand. */
function footholds(motion: FigureMotion, side: BodySide): readonly (Foothold | null)[] {
  const count = motion.timesS.length;
  const holds = new Array<Foothold | null>(count).fill(null);
  let first = -1;
  for (let frame = 0; frame <= count; frame++) {
    const isStanding = frame < count && firmnessAt(motion, frame, side) > 0;
    if (isStanding && first < 0) first = frame;
    if (isStanding || first < 0) continue;
    const mean = meanFoothold(motion, side, first, frame - 1);
    holds.fill(mean, first, frame);
    first = -1;
  }
  return holds;
}

function meanFoothold(motion: FigureMotion, side: BodySide, first: number, last: number): Foothold {
  let [x, z, sine, cosine, total] = [0, 0, 0, 0, 0];
  for (let frame = first; frame <= last; frame++) {
    const weight = firmnessAt(motion, frame, side);
    const joints = posedJoints(motion.skeleton, poseOfFrame(motion, frame));
    const { ballM, yawRad } = footholdOf(motion.skeleton, joints, side);
    x += weight * ballM[0];
    z += weight * ballM[2];
    sine += weight * Math.sin(yawRad);
    cosine += weight * Math.cos(yawRad);
    total += weight;
  }
  return { ballM: [x / total, 0, z / total], yawRad: Math.atan2(sine, cosine) };
}
