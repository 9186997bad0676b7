import { applyEdits, createTrackBuilder, LANDMARK_NAMES, sideOf, type TrackDocument } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { findSideSwaps } from './side-swaps.ts';

const IMAGE = { width: 720, height: 1280 };

/** Somebody who walks on the spot before the camera, `apart` of the picture's width between the sides. */
function walking(apart: number, swapped: (timeS: number) => boolean = () => false): TrackDocument {
  const builder = createTrackBuilder({
    image: IMAGE,
    provenance: {
      source: { kind: 'simulation', name: null, sha256: null, skeleton: 'blazepose_33' },
      model: null,
      detectorSha256: null,
      engine: { name: 'posebox', version: '0' },
      mode: null,
      filter: null,
      timestamps: 'container',
      angleConventionsVersion: 1,
    },
  });
  const all = (value: number) => LANDMARK_NAMES.map(() => value);
  for (let frame = 0; frame < 150; frame++) {
    const timeS = frame / 30;
    const legsSwapped = swapped(timeS);
    const image = LANDMARK_NAMES.flatMap((name, i) => {
      const isLeg = i >= 23;
      const side = { left: 1, right: -1, middle: 0 }[sideOf(name)] * (isLeg && legsSwapped ? -1 : 1);
      return [0.5 + (side * apart) / 2, 0.2 + Math.ceil(i / 2) / 25 + 0.03 * side * Math.sin(6 * timeS), 0];
    });
    builder.addFrame(timeS, [
      {
        id: 1,
        state: 'tracked',
        score: 1,
        box: { x: 0.3, y: 0.1, width: 0.4, height: 0.8 },
        visibility: all(1),
        presence: all(1),
        confidence: all(1),
        raw: { image, world: null },
      },
    ]);
  }
  return builder.document(1);
}

const swapsIn = (document: TrackDocument) => findSideSwaps(document.people[0]!, IMAGE);

describe('left and right mixed up', () => {
  it('is found where it happens and nowhere else', () => {
    const swaps = swapsIn(walking(0.2, (timeS) => timeS >= 2 && timeS < 2.5));
    expect(swaps).toMatchObject([{ part: 'legs', fromFrame: 60, toFrame: 74 }]);
  });

  it('is put right by the edits it leads to', () => {
    const mixed = walking(0.2, (timeS) => timeS >= 2 && timeS < 2.5);
    const edits = swapsIn(mixed).map((operation, i) => ({
      id: String(i),
      by: 'test',
      at: '2026-01-01T00:00:00Z',
      operation,
    }));
    expect(applyEdits(mixed, edits).people[0]!.raw.image).toEqual(walking(0.2).people[0]!.raw.image);
  });

  it('is not claimed of a clean walk', () => {
    expect(swapsIn(walking(0.2))).toEqual([]);
  });

  it('is not claimed from the side, where the legs cross all the time', () => {
    expect(swapsIn(walking(0.005))).toEqual([]);
  });

  it('is not claimed of somebody who turns around and stays so', () => {
    expect(swapsIn(walking(0.2, (timeS) => timeS >= 2))).toEqual([]);
  });
});
