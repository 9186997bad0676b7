import { measuredFrameRate, type PoseTrack, type TrackDocument } from '@posebox/body';
import { type Comparability, cautionsOf, confidenceOf, refusalsOf } from './comparability.ts';
import { COMPARED_LIMBS, type ComparedLimb, limbOfOtherSide } from './compared-bones.ts';
import type { Comparison, ComparisonOptions, ComparisonPhrase } from './comparison-document.ts';
import { comparisonSeries } from './comparison-series.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Facing, facingOf, viewDifferenceDeg } from './facing.ts';
import { type MatchedMovements, matchMovements } from './match-movements.ts';
import { type MovementTiming, movementTiming } from './movement-timing.ts';
import { bonesSeenInBoth, movementVarietyDeg, poseSpeeds } from './movement-variety.ts';
import { phrasesOf } from './phrases.ts';
import {
  hasWorld,
  mirrored,
  momentsOf,
  type PoseDescriptors,
  poseDescriptors,
  seenShare,
} from './pose-descriptors.ts';
import { practiceMoments, worstLimb } from './practice-moments.ts';
import { energyScore, limbMeasureDeg, SCORE_SCALE, shapeScore, timingScore, totalScore } from './score.ts';
import { meanKnown } from './shape-difference.ts';
import { known, rounded } from './stated-precision.ts';

/** Moments a second at which clips are compared. */
export const COMPARISON_RATE_HZ = 30;

/** A clip and whom to look at in it; its subject when nobody is named. Edits are applied already. */
export interface ComparedClip {
  readonly document: TrackDocument;
  readonly personId?: number | undefined;
  /** A part of the clip, seconds. */
  readonly fromS?: number | undefined;
  readonly toS?: number | undefined;
}

export interface CompareOptions extends ComparisonOptions {
  readonly phrases?: readonly ComparisonPhrase[];
}

/** An attempt shorter than this share of the reference is a part of it. */
const PART_BELOW = 0.7;
/** A part that covers this share of the reference is the whole. */
const WHOLE_FROM = 0.9;
const DEGREES = 180 / Math.PI;

/**
 * Lays an attempt beside a reference: how alike, where late, which limb, what to practise. Body size, place, facing and
 * mirror are taken out. Null when nobody can be compared: one of the clips has no person.
 *
 * @example
 * const comparison = compareTracks({ document: teacher }, { document: student }, PLAIN_COMPARISON);
 * comparison?.score // 84
 */
