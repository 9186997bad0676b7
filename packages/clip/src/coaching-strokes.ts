import {
  type Color,
  displayScale,
  faded,
  LANDMARK,
  line,
  PICTURE_COLORS,
  type Pose,
  type Shape,
  type SizePx,
  type Stroke,
} from '@posebox/body';
import type { Lettering } from '@posebox/media/lettering';
import {
  type CoachingDocument,
  type FiredRule,
  MEASURES,
  type Repetition,
  type Severity,
} from '@posebox/motion';
import type { Language } from '@posebox/texts';
import { LOOK, plateStrokes, plateWidthPx } from './plate-strokes.ts';

/** Width of the limb that a rule speaks of, in look pixels. */
const LIMB_PX = 9;

const LIMB: Readonly<Record<Severity, Color>> = {
  note: PICTURE_COLORS['limb-good'],
  look: PICTURE_COLORS['limb-look'],
  stop: PICTURE_COLORS['limb-stop'],
};

/** Everything that may be written into the film of a set; letters must be known before the first frame. */
export function coachingTexts(document: CoachingDocument, language: Language): string[] {
  const attempts: readonly Pick<Repetition, 'fired'>[] = [...document.repetitions, ...document.holds];
  return ['0123456789-° s', ...attempts.flatMap(({ fired }) => fired.map(({ hint }) => hint[language]))];
}

/** How hints are written. */
export interface Words {
  readonly lettering: Lettering;
  readonly language: Language;
}

/** A hint stays readable after its moment is over. */
const STAYS_S = 1.5;

/**
 * What coaching adds to a frame: the counter on its plate, the principal value at the limb that bends, and the limb that
 * a rule speaks of in its colour, with the hint.
 *
 * @param words how they are written, all of `coachingTexts` with it.
 * @param pose of the person coached, in this frame.
 */
export function coachingStrokes(
  document: CoachingDocument,
  { lettering, language }: Words,
  timeS: number,
  pose: Pose | null,
  sizePx: SizePx,
): (Stroke | Shape)[] {
  const scale = displayScale(sizePx);
  const fired = firedAt(document, timeS);
  return [
    ...(pose && fired ? limbStrokes(fired, pose, sizePx, scale) : []),
    ...counterStrokes(lettering, counterText(document, timeS), scale),
    ...(pose ? valueStrokes(document, lettering, timeS, pose, sizePx, scale) : []),
    ...(fired ? hintStrokes(lettering, fired.hint[language], sizePx, scale) : []),
  ];
}

/** Repetitions that had counted by now; of a hold, its seconds. */
export function counterText({ repetitions, holds, exercise }: CoachingDocument, timeS: number): string {
  if (exercise?.kind === 'hold') {
    const seconds = holds.reduce(
      (sum, { startS, endS }) => sum + Math.max(0, Math.min(timeS, endS) - startS),
      0,
    );
    return `${seconds.toFixed(0)} s`;
  }
  return String(repetitions.filter(({ counted, endS }) => counted && endS !== null && endS <= timeS).length);
}

/** The most serious rule that is being missed at this moment, or was just now. */
function firedAt({ repetitions, holds }: CoachingDocument, timeS: number): FiredRule | null {
  const order: readonly Severity[] = ['stop', 'look', 'note'];
  const now = [...repetitions, ...holds]
    .flatMap(({ fired }: Pick<Repetition, 'fired'>) => fired)
    .filter(({ fromS, toS }) => timeS >= fromS && timeS <= toS + STAYS_S);
  return now.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0] ?? null;
}

function limbStrokes(
  { landmarks, severity }: FiredRule,
  pose: Pose,
  sizePx: SizePx,
  scale: number,
): Stroke[] {
  const points = landmarks.map((name) => pose.landmarks[LANDMARK[name]]!);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (Number.isNaN(from.x + to.x)) return [];
    const ends = [
      from.x * sizePx.width,
      from.y * sizePx.height,
      to.x * sizePx.width,
      to.y * sizePx.height,
    ] as const;
    return [
      line(...ends, LIMB_PX * 2 * scale, faded(LIMB[severity], 0.35)),
      line(...ends, LIMB_PX * scale, LIMB[severity]),
    ];
  });
}

const counterStrokes = (lettering: Lettering, text: string, scale: number): (Stroke | Shape)[] =>
  plateStrokes(lettering, text, LOOK.marginPx * scale, LOOK.marginPx * scale, LOOK.digitPx * scale, scale);

function valueStrokes(
  { curve }: CoachingDocument,
  lettering: Lettering,
  timeS: number,
  pose: Pose,
  sizePx: SizePx,
  scale: number,
): (Stroke | Shape)[] {
  if (curve?.unit !== 'deg') return [];
  const row = curve.timesS.findIndex((one) => one >= timeS - 1e-3);
  const value = row < 0 ? null : curve.values[row]!;
  const chain = MEASURES[curve.measure].landmarks('left');
  const at = pose.landmarks[LANDMARK[chain[1] ?? chain[0]!]]!;
  if (value === null || value === undefined || Number.isNaN(at.x)) return [];
  const text = `${Math.round(value)}°`;
  const widthPx = plateWidthPx(lettering, text, LOOK.smallPx * scale, scale);
  const xPx = Math.min(at.x * sizePx.width + 2 * LOOK.padPx * scale, sizePx.width - widthPx);
  return plateStrokes(lettering, text, Math.max(0, xPx), at.y * sizePx.height, LOOK.smallPx * scale, scale);
}

/** Along the lower edge, smaller where the picture is too narrow for it. */
function hintStrokes(lettering: Lettering, text: string, sizePx: SizePx, scale: number): (Stroke | Shape)[] {
  const roomPx = sizePx.width - 2 * (LOOK.marginPx + LOOK.padPx) * scale;
  const letterPx = Math.min(LOOK.smallPx * scale, roomPx / lettering.widthPx(text, 1));
  const yPx = sizePx.height - LOOK.marginPx * scale - 2.4 * letterPx;
  return plateStrokes(lettering, text, LOOK.marginPx * scale, yPx, letterPx, scale);
}
