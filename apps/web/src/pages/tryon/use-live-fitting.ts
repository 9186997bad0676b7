import type { Dressing } from '@posebox/figure/garment';
import type { LiveFrame } from '@posebox/vision/browser';
import { useEffect, useRef, useState } from 'preact/hooks';
import { poseOfPerson } from '../figures/pose-of-person.ts';
import type { FromFitter } from './fitting/fitting-worker.ts';
import { type Fitter, openFitter, type WantedFitting } from './fitting/open-fitter.ts';
import type { PersonPhoto } from './person-photo.ts';
import type { Wardrobe } from './use-wardrobe.ts';

export interface LiveFitting {
  /** Undefined until the garment was looked at. */
  readonly reading: FromFitter['reading'] | undefined;
  /** To be told of every frame. */
  see(frame: LiveFrame): void;
  /** Another source: what is still being made of the one before is not shown. */
  rest(): void;
}

/**
 * Dresses the people of every frame that is looked at. `onDressed` gets pictures made of one frame and of what was found in
 * that same frame; while one is made, only the newest waits.
 */
export function useLiveFitting(
  { worn: piece, points }: Wardrobe,
  onDressed: (dressing: Dressing, timeS: number) => void,
): LiveFitting {
  const fitter = useRef<Fitter | null>(null);
  const source = useRef(0);
  const latest = useRef(onDressed);
  latest.current = onDressed;
  const [reading, setReading] = useState<FromFitter['reading'] | undefined>(undefined);
  const read = useRef<WantedFitting | null>(null);
  /** Which source each picture is of. */
  const of = useRef(new WeakMap<PersonPhoto, number>());

  useEffect(() => {
    const opened = openFitter((found) => {
      const { photo, piece, points } = found.of;
      if (piece !== read.current?.piece || points !== read.current.points) setReading(found.reading);
      read.current = found.of;
      if (photo && found.dressing && of.current.get(photo) === source.current) {
        latest.current(found.dressing, photo.timeS ?? 0);
      }
    });
    fitter.current = opened;
    return () => opened.close();
  }, []);
  // Without a picture it is only read.
  useEffect(() => fitter.current?.want({ photo: null, piece, points, person: null }), [piece, points]);

  return {
    reading,
    see(frame) {
      const photo = photoOf(frame);
      if (!photo) return;
      of.current.set(photo, source.current);
      fitter.current?.want({ photo, piece, points, person: null });
    },
    rest() {
      source.current += 1;
    },
  };
}

function photoOf({ image, people, picture, timeS }: LiveFrame): PersonPhoto | null {
  if (!picture) return null;
  return {
    name: '',
    timeS,
    picture: { ...image, data: picture.data },
    people: people.map((person) => {
      const mask = picture.masks.get(person.id);
      return { ...poseOfPerson(person), ...(mask && { mask: { ...image, data: mask } }) };
    }),
  };
}
