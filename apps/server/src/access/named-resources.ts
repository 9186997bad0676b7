import type { Asked, NamedResource, ResourceKind } from './route-access.ts';

type Fields = Readonly<Record<string, ResourceKind>>;

/**
 * Things that single fields of the query or the body name.
 *
 * @example namedIn('body', { reference: 'video', attempt: 'video' })
 */
export const namedIn =
  (part: keyof Asked, fields: Fields) =>
  (asked: Asked): readonly NamedResource[] => {
    const said = asked[part] as Readonly<Record<string, string | undefined>>;
    return Object.entries(fields).flatMap(([field, kind]) => {
      const id = said[field];
      return id === undefined ? [] : [{ kind, id }];
    });
  };

/** The videos of a list of clips in the body. */
export const videosOfClips = ({ body }: Asked): readonly NamedResource[] =>
  (body as { readonly clips: readonly { readonly video: string }[] }).clips.map(({ video }) => ({
    kind: 'video',
    id: video,
  }));

/** Videos in the query, parted by commas. */
export const videosOfList = ({ query }: Asked): readonly NamedResource[] =>
  (query as { readonly ids: string }).ids.split(',').map((id) => ({ kind: 'video', id }));
