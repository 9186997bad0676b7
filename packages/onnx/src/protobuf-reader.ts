import { utf8Text } from './utf8.ts';

/** The bytes are no Protocol Buffers message, or end in the middle of one. */
export class ProtobufFault extends Error {
  override readonly name = 'ProtobufFault';
}

/** One field of a message: a whole number, four or eight bytes, or bytes of any length. */
export interface WireField {
  readonly field: number;
  /** Of varints; 0 for the others. Exact up to 2^53. */
  readonly value: number;
  /** Of all but varints: a view, nothing is copied. */
  readonly bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array(0);

/**
 * The fields of a message in the order in which they lie there; what a reader doesn't know it passes over. Counterpart of
 * protobuf-writer.ts.
 *
 * Source of the encoding: https://protobuf.dev/programming-guides/encoding/.
 *
 * @throws ProtobufFault
 * @example
 * for (const { field, value } of fieldsOf(Uint8Array.of(0x08, 0x96, 0x01))) console.log(field, value); // 1 150
 */
export function* fieldsOf(message: Uint8Array): Generator<WireField> {
  let at = 0;
  const varint = (): number => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) throw new ProtobufFault('It ends in the middle of a number.');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(BigInt.asIntN(64, value));
    }
    throw new ProtobufFault('A number has no end.');
  };
  const take = (length: number): Uint8Array => {
    if (!(length >= 0) || at + length > message.length)
      throw new ProtobufFault('It ends in the middle of a field.');
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = varint();
    const [field, wire] = [Math.floor(key / 8), key & 7];
    if (field < 1) throw new ProtobufFault('There is no such field.');
    if (wire === 0) yield { field, value: varint(), bytes: NO_BYTES };
    else if (wire === 1) yield { field, value: 0, bytes: take(8) };
    else if (wire === 2) yield { field, value: 0, bytes: take(varint()) };
    else if (wire === 5) yield { field, value: 0, bytes: take(4) };
    else throw new ProtobufFault(`There is no wire type ${wire}.`);
  }
}

/** The text of a length-delimited field. */
export function textOf({ bytes }: WireField): string {
  return utf8Text(bytes);
}
