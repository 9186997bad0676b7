/** Ways to break bytes and JSON that keep enough of their structure to get past the first check. */

type Next = () => number;

const pick = <T>(all: readonly T[], next: Next): T => all[Math.floor(next() * all.length)] as T;
const within = (bytes: Uint8Array, next: Next) => Math.floor(next() * Math.max(1, bytes.length));

/** Lengths and counts at the edges of what 32 bits hold, little and big endian. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

const BYTE_DAMAGES: readonly ((bytes: Buffer, next: Next) => Buffer)[] = [
  (bytes, next) => {
    bytes[within(bytes, next)]! ^= 1 << Math.floor(next() * 8);
    return bytes;
  },
  (bytes, next) => bytes.subarray(0, within(bytes, next)),
  (bytes, next) => {
    for (let i = 0; i < 8; i++) bytes[within(bytes, next)] = Math.floor(next() * 256);
    return bytes;
  },
  // A length field: most lie in the first kilobyte.
  (bytes, next) => {
    if (bytes.length < 8) return bytes;
    const at = Math.floor(next() * Math.min(bytes.length - 4, 1_024));
    if (next() < 0.5) bytes.writeUInt32LE(pick(EDGES, next), at);
    else bytes.writeUInt32BE(pick(EDGES, next), at);
    return bytes;
  },
  (bytes, next) => {
    const at = within(bytes, next);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(within(bytes, next))]);
  },
  (bytes, next) => Buffer.concat([bytes, bytes.subarray(within(bytes, next))]),
  (bytes, next) => {
    const at = within(bytes, next);
    return bytes.fill(next() < 0.5 ? 0 : 255, at, Math.min(bytes.length, at + 1 + Math.floor(next() * 300)));
  },
];

/** A copy of the bytes with one to three kinds of damage. */
export function mutatedBytes(original: Uint8Array, next: Next): Buffer {
  let bytes: Buffer = Buffer.from(original);
  const times = 1 + Math.floor(next() * 3);
  for (let i = 0; i < times; i++) bytes = pick(BYTE_DAMAGES, next)(Buffer.from(bytes), next);
  return bytes;
}

/** Values that a field of another type doesn't expect. */
const STRANGE: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, -0, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 31, 1e21],
  ...[
    '',
    ' ',
    '0',
    '-1',
    'NaN',
    'null',
    '\u0000',
    '\ud800',
    '\u202e右到左',
    '😀',
    '../../../etc/passwd',
    '%00',
  ],
  ...["'; drop table video; --", '{{7*7}}', '<script>alert(1)</script>', '1e999', '2026-13-45T99:99:99Z'],
  ...['x'.repeat(5_000), '姿'.repeat(300), '__proto__', 'constructor'],
  ...[[], [[]], {}, { __proto__: null }, [null], { length: -1 }, Array(300).fill(0)],
];

/** What JSON can't say but people send. */
const RAW = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '0x10',
  '01',
  "'a'",
  'undefined',
  '{',
  '[',
  '"',
  '\\u12',
];

/** JSON text of the value with one to four places changed; sometimes no longer JSON, sometimes nested deeply. */
export function mutatedJson(value: unknown, next: Next): string {
  let changed = structuredClone(value);
  const times = 1 + Math.floor(next() * 4);
  for (let i = 0; i < times; i++) changed = mutatedValue(changed, next);
  let text = JSON.stringify(changed) ?? 'null';
  const way = next();
  if (way < 0.04) {
    const depth = pick([50, 1_000, 100_000], next);
    text =
      next() < 0.5 ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  } else if (way < 0.08) text = text.slice(0, within(Buffer.from(text), next));
  else if (way < 0.14) text = text.replace(/-?\d+(\.\d+)?|null|true|false/, pick(RAW, next));
  else if (way < 0.18) text = text.replace('{', `{"${pick(['__proto__', 'a', 'id'], next)}":{"x":1},`);
  // A key twice.
  else if (way < 0.22) text = text.replace(/"(\w+)":/, '"$1":0,"$1":');
  return text;
}

function mutatedValue(value: unknown, next: Next): unknown {
  const isContainer = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isContainer || next() < 0.15) return structuredClone(pick(STRANGE, next));
  if (Array.isArray(value)) {
    const at = Math.floor(next() * value.length);
    const way = next();
    if (way < 0.15) value.splice(at, 1);
    else if (way < 0.3)
      value.splice(
        at,
        0,
        ...Array(Math.floor(next() * 40))
          .fill(0)
          .map(() => structuredClone(value[at])),
      );
    else value[at] = mutatedValue(value[at], next);
    return value;
  }
  const fields = value as Record<string, unknown>;
  const key = pick(Object.keys(fields), next);
  const way = next();
  if (way < 0.12) delete fields[key];
  else if (way < 0.2)
    fields[`${key}${pick(['', 's', '_', ' '], next)}x`] = structuredClone(pick(STRANGE, next));
  else fields[key] = mutatedValue(fields[key], next);
  return fields;
}
