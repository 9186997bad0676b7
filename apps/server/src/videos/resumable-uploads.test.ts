import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openResumableUploads, type UploadFacts } from './resumable-uploads.ts';

it('keeps what begins while it looks for what nobody goes on with', async () => {
  const root = mkdtempSync(join(tmpdir(), 'posebox-uploads-'));
  const uploads = await openResumableUploads(root);
  const facts = {
    lengthBytes: 10,
    name: 'a.mp4',
    query: {} as UploadFacts['query'],
    ownerId: null,
    videoId: null,
  };
  for (let round = 0; round < 40; round++) {
    const [begun] = await Promise.all([uploads.create(facts), uploads.removeExpired()]);
    await uploads.removeExpired();
    await expect(uploads.find(begun.id)).resolves.toMatchObject({ offsetBytes: 0 });
  }
  rmSync(root, { recursive: true, force: true });
});
