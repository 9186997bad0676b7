import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { installCommand } from './install-command.ts';
import { VideoProblem } from './problem.ts';
import { programOutput } from './program.ts';

/** The two programs that read and write video, found and checked once; everything in this folder takes them. */
export interface FfmpegTools {
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
  /** As the program says it: `'5.1.9-0+deb12u1'`. */
  readonly version: string;
  /** Can write animated WebP. */
  readonly animatedWebp: boolean;
  /** Can bring HDR down to the range of an ordinary screen. */
  readonly toneMapping: boolean;
}

/** `-fps_mode` and unbuffered frame metadata came with 5.1. */
const OLDEST_VERSION = [5, 1] as const;
const NEEDED_ENCODERS = ['libx264', 'aac', 'gif'];
const NEEDED_FILTERS = ['metadata', 'scale', 'crop', 'setpts', 'settb', 'setsar', 'palettegen', 'paletteuse'];
/** On a computer with twenty times the work it can do, a program took 20 s to say its version. */
const LIMIT_S = 60;

/**
 * Finds ffmpeg and ffprobe, at FFMPEG_PATH and FFPROBE_PATH or on PATH, and checks that they can do the work.
 *
 * Throws `VideoProblem`: `ffmpeg_missing`, `ffmpeg_too_old`, `ffmpeg_incomplete`, each with the command that
 * mends it; `video_stalled` when a program that is there was ended or held up before it could say its version. Example: `const tools = await findFfmpeg();`
 */
export async function findFfmpeg(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FfmpegTools> {
  const command = installCommand(process.platform, await readOsRelease());
  const ffmpegPath = await findProgram('ffmpeg', environment.FFMPEG_PATH, environment);
  const neighbour = environment.FFMPEG_PATH ? dirname(environment.FFMPEG_PATH) : undefined;
  const ffprobePath = await findProgram('ffprobe', environment.FFPROBE_PATH, environment, neighbour);
  if (!ffmpegPath || !ffprobePath) throw new VideoProblem('ffmpeg_missing', { command });
  const [output, probeOutput, encoderList, filterList] = await Promise.all([
    outputOf(ffmpegPath, ['-hide_banner', '-version']),
    outputOf(ffprobePath, ['-hide_banner', '-version']),
    outputOf(ffmpegPath, ['-hide_banner', '-encoders']),
    outputOf(ffmpegPath, ['-hide_banner', '-filters']),
  ]);
  if (!output || !probeOutput) throw new VideoProblem('ffmpeg_missing', { command });
  const version = /^ffmpeg version (\S+)/.exec(output)?.[1] ?? 'unknown';
  if (isOlder(version)) throw new VideoProblem('ffmpeg_too_old', { version, command });

  const encoders = namesIn(encoderList);
  const filters = namesIn(filterList);
  const missing = [
    ...NEEDED_ENCODERS.filter((name) => !encoders.has(name)),
    ...NEEDED_FILTERS.filter((name) => !filters.has(name)),
  ];
  if (missing.length > 0) {
    throw new VideoProblem('ffmpeg_incomplete', { missing: missing.join(', '), command });
  }
  return {
    ffmpegPath,
    ffprobePath,
    version,
    animatedWebp: encoders.has('libwebp_anim'),
    toneMapping: filters.has('zscale') && filters.has('tonemap'),
  };
}

async function findProgram(
  name: string,
  chosenPath: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  neighbour?: string,
): Promise<string | undefined> {
  if (chosenPath) return chosenPath;
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = [neighbour, ...(environment.PATH ?? environment.Path ?? '').split(delimiter)];
  for (const folder of folders) {
    if (!folder) continue;
    const path = join(folder, fileName);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

async function outputOf(path: string, args: readonly string[]): Promise<string> {
  const { code, signal, timedOut, output } = await programOutput(path, args, { limitS: LIMIT_S });
  // It is there, and something else on this computer was in its way: no reason to install it.
  if (timedOut || signal !== null) throw new VideoProblem('video_stalled', { limitS: LIMIT_S });
  return code === 0 ? output : '';
}

/** Versions that carry no number, such as `N-109468-gd39b34123d`, are builds of the day and taken as new. */
function isOlder(version: string): boolean {
  const match = /^n?(\d+)(?:\.(\d+))?/.exec(version);
  if (!match) return false;
  const major = Number(match[1]);
  const minor = Number(match[2] ?? 0);
  return major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1]);
}

/** Second column of ffmpeg's own lists: ` V....D libx264  libx264 H.264…`, ` ... scale  V->V  Scale…`. */
function namesIn(list: string): ReadonlySet<string> {
  return new Set([...list.matchAll(/^ \S+ +(\S+)/gm)].map((match) => match[1] ?? ''));
}

async function readOsRelease(): Promise<string> {
  if (process.platform !== 'linux') return '';
  return readFile('/etc/os-release', 'utf8').catch(() => '');
}
