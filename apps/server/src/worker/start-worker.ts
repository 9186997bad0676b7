import { fill, languageOfSystem, START_TEXTS } from '@posebox/texts';
import { databaseAnswers } from '../database/reach-database.ts';
import { tellBackgroundErrors } from '../database/tell-background-errors.ts';
import { settingSentence } from '../setting-sentence.ts';
import { InvalidSetting, type ProgramFolders, readSettings } from '../settings.ts';
import { openVideos } from '../videos/open-videos.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `posebox worker`: takes videos from the queue of a database, that of DATABASE_URL or the one that the service of the
 * same data folder runs, until SIGINT or SIGTERM; what is in hand then goes back to the queue.
 */
export async function startWorker(
  args: readonly string[],
  env: Environment,
  folders: ProgramFolders,
): Promise<void> {
  const language = languageOfSystem(env);
  try {
    const settings = readSettings(args, env, folders);
    const count = Math.max(1, settings.videos.videoWorkers);
    const onError = tellBackgroundErrors({
      answers: () => databaseAnswers(settings.videos),
      write: (line) => void process.stderr.write(`${line}\n`),
      say: (name, values) => fill(START_TEXTS[name], language, values),
    });
    const videos = openVideos({ ...settings.videos, role: 'worker', videoWorkers: count }, onError);
    const stop = async () => {
      await videos.close();
      process.exit(0);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    await waitForParts(videos);
    process.stdout.write(`${fill(START_TEXTS.workerReady, language, { count })}\n`);
  } catch (error) {
    const sentence =
      error instanceof InvalidSetting
        ? settingSentence(error, language)
        : fill(START_TEXTS.failed, language, {
            reason: error instanceof Error ? error.message : String(error),
          });
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}

/** A worker may be started before its database. */
async function waitForParts(videos: ReturnType<typeof openVideos>): Promise<void> {
  for (;;) {
    const parts = await videos.parts().catch(() => undefined);
    if (parts) return;
  }
}
