import type { PoseTrack } from '@posebox/body';
import { meanAngleDeg, poseDistanceDeg } from './bone-distance.ts';
import { BONES_OF_LIMB, COMPARED_LIMBS, type ComparedLimb, limbOfOtherSide } from './compared-bones.ts';
import { facingOf, turnBetween } from './facing.ts';
import { movementVarietyDeg, poseSpeeds } from './movement-variety.ts';
import {
  hasWorld,
  mirrored,
  momentsOf,
  type PoseDescriptors,
  poseDescriptor,
  poseDescriptors,
  turned,
} from './pose-descriptors.ts';
import { shapeScore } from './score.ts';

/** One live pose, and where the reference stands that is being followed. */
export interface FollowedMoment {
  /** 33 × x, y, z: metres where the reference has them, else pixels with z 0. */
  readonly positions: ArrayLike<number>;
  /** 33 numbers, 0…1. */
  readonly confidence: ArrayLike<number>;
  /** When the pose was seen, seconds. */
  readonly timeS: number;
  /** What the reference shows at that moment, seconds of its clip. */
  readonly referenceS: number;
}

/** How it goes right now. */
export interface FollowReading {
  /** 0…100 over about the last second; null while nothing can be said. */
  readonly score: number | null;
  /** Early is positive, late negative, seconds; null while nothing can be said. */
  readonly earlyS: number | null;
  readonly mirrored: boolean;
  /** Degrees each limb is off right now, by the own side; NaN where unseen. */
  readonly limbDeg: Readonly<Record<ComparedLimb, number>>;
}

/** Follows somebody who moves along with a reference. */
export interface FollowAlong {
  next(moment: FollowedMoment): FollowReading;
  /** The reference jumped, or somebody else stands there. */
  restart(): void;
}

const RATE_HZ = 15;
/** How late and how early one may be and still be followed, seconds. */
const REACH = { lateS: 2, earlyS: 0.5 } as const;
/** Readings follow within about this, seconds: half of what changes shows after 0.35 s. */
const SETTLE_S = 0.5;
/** What came before counts so much less each second. */
const MEMORY_S = 0.8;
/** Degrees for each reference moment that the follower leaves out or waits for. */
const PACE_PENALTY_DEG = 2.5;
/** At the beginning the follower is taken to be where the reference is, unless elsewhere fits so much better. */
const START_PULL_DEG = 1;
/** A facing is learnt over about this. */
const FACING_S = 2;
/** Moving less than `none` of what the reference does is standing, `full` is moving along. */
const MOVING = { none: 0.15, full: 0.5 } as const;
/** A reference slower than this, degrees a second, asks nobody to move. */
const LEAST_SPEED = 8;
/** After a longer gap it begins anew. */
const LONGEST_GAP_S = 1;

/**
 * A running comparison for following along: each live pose is laid on the stretch of the reference around what is being
 * shown, greedily and with a fading memory. It answers at once; what a whole take was like, `compareTracks` says better.
 *
 * @example
 * const follow = createFollowAlong(teacher, image);
 * const { score, earlyS } = follow.next({ positions, confidence, timeS, referenceS });
 */
export function createFollowAlong(
  reference: PoseTrack,
  image: { readonly width: number; readonly height: number },
): FollowAlong {
  const basis = hasWorld(reference) ? 'world' : 'image';
  const movement = poseDescriptors(reference, { basis, image, rateHz: RATE_HZ });
  const stillDeg = movementVarietyDeg(movement);
  const speeds = poseSpeeds(movement);
  const start = () => [false, true].map((isMirrored) => createLane(movement, isMirrored));
  let lanes = start();
  let lastS = Number.NaN;
  let ownSpeed = 0;
  let wantedSpeed = 0;
  let before: PoseDescriptors | null = null;
  const restart = () => {
    lanes = start();
    lastS = Number.NaN;
    ownSpeed = 0;
    wantedSpeed = 0;
    before = null;
  };
  return {
    restart,
    next({ positions, confidence, timeS, referenceS }) {
      const stepS = timeS - lastS;
      if (!(stepS <= LONGEST_GAP_S)) restart();
      lastS = timeS;
      const pose = poseDescriptor(positions, confidence);
      const now = (referenceS - movement.startS) * RATE_HZ;
      const share = stepS > 0 && stepS <= LONGEST_GAP_S ? 1 - Math.exp(-stepS / SETTLE_S) : 1;
      if (before && stepS > 0) {
        const moved = poseDistanceDeg(before, 0, pose, 0) / stepS;
        if (moved >= 0) ownSpeed += share * (moved - ownSpeed);
      }
      before = pose;
      const here = Math.max(0, Math.min(speeds.length - 1, Math.round(now)));
      wantedSpeed += share * ((speeds[here] ?? 0) - wantedSpeed);
      for (const lane of lanes) lane.next(pose, now, stepS, share);
      const lane = lanes[1]!.deg() < 0.88 * lanes[0]!.deg() ? lanes[1]! : lanes[0]!;
      const moving =
        wantedSpeed < LEAST_SPEED ? 1 : (ownSpeed / wantedSpeed - MOVING.none) / (MOVING.full - MOVING.none);
      const deg = lane.deg();
      const score = shapeScore(deg, stillDeg) * Math.max(0, Math.min(1, moving));
      return {
        score: Number.isFinite(score) ? score : null,
        earlyS: Number.isFinite(deg) ? (lane.at() - now) / RATE_HZ : null,
        mirrored: lane.isMirrored,
        limbDeg: lane.limbDeg(),
      };
    },
  };
}

