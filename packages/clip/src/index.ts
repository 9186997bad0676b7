export * from './analyse-clip.ts';
export * from './clip-engine.ts';
export * from './clip-request.ts';
export * from './exports/clip-exports.ts';
export { MOT_COLUMNS } from './exports/track-to-mot.ts';
export * from './file-hash.ts';
export { blacken, type FilmedClip } from './pane-frames.ts';
export * from './render-clip.ts';
export * from './render-comparison.ts';
