import {
  aboutAxis,
  BONE,
  HUMANOID_BONES,
  type HumanoidBone,
  type HumanoidPose,
  mannequin,
  multiply,
  PARENT_INDEX,
  poseAtEase,
  posedJoints,
  ROTATION_WIDTH,
  rotationAt,
  tPose,
} from '@posebox/figure';
import { glbOfBytes, readGlb } from '@posebox/figure/avatar';
import { type Object3D, type SkinnedMesh, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import {
  type MixamoOptions,
  mixamoFigure,
  skinnedPlaces,
} from '../../../../../../packages/figure/src/avatar/mixamo-figure.fixture.ts';
import type { StageFigure } from '../scene/stage-figure.ts';
import { openAvatar } from './open-avatar.ts';

const OURS = mannequin('male');
const { skeleton } = OURS;

/** Every bone turned about another axis, within what a body can do. */
function everyBoneTurned(): HumanoidPose {
  const pose = poseAtEase(skeleton);
  for (const bone of HUMANOID_BONES.keys()) {
    const axis = [0, 0, 0];
    axis[bone % 3] = 1;
    const own = multiply(aboutAxis(axis as never, 0.5 - 0.04 * bone), rotationAt(pose.rotations, bone));
    pose.rotations.set(own, bone * ROTATION_WIDTH);
  }
  pose.hipsM.set([0.3, 0.8, -0.2]);
  return pose;
}

/** As a frame of an animation leaves a file: hips turned and lowered, knees bent. */
function midStride(): HumanoidPose {
  const pose = poseAtEase(skeleton);
  const turn = (bone: HumanoidBone, deg: number, axis: readonly [number, number, number]) =>
    pose.rotations.set(aboutAxis(axis, (deg * Math.PI) / 180), BONE[bone] * ROTATION_WIDTH);
  turn('hips', 35, [0.8, 0.6, 0]);
  turn('spine', 20, [1, 0, 0]);
  turn('leftUpperLeg', -40, [1, 0, 0]);
  turn('leftLowerLeg', 50, [1, 0, 0]);
  pose.hipsM[1]! -= 0.1;
  return pose;
}

const VARIANTS: readonly (readonly [string, MixamoOptions])[] = [
  ['mixamorig: with a colon, T-pose', {}],
  ['mixamorig without a colon, turned the other way', { prefix: 'mixamorig', armatureXDeg: -90 }],
  ['numbered, A-pose', { prefix: 'mixamorig7:', rest: 'A' }],
  ['no prefix, A-pose, turned the other way', { prefix: '', rest: 'A', armatureXDeg: -90 }],
  ['standing in a frame of an animation', { standing: midStride() }],
];

async function opened(options: MixamoOptions): Promise<StageFigure> {
  const { buffer } = mixamoFigure(options, OURS);
  const reading = await readGlb(glbOfBytes(buffer as ArrayBuffer));
  if (reading.kind === 'problem') throw new Error(reading.problem);
  const answer = await openAvatar(buffer as ArrayBuffer, reading);
  if (answer.kind === 'problem') throw new Error(`${answer.problem} ${answer.bones}`);
  return answer.figure;
}

/** The body's vertices in the world, as a renderer would draw them. */
function drawnPlaces(figure: StageFigure): readonly Vector3[] {
  figure.root.updateMatrixWorld(true);
  let body: SkinnedMesh | null = null;
  figure.root.traverse((object: Object3D) => {
    if ((object as SkinnedMesh).isSkinnedMesh) body = object as SkinnedMesh;
  });
  const mesh = body as unknown as SkinnedMesh;
  mesh.skeleton.update();
  return Array.from({ length: mesh.geometry.getAttribute('position').count }, (_, vertex) =>
    mesh.getVertexPosition(vertex, new Vector3()).applyMatrix4(mesh.matrixWorld),
  );
}

/** Vertices that one bone alone moves: of those in between a bind in another pose keeps no trace. */
const RIGID = Array.from(
  { length: OURS.mesh.positions.length / 3 },
  (_, vertex) => OURS.mesh.weights[4 * vertex]! > 0.999,
).flatMap((is, vertex) => (is ? [vertex] : []));

describe.each(VARIANTS)('a figure as Mixamo makes them: %s', (_, options) => {
  it('has the skeleton of the figure that it was made of', async () => {
    const { skeleton: found } = await opened(options);
    for (const [bone, name] of HUMANOID_BONES.entries()) {
      const apart = new Vector3(...found.placesM[bone]!).distanceTo(new Vector3(...skeleton.placesM[bone]!));
      expect(apart, name).toBeLessThan(0.005);
    }
  });

  it.each([
    ['in the T-pose', tPose(skeleton)],
    ['with every bone turned', everyBoneTurned()],
  ])('is moved like it, skin and all: %s', async (_, pose) => {
    const figure = await opened(options);
    figure.pose(pose);
    const drawn = drawnPlaces(figure);
    const wanted = skinnedPlaces(OURS, pose);
    const apart = RIGID.map((vertex) => drawn[vertex]!.distanceTo(new Vector3(...wanted[vertex]!)));
    expect(RIGID.length).toBeGreaterThan(3000);
    expect(Math.max(...apart)).toBeLessThan(0.005);
  });

  it('has its limbs in the asked directions in the world', async () => {
    const figure = await opened(options);
    const pose = everyBoneTurned();
    figure.pose(pose);
    figure.root.updateMatrixWorld(true);
    const { placesM } = posedJoints(skeleton, pose);
    const bones = new Map<string, Vector3>();
    figure.root.traverse((object) => {
      bones.set(object.name.replace(/^mixamorig\d*/, ''), object.getWorldPosition(new Vector3()));
    });
    for (const [from, to, names] of [
      ['leftUpperArm', 'leftLowerArm', ['LeftArm', 'LeftForeArm']],
      ['leftLowerArm', 'leftHand', ['LeftForeArm', 'LeftHand']],
      ['rightLowerArm', 'rightHand', ['RightForeArm', 'RightHand']],
      ['leftUpperLeg', 'leftLowerLeg', ['LeftUpLeg', 'LeftLeg']],
      ['rightLowerLeg', 'rightFoot', ['RightLeg', 'RightFoot']],
      ['neck', 'head', ['Neck', 'Head']],
    ] as const) {
      expect(PARENT_INDEX[BONE[to]]).toBe(BONE[from]);
      const asked = new Vector3(...placesM[BONE[to]]!).sub(new Vector3(...placesM[BONE[from]]!));
      const is = bones.get(names[1])!.clone().sub(bones.get(names[0])!);
      expect((is.angleTo(asked) * 180) / Math.PI, to).toBeLessThan(0.5);
    }
  });
});
