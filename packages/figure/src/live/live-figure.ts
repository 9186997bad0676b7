import { LANDMARK_COUNT, POSITION_WIDTH, POSITIONS_PER_FRAME, type Pose, type SizePx } from '@posebox/body';
import { NO_ROTATION } from '../geometry/quaternion.ts';
import { BODY_SIDES, BONE, BONE_COUNT, type BodySide } from '../skeleton/humanoid-bones.ts';
import {
  AT_EASE,
  type HumanoidPose,
  poseAtEase,
  posedJoints,
  ROTATION_WIDTH,
  rotationAt,
} from '../skeleton/humanoid-pose.ts';
import { type HumanoidSkeleton, hipsHeightM, skeletonOf } from '../skeleton/humanoid-skeleton.ts';
import { createLengthMeter, readLengths } from '../solve/bone-lengths.ts';
import { type Foothold, footholdOf, lowestPointM, plantFeet, solePoints } from '../solve/feet.ts';
import {
  isStill,
  nextFirmness,
  SPEED_OVER_S,
  STANDS_UP_TO_M,
  seeFeet,
  speedAround,
} from '../solve/foot-contact.ts';
import { createFloor, lowestSight } from '../solve/ground.ts';
import { LIMB_NAMES } from '../solve/limb.ts';
import { type PoseReading, poseReading, readPosture } from '../solve/read-posture.ts';
import { type SeenBody, seeBody } from '../solve/seen-body.ts';
import {
  ACROSS_STEADYING,
  createLiveSteadying,
  DEPTH_STEADYING,
  DISTANCE_STEADYING,
  ROTATION_STEADYING,
  TWIST_STEADYING,
} from '../solve/steadying.ts';
import { turnedTowards } from '../solve/turning-speed.ts';

/** A figure that follows a person before the camera, moment by moment. */
export interface LiveFigure {
  /**
   * The figure's pose at a moment; null when nobody is seen: it then goes to stand at ease. The pose's arrays are used
   * again for the next moment. A time that isn't later changes nothing.
   */
  next(pose: Pose | null, timeS: number): HumanoidPose;
  /** Forgets the person: somebody else, or another camera. */
  reset(): void;
  /** The figure that is moved. */
  readonly skeleton: HumanoidSkeleton;
}

export interface LiveFigureOptions {
  /** The upright picture in pixels. */
  readonly picture: SizePx;
  /** The figure to move. */
  readonly skeleton: HumanoidSkeleton;
}

/** A foot that is further from its hold than this has left it, whatever its speed says; metres. */
const LEASH_M = 0.2;

/** How long hips that gave way to standing feet take to come back to where the camera sees them. */
const RETURNS_IN_S = 0.6;

/** After a pause like this the person may have changed. */
const FORGET_AFTER_S = 3;

interface LiveFoot {
  readonly places: (readonly [number, number] | null)[];
  /** Slow in the picture. */
  isStill: boolean;
  isStanding: boolean;
  firmness: number;
  hold: Foothold | null;
}

/**
 * Moves a figure with what is known so far: no moment waits for the next.
 *
 * @example
 * const figure = createLiveFigure({ picture: { width: 1280, height: 720 }, skeleton: mannequin('female').skeleton });
 * const pose = figure.next(frame.poses[0] ?? null, frame.timeS);
 */
