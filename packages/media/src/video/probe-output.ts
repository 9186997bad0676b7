import { VideoProblem } from './problem.ts';
import { streamColor } from './video-color.ts';
import type { Rational, SoundFacts, VideoFacts } from './video-facts.ts';

/**
 * The facts in the JSON of `ffprobe -show_streams -show_format -of json`, or the problem with them.
 *
 * Nothing in the text is taken for granted: a number that is none counts as not stated.
 */
export function parseProbe(json: string, path: string, bytes: number): VideoFacts | VideoProblem {
  const document = record(parseJson(json));
  const format = record(document.format);
  const streams = list(document.streams).map(record);
  const video = streams.find(
    (stream) => stream.codec_type === 'video' && record(stream.disposition).attached_pic !== 1,
  );
  if (streams.length === 0) return new VideoProblem('video_unreadable');
  if (!video) return new VideoProblem('video_has_no_pictures');
  const codec = text(video.codec_name);
  if (codec === undefined || codec === 'unknown' || codec === 'none') {
    return new VideoProblem('video_codec_unsupported', { codec: text(video.codec_tag_string) ?? '?' });
  }
  const codedWidth = numberOf(video.width) ?? 0;
  const codedHeight = numberOf(video.height) ?? 0;
  const pixelFormat = text(video.pix_fmt);
  // Without a size or a pixel format not even one frame could be decoded.
  if (codedWidth < 1 || codedHeight < 1 || pixelFormat === undefined || pixelFormat === 'unknown')
    return new VideoProblem('video_unreadable');

  const pixelAspect = aspectOf(text(video.sample_aspect_ratio));
  const rotationDeg = rotationOf(video);
  const shownWidth = Math.max(1, Math.round(codedWidth * pixelAspect));
  const sideways = rotationDeg === 90 || rotationDeg === 270;
  const averageFps = rateOf(text(video.avg_frame_rate));
  const nominalFps = rateOf(text(video.r_frame_rate));
  const containerStartTimeS = numberOf(format.start_time) ?? 0;

  return {
    path,
    bytes,
    container: containerOf(text(format.format_name) ?? ''),
    streamIndex: numberOf(video.index) ?? 0,
    codec,
    pixelFormat,
    codedWidth,
    codedHeight,
    pixelAspect,
    rotationDeg,
    width: sideways ? codedHeight : shownWidth,
    height: sideways ? shownWidth : codedHeight,
    averageFps,
    variableRateSuspected:
      averageFps !== null && nominalFps !== null && Math.abs(nominalFps / averageFps - 1) > 0.01,
    durationS: durationOf(video, format, containerOf(text(format.format_name) ?? '')),
    startTimeS: numberOf(video.start_time) ?? containerStartTimeS,
    containerStartTimeS,
    frameCount: numberOf(video.nb_frames) ?? null,
    timeBase: rationalOf(text(video.time_base)) ?? { numerator: 1, denominator: 1_000_000 },
    color: streamColor(
      text(video.color_space),
      text(video.color_range),
      pixelFormat,
      codedWidth,
      codedHeight,
    ),
    transfer: transferOf(text(video.color_transfer)),
    sound: soundOf(streams),
  };
}

type Json = Readonly<Record<string, unknown>>;

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function rationalOf(value: string | undefined, separator = '/'): Rational | undefined {
  const [numerator, denominator] = (value ?? '').split(separator).map(Number);
  return numerator && denominator && numerator > 0 && denominator > 0
    ? { numerator, denominator }
    : undefined;
}

function rateOf(value: string | undefined): number | null {
  const rate = rationalOf(value);
  return rate ? rate.numerator / rate.denominator : null;
}

function aspectOf(value: string | undefined): number {
  const aspect = rationalOf(value, ':');
  return aspect ? aspect.numerator / aspect.denominator : 1;
}

const QUARTERS = [0, 90, 180, 270] as const;

/** ffprobe states the display matrix counterclockwise, -90 for a phone held upright; older files carry a tag. */
function rotationOf(stream: Json): 0 | 90 | 180 | 270 {
  const sideData = list(stream.side_data_list).map(record);
  const stated = sideData.map((data) => numberOf(data.rotation)).find((angle) => angle !== undefined);
  const tag = numberOf(record(stream.tags).rotate);
  const clockwiseDeg = stated !== undefined ? -stated : (tag ?? 0);
  const turnedDeg = ((clockwiseDeg % 360) + 360) % 360;
  // Like ffmpeg: a degree of tolerance; slanted pictures keep their size.
  return QUARTERS.find((angle) => Math.abs(turnedDeg - angle) < 1) ?? 0;
}

function durationOf(video: Json, format: Json, container: VideoFacts['container']): number | null {
  const statedS =
    numberOf(video.duration) ?? clockS(text(record(video.tags).DURATION)) ?? numberOf(format.duration);
  if (statedS === undefined) return null;
  // What Matroska files state is mostly their end.
  const beforeS = container === 'matroska' ? Math.max(0, numberOf(format.start_time) ?? 0) : 0;
  const durationS = statedS > beforeS ? statedS - beforeS : statedS;
  return durationS > 0 ? durationS : null;
}

/** Matroska's tag: `00:00:12.345000000`. */
function clockS(value: string | undefined): number | undefined {
  const match = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(value ?? '');
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : undefined;
}

function containerOf(formatName: string): VideoFacts['container'] {
  if (formatName.includes('matroska')) return 'matroska';
  if (formatName.includes('avi')) return 'avi';
  if (formatName.includes('gif')) return 'gif';
  return 'mp4';
}

function transferOf(name: string | undefined): VideoFacts['transfer'] {
  if (name === 'arib-std-b67') return 'hlg';
  if (name === 'smpte2084') return 'pq';
  return 'sdr';
}

function soundOf(streams: readonly Json[]): SoundFacts | null {
  const sound = streams.find((stream) => stream.codec_type === 'audio');
  const codec = text(sound?.codec_name);
  const streamIndex = numberOf(sound?.index);
  return codec !== undefined && streamIndex !== undefined ? { codec, streamIndex } : null;
}
