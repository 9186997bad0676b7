import { useEffect, useState } from 'preact/hooks';
import { type Answer, answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { Api, ApiSchema } from '../../api/client.ts';

export type KeptAvatar = ApiSchema<'Avatar'>;

export interface AvatarLibrary {
  /** Null until it is known, and where the library can't be asked. */
  readonly items: readonly KeptAvatar[] | null;
  /** @param isAgreed whoever keeps it has said that they may. */
  keep(file: File, isAgreed: boolean): Promise<Answer<KeptAvatar>>;
  remove(id: string): Promise<Answer<unknown>>;
  fileOf(id: string): Promise<ArrayBuffer>;
}

/** The figures that are kept in the library. */
export function useAvatarLibrary(): AvatarLibrary {
  const api = useApi();
  const [items, setItems] = useState<readonly KeptAvatar[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void answered(api.GET('/api/figures/avatars')).then((answer) => {
      if (isWanted && answer.kind === 'data') setItems(answer.data.items);
    });
    return () => {
      isWanted = false;
    };
  }, [api]);
  const without = (id: string) => (items ?? []).filter((item) => item.id !== id);
  return {
    items,
    async keep(file, isAgreed) {
      const answer = await answered<KeptAvatar>(
        api.POST('/api/figures/avatars', {
          params: { query: isAgreed ? { agreed: true } : {} },
          body: { avatar: file },
        }),
      );
      if (answer.kind === 'data') setItems([answer.data, ...without(answer.data.id)]);
      return answer;
    },
    async remove(id) {
      const answer = await answered(api.DELETE('/api/figures/avatars/{id}', { params: { path: { id } } }));
      if (answer.kind === 'data' || (answer.kind === 'problem' && answer.status === 404))
        setItems(without(id));
      return answer;
    },
    fileOf: (id) => fetchAvatar(api, id),
  };
}

/** The file of a figure in the library. @throws Error when it can't be had */
export async function fetchAvatar(api: Api, id: string): Promise<ArrayBuffer> {
  const answer = await answered(
    api.GET('/api/figures/avatars/{id}/file', { params: { path: { id } }, parseAs: 'arrayBuffer' }),
  );
  if (answer.kind !== 'data') throw new Error(`The figure ${id} can’t be had.`);
  return answer.data as unknown as ArrayBuffer;
}
