import type { Writable } from 'node:stream';
import { saysDiskFull } from './fault-messages.ts';
import type { FfmpegTools } from './ffmpeg-tools.ts';
import { type FrameFormat, type FrameSize, frameBytes } from './frame-size.ts';
import { VideoProblem, type VideoWarningCode } from './problem.ts';
import { type ProgramExit, type RunningProgram, startProgram } from './program.ts';
import { matroskaFrameHead, matroskaHead } from './raw-matroska.ts';
import { planSound, type SoundPlan } from './sound-plan.ts';
import { BT709, type YuvColor } from './video-color.ts';
import type { VideoFacts } from './video-facts.ts';
import { discardPart, partPath, settlePart } from './whole-file.ts';
import { writerArguments } from './writer-arguments.ts';

export interface WriteOptions extends FrameSize {
  readonly format: FrameFormat;
  /** How the frames are meant: the reader's `color` for frames that were read. Default BT.709. */
  readonly color?: YuvColor;
  /** Keeps the sound of this video. */
  readonly soundFrom?: VideoFacts;
  /** This time of the frames and of the sound becomes 0. Default `outputOriginS` of the video with the sound. */
  readonly originS?: number;
  /** Frames by second, roughly; only the encoder's level depends on it. Default 30. */
  readonly averageFps?: number;
  /** Constant quality of x264, 0 (lossless) … 51; smaller is better. Default 23. */
  readonly crf?: number;
  /** Preset of x264, with CABAC and deblocking in any case. Default `ultrafast`. */
  readonly preset?: string;
  /** Encoder threads. Default 2. */
  readonly threads?: number;
  readonly lowPriority?: boolean;
  /** Give up when the encoder doesn't take a frame, or doesn't finish, for so long. Default 120 s. */
  readonly stallLimitS?: number;
  readonly signal?: AbortSignal;
}

export interface WriteReport {
  readonly frames: number;
  readonly warnings: readonly VideoWarningCode[];
}

/** The finest step between two frames: the clock of the MP4. */
const TICKS_PER_S = 90_000;
const LAST_WORDS_MS = 2000;

/**
 * Opens an H.264 MP4 that frames are written to, each with its own time. It starts fast, is tagged BT.709, has even
 * sides (an odd last row or column is left out) and appears at `path` only when `finish` has succeeded.
 *
 * Throws `VideoProblem` (`video_encoding_failed`, `video_disk_full`, `video_stalled`, `ffmpeg_missing`) or, when
 * aborted, the reason of the signal.
 *
 * Example:
 *
 *     const writer = await openFrameWriter(tools, 'out.mp4', { ...size, format: 'yuv420p', soundFrom: video });
 *     for await (const { data, timeS } of frames) await writer.write(data, timeS);
 *     await writer.finish();
 */
export async function openFrameWriter(
  tools: FfmpegTools,
  path: string,
  options: WriteOptions,
): Promise<FrameWriter> {
  const { soundFrom, signal } = options;
  const sound: SoundPlan = soundFrom
    ? await planSound(tools, soundFrom, signal)
    : { how: 'none', lost: false };
  signal?.throwIfAborted();
  return new FrameWriter(tools, path, options, sound);
}

/**
 * The time of the source that becomes 0 in the result. MP4 has no times before 0, and a recording that starts in the
 * middle of a broadcast must not begin with an hour of nothing; otherwise the source's clock is kept.
 */
export function outputOriginS(video: VideoFacts): number {
  const startS = Math.min(video.startTimeS, video.containerStartTimeS);
  return startS < 0 || startS > 10 ? startS : 0;
}

export class FrameWriter {
  readonly #path: string;
  readonly #part: string;
  readonly #options: WriteOptions;
  readonly #frameBytes: number;
  readonly #originS: number;
  readonly #soundLost: boolean;
  readonly #program: RunningProgram;
  readonly #input: Writable;
  #exit: ProgramExit | undefined;
  /** Ends the waiting for the frame that is being written. One for all: thousands must not wait for one exit. */
  #refuseFrame = () => {};
  #lastTick = -1;
  #frames = 0;
  #stalled = false;
  #state: 'open' | 'finishing' | 'closed' = 'open';

