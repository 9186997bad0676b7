export * from './frame.ts';
export * from './landmarks.ts';
export * from './photo.ts';
export * from './problems.ts';
export * from './text.ts';
