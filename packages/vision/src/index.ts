export * from './image.ts';
export * from './inference-runtime.ts';
export * from './landmark-confidence.ts';
export * from './pose-estimator.ts';
