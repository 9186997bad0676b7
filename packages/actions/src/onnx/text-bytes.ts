/** Text as UTF-8 bytes, with what every JavaScript engine has. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const [piece] of encodeURIComponent(text).matchAll(/%..|[^%]/g)) {
    bytes.push(piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

/** @throws URIError for bytes that are no UTF-8 */
export function utf8Text(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}
