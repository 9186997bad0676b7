import { type ReadonlySignal, signal } from '@preact/signals';

/** A stretch of the reference that is played again and again, seconds. */
export interface Loop {
  readonly fromS: number;
  readonly toS: number;
}

/** A clock in the reference's time that both films and both skeletons follow. */
export interface StepPlayer {
  readonly fromS: number;
  readonly toS: number;
  /** Where it stands, seconds of the reference. */
  readonly timeS: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<number>;
  readonly loop: ReadonlySignal<Loop | null>;
  play(): void;
  pause(): void;
  seek(timeS: number): void;
  setSpeed(speed: number): void;
  /** Plays it from its beginning; null lets it go on. */
  setLoop(loop: Loop | null): void;
  close(): void;
}

export function createStepPlayer(fromS: number, toS: number): StepPlayer {
  const timeS = signal(fromS);
  const playing = signal(false);
  const speed = signal(1);
  const loop = signal<Loop | null>(null);
  let handle = 0;
  let lastMs = 0;

  const tick = (nowMs: number) => {
    if (!playing.value) return;
    const next = timeS.value + ((nowMs - lastMs) / 1000) * speed.value;
    lastMs = nowMs;
    const end = loop.value?.toS ?? toS;
    if (next < end) timeS.value = next;
    else if (loop.value) timeS.value = loop.value.fromS;
    else {
      timeS.value = toS;
      playing.value = false;
      return;
    }
    handle = requestAnimationFrame(tick);
  };
  const play = () => {
    if (playing.value) return;
    if (timeS.value >= (loop.value?.toS ?? toS)) timeS.value = loop.value?.fromS ?? fromS;
    playing.value = true;
    lastMs = performance.now();
    handle = requestAnimationFrame(tick);
  };
  const pause = () => {
    playing.value = false;
    cancelAnimationFrame(handle);
  };
  return {
    fromS,
    toS,
    timeS,
    playing,
    speed,
    loop,
    play,
    pause,
    seek(wanted) {
      timeS.value = Math.max(fromS, Math.min(toS, wanted));
    },
    setSpeed(wanted) {
      speed.value = wanted;
    },
    setLoop(wanted) {
      loop.value = wanted;
      if (!wanted) return;
      timeS.value = wanted.fromS;
      play();
    },
    close: pause,
  };
}

/** Further off than this, seconds, a film jumps; nearer it is played a little faster or slower. */
const JUMP_S = 0.35;
const PULL = 1.5;
const RATES = { least: 0.1, most: 4 } as const;

/**
 * Keeps a film at a time while a clock plays or stands.
 *
 * @param rate how fast the film's own time should pass now.
 */
export function followClock(film: HTMLVideoElement, wantedS: number, rate: number, playing: boolean): void {
  const end = Number.isFinite(film.duration) ? film.duration : wantedS;
  const target = Math.max(0, Math.min(end, wantedS));
  const behindS = target - film.currentTime;
  const isOutside = wantedS < 0 || wantedS > end;
  if (!playing || isOutside || rate < RATES.least) {
    if (!film.paused) film.pause();
    if (Math.abs(behindS) > 0.02 && !film.seeking) film.currentTime = target;
    return;
  }
  if (Math.abs(behindS) > JUMP_S) {
    if (!film.seeking) film.currentTime = target;
  } else {
    film.playbackRate = Math.max(RATES.least, Math.min(RATES.most, rate * (1 + PULL * behindS)));
  }
  if (film.paused) film.play().catch(() => undefined);
}
