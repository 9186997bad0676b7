import { buffer } from 'node:stream/consumers';
import { applyEdits, type TrackDocument, trackFromBinary, trackToBinary } from '@posebox/body';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { isUuid } from '../../database/uuid.ts';
import { Problem } from '../../problem.ts';
import type { VideoRow } from '../../repositories/video-rows.ts';
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
  /** The track's binary with its edits applied; those asked for last are kept at hand. Same problems as `track`. */
  editedBytes(row: VideoRow): Promise<Uint8Array>;
  /** ffmpeg, looked for until it is found. @throws Problem with what is missing, status 501 */
  ffmpeg(): Promise<FfmpegTools>;
}

declare module 'fastify' {
  interface FastifyInstance {
    storedVideos: StoredVideos;
  }
}

/** Edited tracks kept at hand come to no more than this; one is kept however large it is. */
const MOST_KEPT_BYTES = 64e6;

/** What the video routes work with. */
export const storedVideos = fastifyPlugin(
  async (app: FastifyInstance, { videos }: { readonly videos: Videos }) => {
    let tools: FfmpegTools | undefined;
    const edited = keptBytes(MOST_KEPT_BYTES);
    const storedBytes = async (row: VideoRow) => {
      if (row.track_folder === null || row.state !== 'done') {
        throw new Problem('video_not_ready', { state: row.state });
      }
      const { files } = await videos.parts();
      return buffer(await files.read(`${row.track_folder}/${TRACK_FILE}`));
    };
    app.decorate('storedVideos', {
      parts: () => videos.parts(),
      watch: () => videos.watch(),
      async item(id) {
        const row = isUuid(id) ? await (await videos.parts()).videos.byId(id) : undefined;
        if (!row) throw new Problem('video_unknown', { id: id.slice(0, 64) });
        return row;
      },
      track: async (row) => ({ ...trackFromBinary(await storedBytes(row)), edits: row.edits }),
      async editedBytes(row) {
        const measured = await storedBytes(row);
        if (row.edits.length === 0) return measured;
        return edited(`${row.track_folder} ${row.edits_version}`, () =>
          trackToBinary(applyEdits(trackFromBinary(measured), row.edits)),
        );
      },
      async ffmpeg() {
        tools ??= await findFfmpeg().catch((error: unknown) => {
          const problem = knownProblem(error);
          throw problem ? new Problem(problem.code, problem.values) : error;
        });
        return tools;
      },
    });

    app.addHook('onClose', () => videos.close());
  },
);

/** Remembers what was made last, the one asked for longest ago being forgotten first. */
function keptBytes(mostBytes: number) {
  const kept = new Map<string, Uint8Array>();
  return (key: string, make: () => Uint8Array): Uint8Array => {
    const bytes = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, bytes);
    let sum = [...kept.values()].reduce((so, { length }) => so + length, 0);
    for (const [oldest, { length }] of kept) {
      if (sum <= mostBytes || oldest === key) break;
      kept.delete(oldest);
      sum -= length;
    }
    return bytes;
  };
}
