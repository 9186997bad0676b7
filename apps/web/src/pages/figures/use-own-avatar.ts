import type { HumanoidBone } from '@posebox/figure';
import {
  type AvatarKind,
  type AvatarProblem,
  type AvatarTerms,
  type GltfJson,
  glbOfBytes,
  readGlb,
  readTerms,
} from '@posebox/figure/avatar';
import { useState } from 'preact/hooks';

/** A figure that somebody brought, or keeps in the library: its file and what its maker allows. */
export interface OwnAvatar {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly reading: { readonly kind: AvatarKind; readonly json: GltfJson };
  readonly terms: AvatarTerms | null;
  /** In the library; null where it is in this page's memory only. */
  readonly keptId: string | null;
}

export type OwnAvatarState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  /** Not everybody may use it: whoever brought it is asked. */
  | { readonly kind: 'asking'; readonly avatar: OwnAvatar }
  | {
      readonly kind: 'problem';
      readonly name: string;
      readonly problem: AvatarProblem;
      readonly bones: readonly HumanoidBone[];
    }
  | { readonly kind: 'there'; readonly avatar: OwnAvatar };

/** Where the bytes of a figure come from. */
export interface AvatarSource {
  readonly name: string;
  readonly keptId: string | null;
  /** Whoever chose this has said already that they may use it. */
  readonly isAgreed?: boolean;
  readonly read: () => Promise<ArrayBuffer>;
}

export interface OwnAvatarHold {
  readonly state: OwnAvatarState;
  take(source: AvatarSource): void;
  /** Whoever brought it says that they may use it. */
  agree(): void;
  leave(): void;
  /** It is in the library now under this id; null: no longer. */
  keptAs(id: string | null): void;
  fail(problem: AvatarProblem, bones?: readonly HumanoidBone[]): void;
}

/** Holds the figure that somebody brought, over a change of source. */
export function useOwnAvatar(): OwnAvatarHold {
  const [state, setState] = useState<OwnAvatarState>({ kind: 'none' });
  return {
    state,
    take({ name, keptId, isAgreed, read }) {
      setState({ kind: 'reading', name });
      const open = async (): Promise<OwnAvatarState> => {
        const bytes = await read();
        const reading = await readGlb(glbOfBytes(bytes));
        if (reading.kind === 'problem') return { kind: 'problem', name, problem: reading.problem, bones: [] };
        const terms = readTerms(reading.kind, reading.json);
        const mustAsk = terms && terms.users !== 'everyone' && !isAgreed;
        return { kind: mustAsk ? 'asking' : 'there', avatar: { name, bytes, reading, terms, keptId } };
      };
      open().then(setState, () => setState({ kind: 'problem', name, problem: 'unreadable', bones: [] }));
    },
    agree: () => setState((now) => (now.kind === 'asking' ? { kind: 'there', avatar: now.avatar } : now)),
    leave: () => setState({ kind: 'none' }),
    keptAs: (keptId) =>
      setState((now) => (now.kind === 'there' ? { ...now, avatar: { ...now.avatar, keptId } } : now)),
    fail: (problem, bones = []) =>
      setState((now) => ({
        kind: 'problem',
        name: now.kind === 'there' ? now.avatar.name : '',
        problem,
        bones,
      })),
  };
}
