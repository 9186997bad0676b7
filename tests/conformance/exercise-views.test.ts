import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackViews } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { exerciseTrack } from '../support/exercise-tracks.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

sayLeftOut('how people stand to the camera, against labels made by eye');

interface LabelledClip {
  readonly file: string;
  readonly exercise: string;
  readonly view?: string;
}

describe.skipIf(!sharedPresent)('how real people stand to the camera', () => {
  it('is what was labelled by eye, on nine of ten clips of exercises', () => {
    const { clips } = JSON.parse(
      readFileSync(join(sharedFolder, 'data/exercise/tracks/labels.json'), 'utf8'),
    ) as { clips: readonly LabelledClip[] };
    const labelled = clips.filter(({ exercise, view }) => exercise !== 'none' && view !== undefined);
    const wrong = labelled.flatMap(({ file, view }) => {
      const document = exerciseTrack(file.replace('.json.gz', ''));
      const seen = trackViews(document.people[0]!, document.image).view;
      return seen === view ? [] : [`${file}: ${view}, seen as ${seen}`];
    });
    console.info(
      `Views: ${labelled.length - wrong.length} of ${labelled.length} as labelled. ${wrong.join('; ')}`,
    );
    expect(labelled.length).toBeGreaterThanOrEqual(20);
    expect(1 - wrong.length / labelled.length).toBeGreaterThanOrEqual(0.9);
  });
});
