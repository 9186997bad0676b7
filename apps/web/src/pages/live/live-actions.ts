import {
  type ActionModel,
  type ActionSession,
  actionModelFromOnnx,
  actionSession,
  type FallDetector,
  fallClassifier,
  fallDetector,
  type LiveAction,
} from '@posebox/actions';
import { fallModel } from '@posebox/actions/ready-made';
import { POSITIONS_PER_FRAME } from '@posebox/body';
import type { LiveFrame } from '@posebox/vision/browser';

type LivePerson = LiveFrame['people'][number];

/** What a person does now, and where to write it. */
export interface WatchedPerson {
  readonly id: number;
  readonly label: string | null;
  readonly confidence: number;
  /** Above the head, normalised to the frame, unmirrored. */
  readonly place: { readonly x: number; readonly y: number };
  /** A fall was seen and nobody has got up since. */
  readonly hasFallen: boolean;
}

/** Something that has just begun. */
export type LiveEvent =
  | { readonly kind: 'action'; readonly person: number; readonly label: string; readonly confidence: number }
  | { readonly kind: 'fall'; readonly person: number };

export interface SeenActions {
  readonly people: readonly WatchedPerson[];
  readonly events: readonly LiveEvent[];
}

/** Watches everybody before the camera, each with a memory of their own. */
export interface ActionWatch {
  see(frame: Pick<LiveFrame, 'people' | 'image' | 'timeS'>): SeenActions;
}

interface Watched {
  readonly session: ActionSession | null;
  readonly falls: FallDetector | null;
  hasFallen: boolean;
  seenS: number;
}

/** A fall is confirmed within this; after that somebody who is out of sight is somebody new. */
const FORGET_AFTER_S = 15;

/** Positions in metres that aren't there. */
const WITHOUT_DEPTH = new Float32Array(POSITIONS_PER_FRAME).fill(Number.NaN);

/**
 * @param model what recognises actions; null watches for falls alone
 * @example openActionWatch(model, { falls: true }).see(frame).people[0]?.label
 */
export function openActionWatch(
  model: ActionModel | null,
  options: { readonly falls: boolean },
): ActionWatch {
  const watched = new Map<number, Watched>();
  const watch = (id: number, image: LiveFrame['image'], timeS: number): Watched => {
    const known = watched.get(id);
    if (known) {
      known.seenS = timeS;
      return known;
    }
    const begun = {
      session: model && actionSession({ model, image }),
      falls: options.falls ? fallDetector({ image, classifier: fallClassifier(fallModel(), image) }) : null,
      ...{ hasFallen: false, seenS: timeS },
    };
    watched.set(id, begun);
    return begun;
  };
  return {
    see({ people, image, timeS }) {
      const events: LiveEvent[] = [];
      const seen = people.map((person): WatchedPerson => {
        const one = watch(person.id, image, timeS);
        const frame = { timeS, person: positionsOf(person) };
        const action = one.session?.see(frame) ?? null;
        if (action?.started) {
          events.push({
            ...{ kind: 'action', person: person.id },
            ...{ label: action.started.label, confidence: action.confidence },
          });
        }
        noteFalls(one, person.id, frame, events);
        return shown(person, action, one.hasFallen);
      });
      // Who is out of sight may have fallen out of it, and is forgotten with that said.
      for (const [id, one] of watched) {
        if (people.some((person) => person.id === id)) continue;
        if (timeS - one.seenS > FORGET_AFTER_S) watched.delete(id);
        one.session?.see({ timeS, person: null });
        noteFalls(one, id, { timeS, person: null }, events);
      }
      return { people: seen, events };
    },
  };
}

function noteFalls(
  one: Watched,
  person: number,
  frame: Parameters<FallDetector['see']>[0],
  events: LiveEvent[],
): void {
  for (const { kind } of one.falls?.see(frame) ?? []) {
    if (kind === 'suspected') events.push({ kind: 'fall', person });
    one.hasFallen = kind !== 'recovered';
  }
}

function positionsOf(person: LivePerson) {
  const { image, world } = person.smoothed ?? person.raw;
  return { image, world: world ?? WITHOUT_DEPTH, confidence: person.confidence };
}

const shown = (person: LivePerson, action: LiveAction | null, hasFallen: boolean): WatchedPerson => ({
  id: person.id,
  label: action?.label ?? null,
  confidence: action?.confidence ?? 0,
  place: { x: person.box.x + person.box.width / 2, y: person.box.y },
  hasFallen,
});

/** Reads the file of a model. @throws ActionProblem */
export const readActionModel = (bytes: Uint8Array): ActionModel => actionModelFromOnnx(bytes);
