import { beforeEach, describe, expect, it } from 'vitest';
import type { LookSettings } from './look-settings.ts';
import { createPhotoDesk, type PhotoDesk } from './photo-desk.ts';
import type { PoseAnswer } from './pose-client.ts';
import { aDocument, aPerson } from './test-person.ts';

const document = aDocument([aPerson()]);
const found: PoseAnswer = { kind: 'document', document };
const photo = (name: string) => ({ file: new Blob([name]), fileName: name });

interface Asked {
  readonly settings: LookSettings;
  readonly signal: AbortSignal;
  readonly answer: (answer: PoseAnswer) => void;
}

/** A desk whose engine answers when told to, and whose clock stands until moved. */
function setUp() {
  const asked: Asked[] = [];
  const timers: { readonly delayMs: number; readonly then: () => void }[] = [];
  const engine = { up: true };
  const desk = createPhotoDesk({
    client: {
      estimate: (_photo, settings, signal) =>
        new Promise((answer, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          asked.push({ settings, signal, answer });
        }),
      convert: () => Promise.resolve(null),
      answers: () => Promise.resolve(engine.up),
    },
    makeThumb: () => Promise.resolve(null),
    nowMs: () => 0,
    after(delayMs, then) {
      const timer = { delayMs, then };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  const settle = () => new Promise((done) => setTimeout(done, 0));
  return { desk, asked, timers, engine, settle };
}

const kinds = (desk: PhotoDesk) => desk.items.value.map((item) => item.state.kind);

describe('the photo desk', () => {
  let on: ReturnType<typeof setUp>;
  beforeEach(() => {
    on = setUp();
  });

  it('asks for two photos at a time, in the order in which they came', async () => {
    on.desk.add([photo('a'), photo('b'), photo('c')], 'file');
    expect(kinds(on.desk)).toEqual(['looking', 'looking', 'waiting']);
    on.asked[1]?.answer(found);
    await on.settle();
    expect(kinds(on.desk)).toEqual(['looking', 'done', 'looking']);
  });

  it('keeps each answer with its own photo', async () => {
    on.desk.add([photo('a'), photo('b')], 'file');
    const nobody: PoseAnswer = { kind: 'document', document: aDocument([]) };
    on.asked[1]?.answer(nobody);
    on.asked[0]?.answer(found);
    await on.settle();
    expect(on.desk.items.value.map((item) => item.document?.people.length)).toEqual([1, 0]);
  });

  it('counts a round and starts a new one when all is done', async () => {
    on.desk.add([photo('a'), photo('b'), photo('c')], 'file');
    on.asked[0]?.answer(found);
    await on.settle();
    expect(on.desk.round.value).toMatchObject({ done: 1, total: 3 });
    on.asked[1]?.answer(found);
    on.asked[2]?.answer(found);
    await on.settle();
    on.desk.add([photo('d')], 'file');
    expect(on.desk.round.value).toMatchObject({ done: 0, total: 1 });
  });

  it('stops a photo, and the engine with it', async () => {
    const [id = 0] = on.desk.add([photo('a')], 'file');
    on.desk.stop(id);
    expect(on.asked[0]?.signal.aborted).toBe(true);
    expect(kinds(on.desk)).toEqual(['stopped']);
    on.asked[0]?.answer(found);
    await on.settle();
    expect(kinds(on.desk)).toEqual(['stopped']);
  });

  it('keeps the old result while it looks again, and when that is called off', async () => {
    const [id = 0] = on.desk.add([photo('a')], 'file');
    on.asked[0]?.answer(found);
    await on.settle();
    on.desk.lookAgain(id, { mode: 'thorough', model: 'heavy' });
    expect(on.asked[1]?.settings).toEqual({ mode: 'thorough', model: 'heavy' });
    expect(on.desk.items.value[0]?.document).toBe(document);
    on.desk.stop(id);
    expect(kinds(on.desk)).toEqual(['done']);
    expect(on.desk.items.value[0]?.document).toBe(document);
  });

  it('uses the last way of looking for new photos too', () => {
    const [id = 0] = on.desk.add([photo('a')], 'file');
    on.desk.lookAgain(id, { mode: 'thorough', model: 'lite' });
    on.desk.add([photo('b')], 'file');
    expect(on.asked.at(-1)?.settings).toEqual({ mode: 'thorough', model: 'lite' });
  });

  it('takes only the latest answer when it was asked again and again', async () => {
    const [id = 0] = on.desk.add([photo('a')], 'file');
    on.desk.lookAgain(id, { mode: 'mediapipe', model: 'full' });
    on.asked[0]?.answer({ kind: 'document', document: aDocument([]) });
    await on.settle();
    expect(kinds(on.desk)).toEqual(['looking']);
    on.asked[1]?.answer(found);
    await on.settle();
    expect(on.desk.items.value[0]?.document).toBe(document);
  });

  it('puts a removed photo back where it was, with its result', async () => {
    const [, second = 0] = on.desk.add([photo('a'), photo('b'), photo('c')], 'file');
    on.asked[0]?.answer(found);
    on.asked[1]?.answer(found);
    await on.settle();
    const putBack = on.desk.remove(second);
    expect(on.desk.items.value.map((item) => item.fileName)).toEqual(['a', 'c']);
    putBack();
    putBack();
    expect(on.desk.items.value.map((item) => item.fileName)).toEqual(['a', 'b', 'c']);
    expect(on.desk.items.value[1]?.document).toBe(document);
  });

  it('looks anew at a photo that was removed before it was finished and put back', async () => {
    const [id = 0] = on.desk.add([photo('a')], 'file');
    const putBack = on.desk.remove(id);
    expect(on.asked[0]?.signal.aborted).toBe(true);
    putBack();
    expect(kinds(on.desk)).toEqual(['looking']);
    on.asked[1]?.answer(found);
    await on.settle();
    expect(kinds(on.desk)).toEqual(['done']);
  });

  it('waits as long as a busy service says, and asks for nothing meanwhile', async () => {
    on.desk.add([photo('a'), photo('b'), photo('c')], 'file');
    on.asked[0]?.answer({ kind: 'busy', retryAfterS: 7 });
    await on.settle();
    expect(on.desk.service.value).toEqual({ kind: 'busy', untilMs: 7000 });
    expect(on.timers.map(({ delayMs }) => delayMs)).toEqual([7000]);
    expect(on.asked).toHaveLength(2);
    on.timers[0]?.then();
    await on.settle();
    expect(on.desk.service.value.kind).toBe('well');
    expect(on.asked).toHaveLength(3);
  });

  it('goes on by itself when a dead service is back', async () => {
    on.engine.up = false;
    on.desk.add([photo('a')], 'file');
    on.asked[0]?.answer({ kind: 'unreachable' });
    await on.settle();
    expect(on.desk.service.value.kind).toBe('down');
    expect(kinds(on.desk)).toEqual(['waiting']);
    on.timers.at(-1)?.then();
    await on.settle();
    expect(on.desk.service.value.kind).toBe('down');
    on.engine.up = true;
    on.timers.at(-1)?.then();
    await on.settle();
    expect(on.desk.service.value.kind).toBe('well');
    expect(kinds(on.desk)).toEqual(['looking']);
  });

  it('can be told to try at once', async () => {
    on.desk.add([photo('a')], 'file');
    on.asked[0]?.answer({ kind: 'busy', retryAfterS: 60 });
    await on.settle();
    on.desk.tryNow();
    await on.settle();
    expect(on.asked).toHaveLength(2);
  });

  it('cancels everything that is not finished', async () => {
    on.desk.add([photo('a'), photo('b'), photo('c')], 'file');
    on.asked[0]?.answer(found);
    await on.settle();
    on.desk.stopAll();
    expect(kinds(on.desk)).toEqual(['done', 'stopped', 'stopped']);
    expect(on.asked.slice(1).every(({ signal }) => signal.aborted)).toBe(true);
  });
});
