import type { TrackDocument } from '@posebox/body';
import { angleSeries, CLINICAL_ANGLES, type ClinicalAngleId, smoothTrack, trackViews } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { type Agreement, agreement } from '../support/agreement.ts';
import { keraalBlazePose, keraalKinect, keraalVicon } from '../support/keraal-clip.ts';
import { sayLeftOut, sharedPresent } from '../support/shared-folder.ts';
import { openCapWalking, walkingClip } from '../support/walking-curves.ts';

sayLeftOut('joint angles beside a depth camera, marker capture and OpenCap');

/** Angles of a recording on the way that a measurement takes. */
function measured({ people, image }: TrackDocument) {
  const track = smoothTrack(people[0]!, { purpose: 'rehab', image });
  const { angles } = angleSeries(track, image, { angles: CLINICAL_ANGLES });
  return { view: trackViews(track, image).view, of: (id: ClinicalAngleId) => angles[id].valueDeg };
}

const told = (name: string, { frames, correlation, bias, rmse }: Agreement) =>
  `${name}: r ${correlation.toFixed(3)}, level ${bias.toFixed(1)}, RMSE ${rmse.toFixed(1)}, ${frames} frames`;

describe.skipIf(!sharedPresent)('both arms lifted, seen by three recorders at once', () => {
  const camera = measured(keraalBlazePose());
  const depth = measured(keraalKinect());

  it('goes as far as the depth camera says, where both can be measured from the front', () => {
    expect([camera.view, depth.view]).toEqual(['front', 'front']);
    for (const id of ['left_shoulder_abduction', 'right_shoulder_abduction'] as const) {
      const found = agreement(camera.of(id), depth.of(id));
      console.info(told(`Keraal, ${id}, BlazePose against Kinect`, found));
      expect(found.frames).toBeGreaterThan(90);
      expect(found.correlation).toBeGreaterThan(0.98);
      expect(found.rmse).toBeLessThan(10);
    }
  });

  it('moves as the markers do; their level is another, as they lie on the limb and not in the joint', () => {
    const markers = keraalVicon();
    for (const side of ['left', 'right'] as const) {
      const found = agreement(camera.of(`${side}_shoulder_abduction`), markers.liftDeg(side));
      console.info(told(`Keraal, ${side} arm, BlazePose against Vicon`, found));
      expect(found.correlation).toBeGreaterThan(0.95);
    }
  });

  it('gives no angle that points of a picture from the front don’t show', () => {
    for (const id of ['left_shoulder_flexion', 'left_elbow_flexion', 'right_elbow_flexion'] as const) {
      expect(Array.from(camera.of(id)).every(Number.isNaN)).toBe(true);
    }
  });
});

describe.skipIf(!sharedPresent)('a walker’s captured curves, seen from the side', () => {
  const curves = openCapWalking();
  const curve = (name: string) => curves.timesS.map((_, row) => curves.angle(name, row));

  it.each([
    ['exact points', 0, 1],
    ['points that jump by 1.5 % of the torso from frame to frame', 1.5, 2],
  ])('come back from %s', (name, scatter, mostRmse) => {
    const seen = measured(walkingClip(curves, scatter));
    const hipOnTrunk = curve('hip_flexion_r').map((deg, row) => deg - curves.angle('lumbar_extension', row));
    for (const [id, reference] of [
      ['left_knee_flexion', curve('knee_angle_l')],
      ['right_knee_flexion', curve('knee_angle_r')],
      ['right_ankle_dorsiflexion', curve('ankle_angle_r')],
      // Ours is against the trunk; a pelvis can't be told from 33 points.
      ['right_hip_flexion', hipOnTrunk],
    ] as const) {
      const found = agreement(seen.of(id), reference);
      console.info(told(`OpenCap, ${id}, ${name}`, found));
      expect(found.correlation).toBeGreaterThan(0.98);
      expect(found.rmse).toBeLessThan(mostRmse);
    }
    expect(seen.view).toBe('side');
  });
});
