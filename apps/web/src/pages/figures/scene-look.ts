import type { Background, FigureSettings } from './figure-settings.ts';
import type { SceneLook } from './scene/figure-scene.ts';

/** Tokens that the grounds are painted with. */
const GROUNDS: Readonly<Record<Background, string | null>> = {
  studio: '--figure-backdrop',
  plain: '--surface',
  key: '--figure-key',
  clear: null,
};

/** What the stage looks like with these settings, in the colours that hold at an element. */
export function sceneLook(
  element: HTMLElement,
  { background, floor, shadow }: FigureSettings,
  dark: boolean,
  mirrored: boolean,
): SceneLook {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const ground = GROUNDS[background];
  return {
    background: ground && token(ground),
    floorColor: token('--figure-floor'),
    lineColor: token('--figure-line'),
    // On a key colour or on nothing a floor would be in the way.
    floor: floor && (background === 'studio' || background === 'plain'),
    shadow: shadow && background !== 'key',
    shadowStrength: dark ? 0.5 : 0.3,
    mirrored,
  };
}
