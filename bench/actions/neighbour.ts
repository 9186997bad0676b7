import { type LearningClip, nearestNeighbour, windowFeatures, windowStarts } from '@posebox/actions';

/** Windows a class that the neighbour is looked for among. */
const EXAMPLES = 24;

/** Share of clips that their middle window's nearest neighbour names rightly. */
export function neighbourScores(learnt: readonly LearningClip[], judged: readonly LearningClip[]): number {
  const labels = [...new Set(learnt.map(({ label }) => label))];
  const known = labels.flatMap((label, place) => {
    const own = learnt.filter((clip) => clip.label === label).flatMap(middleWindows);
    const step = Math.max(1, own.length / EXAMPLES);
    return Array.from({ length: Math.min(EXAMPLES, own.length) }, (_, i) => ({
      window: own[Math.floor(i * step)]!,
      label: place,
    }));
  });
  const right = judged.filter((clip) => {
    const starts = windowStarts(clip.moments.count, 8);
    const window = windowFeatures(clip.moments, [starts[starts.length >> 1]!]);
    return labels[known[nearestNeighbour(window, known).place]!.label] === clip.label;
  });
  return right.length / judged.length;
}

const middleWindows = ({ moments }: LearningClip) =>
  windowStarts(moments.count, 8).map((start) => windowFeatures(moments, [start]));
