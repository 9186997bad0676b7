import type { FigureScene } from './scene/figure-scene.ts';

const STEP_DEG = 10;
const STEP_NEAR = 1.15;

/** Turns the figure as a key says: arrows around and up, + and − nearer and farther, 0 back. @returns whether it does anything */
export function turnByKey(scene: Pick<FigureScene, 'turn' | 'nearer' | 'resetView'>, key: string): boolean {
  switch (key) {
    case 'ArrowLeft':
      scene.turn(-STEP_DEG, 0);
      return true;
    case 'ArrowRight':
      scene.turn(STEP_DEG, 0);
      return true;
    case 'ArrowUp':
      scene.turn(0, STEP_DEG);
      return true;
    case 'ArrowDown':
      scene.turn(0, -STEP_DEG);
      return true;
    case '+':
    case '=':
      scene.nearer(STEP_NEAR);
      return true;
    case '-':
      scene.nearer(1 / STEP_NEAR);
      return true;
    case '0':
      scene.resetView();
      return true;
    default:
      return false;
  }
}