/** One way of following: as shown, or as in a mirror. */
function createLane(movement: PoseDescriptors, isMirrored: boolean) {
  const late = Math.round(REACH.lateS * RATE_HZ);
  const width = late + Math.round(REACH.earlyS * RATE_HZ) + 1;
  let costs: Float64Array = new Float64Array(0);
  let first = 0;
  let best = 0;
  let settledDeg = Number.NaN;
  let facingRad = Number.NaN;
  let seen: PoseDescriptors | null = null;

  const column = (pose: PoseDescriptors, from: number, stepS: number): Float64Array => {
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const memory = stepS > 0 ? Math.exp(-stepS / MEMORY_S) : 0;
    const pace = Math.max(1, Math.round(stepS * RATE_HZ));
    for (let k = 0; k < width; k++) {
      const moment = from + k;
      if (moment < 0 || moment >= movement.count) continue;
      const deg = poseDistanceDeg(movement, moment, pose, 0);
      let reached = costs.length === 0 ? START_PULL_DEG * Math.abs(k - late) : Number.POSITIVE_INFINITY;
      for (let step = 0; step <= 2 * pace + 1; step++) {
        const behind = moment - step - first;
        if (behind < 0 || behind >= costs.length) continue;
        reached = Math.min(reached, costs[behind]! + PACE_PENALTY_DEG * Math.abs(step - pace));
      }
      next[k] = (Number.isNaN(deg) ? 0 : deg) + memory * reached;
    }
    return next;
  };

  return {
    isMirrored,
    next(pose: PoseDescriptors, now: number, stepS: number, share: number): void {
      const own = isMirrored ? mirrored(pose) : pose;
      const from = Math.round(now) - late;
      if (Number.isNaN(facingRad)) {
        facingRad = facingOf(aroundOf(movement, now)).angleRad - facingOf(own).angleRad;
      }
      seen = turned(own, facingRad);
      const next = column(seen, from, stepS);
      best = from + next.reduce((least, cost, k) => (cost < next[least]! ? k : least), 0);
      costs = next;
      first = from;
      const moment = Math.max(0, Math.min(movement.count - 1, best));
      const deg = poseDistanceDeg(movement, moment, seen, 0);
      if (!Number.isNaN(deg))
        settledDeg = Number.isNaN(settledDeg) ? deg : settledDeg + share * (deg - settledDeg);
      const turn = turnBetween(momentsOf(movement, moment, moment + 1), seen, [[0, 0]]);
      if (Number.isFinite(turn) && stepS > 0) facingRad += turn * (1 - Math.exp(-stepS / FACING_S));
    },
    /** How far off, over about the last second; NaN before anything was seen. */
    deg: () => settledDeg,
    at: () => best,
    limbDeg: (): Record<ComparedLimb, number> => {
      const moment = Math.max(0, Math.min(movement.count - 1, best));
      const of = (limb: ComparedLimb) =>
        seen ? meanAngleDeg(movement, moment, seen, 0, BONES_OF_LIMB[limb]).deg : Number.NaN;
      return Object.fromEntries(
        COMPARED_LIMBS.map((limb) => [limb, of(isMirrored ? limbOfOtherSide(limb) : limb)]),
      ) as Record<ComparedLimb, number>;
    },
  };
}

/** The stretch of a movement around a moment, to read a facing from. */
function aroundOf(movement: PoseDescriptors, now: number): PoseDescriptors {
  const middle = Math.max(0, Math.min(movement.count - 1, Math.round(now)));
  return momentsOf(movement, Math.max(0, middle - RATE_HZ), Math.min(movement.count, middle + RATE_HZ));
}
