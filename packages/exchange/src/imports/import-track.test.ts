import {
  LANDMARK,
  LANDMARK_COUNT,
  landmarksPresent,
  personOf,
  poseAt,
  type TrackDocument,
  TrackProblem,
  trackPageJson,
} from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { describe, expect, it } from 'vitest';
import { COCO_KEYPOINT_NAMES, COCO_LANDMARK_INDEX } from '../coco/coco-keypoints.ts';
import { trackToCoco } from '../coco/track-to-coco.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import { BODY_25_LANDMARK_INDEX } from '../openpose/body25.ts';
import { exportTrack } from '../track-exports.ts';
import type { ImportFile } from './import-files.ts';
import { importTrack } from './import-track.ts';

const CLIP = simulatedClip({ frames: 40, people: 2, gaps: [12, 13] });
const KNOWN = { engineVersion: '0.1.0', frameRateHz: 30, image: CLIP.image };

const filesOf = (clip: TrackDocument, format: 'posebox' | 'coco' | 'openpose'): ImportFile[] =>
  Array.from(exportTrack(clip, format), ({ path, chunks }) => ({
    path,
    text: Array.from(chunks(), String).join(''),
  }));
const json = (value: unknown, path = 'clip.json'): ImportFile => ({ path, text: JSON.stringify(value) });

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (problem) {
    if (problem instanceof ExchangeProblem || problem instanceof TrackProblem) return problem.code;
    throw problem;
  }
  return 'none';
}

/** Largest distance in pixels between the landmarks that both clips have. */
function farthestPx(a: TrackDocument, b: TrackDocument): number {
  let farthest = 0;
  for (const track of a.people) {
    a.timesS.forEach((_, frame) => {
      const [one, other] = [poseAt(track, frame), poseAt(personOf(b, track.personId)!, frame)];
      expect(one === null).toBe(other === null);
      one?.landmarks.forEach((point, landmark) => {
        const found = other!.landmarks[landmark]!;
        if (Number.isNaN(found.x)) return;
        const distance = Math.hypot(
          (point.x - found.x) * a.image.width,
          (point.y - found.y) * a.image.height,
        );
        farthest = Math.max(farthest, distance);
      });
    });
  }
  return farthest;
}

describe('a clip that went out and comes back in', () => {
  it('is the very same from PoseBox JSON, whole or in pages', () => {
    expect(importTrack(filesOf(CLIP, 'posebox'), KNOWN)).toEqual(CLIP);
    const pages = [0, 1, 2].map((index) => json(trackPageJson(CLIP, index, 15), `page${index}.json`));
    expect(importTrack(pages, KNOWN)).toEqual(CLIP);
  });

  it('has the same people, times and keypoints from COCO, and nothing else', () => {
    const back = importTrack(filesOf(CLIP, 'coco'), { engineVersion: '0.1.0' });
    expect(farthestPx(CLIP, back)).toBeLessThan(1e-2);
    expect([...back.timesS]).toEqual([...CLIP.timesS]);
    expect(back.provenance.timestamps).toBe('file');
    expect(indicesPresent(back)).toEqual([...COCO_LANDMARK_INDEX]);
  });

  it('has the same people and points from OpenPose, whatever the order of its files', () => {
    const files = filesOf(CLIP, 'openpose').reverse();
    const back = importTrack(files, KNOWN);
    expect(farthestPx(CLIP, back)).toBeLessThan(1e-2);
    expect(indicesPresent(back)).toEqual(
      BODY_25_LANDMARK_INDEX.filter((index) => index >= 0).sort((a, b) => a - b),
    );
    expect(back.timesS[39]).toBeCloseTo(39 / 30, 6);
  });

  it('knows no metres, no depth, and no certainty of what the file lacks', () => {
    const [track] = importTrack(filesOf(CLIP, 'coco'), KNOWN).people;
    expect(track!.smoothed.world.every(Number.isNaN)).toBe(true);
    const at = 5 * LANDMARK_COUNT + LANDMARK.left_heel;
    expect(track!.confidence[at]).toBe(0);
    expect(track!.smoothed.image[at * 3]).toBeNaN();
    const nose = 5 * LANDMARK_COUNT;
    expect(track!.smoothed.image[nose * 3]).not.toBeNaN();
    expect(track!.smoothed.image[nose * 3 + 2]).toBeNaN();
  });
});

function indicesPresent(clip: TrackDocument): number[] {
  return landmarksPresent(clip).flatMap((present, index) => (present ? [index] : []));
}

