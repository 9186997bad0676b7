import { type HumanoidSkeleton, hipsHeightM } from '@posebox/figure';
import { OrthographicCamera, PerspectiveCamera, Spherical, Vector3 } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { fitView, type Size } from '../../../picture/view-transform.ts';
import type { PictureFit } from './picture-fit.ts';

/** The camera before the stage: turned by hand and keys, or laid over a picture. */
export interface StageView {
  /** What the scene is drawn with now. */
  readonly camera: PerspectiveCamera | OrthographicCamera;
  turn(leftDeg: number, upDeg: number): void;
  nearer(factor: number): void;
  reset(): void;
  /** How large the figure is that must fit. */
  frame(skeleton: HumanoidSkeleton): void;
  /** Follows the figure once it leaves the middle. */
  follow(xM: number, zM: number): { readonly xM: number; readonly zM: number };
  /** Looks straight at the figure, as it lies on the picture; null looks around it again. */
  lieOver(fit: PictureFit | null, picture: Size, mirrored: boolean): void;
  resize(window: Size): void;
  close(): void;
}

const FIELD_DEG = 26;
/** Steps to the side that the camera lets pass. */
const LOOSE_M = 0.5;
/** Hips are a little above half of a body's height. */
const HEIGHT_OF_HIPS = 1.92;
/** Space above the head and below the feet, as a share of the height. */
const AIR = 0.22;
const START = { azimuthRad: 0.42, polarRad: 1.42 };
const DEG = Math.PI / 180;

export function createView(canvas: HTMLCanvasElement, onChange: () => void): StageView {
  const around = new PerspectiveCamera(FIELD_DEG, 1, 0.05, 60);
  const straight = new OrthographicCamera(-1, 1, 1, -1, -20, 20);
  const controls = new OrbitControls(around, canvas);
  controls.enablePan = false;
  controls.minPolarAngle = 0.15;
  // Never from below the floor.
  controls.maxPolarAngle = 1.56;
  controls.minDistance = 0.6;
  controls.maxDistance = 14;
  // A finger that goes up or down scrolls the page.
  canvas.style.touchAction = 'pan-y';
  controls.addEventListener('change', onChange);
  let window: Size = { width: 1, height: 1 };
  let heightM = 1.7;
  let over: { readonly fit: PictureFit; readonly picture: Size; readonly mirrored: boolean } | null = null;

  const distanceM = () => {
    const upright = ((1 + AIR) * heightM) / 2 / Math.tan((FIELD_DEG / 2) * DEG);
    // In a narrow window the arms must fit.
    return upright * Math.max(1, 0.75 / around.aspect);
  };
  const place = (spherical: Spherical) => {
    around.position.setFromSpherical(spherical).add(controls.target);
    around.lookAt(controls.target);
    controls.update();
    onChange();
  };
  const now = () => new Spherical().setFromVector3(around.position.clone().sub(controls.target));
  const reset = () => {
    controls.target.setY(heightM * 0.5);
    place(new Spherical(distanceM(), START.polarRad, START.azimuthRad));
  };
  const layStraight = () => {
    if (!over) return;
    const { fit, picture, mirrored } = over;
    const view = fitView(picture, window);
    const xPx = mirrored ? picture.width - fit.xPx : fit.xPx;
    const toM = (px: number, offset: number) => (px - offset) / view.scale / fit.pxPerM;
    straight.left = toM(0, view.xPx) - xPx / fit.pxPerM;
    straight.right = toM(window.width, view.xPx) - xPx / fit.pxPerM;
    straight.top = fit.yPx / fit.pxPerM - toM(0, view.yPx);
    straight.bottom = fit.yPx / fit.pxPerM - toM(window.height, view.yPx);
    straight.updateProjectionMatrix();
  };

  return {
    get camera() {
      return over ? straight : around;
    },
    turn(leftDeg, upDeg) {
      const spherical = now();
      spherical.theta += leftDeg * DEG;
      spherical.phi = Math.min(
        controls.maxPolarAngle,
        Math.max(controls.minPolarAngle, spherical.phi - upDeg * DEG),
      );
      place(spherical);
    },
    nearer(factor) {
      const spherical = now();
      spherical.radius = Math.min(
        controls.maxDistance,
        Math.max(controls.minDistance, spherical.radius / factor),
      );
      place(spherical);
    },
    reset,
    frame(skeleton) {
      heightM = hipsHeightM(skeleton) * HEIGHT_OF_HIPS;
      reset();
    },
    follow(xM, zM) {
      const awayM = Math.hypot(xM, zM);
      const share = awayM > LOOSE_M ? 1 - LOOSE_M / awayM : 0;
      const step = new Vector3(xM * share, controls.target.y, zM * share).sub(controls.target);
      if (step.lengthSq() > 1e-10) {
        controls.target.add(step);
        around.position.add(step);
        around.updateMatrixWorld();
      }
      return { xM: controls.target.x, zM: controls.target.z };
    },
    lieOver(fit, picture, mirrored) {
      over = fit && { fit, picture, mirrored };
      controls.enabled = !fit;
      layStraight();
    },
    resize(size) {
      window = size;
      around.aspect = size.width / size.height;
      around.updateProjectionMatrix();
      layStraight();
    },
    close() {
      controls.removeEventListener('change', onChange);
      controls.dispose();
    },
  };
}
