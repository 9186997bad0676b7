/** A value of an OSC message: numbers are 32-bit floats unless said to be whole. */
export type OscValue = string | number | { readonly whole: number };

/** One OSC message. */
export interface OscMessage {
  /** Begins with `/`, ASCII. */
  readonly address: string;
  readonly values: readonly OscValue[];
}

/**
 * A message as OSC 1.0 has it on the wire.
 *
 * @example oscMessage({ address: '/VMC/Ext/OK', values: [{ whole: 1 }] })
 *
 * Source: Open Sound Control 1.0, "OSC Packets".
 */
export function oscMessage({ address, values }: OscMessage): Uint8Array {
  const types = values.map((value) =>
    typeof value === 'string' ? 's' : typeof value === 'number' ? 'f' : 'i',
  );
  const parts = [text(address), text(`,${types.join('')}`), ...values.map(valueBytes)];
  return joined(parts);
}

const BUNDLE_TAG = '#bundle';
/** "Immediately": the time tag of what is live. */
const AT_ONCE = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1);

/** Messages that belong to the same moment, as one packet. */
export function oscBundle(messages: readonly Uint8Array[]): Uint8Array {
  return joined([
    text(BUNDLE_TAG),
    AT_ONCE,
    ...messages.flatMap((message) => [word(message.length), message]),
  ]);
}

/**
 * The addresses in a packet, a message or a bundle of them; null for what isn't OSC. Bundles in bundles are refused.
 *
 * @example oscAddresses(oscMessage({ address: '/VMC/Ext/T', values: [1] })) // ['/VMC/Ext/T']
 */
export function oscAddresses(packet: Uint8Array): readonly string[] | null {
  if (readText(packet, 0) !== BUNDLE_TAG) {
    const address = packet.length % 4 === 0 ? readText(packet, 0) : null;
    return address?.startsWith('/') ? [address] : null;
  }
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const addresses: string[] = [];
  let at = 16;
  while (at + 4 <= packet.length) {
    const size = view.getUint32(at);
    const address = size % 4 === 0 && at + 4 + size <= packet.length ? readText(packet, at + 4) : null;
    if (!address?.startsWith('/')) return null;
    addresses.push(address);
    at += 4 + size;
  }
  return at === packet.length ? addresses : null;
}

function readText(packet: Uint8Array, from: number): string | null {
  const end = packet.indexOf(0, from);
  if (end < 0 || end - from > 200) return null;
  return String.fromCharCode(...packet.subarray(from, end));
}

/** ASCII, ended by one to four zeros so that four divide its length. */
function text(value: string): Uint8Array {
  const bytes = new Uint8Array(4 * Math.floor(value.length / 4 + 1));
  for (let i = 0; i < value.length; i++) bytes[i] = value.charCodeAt(i) & 0x7f;
  return bytes;
}

function valueBytes(value: OscValue): Uint8Array {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'object') return word(value.whole);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value);
  return bytes;
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