/** A figure of COCO points around a place, each point its own. */
function figure(x: number, y: number, third = 2): number[] {
  return COCO_KEYPOINT_NAMES.flatMap((_, index) => [x + 3 * index, y + 5 * index, third]);
}

describe('COCO from elsewhere', () => {
  const images = [1, 2, 3].map((id) => ({ id, width: 640, height: 480, file_name: `${id}.jpg` }));
  const dataset = (annotations: object[], more = {}) => json({ images, annotations, ...more });

  it('may count identities from 0', () => {
    const clip = importTrack(
      [
        dataset([
          { image_id: 1, keypoints: figure(100, 100), track_id: 0 },
          { image_id: 1, keypoints: figure(400, 100), track_id: 4 },
        ]),
      ],
      KNOWN,
    );
    expect(clip.people.map(({ personId }) => personId)).toEqual([1, 5]);
  });

  it('takes the third number as flag, or as confidence when fractions occur', () => {
    const confidenceOf = (third: number) => {
      const annotation = { image_id: 1, keypoints: figure(100, 100, third) };
      return importTrack([dataset([annotation])], KNOWN).people[0]!.confidence[0]!;
    };
    expect([confidenceOf(2), confidenceOf(1)]).toEqual([1, 0.5]);
    expect(confidenceOf(0.73)).toBeCloseTo(0.73, 4);
  });

  it('finds keypoints by the names of the category, and leaves out those it has no name for', () => {
    const categories = [{ id: 9, keypoints: ['left_knee', 'neck'] }];
    const annotation = { image_id: 1, category_id: 9, keypoints: [64, 48, 2, 10, 10, 2] };
    const clip = importTrack([dataset([annotation], { categories })], KNOWN);
    expect(indicesPresent(clip)).toEqual([LANDMARK.left_knee]);
    expect(poseAt(clip.people[0]!, 0)!.landmarks[LANDMARK.left_knee]!.x).toBeCloseTo(0.1, 6);
  });

  it('may be a bare list of results, with pictures named by number', () => {
    const results = [2, 5].map((number) => ({
      image_id: `frame_${number}.jpg`,
      category_id: 1,
      keypoints: figure(100 + number, 100, 0.9),
      score: 3.2,
    }));
    const clip = importTrack([json(results)], KNOWN);
    expect(clip.timesS).toHaveLength(4);
    expect([...clip.people[0]!.states]).toEqual([3, 0, 0, 3]);
    expect(clip.people[0]!.scores[0]).toBe(1);
  });

  it('links people without identities by place, also when their order changes', () => {
    const annotations = [1, 2, 3].flatMap((image_id) => {
      const two = [
        { image_id, keypoints: figure(100 + 8 * image_id, 100) },
        { image_id, keypoints: figure(400 - 8 * image_id, 100) },
      ];
      return image_id === 2 ? two.reverse() : two;
    });
    const clip = importTrack([dataset(annotations)], KNOWN);
    expect(clip.people).toHaveLength(2);
    const noses = clip.people.map((track) =>
      [0, 1, 2].map((frame) => Math.round(poseAt(track, frame)!.landmarks[0]!.x * 640)),
    );
    expect(noses).toEqual([
      [108, 116, 124],
      [392, 384, 376],
    ]);
  });

  it('is refused with what is missing or wrong', () => {
    const good = { image_id: 1, keypoints: figure(1, 1) };
    const unrated = { engineVersion: '0.1.0' };
    expect(problemOf(() => importTrack([dataset([good])], unrated))).toBe('frame_rate_needed');
    expect(problemOf(() => importTrack([json([{ ...good }])], unrated))).toBe('picture_size_needed');
    expect(problemOf(() => importTrack([json({ images: [], annotations: [] })], KNOWN))).toBe(
      'track_file_empty',
    );
    expect(problemOf(() => importTrack([dataset([{ ...good, keypoints: [1, 2, 2] }])], KNOWN))).toBe(
      'keypoints_unknown',
    );
    const mixed = [images[0], { ...images[1], width: 1 }];
    expect(problemOf(() => importTrack([json({ images: mixed, annotations: [] })], KNOWN))).toBe(
      'picture_sizes_differ',
    );
    const clips = images.map((image, video_id) => ({ ...image, video_id }));
    expect(problemOf(() => importTrack([json({ images: clips, annotations: [] })], KNOWN))).toBe(
      'several_clips',
    );
    const twice = images.map((image) => ({ ...image, time_s: 0.5 }));
    expect(problemOf(() => importTrack([json({ images: twice, annotations: [] })], KNOWN))).toBe(
      'track_file_malformed',
    );
  });
});

