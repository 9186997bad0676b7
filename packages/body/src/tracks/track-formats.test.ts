import { describe, expect, it } from 'vitest';
import { FRAME_STATE, MARK, poseAt } from '../pose-track.ts';
import { trackDocumentSchema } from '../pose-track-schema.ts';
import { applyEdits } from './apply-edits.ts';
import { crc32 } from './crc32.ts';
import { simulatedClip } from './simulated-clip.ts';
import { trackFromBinary, trackToBinary } from './track-binary.ts';
import { isTrackBinary } from './track-blocks.ts';
import { measuredFrameRate, type TrackDocument } from './track-document.ts';
import { parsedTrackJson, trackDocumentFromJson, trackDocumentFromText } from './track-from-json.ts';
import {
  TRACK_PAGE_FRAMES,
  trackDocumentJson,
  trackJsonText,
  trackPageCount,
  trackPageJson,
} from './track-json.ts';
import { trackOverviewJson, trackOverviewOf } from './track-overview.ts';
import { trackOverviewSchema } from './track-overview-schema.ts';
import { trackBinaryPage, trackPageFromBinary, trackPageJsonFromBinary } from './track-page-binary.ts';
import { indexTrackPages, trackPageFile } from './track-page-index.ts';
import { atStatedPrecision } from './track-precision.ts';
import { TrackProblem } from './track-problem.ts';
import { unzigzag, varintReader, varintWriter, zigzag } from './varint.ts';

const textOf = (document: TrackDocument) => [...trackJsonText(document)].join('');

const edit = {
  id: 'e1',
  by: '王老师',
  at: '2025-03-01T10:00:00Z',
  operation: {
    kind: 'correct_point' as const,
    personId: 1,
    frame: 3,
    landmark: 'left_knee' as const,
    x: 0.4,
    y: 0.6,
  },
};

const CLIPS: readonly [string, TrackDocument][] = [
  ['one person, no filter', simulatedClip({ frames: 65 })],
  ['three people, smoothed', simulatedClip({ frames: 40, people: 3, smoothed: true })],
  ['gaps at the beginning, within and at the end', simulatedClip({ frames: 30, gaps: [0, 1, 12, 13, 29] })],
  ['several pages, a page without anybody', longClipWithEmptyPage()],
  [
    'variable frame times that begin late',
    simulatedClip({ frames: 20, timeAt: (i) => 0.5 + 0.03 * i ** 1.2 }),
  ],
  ['times before zero', simulatedClip({ frames: 5, timeAt: (i) => i / 10 - 0.2 })],
  ['nobody at all', simulatedClip({ frames: 5, people: 0 })],
  ['no frame at all', simulatedClip({ frames: 0 })],
  ['edited, with missing points', editedClip()],
  ['carrying an edit', { ...simulatedClip({ frames: 10 }), edits: [edit] }],
];

/** The bytes as a stream gives them, at most so many at once. */
async function* inPieces(bytes: Uint8Array, most: number) {
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most);
}

function longClipWithEmptyPage(): TrackDocument {
  return simulatedClip({
    frames: 520,
    gaps: Array.from({ length: 270 }, (_, index) => 245 + index),
  });
}

function editedClip(): TrackDocument {
  const frames = { fromFrame: 2, toFrame: 4 };
  const person = { personId: 1 };
  return applyEdits(simulatedClip({ frames: 10 }), [
    { ...edit, id: 'a', operation: { kind: 'remove_points', ...person, ...frames, landmarks: 'legs' } },
    { ...edit, id: 'b' },
    { ...edit, id: 'c', operation: { kind: 'remove_frames', ...person, fromFrame: 6, toFrame: 7 } },
  ]);
}

