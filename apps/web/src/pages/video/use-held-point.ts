import type { LandmarkName } from '@posebox/body';
import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../player/use-clip.ts';
import { correctionOf, type HeldPoint, taken } from './held-point.ts';
import type { Edits } from './use-edits.ts';

/** A correction by keys is saved when no key has come for so long. */
const SAVE_AFTER_MS = 700;

/** The point in hand, from taking it until its correction is saved. */
export interface Holding {
  readonly held: HeldPoint | null;
  /** Takes a point of the shown frame; the clip stands still from then on. */
  take(personId: number, landmark: LandmarkName): void;
  /** Puts it elsewhere, normalised; saved a little later. */
  move(x: number, y: number): void;
  /** Saves at once what was moved. */
  save(): Promise<void>;
  putDown(): void;
  /** Lets go without saving. */
  putBack(): void;
  /** Takes back what was moved, or the last saved correction of this point. */
  undo(): void;
  /** Whether `undo` has anything to do. */
  readonly canUndo: boolean;
}

export function useHeldPoint(clip: Clip, edits: Edits): Holding {
  const [held, setHeld] = useState<HeldPoint | null>(null);
  const { pages, playback } = clip;
  const shown = playback.shown.value;

  const saveOne = async (point: HeldPoint) => {
    if (point.state !== 'moved') return;
    const isSaved = await edits.correct(correctionOf(point));
    // Kept on screen until its page has come; what wasn't taken goes back.
    setHeld((now) => (now !== point ? now : isSaved ? { ...point, state: 'saved' } : null));
  };
  const putDown = () => {
    if (held) void saveOne(held);
    setHeld(null);
  };
  // What is held belongs to one frame: going on puts it down.
  useEffect(() => {
    if (held && shown !== null && held.frame !== shown) putDown();
  }, [shown]);
  // A change that was saved is in the pages now.
  useEffect(
    () => setHeld((now) => (now?.state === 'saved' ? { ...now, state: 'resting' } : now)),
    [clip.editsVersion],
  );
  useEffect(() => {
    if (held?.state !== 'moved') return;
    const timer = setTimeout(() => void saveOne(held), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [held]);

  const last = edits.list.at(-1)?.operation;
  const isLastOfHeld =
    held !== null &&
    last?.kind === 'correct_point' &&
    last.frame === held.frame &&
    last.landmark === held.landmark;
  return {
    held,
    take(personId, landmark) {
      if (shown === null) return;
      playback.pause();
      setHeld(taken(pages.at(shown) ?? [], shown, personId, landmark));
    },
    move: (x, y) => setHeld((now) => now && { ...now, x, y, state: 'moved' }),
    save: async () => {
      if (held) await saveOne(held);
    },
    putDown,
    putBack: () => setHeld(null),
    undo() {
      if (held?.state === 'moved') {
        return setHeld(taken(pages.at(held.frame) ?? [], held.frame, held.personId, held.landmark));
      }
      setHeld(null);
      void edits.undo();
    },
    canUndo: held?.state === 'moved' || isLastOfHeld,
  };
}
