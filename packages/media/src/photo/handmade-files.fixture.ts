import { crc32, deflateSync } from 'node:zlib';
import { sharp } from './sharp.ts';

export const WIDTH = 48;
export const HEIGHT = 32;

/** Four flat quarters, all different, so that every turn and mirror image shows; flat, so that JPEG keeps them. */
export const QUARTERS = [
  [230, 40, 40],
  [40, 200, 60],
  [50, 60, 220],
  [240, 220, 30],
] as const;

function quarters(): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const quarter = QUARTERS[(y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1)];
      pixels.set(quarter ?? [], 3 * (y * WIDTH + x));
    }
  }
  return pixels;
}

export const picture = () => sharp(quarters(), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });

export const latin = (text: string) => Buffer.from(text, 'latin1');

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([latin(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A black 1-bit PNG of any size, tiny as a file. */
export function flatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

export function bmpHeader(bits: number): Buffer {
  const file = Buffer.alloc(54);
  file.write('BM', 'latin1');
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(3, 18);
  file.writeInt32LE(2, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(bits, 28);
  return file;
}

/** Three by two pixels: red 10–15, green 20–25, blue 30–35 in reading order. */
export function bmp(bits: 8 | 24 | 32, topDown: boolean): Buffer {
  const header = bmpHeader(bits);
  if (topDown) header.writeInt32LE(-2, 22);
  const palette = Buffer.alloc(bits === 8 ? 1024 : 0);
  for (let color = 0; color < palette.length / 4; color += 1) {
    palette.set([30 + color, 20 + color, 10 + color, 0], 4 * color);
  }
  header.writeUInt32LE(54 + palette.length, 10);
  const rowBytes = Math.ceil((3 * bits) / 32) * 4;
  const rows = [0, 1].map((row) => {
    const bytes = Buffer.alloc(rowBytes);
    for (let x = 0; x < 3; x += 1) {
      const color = 3 * row + x;
      bytes.set(bits === 8 ? [color] : [30 + color, 20 + color, 10 + color], (x * bits) / 8);
    }
    return bytes;
  });
  return Buffer.concat([header, palette, ...(topDown ? rows : rows.reverse())]);
}

/** One grey 32-bit float pixel, by hand. */
export function floatTiff(): Buffer {
  const entries = [
    [256, 1],
    [257, 1],
    [258, 32],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, 1],
    [279, 4],
    [339, 3],
  ] as const;
  const file = Buffer.alloc(12 + 2 + 12 * entries.length + 4);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(12, 4);
  file.writeFloatLE(0.5, 8);
  file.writeUInt16LE(entries.length, 12);
  entries.forEach(([tag, value], index) => {
    const at = 14 + 12 * index;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(3, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt16LE(value, at + 8);
  });
  return file;
}
