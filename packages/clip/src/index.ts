export * from './analyse-clip.ts';
export * from './clip-engine.ts';
export * from './clip-request.ts';
export * from './file-hash.ts';
export * from './render-clip.ts';
