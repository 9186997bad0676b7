import { trackToBinary } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { CLIP_EXPORT_NAMES } from '@posebox/clip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService } from '../support/running-service.ts';

let service: RunningService;
beforeAll(async () => {
  service = await startService({ args: ['--no-worker'] });
});
afterAll(() => service?.stop());

async function keep(clip: ReturnType<typeof simulatedClip>): Promise<string> {
  const form = new FormData();
  form.append('track', new File([Buffer.from(trackToBinary(clip))], 'clip.pbtrack'));
  const answer = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
  return ((await answer.json()) as { id: string }).id;
}

describe('taking clips away', () => {
  it('of which minutes are solved, others are answered meanwhile', async () => {
    const id = await keep(simulatedClip({ frames: 6_000 }));
    let isMade = false;
    const made = fetch(`${service.url}/api/videos/${id}/export?format=figure`).then(async (answer) => {
      isMade = true;
      return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
    });
    let answered = 0;
    while (!isMade) {
      expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
      if (!isMade) answered++;
    }
    expect((await made).status).toBe(200);
    expect((await made).bytes).toBeGreaterThan(1e6);
    // One that is solved in the service's own process lets in one request at most: the one sent before it.
    expect(answered).toBeGreaterThan(5);
  });

  it('is the same long and short, for one and for several people', async () => {
    for (const people of [1, 2]) {
      const id = await keep(simulatedClip({ frames: 160, people }));
      const answer = await fetch(`${service.url}/api/videos/${id}/export?format=bvh`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-type')).toContain(people === 1 ? 'text/plain' : 'application/zip');
      expect(bytes.toString('latin1', 0, 2)).toBe(people === 1 ? 'HI' : 'PK');
      const archive = await fetch(`${service.url}/api/videos/archive?ids=${id}&parts=bvh`);
      const zip = Buffer.from(await archive.arrayBuffer()).toString('latin1');
      expect(zip.match(/HIERARCHY/g)).toHaveLength(people);
    }
  });

  it('without anybody in them answers with a file or a sentence, in every format and as an archive', async () => {
    const id = await keep(simulatedClip({ frames: 3, people: 0 }));
    for (const format of CLIP_EXPORT_NAMES) {
      const answer = await fetch(`${service.url}/api/videos/${id}/export?format=${format}`);
      const isAboutPeople = ['trc', 'c3d', 'mot', 'bvh', 'vrma', 'glb', 'figure'].includes(format);
      expect([format, answer.status]).toEqual([format, isAboutPeople ? 422 : 200]);
      if (!isAboutPeople) continue;
      const { code } = (await answer.json()) as { code: string };
      expect(['nobody_in_track', 'figure_missing']).toContain(code);
    }
    const archive = await fetch(
      `${service.url}/api/videos/archive?ids=${id}&parts=${CLIP_EXPORT_NAMES.join(',')}`,
    );
    expect(archive.status).toBe(200);
    expect(Buffer.from(await archive.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
  });
});
