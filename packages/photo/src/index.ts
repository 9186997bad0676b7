export * from './answer-garment.ts';
export * from './answer-photo.ts';
export * from './answer-try-on.ts';
export * from './check-own-model.ts';
export * from './mask-run-lengths.ts';
export * from './photo-request.ts';
export * from './pose-document.ts';
export { garmentProblemOf, readGarmentFile } from './read-garment-file.ts';
export * from './try-on-request.ts';
