export * from './appearance.ts';
export * from './follow-people.ts';
export * from './follow-person.ts';
export * from './identities.ts';
export * from './landmark-smoothing.ts';
export * from './low-pass-filter.ts';
export * from './meetings.ts';
export * from './one-euro-filter.ts';
