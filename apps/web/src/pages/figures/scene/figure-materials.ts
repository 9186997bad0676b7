import {
  type FigureMaterial,
  type FigureMesh,
  HUMANOID_BONES,
  type HumanoidSkeleton,
  PARENT_INDEX,
} from '@posebox/figure';
import { type Material, MeshLambertMaterial, MeshStandardMaterial, Vector3 } from 'three';

/** How each material shines; its colour comes with the mesh. */
const ROUGHNESS: Readonly<Record<FigureMaterial, number>> = {
  wood: 0.5,
  joint: 0.42,
  skin: 0.62,
  hair: 0.5,
  shirt: 0.86,
  trousers: 0.9,
  shoe: 0.55,
};

const isWooden = (material: FigureMaterial): boolean => material === 'wood' || material === 'joint';

/** A material of a figure. Wood gets the fine fibres that vertices are too far apart for, unless it is to be plain. */
export function figureMaterial(material: FigureMaterial, isPlain: boolean): Material {
  if (isPlain) return new MeshLambertMaterial({ vertexColors: true });
  const surface = new MeshStandardMaterial({ vertexColors: true, roughness: ROUGHNESS[material] });
  if (!isWooden(material)) return surface;
  surface.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec3 grain;\nvarying vec3 vGrain;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvGrain = grain;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${FIBRES}`)
      .replace(
        '#include <color_fragment>',
        '#include <color_fragment>\nfloat fibre = fibres(vGrain);\ndiffuseColor.rgb *= fibre;',
      )
      .replace(
        '#include <roughnessmap_fragment>',
        '#include <roughnessmap_fragment>\nroughnessFactor += 0.9 * (1.0 - fibre);',
      );
  };
  surface.customProgramCacheKey = () => 'wood';
  return surface;
}

/** Value noise in metres along the grain: long streaks, and pores that are longer still and darker. */
const FIBRES = `
varying vec3 vGrain;
float hashOf(vec3 p) {
  p = fract(p * vec3(0.1031, 0.1030, 0.0973));
  p += dot(p, p.yxz + 33.33);
  return fract((p.x + p.y) * p.z);
}
float noiseOf(vec3 p) {
  vec3 cell = floor(p);
  vec3 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  vec2 e = vec2(0.0, 1.0);
  return mix(
    mix(mix(hashOf(cell + e.xxx), hashOf(cell + e.yxx), f.x), mix(hashOf(cell + e.xyx), hashOf(cell + e.yyx), f.x), f.y),
    mix(mix(hashOf(cell + e.xxy), hashOf(cell + e.yxy), f.x), mix(hashOf(cell + e.xyy), hashOf(cell + e.yyy), f.x), f.y),
    f.z);
}
float fibres(vec3 grain) {
  float streak = noiseOf(grain * vec3(260.0, 9.0, 260.0));
  float pore = smoothstep(0.74, 0.9, noiseOf(grain * vec3(640.0, 22.0, 640.0)));
  return 1.05 - 0.14 * streak - 0.12 * pore;
}
`;

/**
 * Where each vertex lies in its piece of wood: metres, y along the piece. A piece is what one bone moves, and its wood grew
 * along that bone, so that arms of the T-pose have their grain lengthwise too.
 */
export function grainOf(mesh: FigureMesh, skeleton: HumanoidSkeleton): Float32Array {
  const pieces = HUMANOID_BONES.map((_, bone) => {
    const place = new Vector3(...skeleton.placesM[bone]!);
    const child = PARENT_INDEX.indexOf(bone);
    const along = child < 0 ? new Vector3() : new Vector3(...skeleton.placesM[child]!).sub(place);
    // A bone's end grows on as the bone before it.
    if (along.lengthSq() < 1e-8)
      along.copy(place).sub(new Vector3(...skeleton.placesM[Math.max(0, PARENT_INDEX[bone]!)]!));
    if (along.lengthSq() < 1e-8) along.set(0, 1, 0);
    along.normalize();
    const aside = new Vector3(0, 0, 1).addScaledVector(along, -along.z).normalize();
    return { along, aside, third: new Vector3().crossVectors(aside, along), shift: 0.37 * bone };
  });
  const vertices = mesh.positions.length / 3;
  const bonesPerVertex = mesh.bones.length / vertices;
  const grain = new Float32Array(mesh.positions.length);
  const place = new Vector3();
  for (let vertex = 0; vertex < vertices; vertex++) {
    const weights = mesh.weights.subarray(vertex * bonesPerVertex, (vertex + 1) * bonesPerVertex);
    const strongest = weights.indexOf(Math.max(...weights));
    const { along, aside, third, shift } = pieces[mesh.bones[vertex * bonesPerVertex + strongest]!]!;
    place.fromArray(mesh.positions, vertex * 3);
    grain.set([place.dot(third) + shift, place.dot(along), place.dot(aside)], vertex * 3);
  }
  return grain;
}