describe('OpenPose from elsewhere', () => {
  const frame = (number: number, people: object[]) =>
    json({ version: 1.1, people }, `take/walk_${String(number).padStart(12, '0')}_keypoints.json`);
  const body18 = Array.from({ length: 18 }, (_, index) => [10 + index, 20 + index, 0.8]).flat();

  it('may be the older body of 18 points, whose neck is derived and left out', () => {
    const clip = importTrack([frame(0, [{ pose_keypoints: body18 }])], KNOWN);
    expect(clip.provenance.source.skeleton).toBe('openpose_18');
    const pose = poseAt(clip.people[0]!, 0)!;
    expect(pose.landmarks[LANDMARK.right_shoulder]!.x * CLIP.image.width).toBeCloseTo(12, 2);
    expect(indicesPresent(clip)).toHaveLength(17);
  });

  it('may be normalised to 0…1', () => {
    const scaled = body18.map((value, index) => (index % 3 === 2 ? value : value / 100));
    const pose = poseAt(importTrack([frame(0, [{ pose_keypoints: scaled }])], KNOWN).people[0]!, 0)!;
    expect(pose.landmarks[LANDMARK.nose]!.x).toBeCloseTo(0.1, 5);
  });

  it('keeps the time of frames whose file is missing', () => {
    const clip = importTrack([frame(7, [{ pose_keypoints: body18 }]), frame(10, [])], KNOWN);
    expect([...clip.timesS]).toEqual(
      [0, 1, 2, 3].map((step) => Math.fround(0) + Number((step / 30).toFixed(6))),
    );
  });

  it('is refused with what is missing or wrong', () => {
    const good = frame(0, [{ pose_keypoints: body18 }]);
    expect(problemOf(() => importTrack([good], { ...KNOWN, frameRateHz: 0 }))).toBe('frame_rate_needed');
    expect(problemOf(() => importTrack([good], { engineVersion: '1', frameRateHz: 30 }))).toBe(
      'picture_size_needed',
    );
    expect(problemOf(() => importTrack([frame(0, [{ pose_keypoints: [1, 2, 3] }])], KNOWN))).toBe(
      'keypoints_unknown',
    );
    expect(problemOf(() => importTrack([json({ people: 3 }, 'a_1.json')], KNOWN))).toBe(
      'track_file_malformed',
    );
    expect(problemOf(() => importTrack([json({ people: [] }, 'walk.json')], KNOWN))).toBe(
      'track_file_malformed',
    );
    expect(problemOf(() => importTrack([frame(0, []), frame(4e9, [])], KNOWN))).toBe('track_file_malformed');
  });
});

describe('files that are none of these', () => {
  it('are named', () => {
    expect(problemOf(() => importTrack([], KNOWN))).toBe('track_file_empty');
    expect(problemOf(() => importTrack([{ path: 'a.json', text: '{"a":' }], KNOWN))).toBe(
      'track_file_not_json',
    );
    expect(problemOf(() => importTrack([json({ hello: 1 })], KNOWN))).toBe('track_format_unknown');
    expect(problemOf(() => importTrack([json(null)], KNOWN))).toBe('track_format_unknown');
  });

  it('end in a problem with a code, never in another error, however they are broken', () => {
    const small = simulatedClip({ frames: 3, people: 2 });
    const sources = [...filesOf(small, 'posebox'), json(trackToCoco(small)), filesOf(small, 'openpose')[1]!];
    const junk = ['null', '-1', '1e400', '"x"', '[]', '{}', 'true', '99999999999', '0.5'];
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const outcomes = new Set<string>();
    for (let round = 0; round < 1500; round++) {
      const source = sources[round % sources.length]!;
      const values = [...source.text.matchAll(/-?\d+(\.\d+)?|"[^"]*"(?!:)|null|\[\]/g)];
      const place = values[next(values.length)]!;
      const replaced = junk[next(junk.length)]!;
      const text =
        source.text.slice(0, place.index) + replaced + source.text.slice(place.index + place[0].length);
      outcomes.add(problemOf(() => importTrack([{ ...source, text }], KNOWN)));
    }
    expect(outcomes.size).toBeGreaterThan(3);
  });
});
