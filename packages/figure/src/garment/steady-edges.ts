/** Takes a share that was measured under a name, and gives the share to go by. */
export type Steady = (name: string, share: number) => number;

/** A photo has no frame before. */
export const asSeen: Steady = (_, share) => share;

/** What is seen counts fully only after about this long: masks tremble from frame to frame, bodies don't change so quickly. */
const SETTLE_S = 0.25;
/** After a gap nothing of before holds. */
const LONGEST_GAP_S = 0.5;

/** Keeps the edges of several people steady through a film. */
export interface SteadyEdges {
  /** How to take what a frame shows of a person. Frames come in order of their times. */
  of(personId: number, timeS: number): Steady;
}

/**
 * Edges that follow the mask with a little delay, by a first-order low-pass that takes the true time between frames.
 *
 * @example
 * const edges = openSteadyEdges();
 * const fitting = wearGarment(frame, body, shirt, { steady: edges.of(person.id, timeS) });
 */
export function openSteadyEdges(): SteadyEdges {
  const people = new Map<number, { timeS: number; readonly shares: Map<string, number> }>();
  return {
    of(personId, timeS) {
      const known = people.get(personId);
      const stepS = known ? timeS - known.timeS : Number.POSITIVE_INFINITY;
      const goesOn = stepS >= 0 && stepS <= LONGEST_GAP_S;
      const person = goesOn && known ? known : { timeS, shares: new Map<string, number>() };
      person.timeS = timeS;
      people.set(personId, person);
      const weight = 1 - Math.exp(-stepS / SETTLE_S);
      return (name, share) => {
        const before = person.shares.get(name) ?? share;
        const now = before + weight * (share - before);
        person.shares.set(name, now);
        return now;
      };
    },
  };
}