describe.each(CLIPS)('a clip with %s', (_, clip) => {
  it('comes back from JSON unchanged, to the last byte', () => {
    const text = textOf(clip);
    const back = trackDocumentFromText(text);
    expect(back).toEqual(clip);
    expect(textOf(back)).toBe(text);
    expect(back.people.map((track) => track.raw === track.smoothed)).toEqual(
      clip.people.map((track) => track.raw === track.smoothed),
    );
  });

  it('comes back from binary unchanged, to the last byte', () => {
    const bytes = trackToBinary(clip);
    expect(isTrackBinary(bytes)).toBe(true);
    const back = trackFromBinary(bytes);
    expect(back).toEqual(clip);
    expect(trackToBinary(back)).toEqual(bytes);
    expect(textOf(back)).toBe(textOf(clip));
  });

  it('is the same value in one piece as in pages', () => {
    const whole = trackDocumentJson(clip);
    expect(JSON.parse(textOf(clip))).toEqual(JSON.parse(JSON.stringify(whole)));
    const pages = Array.from({ length: trackPageCount(clip, 7) }, (_, index) =>
      trackPageJson(clip, index, 7),
    );
    expect(pages.flatMap(({ frames }) => frames)).toEqual(whole.frames);
    expect(trackDocumentFromJson(pages.map(parsedTrackJson))).toEqual(clip);
    expect(trackDocumentSchema.safeParse(whole).success).toBe(true);
  });

  it('is at the stated precision, which rounding again keeps', () => {
    expect(atStatedPrecision(clip)).toEqual(clip);
  });
});

describe('binary tracks', () => {
  const bytes = trackToBinary(simulatedClip({ frames: 300, smoothed: true }));

  it('are much smaller than the JSON', () => {
    const clip = simulatedClip({ frames: 300, smoothed: true });
    expect(bytes.length).toBeLessThan(textOf(clip).length / 3);
  });

  it('say so when a byte anywhere is wrong', () => {
    for (let at = 8; at < bytes.length; at += 997) {
      const broken = bytes.slice();
      broken[at]! ^= 0x10;
      expect(problemOf(() => trackFromBinary(broken))).toBe('track_damaged');
    }
  });

  it('say so when cut off anywhere', () => {
    for (let length = 9; length < bytes.length; length += 1999) {
      expect(problemOf(() => trackFromBinary(bytes.subarray(0, length)))).toBe('track_damaged');
    }
  });

  it('are told from other files and from later versions', () => {
    const later = bytes.slice();
    later[7] = 2;
    expect(problemOf(() => trackFromBinary(later))).toBe('track_version_unknown');
    expect(problemOf(() => trackFromBinary(new Uint8Array(20)))).toBe('track_not_recognised');
    expect(problemOf(() => trackFromBinary(new Uint8Array(0)))).toBe('track_not_recognised');
  });
});

describe('malformed JSON tracks', () => {
  const json = () => JSON.parse(textOf(simulatedClip({ frames: 4 })));
  const problem = (change: (document: ReturnType<typeof json>) => void) => {
    const document = json();
    change(document);
    return problemOf(() => trackDocumentFromText(JSON.stringify(document)));
  };

  it('are refused with the place of the fault', () => {
    expect(problemOf(() => trackDocumentFromText('{"format":'))).toBe('track_not_recognised');
    expect(problemOf(() => trackDocumentFromText('[1,2]'))).toBe('track_not_recognised');
    expect(problemOf(() => trackDocumentFromText('null'))).toBe('track_not_recognised');
    expect(
      problem((document) => {
        document.version = 7;
      }),
    ).toBe('track_version_unknown');
    expect(
      problem((document) => {
        document.frames[1].timeS = 0;
      }),
    ).toBe('track_malformed');
    expect(
      problem((document) => {
        document.frames.pop();
      }),
    ).toBe('track_malformed');
    expect(
      problem((document) => {
        document.frames[2].people[0].landmarks.pop();
      }),
    ).toBe('track_malformed');
    expect(
      problem((document) => {
        document.frames[2].people[0].id = 9;
      }),
    ).toBe('track_malformed');
    expect(
      problem((document) => {
        document.people[0].frameCount = 99;
      }),
    ).toBe('track_malformed');
    expect(
      problem((document) => {
        document.people[0].frameCount = 1e9;
      }),
    ).toBe('track_too_large');
    expect(
      problem((document) => {
        document.subjectId = 5;
      }),
    ).toBe('track_malformed');
  });
});

describe('numbers in binary', () => {
  it('survive for all magnitudes and signs', () => {
    const values = [0, 1, -1, 63, -64, 127, 128, 16383, -16384, 2 ** 31, -(2 ** 31) - 1, 2 ** 50];
    const writer = varintWriter(1);
    for (const value of values) writer.unsigned(zigzag(value));
    const reader = varintReader(writer.finished());
    expect(values.map(() => unzigzag(reader.unsigned()))).toEqual(values);
    reader.end();
    expect(() => reader.unsigned()).toThrow(TrackProblem);
  });

  it('are checked by the CRC-32 everybody uses', () => {
    expect(crc32(Uint8Array.from('123456789', (digit) => digit.charCodeAt(0)))).toBe(0xcbf43926);
  });
});

