import type { ClothMesh } from './cloth-mesh.ts';
import type { PosedCloth } from './pose-cloth.ts';

/** The colour of a place of the cloth (`weave`) without light: three numbers, 0…255, into `into`. */
export type ClothColor = (material: number, around: number, along: number, into: Float32Array) => void;

/** Cloth as drawn into a part of a picture, `finer` samples a pixel both ways. */
export interface DrawnCloth {
  /** The part, in pixels of the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly finer: number;
  /** Three a sample, 0…255. */
  readonly colors: Uint8ClampedArray;
  /** One a sample: pixels towards the camera; −Infinity where there is no cloth. */
  readonly depths: Float32Array;
  /** One a sample: the triangle's material. */
  readonly materials: Uint8Array;
}

/** Towards the light: from above, a little from the left, from the camera's side; y is down. */
const LIGHT = [-0.33, -0.58, 0.745] as const;
/** What falls everywhere, and what the light adds where it falls squarely. */
const AMBIENT = 0.42;
const DIRECT = 0.74;
/** Cloth that is seen edge-on is darker by this. */
const EDGE_SHADE = 0.22;

/**
 * Draws posed cloth with a depth buffer, in the processor: triangles that face the camera, normals and weave interpolated,
 * light from above (Lambert).
 *
 * @param picture Its size; nothing is drawn outside.
 * @param finer Samples a pixel both ways: 2 smooths edges.
 * @returns null where no cloth is in the picture
 */
export function drawCloth(
  mesh: ClothMesh,
  { places, normals }: PosedCloth,
  color: ClothColor,
  picture: { readonly width: number; readonly height: number },
  finer: number,
): DrawnCloth | null {
  const box = boxOf(places, picture);
  if (!box) return null;
  const [columns, rows] = [box.width * finer, box.height * finer];
  const depths = new Float32Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  const colors = new Uint8ClampedArray(3 * columns * rows);
  const drawnMaterials = new Uint8Array(columns * rows);
  const rgb = new Float32Array(3);
  const { indices, weave, materials } = mesh;
  for (let triangle = 0; triangle < materials.length; triangle++) {
    const [a, b, c] = [indices[3 * triangle]!, indices[3 * triangle + 1]!, indices[3 * triangle + 2]!];
    // Samples lie in the middle of their cells.
    const ax = (places[3 * a]! - box.left + 0.5) * finer - 0.5;
    const ay = (places[3 * a + 1]! - box.top + 0.5) * finer - 0.5;
    const bx = (places[3 * b]! - box.left + 0.5) * finer - 0.5;
    const by = (places[3 * b + 1]! - box.top + 0.5) * finer - 0.5;
    const cx = (places[3 * c]! - box.left + 0.5) * finer - 0.5;
    const cy = (places[3 * c + 1]! - box.top + 0.5) * finer - 0.5;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (!(area < -1e-9)) continue;
    const first = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
    const last = Math.min(rows - 1, Math.floor(Math.max(ay, by, cy)));
    const start = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
    const end = Math.min(columns - 1, Math.floor(Math.max(ax, bx, cx)));
    if (first > last || start > end) continue;
    const [az, bz, cz] = [places[3 * a + 2]!, places[3 * b + 2]!, places[3 * c + 2]!];
    const material = materials[triangle]!;
    const [vStep, wStep] = [(cy - ay) / area, (ay - by) / area];
    for (let y = first; y <= last; y++) {
      const v0 = (-ax * (cy - ay) - (cx - ax) * (y - ay)) / area;
      const w0 = ((bx - ax) * (y - ay) + ax * (by - ay)) / area;
      for (let x = start; x <= end; x++) {
        const v = v0 + x * vStep;
        const w = w0 + x * wStep;
        const u = 1 - v - w;
        if (v < -SEAM || w < -SEAM || u < -SEAM) continue;
        const at = y * columns + x;
        const z = u * az + v * bz + w * cz;
        if (z <= depths[at]!) continue;
        depths[at] = z;
        drawnMaterials[at] = material;
        const light = lightOn(normals, 3 * a, 3 * b, 3 * c, u, v, w);
        color(
          material,
          u * weave[2 * a]! + v * weave[2 * b]! + w * weave[2 * c]!,
          u * weave[2 * a + 1]! + v * weave[2 * b + 1]! + w * weave[2 * c + 1]!,
          rgb,
        );
        colors[3 * at] = light * rgb[0]!;
        colors[3 * at + 1] = light * rgb[1]!;
        colors[3 * at + 2] = light * rgb[2]!;
      }
    }
  }
  return { ...box, finer, colors, depths, materials: drawnMaterials };
}

/** Neighbouring triangles meet without a gap. */
const SEAM = 1e-6;

function lightOn(
  normals: Float32Array,
  a: number,
  b: number,
  c: number,
  u: number,
  v: number,
  w: number,
): number {
  const x = u * normals[a]! + v * normals[b]! + w * normals[c]!;
  const y = u * normals[a + 1]! + v * normals[b + 1]! + w * normals[c + 1]!;
  const z = u * normals[a + 2]! + v * normals[b + 2]! + w * normals[c + 2]!;
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  const direct = Math.max(0, (x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2]) / length);
  return (AMBIENT + DIRECT * direct) * (1 - EDGE_SHADE * (1 - Math.max(0, z / length)));
}

/** Of all vertices, what lies in the picture. */
function boxOf(places: Float32Array, picture: { readonly width: number; readonly height: number }) {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let at = 0; at < places.length; at += 3) {
    left = Math.min(left, places[at]!);
    right = Math.max(right, places[at]!);
    top = Math.min(top, places[at + 1]!);
    bottom = Math.max(bottom, places[at + 1]!);
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  const width = Math.min(picture.width - 1, Math.ceil(right)) - left + 1;
  const height = Math.min(picture.height - 1, Math.ceil(bottom)) - top + 1;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** How near what faces the camera of a mesh is, one number a pixel of a picture of this size; the nearer stays. */
export function drawDepths(
  { indices }: ClothMesh,
  { places }: PosedCloth,
  { width, height }: { readonly width: number; readonly height: number },
  depths: Float32Array,
): void {
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [3 * indices[i]!, 3 * indices[i + 1]!, 3 * indices[i + 2]!];
    const [ax, ay, bx, by] = [places[a]!, places[a + 1]!, places[b]!, places[b + 1]!];
    const [cx, cy] = [places[c]!, places[c + 1]!];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (!(area < -1e-9)) continue;
    const first = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
    const last = Math.min(height - 1, Math.floor(Math.max(ay, by, cy)));
    const start = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
    const end = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx)));
    for (let y = first; y <= last; y++) {
      for (let x = start; x <= end; x++) {
        const v = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
        const w = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
        const u = 1 - v - w;
        if (v < -SEAM || w < -SEAM || u < -SEAM) continue;
        const z = u * places[a + 2]! + v * places[b + 2]! + w * places[c + 2]!;
        const at = y * width + x;
        if (z > depths[at]!) depths[at] = z;
      }
    }
  }
}
