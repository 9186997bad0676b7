export * from './protobuf-reader.ts';
export * from './protobuf-writer.ts';
export * from './read-onnx-content.ts';
export * from './read-onnx-facts.ts';
export { utf8Bytes, utf8Text } from './utf8.ts';
export * from './write-onnx-model.ts';
