/** A point of the upright image in pixels; it may lie outside. The top left corner of the image is 0, 0. */
export interface PixelPoint {
  readonly xPx: number;
  readonly yPx: number;
}

/** A box of the upright image in pixels; it may reach beyond the edges. */
export interface PixelBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
}
