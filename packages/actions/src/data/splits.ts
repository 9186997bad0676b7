import { seededChance } from '@posebox/motion';
import { CLASS_CLIPS } from './data-set-quality.ts';

/** Clips by their place in the data set: learnt from, and held out. */
export interface Fold {
  readonly learnt: readonly number[];
  readonly heldOut: readonly number[];
}

/** How clips were divided so that nothing is judged that was learnt from. */
export interface Split {
  /** `person`: whole people are held out; `clip`: whole clips, because fewer than three people are named. */
  readonly by: 'person' | 'clip';
  readonly people: number;
  readonly folds: readonly Fold[];
}

/** More people are held out in groups of several: each round of learning takes its time. */
const MOST_FOLDS = 5;

/**
 * Leaves one person out in turn when at least three are named (groups of people when there are more than five, clips
 * without a person by themselves), otherwise clips, evenly over the classes. No clip and no person is on both sides.
 */
export function splitOf(
  clips: readonly { readonly label: string; readonly person: string | null }[],
  seed: number,
): Split {
  const people = [...new Set(clips.flatMap(({ person }) => (person === null ? [] : [person])))].sort();
  const isByPerson = people.length >= CLASS_CLIPS.people;
  const foldOf = isByPerson ? foldsByPerson(clips, people) : foldsByClip(clips, seed);
  const count = Math.max(...foldOf) + 1;
  const folds = Array.from({ length: count }, (_, fold): Fold => {
    const places = [...foldOf.keys()];
    return {
      learnt: places.filter((place) => foldOf[place] !== fold),
      heldOut: places.filter((place) => foldOf[place] === fold),
    };
  });
  return { by: isByPerson ? 'person' : 'clip', people: people.length, folds };
}

/** The largest people first, each to the smallest group. */
function foldsByPerson(
  clips: readonly { readonly person: string | null }[],
  people: readonly string[],
): readonly number[] {
  const count = Math.min(MOST_FOLDS, people.length);
  const clipsOf = (person: string) => clips.filter((clip) => clip.person === person).length;
  const sizes = new Array<number>(count).fill(0);
  const groupOf = new Map<string, number>();
  for (const person of [...people].sort((a, b) => clipsOf(b) - clipsOf(a))) {
    const group = sizes.indexOf(Math.min(...sizes));
    groupOf.set(person, group);
    sizes[group]! += clipsOf(person);
  }
  let nameless = 0;
  return clips.map(({ person }) => (person === null ? nameless++ % count : groupOf.get(person)!));
}

function foldsByClip(clips: readonly { readonly label: string }[], seed: number): readonly number[] {
  const chance = seededChance(seed);
  const foldOf = new Array<number>(clips.length).fill(0);
  let next = 0;
  for (const label of [...new Set(clips.map((clip) => clip.label))].sort()) {
    const places = [...clips.keys()].filter((place) => clips[place]!.label === label);
    for (let i = places.length - 1; i > 0; i--) {
      const j = Math.floor(chance() * (i + 1));
      [places[i], places[j]] = [places[j]!, places[i]!];
    }
    // Goes on where the last class ended, so that folds stay of one size.
    for (const place of places) foldOf[place] = next++ % MOST_FOLDS;
  }
  return foldOf;
}
