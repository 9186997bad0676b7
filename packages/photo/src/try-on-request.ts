import type { ModelName } from '@posebox/body';
import type { FittingNote, GarmentKind, GarmentShape } from '@posebox/figure/garment';
import type { SizeHint, SizeTrouble } from '@posebox/figure/sizing';
import type { TailoredChoice } from '@posebox/figure/tailored';
import type { PictureFormat } from '@posebox/media';
import type { Search } from './photo-request.ts';

export const TRY_ON_FORMATS = ['jpeg', 'png', 'webp', 'json'] as const satisfies readonly (
  | PictureFormat
  | 'json'
)[];

/** Asks for the photo with a garment on its people. */
export interface TryOnRequest extends Search {
  readonly kind: 'tryOn';
  readonly model: ModelName;
  readonly garment: GarmentKind;
  /** Instead of a garment's picture; null wears the picture. */
  readonly tailored: TailoredChoice | null;
  /** Control points placed by hand, in shares of the garment's picture; null places them by its outline. */
  readonly points: GarmentShape | null;
  /** The number of the one person who is dressed, from 1, as the document of the photo numbers them; null is everybody. */
  readonly person: number | null;
  /** How tall the one who is dressed is, centimetres: the report then has a size hint. Null, or several people: none. */
  readonly heightCm: number | null;
  /** `json` answers with the `TryOnReport` instead of the picture. */
  readonly format: (typeof TRY_ON_FORMATS)[number];
  /** Longest edge of the answer in pixels, at most `MOST_TRY_ON_EDGE_PX`. */
  readonly maxEdgePx?: number | undefined;
}

/** Asks for the picture of a garment as it is kept, or, of one of three dimensions, as it looks. */
export interface GarmentRequest extends Pick<TryOnRequest, 'garment' | 'points'> {
  readonly kind: 'garment';
}

/** Larger photos are made smaller before anybody is dressed. */
export const MOST_TRY_ON_EDGE_PX = 2000;

/** What was read of a garment's picture. */
export interface GarmentReport {
  /** By its transparency, or by colour. */
  readonly cutBy: 'alpha' | 'colors';
  /** How clearly it stands out from its background, 0…1; below .5 its outline is worth a look. */
  readonly clarity: number;
  /** In shares of the garment's picture. */
  readonly points: GarmentShape;
}

/** What was read of a garment's GLB. */
export interface ModelReport {
  readonly model: { readonly triangles: number };
}

/** What is to be said about a fitting beside its picture. */
export interface TryOnReport {
  /** Size of the answer's picture. */
  readonly image: { readonly width: number; readonly height: number };
  readonly garment: GarmentReport | ModelReport | { readonly tailored: TailoredChoice };
  /** Who was dressed, by their numbers in the photo. */
  readonly people: readonly {
    readonly id: number;
    /** Share of torso, or of hips and thighs, that cloth or an arm before it covers, 0…1. */
    readonly covered: number;
    readonly notes: readonly FittingNote[];
    /** Where a height was told: girths and sizes, or why the photo doesn't tell them. */
    readonly size?: SizeHint | { readonly trouble: SizeTrouble };
  }[];
}

export type TryOnProblemCode =
  | 'garment_unreadable'
  | 'garment_not_found'
  | 'garment_no_skeleton'
  | 'garment_bones_missing'
  | 'garment_too_heavy'
  | 'garment_model_unreadable'
  | 'try_on_person_unknown';

/** The fault is in what was sent; the codes are those of `PROBLEMS` in `@posebox/texts`. */
export class TryOnProblem extends Error {
  override readonly name = 'TryOnProblem';
  readonly code: TryOnProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: TryOnProblemCode,
    facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}
