import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import type { Fabric } from '@posebox/figure/tailored';
import { FRAME_TEXTS, TRY_ON_TEXTS } from '@posebox/texts';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useAsking } from '../../api/use-asking.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { stemOf } from '../photo/export/file-names.ts';
import { usePhotoStudio } from '../photo/photo-context.tsx';
import { pixelsOf } from './person-photo.ts';
import { pickPicture } from './pick-picture.ts';
import { pieceUrl, useWardrobeLibrary } from './use-wardrobe-library.ts';
import {
  type Piece,
  pieceName,
  samplePieces,
  tailoredPieces,
  type WornPiece,
  wornTailored,
} from './wardrobe-pieces.ts';

/** The garments to choose from, the one that is worn, and where the hand has put its control points. */
export interface Wardrobe {
  readonly pieces: readonly Piece[];
  /** What is worn: as it hangs in the wardrobe, and its pixels. */
  readonly piece: Piece;
  readonly worn: WornPiece;
  /** In shares of its picture; null are those by its outline. */
  readonly points: GarmentShape | null;
  wear(piece: Piece): void;
  setPoints(points: GarmentShape | null): void;
  /** Another colour or pattern of a garment of three dimensions. */
  dye(fabric: Fabric): void;
  /** Opens the file chooser for one more, which is kept in the library. */
  add(): void;
  changeKind(kind: GarmentKind): void;
  rename(name: string): void;
  remove(piece: Piece): void;
}

/** Garments are looked at no larger than this. */
const GARMENT_EDGE_PX = 1000;
/** Points that rest for so long are kept. */
const POINTS_REST_MS = 600;

export function useWardrobe(): Wardrobe {
  const t = useSay();
  const ask = useAsking();
  const toasts = useToasts();
  const { convert } = usePhotoStudio();
  const library = useWardrobeLibrary();
  const samples = useMemo(samplePieces, []);
  const tailored = useMemo(tailoredPieces, []);
  const [loose, setLoose] = useState<readonly Piece[]>([]);
  const kept = library.items.map(
    ({ id, name, garment, points }): Piece => ({
      ...{ id, name, points, kind: garment, look: pieceUrl(id), place: 'kept' },
    }),
  );
  const pieces = [...samples, ...tailored, ...kept, ...loose];
  const [first] = samples as [(typeof samples)[number]];
  const [worn, setWorn] = useState<WornPiece>({ id: first.id, kind: first.kind, picture: first.look });
  const piece = pieces.find(({ id }) => id === worn.id) ?? first;
  const [points, setPoints] = useState<GarmentShape | null>(null);
  const latest = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const put = (next: WornPiece, at: GarmentShape | null) => {
    latest.current += 1;
    setWorn(next);
    setPoints(at);
  };
  const wear = async (next: Piece) => {
    const { id, kind } = next;
    if (next.tailored) return put(wornTailored(next.tailored), null);
    if (typeof next.look !== 'string') return put({ id, kind, picture: next.look }, next.points);
    const turn = ++latest.current;
    const file = await fetch(next.look).catch(() => null);
    const picture = file?.ok ? await pixelsOf(await file.blob(), GARMENT_EDGE_PX, convert) : null;
    if (turn !== latest.current) return;
    if (picture) put({ id, kind, picture }, next.points);
    else toasts.say(t(TRY_ON_TEXTS.unreachable));
  };
  /** Into the library; where that can't be it hangs in this page only. */
  const keep = async (name: string, { id: before, kind, picture }: WornPiece, at: GarmentShape | null) => {
    const added = await ask(library.keep({ name, kind, picture, points: at }));
    const id = added?.id ?? before;
    if (!added) {
      setLoose((hung) => [...hung, { id, name, kind, points: at, look: picture, place: 'loose' }]);
      toasts.say(t(TRY_ON_TEXTS.notKept));
    }
    return put({ id, kind: added?.garment ?? kind, picture }, added ? added.points : at);
  };
  const change = (next: Partial<Pick<Piece, 'kind' | 'points'>> & { readonly name?: string }) => {
    const { id, place } = piece;
    const { kind: garment, ...rest } = next;
    if (place === 'kept') void ask(library.change(id, { ...rest, ...(garment && { garment }) }));
    else setLoose((hung) => hung.map((one) => (one.id === id ? { ...one, ...next } : one)));
  };

  return {
    ...{ pieces, piece, worn, points },
    wear: (next) => void wear(next),
    setPoints(next) {
      setPoints(next);
      clearTimeout(resting.current);
      resting.current = setTimeout(() => change({ points: next }), POINTS_REST_MS);
    },
    dye(fabric) {
      if (worn.tailored) put(wornTailored(worn.tailored.name, fabric), null);
    },
    add: () =>
      pickPicture(async (file) => {
        const picture = await pixelsOf(file, GARMENT_EDGE_PX, convert);
        if (!picture) return toasts.say(t(TRY_ON_TEXTS.unreadable));
        await keep(stemOf(file.name), { id: crypto.randomUUID(), kind: worn.kind, picture }, null);
      }),
    changeKind(kind) {
      put({ ...worn, kind }, null);
      change({ kind, points: null });
    },
    rename: (name) => change({ name }),
    async remove(gone) {
      const { id, picture, kind } = worn;
      if (gone.place === 'kept' && !(await ask(library.remove(id)))) return;
      setLoose((hung) => hung.filter((one) => one.id !== id));
      void wear(first);
      toasts.say(t(TRY_ON_TEXTS.removed), {
        text: t(FRAME_TEXTS.undo),
        onUndo: () => void keep(pieceName(gone, t), { id, kind, picture }, points),
      });
    },
  };
}
