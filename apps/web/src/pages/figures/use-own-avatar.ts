import type { HumanoidBone } from '@posebox/figure';
import { useState } from 'preact/hooks';
import { type AvatarTerms, readTerms } from './avatar/avatar-terms.ts';
import { type AvatarKind, type AvatarProblem, type GltfJson, readGlb } from './avatar/read-glb.ts';

/** A figure that somebody brought: its file and what its maker allows. Kept in this page's memory only. */
export interface OwnAvatar {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly reading: { readonly kind: AvatarKind; readonly json: GltfJson };
  readonly terms: AvatarTerms | null;
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

export interface OwnAvatarHold {
  readonly state: OwnAvatarState;
  take(file: File): void;
  /** Whoever brought it says that they may use it. */
  agree(): void;
  leave(): void;
  fail(problem: AvatarProblem, bones?: readonly HumanoidBone[]): void;
}

/** Holds the figure that somebody brought, over a change of source. */
export function useOwnAvatar(): OwnAvatarHold {
  const [state, setState] = useState<OwnAvatarState>({ kind: 'none' });
  return {
    state,
    take(file) {
      const { name } = file;
      setState({ kind: 'reading', name });
      const failed = (problem: AvatarProblem) => setState({ kind: 'problem', name, problem, bones: [] });
      file.arrayBuffer().then(
        (bytes) => {
          const reading = readGlb(bytes);
          if (reading.kind === 'problem') return failed(reading.problem);
          const terms = readTerms(reading.kind, reading.json);
          const avatar = { name, bytes, reading, terms };
          setState({ kind: terms && terms.users !== 'everyone' ? 'asking' : 'there', avatar });
        },
        () => failed('unreadable'),
      );
    },
    agree: () => setState((now) => (now.kind === 'asking' ? { kind: 'there', avatar: now.avatar } : now)),
    leave: () => setState({ kind: 'none' }),
    fail: (problem, bones = []) =>
      setState((now) => ({
        kind: 'problem',
        name: now.kind === 'there' ? now.avatar.name : '',
        problem,
        bones,
      })),
  };
}
