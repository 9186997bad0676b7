/** What draws the stage; fetched when there is something to draw. */
export const loadScene = () => import('./scene/figure-scene.ts');
/** PoseBox's own figures. */
export const loadBuiltIn = () => import('./scene/built-in-figure.ts');

/** Fetches what a stage needs before there is a canvas: it arrives while the service is asked for the motion. */
export function fetchStage(): void {
  // Whoever opens the stage is told what fails.
  for (const loading of [loadScene(), loadBuiltIn()]) loading.catch(() => undefined);
}
