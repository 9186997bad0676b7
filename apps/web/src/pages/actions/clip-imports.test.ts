import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Upload, UploadDesk, UploadState } from '../../uploads/upload-desk.ts';
import { createClipImports } from './clip-imports.ts';

const file = (name: string) => ({ file: new File(['x'], name), label: 'squat', person: 'A', view: null });

/** A desk whose files arrive when the test says so. */
function openDesk() {
  const uploads = signal<readonly Upload[]>([]);
  const desk: Pick<UploadDesk, 'uploads' | 'add' | 'remove'> = {
    uploads,
    add(files) {
      const first = uploads.value.length + 1;
      const added = files.map(
        (one, index): Upload => ({
          ...{ id: first + index, file: one },
          state: { kind: 'waiting' },
        }),
      );
      uploads.value = [...uploads.value, ...added];
      return added.map(({ id }) => id);
    },
    remove(id) {
      uploads.value = uploads.value.filter((one) => one.id !== id);
    },
  };
  const become = (id: number, state: UploadState) => {
    uploads.value = uploads.value.map((one) => (one.id === id ? { ...one, state } : one));
  };
  const arrive = (id: number) =>
    become(id, { kind: 'arrived', item: { id: `video-${id}` } as never, isNew: true });
  return { desk, uploads, arrive };
}

it('a file becomes a clip of its data set once, as soon as it has arrived', async () => {
  const { desk, uploads, arrive } = openDesk();
  const told: unknown[] = [];
  const imports = createClipImports(desk, async (setId, clip) => {
    told.push([setId, clip.video, clip.label, clip.person]);
  });
  imports.add('set', [file('1.mp4'), file('2.mp4')]);
  expect(imports.pending.value.map(({ name }) => name)).toEqual(['1.mp4', '2.mp4']);
  arrive(2);
  arrive(1);
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual([
    ['set', 'video-2', 'squat', 'A'],
    ['set', 'video-1', 'squat', 'A'],
  ]);
  expect(imports.pending.value).toEqual([]);
  expect(uploads.value).toEqual([]);
});

it('a page that clears the desk of what has arrived loses no clip', async () => {
  const { desk, arrive } = openDesk();
  const told: string[] = [];
  const imports = createClipImports(desk, async (_, { video }) => {
    told.push(video);
  });
  imports.add('set', [file('1.mp4')]);
  arrive(1);
  desk.remove(1);
  await Promise.resolve();
  expect(told).toEqual(['video-1']);
});
