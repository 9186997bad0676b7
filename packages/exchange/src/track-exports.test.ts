import { applyEdits, type TrackDocument, trackDocumentFromText, trackFromBinary } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { describe, expect, it } from 'vitest';
import { cocoDocumentSchema } from './coco/coco-schema.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { type ExportFile, fileStem } from './export-file.ts';
import { importTrack } from './imports/import-track.ts';
import { motText } from './mot/mot-text.ts';
import { openPoseDocumentSchema } from './openpose/openpose-schema.ts';
import { exportTrack, TRACK_EXPORT_NAMES, TRACK_EXPORTS } from './track-exports.ts';

const CLIP = simulatedClip({ frames: 20, people: 2, smoothed: true });
const EDITED: TrackDocument = {
  ...CLIP,
  edits: [
    {
      id: 'e1',
      by: 'me',
      at: '2025-01-01T00:00:00Z',
      operation: { kind: 'remove_person', personId: 2 },
    },
  ],
};

function bytesOf(file: ExportFile): Buffer {
  return Buffer.concat(
    Array.from(file.chunks(), (chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)),
  );
}
const all = (clip: TrackDocument, format: (typeof TRACK_EXPORT_NAMES)[number]) =>
  Array.from(exportTrack(clip, format, { name: '深蹲' }), (file) => [file.path, bytesOf(file)] as const);

describe.each(TRACK_EXPORT_NAMES)('the export %s', (format) => {
  it('gives the same bytes every time', () => {
    expect(all(CLIP, format)).toEqual(all(CLIP, format));
  });

  it('is named after the clip and is one file unless it says otherwise', () => {
    const files = all(CLIP, format);
    for (const [path] of files) expect(path.startsWith('深蹲')).toBe(true);
    if (!TRACK_EXPORTS[format].several) expect(files).toHaveLength(1);
  });

  it('is as edited, or keeps the edits as a layer', () => {
    if (format === 'posebox' || format === 'binary') {
      const [[, bytes]] = all(EDITED, format) as [readonly [string, Buffer]];
      const back = format === 'posebox' ? trackDocumentFromText(bytes.toString()) : trackFromBinary(bytes);
      expect(back).toEqual(EDITED);
    } else {
      expect(all(EDITED, format)).toEqual(all(applyEdits(EDITED), format));
    }
  });

  it('of a clip of nobody is a file of nobody, or is refused where a file is about a person', () => {
    const write = () => all(simulatedClip({ frames: 3, people: 0 }), format);
    if (format === 'trc' || format === 'c3d')
      expect(write).toThrow(expect.objectContaining({ code: 'nobody_in_track' }));
    else expect(write().length).toBeGreaterThan(0);
  });
});

describe('exports', () => {
  it('keep to their schemas', () => {
    const [[, coco]] = all(CLIP, 'coco') as [readonly [string, Buffer]];
    cocoDocumentSchema.parse(JSON.parse(coco.toString()));
    const frames = all(CLIP, 'openpose').filter(([path]) => path.endsWith('_keypoints.json'));
    for (const [, bytes] of frames) openPoseDocumentSchema.parse(JSON.parse(bytes.toString()));
    expect(frames).toHaveLength(20);
  });

  it('refuse metres where a track has none', () => {
    const [[, text]] = all(CLIP, 'coco') as [readonly [string, Buffer]];
    const flat = importTrack([{ path: 'a.json', text: text.toString() }], { engineVersion: '0.1.0' });
    for (const format of ['trc', 'c3d'] as const) {
      expect(() => exportTrack(flat, format)).toThrow(ExchangeProblem);
      expect(() => [...exportTrack(flat, format, { unit: 'px' })]).not.toThrow();
    }
  });

  it('have names that every file system takes', () => {
    expect(fileStem('../a:b*c?.mp4')).toBe('_a_b_c_.mp4');
    expect(fileStem(' .. ')).toBe('clip');
    expect(fileStem(undefined)).toBe('clip');
    expect(fileStem('x'.repeat(500))).toHaveLength(80);
  });
});

describe('an OpenSim motion table', () => {
  const table = { name: 'm', timesS: [0, 0.1, 0.2], inDegrees: false };

  it('is refused when its times are uneven, its columns of another length or its labels unfit', () => {
    const write = (change: object) => () => [...motText({ ...table, columns: [], ...change })];
    expect(write({ timesS: [0, 0.1, 0.3] })).toThrow(RangeError);
    expect(write({ timesS: [0, 0] })).toThrow(RangeError);
    expect(write({ columns: [{ label: 'a', values: [1] }] })).toThrow(RangeError);
    expect(write({ columns: [{ label: 'a b', values: [1, 2, 3] }] })).toThrow(RangeError);
    expect(write({ columns: [{ label: 'time', values: [1, 2, 3] }] })).toThrow(RangeError);
  });
});
