export * from './filters/butterworth.ts';
export * from './filters/gaps.ts';
export * from './filters/hampel.ts';
export * from './filters/recorded-series.ts';
export * from './filters/resample.ts';
export * from './smoothing/side-swaps.ts';
export * from './smoothing/smooth-track.ts';
export * from './smoothing/smoothing-purposes.ts';
