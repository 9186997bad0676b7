import { describe, expect, it } from 'vitest';
import { LANDMARK_COUNT } from '../landmarks.ts';
import { trackToBinary } from './track-binary.ts';
import { createTrackBuilder, type ObservedPerson } from './track-builder.ts';

const provenance = {
  source: { kind: 'simulation', name: null, sha256: null, skeleton: 'blazepose_33' },
  model: null,
  detectorSha256: null,
  engine: { name: 'posebox', version: '0' },
  mode: 'standard',
  filter: null,
  timestamps: 'container',
  angleConventionsVersion: 1,
} as const;

function person(id: number, frame: number): ObservedPerson {
  const places = Array.from(
    { length: LANDMARK_COUNT * 3 },
    (_, i) => 0.5 + 0.3 * Math.sin(i + frame / 7 + id),
  );
  const sure = new Array<number>(LANDMARK_COUNT).fill(0.87654321);
  return {
    id,
    state: 'tracked',
    score: 0.912345,
    box: { x: 0.1, y: 0.1, width: 0.3, height: 0.8 },
    visibility: sure,
    presence: sure,
    confidence: sure,
    raw: { image: places, world: places },
  };
}

describe('a clip made frame by frame', () => {
  const filled = () => {
    const builder = createTrackBuilder({ image: { width: 640, height: 480 }, provenance });
    for (let frame = 0; frame < 200; frame++) {
      const seen = [
        frame < 150 ? [person(1, frame)] : [],
        frame > 40 && frame % 50 < 30 ? [person(2, frame)] : [],
      ];
      builder.addFrame(frame / 30, seen.flat());
    }
    return builder;
  };

  it('is handed over at the end as the very document that it shows on the way', () => {
    const builder = filled();
    const shown = trackToBinary(builder.document());
    expect(trackToBinary(builder.finish())).toEqual(shown);
  });

  it('drops frames that are not later, and says so', () => {
    const builder = filled();
    expect(builder.addFrame(1, [])).toBe(-1);
    expect(builder.addFrame(100, [])).toBe(200);
  });
});
