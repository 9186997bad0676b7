import type { Exercise } from '../form/exercise.ts';
import type { JudgedMeasure, NotAssessableReason, NotJudged } from './coaching-document.ts';
import type { CoachingOptions } from './coaching-options.ts';

/** What isn't judged in this set, and why: rules that no repetition could be asked, and what one camera never sees. */
export function notJudgedOf(
  exercise: Exercise,
  { switched }: CoachingOptions,
  judged: readonly (readonly JudgedMeasure[])[],
): NotJudged[] {
  const answers = judged.filter((measures) => measures.length > 0);
  const refused = exercise.rules.flatMap(({ id, name }): NotJudged[] => {
    const asked = answers.flatMap((measures) => measures.filter(({ rule }) => rule === id));
    const reasons = asked.flatMap(({ notAssessable }) => (notAssessable ? [notAssessable] : []));
    if (asked.length === 0)
      return switched?.[id] === false ? [{ rule: id, name, reason: 'switched_off' }] : [];
    return reasons.length < asked.length ? [] : [{ rule: id, name, reason: mostFrequent(reasons) }];
  });
  const unseen = exercise.not_judged.map(
    ({ id, name }): NotJudged => ({ rule: id, name, reason: 'one_camera_cannot_see' }),
  );
  return [...refused, ...unseen];
}

function mostFrequent(reasons: readonly NotAssessableReason[]): NotAssessableReason {
  const count = (reason: NotAssessableReason) => reasons.filter((one) => one === reason).length;
  return [...reasons].sort((a, b) => count(b) - count(a))[0]!;
}
