import { utf8Bytes } from './utf8.ts';

/**
 * Writes Protocol Buffers messages: each function gives the bytes of one field, a message is their concatenation.
 *
 * Source of the encoding: https://protobuf.dev/programming-guides/encoding/.
 */
export type Bytes = Uint8Array;

const WIRE = { varint: 0, lengthDelimited: 2, fixed32: 5 } as const;

export function concatBytes(parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Negative numbers take the ten bytes of a 64-bit two's complement, as int64 fields demand. */
function varint(value: number): number[] {
  let rest = BigInt.asUintN(64, BigInt(value));
  const out: number[] = [];
  while (rest > 0x7fn) {
    out.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  out.push(Number(rest));
  return out;
}

const key = (field: number, wire: number): number[] => varint(field * 8 + wire);

export function intField(field: number, value: number): Bytes {
  return Uint8Array.from([...key(field, WIRE.varint), ...varint(value)]);
}

export function floatField(field: number, value: number): Bytes {
  const bits = new Uint8Array(4);
  new DataView(bits.buffer).setFloat32(0, value, true);
  return Uint8Array.from([...key(field, WIRE.fixed32), ...bits]);
}

export function bytesField(field: number, value: Bytes): Bytes {
  return concatBytes([
    Uint8Array.from([...key(field, WIRE.lengthDelimited), ...varint(value.length)]),
    value,
  ]);
}

export function stringField(field: number, value: string): Bytes {
  return bytesField(field, utf8Bytes(value));
}

export function messageField(field: number, parts: readonly Bytes[]): Bytes {
  return bytesField(field, concatBytes(parts));
}