export function compareTracks(
  referenceClip: ComparedClip,
  attemptClip: ComparedClip,
  { phrases = [], ...options }: CompareOptions,
): Comparison | null {
  const referenceTrack = trackOf(referenceClip);
  const attemptTrack = trackOf(attemptClip);
  if (!referenceTrack || !attemptTrack) return null;
  const basis = hasWorld(referenceTrack) && hasWorld(attemptTrack) ? 'world' : 'image';
  const read = (track: PoseTrack, { document, fromS, toS }: ComparedClip) =>
    poseDescriptors(track, {
      basis,
      image: document.image,
      rateHz: COMPARISON_RATE_HZ,
      ...range(fromS, toS),
    });
  const reference = read(referenceTrack, referenceClip);
  const attempt = read(attemptTrack, attemptClip);
  const extent = extentOf(reference, attempt, options.extent);
  const movements = matchMovements(reference, attempt, { extent, mirror: options.mirror });
  if (!movements) return null;
  const speeds = poseSpeeds(reference);
  const coverage = coverageOf(movements, speeds);
  const timing = movementTiming(timesOf(reference), attemptTimesOf(movements), speeds, options.clock);
  const facings = [
    facingOf(reference),
    facingOf(movements.isMirrored ? mirrored(attempt) : attempt),
  ] as const;
  const frames = [referenceClip, attemptClip].map(
    ({ document }) => measuredFrameRate(document.timesS).medianHz,
  );
  const facts: Facts = { movements, coverage, timing };
  const comparability: Comparability = {
    durationS: [durationS(reference), durationS(attempt)],
    visible: [seenShare(reference), seenShare(attempt)],
    viewDeg: viewDifferenceDeg(...facings),
    facingSteadiness: Math.min(...facings.map((facing) => facing.steadiness)),
    varietyDeg: movementVarietyDeg(reference),
    framesPerSecond: Math.min(...frames),
    hasDepth: basis === 'world',
  };
  const refusals = refusalsOf(comparability);
  const scores = refusals.length === 0 ? scoresOf(facts) : null;
  const described = (track: PoseTrack, descriptors: PoseDescriptors, facing: Facing, hz: number) => ({
    personId: track.personId,
    fromS: rounded(descriptors.startS, 3),
    toS: rounded(descriptors.startS + (descriptors.count - 1) / descriptors.rateHz, 3),
    visible: rounded(seenShare(descriptors), 2),
    facingDeg: rounded(facing.angleRad * DEGREES, 0),
    framesPerSecond: rounded(hz, 1),
  });
  return {
    format: 'posebox-comparison',
    version: 1,
    scale: SCORE_SCALE.version,
    options,
    reference: described(referenceTrack, reference, facings[0], frames[0]!),
    attempt: described(attemptTrack, attempt, facingOf(attempt), frames[1]!),
    refusals,
    cautions: cautionsOf(comparability),
    score: scores && rounded(scores.total, 0),
    shape: scores && rounded(scores.shape, 0),
    timing: {
      score: scores && rounded(scores.timing, 0),
      offsetS: known(timing.offsetS, 3),
      tempo: known(timing.tempo, 3),
      tempoTakenOut: timing.isTempoTakenOut,
      meanS: known(timing.meanS, 3),
      typicalS: known(timing.typicalS, 3),
    },
    energy: { score: scores && rounded(scores.energy, 0), ratio: known(energyRatio(facts), 2) },
    coverage: rounded(coverage.share, 3),
    extent: isWhole(facts) ? 'whole' : 'part',
    matched: matchedRange(facts),
    mirrored: movements.isMirrored,
    viewDifferenceDeg: rounded(comparability.viewDeg, 0),
    varietyDeg: known(comparability.varietyDeg, 1),
    confidence: confidenceOf(comparability),
    limbs: limbsOf(facts, scores !== null),
    ...practiceOf(facts, phrases, speeds, scores !== null),
    series: comparisonSeries(movements, timing),
  };
}

interface Facts {
  readonly movements: MatchedMovements;
  readonly coverage: Coverage;
  readonly timing: MovementTiming;
}

function trackOf({ document: { people, subjectId }, personId }: ComparedClip): PoseTrack | null {
  const wanted = personId ?? subjectId;
  const longest = people.reduce<PoseTrack | null>(
    (best, track) => (best && best.frameCount >= track.frameCount ? best : track),
    null,
  );
  return people.find((track) => track.personId === wanted) ?? (personId === undefined ? longest : null);
}

function range(fromS: number | undefined, toS: number | undefined) {
  return { ...(fromS !== undefined && { fromS }), ...(toS !== undefined && { toS }) };
}

function extentOf(reference: PoseDescriptors, attempt: PoseDescriptors, asked: ComparisonOptions['extent']) {
  if (asked !== 'auto') return asked;
  return attempt.count < PART_BELOW * reference.count ? 'part' : 'whole';
}

const durationS = ({ count, rateHz }: PoseDescriptors): number => count / rateHz;

const timesOf = (movement: PoseDescriptors): Float64Array =>
  Float64Array.from({ length: movement.count }, (_, i) => movement.startS + i / movement.rateHz);

const attemptTimesOf = ({ matched, attempt }: MatchedMovements): Float64Array =>
  matched.map((moment) => attempt.startS + moment / attempt.rateHz);

function scoresOf(facts: Facts) {
  const { shape } = facts.movements;
  const deg = meanKnown(shape.deg);
  if (Number.isNaN(deg)) return { total: 0, shape: 0, timing: 0, energy: 0 };
  const parts = {
    shape: shapeScore(deg, shape.stillDeg),
    timing: timingScore(facts.timing),
    energy: energyScore(energyRatio(facts)),
  };
  return { ...parts, total: totalScore({ ...parts, coverage: facts.coverage.share }) };
}

