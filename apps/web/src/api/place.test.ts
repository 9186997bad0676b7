import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './client.ts';
import { createPlaceWatch } from './place.ts';

const OPEN = { state: 'open', needs: 'nothing', account: null, through: 'open', patientId: null };
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const STARTING = json(503, {
  code: 'database_unavailable',
  ...{ title: '', detail: { zh: '', en: '' }, remedy: { zh: '', en: '' } },
});

describe('the way in', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked for until the service has told it, and no more then', async () => {
    const answers = [Promise.reject(new TypeError('no network')), STARTING, json(200, OPEN)];
    const fetch = vi.fn(async () => {
      const answer = answers.shift();
      if (!answer) throw new Error('asked once too often');
      return answer;
    });
    const watch = createPlaceWatch(createApi({ fetch, baseUrl: 'http://localhost' }));
    expect(watch.isKnown.value).toBe(false);
    await watch.ask();
    // Pages then say themselves what is away.
    expect([watch.isKnown.value, watch.place.value]).toEqual([true, null]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watch.place.value).toEqual(OPEN);
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});
