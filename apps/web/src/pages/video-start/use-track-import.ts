import { LIBRARY_TEXTS, VIDEO_START_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered, type ServiceProblem } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { trackGroups } from './track-groups.ts';

/** What files without times or sizes need to be told. */
export interface TrackFacts {
  readonly frameRate?: number;
  readonly width?: number;
  readonly height?: number;
}

/** A track that couldn't be brought in, and why. */
export interface RefusedTrack {
  readonly name: string;
  readonly files: readonly File[];
  readonly problem: ServiceProblem;
}

export interface TrackImport {
  readonly refused: readonly RefusedTrack[];
  /** Brings tracks in; the files of an OpenPose folder are one track. */
  take(files: readonly File[]): Promise<void>;
  /** Tries a refused one again with what it lacked. */
  again(track: RefusedTrack, facts: TrackFacts): Promise<void>;
  forget(track: RefusedTrack): void;
}

export function useTrackImport(router: Router): TrackImport {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const [refused, setRefused] = useState<readonly RefusedTrack[]>([]);

  const send = async (name: string, files: readonly File[], facts: TrackFacts): Promise<string | null> => {
    const body = { track: files } as never;
    const answer = await answered(api.POST('/api/tracks', { params: { query: facts }, body }));
    if (answer.kind === 'data') {
      toasts.say(t(VIDEO_START_TEXTS.imported, { name }));
      return (answer.data as { readonly id: string }).id;
    }
    if (answer.kind === 'unreachable') {
      toasts.say(t(LIBRARY_TEXTS.notDone, { reason: t(LIBRARY_TEXTS.downTitle) }));
    } else {
      setRefused((before) => [
        ...before.filter((one) => one.name !== name),
        { name, files, problem: answer.problem },
      ]);
    }
    return null;
  };
  const forget = (track: RefusedTrack) =>
    setRefused((before) => before.filter(({ name }) => name !== track.name));

  return {
    refused,
    forget,
    async take(files) {
      const groups = trackGroups(files);
      const ids = [];
      for (const { name, files: some } of groups) ids.push(await send(name, some, {}));
      const [only] = ids;
      if (ids.length === 1 && only) router.go({ place: 'video', item: only });
      else if (ids.some((id) => id !== null)) router.go({ place: 'library', item: null });
    },
    async again(track, facts) {
      const id = await send(track.name, track.files, facts);
      if (id === null) return;
      forget(track);
      router.go({ place: 'video', item: id });
    },
  };
}
