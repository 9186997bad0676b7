import { readFile } from 'node:fs/promises';
import {
  analyseClip,
  DEFAULT_CLIP_REQUEST,
  openClipEngine,
  openFrameDresser,
  readFilmGarment,
  renderClip,
} from '@posebox/clip';
import type { GarmentKind } from '@posebox/figure/garment';
import type { TailoredChoice } from '@posebox/figure/tailored';
import { findFfmpeg } from '@posebox/media/video';
import { garmentProblemOf, TryOnProblem } from '@posebox/photo';

export interface FilmFitting {
  readonly film: string;
  /** Its picture or GLB; null where one of ours is worn. */
  readonly garment: string | null;
  readonly tailored: TailoredChoice | null;
  readonly out: string;
  readonly kind: GarmentKind;
  /** Everybody when null. */
  readonly person: number | null;
}

/**
 * Looks at a film and writes it with the garment on: the same frames at the same times, the sound kept.
 *
 * @returns how many people are in it
 * @throws TryOnProblem, or what is wrong with the video
 */
export async function dressFilm(modelsFolder: string, fitting: FilmFitting): Promise<number> {
  const tools = await findFfmpeg();
  const engine = await openClipEngine({ modelsFolder });
  try {
    const { kind, person, tailored } = fitting;
    const worn = { garment: fitting.garment, tailored, kind, points: null, personId: person };
    const picture = fitting.garment === null ? null : await readFile(fitting.garment);
    const garment = await readFilmGarment(picture, worn).catch((error: unknown) => {
      throw garmentProblemOf(error);
    });
    if (!garment) throw new TryOnProblem('garment_not_found');
    const { document, video } = await analyseClip(fitting.film, DEFAULT_CLIP_REQUEST, { tools, engine });
    const { people } = document;
    if (person !== null && people.length > 0 && !people.some(({ personId }) => personId === person))
      throw new TryOnProblem('try_on_person_unknown', { person, count: people.length });
    const drawing = { style: 'classic', background: 'video', labels: 'none', tryOn: worn } as const;
    const dresser = openFrameDresser(engine.look, garment, person);
    await renderClip(tools, video, document, drawing, fitting.out, {}, dresser);
    return people.length;
  } finally {
    await engine.close();
  }
}
