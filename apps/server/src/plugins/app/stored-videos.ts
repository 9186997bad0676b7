import { buffer } from 'node:stream/consumers';
import {
  applyEdits,
  indexTrackPages,
  type TrackDocument,
  type TrackPageIndex,
  trackBinaryPage,
  trackFromBinary,
  trackOverviewJson,
  trackPageFile,
  trackToBinary,
} from '@posebox/body';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { isUuid } from '../../database/uuid.ts';
import type { ByteRange } from '../../files/file-store.ts';
import { Problem } from '../../problem.ts';
import type { VideoRow } from '../../repositories/video-rows.ts';
import { keepLastUsed } from '../../videos/last-used.ts';
import type { VideoParts, Videos } from '../../videos/open-videos.ts';
import { TRACK_FILE } from '../../videos/video-paths.ts';
import { knownProblem } from '../../videos/video-problem.ts';

export interface StoredVideos {
  parts(): Promise<VideoParts>;
  watch: Videos['watch'];
  /** @throws Problem `video_unknown` */
  item(id: string): Promise<VideoRow>;
  /** The item's track with its edits beside it. @throws Problem `video_unknown`, `video_not_ready` */
  track(row: VideoRow): Promise<TrackDocument>;
  /** The track with its edits applied. Same problems as `track`. */
  editedTrack(row: VideoRow): Promise<TrackDocument>;
  /**
   * A page of the track as a binary file of its own, read without the others: as it was measured, or with the edits.
   * Same problems as `track`, and `invalid_parameter` for a page there isn't.
   */
  page(row: VideoRow, page: number, layer: 'measured' | 'edited'): Promise<Uint8Array>;
  /** The edited track at a glance, as JSON. Same problems as `track`. */
  overview(row: VideoRow): Promise<string>;
  /** ffmpeg, looked for until it is found. @throws Problem with what is missing, status 501 */
  ffmpeg(): Promise<FfmpegTools>;
}

declare module 'fastify' {
  interface FastifyInstance {
    storedVideos: StoredVideos;
  }
}

/** What pages look at again and again is kept at hand: edited tracks and overviews, and where pages lie in files. */
const MOST_SHOWN_BYTES = 64e6;
const MOST_INDEX_BYTES = 4e6;

/** About what the place of a page takes in memory. */
const PLACE_BYTES = 64;

/** A track as pages show it. */
interface ShownTrack {
  readonly overview: string;
  /** The binary with the edits applied; null where there are none, and the file is that. */
  readonly edited: Uint8Array | null;
}

/** What the video routes work with. */
export const storedVideos = fastifyPlugin(
  async (app: FastifyInstance, { videos }: { readonly videos: Videos }) => {
    app.decorate('storedVideos', createStoredVideos(videos));
    app.addHook('onClose', () => videos.close());
  },
);

/** Stored items as routes and commands look at them. */
export function createStoredVideos(videos: Videos): StoredVideos {
  let tools: FfmpegTools | undefined;
  const shownTracks = keepLastUsed<ShownTrack>(
    MOST_SHOWN_BYTES,
    ({ overview, edited }) => overview.length + (edited?.length ?? 0),
  );
  const indexes = keepLastUsed<TrackPageIndex>(
    MOST_INDEX_BYTES,
    ({ head, pages }) => head.length + PLACE_BYTES * pages.length,
  );
  const read = async (row: VideoRow, range?: ByteRange) => {
    if (row.track_folder === null || row.state !== 'done') {
      throw new Problem('video_not_ready', { state: row.state });
    }
    const { files } = await videos.parts();
    return files.read(`${row.track_folder}/${TRACK_FILE}`, range);
  };
  const track = async (row: VideoRow) => ({
    ...trackFromBinary(await buffer(await read(row))),
    edits: row.edits,
  });
  const shown = (row: VideoRow) =>
    shownTracks.get(`${row.track_folder} ${row.edits_version}`, async () => {
      const document = applyEdits(await track(row));
      return {
        overview: JSON.stringify(trackOverviewJson(document)),
        edited: row.edits.length > 0 ? trackToBinary(document) : null,
      };
    });
  return {
    parts: () => videos.parts(),
    watch: () => videos.watch(),
    async item(id) {
      const row = isUuid(id) ? await (await videos.parts()).videos.byId(id) : undefined;
      if (!row) throw new Problem('video_unknown', { id: id.slice(0, 64) });
      return row;
    },
    track,
    editedTrack: async (row) => applyEdits(await track(row)),
    async page(row, page, layer) {
      const edited = layer === 'edited' && row.edits.length > 0 ? (await shown(row)).edited : null;
      const index = await indexes.get(`${row.track_folder}`, async () => indexTrackPages(await read(row)));
      const place = index.pages[page];
      if (!place) {
        const expected = `0–${index.pages.length - 1}`;
        throw new Problem('invalid_parameter', { parameter: 'page', expected });
      }
      // Edits change people, never how many frames there are.
      if (edited) return trackBinaryPage(edited, page);
      const { start, end } = place;
      return trackPageFile(index, await buffer(await read(row, { start, end: end - 1 })));
    },
    overview: async (row) => (await shown(row)).overview,
    async ffmpeg() {
      tools ??= await findFfmpeg().catch((error: unknown) => {
        const problem = knownProblem(error);
        throw problem ? new Problem(problem.code, problem.values) : error;
      });
      return tools;
    },
  };
}
