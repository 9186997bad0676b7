import type { PoseTrack, SizePx } from '@posebox/body';
import type { FigureMotion, HumanoidSkeleton } from '@posebox/figure';
import { useEffect, useState } from 'preact/hooks';
import { type ClipSolver, openSolver } from './solve/open-solver.ts';

/** A person's motion for a figure: null while it is solved; it never belongs to another person or another figure. */
export function useMotion(
  person: PoseTrack | null,
  picture: SizePx | null,
  skeleton: HumanoidSkeleton | null,
): FigureMotion | 'failed' | null {
  const [solver, setSolver] = useState<ClipSolver | null>(null);
  const [motion, setMotion] = useState<FigureMotion | 'failed' | null>(null);
  useEffect(() => {
    const open = openSolver();
    setSolver(open);
    return open.close;
  }, []);
  useEffect(() => {
    if (solver && person && picture) solver.follow(person, picture);
  }, [solver, person, picture]);
  useEffect(() => {
    setMotion(null);
    if (!solver || !person || !picture || !skeleton) return;
    let wanted = true;
    solver.motionFor(skeleton).then(
      (solved) => wanted && setMotion(solved),
      (error: unknown) => {
        console.error(error);
        if (wanted) setMotion('failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, [solver, person, picture, skeleton]);
  return motion;
}
