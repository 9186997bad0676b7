export * from './frame.ts';
export * from './landmarks.ts';
export * from './photo.ts';
export * from './problems.ts';
export * from './start.ts';
export * from './text.ts';
export * from './video.ts';
