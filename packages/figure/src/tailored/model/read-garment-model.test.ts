import { describe, expect, it } from 'vitest';
import { type MixamoOptions, mixamoFigure } from '../../avatar/mixamo-figure.fixture.ts';
import { createGltfBuffer } from '../../exports/gltf-binary.ts';
import { boneNodes } from '../../exports/gltf-skeleton.ts';
import { dressPeople } from '../../garment/dress-people.ts';
import type { RgbaPicture } from '../../garment/picture.ts';
import { scaled } from '../../geometry/vector.ts';
import { HUMANOID_BONES, type HumanoidBone } from '../../skeleton/humanoid-bones.ts';
import { poseAtEase } from '../../skeleton/humanoid-pose.ts';
import { type HumanoidSkeleton, skeletonOf, USUAL_LENGTHS } from '../../skeleton/humanoid-skeleton.ts';
import { SKELETON } from '../../solve/posed-landmarks.fixture.ts';
import { CLOTH_SKELETON } from '../cloth-body.ts';
import { type ClothMesh, isInside } from '../cloth-mesh.ts';
import { photographedPerson } from '../photographed-person.fixture.ts';
import { sewnGarment } from '../sewn-garment.ts';
import { sewGarment, TAILORED_KINDS, type TailoredGarment } from '../tailored-garments.ts';
import { modelGarment } from './model-garment.ts';
import { type GarmentModel, isGlb, readGarmentModel } from './read-garment-model.ts';

/** One of our garments with its outside alone: what a model out of a modelling program is. */
function outside(name: TailoredGarment): ClothMesh {
  const mesh = sewGarment(name);
  const indices = mesh.indices.filter((_, i) => !isInside(mesh.materials[Math.floor(i / 3)]!));
  return { ...mesh, indices };
}

const asMixamo = (name: TailoredGarment, options: MixamoOptions = {}): Uint8Array =>
  mixamoFigure(options, { skeleton: CLOTH_SKELETON, mesh: outside(name) });

async function read(file: Uint8Array): Promise<GarmentModel> {
  const model = await readGarmentModel(file);
  if ('problem' in model) throw new Error(model.problem);
  return model;
}
const problemOf = async (file: Uint8Array) => {
  const model = await readGarmentModel(file);
  return 'problem' in model ? model.problem : null;
};

interface Parts {
  readonly skeleton?: HumanoidSkeleton;
  /** Bones that the file has. */
  readonly has?: (bone: HumanoidBone) => boolean;
  readonly material?: object;
  /** Of a picture's file. */
  readonly picture?: Uint8Array;
  readonly change?: (json: Record<string, unknown>) => object;
}

/** The shirt as a GLB in metres with bones named as in VRM, with some of its parts changed. */
function shirt({
  skeleton = CLOTH_SKELETON,
  has = () => true,
  material,
  picture,
  change,
}: Parts = {}): Uint8Array {
  const { positions, weights, bones, weave, indices } = outside('tshirt');
  const buffer = createGltfBuffer();
  const attributes = {
    POSITION: buffer.accessor(positions, 'VEC3', { bounds: true }),
    JOINTS_0: buffer.accessor(bones, 'VEC4'),
    WEIGHTS_0: buffer.accessor(weights, 'VEC4'),
    TEXCOORD_0: buffer.accessor(weave, 'VEC2'),
  };
  const order = buffer.accessor(indices, 'SCALAR');
  if (picture) buffer.accessor(picture, 'SCALAR');
  const nodes = boneNodes(skeleton).map((node, bone) =>
    has(HUMANOID_BONES[bone]!) ? node : { ...node, name: 'x' },
  );
  const json = {
    nodes: [...nodes, { mesh: 0, skin: 0 }],
    scenes: [{ nodes: [0, HUMANOID_BONES.length] }],
    meshes: [{ primitives: [{ attributes, indices: order, ...(material && { material: 0 }) }] }],
    ...(material && { materials: [material] }),
    ...(picture && { images: [{ bufferView: 5, mimeType: 'image/png' }], textures: [{ source: 0 }] }),
    skins: [
      {
        joints: HUMANOID_BONES.map((_, bone) => bone),
        inverseBindMatrices: buffer.accessor(
          Float32Array.from(
            CLOTH_SKELETON.placesM.flatMap(([x, y, z]) => [
              1,
              0,
              0,
              0,
              0,
              1,
              0,
              0,
              0,
              0,
              1,
              0,
              -x,
              -y,
              -z,
              1,
            ]),
          ),
          'MAT4',
        ),
      },
    ],
  };
  return buffer.binary({ asset: { version: '2.0' }, ...json, ...change?.(json) });
}

