/**
 * The connected piece of a mask that weighs most, nearer to the middle weighing more, without holes. `mask` holds 1 for
 * inside; so does the answer. Neighbours are the four beside a pixel.
 */
export function largestPiece(mask: ArrayLike<number>, width: number, height: number): Uint8Array {
  const label = new Int32Array(width * height);
  let best = 0;
  let bestWeight = 0;
  let pieces = 0;
  for (let start = 0; start < label.length; start++) {
    if (!mask[start] || label[start]) continue;
    pieces += 1;
    let weight = 0;
    flood(
      label,
      start,
      pieces,
      width,
      height,
      (i) => Boolean(mask[i]),
      (i) => {
        const u = ((i % width) / width - 0.5) / 0.3;
        const v = (Math.floor(i / width) / height - 0.5) / 0.3;
        weight += Math.exp(-0.5 * (u * u + v * v));
      },
    );
    if (weight > bestWeight) [best, bestWeight] = [pieces, weight];
  }
  return withoutHoles(
    label.map((value) => (best > 0 && value === best ? 1 : 0)),
    width,
    height,
  );
}

/** What the outside can't reach is inside. */
function withoutHoles(inside: Int32Array, width: number, height: number): Uint8Array {
  const outside = new Int32Array(inside.length);
  const isFree = (i: number) => inside[i] === 0;
  for (let i = 0; i < inside.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
    if (isEdge && isFree(i) && !outside[i]) flood(outside, i, 1, width, height, isFree, () => {});
  }
  return Uint8Array.from(outside, (reached) => (reached ? 0 : 1));
}

function flood(
  label: Int32Array,
  start: number,
  as: number,
  width: number,
  height: number,
  isIn: (i: number) => boolean,
  visit: (i: number) => void,
): void {
  const open = [start];
  label[start] = as;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    visit(i);
    const x = i % width;
    const y = (i - x) / width;
    if (x > 0) reach(i - 1);
    if (x < width - 1) reach(i + 1);
    if (y > 0) reach(i - width);
    if (y < height - 1) reach(i + width);
  }
  function reach(i: number): void {
    if (label[i] || !isIn(i)) return;
    label[i] = as;
    open.push(i);
  }
}
