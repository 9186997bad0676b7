import {
  C3D_BLOCK,
  type C3dGroup,
  c3dFloat,
  c3dInteger,
  c3dIntegers,
  c3dParameterSection,
  c3dText,
  c3dTexts,
} from './c3d-parameters.ts';

/** What a C3D file of points holds. */
export interface C3dPoints {
  /** ASCII, without blanks; unique. */
  readonly labels: readonly string[];
  readonly frameCount: number;
  readonly rateHz: number;
  readonly units: 'mm' | 'px';
  /** Which axis of the file lies along the picture's x and y: `+X`, `+Z`. */
  readonly screenAxes: readonly [string, string];
  /** Named subjects and the prefix of their labels; none when labels carry no prefix. */
  readonly subjects: readonly { readonly name: string; readonly prefix: string }[];
  readonly software: { readonly name: string; readonly version: string };
  /** Three numbers of a point (index in `labels`) in a frame, or null where invalid. */
  pointAt(frame: number, point: number): readonly [number, number, number] | null;
}

/** A single parameter can't list more; the rest goes into LABELS2 and so on. */
const MOST_LABELS = 255;
const MOST_HEADER_FRAMES = 0xffff;
const FRAMES_PER_CHUNK = 256;
const KEY = 0x50;
/** A negative scale says that the data are floating point. */
const FLOAT_SCALE = -1;
const VALID_RESIDUAL = 0;
const INVALID_RESIDUAL = -1;

/**
 * A C3D file of 3D points in pieces: header, parameters, floating-point data, Intel byte order. Invalid points have
 * residual -1 as the standard says, valid ones 0 (modelled, not measured by several cameras). Frames count from 1.
 *
 * Source of the layout: c3d.org user guide.
 */
export function* c3dFile(points: C3dPoints): Generator<Uint8Array> {
  // The place of the data is a parameter of its own; its value doesn't change the section's length.
  const blocks = c3dParameterSection(groups(points, 0)).length / C3D_BLOCK;
  const dataStart = 2 + blocks;
  yield header(points, dataStart);
  yield c3dParameterSection(groups(points, dataStart));
  let bytes = 0;
  for (let first = 0; first < points.frameCount; first += FRAMES_PER_CHUNK) {
    const chunk = data(points, first, Math.min(points.frameCount, first + FRAMES_PER_CHUNK));
    bytes += chunk.length;
    yield chunk;
  }
  // Beyond what the header can count, some readers count frames by the length of the file: padding would be frames.
  if (points.frameCount <= MOST_HEADER_FRAMES) {
    yield new Uint8Array((C3D_BLOCK - (bytes % C3D_BLOCK)) % C3D_BLOCK);
  }
}

function header(points: C3dPoints, dataStart: number): Uint8Array {
  const bytes = new Uint8Array(C3D_BLOCK);
  const view = new DataView(bytes.buffer);
  bytes.set([2, KEY]);
  view.setUint16(2, points.labels.length, true);
  view.setUint16(6, 1, true);
  view.setUint16(8, Math.min(points.frameCount, MOST_HEADER_FRAMES), true);
  view.setFloat32(12, FLOAT_SCALE, true);
  view.setUint16(16, dataStart, true);
  view.setFloat32(20, points.rateHz, true);
  return bytes;
}

function groups(points: C3dPoints, dataStart: number): C3dGroup[] {
  const { frameCount, rateHz, subjects } = points;
  const all: C3dGroup[] = [
    {
      name: 'POINT',
      parameters: [
        ['USED', c3dInteger(points.labels.length)],
        ['SCALE', c3dFloat(FLOAT_SCALE)],
        ['RATE', c3dFloat(rateHz)],
        ['DATA_START', c3dInteger(dataStart)],
        ['FRAMES', c3dInteger(Math.min(frameCount, MOST_HEADER_FRAMES))],
        ['LONG_FRAMES', c3dFloat(frameCount)],
        ...labelParameters(points.labels),
        ['UNITS', c3dText(points.units)],
        ['X_SCREEN', c3dText(points.screenAxes[0])],
        ['Y_SCREEN', c3dText(points.screenAxes[1])],
      ],
    },
    {
      name: 'ANALOG',
      parameters: [
        ['USED', c3dInteger(0)],
        ['LABELS', c3dTexts([])],
        ['GEN_SCALE', c3dFloat(1)],
        ['RATE', c3dFloat(0)],
      ],
    },
    { name: 'FORCE_PLATFORM', parameters: [['USED', c3dInteger(0)]] },
    {
      name: 'TRIAL',
      parameters: [
        ['ACTUAL_START_FIELD', c3dIntegers([1, 0])],
        ['ACTUAL_END_FIELD', c3dIntegers([frameCount & 0xffff, frameCount >>> 16])],
        ['CAMERA_RATE', c3dFloat(rateHz)],
      ],
    },
    {
      name: 'MANUFACTURER',
      parameters: [
        ['SOFTWARE', c3dText(points.software.name)],
        ['SOFTWARE_VERSION', c3dText(points.software.version)],
      ],
    },
  ];
  if (subjects.length === 0) return all;
  const subjectGroup: C3dGroup = {
    name: 'SUBJECTS',
    parameters: [
      ['IS_STATIC', c3dInteger(0)],
      ['USED', c3dInteger(subjects.length)],
      ['USES_PREFIXES', c3dInteger(1)],
      ['NAMES', c3dTexts(subjects.map(({ name }) => name))],
      ['LABEL_PREFIXES', c3dTexts(subjects.map(({ prefix }) => prefix))],
    ],
  };
  return [...all, subjectGroup];
}

function labelParameters(labels: readonly string[]): C3dGroup['parameters'] {
  const parameters: C3dGroup['parameters'][number][] = [];
  for (let first = 0; first === 0 || first < labels.length; first += MOST_LABELS) {
    const suffix = first === 0 ? '' : String(first / MOST_LABELS + 1);
    const some = labels.slice(first, first + MOST_LABELS);
    parameters.push([`LABELS${suffix}`, c3dTexts(some)]);
    parameters.push([`DESCRIPTIONS${suffix}`, c3dTexts(some.map(() => ''))]);
  }
  return parameters;
}

function data(points: C3dPoints, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array((to - from) * points.labels.length * 16);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (let frame = from; frame < to; frame++) {
    for (let point = 0; point < points.labels.length; point++, at += 16) {
      const place = points.pointAt(frame, point);
      const [x, y, z] = place ?? [0, 0, 0];
      view.setFloat32(at, x, true);
      view.setFloat32(at + 4, y, true);
      view.setFloat32(at + 8, z, true);
      view.setFloat32(at + 12, place ? VALID_RESIDUAL : INVALID_RESIDUAL, true);
    }
  }
  return bytes;
}
