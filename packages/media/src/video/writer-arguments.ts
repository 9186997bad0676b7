import { evenSize, type FrameFormat, type FrameSize } from './frame-size.ts';
import { fileUrl, openArguments } from './input-arguments.ts';
import { VIDEO_LIMITS } from './limits.ts';
import { type SoundPlan, soundCodecArguments } from './sound-plan.ts';
import type { YuvColor } from './video-color.ts';

export interface WriterRequest {
  readonly size: FrameSize;
  readonly format: FrameFormat;
  readonly color: YuvColor;
  readonly sound: SoundPlan;
  /** The file that the sound comes from. */
  readonly soundPath: string | null;
  /** This time of the frames and of the sound becomes 0. */
  readonly originS: number;
  readonly crf: number;
  readonly preset: string;
  readonly threads: number;
}

/** The command that turns the Matroska stream on its standard input into H.264 in MP4 with fast start. */
export function writerArguments(request: WriterRequest, outputPath: string): string[] {
  const { sound, soundPath } = request;
  const withSound = sound.how !== 'none' && soundPath !== null;
  const shift = request.originS === 0 ? [] : ['-itsoffset', (-request.originS).toFixed(6)];
  return [
    ...['-hide_banner', '-v', 'error', '-y', '-copyts'],
    // Big frames must not queue up in front of the encoder.
    ...['-thread_queue_size', '2', '-f', 'matroska', '-i', 'pipe:0'],
    ...(withSound ? openArguments(soundPath, VIDEO_LIMITS.maxPixels, ['-vn', ...shift]) : []),
    ...['-map', '0:v:0', '-vf', encoderFilters(request).join(',')],
    ...['-c:v', 'libx264', '-preset', request.preset, '-crf', String(request.crf)],
    // A shorter look ahead takes less memory. The fastest preset leaves out CABAC and deblocking, which cost little
    // and make files 10 % smaller and pictures better; the slower presets have them anyway.
    ...['-x264-params', 'rc-lookahead=5:sync-lookahead=0:cabac=1:no-deblock=0'],
    ...['-threads', String(request.threads), '-fps_mode', 'passthrough', '-enc_time_base', '1/90000'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...(withSound ? ['-map', `1:${sound.sound.streamIndex}`, ...soundCodecArguments(sound.how)] : []),
    // Nothing of the source's own descriptions (place, device, owner) gets into the result.
    ...['-map_metadata', '-1', '-map_chapters', '-1'],
    ...['-video_track_timescale', '90000', '-movflags', '+faststart', '-f', 'mp4', fileUrl(outputPath)],
  ];
}

/**
 * What comes out is always BT.709 in limited range and says so. Planes that players take for that already are left
 * alone. RGB goes back by the matrix by which it came, so that the planes return to what they were: only where an
 * untagged HD file was read by one matrix and is shown by another does that differ from BT.709.
 */
function encoderFilters({ size, format, color }: WriterRequest): string[] {
  const even = evenSize(size);
  const crop =
    even.width === size.width && even.height === size.height
      ? []
      : [`crop=${even.width}:${even.height}:0:0:exact=1`];
  if (format === 'rgb24') {
    const matrix = color.shownAs === 'bt709' ? color.matrix : 'bt709';
    return [...crop, `scale=out_color_matrix=${matrix}:out_range=tv`, 'format=yuv420p'];
  }
  if (color.shownAs === 'bt709' && color.range === 'limited') return [...crop, 'format=yuv420p'];
  const input = `in_color_matrix=${color.shownAs}:in_range=${color.range === 'full' ? 'pc' : 'tv'}`;
  return [...crop, `scale=${input}:out_color_matrix=bt709:out_range=tv`, 'format=yuv420p'];
}
