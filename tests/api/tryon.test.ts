import type { GarmentReport, TryOnReport } from '@posebox/photo';
import { LANGUAGES, type ProblemDocument } from '@posebox/texts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { glbJson, standingFigure, withGlbJson } from '../support/avatars.ts';
import { garmentFile } from '../support/garments.ts';
import { ASTRONAUT_PNG, nobodyJpeg } from '../support/photos.ts';
import { type RunningService, startService } from '../support/running-service.ts';

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

type Fields = Readonly<Record<string, Uint8Array | string>>;

function tryOn(query: string, fields: Fields): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), `${name}.bin`);
  }
  return fetch(`${service.url}/api/tryon${query}`, { method: 'POST', body: form });
}

const pixelsOf = async (picture: Uint8Array) =>
  sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });

/** How far two pictures differ within a square around a place, on average over its channels. */
async function difference(a: Uint8Array, b: Uint8Array, x: number, y: number): Promise<number> {
  const [one, other] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
  let sum = 0;
  for (let dy = -8; dy < 8; dy++) {
    for (let at = 3 * ((y + dy) * one.info.width + x - 8); at < 3 * ((y + dy) * one.info.width + x + 8); at++)
      sum += Math.abs(one.data[at]! - other.data[at]!);
  }
  return sum / (16 * 16 * 3);
}

