import type { GarmentShape } from '@posebox/figure/garment';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FromFitter } from './fitting/fitting-worker.ts';
import { type Fitter, type FoundFitting, openFitter, type WantedFitting } from './fitting/open-fitter.ts';
import type { PersonPhoto } from './person-photo.ts';
import type { WornPiece } from './wardrobe-pieces.ts';

export interface Fitting extends FromFitter {
  /** Something newer than what is shown is being made. */
  readonly busy: boolean;
}

/** Keeps a photo dressed. What is shown is always of this very photo, though for a moment perhaps of the garment before. */
export function useFitting(
  photo: PersonPhoto | null,
  piece: WornPiece,
  points: GarmentShape | null,
  person: number | null,
): Fitting {
  const fitter = useRef<Fitter | null>(null);
  const wanted = useRef<WantedFitting | null>(null);
  const [found, setFound] = useState<FoundFitting | null>(null);
  useEffect(() => {
    const opened = openFitter(setFound);
    fitter.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    wanted.current = { photo, piece, points, person };
    fitter.current?.want(wanted.current);
  }, [photo, piece, points, person]);
  const isOfPhoto = found !== null && found.of.photo === photo;
  const isOfPiece = found !== null && found.of.piece === piece;
  return {
    reading: isOfPiece ? found.reading : null,
    dressing: isOfPhoto ? found.dressing : null,
    busy: found === null || found.of !== wanted.current,
  };
}
