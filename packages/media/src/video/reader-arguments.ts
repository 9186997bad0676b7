import type { FfmpegTools } from './ffmpeg-tools.ts';
import type { FrameFormat, FrameSize } from './frame-size.ts';
import { openArguments } from './input-arguments.ts';
import { BT709, type YuvColor } from './video-color.ts';
import type { VideoFacts } from './video-facts.ts';

export interface ReaderRequest {
  readonly size: FrameSize;
  readonly format: FrameFormat;
  readonly fromS: number | null;
  readonly threads: number;
  readonly maxPixels: number;
}

export interface ReaderPlan {
  readonly args: readonly string[];
  /** How the planes that come out are meant; for `rgb24` what they were before. */
  readonly color: YuvColor;
  readonly hdrKept: boolean;
}

const FRAMES_DECODED_AHEAD = 2;

/**
 * The command that turns a video into raw frames on descriptor 1 and their times on descriptor 3.
 *
 * At full size and with 8-bit 4:2:0 sources nothing touches the planes; `rgb24` then comes from ffmpeg's default
 * conversion, which is the one that the reference landmarks were made with (any scaler flag changes pixels).
 */
export function planReading(tools: FfmpegTools, video: VideoFacts, request: ReaderRequest): ReaderPlan {
  const sideways = video.rotationDeg === 90 || video.rotationDeg === 270;
  const uprightWidth = sideways ? video.codedHeight : video.codedWidth;
  const uprightHeight = sideways ? video.codedWidth : video.codedHeight;
  const { width, height } = request.size;
  const resized = width !== uprightWidth || height !== uprightHeight;

  // Without need of it too: a stream whose size changes on the way must not change the size of the frames.
  const filters = [`scale=${width}:${height}${resized ? ':flags=bilinear' : ''}`];
  const isHdr = video.transfer !== 'sdr';
  const toneMapped = isHdr && tools.toneMapping;
  // After the scaling: twice as fast as before it.
  if (toneMapped) filters.push(toneMapFilter(video.transfer));
  const plain = /^yuvj?420p$/.test(video.pixelFormat);
  let color = toneMapped ? BT709 : video.color;
  if (request.format === 'rgb24') {
    filters.push('format=rgb24');
  } else if (plain) {
    filters.push('format=yuv420p|yuvj420p');
  } else {
    filters.push('scale=out_range=tv', 'format=yuv420p');
    color = { ...color, range: 'limited' };
  }
  filters.push(
    'setsar=1',
    'settb=1/1000000',
    'metadata=mode=add:key=k:value=1',
    "metadata=mode=print:key=k:file='pipe\\:3':direct=1",
    // The times have been told; even ones keep the raw output from complaining about those of the file.
    'setpts=N*1000',
  );

  // With -copyts the times stay the file's own, while -ss counts from the start of the container. Half a
  // millisecond earlier, so that the frame at `fromS` is not lost to rounding.
  const seekS = request.fromS === null ? 0 : request.fromS - video.containerStartTimeS - 0.0005;
  const seek = seekS > 0 ? ['-ss', seekS.toFixed(6)] : [];
  return {
    args: [
      ...['-hide_banner', '-nostdin', '-v', 'error', '-threads', String(request.threads)],
      ...openArguments(video.path, request.maxPixels, [...seek, '-copyts']),
      ...['-map', `0:${video.streamIndex}`, '-an', '-sn', '-dn', '-vf', filters.join(',')],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '1/1000000'],
      // Whoever looks at a frame doesn't read meanwhile, and a pipe holds a tenth of one: decoding goes on all the same.
      ...[
        '-c:v',
        'rawvideo',
        '-f',
        'fifo',
        '-fifo_format',
        'rawvideo',
        '-queue_size',
        String(FRAMES_DECODED_AHEAD),
      ],
      'pipe:1',
    ],
    color,
    hdrKept: isHdr && !toneMapped,
  };
}

/**
 * HLG or PQ in BT.2020 to ordinary BT.709. White in HDR pictures is 203 cd/m² by ITU-R BT.2408: up to 60 % of it the
 * light is kept as it is, beyond that it is bent so that 1000 cd/m² is the brightest. The fixed peak keeps one frame
 * from being brighter than the next.
 */
function toneMapFilter(transfer: 'sdr' | 'hlg' | 'pq'): string {
  const input = transfer === 'hlg' ? 'arib-std-b67' : 'smpte2084';
  return [
    `zscale=tin=${input}:min=bt2020nc:pin=bt2020:t=linear:npl=203`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=mobius:param=0.6:peak=5:desat=0',
    'zscale=t=bt709:m=bt709:r=tv',
    'format=yuv420p',
  ].join(',');
}
