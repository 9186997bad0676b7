import { relative } from 'node:path';
import { type LearningClip, learningClip } from '@posebox/actions';
import { coachedPerson, hasWorld } from '@posebox/motion';
import type { Surroundings } from '../surroundings.ts';
import { type ActionReader, actionReason, clipFiles, sayAside, tell } from './action-files.ts';

/**
 * The clips of a folder as learning needs them. A file that can't be read, or shows nobody, is told and left out. All are
 * looked at with depth, or, when one of them has none, all without.
 */
export async function learningClips(
  surroundings: Surroundings,
  folder: string,
  reader: ActionReader,
  basis?: 'world' | 'image',
): Promise<readonly LearningClip[]> {
  const seen = [];
  for (const file of await clipFiles(folder)) {
    const id = relative(folder, file.path);
    sayAside(surroundings, 'reading', { file: id });
    try {
      const document = await reader.read(file.path);
      const track = coachedPerson(document, null);
      if (!track) throw new Error(tell(surroundings, 'nobody'));
      seen.push({ id, label: file.label, person: file.person, track, image: document.image });
    } catch (error) {
      sayAside(surroundings, 'unreadable', { file: id, reason: actionReason(error, surroundings) });
    }
  }
  const chosen = basis ?? (seen.every(({ track }) => hasWorld(track)) ? 'world' : 'image');
  return seen.map((clip) => learningClip(clip, chosen));
}
