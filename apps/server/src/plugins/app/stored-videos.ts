import { readFile } from 'node:fs/promises';
import { type TrackDocument, trackFromBinary } from '@posebox/body';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';
import type { VideoRow } from '../../repositories/video-repository.ts';
import type { VideoParts, Videos } from '../../videos/open-videos.ts';
import { TRACK_FILE } from '../../videos/video-paths.ts';
import { knownProblem } from '../../videos/video-problem.ts';

export interface StoredVideos {
  parts(): Promise<VideoParts>;
  /** @throws Problem `video_unknown` */
  item(id: string): Promise<VideoRow>;
  /** The item's track with its edits beside it. @throws Problem `video_unknown`, `video_not_ready` */
  track(row: VideoRow): Promise<TrackDocument>;
  /** ffmpeg, looked for until it is found. @throws Problem with what is missing, status 501 */
  ffmpeg(): Promise<FfmpegTools>;
}

declare module 'fastify' {
  interface FastifyInstance {
    storedVideos: StoredVideos;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the video routes work with. */
export const storedVideos = fastifyPlugin(
  async (app: FastifyInstance, { videos }: { readonly videos: Videos }) => {
    let tools: FfmpegTools | undefined;
    app.decorate('storedVideos', {
      parts: () => videos.parts(),
      async item(id) {
        const row = UUID.test(id) ? await (await videos.parts()).videos.byId(id) : undefined;
        if (!row) throw new Problem('video_unknown', { id: id.slice(0, 64) });
        return row;
      },
      async track(row) {
        if (row.track_folder === null || row.state !== 'done') {
          throw new Problem('video_not_ready', { state: row.state });
        }
        const { files } = await videos.parts();
        const bytes = await readFile(files.localPath(`${row.track_folder}/${TRACK_FILE}`));
        return { ...trackFromBinary(bytes), edits: row.edits };
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
