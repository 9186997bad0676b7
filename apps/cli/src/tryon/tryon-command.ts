import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import type { GarmentKind } from '@posebox/figure/garment';
import type { FabricColor, FabricPattern, TailoredChoice, TailoredGarment } from '@posebox/figure/tailored';
import type { PictureFormat } from '@posebox/media';
import { answerTryOn, TryOnProblem, type TryOnRequest } from '@posebox/photo';
import { fill, PROBLEMS, TRY_ON_COMMAND_TEXTS } from '@posebox/texts';
import { createPoseEstimator } from '@posebox/vision/node';
import { photoReason } from '../photo/photo-command.ts';
import { EXIT_CODES, type Surroundings, say } from '../surroundings.ts';
import { videoReason } from '../video/answer-video.ts';

export interface TryOnCommandOptions {
  readonly out?: string;
  readonly kind: GarmentKind;
  readonly tailored?: TailoredGarment;
  readonly color: FabricColor;
  readonly pattern: FabricPattern;
  readonly person?: number;
  readonly height?: number;
  readonly json: boolean;
}

const FORMATS: Readonly<Record<string, PictureFormat>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
};

/**
 * `posebox tryon`: puts the garment on the people of the photo, in this process.
 *
 * @returns the exit code
 */
export async function tryOn(
  surroundings: Surroundings,
  paths: { readonly photo: string; readonly garment: string | undefined },
  options: TryOnCommandOptions,
): Promise<number> {
  const { language } = surroundings;
  const { dir, name } = parse(paths.photo);
  if (!paths.garment && !options.tailored)
    return refuse(fill(TRY_ON_COMMAND_TEXTS.noGarment, language), EXIT_CODES.wrongCommand);
  if (FILM_ENDINGS.includes(extname(paths.photo).toLowerCase())) {
    const out = options.out ?? join(dir, `${name}.tryon.mp4`);
    return tryOnInFilm(surroundings, { film: paths.photo, garment: paths.garment ?? null, out }, options);
  }
  const out = options.out ?? join(dir, `${name}.tryon.jpg`);
  const format = options.json ? 'json' : FORMATS[extname(out).toLowerCase()];
  if (!format) {
    return refuse(fill(TRY_ON_COMMAND_TEXTS.wrongEnding, language, { file: out }), EXIT_CODES.wrongCommand);
  }
  const estimator = await createPoseEstimator({ modelsFolder: surroundings.modelsFolder }).catch(
    (error: Error) => {
      refuse(say(surroundings, 'engineMissing', { reason: error.message }), EXIT_CODES.unusable);
    },
  );
  if (!estimator) return EXIT_CODES.unusable;
  try {
    const files = {
      photo: await readFile(paths.photo),
      garment: paths.garment ? await readFile(paths.garment) : null,
    };
    const { body, people } = await answerTryOn(files, requestOf(options, format), { estimator });
    if (options.json) process.stdout.write(`${Buffer.from(body).toString()}\n`);
    else await writeFile(out, body);
    const file = options.json ? paths.photo : out;
    const told = people > 0 ? fill(TRY_ON_COMMAND_TEXTS.dressed, language, { file, count: people }) : null;
    process.stderr.write(`${told ?? say(surroundings, 'nobody', { file: paths.photo })}\n`);
    return EXIT_CODES.done;
  } catch (error) {
    return refuse(reasonOf(error, surroundings), EXIT_CODES.someFailed);
  } finally {
    await estimator.close();
  }
}

/** What is taken for a film rather than a photo. */
const FILM_ENDINGS: readonly string[] = ['.mp4', '.mov', '.m4v', '.webm', '.mkv', '.avi', '.gif'];

async function tryOnInFilm(
  surroundings: Surroundings,
  paths: { readonly film: string; readonly garment: string | null; readonly out: string },
  options: TryOnCommandOptions,
): Promise<number> {
  const { language } = surroundings;
  const { kind, person, json } = options;
  if (json || extname(paths.out).toLowerCase() !== '.mp4')
    return refuse(
      fill(TRY_ON_COMMAND_TEXTS.filmEnding, language, { file: paths.out }),
      EXIT_CODES.wrongCommand,
    );
  try {
    const { dressFilm } = await import('./tryon-film.ts');
    const count = await dressFilm(surroundings.modelsFolder, {
      ...{ ...paths, kind, tailored: tailoredOf(options) },
      person: person ?? null,
    });
    process.stderr.write(`${fill(TRY_ON_COMMAND_TEXTS.dressed, language, { file: paths.out, count })}\n`);
    return EXIT_CODES.done;
  } catch (error) {
    const reason =
      error instanceof TryOnProblem ? reasonOf(error, surroundings) : videoReason(error, surroundings);
    return refuse(reason, EXIT_CODES.someFailed);
  }
}

const tailoredOf = ({ tailored, color, pattern }: TryOnCommandOptions): TailoredChoice | null =>
  tailored ? { name: tailored, color, pattern } : null;

const requestOf = (options: TryOnCommandOptions, format: TryOnRequest['format']): TryOnRequest => ({
  kind: 'tryOn',
  ...{ model: 'full', mode: 'standard', people: 10, minConfidence: 0.5 },
  ...{ garment: options.kind, tailored: tailoredOf(options), points: null },
  ...{ person: options.person ?? null, heightCm: options.height ?? null, format },
});

function reasonOf(error: unknown, surroundings: Surroundings): string {
  if (!(error instanceof TryOnProblem)) return photoReason(error, surroundings);
  const { detail, remedy } = PROBLEMS[error.code];
  return [detail, remedy].map((text) => fill(text, surroundings.language, error.facts)).join(' ');
}

function refuse(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}
