import type { Point } from './picture.ts';

export const GARMENT_KINDS = ['top', 'bottom', 'dress'] as const;
export type GarmentKind = (typeof GARMENT_KINDS)[number];

/** A cut across a part of a garment: two places on its outline, opposite each other. */
export interface CrossSection {
  /** On the left of the picture, or for sleeves on the upper edge. */
  readonly a: Point;
  readonly b: Point;
}

/** A part of a garment that follows one part of a body, as cuts from where it hangs to where it ends. */
export interface GarmentPart {
  readonly sections: readonly CrossSection[];
}

/**
 * What a garment's picture shows of its shape: control points, in pixels of the picture. They are placed from the outline and
 * may be moved by hand. Left and right are the picture's.
 */
export interface GarmentShape {
  readonly kind: GarmentKind;
  /** Shoulders or waist to hem. A bottom's ends at the crotch when it has legs. */
  readonly body: GarmentPart;
  /** Where the neck comes out; null for a bottom. */
  readonly neck: CrossSection | null;
  /** Sleeves of a top or dress, legs of a bottom, from body to cuff; null where there is none. */
  readonly left: GarmentPart | null;
  readonly right: GarmentPart | null;
}
