export * from './avatar-terms.ts';
export * from './bone-names.ts';
export { type GlbSource, glbOfBytes } from './glb-source.ts';
export * from './gltf-json.ts';
export * from './read-glb.ts';
