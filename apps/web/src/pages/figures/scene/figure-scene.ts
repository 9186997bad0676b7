import { type HumanoidPose, poseAtEase } from '@posebox/figure';
import {
  BasicShadowMap,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  PCFShadowMap,
  Scene,
  WebGLRenderer,
} from 'three';
import type { Size } from '../../../picture/view-transform.ts';
import type { Graphics } from './graphics.ts';
import type { PictureFit } from './picture-fit.ts';
import { createPixelPace } from './pixel-pace.ts';
import type { StageFigure } from './stage-figure.ts';
import { createFloor } from './stage-floor.ts';
import { createView } from './stage-view.ts';

/** What stands around the figure. Colours are those of a style sheet. */
export interface SceneLook {
  /** Null leaves the ground clear. */
  readonly background: string | null;
  readonly floorColor: string;
  readonly lineColor: string;
  readonly floor: boolean;
  readonly shadow: boolean;
  /** 0…1. */
  readonly shadowStrength: number;
  readonly mirrored: boolean;
}

/** A stage with one figure, drawn only when something on it has changed. */
export interface FigureScene {
  /** Whether figures are to be drawn as cheaply as looks well. */
  readonly isPlain: boolean;
  /** Takes a figure; the one before is freed. It stands at ease until it is given a pose. */
  setFigure(figure: StageFigure): void;
  /** Null: at ease. Drawn at once, with whatever else has changed: what stands beside it changes in the same refresh. */
  pose(pose: HumanoidPose | null): void;
  setLook(look: SceneLook): void;
  /** Lays the figure on a picture of that size; null shows it on the stage. */
  lieOver(fit: PictureFit | null, picture: Size): void;
  /** Leaves the figure out, for example while it has no place on the picture. */
  hide(hidden: boolean): void;
  turn(leftDeg: number, upDeg: number): void;
  nearer(factor: number): void;
  resetView(): void;
  /**
   * While a film is made the canvas keeps its size. `onPicture` is told right after each picture, while the canvas can be
   * copied; with it every refresh brings one. Null ends it.
   */
  film(film: { readonly onPicture?: () => void } | null): void;
  /** Frees everything. */
  close(): void;
}

/** Hair and cloth swing for so long after a movement. */
const SWING_S = 1.2;
const MOST_PIXEL_RATIO = 2;
/** The processor draws what rests with two by two pixels for one. */
const FINE_PIXEL_RATIO = 2;
/** Longer than a slow computer takes for a picture, so that nothing that moves is drawn finely. */
const RESTS_AFTER_MS = 1200;
const SHADOW_PX = 1024;
/** Where light comes from, seen from the figure. */
const KEY_LIGHT_M = [1.6, 3.4, 2.4] as const;

/**
 * Opens a stage on a canvas; its size follows the canvas's place in the page. `onDrawn` is told of every picture.
 *
 * @throws Error where there is no WebGL 2.
 */
