/** A point of a network's picture: 0…1 across and down, beyond where it lies outside. */
export interface DecodedPoint {
  readonly x: number;
  readonly y: number;
  /** 0…1 after clamping; what it means is the network's affair. */
  readonly score: number;
}

/** A box of a network's picture, 0…1. */
export interface DecodedBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A person as a network that finds everybody tells them. */
export interface DecodedPerson {
  readonly score: number;
  /** Null where the network gives no box. */
  readonly box: DecodedBox | null;
  /** One a point of the skeleton, in its order. */
  readonly points: readonly DecodedPoint[];
}

/** Scores of networks may leave 0…1 a little, or be no probabilities at all. */
export const asShare = (score: number): number => Math.min(1, Math.max(0, score));
