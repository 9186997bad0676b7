/** From .70 a point is reliable, from .50 worth a look, below it is a guess (docs/design-system.md, "Confidence"). */
export type Trust = 'good' | 'look' | 'stop';

/** `trustIn(0.66)` is `'look'`. Rounded first, so that the colour never contradicts the shown number. */
export function trustIn(confidence: number): Trust {
  const shown = Math.round(confidence * 100);
  if (shown >= 70) return 'good';
  return shown >= 50 ? 'look' : 'stop';
}