/** How far the attempt leaves its own mean pose, as a share of what the reference does over the same stretch. */
function energyRatio({
  movements: { reference, attempt, matched },
  coverage: { first, last },
}: Facts): number {
  if (first < 0) return Number.NaN;
  const danced = momentsOf(attempt, Math.round(matched[first]!), Math.round(matched[last]!) + 1);
  const bones = bonesSeenInBoth(reference, attempt);
  return movementVarietyDeg(danced, bones) / movementVarietyDeg(momentsOf(reference, first, last + 1), bones);
}

function isWhole({ movements: { extent, reference }, coverage: { first, last } }: Facts): boolean {
  return extent === 'whole' || last - first + 1 >= WHOLE_FROM * reference.count;
}

function matchedRange({ movements: { reference }, coverage: { first, last } }: Facts): Comparison['matched'] {
  if (first < 0) return null;
  const at = (moment: number) => rounded(reference.startS + moment / reference.rateHz, 3);
  return { fromS: at(first), toS: at(last) };
}

/** A mirrored attempt's left is the reference's right; what is told is the attempt's own side. */
const ownSide = (limb: ComparedLimb, isMirrored: boolean): ComparedLimb =>
  isMirrored ? limbOfOtherSide(limb) : limb;

function limbsOf({ movements: { shape, isMirrored } }: Facts, isScored: boolean): Comparison['limbs'] {
  return COMPARED_LIMBS.map((limb) => {
    const deg = meanKnown(shape.limbDeg[limb]);
    const score = shapeScore(deg, limbMeasureDeg(shape, limb));
    return {
      limb: ownSide(limb, isMirrored),
      score: isScored ? known(score, 0) : null,
      deg: known(deg, 1),
      share: deg / limbMeasureDeg(shape, limb),
    };
  })
    .sort((a, b) => (b.share || 0) - (a.share || 0))
    .map(({ limb, score, deg }) => ({ limb, score, deg }));
}

function practiceOf(
  facts: Facts,
  named: readonly ComparisonPhrase[],
  speeds: Float32Array,
  isScored: boolean,
): Pick<Comparison, 'phrases' | 'moments'> {
  const { movements, timing, coverage } = facts;
  const { reference, shape, isMirrored } = movements;
  if (!isScored) return { phrases: [], moments: [] };
  const { startS, rateHz, count } = reference;
  const phrases = phrasesOf(named, startS, rateHz, speeds);
  const momentAt = (timeS: number) => Math.max(0, Math.min(count, Math.round((timeS - startS) * rateHz)));
  const timeOf = (moment: number) => rounded(startS + moment / rateHz, 3);
  return {
    phrases: phrases.map(({ name, fromS, toS }) => {
      const from = momentAt(fromS);
      const to = Math.max(from + 1, momentAt(toS));
      const deg = meanKnown(shape.deg, from, to);
      const seen = !Number.isNaN(deg);
      const parts = {
        shape: shapeScore(deg, shape.stillDeg),
        timing: timingScore({ ...timing, typicalS: meanKnown(timing.earlyS.map(Math.abs), from, to) }),
        energy: 100,
        coverage: meanKnown(coverage.covered, from, to),
      };
      return {
        name,
        fromS: rounded(fromS, 3),
        toS: rounded(toS, 3),
        score: seen ? rounded(totalScore(parts), 0) : null,
        shape: seen ? rounded(parts.shape, 0) : null,
        timing: seen ? rounded(parts.timing, 0) : null,
        meanS: known(meanKnown(timing.earlyS, from, to), 3),
        coverage: rounded(parts.coverage, 3),
        limb: seen ? ownSide(worstLimb(movements, from, to), isMirrored) : null,
      };
    }),
    moments: practiceMoments(movements, timing, coverage).map(({ from, to, ...moment }) => {
      const middleS = startS + (from + to) / 2 / rateHz;
      const phrase = phrases.findIndex(({ fromS, toS }) => middleS >= fromS && middleS < toS);
      return {
        ...moment,
        fromS: timeOf(from),
        toS: timeOf(to),
        limb: moment.limb && ownSide(moment.limb, isMirrored),
        deg: moment.deg === null ? null : known(moment.deg, 0),
        earlyS: moment.earlyS === null ? null : known(moment.earlyS, 2),
        phrase: phrase < 0 ? null : phrase,
      };
    }),
  };
}