export function openFigureScene(
  canvas: HTMLCanvasElement,
  graphics: Graphics,
  onDrawn: () => void,
): FigureScene {
  // Where the processor draws, pictures a second matter more than soft edges.
  const isPlain = graphics === 'processor';
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: !isPlain });
  renderer.shadowMap.enabled = true;
  // Asking whether a program was built well waits until it is built.
  renderer.debug.checkShaderErrors = false;
  renderer.shadowMap.type = isPlain ? BasicShadowMap : PCFShadowMap;
  const scene = new Scene();
  const stage = new Group();
  const floor = createFloor(isPlain);
  const fill = new HemisphereLight(new Color(0.93, 0.96, 1), new Color(0.55, 0.48, 0.42), 1.35);
  const key = keyLight(isPlain ? SHADOW_PX / 4 : SHADOW_PX);
  const rim = new DirectionalLight(new Color(0.85, 0.93, 1), 1.1);
  scene.add(stage, floor.root, fill, key, key.target, rim, rim.target);

  let figure: StageFigure | null = null;
  let look: SceneLook | null = null;
  let isOver = false;
  let lastMs = 0;
  /** Of the page's clock, which stands still from one refresh to the next. */
  let drawnIn: CSSNumberish | null = null;
  let swingsUntilMs = 0;
  let handle = 0;
  let closed = false;
  let restTimer = 0;
  let isFine = false;
  const pace = createPixelPace();
  let filming: { readonly onPicture?: () => void } | null = null;
  /** Programs are built beside the page; until then nothing is drawn. */
  let isBuilt = false;
  const invalidate = () => {
    if (!closed && isBuilt && handle === 0) handle = requestAnimationFrame(draw);
  };
  /** Waiting for the next refresh would have the browser put a page together twice for every picture. */
  const drawNow = () => {
    if (closed || !isBuilt || document.timeline.currentTime === drawnIn) return invalidate();
    cancelAnimationFrame(handle);
    draw();
  };
  const change = () => {
    if (isFine) drawAt(false);
    invalidate();
  };
  const view = createView(canvas, change);

  function draw(): void {
    handle = 0;
    drawnIn = document.timeline.currentTime;
    const atMs = performance.now();
    if (figure?.swing) figure.swing(Math.min(0.05, Math.max(0, (atMs - lastMs) / 1000)));
    lastMs = atMs;
    renderer.render(scene, view.camera);
    onDrawn();
    if (filming?.onPicture) {
      filming.onPicture();
      invalidate();
    }
    if (figure?.swing && atMs < swingsUntilMs) invalidate();
    if (!isPlain) return;
    if (!isFine && !filming) requestAnimationFrame(() => keepPace(performance.now() - atMs));
    clearTimeout(restTimer);
    if (!isFine && !filming) restTimer = window.setTimeout(() => drawAt(true), RESTS_AFTER_MS);
  }
  /** The next refresh waits for the picture before: whatever is late is late by what was drawn. */
  const keepPace = (tookMs: number) => {
    if (!closed && !isFine && !filming && pace.took(tookMs)) fitCanvas();
  };
  /** What rests is drawn once more, finely; with the next movement it is coarse again. */
  const drawAt = (fine: boolean) => {
    isFine = fine;
    fitCanvas();
    if (fine) invalidate();
  };
  const showLook = () => {
    if (!look) return;
    floor.show(look.floor && !isOver, look.shadow && !isOver);
    if (look.background === null || isOver) renderer.setClearColor(0, 0);
    else renderer.setClearColor(new Color(look.background), 1);
    floor.colour(look.floorColor, look.lineColor, look.shadowStrength);
    // A mirror image: three turns the triangles' sides by itself.
    stage.scale.x = look.mirrored ? -1 : 1;
    invalidate();
  };
  const pose = (wanted: HumanoidPose | null) => {
    if (!figure) return;
    const given = wanted ?? poseAtEase(figure.skeleton);
    figure.pose(given);
    const side = look?.mirrored ? -1 : 1;
    const { xM, zM } = view.follow(side * given.hipsM[0]!, given.hipsM[2]!);
    floor.around(xM, zM);
    for (const [light, [x, y, z]] of [
      [key, KEY_LIGHT_M],
      [rim, [-1.8, 2.2, -2.6]],
    ] as const) {
      light.position.set(xM + x, y, zM + z);
      light.target.position.set(xM, 0.8, zM);
    }
    swingsUntilMs = performance.now() + SWING_S * 1000;
    if (isFine) drawAt(false);
  };
  const pixelRatio = () => {
    if (!isPlain) return Math.max(1, Math.min(MOST_PIXEL_RATIO, globalThis.devicePixelRatio));
    if (isFine) return FINE_PIXEL_RATIO;
    return filming ? 1 : pace.ratio;
  };
  const fitCanvas = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return;
    renderer.setPixelRatio(pixelRatio());
    renderer.setSize(width, height, false);
    view.resize({ width, height });
    // At once: a canvas that was resized is empty until it is drawn again.
    if (isBuilt) renderer.render(scene, view.camera);
  };
  const measure = () => {
    fitCanvas();
    change();
  };
  const watch = new ResizeObserver(measure);
  watch.observe(canvas);
  canvas.addEventListener('webglcontextrestored', invalidate);
  renderer.compile(scene, view.camera);

  return {
    isPlain,
    setFigure(next) {
      figure?.root.removeFromParent();
      figure?.close();
      figure = next;
      stage.add(next.root);
      view.frame(next.skeleton);
      pose(null);
      const build = async () => {
        await renderer.compileAsync(scene, view.camera);
        isBuilt = true;
        invalidate();
      };
      void build();
    },
    pose(wanted) {
      pose(wanted);
      drawNow();
    },
    setLook(next) {
      look = next;
      showLook();
    },
    lieOver(fit, picture) {
      if (!fit && !isOver) return;
      isOver = fit !== null;
      view.lieOver(fit, picture, look?.mirrored ?? false);
      showLook();
    },
    hide(hidden) {
      if (stage.visible === !hidden) return;
      stage.visible = !hidden;
      invalidate();
    },
    turn: view.turn,
    nearer: view.nearer,
    resetView: view.reset,
    film(film) {
      filming = film;
      clearTimeout(restTimer);
      if (filming && isPlain) drawAt(false);
      invalidate();
    },
    close() {
      closed = true;
      clearTimeout(restTimer);
      cancelAnimationFrame(handle);
      watch.disconnect();
      canvas.removeEventListener('webglcontextrestored', invalidate);
      figure?.close();
      floor.close();
      key.dispose();
      view.close();
      renderer.dispose();
      // Browsers hold a handful of contexts; one that is only forgotten stays until it is collected.
      renderer.forceContextLoss();
    },
  };
}

function keyLight(shadowPx: number): DirectionalLight {
  const light = new DirectionalLight(new Color(1, 0.97, 0.92), 2.5);
  light.castShadow = true;
  light.shadow.mapSize.set(shadowPx, shadowPx);
  light.shadow.radius = 4;
  light.shadow.bias = -0.0004;
  light.shadow.normalBias = 0.015;
  const { camera } = light.shadow;
  camera.left = -1.5;
  camera.right = 1.5;
  camera.top = 1.6;
  camera.bottom = -1.6;
  camera.near = 0.5;
  camera.far = 9;
  return light;
}
