import { LANDMARK, type LandmarkName } from '@posebox/body';

/** What the capture coach is told of one frame. */
export interface CaptureSight {
  readonly image: { readonly width: number; readonly height: number };
  /** Mean brightness of the picture, 0…1. */
  readonly brightness: number;
  /** The clearest person: 99 normalised positions (x, y, z) and 33 confidences. Null when nobody is seen. */
  readonly person: {
    readonly positions: ArrayLike<number>;
    readonly confidence: ArrayLike<number>;
  } | null;
  readonly people: number;
}

export type BodyInView = 'nobody' | 'whole' | 'feet_missing' | 'head_missing' | 'side_missing';

/** What a frame is like as a place to measure movement in. */
export interface CaptureChecks {
  readonly body: BodyInView;
  /** `far`: the whole body fills less than 45 % of the picture's height and width. */
  readonly distance: 'good' | 'far';
  readonly light: 'good' | 'dark';
  /** Which way the body faces; `between` is neither. Null when shoulders or hips aren't sure. */
  readonly view: 'front' | 'side' | 'between' | null;
  readonly alone: boolean;
}

/** Below this confidence a landmark isn't seen. */
const SEEN = 0.5;
const DARK = 0.2;
const FAR_SHARE = 0.45;
/**
 * Breadth of the shoulders as a share of the torso's length. From the front it is about 0.9 (Drillis and Contini 1966:
 * 0.259 and 0.288 of the body's height) and shrinks with the cosine of the turn.
 */
const FRONT_SHARE = 0.6;
const SIDE_SHARE = 0.35;

const SIDES = ['left', 'right'] as const;
type PairedPart = 'shoulder' | 'hip' | 'knee' | 'ankle' | 'wrist';

/**
 * Judges one frame.
 *
 * @example captureChecks({ image, brightness: 0.1, person: null, people: 0 }).light // 'dark'
 */
export function captureChecks(sight: CaptureSight): CaptureChecks {
  const { person } = sight;
  return {
    body: person ? bodyInView(person) : 'nobody',
    distance: person && isFar(person) ? 'far' : 'good',
    light: sight.brightness < DARK ? 'dark' : 'good',
    view: person ? viewOf(person, sight.image) : null,
    alone: sight.people <= 1,
  };
}

type Person = NonNullable<CaptureSight['person']>;

function point({ positions, confidence }: Person, name: LandmarkName) {
  const at = LANDMARK[name];
  return { x: positions[3 * at]!, y: positions[3 * at + 1]!, sure: confidence[at]! >= SEEN };
}

const pair = (person: Person, part: PairedPart) => SIDES.map((side) => point(person, `${side}_${part}`));

/** From the side one leg hides the other: one of a pair is enough. */
const isSeen = (person: Person, part: PairedPart): boolean =>
  pair(person, part).some(({ x, y, sure }) => sure && x >= 0 && x <= 1 && y >= 0 && y <= 1);

function bodyInView(person: Person): BodyInView {
  const nose = point(person, 'nose');
  if (nose.y < 0) return 'head_missing';
  const cutAtSide = (['shoulder', 'hip'] as const).some((part) =>
    pair(person, part).some(({ x }) => x < 0 || x > 1),
  );
  if (cutAtSide) return 'side_missing';
  return isSeen(person, 'ankle') && isSeen(person, 'knee') ? 'whole' : 'feet_missing';
}

function isFar(person: Person): boolean {
  const sure = Object.keys(LANDMARK)
    .map((name) => point(person, name as LandmarkName))
    .filter((landmark) => landmark.sure);
  if (sure.length === 0) return false;
  const extent = (axis: 'x' | 'y') => {
    const values = sure.map((landmark) => landmark[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return extent('x') < FAR_SHARE && extent('y') < FAR_SHARE;
}

function viewOf(person: Person, { width, height }: CaptureSight['image']): CaptureChecks['view'] {
  const [leftShoulder, rightShoulder] = pair(person, 'shoulder');
  const [leftHip, rightHip] = pair(person, 'hip');
  if (!leftShoulder || !rightShoulder || !leftHip || !rightHip) return null;
  // From the side the far shoulder is guessed, which is what makes it a side view: one of each is enough.
  if (!(leftShoulder.sure || rightShoulder.sure) || !(leftHip.sure || rightHip.sure)) return null;
  const apart = (ax: number, ay: number, bx: number, by: number) =>
    Math.hypot((ax - bx) * width, (ay - by) * height);
  const breadth = apart(leftShoulder.x, leftShoulder.y, rightShoulder.x, rightShoulder.y);
  const torso = apart(
    (leftShoulder.x + rightShoulder.x) / 2,
    (leftShoulder.y + rightShoulder.y) / 2,
    (leftHip.x + rightHip.x) / 2,
    (leftHip.y + rightHip.y) / 2,
  );
  if (breadth >= FRONT_SHARE * torso) return 'front';
  return breadth <= SIDE_SHARE * torso ? 'side' : 'between';
}
