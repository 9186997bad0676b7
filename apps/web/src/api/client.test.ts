import { describe, expect, it } from 'vitest';
import { answered } from './answer.ts';
import { type Api, createApi } from './client.ts';

/** What the service would be sent. */
async function sentBy(ask: (api: Api) => Promise<unknown>): Promise<Request> {
  let sent: Request | undefined;
  const api = createApi({
    baseUrl: 'http://x',
    fetch: async (request) => {
      sent = request.clone();
      return Response.json({});
    },
  });
  await ask(api);
  if (!sent) throw new Error('nothing was sent');
  return sent;
}

describe('asking the service', () => {
  it('sends a photo as it is', async () => {
    const sent = await sentBy((api) =>
      api.POST('/api/pose', {
        body: new Blob(['photo']),
        headers: { 'content-type': 'image/png' },
      }),
    );
    expect(sent.headers.get('content-type')).toBe('image/png');
    expect(await sent.text()).toBe('photo');
  });

  it('sends files as a form, several under one name', async () => {
    const video = new File(['video'], 'squats.mp4', { type: 'video/mp4' });
    const one = await (await sentBy((api) => api.POST('/api/videos', { body: { video } }))).formData();
    expect((one.get('video') as File).name).toBe('squats.mp4');
    const track = [new File(['{}'], 'a.json'), new File(['{}'], 'b.json')];
    const several = await (await sentBy((api) => api.POST('/api/tracks', { body: { track } }))).formData();
    expect(several.getAll('track').map((file) => (file as File).name)).toEqual(['a.json', 'b.json']);
  });

  it('sends all else as JSON, with its place in the address and the query', async () => {
    const sent = await sentBy((api) =>
      api.PATCH('/api/videos/{id}/edits', {
        params: { path: { id: 'a b' } },
        body: { version: 0, remove: ['one'] },
      }),
    );
    expect(sent.method).toBe('PATCH');
    expect(new URL(sent.url).pathname).toBe('/api/videos/a%20b/edits');
    expect(await sent.json()).toEqual({ version: 0, remove: ['one'] });
    const listed = await sentBy((api) => api.GET('/api/videos', { params: { query: { limit: 3 } } }));
    expect(new URL(listed.url).search).toBe('?limit=3');
  });

  it('gives back a file where one is asked for', async () => {
    const api = createApi({ baseUrl: 'http://x', fetch: async () => new Response('GIF89a') });
    const answer = await answered(
      api.GET('/api/videos/{id}/gif', { params: { path: { id: 'x' } }, parseAs: 'blob' }),
    );
    expect(answer.kind === 'data' && (await answer.data.text())).toBe('GIF89a');
  });
});
