import { VRM, type VRMHumanBones, VRMHumanoid, VRMLoaderPlugin, VRMUtils } from '@pixiv/three-vrm';
import { BONE, HUMANOID_BONES, type HumanoidBone, ROTATION_WIDTH, type Vector3 } from '@posebox/figure';
import {
  type AvatarKind,
  type AvatarProblem,
  findBones,
  type GltfJson,
  NEEDED_BONES,
} from '@posebox/figure/avatar';
import {
  Bone,
  Box3,
  Group,
  type Light,
  Matrix4,
  type Mesh,
  type Object3D,
  Vector3 as Place,
  type SkinnedMesh,
  TextureLoader,
} from 'three';
import { type GLTF, GLTFLoader, type GLTFParser } from 'three/addons/loaders/GLTFLoader.js';
import type { StageFigure } from '../scene/stage-figure.ts';
import { type RestPlaces, restPose } from './rest-pose.ts';

export type OpenedAvatar =
  | { readonly kind: 'figure'; readonly figure: StageFigure }
  | { readonly kind: 'problem'; readonly problem: AvatarProblem; readonly bones?: readonly HumanoidBone[] };

/** Figures in other units than metres are brought to a usual size. */
const USUAL_HEIGHTS_M = [0.3, 4] as const;
const USUAL_HEIGHT_M = 1.65;

/** Makes a figure of a file that `readGlb` has looked at. Nothing is fetched for it. */
export async function openAvatar(
  bytes: ArrayBuffer,
  { kind, json }: { readonly kind: AvatarKind; readonly json: GltfJson },
): Promise<OpenedAvatar> {
  const loader = new GLTFLoader();
  loader.register(picturesAsElements);
  if (kind !== 'glb') loader.register((parser) => new VRMLoaderPlugin(parser));
  let gltf: GLTF;
  try {
    gltf = await loader.parseAsync(bytes, '');
  } catch (error) {
    console.error(error);
    return { kind: 'problem', problem: 'unreadable' };
  }
  const vrm: unknown = gltf.userData.vrm;
  if (vrm instanceof VRM) return opened(vrm.scene, vrm.humanoid, vrm);
  if (kind !== 'glb') return { kind: 'problem', problem: 'unreadable' };
  return openRigged(gltf, json);
}

/**
 * Pictures inside a file are decoded by `<img>`: the loader's own way fetches them from a `blob:` address, which the
 * page's Content-Security-Policy doesn't allow to be connected to.
 */
function picturesAsElements(parser: GLTFParser) {
  const own: { textureLoader: unknown } = parser;
  own.textureLoader = new TextureLoader(parser.options.manager);
  return { name: 'pictures_as_elements' };
}

/** A GLB without VRM's list of bones: they are found by their names. */
async function openRigged(gltf: GLTF, json: GltfJson): Promise<OpenedAvatar> {
  const joints = (json.skins ?? []).flatMap((skin) => skin.joints);
  const found = findBones(
    (json.nodes ?? []).map(({ name }) => name),
    joints,
  );
  const bones = NEEDED_BONES.filter((bone) => found[bone] === undefined);
  if (bones.length > 0) return { kind: 'problem', problem: 'bones_missing', bones };
  const nodes = await Promise.all(
    Object.entries(found).map(
      async ([bone, index]) => [bone, await gltf.parser.getDependency('node', index)] as const,
    ),
  );
  const body = new Group();
  body.add(gltf.scene);
  const human = Object.fromEntries(nodes.map(([bone, node]) => [bone, { node: node as Object3D }]));
  restAsBound(body);
  standUpright(body, human as Readonly<Record<HumanoidBone, { readonly node: Object3D }>>);
  const root = new Group();
  root.add(body);
  root.updateMatrixWorld(true);
  const humanoid = new VRMHumanoid(human as VRMHumanBones);
  root.add(humanoid.normalizedHumanBonesRoot);
  return opened(root, humanoid, null);
}

