import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { FfmpegTools } from './ffmpeg-tools.ts';
import { assembleChunks, FrameAssembler } from './frame-assembler.ts';
import { type FrameFormat, type FrameSize, fitWithin, frameBytes } from './frame-size.ts';
import { createTimeLineReader } from './frame-time-lines.ts';
import { FrameLender, type VideoFrame } from './lent-frame.ts';
import { VIDEO_LIMITS } from './limits.ts';
import { openOutputSocket } from './output-socket.ts';
import { VideoProblem } from './problem.ts';
import { type ProgramExit, type RunningProgram, startProgram } from './program.ts';
import { planReading, type ReaderPlan } from './reader-arguments.ts';
import { judgeReading, type ReadReport } from './reading-report.ts';
import type { YuvColor } from './video-color.ts';
import type { VideoFacts } from './video-facts.ts';

export interface ReadOptions {
  /** `yuv420p` moves half the bytes of `rgb24`, which ffmpeg makes. */
  readonly format: FrameFormat;
  /** The picture is made to fit, never larger than it is. Default: full size. */
  readonly maxWidth?: number;
  readonly maxHeight?: number;
  /** First and end of the range by frame time, the end itself left out. Default: the whole video. */
  readonly fromS?: number;
  readonly toS?: number;
  /** Decoder threads. Default 2. */
  readonly threads?: number;
  /** Frames read ahead while the last one is in use. Default 2. */
  readonly readAhead?: number;
  /** Let everything else on this machine go first. Default false. */
  readonly lowPriority?: boolean;
  /** Give up when the next frame takes longer. Default 60 s. */
  readonly stallLimitS?: number;
  /** Width times height of a stored picture. Default that of `VIDEO_LIMITS`. */
  readonly maxPixels?: number;
  readonly signal?: AbortSignal;
}

/** A frame is taken for the one at `fromS` when it is less than this before it. */
const TIME_TOLERANCE_S = 0.0005;

/**
 * The frames of a video in the order they are shown: upright, square pixels, one size. Read it once, with
 * `for await`; leaving the loop ends ffmpeg. Memory does not grow with the length: ffmpeg waits while nobody reads.
 *
 * The loop throws `VideoProblem` (`video_unreadable`, `video_decoding_failed`, `video_stalled`, `ffmpeg_missing`)
 * or, when aborted, the reason of the signal. A damaged or cut-off file gives what can be decoded; `report` says so.
 *
 * Example:
 *
 *     const frames = readFrames(tools, await probeVideo(tools, path), { format: 'yuv420p' });
 *     for await (const { timeS, data } of frames) look(yuvImage(data, frames, frames.color), timeS);
 *     if (frames.report().truncated) tell();
 */
export function readFrames(tools: FfmpegTools, video: VideoFacts, options: ReadOptions): FrameReader {
  return new FrameReader(tools, video, options);
}

export class FrameReader implements AsyncIterable<VideoFrame>, FrameSize {
  readonly width: number;
  readonly height: number;
  readonly format: FrameFormat;
  /** How the planes of `yuv420p` are meant; for `rgb24`, how those were meant that it was made from. */
  readonly color: YuvColor;

  readonly #video: VideoFacts;
  readonly #options: ReadOptions;
  readonly #hdrKept: boolean;
  readonly #tools: FfmpegTools;
  readonly #frames: FrameAssembler;
  /** Settles when the program has been started, or won't be. */
  readonly #begun: Promise<void>;
  #program: RunningProgram | undefined;
  #near: Socket | undefined;
  #startError: unknown;
  readonly #timesS: (number | null)[] = [];
  #exit: ProgramExit | undefined;
  /** All that the program wrote has become frames. */
  #hasEnded = false;
  #wake: (() => void) | undefined;
  #started = false;
  #closed = false;
  #stalled = false;
  #timesGuessed = false;
  #lastTimeS: number | undefined;
  #report: ReadReport | undefined;

