import type { PoseTrack } from '@posebox/body';
import { FRAME_STATE, LANDMARK_COUNT, POSITIONS_PER_FRAME } from '@posebox/body';
import type { PictureSize } from '@posebox/motion';
import type { ActionFrame } from '../recognition/action-frame.ts';
import type { FallEvent } from './fall-event.ts';
import { type FallPosture, fallPosture } from './fall-posture.ts';

/**
 * The limits of the rule. Chosen on simulated falls and daily activities of seeds that the study doesn't use; what they
 * let through and miss is in docs/accuracy.md.
 */
export const FALL_LIMITS = {
  /** Torso lengths a second that the hips go down at most in a fall, at least. */
  speed: 1.5,
  /** Torso lengths that the hips go down within a second, at least. */
  drop: 0.8,
  /** Degrees: a torso that leans more lies. */
  inclinationDeg: 60,
  /** Of the standing height: who leans and is lower lies. */
  height: 0.6,
  /** Of the standing height: who is lower lies, seen along the body, where nothing leans. */
  lowHeight: 0.48,
  /** Seconds on the floor until a fall is suspected, and until it is confirmed. */
  suspectedS: 2,
  confirmedS: 10,
  /** Of the standing height: who is higher is up again. */
  upAgain: 0.7,
  /** A classifier must be so sure of a fall. */
  probability: 0.5,
} as const;

/** Over this stretch speeds are measured: longer than the trembling of points, shorter than a fall. */
const SPEED_S = 0.3;
const DROP_S = 1;
/** Up to the floor, a fall's speed counts for so long. */
const REMEMBERED_S = 1.2;
/** How slowly the idea of a person's standing height changes. */
const STANDING_S = 4;

/** Tells whether the last two seconds were a fall, 0…1, from frames that end shortly after the body met the floor. */
export type FallClassifier = (frames: readonly ActionFrame[]) => number;

/** A person who is being watched for falls. */
export interface FallDetector {
  /** What this frame makes certain; most frames nothing. */
  see(frame: ActionFrame): readonly FallEvent[];
}

export interface FallDetectorOptions {
  readonly image: PictureSize;
  /** Asked after the rule has fired, and may say no; without one the rule decides alone. */
  readonly classifier?: FallClassifier;
}

interface Fallen {
  readonly fellAtS: number;
  readonly speed: number;
  readonly probability: number | null;
  reason: 'lying' | 'lost';
  told: 'nothing' | 'suspected' | 'confirmed';
}

/**
 * Watches one person for falls: the hips go down fast, the body is low and lies afterwards, and a classifier of the
 * movement agrees. No alarm device.
 *
 * @example
 * const detector = fallDetector({ image: { width: 1280, height: 720 } });
 * for (const event of detector.see({ timeS, person })) console.log(event.kind);
 */
