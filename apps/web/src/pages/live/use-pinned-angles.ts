import type { ClinicalAngleId } from '@posebox/motion';
import type { LiveFrame } from '@posebox/vision/browser';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { openPinnedMeter, type PinnedAngle } from './pinned-angles.ts';

export interface PinnedHold {
  /** As of the newest frame: the plates follow their joints. */
  readonly places: ReadonlySignal<readonly PinnedAngle[]>;
  /** Renewed a few times a second: digits that change with every frame can't be read. */
  readonly shown: ReadonlySignal<readonly PinnedAngle[]>;
  see(frame: LiveFrame, pinned: readonly ClinicalAngleId[]): void;
  rest(): void;
}

const RENEW_EVERY_S = 0.2;

/** The pinned angles, told of every frame. */
export function usePinnedAngles(): PinnedHold {
  const meter = useRef(openPinnedMeter());
  const renewedS = useRef(Number.NEGATIVE_INFINITY);
  const places = useSignal<readonly PinnedAngle[]>([]);
  const shown = useSignal<readonly PinnedAngle[]>([]);
  return {
    places,
    shown,
    see(frame, pinned) {
      if (pinned.length === 0 && places.value.length === 0) return;
      places.value = meter.current.next(frame, pinned);
      const isDue =
        frame.timeS - renewedS.current >= RENEW_EVERY_S ||
        frame.timeS < renewedS.current ||
        shown.value.length !== pinned.length;
      if (!isDue) return;
      renewedS.current = frame.timeS;
      shown.value = places.value;
    },
    rest() {
      meter.current = openPinnedMeter();
      renewedS.current = Number.NEGATIVE_INFINITY;
      places.value = [];
      shown.value = [];
    },
  };
}
