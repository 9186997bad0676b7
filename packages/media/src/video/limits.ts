/** What is accepted; anything larger is refused before it is decoded. */
export interface VideoLimits {
  readonly maxBytes: number;
  /** Width times height, as stored and as shown. */
  readonly maxPixels: number;
  readonly maxDurationS: number;
}

/** 4 GB, 36 megapixels (8K is 33), 3 hours. */
export const VIDEO_LIMITS: VideoLimits = { maxBytes: 4e9, maxPixels: 36e6, maxDurationS: 3 * 3600 };
