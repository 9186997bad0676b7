export * from './coco.ts';
export * from './landmarks.ts';
export * from './pose.ts';
export * from './schemas.ts';
export * from './skeleton.ts';
