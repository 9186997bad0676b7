import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import { type Fabric, GarmentModelFault, isGlb, tailoredLook } from '@posebox/figure/tailored';
import { FRAME_TEXTS, TRY_ON_PROBLEMS, TRY_ON_TEXTS } from '@posebox/texts';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useAsking } from '../../api/use-asking.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { stemOf } from '../photo/export/file-names.ts';
import { usePhotoStudio } from '../photo/photo-context.tsx';
import { openModel } from './model-piece.ts';
import { GARMENT_FILES, pickPicture } from './pick-picture.ts';
import { pixelsOf } from './pixels-of.ts';
import { piecePictureUrl, pieceUrl, useWardrobeLibrary } from './use-wardrobe-library.ts';
import {
  LOOK_EDGE_PX,
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

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await fetch(address).catch(() => null);
  return file?.ok ? new Uint8Array(await file.arrayBuffer()) : null;
}

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
    ({ id, name, kind, garment, points }): Piece => ({
      ...{ id, name, points, kind: garment, look: piecePictureUrl(id), place: 'kept' },
      ...(kind === 'model' && { model: pieceUrl(id) }),
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
    const turn = ++latest.current;
    const [picture, model] = await Promise.all([
      typeof next.look === 'string' ? pictureAt(next.look) : next.look,
      typeof next.model === 'string' ? bytesAt(next.model) : next.model,
    ]);
    if (turn !== latest.current) return;
    if (picture && model !== null) put({ id, kind, picture, ...(model && { model }) }, next.points);
    else toasts.say(t(TRY_ON_TEXTS.unreachable));
  };
  const pictureAt = async (address: string) => {
    const bytes = await bytesAt(address);
    return bytes && pixelsOf(new Blob([bytes]), GARMENT_EDGE_PX, convert);
  };
  /** Into the library; where that can't be it hangs in this page only. */
  const keep = async (
    name: string,
    { id: before, kind, picture, model }: WornPiece,
    at: GarmentShape | null,
  ) => {
    const own = { picture, ...(model && { model }) };
    const added = await ask(library.keep({ name, kind, points: at, ...own }));
    const id = added?.id ?? before;
    if (!added) {
      setLoose((hung) => [
        ...hung,
        { ...{ id, name, kind, points: at, look: picture, place: 'loose' }, ...(model && { model }) },
      ]);
      toasts.say(t(TRY_ON_TEXTS.notKept));
    }
    return put({ id, kind: added?.garment ?? kind, ...own }, added ? added.points : at);
  };
  /** What a file shows and, of three dimensions, what is worn; null after saying why it can't be. */
  const readPiece = async (file: File, kind: GarmentKind) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isGlb(bytes)) {
      const picture = await pixelsOf(file, GARMENT_EDGE_PX, convert);
      if (!picture) toasts.say(t(TRY_ON_TEXTS.unreadable));
      return picture && { picture };
    }
    try {
      return { picture: tailoredLook(await openModel(bytes, kind), LOOK_EDGE_PX), model: bytes };
    } catch (error) {
      if (!(error instanceof GarmentModelFault)) throw error;
      const { detail, remedy } = TRY_ON_PROBLEMS[`garment_${error.problem}`];
      toasts.say(`${t(detail, error.facts)} ${t(remedy)}`);
      return null;
    }
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
        const { kind } = worn;
        const own = await readPiece(file, kind);
        if (own) await keep(stemOf(file.name), { id: crypto.randomUUID(), kind, ...own }, null);
      }, GARMENT_FILES),
    changeKind(kind) {
      put({ ...worn, kind }, null);
      change({ kind, points: null });
    },
    rename: (name) => change({ name }),
    async remove(gone) {
      const mine = worn;
      if (gone.place === 'kept' && !(await ask(library.remove(mine.id)))) return;
      setLoose((hung) => hung.filter((one) => one.id !== mine.id));
      void wear(first);
      toasts.say(t(TRY_ON_TEXTS.removed), {
        text: t(FRAME_TEXTS.undo),
        onUndo: () => void keep(pieceName(gone, t), mine, points),
      });
    },
  };
}
