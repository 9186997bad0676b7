import { readFile, stat, writeFile } from 'node:fs/promises';
import { actionModelToOnnx, featureFile, modelOfTrainedParameters } from '@posebox/actions';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { actionReason, openActionReader, sayAside, tell } from './action-files.ts';
import { learningClips } from './learning-clips.ts';

/**
 * `posebox actions export`: of a folder of clips the features, as the Python trainer reads them; of the trainer's result
 * the model file.
 *
 * @returns the exit code
 */
export async function exportActions(
  surroundings: Surroundings,
  source: string,
  options: { readonly out: string },
): Promise<number> {
  const startMs = performance.now();
  const reader = openActionReader(surroundings, new AbortController().signal);
  try {
    if ((await stat(source)).isDirectory()) {
      const clips = await learningClips(surroundings, source, reader);
      if (clips.length === 0) throw new Error(tell(surroundings, 'noClips', { folder: source }));
      await writeFile(options.out, JSON.stringify(featureFile(clips)));
    } else {
      const told: unknown = JSON.parse(await readFile(source, 'utf8'));
      await writeFile(options.out, actionModelToOnnx(modelOfTrainedParameters(told)));
    }
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    sayAside(surroundings, 'written', { file: options.out, seconds });
    return EXIT_CODES.done;
  } catch (error) {
    process.stderr.write(`${actionReason(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  } finally {
    await reader.close();
  }
}
