export * from './problems.ts';
export * from './text.ts';
