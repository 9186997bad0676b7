import { type FallEvent, fallClassifier, findFalls, recogniseActions } from '@posebox/actions';
import { fallModel } from '@posebox/actions/ready-made';
import type { TrackDocument } from '@posebox/body';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { actionReason, openActionReader, readModel, sayAside, tell } from './action-files.ts';

/**
 * `posebox actions recognise`: what each person does when, in tracks and videos.
 *
 * @returns the exit code
 */
export async function recogniseFiles(
  surroundings: Surroundings,
  modelName: string,
  paths: readonly string[],
  options: { readonly json: boolean },
): Promise<number> {
  let model: Awaited<ReturnType<typeof readModel>>;
  try {
    model = await readModel(modelName);
  } catch (error) {
    process.stderr.write(`${actionReason(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  }
  return forEachFile(surroundings, paths, options.json, ({ people, image }) =>
    people.map((track) => {
      const { personId, spans } = recogniseActions(track, image, model);
      return {
        personId,
        found: spans,
        lines: spans.map(
          ({ label, fromS, toS, confidence }) =>
            `  ${fromS.toFixed(2).padStart(8)}–${toS.toFixed(2).padEnd(8)} ${label}  ${confidence.toFixed(2)}`,
        ),
      };
    }),
  );
}

/**
 * `posebox actions falls`: falls in tracks and videos.
 *
 * @returns the exit code
 */
export async function findFallsInFiles(
  surroundings: Surroundings,
  paths: readonly string[],
  options: { readonly json: boolean },
): Promise<number> {
  sayAside(surroundings, 'notAnAlarm');
  const model = fallModel();
  return forEachFile(surroundings, paths, options.json, ({ people, image }) =>
    people.map((track) => {
      const found = findFalls(track, { image, classifier: fallClassifier(model, image) });
      const line = ({ timeS, kind }: FallEvent) =>
        `  ${timeS.toFixed(2).padStart(8)}  ${tell(surroundings, kind)}`;
      const lines = found.length > 0 ? found.map(line) : [`  ${tell(surroundings, 'noFalls')}`];
      return { personId: track.personId, found, lines };
    }),
  );
}

interface FoundOfPerson {
  readonly personId: number;
  readonly found: readonly unknown[];
  readonly lines: readonly string[];
}

/** One file after the other; one that can't be read doesn't stop the rest. JSON is one list of all files. */
async function forEachFile(
  surroundings: Surroundings,
  paths: readonly string[],
  json: boolean,
  look: (document: TrackDocument) => readonly FoundOfPerson[],
): Promise<number> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  const reader = openActionReader(surroundings, abort.signal);
  const answers: unknown[] = [];
  let failed = 0;
  for (const file of paths) {
    try {
      const people = look(await reader.read(file));
      answers.push({ file, people: people.map(({ personId, found }) => ({ personId, found })) });
      if (json) continue;
      for (const { personId, lines } of people) {
        const title = tell(surroundings, 'person', { file, person: personId });
        process.stdout.write(`${[title, ...lines].join('\n')}\n`);
      }
    } catch (error) {
      if (abort.signal.aborted) break;
      failed += 1;
      sayAside(surroundings, 'unreadable', { file, reason: actionReason(error, surroundings) });
    }
  }
  await reader.close();
  if (abort.signal.aborted) return EXIT_CODES.interrupted;
  if (json) process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
  return failed === 0 ? EXIT_CODES.done : EXIT_CODES.someFailed;
}
