import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cocoDocument } from '../accuracy/coco-labels.ts';
import { readPicture, writeJpeg } from './picture.ts';
import {
  cutSet,
  darkSet,
  emptySet,
  groupSet,
  type SetPicture,
  smallSet,
  tiltedSet,
  turnedSet,
  uprightSet,
} from './sets.ts';
import { sharedSubjects } from './subjects.ts';

/** Shared pictures without anybody in them: grounds to put people on. */
const GROUNDS = [
  'photos/noperson/bird.jpg',
  'photos/noperson/image_has_text.jpg',
  'photos/exif/Landscape_1.jpg',
];

/**
 * Writes every synthetic set under `outFolder`: one folder a set, JPEG photos and `labels.json` in COCO's
 * key-points form. The same input gives the same files.
 */
export async function writeSyntheticSets(sharedFolder: string, outFolder: string): Promise<void> {
  const subjects = await sharedSubjects(sharedFolder);
  if (subjects.length === 0) throw new Error('No photo with one clear person: the shared folder is missing.');
  const grounds = await Promise.all(
    GROUNDS.map((photo) => join(sharedFolder, 'data', photo))
      .filter((file) => existsSync(file))
      .map(readPicture),
  );
  const sets: Record<string, SetPicture[]> = {
    upright: uprightSet(subjects),
    turned: turnedSet(subjects),
    tilted: await tiltedSet(subjects),
    cut: cutSet(subjects),
    small: await smallSet(subjects, grounds),
    group: await groupSet(subjects, grounds),
    dark: darkSet(subjects),
    empty: emptySet(grounds),
  };
  for (const [name, pictures] of Object.entries(sets)) {
    const folder = join(outFolder, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const { picture, name: photo } of pictures) await writeJpeg(picture, join(folder, `${photo}.jpg`));
    const labels = cocoDocument(
      pictures.map(({ picture, people, name: photo }) => ({
        fileName: `${photo}.jpg`,
        width: picture.width,
        height: picture.height,
        people,
      })),
    );
    await writeFile(join(folder, 'labels.json'), `${JSON.stringify(labels)}\n`);
    const people = pictures.flatMap((picture) => picture.people).filter((person) => !person.ignored).length;
    console.log(`${name}: ${pictures.length} photos, ${people} people`);
  }
}
