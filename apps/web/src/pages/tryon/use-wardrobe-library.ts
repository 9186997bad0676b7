import type { GarmentKind, GarmentShape, RgbaPicture } from '@posebox/figure/garment';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { fileOf } from './person-photo.ts';

export type KeptPiece = ApiSchema<'WardrobePiece'>;

export interface WardrobeLibrary {
  /** The oldest first; none until they are known, and where the library can't be asked. */
  readonly items: readonly KeptPiece[];
  keep(piece: NewPiece): Promise<Answer<KeptPiece>>;
  change(
    id: string,
    change: {
      readonly name?: string;
      readonly garment?: GarmentKind;
      readonly points?: GarmentShape | null;
    },
  ): Promise<Answer<KeptPiece>>;
  remove(id: string): Promise<Answer<true>>;
}

export interface NewPiece {
  readonly name: string;
  readonly kind: GarmentKind;
  readonly points: GarmentShape | null;
  readonly picture: RgbaPicture;
  /** A GLB in place of the picture. */
  readonly model?: Uint8Array | undefined;
}

/** What is worn: a picture, or a GLB. */
export const pieceUrl = (id: string): string => `/api/tryon/wardrobe/${id}/file`;
export const piecePictureUrl = (id: string): string => `/api/tryon/wardrobe/${id}/picture`;

/** A garment as a form carries it. */
export async function garmentFile(
  name: string,
  { picture, model }: Pick<NewPiece, 'picture' | 'model'>,
): Promise<File> {
  if (model) return new File([new Uint8Array(model)], `${name}.glb`);
  return new File([await fileOf(picture, 'image/png')], `${name}.png`);
}

/** The garments that are kept in the library. */
export function useWardrobeLibrary(): WardrobeLibrary {
  const api = useApi();
  const [items, setItems] = useState<readonly KeptPiece[]>([]);
  useEffect(() => {
    let isWanted = true;
    void answered(api.GET('/api/tryon/wardrobe')).then((answer) => {
      if (isWanted && answer.kind === 'data') setItems(answer.data.items);
    });
    return () => {
      isWanted = false;
    };
  }, [api]);
  return {
    items,
    async keep({ name, kind, points, ...piece }) {
      const garment = await garmentFile(name, piece);
      const body = { garment, ...(points && { points: JSON.stringify(points) }) };
      const answer = await answered<KeptPiece>(
        api.POST('/api/tryon/wardrobe', { params: { query: { garment: kind } }, body: body as never }),
      );
      if (answer.kind === 'data')
        setItems((before) => [...before.filter(({ id }) => id !== answer.data.id), answer.data]);
      return answer;
    },
    async change(id, change) {
      const body = change as never;
      const answer = await answered<KeptPiece>(
        api.PATCH('/api/tryon/wardrobe/{id}', { params: { path: { id } }, body }),
      );
      if (answer.kind === 'data')
        setItems((before) => before.map((item) => (item.id === id ? answer.data : item)));
      return answer;
    },
    async remove(id) {
      const params = { path: { id } };
      const answer = await done(answered(api.DELETE('/api/tryon/wardrobe/{id}', { params })));
      if (answer.kind === 'data' || (answer.kind === 'problem' && answer.status === 404))
        setItems((before) => before.filter((item) => item.id !== id));
      return answer;
    },
  };
}
