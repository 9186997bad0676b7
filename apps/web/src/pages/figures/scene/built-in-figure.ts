import { boneOffsets, HUMANOID_BONES, type Mannequin, PARENT_INDEX, ROTATION_WIDTH } from '@posebox/figure';
import { Bone, BufferAttribute, BufferGeometry, Group, Skeleton, SkinnedMesh } from 'three';
import { figureMaterial, grainOf } from './figure-materials.ts';
import type { StageFigure } from './stage-figure.ts';

/** PoseBox's own figure, ready to stand: `builtInFigure(mannequin('female', 'coarse'), true)`. */
export function builtInFigure({ mesh, skeleton }: Mannequin, isPlain: boolean): StageFigure {
  const bonesPerVertex = (3 * mesh.bones.length) / mesh.positions.length;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3));
  geometry.setAttribute('color', new BufferAttribute(mesh.colors, 3));
  // Plain wood has no fibres that would lie along it.
  if (!isPlain) geometry.setAttribute('grain', new BufferAttribute(grainOf(mesh, skeleton), 3));
  geometry.setAttribute('skinIndex', new BufferAttribute(mesh.bones, bonesPerVertex));
  geometry.setAttribute('skinWeight', new BufferAttribute(mesh.weights, bonesPerVertex));
  geometry.setIndex(new BufferAttribute(mesh.indices, 1));
  for (const [part, { first, count }] of mesh.parts.entries()) geometry.addGroup(first, count, part);
  const materials = mesh.parts.map(({ material }) => figureMaterial(material, isPlain));
  const bones = HUMANOID_BONES.map((name) => {
    const bone = new Bone();
    bone.name = name;
    return bone;
  });
  boneOffsets(skeleton).forEach((offset, index) => {
    bones[index]!.position.set(...offset);
    bones[PARENT_INDEX[index]!]?.add(bones[index]!);
  });
  const body = new SkinnedMesh(geometry, materials);
  body.castShadow = true;
  // Looking up the shadow for every pixel of the body is what a processor has no time for.
  body.receiveShadow = !isPlain;
  // Its bounds are those of the T-pose; the figure moves out of them.
  body.frustumCulled = false;
  const root = new Group();
  root.add(bones[0]!, body);
  root.updateMatrixWorld(true);
  body.bind(new Skeleton(bones));
  return {
    root,
    skeleton,
    pose({ rotations, hipsM }) {
      bones.forEach((bone, index) => {
        bone.quaternion.fromArray(rotations, index * ROTATION_WIDTH);
      });
      bones[0]!.position.fromArray(hipsM);
    },
    close() {
      geometry.dispose();
      body.skeleton.dispose();
      for (const material of materials) material.dispose();
    },
  };
}
