/**
 * An HTTP/1.1 upload of so many bytes, to write to a socket part by part; the parts share one block of memory.
 * `form` goes to /upload as its field `image`, `bare` to /api/pose; the length is stated or the body comes in chunks.
 */
export function hugeRequest(bytes: number, kind: 'form' | 'bare', length: 'stated' | 'chunked'): Buffer[] {
  const block = Buffer.alloc(1 << 20, 0x5a);
  const start = Buffer.from(
    kind === 'form'
      ? '--huge\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\n'
      : '\xff\xd8\xff',
    'latin1',
  );
  const body = [start, ...Array.from({ length: Math.ceil(bytes / block.length) }, () => block)];
  const head = [
    `POST ${kind === 'form' ? '/upload' : '/api/pose'} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Content-Type: ${kind === 'form' ? 'multipart/form-data; boundary=huge' : 'image/jpeg'}`,
    length === 'stated'
      ? `Content-Length: ${body.reduce((sum, part) => sum + part.length, 0)}`
      : 'Transfer-Encoding: chunked',
    '\r\n',
  ];
  const chunk = (part: Buffer) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')];
  return [Buffer.from(head.join('\r\n')), ...(length === 'stated' ? body : body.flatMap(chunk))];
}
