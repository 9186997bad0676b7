import type { GarmentShape } from '@posebox/figure/garment';
import type { PersonPhoto } from '../person-photo.ts';
import type { WornPiece } from '../wardrobe-pieces.ts';
import type { FromFitter, ToFitter } from './fitting-worker.ts';

/** A fitting that is wanted. Photo and piece are told apart by being the same object. */
export interface WantedFitting {
  readonly photo: PersonPhoto | null;
  readonly piece: WornPiece;
  readonly points: GarmentShape | null;
  readonly person: number | null;
}

/** A fitting, with what it is of: whoever shows it can tell whether that is still what is wanted. */
export interface FoundFitting extends FromFitter {
  readonly of: WantedFitting;
}

export interface Fitter {
  /** Asks for a fitting. While one is being made only the latest that was asked for is remembered. */
  want(wanted: WantedFitting): void;
  close(): void;
}

/**
 * Makes fittings beside the page. The landmarks come from the service once a photo; cutting out, bending and painting happen
 * here, so that another garment or a moved point needs no upload and shows at once.
 */
export function openFitter(onFound: (found: FoundFitting) => void): Fitter {
  const worker = new Worker(new URL('./fitting-worker.ts', import.meta.url), { type: 'module' });
  let sent: WantedFitting | null = null;
  let next: WantedFitting | null = null;
  let isBusy = false;
  const send = (wanted: WantedFitting) => {
    const { photo, piece, points, person } = wanted;
    const isNew = photo !== null && photo !== sent?.photo;
    const message: ToFitter = {
      ...(isNew && { photo }),
      ...(piece !== sent?.piece && { garment: garmentOf(piece) }),
      points,
      person,
    };
    sent = wanted;
    isBusy = true;
    // A film's pictures are looked at once; a photo is shown beside what is made of it.
    worker.postMessage(message, isNew && photo.timeS !== undefined ? memoryOf(photo) : []);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromFitter>) => {
    isBusy = false;
    const of = sent;
    const [waiting] = [next];
    next = null;
    if (waiting) send(waiting);
    if (of) onFound({ ...data, of });
  });
  return {
    want(wanted) {
      if (isBusy) next = wanted;
      else send(wanted);
    },
    close: () => worker.terminate(),
  };
}

const garmentOf = ({ tailored, model, picture, kind }: WornPiece): ToFitter['garment'] =>
  tailored ? { tailored } : model ? { model, kind } : { picture, kind };

const memoryOf = ({ picture, people }: PersonPhoto): ArrayBuffer[] =>
  [picture, ...people.map(({ mask }) => mask)].flatMap((pixels) =>
    pixels?.data.buffer instanceof ArrayBuffer ? [pixels.data.buffer] : [],
  );
