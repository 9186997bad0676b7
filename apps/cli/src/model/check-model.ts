import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { decodePhoto, drawSkeletons, encodePhoto } from '@posebox/media';
import { checkOwnModel } from '@posebox/photo';
import { fill, MODEL_COMMAND_TEXTS, OWN_MODEL_FINDINGS, PROBLEMS, type Text } from '@posebox/texts';
import { openLook, openModelCard, startOwnModelGuard } from '@posebox/vision/node';
import { type Finding, type ModelReport, OWN_MODEL_LIMITS } from '@posebox/vision/own-model';
import { photoReason } from '../photo/photo-command.ts';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { modelReason } from './model-reason.ts';

export interface CheckModelOptions {
  readonly photo?: string;
  readonly out?: string;
  readonly json: boolean;
}

const MARKS = { good: '✓', look: '!', stop: '✗' } as const;

/**
 * `posebox model check`: what fits of a card and its files and what doesn't, line by line.
 *
 * @returns the exit code
 */
export async function checkModel(
  surroundings: Surroundings,
  cardPath: string,
  { photo: photoPath, out, json }: CheckModelOptions,
): Promise<number> {
  const { language } = surroundings;
  let report: ModelReport;
  let photo: Buffer | null;
  try {
    photo = photoPath === undefined ? null : await readFile(photoPath);
    const files = await openModelCard(cardPath);
    const look = await openLook(surroundings.modelsFolder);
    const guard = startOwnModelGuard(OWN_MODEL_LIMITS);
    report = await checkOwnModel(files, photo, { look, guard });
    await guard.close();
  } catch (error) {
    process.stderr.write(`${modelReason(error, surroundings) ?? photoReason(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  }
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else for (const finding of report.findings) process.stdout.write(`${lineOf(finding, language)}\n`);
  if (report.document && photo && photoPath !== undefined && out !== undefined) {
    const file = join(out, `${parse(photoPath).name}.pose.jpg`);
    await mkdir(out, { recursive: true });
    const drawn = drawSkeletons(await decodePhoto(photo), report.document.people, { style: 'classic' });
    await writeFile(file, await encodePhoto(drawn, { format: 'jpeg' }));
    process.stderr.write(`${fill(MODEL_COMMAND_TEXTS.written, language, { file })}\n`);
  }
  const ending = report.fits ? MODEL_COMMAND_TEXTS.fits : MODEL_COMMAND_TEXTS.fitsNot;
  process.stderr.write(`${fill(ending, language, { card: cardPath })}\n`);
  return report.fits ? EXIT_CODES.done : EXIT_CODES.someFailed;
}

function lineOf({ state, code, facts }: Finding, language: Surroundings['language']): string {
  const say = (text: Text) => fill(text, language, facts);
  if (state !== 'stop') return `${MARKS[state]} ${say(OWN_MODEL_FINDINGS[code])}`;
  const { detail, remedy } = PROBLEMS[code];
  return `${MARKS.stop} ${say(detail)} ${say(remedy)}`;
}
