import { PROBLEM_CODES, PROBLEMS, type ProblemCode, type ProblemDocument } from '@posebox/texts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blackPng } from '../support/huge-images.ts';
import { ASTRONAUT_PNG, HOPPER_JPEG, photoForm } from '../support/photos.ts';
import { rawRequest } from '../support/raw-request.ts';
import { type RunningService, startService } from '../support/running-service.ts';

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

/** The problem that an answer is, after it was held against everything that all problems have in common. */
async function problemIn(answer: Response): Promise<ProblemDocument> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const text = await answer.text();
  expect(text).not.toMatch(/\bat \S+ \(|node_modules|\.mjs|\.ts:/);
  const problem = JSON.parse(text) as ProblemDocument;
  expect(PROBLEM_CODES).toContain(problem.code);
  expect(answer.status).toBe(PROBLEMS[problem.code].status);
  expect(problem).toMatchObject({ status: answer.status, type: `/api/problems/${problem.code}` });
  for (const text of [problem.detail, problem.remedy]) {
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en).toMatch(/[a-z]/);
    expect(text.zh + text.en).not.toMatch(/\{\w+\}/);
  }
  return problem;
}

const raw = (
  path: string,
  body: Uint8Array,
  contentType = 'image/jpeg',
  headers: Record<string, string> = {},
) =>
  fetch(`${service.url}${path}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': contentType, ...headers },
  });

const form = (path: string, body: FormData) => fetch(`${service.url}${path}`, { method: 'POST', body });

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat', 'latin1');
const random = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) & 255));

describe('a file that is no photo', () => {
  const corrupt = Buffer.from(HOPPER_JPEG).fill(0xff, 20_000, 20_400);
  const files: readonly (readonly [string, Uint8Array, ProblemCode])[] = [
    ['random bytes', random, 'not_an_image'],
    ['text', Buffer.from('this is not a photo'), 'not_an_image'],
    ['SVG', svg, 'kind_unsupported'],
    ['PDF', pdf, 'kind_unsupported'],
    ['HEIC', heic, 'heic_unsupported'],
    ['half a JPEG', HOPPER_JPEG.subarray(0, 30_000), 'image_truncated'],
    ['half a PNG', ASTRONAUT_PNG.subarray(0, 300_000), 'image_truncated'],
    ['only the head of a JPEG', HOPPER_JPEG.subarray(0, 100), 'image_truncated'],
    ['a JPEG damaged in the middle', corrupt, 'image_corrupt'],
  ];

  it.each(files)('%s is refused by every route, as a form and bare', async (_name, file, code) => {
    const answers = [
      await form('/upload', photoForm(file)),
      await form('/api/pose', photoForm(file)),
      await raw('/api/pose', file),
      await raw('/api/pose/picture', file),
    ];
    for (const answer of answers) expect((await problemIn(answer)).code).toBe(code);
  });

  it('names the kind, and for HEIC the way to convert it', async () => {
    expect((await problemIn(await raw('/api/pose', pdf))).detail.en).toContain('PDF');
    const { remedy } = await problemIn(await raw('/api/pose', heic));
    expect(remedy.en).toContain('iPhone');
    expect(remedy.zh).toContain('JPEG');
  });
});

describe('every kind of photo is taken', () => {
  const kinds: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ['PNG', async () => ASTRONAUT_PNG],
    ['PNG with a palette', () => sharp(ASTRONAUT_PNG).png({ palette: true }).toBuffer()],
    ['PNG of 16 bit', () => sharp(ASTRONAUT_PNG).toColourspace('rgb16').png().toBuffer()],
    ['PNG with alpha', () => sharp(ASTRONAUT_PNG).ensureAlpha(0.8).png().toBuffer()],
    ['grey JPEG', () => sharp(ASTRONAUT_PNG).greyscale().jpeg().toBuffer()],
    ['progressive JPEG', () => sharp(HOPPER_JPEG).jpeg({ progressive: true }).toBuffer()],
    ['CMYK JPEG', () => sharp(HOPPER_JPEG).toColourspace('cmyk').jpeg().toBuffer()],
    ['WebP', () => sharp(HOPPER_JPEG).webp().toBuffer()],
    ['AVIF', () => sharp(HOPPER_JPEG).avif({ effort: 0 }).toBuffer()],
    ['TIFF', () => sharp(HOPPER_JPEG).tiff().toBuffer()],
    ['GIF', () => sharp(HOPPER_JPEG).gif().toBuffer()],
  ];

  it.each(kinds)('%s', async (_name, make) => {
    const answer = await form('/upload', photoForm(await make()));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-posebox-people')).toBe('1');
  });
});

describe('a form that is not right', () => {
  it.each<[string, () => FormData, ProblemCode]>([
    ['without an image field', () => photoForm(HOPPER_JPEG, 'photo'), 'image_missing'],
    ['without any field', () => new FormData(), 'image_missing'],
    ['with text in the image field', () => textForm(), 'image_missing'],
    ['with an empty file', () => photoForm(Buffer.alloc(0)), 'image_empty'],
    ['with two photos', () => twoPhotos(), 'several_images'],
  ])('%s', async (_name, make, code) => {
    for (const path of ['/upload', '/api/pose', '/api/pose/picture']) {
      expect((await problemIn(await form(path, make()))).code).toBe(code);
    }
  });

  it('with a wrong boundary, or none', async () => {
    const body = Buffer.from(
      '--a\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\nx\r\n--a--\r\n',
    );
    for (const type of ['multipart/form-data; boundary=b', 'multipart/form-data']) {
      expect((await problemIn(await raw('/upload', body, type))).code).toBe('form_malformed');
    }
  });

  const textForm = () => {
    const made = new FormData();
    made.append('image', 'hello');
    return made;
  };
  const twoPhotos = () => {
    const made = photoForm(HOPPER_JPEG);
    made.append('image', new Blob([new Uint8Array(HOPPER_JPEG)]), 'again.jpg');
    return made;
  };
});

describe('a request that is not right', () => {
  it('a bare photo is not for /upload, and no body is no photo', async () => {
    expect((await problemIn(await raw('/upload', HOPPER_JPEG))).code).toBe('image_missing');
    for (const path of ['/upload', '/api/pose']) {
      const answer = await fetch(`${service.url}${path}`, { method: 'POST' });
      expect((await problemIn(answer)).code).toBe('image_missing');
    }
    expect((await problemIn(await raw('/api/pose', Buffer.alloc(0)))).code).toBe('image_empty');
  });

  it('a body of another type is named', async () => {
    const problem = await problemIn(await raw('/api/pose', HOPPER_JPEG, 'application/x-www-form-urlencoded'));
    expect(problem.code).toBe('body_type_unsupported');
    expect(problem.detail.en).toContain('application/x-www-form-urlencoded');
  });

  it.each<[string, ProblemCode, string]>([
    ['/api/pose?people=0', 'invalid_parameter', '1–20'],
    ['/api/pose?people=21', 'invalid_parameter', '1–20'],
    ['/api/pose?people=many', 'invalid_parameter', '1–20'],
    ['/api/pose?model=huge', 'invalid_parameter', 'lite, full, heavy, own:NAME'],
    ['/api/pose?mode=fast', 'invalid_parameter', 'mediapipe, standard, thorough'],
    ['/api/pose?minConfidence=1.5', 'invalid_parameter', '0–1'],
    ['/api/pose?segmentation=yes', 'invalid_parameter', 'none, rle, png'],
    ['/api/pose?format=xml', 'invalid_parameter', 'posebox, coco, openpose'],
    ['/api/pose?peple=3', 'unknown_parameter', 'people'],
    ['/api/pose/picture?blurFaces=maybe', 'invalid_parameter', 'true, false'],
    ['/api/pose/picture?background=transparent&format=jpeg', 'invalid_parameter', 'png, webp'],
    ['/upload?people=99', 'invalid_parameter', '1–20'],
  ])('%s says what can be used', async (path, code, expected) => {
    const problem = await problemIn(await form(path, photoForm(HOPPER_JPEG)));
    expect(problem.code).toBe(code);
    expect(problem.remedy.en).toContain(expected);
    expect(problem.remedy.zh).toContain(expected);
  });

  it('the drop-in route does not mind parameters it does not know', async () => {
    expect((await form('/upload?v=1', photoForm(HOPPER_JPEG))).status).toBe(200);
  });

  it('addresses and methods that do not exist', async () => {
    expect((await problemIn(await fetch(`${service.url}/api/nothing`))).code).toBe('not_found');
    const wrongMethod = await fetch(`${service.url}/upload`);
    expect(wrongMethod.headers.get('allow')).toBe('POST');
    expect((await problemIn(wrongMethod)).code).toBe('method_not_allowed');
  });

  it('what is no HTTP at all', async () => {
    const answer = await rawRequest(service.port, 'HELLO\r\n\r\n');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'request_malformed' });
  });

  it('is told in the language that was asked for', async () => {
    const title = async (language: string) =>
      (await problemIn(await raw('/api/pose', random, 'image/jpeg', { 'accept-language': language }))).title;
    expect(await title('zh-CN,zh;q=0.9,en;q=0.8')).toBe('不是照片');
    expect(await title('en-GB,en;q=0.9,zh;q=0.2')).toBe('Not a photo');
    expect(await title('fr')).toBe('Not a photo');
  });

  it('has an address where it is described', async () => {
    for (const code of PROBLEM_CODES) {
      const answer = await fetch(`${service.url}/api/problems/${code}`);
      expect(await answer.json()).toMatchObject({ code, status: PROBLEMS[code].status });
    }
    expect((await problemIn(await fetch(`${service.url}/api/problems/toString`))).code).toBe('not_found');
  });
});

describe('pages of other sites', () => {
  it('are refused when they send a photo, and may read nothing', async () => {
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${service.port + 1}`]) {
      const answer = await raw('/api/pose', HOPPER_JPEG, 'image/jpeg', { origin });
      expect((await problemIn(answer)).code).toBe('origin_refused');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    const preflight = await fetch(`${service.url}/api/pose`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.ok).toBe(false);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('do not reach us under a name of their own', async () => {
    const answer = await rawRequest(
      service.port,
      'GET /health/live HTTP/1.1\r\nHost: evil.example:80\r\n\r\n',
    );
    expect(answer.status).toBe(421);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'host_refused' });
  });

  it('our own page and programs are answered', async () => {
    expect((await raw('/api/pose', HOPPER_JPEG, 'image/jpeg', { origin: service.url })).status).toBe(200);
    const named = await rawRequest(
      service.port,
      `GET /health/live HTTP/1.1\r\nHost: localhost:${service.port}\r\n\r\n`,
    );
    expect(named.status).toBe(200);
  });
});

