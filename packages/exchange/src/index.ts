export * from './coco/coco-keypoints.ts';
export * from './coco/coco-schema.ts';
export * from './coco/pose-document-to-coco.ts';
export type { CsvOptions } from './csv/csv-text.ts';
export * from './csv/pose-document-to-csv.ts';
export * from './openpose/body25.ts';
export * from './openpose/openpose-schema.ts';
export * from './openpose/pose-document-to-openpose.ts';
