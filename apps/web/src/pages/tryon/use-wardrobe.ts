import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import { FRAME_TEXTS, TRY_ON_TEXTS } from '@posebox/texts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { usePhotoStudio } from '../photo/photo-context.tsx';
import { forgetPiece, keepPiece, keptPieces } from './kept-pieces.ts';
import { pixelsOf } from './person-photo.ts';
import { pickPicture } from './pick-picture.ts';
import { type Piece, samplePieces } from './wardrobe-pieces.ts';

/** The garments to choose from, the one that is worn, and where the hand has put its control points. */
export interface Wardrobe {
  readonly pieces: readonly Piece[];
  readonly piece: Piece;
  /** In shares of its picture; null are those by its outline. */
  readonly points: GarmentShape | null;
  wear(piece: Piece): void;
  setPoints(points: GarmentShape | null): void;
  /** Opens the file chooser for one more. */
  add(): void;
  changeKind(kind: GarmentKind): void;
  remove(piece: Piece): void;
}

/** Garments are looked at no larger than this. */
const GARMENT_EDGE_PX = 1000;

export function useWardrobe(): Wardrobe {
  const t = useSay();
  const toasts = useToasts();
  const { convert } = usePhotoStudio();
  const samples = useMemo(samplePieces, []);
  const [own, setOwn] = useState<readonly Piece[]>([]);
  const pieces = [...samples, ...own];
  const [pieceId, setPieceId] = useState(samples[0]!.id);
  const piece = pieces.find(({ id }) => id === pieceId) ?? samples[0]!;
  const [points, setPoints] = useState<GarmentShape | null>(null);
  useEffect(() => {
    void keptPieces().then(setOwn);
  }, []);
  const keep = (kept: Piece) => keepPiece(kept).catch(() => toasts.say(t(TRY_ON_TEXTS.notKept)));
  const wear = (next: Piece) => {
    setPieceId(next.id);
    setPoints(null);
  };
  return {
    ...{ pieces, piece, points, wear, setPoints },
    add: () =>
      pickPicture(async (file) => {
        const picture = await pixelsOf(file, GARMENT_EDGE_PX, convert);
        if (!picture) return toasts.say(t(TRY_ON_TEXTS.unreadable));
        const added = {
          id: crypto.randomUUID(),
          name: file.name,
          kind: piece.kind,
          picture,
          isSample: false,
        };
        setOwn((before) => [...before, added]);
        wear(added);
        await keep(added);
      }),
    changeKind(kind) {
      const changed = { ...piece, kind };
      setOwn((before) => before.map((one) => (one.id === piece.id ? changed : one)));
      setPoints(null);
      void keep(changed);
    },
    remove(gone) {
      setOwn((before) => before.filter(({ id }) => id !== gone.id));
      wear(samples[0]!);
      void forgetPiece(gone.id);
      toasts.say(t(TRY_ON_TEXTS.removed), {
        text: t(FRAME_TEXTS.undo),
        onUndo: () => {
          setOwn((before) => [...before, gone]);
          void keep(gone);
        },
      });
    },
  };
}