describe('POST /api/tryon', () => {
  it('answers with the photo, the garment on and the face as it was', async () => {
    const answer = await tryOn('?format=png', { image: ASTRONAUT_PNG, garment: await garmentFile('shirt') });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-posebox-people')).toBe('1');
    const picture = new Uint8Array(await answer.arrayBuffer());
    const { width, height } = await sharp(picture).metadata();
    expect([width, height]).toEqual([512, 512]);
    expect(await difference(ASTRONAUT_PNG, picture, 222, 110)).toBeLessThan(1);
    expect(await difference(ASTRONAUT_PNG, picture, 210, 340)).toBeGreaterThan(20);
  });

  it('gives control points that move the cloth when they come back moved', async () => {
    const files = { image: ASTRONAUT_PNG, garment: await garmentFile('shirt', 'grey') };
    const report = (await (await tryOn('?format=json', files)).json()) as TryOnReport;
    expect(report).toMatchObject({ image: { width: 512, height: 512 }, garment: { cutBy: 'colors' } });
    expect(report.people).toHaveLength(1);
    expect(report.people[0]?.covered).toBeGreaterThan(0.9);
    const { points } = report.garment as GarmentReport;
    const narrow = { ...points, left: null, right: null };
    const asked = async (shape: object) =>
      new Uint8Array(
        await (await tryOn('?format=png', { ...files, points: JSON.stringify(shape) })).arrayBuffer(),
      );
    const [same, sleeveless] = [await asked(points), await asked(narrow)];
    expect(Buffer.compare(same, sleeveless)).not.toBe(0);
  });

  it('wears a garment of its own without a picture of one', async () => {
    const query = '?tailored=shirt&color=green&pattern=stripes';
    const answer = await tryOn(`${query}&format=png`, { image: ASTRONAUT_PNG });
    expect([answer.status, answer.headers.get('x-posebox-people')]).toEqual([200, '1']);
    const picture = new Uint8Array(await answer.arrayBuffer());
    expect(await difference(ASTRONAUT_PNG, picture, 222, 110)).toBeLessThan(1);
    expect(await difference(ASTRONAUT_PNG, picture, 210, 340)).toBeGreaterThan(20);
    const report = await (await tryOn(`${query}&format=json`, { image: ASTRONAUT_PNG })).json();
    expect(report).toMatchObject({
      garment: { tailored: { name: 'shirt', color: 'green', pattern: 'stripes' } },
      people: [{ id: 1 }],
    });
  });

  it('wears a garment of three dimensions out of a GLB', async () => {
    const files = { image: ASTRONAUT_PNG, garment: standingFigure() };
    const answer = await tryOn('?garment=top&format=png', files);
    expect([answer.status, answer.headers.get('x-posebox-people')]).toEqual([200, '1']);
    const picture = new Uint8Array(await answer.arrayBuffer());
    expect(await difference(ASTRONAUT_PNG, picture, 210, 340)).toBeGreaterThan(20);
    const report = (await (await tryOn('?format=json', files)).json()) as TryOnReport;
    expect(report.garment).toEqual({ model: { triangles: expect.any(Number) } });
    expect(report.people[0]?.covered).toBeGreaterThan(0.9);
  });

  it('tells girths and sizes of who is so tall, or why the photo doesn’t', async () => {
    const files = { image: ASTRONAUT_PNG };
    const sized = async (heightCm: number | null) => {
      const query = `?tailored=shirt&format=json${heightCm === null ? '' : `&heightCm=${heightCm}`}`;
      return ((await (await tryOn(query, files)).json()) as TryOnReport).people[0]?.size;
    };
    expect(await sized(null)).toBeUndefined();
    // Her feet are out of the picture.
    expect(await sized(168)).toEqual({ trouble: expect.stringMatching(/./) });
  });

  it('gives the photo back where nobody is', async () => {
    const answer = await tryOn('', { image: await nobodyJpeg(), garment: await garmentFile('shirt') });
    expect([answer.status, answer.headers.get('x-posebox-people')]).toEqual([200, '0']);
  });

  it('says in both languages what is wrong with what was sent', async () => {
    const garment = await garmentFile('shirt');
    const wall = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#887' } })
      .jpeg()
      .toBuffer();
    const all = { image: ASTRONAUT_PNG, garment };
    const model = Buffer.from(standingFigure());
    const json = JSON.parse(glbJson(model)) as { readonly nodes: readonly object[] };
    const { nodes } = json;
    const withJson = (changed: object) => withGlbJson(model, JSON.stringify({ ...json, ...changed }));
    const wrong: readonly (readonly [string, string, Fields])[] = [
      ['image_missing', '', { garment }],
      ['garment_missing', '', { image: ASTRONAUT_PNG }],
      ['garment_unreadable', '', { ...all, garment: Buffer.from('not a picture') }],
      ['garment_not_found', '', { ...all, garment: wall }],
      ['garment_no_skeleton', '', { ...all, garment: withJson({ skins: [] }) }],
      [
        'garment_bones_missing',
        '',
        { ...all, garment: withJson({ nodes: nodes.map((_, i) => ({ name: `n${i}` })) }) },
      ],
      ['garment_model_unreadable', '', { ...all, garment: model.subarray(0, 5_000) }],
      ['not_an_image', '', { ...all, image: Buffer.from('not a picture') }],
      ['garment_points_malformed', '', { ...all, points: '{"kind":"top"}' }],
      ['try_on_person_unknown', '?person=7', all],
      ['invalid_parameter', '?garment=hat', all],
      ['invalid_parameter', '?heightCm=12', all],
      ['invalid_parameter', '?tailored=hat', all],
    ];
    for (const [code, query, fields] of wrong) {
      const answer = await tryOn(query, fields);
      const problem = (await answer.json()) as ProblemDocument;
      expect(problem.code).toBe(code);
      expect(answer.status).toBe(problem.status);
      for (const language of LANGUAGES) expect(problem.detail[language]).not.toMatch(/\{|^$/);
    }
  });
});

describe('the wardrobe', () => {
  interface Piece {
    readonly id: string;
    readonly name: string;
    readonly garment: string;
    readonly points: object | null;
    readonly bytes: number;
  }
  const address = (rest = '') => `${service.url}/api/tryon/wardrobe${rest}`;
  const keep = async (garment: Uint8Array, query: string, points?: object) => {
    const form = new FormData();
    form.append('garment', new Blob([new Uint8Array(garment)]), 'Summer.jpg');
    if (points) form.append('points', JSON.stringify(points));
    const answer = await fetch(address(query), { method: 'POST', body: form });
    return { status: answer.status, body: (await answer.json()) as Piece & { readonly code?: string } };
  };
  const change = async (id: string, body: object) => {
    const head = { method: 'PATCH', headers: { 'content-type': 'application/json' } };
    const answer = await fetch(address(`/${id}`), { ...head, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Piece & { readonly code?: string } };
  };
  const kept = async () =>
    ((await (await fetch(address())).json()) as { readonly items: readonly Piece[] }).items;
  const filesBytes = async () => {
    const answer = await fetch(`${service.url}/api/storage`);
    const { usedBytes, databaseBytes } = (await answer.json()) as Readonly<Record<string, number>>;
    return usedBytes! - databaseBytes!;
  };

  it('keeps a garment once, renames it, lets its points be moved, counts it, and forgets it with its picture', async () => {
    const before = await filesBytes();
    // A kind of picture that no browser shows, with words about where it was taken.
    const tiff = await sharp(await garmentFile('dress', 'grey'))
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .tiff()
      .toBuffer();
    const { status, body } = await keep(tiff, '?garment=dress');
    expect([status, body]).toMatchObject([201, { name: 'Summer', kind: 'picture', points: null }]);
    expect((await keep(tiff, '?garment=dress')).status).toBe(200);
    expect((await kept()).map(({ id }) => id)).toEqual([body.id]);
    expect((await filesBytes()) - before).toBe(body.bytes);
    const file = await fetch(address(`/${body.id}/file`));
    expect(file.headers.get('content-type')).toBe('image/png');
    const picture = Buffer.from(await file.arrayBuffer());
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 360 });
    expect(picture.includes('somebody')).toBe(false);

    expect((await change(body.id, { name: ' Red ' })).body).toMatchObject({ name: 'Red', garment: 'dress' });
    const report = await tryOn('?format=json&garment=dress', { image: ASTRONAUT_PNG, garment: picture });
    const { points } = ((await report.json()) as TryOnReport).garment as GarmentReport;
    expect((await change(body.id, { points })).body).toMatchObject({ name: 'Red', points });
    expect((await change(body.id, { garment: 'top' })).body).toMatchObject({ garment: 'top', points: null });
    const [wrong, nameless] = [await change(body.id, { points }), await change(body.id, { name: ' ' })];
    expect(wrong).toMatchObject({ status: 400, body: { code: 'garment_points_malformed' } });
    expect(nameless).toMatchObject({ status: 400, body: { code: 'invalid_parameter' } });

    expect((await fetch(address(`/${body.id}`), { method: 'DELETE' })).status).toBe(204);
    expect([await kept(), await filesBytes()]).toEqual([[], before]);
    for (const gone of [body.id, 'no-id']) {
      expect((await change(gone, { name: 'x' })).body.code).toBe('wardrobe_piece_unknown');
      expect((await fetch(address(`/${gone}/file`))).status).toBe(404);
    }
  });

  it('keeps a garment of three dimensions as it was sent, and a picture of how it looks', async () => {
    const before = await filesBytes();
    const model = Buffer.from(standingFigure());
    const { status, body } = await keep(model, '?garment=top');
    expect([status, body]).toMatchObject([201, { name: 'Summer', kind: 'model', points: null }]);
    expect((await keep(model, '?garment=top')).status).toBe(200);
    const file = await fetch(address(`/${body.id}/file`));
    expect(file.headers.get('content-type')).toBe('model/gltf-binary');
    expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), model)).toBe(0);
    const picture = await fetch(address(`/${body.id}/picture`));
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({
      format: 'png',
      hasAlpha: true,
    });
    expect((await filesBytes()) - before).toBe(body.bytes);
    const points = { kind: 'top', body: { sections: [] }, neck: null, left: null, right: null };
    expect((await change(body.id, { points })).body.code).toMatch(
      /garment_points_malformed|invalid_parameter/,
    );
    expect((await fetch(address(`/${body.id}`), { method: 'DELETE' })).status).toBe(204);
    expect(await filesBytes()).toBe(before);
    expect((await fetch(address(`/${body.id}/picture`))).status).toBe(404);
  });

  it('keeps nothing that can’t be worn', async () => {
    const wall = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#887' } })
      .jpeg()
      .toBuffer();
    expect((await keep(wall, '')).body.code).toBe('garment_not_found');
    expect((await keep(Buffer.from('not a picture'), '')).body.code).toBe('garment_unreadable');
    expect((await keep(Buffer.alloc(0), '')).body.code).toBe('garment_missing');
    expect(await kept()).toEqual([]);
  });
});
