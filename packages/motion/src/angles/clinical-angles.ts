import type { AngleDefinition, BodyPoint } from './angle-definition.ts';

/** Parts of the body's joints that have a left and a right angle. */
export const PAIRED_ANGLES = [
  'shoulder_flexion',
  'shoulder_abduction',
  'elbow_flexion',
  'hip_flexion',
  'hip_abduction',
  'knee_flexion',
  'knee_valgus',
  'ankle_dorsiflexion',
] as const;
export const MIDDLE_ANGLES = [
  'trunk_flexion',
  'trunk_lateral',
  'neck_flexion',
  'shoulder_obliquity',
  'pelvis_obliquity',
] as const;

type PairedAngle = (typeof PAIRED_ANGLES)[number];
type BodySide = 'left' | 'right';

/** The name of a clinical angle: `left_knee_flexion`, `trunk_flexion`. */
export type ClinicalAngleId = `${BodySide}_${PairedAngle}` | (typeof MIDDLE_ANGLES)[number];

type Shape = Omit<AngleDefinition, 'id'>;

const FLEXION = { plane: 'sagittal', kind: 'signed', neutralDeg: 0, positive: 'counterclockwise' } as const;
const FRONTAL = { plane: 'frontal', kind: 'signed', neutralDeg: 0, trust: 1 } as const;
const HINGE = { kind: 'hinge', neutralDeg: 0, positive: 'clockwise', reach: [0, 180] } as const;

/**
 * The paired angles for a side. `bodyErrorDeg` and `trust` follow what studies found: side-view knee against an
 * inertial sensor −2.3 ± 6.4° (Cosoli 2026), shoulders weak at high ranges (van den Hoorn 2025), the ankle in
 * sit-to-stand r = .11 (Wang, Kupperman and Baek 2026).
 */
function pairedAngles(side: BodySide): Readonly<Record<PairedAngle, Shape>> {
  const part = (name: string) => `${side}_${name}` as BodyPoint;
  const otherHip: BodyPoint = side === 'left' ? 'right_hip' : 'left_hip';
  // Seen from the front, the person's left is at the right of the picture.
  const outwards = side === 'left' ? 'counterclockwise' : 'clockwise';
  return {
    shoulder_flexion: {
      ...FLEXION,
      proximal: [part('shoulder'), part('hip')],
      distal: [part('shoulder'), part('elbow')],
      at: part('shoulder'),
      reach: [-90, 220],
      bodyErrorDeg: 7,
      trust: 1,
    },
    shoulder_abduction: {
      ...FRONTAL,
      proximal: ['mid_shoulder', 'mid_hip'],
      distal: [part('shoulder'), part('elbow')],
      at: part('shoulder'),
      positive: outwards,
      reach: [-90, 220],
      bodyErrorDeg: 6,
    },
    elbow_flexion: {
      ...HINGE,
      proximal: [part('shoulder'), part('elbow')],
      distal: [part('elbow'), part('wrist')],
      at: part('elbow'),
      plane: 'limb',
      bodyErrorDeg: 5,
      trust: 1,
    },
    hip_flexion: {
      ...FLEXION,
      proximal: [part('shoulder'), part('hip')],
      distal: [part('hip'), part('knee')],
      at: part('hip'),
      reach: [-60, 180],
      bodyErrorDeg: 6,
      trust: 1,
    },
    hip_abduction: {
      ...FRONTAL,
      proximal: [otherHip, part('hip')],
      distal: [part('hip'), part('knee')],
      at: part('hip'),
      neutralDeg: side === 'left' ? 90 : -90,
      positive: outwards,
      reach: [-60, 110],
      bodyErrorDeg: 6,
    },
    knee_flexion: {
      ...HINGE,
      proximal: [part('hip'), part('knee')],
      distal: [part('knee'), part('ankle')],
      at: part('knee'),
      plane: 'sagittal',
      bodyErrorDeg: 5,
      trust: 1,
    },
    knee_valgus: {
      ...FRONTAL,
      proximal: [part('hip'), part('knee')],
      distal: [part('knee'), part('ankle')],
      at: part('knee'),
      positive: outwards,
      reach: [-90, 90],
      bodyErrorDeg: 5,
    },
    ankle_dorsiflexion: {
      ...FLEXION,
      proximal: [part('ankle'), part('knee')],
      distal: [part('heel'), part('foot_index')],
      at: part('ankle'),
      neutralDeg: 90,
      reach: [-80, 60],
      bodyErrorDeg: 9,
      trust: 0.6,
    },
  };
}

const MIDDLE: Readonly<Record<(typeof MIDDLE_ANGLES)[number], Shape>> = {
  trunk_flexion: {
    proximal: 'vertical',
    distal: ['mid_hip', 'mid_shoulder'],
    at: 'mid_hip',
    plane: 'sagittal',
    kind: 'signed',
    neutralDeg: 0,
    positive: 'clockwise',
    reach: [-180, 180],
    bodyErrorDeg: 4,
    trust: 1,
  },
  trunk_lateral: {
    ...FRONTAL,
    proximal: 'vertical',
    distal: ['mid_hip', 'mid_shoulder'],
    at: 'mid_hip',
    positive: 'clockwise',
    reach: [-180, 180],
    bodyErrorDeg: 4,
  },
  neck_flexion: {
    proximal: ['mid_hip', 'mid_shoulder'],
    distal: ['mid_shoulder', 'mid_ear'],
    at: 'mid_shoulder',
    plane: 'sagittal',
    kind: 'signed',
    neutralDeg: 0,
    positive: 'clockwise',
    reach: [-90, 120],
    bodyErrorDeg: 8,
    trust: 0.8,
  },
  shoulder_obliquity: {
    ...FRONTAL,
    proximal: 'vertical',
    distal: ['right_shoulder', 'left_shoulder'],
    at: 'mid_shoulder',
    neutralDeg: 90,
    positive: 'counterclockwise',
    reach: [-180, 180],
    bodyErrorDeg: 4,
  },
  pelvis_obliquity: {
    ...FRONTAL,
    proximal: 'vertical',
    distal: ['right_hip', 'left_hip'],
    at: 'mid_hip',
    neutralDeg: 90,
    positive: 'counterclockwise',
    reach: [-180, 180],
    bodyErrorDeg: 5,
  },
};

/**
 * The clinical angles in the order they are listed: neutral zero (standing upright, arms hanging), flexion and
 * abduction positive; `*_lateral` and `*_obliquity` are positive towards, and with a higher, left. Axial rotations
 * aren't here: 33 points don't show them.
 */
export const CLINICAL_ANGLES: readonly AngleDefinition<ClinicalAngleId>[] = [
  ...PAIRED_ANGLES.flatMap((name) =>
    (['left', 'right'] as const).map((side) => ({
      id: `${side}_${name}` as const,
      ...pairedAngles(side)[name],
    })),
  ),
  ...MIDDLE_ANGLES.map((id) => ({ id, ...MIDDLE[id] })),
];
