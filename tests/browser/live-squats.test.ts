import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createTrackBuilder,
  LANDMARK,
  type ObservedPerson,
  type PoseTrack,
  type TrackDocument,
  trackFromBinary,
} from '@posebox/body';
import { angleSeries, CLINICAL_ANGLES, coachTrack } from '@posebox/motion';
import { beginLook, openFastestWarp, openNetworks } from '@posebox/vision';
import { openOnnxRuntime } from '@posebox/vision/node';
import { followPeople, observedPerson } from '@posebox/vision/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';
import { type CameraClip, playedClip } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { skeletonOn, startCamera } from './support/live-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

const CLIP_S = 13;
const IMAGE = { width: 640, height: 480 } as const;
/** Frames a second at which the server's engine looks at what the camera plays. */
const REFERENCE_HZ = 10;

sayLeftOut('the squat clip before the camera');

describe.skipIf(!chromiumPath || !sharedPresent)('the squat clip before the camera', () => {
  let clip: CameraClip;
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    clip = playedClip(join(sharedFolder, 'data/exercise/tfjs/pose_squats.mp4'), CLIP_S);
    service = await startService();
    browser = await openBrowser({ camera: clip });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    clip?.remove();
  });

  it('gives the angles and the repetitions that the server’s engine finds in the same clip', async () => {
    const live = await recordTwice();
    const reference = await lookOnServer(clip.file);
    const phaseS = phaseOf(live, reference);
    // The server's answers at the live track's own moments: both are then judged over the same stretch of the loop.
    const expected = resampled(live, (timeS) => reference[indexAt(timeS + phaseS)]!);
    const [here, there] = [live.people[0]!, expected.people[0]!];

    for (const angle of ['left_knee_flexion', 'right_knee_flexion', 'left_hip_flexion'] as const) {
      const [found, wanted] = [degrees(here, angle), degrees(there, angle)];
      const gaps = found.map((value, row) => Math.abs(value - wanted[row]!)).filter(Number.isFinite);
      console.info(
        `${angle}: median gap ${quantile(gaps, 0.5).toFixed(1)}°, p90 ${quantile(gaps, 0.9).toFixed(1)}°; deepest ${Math.max(...found.filter(Number.isFinite)).toFixed(0)}° and ${Math.max(...wanted.filter(Number.isFinite)).toFixed(0)}°`,
      );
      expect(gaps.length).toBeGreaterThan(0.8 * live.timesS.length);
      expect(quantile(gaps, 0.5)).toBeLessThan(8);
    }
    const counted = ({ people: [person] }: TrackDocument) => coachTrack(person!, IMAGE, 'squat').counted;
    console.info(`squats counted: live ${counted(live)}, server ${counted(expected)}`);
    expect(counted(live)).toBe(counted(expected));
    // Two are whole in each of the two rounds; where the clip begins anew may cut one or make one.
    expect(counted(live)).toBeGreaterThanOrEqual(3);
  });

  /** Two rounds of the clip, recorded on the page. */
  async function recordTwice(): Promise<TrackDocument> {
    const { page } = await browser.visit(`${service.url}/#/live`);
    await startCamera(page);
    await skeletonOn(page);
    await page.getByRole('button', { name: 'Start recording', exact: true }).click();
    await page.getByText(/Recording 0:2[6-9]/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Stop recording' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download compact file' }).click(),
    ]);
    return trackFromBinary(new Uint8Array(await readFile(await download.path())));
  }
});

/** Every person of the camera's own file, frame by frame, as the server sees them. */
async function lookOnServer(file: string): Promise<readonly (readonly ObservedPerson[])[]> {
  const { stdout } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-vf', `fps=${REFERENCE_HZ}`, '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const networks = openNetworks(await openOnnxRuntime('models/built'));
  const parts = { networks, warpRegion: openFastestWarp(), nowMs: () => performance.now() };
  const follower = followPeople({ model: 'full', people: 1, segmentation: false });
  const bytes = IMAGE.width * IMAGE.height * 3;
  const seen: (readonly ObservedPerson[])[] = [];
  // Twice, so that the first round's frames were reached from the last as in the camera's loop.
  for (let frame = 0; frame < 2 * CLIP_S * REFERENCE_HZ; frame++) {
    const at = frame % (CLIP_S * REFERENCE_HZ);
    const image = { ...IMAGE, channels: 3 as const, data: stdout.subarray(at * bytes, (at + 1) * bytes) };
    const { people } = await follower.next(beginLook(parts), image, frame / REFERENCE_HZ);
    if (frame >= CLIP_S * REFERENCE_HZ)
      seen.push(people.map((person) => observedPerson(person, image, 'full')));
  }
  await networks.close();
  return seen;
}

const indexAt = (timeS: number): number =>
  Math.floor((((timeS % CLIP_S) + CLIP_S) % CLIP_S) * REFERENCE_HZ) % (CLIP_S * REFERENCE_HZ);

/** Where in the loop the recording began: there the heights of the hips lie nearest to each other. */
function phaseOf(
  { people, timesS }: TrackDocument,
  reference: readonly (readonly ObservedPerson[])[],
): number {
  const hip = (image: ArrayLike<number>, row = 0) => image[(row * 33 + LANDMARK.left_hip) * 3 + 1]!;
  const person = people[0]!;
  let best = { phaseS: 0, gap: Number.POSITIVE_INFINITY };
  for (let phaseS = 0; phaseS < CLIP_S; phaseS += 1 / REFERENCE_HZ) {
    let [gap, count] = [0, 0];
    for (let row = 0; row < person.frameCount; row += 3) {
      const there = reference[indexAt(timesS[person.firstFrame + row]! + phaseS)]?.[0];
      const difference = there
        ? hip(person.smoothed.image, row) - hip((there.smoothed ?? there.raw).image)
        : Number.NaN;
      if (!Number.isFinite(difference)) continue;
      gap += Math.abs(difference);
      count++;
    }
    if (count > 0 && gap / count < best.gap) best = { phaseS, gap: gap / count };
  }
  return best.phaseS;
}

function resampled(
  { image, provenance, timesS }: TrackDocument,
  at: (timeS: number) => readonly ObservedPerson[],
): TrackDocument {
  const builder = createTrackBuilder({ image, provenance });
  for (const timeS of timesS) {
    builder.addFrame(
      timeS,
      at(timeS)
        .slice(0, 1)
        .map((person) => ({ ...person, id: 1 })),
    );
  }
  return builder.document();
}

/** On the landmarks in metres: seen from the front, knees and hips can't be measured in the picture. */
function degrees(track: PoseTrack, angle: (typeof CLINICAL_ANGLES)[number]['id']): readonly number[] {
  return Array.from(
    angleSeries(track, IMAGE, { angles: CLINICAL_ANGLES, source: 'world' }).angles[angle].valueDeg,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
