import type { MeasureUnit } from '@posebox/motion';

/** A number as exact as it deserves: `91°`, `0.12`. */
export const numberText = (value: number, unit: MeasureUnit): string =>
  unit === 'deg' ? `${Math.round(value)}°` : value.toFixed(2);