  /** Use `readFrames`. */
  constructor(tools: FfmpegTools, video: VideoFacts, options: ReadOptions) {
    options.signal?.throwIfAborted();
    const size = fitWithin(video, options.maxWidth ?? video.width, options.maxHeight ?? video.height);
    const plan = planReading(tools, video, {
      size,
      format: options.format,
      fromS: options.fromS ?? null,
      threads: options.threads ?? 2,
      maxPixels: options.maxPixels ?? VIDEO_LIMITS.maxPixels,
    });
    this.width = size.width;
    this.height = size.height;
    this.format = options.format;
    this.color = plan.color;
    this.#video = video;
    this.#options = options;
    this.#hdrKept = plan.hdrKept;
    this.#tools = tools;
    this.#frames = new FrameAssembler(frameBytes(options.format, size), options.readAhead ?? 2, () =>
      this.#wakeUp(),
    );
    this.#begun = this.#begin(plan).catch((error: unknown) => {
      this.#startError = error;
      this.#wakeUp();
    });
    options.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  async #begin({ args }: ReaderPlan): Promise<void> {
    const socket = await openOutputSocket(this.#frames);
    const onEnd = () => {
      this.#hasEnded = true;
      this.#wakeUp();
    };
    if (this.#closed) {
      socket?.near.destroy();
      socket?.far.destroy();
      return;
    }
    const program = startProgram(this.#tools.ffmpegPath, args, {
      output: socket?.far ?? true,
      sideOutput: true,
      lowPriority: this.#options.lowPriority ?? false,
    });
    this.#program = program;
    if (socket) {
      this.#near = socket.near.on('close', onEnd);
      this.#frames.onRoom = () => void socket.near.resume();
    } else {
      assembleChunks(program.child.stdout as Readable, this.#frames, onEnd);
    }
    this.#listenForTimes(program.child.stdio[3] as Readable);
    void program.exited.then((exit) => {
      this.#exit = exit;
      this.#wakeUp();
    });
  }

  #listenForTimes(lines: Readable): void {
    const readTimeLines = createTimeLineReader();
    lines.setEncoding('utf8').on('data', (text: string) => {
      this.#timesS.push(...readTimeLines(text));
      this.#wakeUp();
    });
    lines.on('error', () => {});
  }

  readonly #onAbort = () => {
    void this.close();
    this.#wakeUp();
  };

  #wakeUp(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<VideoFrame, void, undefined> {
    if (this.#started) throw new Error('The frames of a reader can be read once.');
    this.#started = true;
    const { fromS = Number.NEGATIVE_INFINITY, toS = Number.POSITIVE_INFINITY } = this.#options;
    const lender = new FrameLender((data) => this.#frames.giveBack(data));
    let count = 0;
    let firstTimeS = 0;
    let reachedEnd = true;
    try {
      for (let next = await this.#next(); next; next = await this.#next()) {
        const { timeS, data } = next;
        if (timeS >= toS - TIME_TOLERANCE_S) {
          reachedEnd = false;
          break;
        }
        this.#lastTimeS = timeS;
        if (timeS < fromS - TIME_TOLERANCE_S) {
          this.#frames.giveBack(data);
          continue;
        }
        if (count === 0) firstTimeS = timeS;
        const { frame, settle } = lender.lend(count, timeS, data);
        count += 1;
        yield frame;
        settle();
      }
      this.#report = this.#judge(count, firstTimeS, reachedEnd);
    } finally {
      await this.close();
    }
  }

  /** The next frame and its time, `undefined` after the last. */
  async #next(): Promise<{ timeS: number; data: Uint8Array } | undefined> {
    for (;;) {
      this.#options.signal?.throwIfAborted();
      if (this.#startError) throw this.#startError;
      if (this.#frames.hasFrame && (this.#timesS.length > 0 || this.#exit)) {
        const data = this.#frames.take();
        if (data) return { data, timeS: this.#timeOf(this.#timesS.shift() ?? null) };
      }
      if (this.#stalled) {
        throw new VideoProblem('video_stalled', { limitS: this.#stallLimitS }, this.#program?.errorTail());
      }
      if ((this.#exit && this.#hasEnded) || this.#closed) return undefined;
      await this.#waitForMore();
    }
  }

  get #stallLimitS(): number {
    return this.#options.stallLimitS ?? 60;
  }

  async #waitForMore(): Promise<void> {
    const timer = setTimeout(() => {
      this.#stalled = true;
      void this.close();
    }, this.#stallLimitS * 1000);
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    clearTimeout(timer);
  }

  /** Frames without a time, which some AVI files have, follow the last one at the stated rate. */
  #timeOf(timeS: number | null): number {
    if (timeS !== null) return timeS;
    this.#timesGuessed = true;
    if (this.#lastTimeS === undefined) return this.#video.startTimeS;
    return this.#lastTimeS + 1 / (this.#video.averageFps ?? 25);
  }

  #judge(frames: number, firstTimeS: number, reachedEnd: boolean): ReadReport {
    return judgeReading({
      video: this.#video,
      wholeVideo: this.#options.fromS === undefined,
      reachedEnd: reachedEnd && !this.#closed,
      exit: this.#exit ?? null,
      errorTail: this.#program?.errorTail() ?? '',
      ffmpegPath: this.#tools.ffmpegPath,
      frames,
      firstTimeS,
      lastTimeS: this.#lastTimeS ?? 0,
      timesGuessed: this.#timesGuessed,
      hdrKept: this.#hdrKept,
    });
  }

  /** What the reading came to; there once the loop has ended by itself or at `toS`. */
  report(): ReadReport {
    if (!this.#report) throw new Error('The report is there when all frames have been read.');
    return this.#report;
  }

  /** Ends ffmpeg and waits until it is gone. May be called at any time and more than once. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    await this.#begun;
    this.#near?.destroy();
    await this.#program?.kill();
  }
}
