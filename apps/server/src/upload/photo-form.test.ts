import { describe, expect, it } from 'vitest';
import { boundaryOf, photoFromForm } from './photo-form.ts';

const photo = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 37 + (index >> 5)) & 255));

async function formBody(...parts: readonly (readonly [string, string | Blob, string?])[]) {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  }
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const boundary = boundaryOf(request.headers.get('content-type') ?? '') ?? '';
  return { body: Buffer.from(await request.arrayBuffer()), boundary };
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing';
}

describe('a photo form', () => {
  it('gives the photo wherever it stands among other fields', async () => {
    const image = new Blob([photo], { type: 'image/jpeg' });
    for (const parts of [
      [['image', image, 'a.jpg']],
      [
        ['note', 'two\r\n\r\nlines'],
        ['image', image, '../../etc/passwd'],
        ['other', image, 'b.jpg'],
      ],
      [
        ['image', image, '";name="other'],
        ['image2', 'x'],
      ],
    ] as const) {
      const { body, boundary } = await formBody(...parts);
      expect(photoFromForm(body, boundary).equals(photo)).toBe(true);
    }
  });

  it('keeps a photo whose bytes look like delimiters', async () => {
    const tricky = Buffer.concat([Buffer.from('\r\n--'), photo, Buffer.from('\r\n--\r\n\r\n--AaB0')]);
    const { body, boundary } = await formBody(['image', new Blob([tricky]), 'a.jpg']);
    expect(photoFromForm(body, boundary).equals(tricky)).toBe(true);
  });

  it('allows for a preamble, an epilogue and a part without headers', () => {
    const body = Buffer.from(
      'preamble\r\n--b\r\n\r\nno headers\r\n--b\r\nContent-Disposition: form-data; name=image; filename=x\r\n\r\nJPEG\r\n--b--\r\nepilogue',
    );
    expect(photoFromForm(body, 'b').toString()).toBe('JPEG');
  });

  it('says what is missing or too many', async () => {
    const image = new Blob([photo]);
    const answers = {
      'no image field': await formBody(['photo', image, 'a.jpg']),
      'text field': await formBody(['image', 'hello']),
      'empty file': await formBody(['image', new Blob([]), 'a.jpg']),
      'two photos': await formBody(['image', image, 'a.jpg'], ['image', image, 'b.jpg']),
    };
    const codes = Object.fromEntries(
      Object.entries(answers).map(([what, { body, boundary }]) => [
        what,
        codeOf(() => photoFromForm(body, boundary)),
      ]),
    );
    expect(codes).toEqual({
      'no image field': 'image_missing',
      'text field': 'image_missing',
      'empty file': 'image_empty',
      'two photos': 'several_images',
    });
  });

  it('is refused wherever it is cut off, never read beyond its end', async () => {
    const { body, boundary } = await formBody(['image', new Blob([photo]), 'a.jpg']);
    for (let end = 0; end < body.length - 4; end += 13) {
      expect(codeOf(() => photoFromForm(body.subarray(0, end), boundary))).toBe('form_malformed');
    }
    expect(codeOf(() => photoFromForm(body, 'another'))).toBe('form_malformed');
  });

  it('has a boundary with or without quotes, and may have none', () => {
    expect(boundaryOf('multipart/form-data; boundary=----x1')).toBe('----x1');
    expect(boundaryOf('multipart/form-data; charset=utf-8; Boundary="a b"')).toBe('a b');
    expect(boundaryOf('multipart/form-data')).toBeUndefined();
  });
});
