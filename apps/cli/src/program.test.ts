import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createProgram } from './program.ts';
import { tryRules } from './rules/try-rules-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** What a command writes for people to read. */
function written(): () => string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => String(text)).join('');
}

describe.each(['en', 'zh'] as const)('the posebox command in %s', (language) => {
  const surroundings = { root: '.', modelsFolder: 'models/built', language };

  it('says in its help that it is no medical device', () => {
    const said = written();
    createProgram(surroundings).outputHelp();
    expect(said()).toContain(NOT_MEDICAL_TEXT[language]);
  });

  it('says so under what it judges, too', async () => {
    const track = join(folder, 'squat.pbtrack');
    writeFileSync(track, trackToBinary(simulatedExercise({ exercise: 'squat', repetitions: [{}] }).document));
    const said = written();
    expect(await tryRules(surroundings, 'squat', track, { json: false })).toBe(0);
    expect(said().trimEnd().split('\n').at(-1)).toBe(NOT_MEDICAL_TEXT[language]);
  });
});