  /** Use `openFrameWriter`. */
  constructor(tools: FfmpegTools, path: string, options: WriteOptions, sound: SoundPlan) {
    this.#path = path;
    this.#part = partPath(path);
    this.#options = options;
    this.#frameBytes = frameBytes(options.format, options);
    this.#originS = options.originS ?? (options.soundFrom ? outputOriginS(options.soundFrom) : 0);
    this.#soundLost = sound.how === 'none' && sound.lost;
    const args = writerArguments(
      {
        size: options,
        format: options.format,
        color: options.color ?? BT709,
        sound,
        soundPath: options.soundFrom?.path ?? null,
        originS: this.#originS,
        crf: options.crf ?? 23,
        preset: options.preset ?? 'ultrafast',
        threads: options.threads ?? 2,
      },
      this.#part,
    );
    this.#program = startProgram(tools.ffmpegPath, args, {
      input: true,
      lowPriority: options.lowPriority ?? false,
    });
    this.#input = this.#program.child.stdin as Writable;
    // A broken pipe is told by the exit of ffmpeg, which says why; unheard it would end this process.
    this.#input.on('error', () => {});
    this.#input.write(matroskaHead(options, options.format, options.averageFps ?? 30));
    void this.#program.exited.then((exit) => {
      this.#exit = exit;
      this.#refuseFrame();
    });
    options.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  readonly #onAbort = () => void this.abort();

  /**
   * Writes one frame at `timeS` of the source's clock. Resolves when the encoder has taken it: only then may `data`
   * be used for something else. Frames at the same time or earlier than the last are moved behind it.
   */
  async write(data: Uint8Array, timeS: number): Promise<void> {
    const { signal } = this.#options;
    if (signal?.aborted) await this.#throwReason(signal);
    if (this.#state !== 'open') throw new Error('This video is finished or aborted.');
    if (data.length !== this.#frameBytes) {
      throw new RangeError(`A frame of this video has ${this.#frameBytes} bytes, not ${data.length}.`);
    }
    const tick = Math.max(this.#lastTick + 1, Math.round((timeS - this.#originS) * TICKS_PER_S), 0);
    this.#lastTick = tick;
    this.#input.cork();
    this.#input.write(matroskaFrameHead(tick / TICKS_PER_S, data.length));
    const taken = new Promise<boolean>((resolve) => {
      this.#refuseFrame = () => resolve(false);
      this.#input.write(data, (error) => resolve(!error));
    });
    this.#input.uncork();
    if (!(await this.#within(taken))) await this.#fail();
    this.#frames += 1;
  }

  /** Completes the file and puts it in its place. Without a single frame there is none: `video_encoding_failed`. */
  async finish(): Promise<WriteReport> {
    const { signal } = this.#options;
    if (signal?.aborted) await this.#throwReason(signal);
    if (this.#state !== 'open') throw new Error('This video is finished or aborted.');
    this.#state = 'finishing';
    this.#input.end();
    const exit = await this.#within(this.#program.exited);
    // A trailer that could not be written is only said, not told by the exit code.
    const broken = exit.code !== 0 || /Error writing trailer/i.test(this.#program.errorTail());
    if (this.#frames === 0 || broken) await this.#fail();
    if (signal?.aborted) await this.#throwReason(signal);
    this.#detach();
    try {
      await settlePart(this.#part, this.#path);
    } catch (error) {
      await discardPart(this.#part);
      throw error;
    }
    return { frames: this.#frames, warnings: this.#soundLost ? ['sound_lost'] : [] };
  }

  /** Stops and leaves nothing behind. Does nothing after `finish`. May be called more than once. */
  async abort(): Promise<void> {
    this.#detach();
    await this.#program.kill();
    await discardPart(this.#part);
  }

  #detach(): void {
    this.#state = 'closed';
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
  }

  /** Whoever hears that it was aborted may be sure that nothing is left of it. */
  async #throwReason(signal: AbortSignal): Promise<never> {
    await this.abort();
    throw signal.reason;
  }

  async #within<T>(work: Promise<T>): Promise<T> {
    const limitS = this.#options.stallLimitS ?? 120;
    const timer = setTimeout(() => {
      this.#stalled = true;
      void this.#program.kill();
    }, limitS * 1000);
    const result = await work;
    clearTimeout(timer);
    return result;
  }

  async #goneWithin(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([this.#program.exited, limit]);
    clearTimeout(timer);
  }

  /** Throws why the encoder is gone. */
  async #fail(): Promise<never> {
    const { signal } = this.#options;
    // The pipe may break a moment before ffmpeg has said why.
    if (!signal?.aborted) await this.#goneWithin(LAST_WORDS_MS);
    if (signal?.aborted) await this.#throwReason(signal);
    await this.abort();
    const output = this.#program.errorTail();
    if (this.#exit?.startError) {
      throw new VideoProblem('ffmpeg_missing', { command: this.#program.child.spawnfile });
    }
    if (this.#stalled) {
      throw new VideoProblem('video_stalled', { limitS: this.#options.stallLimitS ?? 120 }, output);
    }
    if (saysDiskFull(output)) {
      throw new VideoProblem('video_disk_full', {}, output);
    }
    throw new VideoProblem('video_encoding_failed', { frames: this.#frames }, output);
  }
}
