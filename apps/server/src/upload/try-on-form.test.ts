import { describe, expect, it } from 'vitest';
import { boundaryOf } from './photo-form.ts';
import { tryOnFromForm } from './try-on-form.ts';

async function read(fields: readonly (readonly [string, Blob | string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const boundary = boundaryOf(request.headers.get('content-type') ?? '') ?? '';
  return tryOnFromForm(Buffer.from(await request.arrayBuffer()), boundary);
}

const photo = new Blob(['photo'], { type: 'image/jpeg' });
const shirt = new Blob(['shirt'], { type: 'image/png' });

describe('a form with a garment', () => {
  it('gives both pictures and the points, in whatever order they come', async () => {
    const form = await read([
      ['points', '{"kind":"上衣"}'],
      ['garment', shirt],
      ['note', 'x'],
      ['image', photo],
    ]);
    expect([form.photo.toString(), form.garment?.toString(), form.points]).toEqual([
      'photo',
      'shirt',
      '{"kind":"上衣"}',
    ]);
  });

  it('says whether the photo is missing, and what is empty or there twice', async () => {
    const codes = await Promise.all(
      [
        [['garment', shirt]],
        [
          ['image', photo],
          ['garment', 'text'],
        ],
        [
          ['image', new Blob([])],
          ['garment', shirt],
        ],
        [
          ['image', photo],
          ['garment', shirt],
          ['garment', shirt],
        ],
      ].map((fields) =>
        read(fields as [string, Blob | string][]).then(
          () => 'none',
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(codes).toEqual(['image_missing', 'none', 'image_empty', 'several_images']);
  });
});
