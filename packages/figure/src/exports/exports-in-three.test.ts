import { type VRMAnimation, VRMAnimationLoaderPlugin } from '@pixiv/three-vrm-animation';
import { AnimationMixer, LoopOnce, type Object3D, Quaternion, type SkinnedMesh, Vector3 } from 'three';
import { BVHLoader } from 'three/examples/jsm/loaders/BVHLoader.js';
import { type GLTF, GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { describe, expect, it } from 'vitest';
import { mannequin } from '../mannequin/mannequin.ts';
import { atRate, type FigureMotion, poseOfFrame } from '../motion/figure-motion.ts';
import { BONE, HUMANOID_BONES, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { posedJoints } from '../skeleton/humanoid-pose.ts';
import { hipsHeightM } from '../skeleton/humanoid-skeleton.ts';
import { retarget } from '../solve/retarget.ts';
import { motionToBvh } from './motion-to-bvh.ts';
import { motionToGlb } from './motion-to-glb.ts';
import { motionToVrma } from './motion-to-vrma.ts';
import { posedMotion } from './posed-motion.fixture.ts';

/** What a file may differ by from the motion it was written from, read by three.js. */
const LARGEST_ERROR = { degrees: 0.1, metres: 0.001 };

const parseGltf = (bytes: Uint8Array, withVrma = false): Promise<GLTF> => {
  const loader = new GLTFLoader();
  if (withVrma) loader.register((parser) => new VRMAnimationLoaderPlugin(parser));
  return loader.parseAsync(bytes.slice().buffer, '');
};

/** Largest errors of all joints at all frames: rotation in the figure's frame, place. */
function worst(
  motion: FigureMotion,
  jointAt: (bone: HumanoidBone) => Object3D,
  show: (frame: number) => void,
  perMetre = 1,
) {
  const found = { degrees: 0, metres: 0 };
  for (let frame = 0; frame < motion.timesS.length; frame++) {
    show(frame);
    const joints = posedJoints(motion.skeleton, poseOfFrame(motion, frame));
    for (const bone of HUMANOID_BONES) {
      const object = jointAt(bone);
      const place = object.getWorldPosition(new Vector3()).divideScalar(perMetre);
      const turn = object.getWorldQuaternion(new Quaternion());
      const wanted = new Quaternion(...joints.rotations[BONE[bone]]!).normalize();
      found.metres = Math.max(found.metres, place.distanceTo(new Vector3(...joints.placesM[BONE[bone]]!)));
      found.degrees = Math.max(found.degrees, (turn.angleTo(wanted) * 180) / Math.PI);
    }
  }
  return found;
}

function expectSmall(found: ReturnType<typeof worst>): void {
  expect(found.degrees).toBeLessThan(LARGEST_ERROR.degrees);
  expect(found.metres).toBeLessThan(LARGEST_ERROR.metres);
}

/** Plays a clip on what was loaded and shows the moment of a frame. */
function player(root: Object3D, gltf: Pick<GLTF, 'animations'>, motion: FigureMotion) {
  const mixer = new AnimationMixer(root);
  const action = mixer.clipAction(gltf.animations[0]!);
  // Else the last moment of a clip is its first again.
  action.clampWhenFinished = true;
  action.setLoop(LoopOnce, 1).play();
  return (frame: number) => {
    mixer.setTime(motion.timesS[frame]! - motion.timesS[0]!);
    root.updateMatrixWorld(true);
  };
}

/** What three.js makes of a track at a time, as its mixer asks for it. */
const sampled = (track: object) =>
  (track as { createInterpolant(): { evaluate(timeS: number): number[] } }).createInterpolant();

describe('a motion read back by three.js', () => {
  it('is the same from BVH, at 30 frames a second', async () => {
    const motion = posedMotion(40, 30);
    const { skeleton, clip } = new BVHLoader().parse([...motionToBvh(motion)].join(''));
    const root = skeleton.bones[0]!;
    const named = new Map(skeleton.bones.map((bone) => [bone.name, bone]));
    expectSmall(worst(motion, (bone) => named.get(bone)!, player(root, { animations: [clip] }, motion), 100));
  });

  it('is the same from BVH when it came unevenly or slowly: BVH gets the poses in between', async () => {
    const slow = posedMotion(10, 5);
    const even = atRate(slow, 30);
    const { skeleton, clip } = new BVHLoader().parse([...motionToBvh(slow)].join(''));
    const named = new Map(skeleton.bones.map((bone) => [bone.name, bone]));
    const show = player(skeleton.bones[0]!, { animations: [clip] }, even);
    expectSmall(worst(even, (bone) => named.get(bone)!, show, 100));
  });

  it('is the same from glTF, on the figure that is in it, at uneven times', async () => {
    const motion = posedMotion();
    const figure = mannequin('female');
    const gltf = await parseGltf(motionToGlb(motion, figure));
    const moved = retarget(motion, figure.skeleton);
    expectSmall(worst(moved, (bone) => gltf.scene.getObjectByName(bone)!, player(gltf.scene, gltf, moved)));
  });

  it('has a skin in glTF that lies where the bones are', async () => {
    const figure = mannequin('clothed');
    const motion = posedMotion(5);
    const gltf = await parseGltf(motionToGlb(motion, figure));
    const moved = retarget(motion, figure.skeleton);
    player(gltf.scene, gltf, moved)(3);
    const joints = posedJoints(figure.skeleton, poseOfFrame(moved, 3));
    let furthest = 0;
    gltf.scene.traverse((object) => {
      const mesh = object as SkinnedMesh;
      if (!mesh.isSkinnedMesh) return;
      const bones = mesh.geometry.getAttribute('skinIndex');
      const weights = mesh.geometry.getAttribute('skinWeight');
      for (let vertex = 0; vertex < bones.count; vertex += 7) {
        if (weights.getX(vertex) < 0.999) continue;
        const bone = bones.getX(vertex);
        const shown = mesh.getVertexPosition(vertex, new Vector3());
        const rest = new Vector3().fromBufferAttribute(mesh.geometry.getAttribute('position'), vertex);
        const offset = rest.sub(new Vector3(...figure.skeleton.placesM[bone]!));
        const wanted = offset
          .applyQuaternion(new Quaternion(...joints.rotations[bone]!))
          .add(new Vector3(...joints.placesM[bone]!));
        furthest = Math.max(furthest, wanted.distanceTo(shown));
      }
    });
    expect(furthest).toBeGreaterThan(0);
    expect(furthest).toBeLessThan(LARGEST_ERROR.metres);
  });

  it('is the same from a VRM animation, with the hips’ height to scale it by', async () => {
    const motion = posedMotion();
    const gltf = await parseGltf(motionToVrma(motion), true);
    const [animation] = gltf.userData.vrmAnimations as VRMAnimation[];
    expect(animation!.restHipsPosition.y).toBeCloseTo(hipsHeightM(motion.skeleton), 6);
    const { rotation, translation } = animation!.humanoidTracks;
    expect([...rotation.keys()].sort()).toEqual([...HUMANOID_BONES].sort());
    let degrees = 0;
    for (const [bone, track] of rotation) {
      const values = sampled(track);
      motion.timesS.forEach((timeS, frame) => {
        const found = new Quaternion().fromArray(values.evaluate(timeS - motion.timesS[0]!));
        const at = frame * HUMANOID_BONES.length * 4 + BONE[bone as HumanoidBone] * 4;
        const wanted = new Quaternion().fromArray(motion.rotations, at).normalize();
        degrees = Math.max(degrees, (found.angleTo(wanted) * 180) / Math.PI);
      });
    }
    expect(degrees).toBeLessThan(LARGEST_ERROR.degrees);
    const way = sampled(translation.get('hips')!);
    motion.timesS.forEach((timeS, frame) => {
      const found = new Vector3().fromArray(way.evaluate(timeS - motion.timesS[0]!));
      expect(found.distanceTo(new Vector3().fromArray(motion.hipsM, frame * 3))).toBeLessThan(1e-5);
    });
  });
});
