import { once } from 'node:events';
import { crc32, createDeflate } from 'node:zlib';

/**
 * A valid black 1-bit PNG of any size that is tiny as a file: 32768 × 32768 (one gigapixel) is about 130 kB and
 * would take 3 GB as RGB pixels.
 */
export async function blackPng(widthPx: number, heightPx: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const row = Buffer.alloc(1 + Math.ceil(widthPx / 8));
  const rowsAtOnce = Math.max(1, Math.floor((1 << 20) / row.length));
  for (let done = 0; done < heightPx; done += rowsAtOnce) {
    const rows = Buffer.alloc(row.length * Math.min(rowsAtOnce, heightPx - done));
    if (!deflate.write(rows)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header[8] = 1; // bits a sample; colour type 0 (grey), the rest 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.concat(parts)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
