export * from './build-models.ts';
export * from './manifest.ts';
export * from './model-list.ts';
