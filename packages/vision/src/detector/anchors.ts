/** Width and height of the picture that the person detector looks at. */
export const DETECTOR_INPUT_PX = 224;

/**
 * Cells a side and anchors a cell of each layer: strides 8, 16 and three times 32, two anchors a layer and cell; layers
 * of equal stride are merged. All anchors have the size 1, so that only their centres matter.
 *
 * Source: SsdAnchorsCalculator options in MediaPipe's pose_detection_cpu.pbtxt.
 */
const LAYERS = [
  { cells: 28, anchors: 2 },
  { cells: 14, anchors: 2 },
  { cells: 7, anchors: 6 },
] as const;

/** 28² · 2 + 14² · 2 + 7² · 6. */
export const ANCHOR_COUNT = 2254;

/** Centres of all anchors, x and y in turn, 0…1 of the detector's picture, in the order of the network's outputs. */
export function anchorCenters(): Float32Array {
  const centers = new Float32Array(2 * ANCHOR_COUNT);
  let at = 0;
  for (const { cells, anchors } of LAYERS) {
    for (let y = 0; y < cells; y += 1) {
      for (let x = 0; x < cells; x += 1) {
        for (let anchor = 0; anchor < anchors; anchor += 1) {
          centers[at++] = (x + 0.5) / cells;
          centers[at++] = (y + 0.5) / cells;
        }
      }
    }
  }
  return centers;
}