export function fallDetector({ image, classifier }: FallDetectorOptions): FallDetector {
  let past: FallPosture[] = [];
  let frames: ActionFrame[] = [];
  let standing: { heightPx: number; torsoPx: number; sinceS: number } | null = null;
  let fallen: Fallen | null = null;
  let lostSinceS: number | null = null;

  return {
    see(frame) {
      frames = [...frames.filter(({ timeS }) => timeS > frame.timeS - 3), frame];
      const posture = fallPosture(frame, image);
      if (!posture) return notSeen(frame.timeS);
      lostSinceS = null;
      past = [...past.filter(({ timeS }) => timeS > frame.timeS - 2 * REMEMBERED_S), posture];
      learnStanding(posture);
      if (!standing) return [];
      return fallen ? onTheFloor(posture, fallen) : upright(posture);
    },
  };

  function upright(now: FallPosture): readonly FallEvent[] {
    const speed = fastestDown(now.timeS);
    if (speed < FALL_LIMITS.speed || droppedBy(now) < FALL_LIMITS.drop || !isLying(now)) return [];
    fallen = { fellAtS: now.timeS, speed, probability: null, reason: 'lying', told: 'nothing' };
    return [];
  }

  function onTheFloor(now: FallPosture, fall: Fallen): readonly FallEvent[] {
    if (isUp(now)) {
      fallen = null;
      return fall.told === 'nothing' ? [] : [eventOf('recovered', now.timeS, fall)];
    }
    if (fall.told === 'suspected' && now.timeS - fall.fellAtS >= FALL_LIMITS.confirmedS && isLying(now)) {
      fall.told = 'confirmed';
      return [eventOf('confirmed', now.timeS, { ...fall, reason: 'lying' })];
    }
    // Asked once, when the window holds the fall and a moment after it.
    if (
      fall.told === 'nothing' &&
      fall.probability === null &&
      now.timeS - fall.fellAtS >= 0.5 &&
      classifier
    ) {
      const probability = classifier(frames);
      if (probability < FALL_LIMITS.probability) {
        past = [];
        fallen = null;
        return [];
      }
      fallen = { ...fall, probability };
      return [];
    }
    if (fall.told === 'nothing' && now.timeS - fall.fellAtS >= FALL_LIMITS.suspectedS) {
      fall.told = 'suspected';
      return [eventOf('suspected', now.timeS, fall)];
    }
    return [];
  }

  function notSeen(timeS: number): readonly FallEvent[] {
    lostSinceS ??= timeS;
    if (!fallen) {
      const last = past.at(-1);
      if (!last || !standing || last.isAtEdge || timeS - last.timeS > 0.5) return [];
      const speed = fastestDown(last.timeS);
      // Somebody who was going down fast and is gone in the middle of the picture.
      const stillGoing =
        last.timeS - (past.at(-2)?.timeS ?? 0) < 0.5 && speedAt(past.length - 1) >= FALL_LIMITS.speed;
      if (speed < FALL_LIMITS.speed || !stillGoing || droppedBy(last) < FALL_LIMITS.drop / 2) return [];
      fallen = { fellAtS: last.timeS, speed, probability: null, reason: 'lost', told: 'nothing' };
    }
    if (fallen.told !== 'nothing' || timeS - fallen.fellAtS < FALL_LIMITS.suspectedS) return [];
    if (timeS - lostSinceS < FALL_LIMITS.suspectedS / 2) return [];
    fallen.reason = 'lost';
    fallen.told = 'suspected';
    return [eventOf('suspected', timeS, fallen)];
  }

  /** Somebody upright on their feet shows how tall they are in this picture. */
  function learnStanding(now: FallPosture): void {
    const isUpright = now.inclinationDeg < 25 && now.heightPx > 2 * now.torsoPx;
    if (!isUpright) return;
    if (!standing) standing = { heightPx: now.heightPx, torsoPx: now.torsoPx, sinceS: now.timeS };
    const share = Math.min(1, (now.timeS - standing.sinceS) / STANDING_S);
    standing = {
      heightPx: standing.heightPx + share * (now.heightPx - standing.heightPx),
      torsoPx: standing.torsoPx + share * (now.torsoPx - standing.torsoPx),
      sinceS: now.timeS,
    };
  }

  function speedAt(index: number): number {
    const to = past[index]!;
    const from = past.find(({ timeS }) => timeS >= to.timeS - SPEED_S - 1e-6) ?? to;
    const spanS = to.timeS - from.timeS;
    return spanS < SPEED_S / 3 ? 0 : (to.hipYPx - from.hipYPx) / spanS / standing!.torsoPx;
  }

  function fastestDown(nowS: number): number {
    let most = 0;
    for (const [index, { timeS }] of past.entries()) {
      if (timeS >= nowS - REMEMBERED_S) most = Math.max(most, speedAt(index));
    }
    return most;
  }

  function droppedBy(now: FallPosture): number {
    const highest = past
      .filter(({ timeS }) => timeS >= now.timeS - DROP_S - SPEED_S)
      .reduce((least, { hipYPx }) => Math.min(least, hipYPx), now.hipYPx);
    return (now.hipYPx - highest) / standing!.torsoPx;
  }

  function isLying({ inclinationDeg, heightPx }: FallPosture): boolean {
    const share = heightPx / standing!.heightPx;
    // Along the line of sight a torso has no inclination, but the whole body is short.
    return (
      share < FALL_LIMITS.lowHeight ||
      (share < FALL_LIMITS.height && inclinationDeg > FALL_LIMITS.inclinationDeg)
    );
  }

  function isUp({ inclinationDeg, heightPx }: FallPosture): boolean {
    return heightPx > FALL_LIMITS.upAgain * standing!.heightPx && inclinationDeg < FALL_LIMITS.inclinationDeg;
  }
}

const eventOf = (kind: FallEvent['kind'], timeS: number, fall: Fallen): FallEvent => ({
  kind,
  timeS,
  fellAtS: fall.fellAtS,
  reason: fall.reason,
  speed: fall.speed,
  probability: fall.probability,
});

/**
 * The falls of a whole track.
 *
 * @example findFalls(track, { image: document.image }).filter(({ kind }) => kind === 'suspected')
 */
export function findFalls(track: PoseTrack, options: FallDetectorOptions): readonly FallEvent[] {
  const detector = fallDetector(options);
  const events: FallEvent[] = [];
  for (let row = 0; row < track.frameCount; row++) {
    const person =
      track.states[row] === FRAME_STATE.absent
        ? null
        : {
            image: track.smoothed.image.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
            world: track.smoothed.world.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
            confidence: track.confidence.subarray(row * LANDMARK_COUNT, (row + 1) * LANDMARK_COUNT),
          };
    events.push(...detector.see({ timeS: track.timesS[row]!, person }));
  }
  return events;
}
