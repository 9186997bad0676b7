import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Film } from './film.ts';
import { belongsTo, frameAt, nearestFrame, withinFrame } from './frame-times.ts';

export const SPEEDS = [0.25, 0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

/** Frames from one to the other, ends included. */
export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a clip stands, frame by frame at the frames' true times. With a film the picture leads: the skeleton that is
 * painted is that of `shown`, the frame whose picture the film shows. Without one a clock leads.
 */
export interface Playback {
  readonly timesS: Float64Array;
  /** The frame that was asked for or has been reached. */
  readonly frame: ReadonlySignal<number>;
  /** The frame whose picture is there; null before the first, and where the film shows a picture that is no frame. */
  readonly shown: ReadonlySignal<number | null>;
  /** Whether `shown` is `frame`: then what is painted is what was asked for. */
  readonly settled: ReadonlySignal<boolean>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<number>;
  /** What is played again and again, or chosen to be worked on. */
  readonly range: ReadonlySignal<FrameRange | null>;
  readonly looping: ReadonlySignal<boolean>;
  toFrame(frame: number): void;
  /** By so many frames; stops what plays. */
  step(by: number): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  setRange(range: FrameRange | null): void;
  setLooping(looping: boolean): void;
  /** Takes a film, or lets it go. */
  attach(film: Film | null): void;
  /** The frame of the picture that the film shows at this very moment; the clock's frame without a film. */
  frameOfPicture(): number | null;
  close(): void;
}

const SEEK_TRIES = 3;
/** Seeking to the shown frame's neighbour by so little helps players that land one frame early. */
const NUDGE_S = 0.004;

export function createPlayback(timesS: Float64Array): Playback {
  const last = Math.max(0, timesS.length - 1);
  const frame = signal(0);
  const shown = signal<number | null>(null);
  const playing = signal(false);
  const speed = signal(1);
  const range = signal<FrameRange | null>(null);
  const looping = signal(false);
  let film: Film | null = null;
  let letGo: () => void = () => undefined;
  let seeking = false;
  let closed = false;

  const within = (wanted: number) => Math.min(Math.max(Math.round(wanted), 0), last);
  const bounds = () => (looping.value && range.value) || { from: 0, to: last };

  const frameOfPicture = (): number | null => {
    if (!film) return frame.value;
    const timeS = film.shownS();
    if (timeS === null) return null;
    const nearest = nearestFrame(timesS, timeS);
    return belongsTo(timesS, nearest, timeS) ? nearest : null;
  };

  /** Goes to the frame that is wanted last; while one seek runs the next waits, and only the latest is made. */
  const seek = async (): Promise<void> => {
    if (seeking || !film) return;
    seeking = true;
    while (film && !closed && !playing.value && frameOfPicture() !== frame.value) {
      const wanted = frame.value;
      for (let trial = 0; trial < SEEK_TRIES && film && frame.value === wanted; trial++) {
        await film.seek(withinFrame(timesS, wanted) + trial * NUDGE_S);
        if (frameOfPicture() === wanted) break;
        await afterRefresh();
        if (frameOfPicture() === wanted) break;
      }
      shown.value = frameOfPicture();
      if (frame.value === wanted) break;
    }
    seeking = false;
    if (!playing.value) shown.value = frameOfPicture();
  };

  const onPicture = () => {
    const now = frameOfPicture();
    if (now === null || seeking) return;
    shown.value = now;
    if (!playing.value) return;
    frame.value = now;
    if (now >= bounds().to) atTheEnd();
  };

  const atTheEnd = () => {
    if (!looping.value) return pause();
    frame.value = bounds().from;
    if (film) void film.seek(withinFrame(timesS, bounds().from)).then(() => void film?.play().catch(pause));
  };

  const pause = () => {
    if (!playing.value) return;
    playing.value = false;
    film?.pause();
    // The picture may be one further than the last one told.
    const now = frameOfPicture();
    if (now !== null && film) frame.value = now;
    void seek();
  };

  /** Plays without a film: frames follow the clock at their true times. */
  const runClock = () => {
    const startedMs = performance.now();
    const startS = timesS[frame.value] ?? 0;
    const from = frame.value;
    let lastFrame = from;
    const tick = () => {
      if (!playing.value || film || closed) return;
      // Somebody jumped meanwhile: the clock begins anew from there.
      if (frame.value !== lastFrame) return runClock();
      const now = frameAt(timesS, startS + ((performance.now() - startedMs) / 1000) * speed.value);
      lastFrame = Math.min(now, bounds().to);
      frame.value = lastFrame;
      shown.value = lastFrame;
      if (lastFrame >= bounds().to) {
        if (!looping.value) return pause();
        frame.value = bounds().from;
        return runClock();
      }
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };

  const toFrame = (wanted: number) => {
    frame.value = within(wanted);
    if (!film) shown.value = frame.value;
    else if (playing.value) film.element.currentTime = withinFrame(timesS, frame.value);
    else void seek();
  };

  const play = () => {
    if (playing.value || timesS.length < 2) return;
    const { from, to } = bounds();
    if (frame.value >= to || frame.value < from) frame.value = from;
    playing.value = true;
    if (!film) return runClock();
    film.element.playbackRate = speed.value;
    if (frameOfPicture() !== frame.value) film.element.currentTime = withinFrame(timesS, frame.value);
    film.play().catch(pause);
  };

  return {
    timesS,
    frame,
    shown,
    settled: computed(() => shown.value === frame.value),
    playing,
    speed,
    range,
    looping,
    toFrame,
    step(by) {
      pause();
      toFrame(frame.value + by);
    },
    play,
    pause,
    setSpeed(wanted) {
      speed.value = wanted;
      if (film) film.element.playbackRate = wanted;
      else if (playing.value) {
        // The clock begins anew at the new speed.
        playing.value = false;
        play();
      }
    },
    setRange(wanted) {
      range.value = wanted && {
        from: within(Math.min(wanted.from, wanted.to)),
        to: within(Math.max(wanted.from, wanted.to)),
      };
      if (!wanted) looping.value = false;
    },
    setLooping(wanted) {
      looping.value = wanted && range.value !== null;
    },
    attach(next) {
      letGo();
      pause();
      film = next;
      shown.value = next ? null : frame.value;
      if (!next) return;
      const stop = next.onPicture(onPicture);
      const ended = () => playing.value && atTheEnd();
      next.element.addEventListener('ended', ended);
      letGo = () => {
        stop();
        next.element.removeEventListener('ended', ended);
        letGo = () => undefined;
      };
      void seek();
    },
    frameOfPicture,
    close() {
      closed = true;
      pause();
      letGo();
      film = null;
    },
  };
}

const afterRefresh = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
