import {
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  LineBasicMaterial,
  LineSegments,
  MathUtils,
  Mesh,
  MeshBasicMaterial,
  RingGeometry,
} from 'three';
import { FADES, type Ground, LINES_APART_M, RADIUS_M } from './ground.ts';

const CORNERS = 40;
const RINGS = 9;
const LINE_STRENGTH = 0.55;

/** The ground where the processor draws: it fades by its vertices, and its lines are lines. */
export function createPlainGround(): Ground {
  const disc = new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false });
  const rings = new RingGeometry(0, RADIUS_M, CORNERS, RINGS);
  fadeOut(rings, FADES.disc, 1);
  const mesh = new Mesh(rings, disc);
  mesh.renderOrder = -3;
  const ink = new LineBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false });
  const grid = lineGrid();
  fadeOut(grid, FADES.lines, LINE_STRENGTH);
  const lines = new LineSegments(grid, ink);
  lines.renderOrder = -2;
  const root = new Group();
  root.add(mesh, lines);
  return {
    root,
    colour(ground, line) {
      disc.color.set(ground);
      ink.color.set(line);
    },
    around(xM, zM) {
      // The floor's y is the world's −z.
      const back = (placeM: number) => Math.round(placeM / LINES_APART_M) * LINES_APART_M - placeM;
      lines.position.set(back(xM), -back(zM), 0);
    },
    close() {
      for (const held of [disc, rings, ink, grid]) held.dispose();
    },
  };
}

/** White, and clearer the farther from the middle. */
function fadeOut(geometry: BufferGeometry, [from, to]: readonly [number, number], strength: number): void {
  const places = geometry.getAttribute('position');
  const colors = Array.from({ length: places.count }, (_, vertex) => {
    const away = Math.hypot(places.getX(vertex), places.getY(vertex)) / RADIUS_M;
    return [1, 1, 1, strength * (1 - MathUtils.smoothstep(away, from, to))];
  });
  geometry.setAttribute('color', new Float32BufferAttribute(colors.flat(), 4));
}

/** Lines both ways, cut where they cross, so that they can fade. */
function lineGrid(): BufferGeometry {
  const most = Math.floor((FADES.lines[1] * RADIUS_M) / LINES_APART_M);
  const ends: number[] = [];
  for (let line = -most; line <= most; line++) {
    for (let cell = -most; cell < most; cell++) {
      const [at, from, to] = [line, cell, cell + 1].map((count) => count * LINES_APART_M) as [
        number,
        number,
        number,
      ];
      ends.push(at, from, 0, at, to, 0, from, at, 0, to, at, 0);
    }
  }
  return new BufferGeometry().setAttribute('position', new Float32BufferAttribute(ends, 3));
}
