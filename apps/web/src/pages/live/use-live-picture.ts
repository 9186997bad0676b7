import type { EngineFacts, LiveFrame, LiveSettings } from '@posebox/vision/browser';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveTrouble } from './camera.ts';
import { useEngine } from './use-engine.ts';
import { useFilePicker } from './use-file-picker.ts';
import { type SourceHold, useSource } from './use-source.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** A live picture and the engine that looks at it: what every page before a camera begins with. */
export interface LivePictureHold extends SourceHold {
  /** Of the element that the source is put into; it stays in the page while the source changes. */
  readonly video: RefObject<HTMLVideoElement>;
  readonly facts: EngineFacts | null;
  readonly isOn: boolean;
  /** There is a picture or will be one: nothing has failed. */
  readonly isShown: boolean;
  readonly trouble: LiveTrouble | null;
  /** Of the frames; null until the first of this source. */
  readonly size: LiveFrame['image'] | null;
  openCamera(): void;
  pickFile(): void;
}

/**
 * Camera or file, engine, and a screen that stays on. `onFrame` may change from one drawing to the next.
 *
 * @example const live = useLivePicture({ settings: { model: 'full', people: 1 }, onFrame: ({ people }) => draw(people) });
 */
export function useLivePicture(given: {
  readonly settings: LiveSettings;
  readonly onFrame: (frame: LiveFrame) => void;
}): LivePictureHold {
  const video = useRef<HTMLVideoElement>(null);
  const [size, setSize] = useState<LiveFrame['image'] | null>(null);
  const hold = useSource(video);
  const { source, state } = hold;
  const isOn = state.kind === 'on';
  const facts = useEngine({
    ...{ video, source, isOn, settings: given.settings },
    onFrame(frame) {
      if (frame.image.width !== size?.width || frame.image.height !== size?.height) setSize(frame.image);
      given.onFrame(frame);
    },
    onFailure: () => hold.fail('engine'),
  });
  const pickFile = useFilePicker((file) => hold.open({ kind: 'file', file }));
  useWakeLock(isOn);
  useEffect(() => setSize(null), [source]);
  return {
    ...hold,
    ...{ video, facts, isOn, size, pickFile },
    isShown: source !== null && state.kind !== 'failed',
    trouble: state.kind === 'failed' ? state.trouble : null,
    openCamera: () => hold.open({ kind: 'camera', deviceId: null }),
  };
}
