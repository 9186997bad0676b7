import { simulatedClip } from '@posebox/body/simulated-clip';
import { ExchangeProblem, exportTrack, importTrack } from '@posebox/exchange';
import { MOTION_JSON_FORMAT } from '@posebox/figure';
import { describe, expect, it } from 'vitest';
import { exportClip } from './clip-exports.ts';

const FORMATS = ['bvh', 'vrma', 'glb', 'figure'] as const;
const contentOf = (file: { chunks(): Iterable<string | Uint8Array> }) =>
  Buffer.concat(Array.from(file.chunks(), (chunk) => Buffer.from(chunk)));

describe.each(FORMATS)('a clip as %s', (format) => {
  it('is a file for each person, the same each time', () => {
    const clip = simulatedClip({ frames: 12, people: 2 });
    const files = [...exportClip(clip, format, { name: '深蹲' })];
    expect(files.map(({ path }) => path.replace(/^[^.]+/, ''))).toEqual(
      Array(2).fill(format === 'figure' ? '.figure.json' : `.${format}`),
    );
    expect(files.map(({ path }) => path.split('.')[0])).toEqual(['深蹲_person1', '深蹲_person2']);
    for (const file of files) expect(contentOf(file).equals(contentOf(file))).toBe(true);
  });

  it('may have one frame, and gaps', () => {
    for (const clip of [simulatedClip({ frames: 1 }), simulatedClip({ frames: 20, gaps: [0, 1, 8, 9, 19] })])
      for (const file of exportClip(clip, format)) {
        const content = contentOf(file);
        expect(content.length).toBeGreaterThan(500);
        expect(content.includes('NaN')).toBe(false);
      }
  });

  it('is refused in words when nobody is in it or a track has no metres', () => {
    expect(() => exportClip(simulatedClip({ frames: 3, people: 0 }), format)).toThrow(ExchangeProblem);
    const [coco] = exportTrack(simulatedClip({ frames: 3 }), 'coco');
    const flat = importTrack([{ path: 'a.json', text: contentOf(coco!).toString() }], { engineVersion: '0' });
    expect(() => exportClip(flat, format)).toThrow(ExchangeProblem);
  });
});

describe('the figure in a file', () => {
  const clip = simulatedClip({ frames: 6 });

  it('of a GLB is the one that was chosen', () => {
    const sizes = (['male', 'child', 'clothed'] as const).map((figure) => {
      const [file] = exportClip(clip, 'glb', { figure });
      const bytes = contentOf(file!);
      expect(bytes.includes(`PoseBox ${figure} figure`)).toBe(true);
      return bytes.length;
    });
    expect(Math.max(...sizes)).toBeLessThan(1_500_000);
  });

  it('of JSON has every frame at its own time', () => {
    const [file] = exportClip(clip, 'figure');
    const motion = JSON.parse(contentOf(file!).toString());
    expect(motion).toMatchObject(MOTION_JSON_FORMAT);
    expect(motion.frames.map(({ timeS }: { timeS: number }) => timeS)).toEqual([...clip.timesS]);
    for (const frame of motion.frames)
      expect(Object.keys(frame.rotations)).toEqual(Object.keys(motion.bones));
  });
});