/** Farthest that a vertex of the first layer lies from where our own mesh has it, metres. */
function farthest({ positions }: ClothMesh, own: ClothMesh): number {
  let most = 0;
  for (let at = 0; at < own.positions.length; at++)
    most = Math.max(most, Math.abs(positions[at]! - own.positions[at]!));
  return most;
}

const changes = (before: RgbaPicture, after: RgbaPicture): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let i = 0; i < before.width * before.height; i++)
    if ([0, 1, 2].some((k) => Math.abs(before.data[4 * i + k]! - after.data[4 * i + k]!) > 6)) found.add(i);
  return found;
};

describe('a garment out of a GLB', () => {
  it('stands as ours does, whatever its pose, units, axes and names were', async () => {
    for (const options of [
      {},
      { rest: 'A' },
      { prefix: 'mixamorig1', armatureXDeg: 0 },
      { rest: 'A', prefix: '', armatureXDeg: -90 },
    ] as const) {
      for (const name of ['shirt', 'trousers', 'dress'] as const) {
        const { mesh, skeleton } = await read(asMixamo(name, options));
        // Cloth around a shoulder that was bent to rest there has given way to it.
        const isBent = 'rest' in options && options.rest === 'A';
        expect(farthest(mesh, sewGarment(name))).toBeLessThan(isBent ? 0.012 : 0.001);
        for (const [bone, [x, y, z]] of skeleton.placesM.entries()) {
          const [ownX, ownY, ownZ] = CLOTH_SKELETON.placesM[bone]!;
          expect(Math.hypot(x - ownX, y - ownY, z - ownZ)).toBeLessThan(0.001);
        }
      }
    }
  });

  it('is turned to the front when it looks the other way, as in VRM 0.x', async () => {
    const turned = shirt({
      change: ({ nodes }) => ({
        nodes: [...(nodes as object[]), { rotation: [0, 1, 0, 0], children: [0] }],
        scenes: [{ nodes: [HUMANOID_BONES.length + 1, HUMANOID_BONES.length] }],
      }),
    });
    expect(farthest((await read(turned)).mesh, sewGarment('tshirt'))).toBeLessThan(0.001);
  });

  it('is worn as the same garment of ours is', async () => {
    const { photo, person } = photographedPerson(poseAtEase(SKELETON));
    // No white cloth is as green as this wall, in whatever light.
    person.mask.data.forEach((value, i) => {
      if (value === 0) photo.data.set([20, 200, 40], 4 * i);
    });
    for (const name of ['tshirt', 'trousers', 'skirt'] as const) {
      const garment = modelGarment(await read(asMixamo(name)), TAILORED_KINDS[name], []);
      const own = sewnGarment({ name, color: 'white', pattern: 'plain' });
      expect(garment.coversLegs).toBe(own.coversLegs);
      const [seen, expected] = [garment, own].map((worn) => dressPeople(photo, [person], worn));
      const [one, other] = [changes(photo, seen!.picture), changes(photo, expected!.picture)];
      const both = [...one].filter((i) => other.has(i)).length;
      expect(both).toBeGreaterThan(1000);
      // Ours turn in at their hems, the model is one surface.
      expect(both / (one.size + other.size - both)).toBeGreaterThan(0.97);
      expect(seen!.fittings[0]!.covered).toBeCloseTo(expected!.fittings[0]!.covered, 2);
    }
  });

  it('fits a garment that was made for another build', async () => {
    const tall = skeletonOf({ ...USUAL_LENGTHS, trunk: 0.6, thigh: 0.5, shank: 0.47, upperArm: 0.3 });
    const { mesh, skeleton } = await read(
      shirt({ skeleton: { placesM: tall.placesM.map((at) => scaled(at, 3)) } }),
    );
    // The mesh goes with its bones: what lay at the shoulder lies there still, in metres.
    const shoulder = HUMANOID_BONES.indexOf('leftUpperArm');
    expect(Math.abs(skeleton.placesM[shoulder]![1] - CLOTH_SKELETON.placesM[shoulder]![1])).toBeLessThan(
      0.01,
    );
    expect(Math.max(...mesh.positions)).toBeLessThan(2);
  });

  it('needs no bones that the garment has no use for', async () => {
    const torso = (bone: HumanoidBone) => !/Foot|Toes|LowerLeg|Hand|head|upperChest|chest/.test(bone);
    const { mesh } = await read(shirt({ has: torso }));
    expect(farthest(mesh, sewGarment('tshirt'))).toBeLessThan(0.02);
  });

  it('says which bones it lacks', async () => {
    expect(await readGarmentModel(shirt({ has: (bone) => !bone.startsWith('left') }))).toEqual({
      problem: 'bones_missing',
      bones: ['leftUpperLeg', 'leftUpperArm'],
    });
  });

  it('has the colour and the picture of its material, and an inside in the shade', async () => {
    const png = Uint8Array.from([
      137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 1,
    ]);
    const material = {
      pbrMetallicRoughness: { baseColorFactor: [1, 0.5, 1, 1], baseColorTexture: { index: 0 } },
    };
    const model = await read(shirt({ material, picture: png }));
    expect(model.pictures).toEqual([png]);
    const pixels = { width: 2, height: 1, data: Uint8ClampedArray.of(200, 100, 0, 255, 0, 100, 200, 255) };
    const { color } = modelGarment(model, 'top', [pixels]);
    const at = (material: number, u: number, v: number) => {
      const rgb = new Float32Array(3);
      color(material, u, v, rgb);
      return [...rgb].map(Math.round);
    };
    const outer = model.mesh.materials[0]!;
    expect(at(outer, 0.25, 0.5)).toEqual([200, 74, 0]);
    expect(at(outer, 0.75, 0.5)).toEqual([0, 74, 200]);
    expect(at(outer, -0.25, 7.5)).toEqual(at(outer, 0.75, 0.5));
    expect(at(outer, 0.5, 0.5)).toEqual([100, 74, 100]);
    const inner = model.mesh.materials.at(-1)!;
    expect(isInside(inner)).toBe(true);
    expect(at(inner, 0.25, 0.5)).toEqual([90, 33, 0]);
    // A picture that nobody can decode leaves the colour.
    const bare = new Float32Array(3);
    modelGarment(model, 'top', [null]).color(outer, 0, 0, bare);
    expect([...bare].map(Math.round)).toEqual([255, 188, 255]);
  });

  it('has two sides, each with normals of its own', async () => {
    const { mesh } = await read(shirt());
    const half = mesh.indices.length / 2;
    const layer = mesh.positions.length / 6;
    for (let i = 0; i < half; i += 3) {
      const turned = [mesh.indices[half + i + 2]!, mesh.indices[half + i + 1]!, mesh.indices[half + i]!];
      expect(turned.map((vertex) => vertex - layer)).toEqual([...mesh.indices.subarray(i, i + 3)]);
    }
    expect([...mesh.materials].filter(isInside).length).toBe(mesh.materials.length / 2);
  });

  it('is told from a picture by its first bytes', () => {
    expect(isGlb(shirt())).toBe(true);
    expect(isGlb(Uint8Array.of(137, 80, 78, 71))).toBe(false);
    expect(isGlb(new Uint8Array(0))).toBe(false);
  });

  it('is refused with the reason, and never throws', async () => {
    expect(await problemOf(new Uint8Array(40))).toBe('model_unreadable');
    expect(await problemOf(shirt({ change: () => ({ skins: [] }) }))).toBe('no_skeleton');
    expect(
      await problemOf(
        shirt({ change: ({ nodes }) => ({ nodes: (nodes as object[]).slice(0, -1).concat({ mesh: 0 }) }) }),
      ),
    ).toBe('no_skeleton');
    const attributes = { POSITION: 0, JOINTS_0: 0, WEIGHTS_0: 2 };
    expect(await problemOf(shirt({ change: () => ({ meshes: [{ primitives: [{ attributes }] }] }) }))).toBe(
      'model_unreadable',
    );
    const whole = shirt();
    let random = 7;
    const next = () => {
      random = (random * 16807) % 2147483647;
      return random / 2147483647;
    };
    for (let i = 0; i < 300; i++) {
      const broken = whole.slice();
      for (let k = 0; k < 4; k++)
        broken[Math.floor(next() * (k < 3 ? 9000 : broken.length))] = Math.floor(next() * 256);
      const model = await readGarmentModel(broken);
      if ('problem' in model) continue;
      expect(model.mesh.positions.every(Number.isFinite)).toBe(true);
      expect(Math.max(...model.mesh.indices.subarray(0, 3000))).toBeLessThan(model.mesh.positions.length / 3);
    }
  });
});
