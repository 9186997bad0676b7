import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BONES, LANDMARK, LANDMARK_COUNT } from '../packages/body/src/index.ts';
import { type BodyPoint, landmarksOf } from '../packages/motion/src/angles/angle-definition.ts';
import { seeBody, standing } from '../packages/motion/src/angles/seen-body.fixture.ts';
import {
  type AngleDefinition,
  CLINICAL_ANGLES,
  createAngleMeter,
  FRONT_WITHIN_DEG,
  isMeasured,
  SEGMENT_ANGLES,
  SIDE_WITHIN_DEG,
  VIEW_LIMIT_DEG,
} from '../packages/motion/src/index.ts';
import type { Posture } from '../packages/motion/src/simulation/body-model.ts';

/**
 * Draws docs/images/angles.svg and view.svg: the conventions of docs/angles.md, from the definitions that are measured.
 * Numbers only, so that one picture serves both languages. Run `npx tsx scripts/draw-angles.ts` after a change.
 */
const IMAGES = resolve(import.meta.dirname, '../docs/images');

const PANEL = { width: 190, height: 250, columns: 4, pxPerM: 118, floorPx: 232 } as const;
const LOOK = {
  bone: '#9aa6ad',
  fixed: '#16212b',
  moving: '#0b6a68',
  paper: '#ffffff',
  ink: '#16212b',
} as const;

interface Panel {
  readonly id: string;
  /** 90: seen from the person's right, facing right; 0: from the front. */
  readonly yawDeg: number;
  readonly posture: Partial<Posture>;
}

const NEUTRAL: Partial<Posture> = { trunk: 0, shank: 0, arm: 0, forearm: 0, armOut: 0, forearmOut: 0 };
const side = (id: string, posture: Partial<Posture>): Panel => ({
  id,
  yawDeg: 90,
  posture: { ...NEUTRAL, ...posture },
});
const front = (id: string, posture: Partial<Posture>): Panel => ({
  id,
  yawDeg: 0,
  posture: { ...NEUTRAL, ...posture },
});

const PANELS: readonly Panel[] = [
  side('right_knee_flexion', { thigh: 45, shank: -50, rightThigh: 0, trunk: 15 }),
  side('right_hip_flexion', { thigh: 70, shank: -15, trunk: 25 }),
  side('right_ankle_dorsiflexion', { thigh: 30, shank: -25 }),
  side('trunk_flexion', { trunk: 40 }),
  side('right_shoulder_flexion', { arm: 120, forearm: 120 }),
  side('right_elbow_flexion', { arm: 10, forearm: 110 }),
  side('neck_flexion', { head: 35 }),
  side('right_shank_lean', { thigh: 45, shank: -30, trunk: 20 }),
  front('left_shoulder_abduction', { armOut: 100, forearmOut: 100 }),
  front('left_hip_abduction', { thighOut: 30, shankOut: 30 }),
  front('left_knee_valgus', { thighOut: -8, shankOut: 14 }),
  front('shoulder_obliquity', {}),
];

type Point = readonly [x: number, y: number];

function panelSvg({ id, yawDeg, posture }: Panel, index: number): string {
  const left = (index % PANEL.columns) * PANEL.width;
  const top = Math.floor(index / PANEL.columns) * PANEL.height;
  const definition: AngleDefinition | undefined = [...CLINICAL_ANGLES, ...SEGMENT_ANGLES].find(
    (one) => one.id === id,
  );
  if (!definition) throw new Error(`No angle ${id}`);
  const body = [...standing(posture)];
  if (id === 'shoulder_obliquity') {
    // Nothing of the simulated body lifts a shoulder: it is done by hand.
    for (const name of ['left_shoulder', 'left_elbow', 'left_wrist'] as const) {
      const [forwards, upwards, aside] = body[LANDMARK[name]]!;
      body[LANDMARK[name]] = [forwards, upwards + 0.08, aside];
    }
  }
  const lowest = Math.min(...body.map(([, upwards]) => upwards));
  const places = body.map(
    ([forwards, upwards, aside]): Point => [
      PANEL.width / 2 + (yawDeg === 90 ? forwards : aside) * PANEL.pxPerM,
      PANEL.floorPx - (upwards - lowest) * PANEL.pxPerM,
    ],
  );
  const at = (point: BodyPoint): Point => {
    const landmarks = landmarksOf(point);
    const mean = (axis: 0 | 1) =>
      landmarks.reduce((sum, one) => sum + places[one]![axis], 0) / landmarks.length;
    return [mean(0), mean(1)];
  };
  const meter = createAngleMeter({ angles: [definition] });
  meter.next(seeBody(body, { yawDeg, distanceM: 1000 }), 0);
  const reading = meter.readings()[id];
  if (!reading || !isMeasured(reading)) throw new Error(`${id} can’t be measured in its own picture`);
  const bones = BONES.filter(({ from, to }) => from > LANDMARK.right_ear && to > LANDMARK.right_ear)
    .map(({ from, to }) => segment(places[from]!, places[to]!, LOOK.bone, 2))
    .join('');
  const ear = at('mid_ear');
  const vertex = at(definition.at);
  const [movingFrom, movingTo] = definition.distal.map(at) as [Point, Point];
  const direction = (from: Point, to: Point) => Math.atan2(to[1] - from[1], to[0] - from[0]);
  const moving = direction(movingFrom, movingTo);
  const sign = definition.positive === 'clockwise' ? 1 : -1;
  const zero =
    definition.kind === 'signed'
      ? moving - (sign * reading.valueDeg * Math.PI) / 180
      : definition.proximal === 'vertical'
        ? -Math.PI / 2
        : direction(...(definition.proximal.map(at) as [Point, Point]));
  const reach = 46;
  const end = (angle: number, length: number): Point => [
    vertex[0] + length * Math.cos(angle),
    vertex[1] + length * Math.sin(angle),
  ];
  const parts = [
    bones,
    `<circle cx="${px(ear[0])}" cy="${px(ear[1])}" r="13" fill="none" stroke="${LOOK.bone}" stroke-width="2"/>`,
    segment(vertex, end(zero, reach + 12), LOOK.fixed, 1.5, '4 4'),
    segment(movingFrom, movingTo, LOOK.moving, 5),
    segment(vertex, end(moving, reach), LOOK.moving, 1.5),
    arc(vertex, zero, moving, 30),
    `<circle cx="${px(vertex[0])}" cy="${px(vertex[1])}" r="3.5" fill="${LOOK.paper}" stroke="${LOOK.moving}" stroke-width="2"/>`,
    text(14, 24, String(index + 1), 'start', 16, LOOK.ink),
    text(PANEL.width - 14, 24, `${Math.round(reading.valueDeg)}°`, 'end', 16, LOOK.moving),
  ];
  return `<g transform="translate(${left} ${top})">${parts.join('')}</g>`;
}

