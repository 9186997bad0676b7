export * from './follow-person.ts';
export * from './landmark-smoothing.ts';
export * from './low-pass-filter.ts';
export * from './one-euro-filter.ts';
