import { LANDMARK_NAMES, type Landmark, type LandmarkName } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { cutOut } from './cut-out.ts';
import { drawnPhoto, type OUTLINES } from './drawn-garments.fixture.ts';
import { findShape } from './find-shape.ts';
import type { GarmentKind } from './garment-shape.ts';
import type { Coverage, RgbaPicture } from './picture.ts';
import { wearGarment } from './wear-garment.ts';
import { type WornBody, wornBody } from './worn-body.ts';

const [WIDTH, HEIGHT] = [300, 480];

/** Somebody who stands upright with the arms a little away, in pixels of the photo. */
const STANDING: Partial<Record<LandmarkName, readonly [x: number, y: number, z?: number]>> = {
  nose: [150, 62, -20],
  left_ear: [172, 60],
  right_ear: [128, 60],
  left_shoulder: [192, 110],
  right_shoulder: [108, 110],
  left_elbow: [214, 175],
  right_elbow: [86, 175],
  left_wrist: [222, 238],
  right_wrist: [78, 238],
  left_hip: [174, 235],
  right_hip: [126, 235],
  left_knee: [176, 330],
  right_knee: [124, 330],
  left_ankle: [178, 425],
  right_ankle: [122, 425],
};

function person(places: typeof STANDING = STANDING): { photo: RgbaPicture; body: WornBody; mask: Coverage } {
  const landmarks: Landmark[] = LANDMARK_NAMES.map((name) => {
    const [x, y, z = 0] = places[name] ?? [150, 62];
    return { name, x: x / WIDTH, y: y / HEIGHT, z: z / WIDTH, visibility: 1, presence: 1, confidence: 0.95 };
  });
  const mask = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) };
  const stroke = (from: LandmarkName, to: LandmarkName, radius: number) => {
    const [a, b] = [places[from]!, places[to]!];
    for (let t = 0; t <= 1; t += 0.02) {
      disc(mask, a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), radius);
    }
  };
  for (const side of ['left', 'right'] as const) {
    stroke(`${side}_shoulder`, `${side}_elbow`, 14);
    stroke(`${side}_elbow`, `${side}_wrist`, 12);
    stroke(`${side}_shoulder`, `${side}_hip`, 20);
    stroke(`${side}_hip`, `${side}_knee`, 22);
    stroke(`${side}_knee`, `${side}_ankle`, 16);
  }
  for (let y = 105; y < 240; y++) for (let x = 110; x < 190; x++) mask.data[y * WIDTH + x] = 255;
  disc(mask, 150, 60, 34);
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  mask.data.forEach((value, i) => {
    data.set(value ? SKIN : WALL, 4 * i);
  });
  return { photo: { width: WIDTH, height: HEIGHT, data }, body: wornBody(landmarks, mask)!, mask };
}

const SKIN = [225, 170, 140, 255];
const WALL = [210, 210, 205, 255];

function disc({ data }: Coverage, cx: number, cy: number, radius: number): void {
  for (let y = Math.floor(cy - radius); y <= cy + radius; y++) {
    for (let x = Math.floor(cx - radius); x <= cx + radius; x++) {
      if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT || Math.hypot(x - cx, y - cy) > radius) continue;
      data[y * WIDTH + x] = 255;
    }
  }
}

function garment(name: keyof typeof OUTLINES, kind: GarmentKind) {
  const picture = drawnPhoto(name);
  const { coverage } = cutOut(picture);
  return { picture, coverage, shape: findShape(coverage, kind)! };
}

/** Whether a pixel is of the drawn cloth, which is blue. */
const isCloth = ({ data }: RgbaPicture, x: number, y: number) => {
  const at = 4 * (Math.round(y) * WIDTH + Math.round(x));
  return data[at + 2]! > data[at]! + 20;
};

