import { describe, expect, it } from 'vitest';
import { LANDMARK_COUNT } from '../landmarks.ts';
import { emptyPoseTrack, FRAME_STATE } from '../pose-track.ts';
import { trackToBinary } from './track-binary.ts';
import { trackPagesOf } from './track-binary-pages.ts';
import { createTrackBuilder, type ObservedPerson, trackOfFrame, trackTimeS } from './track-builder.ts';
import { TrackProblem } from './track-problem.ts';
import { readRowBytes, TRACK_ROW_BYTES, writeRowBytes } from './track-row-bytes.ts';

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

  it('is the same when each row is made alone and comes back from bytes', () => {
    const shown = filled().document();
    const bytes = new Uint8Array(TRACK_ROW_BYTES);
    for (const track of shown.people) {
      const again = emptyPoseTrack(track.personId, track.firstFrame, track.timesS, 'shared');
      for (let row = 0; row < track.frameCount; row++) {
        const frame = track.firstFrame + row;
        if (track.states[row] === FRAME_STATE.absent) continue;
        const alone = trackOfFrame(person(track.personId, frame), frame, trackTimeS(frame / 30));
        expect(alone.timesS[0]).toBe(track.timesS[row]);
        writeRowBytes(alone, 0, bytes);
        readRowBytes(bytes, again, row);
      }
      expect(again).toEqual(track);
    }
  });

  it('can be written and read a page at a time', async () => {
    const shown = filled().document();
    const bytes = trackToBinary(shown);
    const framesOf = async (file: Uint8Array) => {
      let at = 0;
      const frames: number[] = [];
      const pages = trackPagesOf(async (length) => {
        at += length;
        return file.subarray(at - length, at);
      });
      for await (const { firstFrame, timesS } of pages) {
        for (const row of timesS.keys()) frames.push(firstFrame + row);
      }
      return frames;
    };
    expect(await framesOf(bytes)).toEqual([...shown.timesS.keys()]);
    await expect(framesOf(bytes.subarray(0, -9))).rejects.toThrow(TrackProblem);
    await expect(framesOf(bytes.with(bytes.length >> 1, 77))).rejects.toThrow(TrackProblem);
  });

  it('drops frames that are not later, and says so', () => {
    const builder = filled();
    expect(builder.addFrame(1, [])).toBe(-1);
    expect(builder.addFrame(100, [])).toBe(200);
  });
});
