import { Problem } from '../problem.ts';

/** The field of a form that carries the photo. */
export const PHOTO_FIELD = 'image';

const CRLF = '\r\n';
const MOST_PART_HEADER_BYTES = 16 * 1024;

/** The boundary named by a `multipart/form-data` content type: `boundaryOf('multipart/form-data; boundary=a')` is `'a'`. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/**
 * The one photo of a `multipart/form-data` body, as a view into it: the file part named `image`. Other parts are
 * passed over, a file name is never looked at.
 *
 * Source of the format: RFC 7578 and RFC 2046 §5.1.
 *
 * @throws Problem `form_malformed`, `image_missing` (also when `image` is text instead of a file), `image_empty`,
 *   `several_images`.
 */
export function photoFromForm(body: Buffer, boundary: string): Buffer {
  const photos = [...formParts(body, boundary)]
    .filter(({ name, isFile }) => isFile && name === PHOTO_FIELD)
    .map(({ content }) => content);
  const [photo] = photos;
  if (!photo) throw new Problem('image_missing');
  if (photos.length > 1) throw new Problem('several_images', { count: photos.length });
  if (photo.length === 0) throw new Problem('image_empty');
  return photo;
}

/** A field of a form, its content a view into the body. A file has a file name or a content type other than text. */
export interface FormPart {
  readonly name: string | undefined;
  readonly isFile: boolean;
  readonly content: Buffer;
}

/** The fields of a `multipart/form-data` body in their order. @throws Problem `form_malformed` */
export function* formParts(body: Buffer, boundary: string): Generator<FormPart> {
  const delimiter = Buffer.from(`${CRLF}--${boundary}`, 'latin1');
  // The first delimiter has no line end before it when nothing precedes it.
  let at = startsWith(body, 0, delimiter.subarray(2)) ? delimiter.length - 2 : after(body, delimiter, 0);
  while (!isLastDelimiter(body, at)) {
    const headersFrom = body.indexOf(CRLF, at, 'latin1') + CRLF.length;
    const headersTo = body.indexOf(CRLF + CRLF, headersFrom - CRLF.length, 'latin1');
    if (headersFrom < CRLF.length || headersTo < 0) throw new Problem('form_malformed');
    if (headersTo - headersFrom > MOST_PART_HEADER_BYTES) throw new Problem('form_malformed');
    const contentFrom = headersTo + 2 * CRLF.length;
    at = after(body, delimiter, contentFrom - CRLF.length);
    yield {
      ...namedIn(body.toString('latin1', headersFrom, Math.max(headersFrom, headersTo))),
      content: body.subarray(contentFrom, Math.max(contentFrom, at - delimiter.length)),
    };
  }
}

function namedIn(headers: string): Omit<FormPart, 'content'> {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = /;\s*name=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition);
  const contentType = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? 'text/plain';
  const isFile = /;\s*filename\*?=/i.test(disposition) || !contentType.startsWith('text/');
  return { name: name?.[1] ?? name?.[2], isFile };
}

function isLastDelimiter(body: Buffer, at: number): boolean {
  return body[at] === 0x2d && body[at + 1] === 0x2d;
}

function startsWith(body: Buffer, at: number, bytes: Buffer): boolean {
  return body.subarray(at, at + bytes.length).equals(bytes);
}

/** The index behind the next occurrence of `bytes`. */
function after(body: Buffer, bytes: Buffer, from: number): number {
  const at = body.indexOf(bytes, from);
  if (at < 0) throw new Problem('form_malformed');
  return at + bytes.length;
}
