/** A card that works, for who writes the first. The same stands in docs/own-models.md. */
export const EXAMPLE_CARD = `card: 1
name: rtmpose-m
task: top-down
file: rtmpose-m.onnx
input:
  width: 192
  height: 256
  colours: rgb
  mean: [123.675, 116.28, 103.53]
  std: [58.395, 57.12, 57.375]
  border: 0
skeleton: coco_17
decoder: { kind: simcc }
`;
