import type { TrackDocument } from '@posebox/body';
import type { Owners } from '../access/viewer.ts';
import type { StoredVideos } from '../plugins/app/stored-videos.ts';
import type { ActionClipRow } from '../repositories/action-set-repository.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import { clipQuality } from './clip-quality.ts';

/** A stretch that may stand for what is none of the actions. */
export interface OtherSuggestion {
  readonly video: { readonly id: string; readonly name: string };
  readonly fromS: number;
  readonly toS: number;
  /** Between what was labelled, or in a clip of the library that the set doesn't use. */
  readonly where: 'between' | 'library';
  /** Who does the labelled parts of the same item; empty when that isn't one person. */
  readonly person: string;
  readonly seen: number;
}

/** What an action looks like in a window; a suggestion is as long. */
const LENGTH_S = 2;
/** Beside a labelled movement its beginning and its end go on for a moment. */
const ASIDE_S = 0.5;
const LEAST_SEEN = 0.7;
const MOST_LOOKED_AT = 12;
const MOST_OF_ONE = 3;

/**
 * Stretches for the class `other`, which every model needs: what lies between the labelled parts of the set's own
 * items comes first, as nothing resembles the actions' surroundings more; then other items of the library.
 */
export async function suggestOther(
  stored: StoredVideos,
  clips: readonly ActionClipRow[],
  { limit, owners }: { readonly limit: number; readonly owners: Owners },
): Promise<readonly OtherSuggestion[]> {
  const { videos } = await stored.parts();
  const own = [...new Set(clips.map(({ video_id }) => video_id))];
  const library = await videos.list({ owners, limit: 50, states: ['done'], ofPatients: false });
  const others = library.filter(({ id }) => !own.includes(id));
  const ownRows = await Promise.all(own.slice(0, MOST_LOOKED_AT).map((id) => videos.byId(id)));
  const found: OtherSuggestion[] = [];
  for (const row of [...ownRows, ...others.slice(0, MOST_LOOKED_AT)]) {
    if (found.length >= limit) break;
    if (row?.state !== 'done' || row.track_folder === null) continue;
    const taken = clips.filter(({ video_id }) => video_id === row.id);
    found.push(...suggestionsIn(row, await stored.editedTrack(row), taken));
  }
  return found.slice(0, limit);
}

function suggestionsIn(
  row: VideoRow,
  document: TrackDocument,
  taken: readonly ActionClipRow[],
): OtherSuggestion[] {
  const { timesS } = document;
  const [startS, endS] = [timesS[0] ?? 0, timesS.at(-1) ?? 0];
  const performers = new Set(taken.map(({ performer }) => performer));
  const person = performers.size === 1 ? [...performers][0]! : '';
  const parts = freeStretches(
    startS,
    endS,
    taken.map(({ from_s, to_s }) => [from_s ?? startS, to_s ?? endS]),
  );
  return parts
    .flatMap(([fromS, toS]) => {
      const { seen } = clipQuality(document, { person_id: null, from_s: fromS, to_s: toS }, 0);
      const video = { id: row.id, name: row.name };
      const where = taken.length > 0 ? ('between' as const) : ('library' as const);
      return seen < LEAST_SEEN ? [] : [{ video, fromS, toS, where, person, seen }];
    })
    .slice(0, MOST_OF_ONE);
}

/**
 * Stretches of a suggestion's length outside of those that are taken, spread over what is free.
 *
 * @example freeStretches(0, 10, [[3, 6]]) // [[0.25, 2.25], [7.25, 9.25]]
 */
export function freeStretches(
  startS: number,
  endS: number,
  taken: readonly (readonly [fromS: number, toS: number])[],
): readonly (readonly [fromS: number, toS: number])[] {
  const gaps: [number, number][] = [];
  let freeFromS = startS;
  for (const [fromS, toS] of [...taken].sort((a, b) => a[0] - b[0])) {
    gaps.push([freeFromS, fromS - ASIDE_S]);
    freeFromS = Math.max(freeFromS, toS + ASIDE_S);
  }
  gaps.push([freeFromS, endS]);
  return gaps.flatMap(([fromS, toS]) => {
    const count = Math.min(MOST_OF_ONE, Math.floor((toS - fromS) / LENGTH_S));
    const room = (toS - fromS) / Math.max(1, count);
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const from = rounded(fromS + room * index + (room - LENGTH_S) / 2);
      return [from, rounded(from + LENGTH_S)] as const;
    });
  });
}

const rounded = (seconds: number) => Math.round(seconds * 1e3) / 1e3;