describe('a garment on a person', () => {
  it('covers what it must: a shirt the torso, a dress as well, trousers hips and thighs', () => {
    const { photo, body } = person();
    for (const [name, kind] of [
      ['tshirt', 'top'],
      ['vest', 'top'],
      ['dress', 'dress'],
      ['trousers', 'bottom'],
      ['skirt', 'bottom'],
    ] as const) {
      expect(wearGarment(photo, body, garment(name, kind)).covered, name).toBeGreaterThan(0.95);
    }
  });

  it('covers the torso as well where sleeves lie on the trunk and can’t be told from it', () => {
    const { photo, body } = person();
    const folded = garment('folded', 'top');
    expect([folded.shape.left, folded.shape.right]).toEqual([null, null]);
    expect(wearGarment(photo, body, folded).covered).toBeGreaterThan(0.95);
  });

  it('has both sleeves where one is joined to the trunk down to the hem: it is the like of the other', () => {
    const { photo, body } = person();
    const joined = garment('joined', 'top');
    const { picture, covered } = wearGarment(photo, body, joined);
    expect(covered).toBeGreaterThan(0.95);
    for (const x of [84, 216]) expect(isCloth(picture, x, 190), `${x}`).toBe(true);
  });

  it('leaves face, hands and bare forearms free, and the wall but for a rim', () => {
    const { photo, body, mask } = person();
    const { picture } = wearGarment(photo, body, garment('tshirt', 'top'));
    for (const [x, y] of [
      [150, 60],
      [222, 238],
      [78, 238],
      [218, 205],
    ] as const) {
      expect(isCloth(picture, x, y), `${x}, ${y}`).toBe(false);
    }
    let [onWall, cloth] = [0, 0];
    mask.data.forEach((value, i) => {
      if (!isCloth(picture, i % WIDTH, Math.floor(i / WIDTH))) return;
      cloth += 1;
      if (!value) onWall += 1;
    });
    expect(onWall / cloth).toBeLessThan(0.25);
  });

  it('lets an arm that is held before the trunk stay in front, and not one behind it', () => {
    const arm = (z: number) => ({
      ...STANDING,
      left_elbow: [205, 180, z] as const,
      left_wrist: [150, 190, 1.5 * z] as const,
    });
    const at = (z: number) => {
      const { photo, body } = person(arm(z));
      return isCloth(wearGarment(photo, body, garment('vest', 'top')).picture, 152, 190);
    };
    expect(at(-60)).toBe(false);
    expect(at(90)).toBe(true);
  });

  it('has sleeves that lie around hanging arms and don’t stand off', () => {
    const { photo, body, mask } = person();
    const { picture } = wearGarment(photo, body, garment('tshirt', 'top'));
    for (let y = 115; y < 200; y++) {
      const row = (isIn: (x: number) => boolean) => Array.from({ length: WIDTH }, (_, x) => x).filter(isIn);
      const own = row((x) => mask.data[y * WIDTH + x]! > 0);
      const cloth = row((x) => isCloth(picture, x, y));
      expect(Math.max(...cloth) - Math.max(...own), `row ${y}`).toBeLessThan(9);
      expect(Math.min(...own) - Math.min(...cloth), `row ${y}`).toBeLessThan(9);
    }
    // Around the arm, not only before it.
    expect(isCloth(picture, 200, 135)).toBe(true);
  });

  it('keeps a bare arm before the cloth by its colour, and nothing of the own shirt around it', () => {
    const held = { ...STANDING, left_elbow: [206, 180, -40], left_wrist: [150, 196, -70] } as const;
    const { photo, body } = person(held);
    const [elbow, wrist] = [held.left_elbow, held.left_wrist];
    const isArm = (x: number, y: number) => {
      const t = Math.max(0, Math.min(1, (elbow[0] - x) / (elbow[0] - wrist[0])));
      return (
        Math.hypot(x - elbow[0] - t * (wrist[0] - elbow[0]), y - elbow[1] - t * (wrist[1] - elbow[1])) < 12
      );
    };
    const shirt: (readonly [x: number, y: number])[] = [];
    for (let y = 120; y < 232; y++) {
      for (let x = 114; x < 186; x++) {
        if (isArm(x, y)) continue;
        photo.data.set([190, 30, 40, 255], 4 * (y * WIDTH + x));
        shirt.push([x, y]);
      }
    }
    const { picture } = wearGarment(photo, body, garment('tshirt', 'top'));
    const left = shirt.filter(([x, y]) => !isCloth(picture, x, y)).length;
    // But for a rim of mixed colours; by the arm's shape alone it is a quarter of the trunk.
    expect(left / shirt.length).toBeLessThan(0.05);
    // The arm itself is as it was.
    for (const x of [160, 170, 180]) expect(isCloth(picture, x, 196 - ((x - 150) * 16) / 56)).toBe(false);
  });

  it('follows an arm that is raised', () => {
    const raised = { ...STANDING, left_elbow: [232, 60] as const, left_wrist: [236, 20] as const };
    const { photo, body } = person(raised);
    const { picture } = wearGarment(photo, body, garment('tshirt', 'top'));
    expect(isCloth(picture, 204, 95)).toBe(true);
    expect(isCloth(picture, 212, 170)).toBe(false);
  });

  const SIDEWAYS: typeof STANDING = {
    ...STANDING,
    left_shoulder: [160, 110],
    right_shoulder: [140, 110],
    left_hip: [156, 235],
    right_hip: [144, 235],
  };

  it('is as long on somebody whose shoulders look narrow from where the camera stands', () => {
    const narrow = { ...STANDING, left_shoulder: [174, 110], right_shoulder: [126, 110] } as const;
    for (const places of [SIDEWAYS, narrow]) {
      const { photo, body } = person(places);
      const { picture, covered } = wearGarment(photo, body, garment('boxy', 'top'));
      expect(covered).toBeGreaterThan(0.95);
      expect(isCloth(picture, 150, 232)).toBe(true);
    }
  });

  it('lies along the thighs of somebody who squats sideways, and hangs from the knees', () => {
    const squatting: typeof STANDING = {
      ...SIDEWAYS,
      left_knee: [250, 250],
      right_knee: [246, 246],
      left_ankle: [240, 345],
      right_ankle: [236, 341],
    };
    const { photo, body, mask } = person(squatting);
    const { picture, covered } = wearGarment(photo, body, garment('skirt', 'bottom'));
    expect(covered).toBeGreaterThan(0.9);
    let [cloth, far] = [0, 0];
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        if (!isCloth(picture, x, y)) continue;
        cloth += 1;
        // Neither in the air above the thighs, nor far ahead of the knees.
        if (mask.data[y * WIDTH + x] === 0 && (y < 210 || x > 285)) far += 1;
      }
    }
    expect(cloth).toBeGreaterThan(2000);
    expect(far / cloth).toBeLessThan(0.05);
  });

  it('is no balloon when an elastic waistband lies narrow', () => {
    const { photo, body, mask } = person();
    const trousers = garment('trousers', 'bottom');
    const [waist, ...rest] = trousers.shape.body.sections;
    const pinched = { a: { ...waist!.a, x: 108 }, b: { ...waist!.b, x: 132 } };
    const shape = { ...trousers.shape, body: { sections: [pinched, ...rest] } };
    const { picture, covered } = wearGarment(photo, body, { ...trousers, shape });
    expect(covered).toBeGreaterThan(0.95);
    let beside = 0;
    for (let x = 0; x < WIDTH; x++)
      if (isCloth(picture, x, 262) && mask.data[262 * WIDTH + x] === 0) beside += 1;
    expect(beside).toBeLessThan(60);
  });

  it('says that somebody stands sideways', () => {
    const { photo, body } = person(SIDEWAYS);
    expect(wearGarment(photo, body, garment('tshirt', 'top')).notes).toContain('from_the_side');
  });

  it('has nothing to hang on where shoulders or hips are missing', () => {
    const nowhere = LANDMARK_NAMES.map((name) => ({
      ...{ name, x: Number.NaN, y: Number.NaN, z: Number.NaN },
      ...{ visibility: 0, presence: 0, confidence: 0 },
    }));
    expect(wornBody(nowhere, { width: 4, height: 4, data: new Uint8Array(16) })).toBeNull();
  });
});
