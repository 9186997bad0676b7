import { PROBLEMS, problemDocument } from '@posebox/texts';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../api/client.ts';
import { STANDARD_LOOK } from './look-settings.ts';
import { createPoseClient } from './pose-client.ts';
import { aDocument, aPerson } from './test-person.ts';

const photo = new Blob(['bytes'], { type: 'image/jpeg' });
const ask = (answer: (request: Request) => Response | Promise<Response>, file: Blob = photo) => {
  const client = createPoseClient(
    createApi({ baseUrl: 'http://x', fetch: async (request) => answer(request) }),
  );
  return client.estimate(file, STANDARD_LOOK, new AbortController().signal);
};
const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

describe('asking for a pose', () => {
  it('gives the document', async () => {
    const document = aDocument([aPerson()]);
    expect(await ask(() => json(document, 200))).toEqual({ kind: 'document', document });
  });

  it('asks in the way that is set', async () => {
    let asked = '';
    await ask((request) => {
      asked = request.url;
      return json({}, 200);
    });
    expect(Object.fromEntries(new URL(asked).searchParams)).toEqual({
      mode: 'standard',
      model: 'full',
      people: '10',
    });
  });

  it('tells a problem in both languages', async () => {
    const answer = await ask(() => json(problemDocument('heic_unsupported', {}, 'zh'), 415));
    expect(answer).toEqual({
      kind: 'problem',
      problem: {
        code: 'heic_unsupported',
        title: PROBLEMS.heic_unsupported.title,
        detail: PROBLEMS.heic_unsupported.detail,
        remedy: PROBLEMS.heic_unsupported.remedy,
      },
    });
  });

  it.each([
    ['7', 7],
    ['0.2', 1],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 2],
    [undefined, 2],
  ])('comes back after Retry-After %s', async (header, retryAfterS) => {
    const answer = await ask(() => json({}, 503, header === undefined ? {} : { 'retry-after': header }));
    expect(answer).toEqual({ kind: 'busy', retryAfterS });
  });

  it('knows a dead service from a file that cannot be read', async () => {
    const dead = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await ask(dead)).toEqual({ kind: 'unreachable' });
    const gone = new Blob(['x'], { type: 'image/jpeg' });
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    expect(await ask(dead, gone)).toMatchObject({ kind: 'problem', problem: { code: 'file_unreadable' } });
  });

  it.each([502, 504])('takes a proxy that says %i for a dead service', async (status) => {
    expect(await ask(() => new Response('<html>', { status }))).toEqual({ kind: 'unreachable' });
  });

  it.each([
    ['half a document', 200, '{"people": ['],
    ['another document', 200, '{"answer": 42}'],
    ['a page', 500, '<html>'],
    ['a problem without sentences', 422, '{"title": "no"}'],
  ])('does not fall over %s', async (_name, status, body) => {
    const answer = await ask(() => new Response(body, { status }));
    expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'unexpected_answer' } });
  });

  it('rejects only when it was stopped', async () => {
    const stop = new AbortController();
    const client = createPoseClient(
      createApi({
        baseUrl: 'http://x',
        fetch: () => {
          stop.abort();
          return Promise.reject(stop.signal.reason);
        },
      }),
    );
    await expect(client.estimate(photo, STANDARD_LOOK, stop.signal)).rejects.toThrow();
  });
});
