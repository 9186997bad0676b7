export * from './measured-angle.ts';
export * from './movement-picture.ts';
export * from './record.ts';
export * from './report.ts';
export * from './report-words.ts';
export * from './trend-drawing.ts';
export * from './trend-words.ts';
export * from './words.ts';
