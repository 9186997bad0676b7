import type { FiredRule, Repetition, Severity } from './coaching-document.ts';

/** A fault is said when it was made in so many of the last three repetitions; what decides about counting, at once. */
const OF_LAST = 3;
const LEAST_TIMES = 2;
/** Two hints lie this far apart, and the same one further. */
const QUIET_S = 4;
const SAME_QUIET_S = 12;
/** A hint stays so long. */
const STAYS_S = 4;

const ORDER: readonly Severity[] = ['stop', 'look', 'note'];

/** Says one thing at a time, and nothing twice in a row. */
export interface LiveHints {
  /** What was fired by a repetition or a stretch of a hold that has just ended. */
  heard(fired: readonly FiredRule[], judged: Repetition['measures'], timeS: number): void;
  /** The hint to show now, or null. */
  at(timeS: number): FiredRule | null;
}

export function createLiveHints(): LiveHints {
  const recent: (readonly string[])[] = [];
  const saidS = new Map<string, number>();
  let shown: { readonly hint: FiredRule; readonly fromS: number } | null = null;
  return {
    heard(fired, judged, timeS) {
      recent.push(fired.map(({ rule }) => rule));
      if (recent.length > OF_LAST) recent.shift();
      if (shown && timeS - shown.fromS < QUIET_S) return;
      const decides = (rule: string) => judged.some((one) => one.rule === rule && one.decidesCount);
      const due = fired
        .filter(
          ({ rule }) => decides(rule) || recent.filter((rules) => rules.includes(rule)).length >= LEAST_TIMES,
        )
        .filter(({ rule }) => timeS - (saidS.get(rule) ?? Number.NEGATIVE_INFINITY) >= SAME_QUIET_S)
        .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
      const [hint] = due;
      if (!hint) return;
      shown = { hint, fromS: timeS };
      saidS.set(hint.rule, timeS);
    },
    at: (timeS) => (shown && timeS - shown.fromS < STAYS_S ? shown.hint : null),
  };
}