export function createLiveFigure({ picture, skeleton }: LiveFigureOptions): LiveFigure {
  const pose = poseAtEase(skeleton);
  const floor = createFloor();
  const distance = createLiveSteadying([1], DISTANCE_STEADYING);
  const twists = LIMB_NAMES.map(() => createLiveSteadying([1, 0], TWIST_STEADYING));
  const bones = AT_EASE.map((rest) => createLiveSteadying(rest, ROTATION_STEADYING));
  const landmarks = emptyLandmarks();
  const turned = [...AT_EASE];
  let meter = createLengthMeter();
  let way = wayOf([0, 0, 0]);
  let startM: readonly number[] | null = null;
  let scale = 1;
  let lastS = Number.NEGATIVE_INFINITY;
  let lastSeenS = Number.NEGATIVE_INFINITY;
  let offsetM = { x: 0, z: 0 };
  let feetTimesS: number[] = [];
  let feet = { left: liveFoot(), right: liveFoot() };

  const reset = () => {
    for (const each of [...twists, ...bones]) each.reset();
    floor.reset();
    distance.reset();
    meter = createLengthMeter();
    startM = null;
    offsetM = { x: 0, z: 0 };
    feetTimesS = [];
    feet = { left: liveFoot(), right: liveFoot() };
    lastS = Number.NEGATIVE_INFINITY;
    lastSeenS = Number.NEGATIVE_INFINITY;
  };

  const readMoment = (
    seen: Pose | null,
  ): { body: SeenBody; reading: (timeS: number) => PoseReading } | null => {
    if (!seen) return null;
    fillLandmarks(landmarks, seen);
    const body = seeBody(landmarks, picture);
    if (!body) return null;
    meter.add(readLengths(body));
    const lengths = meter.lengths();
    scale = hipsHeightM(skeleton) / hipsHeightM(skeletonOf(lengths));
    const posture = readPosture(body, lengths);
    if (!posture) return null;
    return {
      body,
      reading: (timeS) =>
        poseReading(
          posture,
          posture.twists.map(({ direction, weight }, limb) => {
            const [cosine, sine] = twists[limb]!.next(direction, weight, timeS);
            return Math.atan2(sine!, cosine!);
          }),
        ),
    };
  };

  const place = (body: SeenBody | null, timeS: number) => {
    const at = body?.hipsFromCameraM ?? null;
    if (at && !startM) {
      startM = at;
      way = wayOf(at);
    }
    const [x, , z] = way.map((axis, i) => axis.next([at?.[i] ?? 0], at ? 1 : 0, timeS)[0]!) as [
      number,
      number,
      number,
    ];
    const start = startM ?? [x, 0, z];
    pose.hipsM.set([scale * (x - start[0]!) + offsetM.x, 0, scale * (z - start[2]!) + offsetM.z]);
    const lowestM = lowestPointM(skeleton, posedJoints(skeleton, pose));
    const [distanceM] = distance.next([-(at?.[2] ?? 0)], at ? 1 : 0, timeS);
    const isHeld = feet.left.isStill || feet.right.isStill;
    const lift = floor.liftAt(lowestSight(body) * distanceM!, isHeld, timeS);
    pose.hipsM[1] = scale * lift - lowestM;
  };

  const watchFeet = (body: SeenBody | null, timeS: number) => {
    const seen = body && seeFeet(body);
    feetTimesS.push(timeS);
    while (feetTimesS.length > 2 && timeS - feetTimesS[1]! >= SPEED_OVER_S) {
      feetTimesS.shift();
      for (const side of BODY_SIDES) feet[side].places.shift();
    }
    for (const side of BODY_SIDES) {
      const foot = feet[side];
      foot.places.push(seen?.[side].atM ?? null);
      const speed = speedAround(foot.places, feetTimesS, foot.places.length - 1);
      foot.isStill = isStill(foot.isStill, speed, seen?.[side].weight ?? 0);
    }
  };

  const stand = (passedS: number) => {
    const joints = posedJoints(skeleton, pose);
    for (const side of BODY_SIDES) {
      const foot = feet[side];
      const ballM = solePoints(skeleton, joints, side).ball;
      const isFar =
        foot.hold && Math.hypot(ballM[0] - foot.hold.ballM[0], ballM[2] - foot.hold.ballM[2]) > LEASH_M;
      foot.isStanding = !isFar && foot.isStill && ballM[1] < STANDS_UP_TO_M;
      foot.firmness = nextFirmness(foot.firmness, foot.isStanding, passedS);
      if (foot.firmness === 0) foot.hold = null;
      else if (foot.isStanding && !foot.hold) foot.hold = footholdOf(skeleton, joints, side);
    }
    const before = { x: pose.hipsM[0]!, z: pose.hipsM[2]! };
    const planted = (side: BodySide) => {
      const { hold, firmness } = feet[side];
      return hold && { hold, weight: firmness };
    };
    plantFeet(skeleton, pose, { left: planted('left'), right: planted('right') });
    const isHeld = feet.left.isStanding || feet.right.isStanding;
    const left = isHeld ? 1 : Math.exp(-passedS / RETURNS_IN_S);
    offsetM = {
      x: left * (offsetM.x + pose.hipsM[0]! - before.x),
      z: left * (offsetM.z + pose.hipsM[2]! - before.z),
    };
  };

  return {
    skeleton,
    reset,
    next(seen, timeS) {
      if (!(timeS > lastS)) return pose;
      if (timeS - lastSeenS > FORGET_AFTER_S && seen) reset();
      const isFirst = lastS === Number.NEGATIVE_INFINITY;
      const passedS = Math.min(0.25, timeS - lastS);
      lastS = timeS;
      const moment = readMoment(seen);
      if (moment) lastSeenS = timeS;
      const reading = moment?.reading(timeS);
      for (let bone = 0; bone < BONE_COUNT; bone++) {
        const at = bone * ROTATION_WIDTH;
        const own = reading ? reading.rotations.subarray(at, at + ROTATION_WIDTH) : NO_ROTATION;
        const steady = rotationAt(bones[bone]!.next(own, reading?.weights[bone] ?? 0, timeS), 0);
        turned[bone] = isFirst ? steady : turnedTowards(turned[bone]!, steady, passedS);
        pose.rotations.set(turned[bone]!, at);
      }
      for (const toes of ['leftToes', 'rightToes'] as const)
        pose.rotations.set(NO_ROTATION, BONE[toes] * ROTATION_WIDTH);
      watchFeet(moment?.body ?? null, timeS);
      place(moment?.body ?? null, timeS);
      stand(passedS);
      return pose;
    },
  };
}

const wayOf = (start: readonly number[]) =>
  start.map((value, axis) => createLiveSteadying([value], axis === 2 ? DEPTH_STEADYING : ACROSS_STEADYING));

const liveFoot = (): LiveFoot => ({ places: [], isStill: false, isStanding: false, firmness: 0, hold: null });

const emptyLandmarks = () => ({
  image: new Float64Array(POSITIONS_PER_FRAME),
  world: new Float64Array(POSITIONS_PER_FRAME),
  confidence: new Float64Array(LANDMARK_COUNT),
  row: 0,
});

function fillLandmarks(into: ReturnType<typeof emptyLandmarks>, pose: Pose): void {
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    const [seen, world] = [pose.landmarks[landmark], pose.worldLandmarks[landmark]];
    const at = landmark * POSITION_WIDTH;
    into.image.set([seen?.x ?? Number.NaN, seen?.y ?? Number.NaN, 0], at);
    into.world.set([world?.x ?? Number.NaN, world?.y ?? Number.NaN, world?.z ?? Number.NaN], at);
    into.confidence[landmark] = seen?.confidence ?? 0;
  }
}