describe('what is too large', () => {
  it('25 MB are taken, a byte more is not', async () => {
    const padded = (bytes: number) => Buffer.concat([HOPPER_JPEG, Buffer.alloc(bytes - HOPPER_JPEG.length)]);
    expect((await raw('/api/pose', padded(25_000_000))).status).toBe(200);
    expect((await form('/upload', photoForm(padded(25_000_000)))).status).toBe(200);
    for (const answer of [
      await raw('/api/pose', padded(25_000_001)),
      await form('/upload', photoForm(padded(25_000_001))),
    ]) {
      expect((await problemIn(answer)).code).toBe('file_too_large');
    }
  });

  it('a gigapixel in 130 kB is refused by its header', async () => {
    const bomb = await blackPng(32_768, 32_768);
    const before = service.residentBytes();
    const problem = await problemIn(await raw('/api/pose', bomb, 'image/png'));
    expect(problem.code).toBe('too_many_pixels');
    expect(problem.detail.en).toContain('1074');
    expect(service.residentBytes() - before).toBeLessThan(50e6);
  });

  it('59 megapixels are answered', async () => {
    const answer = await raw('/api/pose?mode=mediapipe', await blackPng(7_680, 7_680), 'image/png');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ image: { width: 7_680, height: 7_680 }, people: [] });
  });
});
