import { describe, expect, it } from 'vitest';
import type { VideoItem } from '../api/videos.ts';
import { createUploadDesk, type SendFile, type Sent } from './upload-desk.ts';

const file = (name: string, bytes = 1000) => new File([new Uint8Array(bytes)], name);
const item = { id: 'a', name: 'a.mp4' } as VideoItem;
const settled = () => new Promise((done) => setTimeout(done));

/** A desk whose sending is decided by the test. */
function createTestDesk() {
  const sends: {
    readonly name: string;
    readonly signal: AbortSignal;
    readonly onSent: (bytes: number) => void;
    readonly end: (sent: Sent) => void;
  }[] = [];
  const send: SendFile = ({ name }, { onSent, signal }) =>
    new Promise((end, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      sends.push({ name, signal, onSent, end });
    });
  const later: (() => void)[] = [];
  let nowMs = 0;
  const desk = createUploadDesk({
    send,
    nowMs: () => nowMs,
    after: (_, then) => {
      later.push(then);
      return () => later.splice(later.indexOf(then), 1);
    },
  });
  return {
    desk,
    sends,
    later,
    pass: (ms: number) => {
      nowMs += ms;
    },
    kinds: () => desk.uploads.value.map(({ state }) => state.kind),
  };
}

describe('the upload desk', () => {
  it('sends two at a time, and the next when one has arrived', async () => {
    const { desk, sends, kinds } = createTestDesk();
    desk.add([file('a'), file('b'), file('c')]);
    expect(kinds()).toEqual(['sending', 'sending', 'waiting']);
    sends[0]?.end({ kind: 'item', item, isNew: true });
    await settled();
    expect(kinds()).toEqual(['arrived', 'sending', 'sending']);
  });

  it('says how long it takes once the pace is known', () => {
    const { desk, sends, pass } = createTestDesk();
    desk.add([file('a', 1000)]);
    const leftS = () => {
      const [upload] = desk.uploads.value;
      return upload?.state.kind === 'sending' ? upload.state.leftS : undefined;
    };
    sends[0]?.onSent(100);
    expect(leftS()).toBeNull();
    pass(2000);
    sends[0]?.onSent(300);
    expect(leftS()).toBeCloseTo(7);
  });

  it('pauses, lets another go first, and goes on where it stopped', async () => {
    const { desk, sends, kinds } = createTestDesk();
    const [id = 0] = desk.add([file('a'), file('b'), file('c')]);
    sends[0]?.onSent(400);
    desk.pause(id);
    await settled();
    expect(kinds()).toEqual(['paused', 'sending', 'sending']);
    expect(desk.uploads.value[0]?.state).toEqual({ kind: 'paused', sentBytes: 400 });
    desk.resume(id);
    expect(kinds()[0]).toBe('waiting');
    sends[1]?.end({ kind: 'item', item, isNew: true });
    await settled();
    expect(kinds()[0]).toBe('sending');
    expect(sends.at(-1)?.name).toBe('a');
  });

  it('tries again by itself when the connection is lost, and never what was refused', async () => {
    const { desk, sends, later, kinds } = createTestDesk();
    desk.add([file('a'), file('b')]);
    const problem = { code: 'not_a_video', title: TEXT, detail: TEXT, remedy: TEXT };
    sends[0]?.end({ kind: 'broken' });
    sends[1]?.end({ kind: 'problem', problem });
    await settled();
    expect(kinds()).toEqual(['offline', 'refused']);
    expect(later).toHaveLength(1);
    later[0]?.();
    expect(kinds()).toEqual(['sending', 'refused']);
  });

  it('stops what is removed, and tells nothing of it any more', async () => {
    const { desk, sends, later } = createTestDesk();
    const [a = 0, b = 0] = desk.add([file('a'), file('b')]);
    sends[1]?.end({ kind: 'broken' });
    await settled();
    desk.remove(a);
    desk.remove(b);
    expect(sends[0]?.signal.aborted).toBe(true);
    expect(later).toHaveLength(0);
    sends[0]?.onSent(5);
    expect(desk.uploads.value).toEqual([]);
  });
});

const TEXT = { zh: '', en: '' };