describe('the measured frame rate', () => {
  it('comes from the times, whatever jumps', () => {
    const rate = measuredFrameRate(Float64Array.of(0, 0.04, 0.08, 0.12, 0.92));
    expect(rate.medianHz).toBeCloseTo(25, 9);
    expect(rate.meanHz).toBeCloseTo(4 / 0.92, 9);
    expect(rate.largestDeviationS).toBeGreaterThan(0.5);
    expect(measuredFrameRate(Float64Array.of(1)).medianHz).toBe(0);
  });
});

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (problem) {
    return problem instanceof TrackProblem ? problem.code : String(problem);
  }
  return 'none';
}

describe('pages of the binary', () => {
  it.each(CLIPS.filter(([, { timesS }]) => timesS.length > 0))(
    '%s: hold what the whole holds',
    (_, document) => {
      const bytes = trackToBinary(document);
      const whole = trackFromBinary(bytes);
      let frame = 0;
      for (let index = 0; index < trackPageCount(document); index++) {
        const page = trackPageFromBinary(trackBinaryPage(bytes, index));
        expect(page.firstFrame).toBe(frame);
        for (const timeS of page.timesS) {
          expect(timeS).toBe(whole.timesS[frame]);
          const there = (pose: unknown) => pose !== null;
          expect(page.people.map((track) => poseAt(track, frame)).filter(there)).toEqual(
            whole.people.map((track) => poseAt(track, frame)).filter(there),
          );
          frame += 1;
        }
      }
      expect(frame).toBe(whole.timesS.length);
    },
  );

  it.each(CLIPS)('%s: are found in the file, whatever pieces it comes in', async (_, document) => {
    const bytes = trackToBinary(document);
    const pages = Math.ceil(document.timesS.length / TRACK_PAGE_FRAMES);
    for (const most of [7, bytes.length]) {
      const index = await indexTrackPages(inPieces(bytes, most));
      expect(index.pages).toHaveLength(pages);
      for (const [page, { start, end }] of index.pages.entries()) {
        expect(trackPageFile(index, bytes.subarray(start, end))).toEqual(trackBinaryPage(bytes, page));
      }
    }
    await expect(indexTrackPages(inPieces(bytes.subarray(0, -3), 64))).rejects.toThrow('track_damaged');
    await expect(indexTrackPages(inPieces(bytes.subarray(1), 64))).rejects.toThrow('track_not_recognised');
  });

  it.each(CLIPS)('%s: are the JSON of the page as the whole document gives it', (_, given) => {
    const document = atStatedPrecision(given);
    const bytes = trackToBinary({ ...document, edits: [] });
    for (let page = 0; page * TRACK_PAGE_FRAMES < document.timesS.length; page++) {
      const json = trackPageJsonFromBinary(trackBinaryPage(bytes, page), document.edits);
      expect(json).toEqual(trackPageJson(document, page));
    }
  });

  it('refuses a page there isn’t, and a page that was damaged', () => {
    const bytes = trackToBinary(simulatedClip({ frames: 300 }));
    expect(() => trackBinaryPage(bytes, 2)).toThrow(RangeError);
    const page = trackBinaryPage(bytes, 1);
    page[page.length - 40]! ^= 1;
    expect(() => trackPageFromBinary(page)).toThrow(TrackProblem);
  });
});

describe('the overview', () => {
  it.each(CLIPS)('%s: has every time, and who is where', (_, given) => {
    const document = atStatedPrecision(given);
    const json = trackOverviewSchema.parse(JSON.parse(JSON.stringify(trackOverviewJson(document))));
    const overview = trackOverviewOf(json);
    expect(overview.timesS).toEqual(document.timesS);
    expect(overview.people.map(({ states }) => states)).toEqual(document.people.map(({ states }) => states));
  });

  it('says where a joint was corrected, and that a gap is one', () => {
    const { people } = trackOverviewOf(trackOverviewJson(editedClip()));
    const [person] = people;
    expect(person?.spans).toContainEqual({
      mark: 'corrected',
      landmark: 'left_knee',
      fromFrame: 3,
      toFrame: 3,
    });
    expect(person?.marks[3]).toBe(MARK.corrected);
    expect(person?.states[6]).toBe(FRAME_STATE.absent);
  });
});
