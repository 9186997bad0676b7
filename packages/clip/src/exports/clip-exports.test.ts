import { simulatedClip } from '@posebox/body/simulated-clip';
import { ExchangeProblem } from '@posebox/exchange';
import { describe, expect, it } from 'vitest';
import { CLIP_EXPORT_NAMES, exportClip } from './clip-exports.ts';

describe.each(CLIP_EXPORT_NAMES)('a clip as %s', (format) => {
  it('is a file or a reason, whoever is in it', () => {
    for (const clip of [simulatedClip({ frames: 3, people: 0 }), simulatedClip({ frames: 0, people: 0 })]) {
      const made: number[] = [];
      try {
        for (const file of exportClip(clip, format)) made.push([...file.chunks()].length);
      } catch (error) {
        expect(error).toBeInstanceOf(ExchangeProblem);
        continue;
      }
      expect(made.length).toBeGreaterThan(0);
    }
  });
});
