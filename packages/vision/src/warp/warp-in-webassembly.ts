import { isPlanar } from '../image.ts';
import { type StagedPixels, stagedPixels } from './staged-pixels.ts';
import { type PlanesToRgba, stagedPlanes } from './staged-planes.ts';
import type { WarpRegion, WarpTarget } from './warp.ts';
import { warpGrid } from './warp-grid.ts';
import { warpInJavascript } from './warp-in-javascript.ts';
import { WARP_MODULE_HEX } from './warp-module.ts';

/** What webassembly/index.ts exports. */
interface WarpExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  warp(
    grid: number,
    size: number,
    pixels: number,
    width: number,
    height: number,
    channels: number,
    stride: number,
    firstColumn: number,
    firstRow: number,
    isZeroBorder: boolean,
    isChannelsFirst: boolean,
    scale: number,
    low: number,
    tensor: number,
  ): void;
  readonly planesToRgba: PlanesToRgba;
}

/** The part of the WebAssembly interface that we use; the core's library types know no platform. */
interface WebAssemblyPlatform {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

const PAGE_BYTES = 65536;

/** The largest picture that a network takes, which fixes the places in memory. */
const MAX_SIZE_PX = 256;
const GRID_AT = 4096;
const TENSOR_AT = GRID_AT + 4 * 8 * MAX_SIZE_PX;
const STAGE_AT = TENSOR_AT + 3 * 4 * MAX_SIZE_PX * MAX_SIZE_PX + 16;

/** Copying more than this takes longer than the warp in JavaScript, which reads the image where it is. */
const MAX_STAGED_BYTES = 8 * 1024 * 1024;

/** JavaScript would first have to make RGB of all of the planes: worth more memory. Holds a square of 2400 pixels. */
const MAX_STAGED_PLANES_BYTES = 32 * 1024 * 1024;

/**
 * The warp in WebAssembly with SIMD: three to four times as fast as in JavaScript and the same to the last bit. It needs
 * some 10 MB at most, for planes 5.5 bytes a pixel of the region. Undefined where WebAssembly or its SIMD instructions are missing. One at a time: it works in one
 * piece of memory.
 */
export function openWarpInWebassembly(): WarpRegion | undefined {
  const platform = (globalThis as { readonly WebAssembly?: WebAssemblyPlatform }).WebAssembly;
  const bytes = Uint8Array.from(WARP_MODULE_HEX.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  if (!platform?.validate(bytes)) return undefined;
  const code = new platform.Instance(new platform.Module(bytes)).exports as WarpExports;
  return (image, region, target, tensor) => {
    const grid = warpGrid(region, target.sizePx);
    const staged = isPlanar(image)
      ? stagedPlanes(image, grid, code.planesToRgba)
      : stagedPixels(image, grid, target.border);
    const mostBytes = isPlanar(image) ? MAX_STAGED_PLANES_BYTES : MAX_STAGED_BYTES;
    if (staged.bytes > mostBytes || target.sizePx > MAX_SIZE_PX || target.sizePx % 4 !== 0) {
      warpInJavascript(image, region, target, tensor);
      return;
    }
    warpStaged(code, staged, grid, target, tensor);
  };
}

function warpStaged(
  { memory, warp }: WarpExports,
  staged: StagedPixels,
  grid: ReturnType<typeof warpGrid>,
  { sizePx, border, layout, range: [low, high] }: WarpTarget,
  tensor: Float32Array,
): void {
  const guardBytes = staged.strideBytes + 16;
  const pixelsAt = STAGE_AT + guardBytes;
  const missingBytes = pixelsAt + staged.bytes + guardBytes - memory.buffer.byteLength;
  if (missingBytes > 0) memory.grow(Math.ceil(missingBytes / PAGE_BYTES));
  const places = new Float64Array(memory.buffer, GRID_AT, 4 * sizePx);
  places.set(grid.columnX, 0);
  places.set(grid.columnY, sizePx);
  places.set(grid.rowX, 2 * sizePx);
  places.set(staged.rowY, 3 * sizePx);
  staged.copyTo(new Uint8Array(memory.buffer), pixelsAt);
  warp(
    GRID_AT,
    sizePx,
    pixelsAt,
    staged.columns,
    staged.rows,
    staged.channels,
    staged.strideBytes,
    staged.firstColumn,
    staged.firstRow,
    border === 'zero',
    layout === 'nchw',
    (high - low) / 255,
    low,
    TENSOR_AT,
  );
  tensor.set(new Float32Array(memory.buffer, TENSOR_AT, 3 * sizePx * sizePx));
}

/** The fastest warp of this platform. */
export function openFastestWarp(): WarpRegion {
  return openWarpInWebassembly() ?? warpInJavascript;
}