function opened(scene: Object3D, humanoid: VRMHumanoid, vrm: VRM | null): OpenedAvatar {
  // The models of VRM 0.x look the other way, and so does their normalised skeleton.
  const away = vrm?.meta.metaVersion === '0' ? -1 : 1;
  if (vrm) VRMUtils.rotateVRM0(vrm);
  const root = new Group();
  root.add(scene);
  root.updateMatrixWorld(true);
  const lights: Object3D[] = [];
  scene.traverse((object) => {
    if ((object as Light).isLight) lights.push(object);
    if (!(object as Mesh).isMesh) return;
    object.castShadow = true;
    object.receiveShadow = true;
    object.frustumCulled = false;
  });
  for (const light of lights) light.removeFromParent();
  const places: RestPlaces = Object.fromEntries(
    HUMANOID_BONES.flatMap((bone) => {
      const node = humanoid.getNormalizedBoneNode(bone);
      if (!node) return [];
      const { x, y, z } = node.getWorldPosition(new Place());
      return [[bone, [x, y, z] satisfies Vector3]];
    }),
  );
  const rest = restPose(places);
  const hips = humanoid.getNormalizedBoneNode('hips');
  const bones = HUMANOID_BONES.flatMap((bone) => {
    const node = humanoid.getNormalizedBoneNode(bone);
    return node ? [{ node, at: BONE[bone] * ROTATION_WIDTH }] : [];
  });
  return {
    kind: 'figure',
    figure: {
      root,
      skeleton: rest.skeleton,
      pose(pose) {
        const own = rest.ownRotations(pose);
        for (const { node, at } of bones)
          node.quaternion.set(away * own[at]!, own[at + 1]!, away * own[at + 2]!, own[at + 3]!);
        hips?.position.set(away * pose.hipsM[0]!, pose.hipsM[1]!, away * pose.hipsM[2]!);
        humanoid.update();
      },
      ...(vrm?.springBoneManager && { swing: (passedS: number) => vrm.update(passedS) }),
      close: () => VRMUtils.deepDispose(root),
    },
  };
}

/**
 * Puts bones into the pose in which the mesh was bound: files out of animation programs often stand in some frame of an
 * animation.
 */
function restAsBound(body: Object3D): void {
  body.updateMatrixWorld(true);
  body.traverse((object) => {
    const { skeleton } = object as SkinnedMesh;
    if (!skeleton) return;
    const binds = new Map(
      skeleton.bones.map((bone, index) => [bone, skeleton.boneInverses[index]!.clone().invert()] as const),
    );
    for (const [bone, own] of binds) {
      const above = bone.parent instanceof Bone ? binds.get(bone.parent) : undefined;
      const bound = above ?? boundFrame(bone, own, object);
      if (!bound) continue;
      const local = new Matrix4().multiplyMatrices(bound.clone().invert(), own);
      local.decompose(bone.position, bone.quaternion, bone.scale);
    }
  });
  body.updateMatrixWorld(true);
}

/**
 * What a bone without a bone above it hung on in the frame of the binds. Files don't say what that frame is: converters bind
 * in the world, in the mesh's or in the armature's frame. Of these it is the one in which the bone is as large as it stands
 * there and as near; null where none fits, and the bone stays.
 */
function boundFrame(bone: Bone, own: Matrix4, mesh: Object3D): Matrix4 | null {
  const above = bone.parent?.matrixWorld ?? new Matrix4();
  const toAbove = above.clone().invert();
  const standing = new Place().setFromMatrixPosition(bone.matrix);
  let nearest: { readonly frame: Matrix4; readonly away: number } | null = null;
  for (const toWorld of [new Matrix4(), mesh.matrixWorld, above]) {
    const local = toAbove.clone().multiply(toWorld).multiply(own);
    const sizes = local.getMaxScaleOnAxis() / bone.matrix.getMaxScaleOnAxis();
    if (!(sizes > 0.9 && sizes < 1.1)) continue;
    const away = new Place().setFromMatrixPosition(local).distanceTo(standing);
    if (nearest && away >= nearest.away) continue;
    nearest = { frame: toWorld.clone().invert().multiply(above), away };
  }
  return nearest?.frame ?? null;
}

/** Metres, feet on the floor, facing +z. */
function standUpright(body: Group, human: Readonly<Record<HumanoidBone, { readonly node: Object3D }>>): void {
  const at = (bone: HumanoidBone) => human[bone].node.getWorldPosition(new Place());
  const across = at('leftUpperLeg').sub(at('rightUpperLeg'));
  body.rotation.y = Math.atan2(across.z, across.x);
  const bones = Object.values(human).map(({ node }) => node);
  const box = new Box3().setFromPoints(bones.map((node) => node.getWorldPosition(new Place())));
  const heightM = box.max.y - box.min.y;
  const [least, most] = USUAL_HEIGHTS_M;
  if (heightM < least || heightM > most) body.scale.setScalar(USUAL_HEIGHT_M / heightM);
  body.updateMatrixWorld(true);
  const ground = new Box3().setFromObject(body, true);
  const hips = at('hips');
  body.position.set(-hips.x, -ground.min.y, -hips.z);
  body.updateMatrixWorld(true);
}
