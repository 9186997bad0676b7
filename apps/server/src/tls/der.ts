/** Values of ASN.1 in their distinguished encoding (ITU-T X.690), as far as a certificate needs them. */

const TAG = { integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, utf8: 0x0c, time: 0x18 } as const;

/** A tag, the length and the content: `der(0x30, …)` is a sequence. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256);
  const head = body.length < 128 ? [body.length] : [0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
export const set = (...content: readonly Uint8Array[]): Buffer => der(0x31, ...content);
/** `[n]` around whole values. */
export const tagged = (n: number, ...content: readonly Uint8Array[]): Buffer => der(0xa0 | n, ...content);
/** `[n]` in place of a value's own tag. */
export const implicit = (n: number, content: Uint8Array): Buffer => der(0x80 | n, content);

/** A number of any size from its bytes; a first bit that would make it negative gets a zero before it. */
export const integer = (bytes: Uint8Array): Buffer =>
  der(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
export const boolean = (value: boolean): Buffer => der(0x01, Buffer.of(value ? 0xff : 0));
export const bitString = (bytes: Uint8Array, unusedBits = 0): Buffer =>
  der(TAG.bitString, Buffer.of(unusedBits), bytes);
export const octetString = (bytes: Uint8Array): Buffer => der(TAG.octetString, bytes);
export const utf8 = (text: string): Buffer => der(TAG.utf8, Buffer.from(text));

/** Years beyond 2049 need this form; earlier ones may not have it, so keep to `utcTime` until then. */
const generalizedTime = (date: Date): Buffer => der(TAG.time, Buffer.from(digitsOf(date)));
const utcTime = (date: Date): Buffer => der(0x17, Buffer.from(digitsOf(date).slice(2)));
/** A moment as RFC 5280 wants it. */
export const time = (date: Date): Buffer =>
  date.getUTCFullYear() < 2050 ? utcTime(date) : generalizedTime(date);

const digitsOf = (date: Date): string => `${date.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;

/** `oid('2.5.4.3')`: the first two numbers share a byte, the others are written in sevens of bits. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [40 * first + second];
  for (const number of rest) {
    const sevens = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) {
      sevens.unshift(0x80 | (left % 128));
    }
    bytes.push(...sevens);
  }
  return der(TAG.oid, Buffer.from(bytes));
}