const px = (value: number) => value.toFixed(1);
const segment = (from: Point, to: Point, color: string, width: number, dash = '') =>
  `<path d="M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"${dash && ` stroke-dasharray="${dash}"`}/>`;
const text = (x: number, y: number, words: string, anchor: string, size: number, color: string) =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" font-family="sans-serif" font-weight="600" font-size="${size}" fill="${color}">${words}</text>`;

/** The shorter way round from one direction to another. */
function arc(centre: Point, from: number, to: number, radius: number): string {
  const turn = Math.atan2(Math.sin(to - from), Math.cos(to - from));
  const at = (angle: number) =>
    `${px(centre[0] + radius * Math.cos(angle))} ${px(centre[1] + radius * Math.sin(angle))}`;
  return `<path d="M${at(from)}A${radius} ${radius} 0 0 ${turn > 0 ? 1 : 0} ${at(from + turn)}" fill="none" stroke="${LOOK.moving}" stroke-width="2"/>`;
}

function sheet(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="12" fill="${LOOK.paper}"/>${inside}</svg>\n`;
}

/** The turn seen from above, the camera below: names of views outside, where planes are measured inside. */
function viewSvg(): string {
  const [cx, cy, outer, inner] = [200, 190, 130, 92];
  // Yaw 0 looks down at the camera, 90 to the right edge of the picture.
  const at = (yawDeg: number, radius: number): Point => [
    cx + radius * Math.sin((yawDeg * Math.PI) / 180),
    cy + radius * Math.cos((yawDeg * Math.PI) / 180),
  ];
  const ring = (from: number, to: number, radius: number, color: string, width: number) => {
    const [start, end] = [at(from, radius), at(to, radius)];
    return `<path d="M${px(start[0])} ${px(start[1])}A${radius} ${radius} 0 0 0 ${px(end[0])} ${px(end[1])}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
  };
  const frontal = [0, 180].map((yaw) =>
    ring(yaw - VIEW_LIMIT_DEG, yaw + VIEW_LIMIT_DEG, inner, '#e69f00', 14),
  );
  const sagittal = [90, 270].map((yaw) =>
    ring(yaw - VIEW_LIMIT_DEG, yaw + VIEW_LIMIT_DEG, inner, LOOK.moving, 14),
  );
  const views = [0, 180].map((yaw) =>
    ring(yaw - FRONT_WITHIN_DEG, yaw + FRONT_WITHIN_DEG, outer, LOOK.ink, 4),
  );
  const sides = [90, 270].map((yaw) =>
    ring(yaw - SIDE_WITHIN_DEG, yaw + SIDE_WITHIN_DEG, outer, LOOK.ink, 4),
  );
  const degrees = [0, 90, 180, 270].map((yaw) => {
    const [x, y] = at(yaw, outer + 24);
    return text(x, y + 5, `${yaw === 270 ? -90 : yaw}°`, 'middle', 15, LOOK.ink);
  });
  const camera = `<path d="M${cx - 16} 366h32v22h-32zM${cx - 8} 366l4 -8h8l4 8" fill="${LOOK.bone}"/>`;
  const body = `<ellipse cx="${cx}" cy="${cy}" rx="36" ry="15" fill="none" stroke="${LOOK.ink}" stroke-width="2"/><circle cx="${cx}" cy="${cy}" r="12" fill="${LOOK.paper}" stroke="${LOOK.ink}" stroke-width="2"/><path d="M${cx - 5} ${cy + 11}l5 9l5 -9" fill="${LOOK.paper}" stroke="${LOOK.ink}" stroke-width="2"/>`;
  return sheet(400, 400, [...views, ...sides, ...frontal, ...sagittal, ...degrees, camera, body].join(''));
}

const rows = Math.ceil(PANELS.length / PANEL.columns);
writeFileSync(
  resolve(IMAGES, 'angles.svg'),
  sheet(PANEL.columns * PANEL.width, rows * PANEL.height, PANELS.map(panelSvg).join('')),
);
writeFileSync(resolve(IMAGES, 'view.svg'), viewSvg());
console.log(`Drawn: ${PANELS.length} angles of ${LANDMARK_COUNT} points, and the views.`);
