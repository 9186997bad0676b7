export * from './protobuf-reader.ts';
export * from './read-onnx-facts.ts';
export * from './write-onnx-model.ts';
