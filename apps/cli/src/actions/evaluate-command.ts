import { evaluateModel } from '@posebox/actions';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { actionReason, openActionReader, readModel, tell } from './action-files.ts';
import { learningClips } from './learning-clips.ts';
import { reportLines } from './report-lines.ts';

/**
 * `posebox actions evaluate`: a model judged on a folder of clips that it didn't learn from.
 *
 * @returns the exit code
 */
export async function evaluateFolder(
  surroundings: Surroundings,
  modelName: string,
  folder: string,
  options: { readonly json: boolean },
): Promise<number> {
  const reader = openActionReader(surroundings, new AbortController().signal);
  try {
    const model = await readModel(modelName);
    const clips = (await learningClips(surroundings, folder, reader, model.basis)).filter(({ label }) =>
      model.labels.includes(label),
    );
    if (clips.length === 0) throw new Error(tell(surroundings, 'noClips', { folder }));
    const report = evaluateModel(model, clips);
    const lines = options.json ? [JSON.stringify(report, null, 2)] : reportLines(surroundings, report);
    process.stdout.write(`${lines.join('\n')}\n`);
    return EXIT_CODES.done;
  } catch (error) {
    process.stderr.write(`${actionReason(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  } finally {
    await reader.close();
  }
}
