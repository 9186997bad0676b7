import type { VideoLimits } from './limits.ts';
import { VideoProblem } from './problem.ts';

/** Demuxers of pictures end in `_pipe`; these are the others that give a file away. */
const PLAYLISTS = [
  'hls',
  'dash',
  'concat',
  'applehttp',
  'imf',
  'sdp',
  'rtsp',
  'ffmetadata',
  'webm_dash_manifest',
];
const SOUND_ONLY = [
  'mp3',
  'wav',
  'flac',
  'aac',
  'amr',
  'aiff',
  'ac3',
  'eac3',
  'ape',
  'caf',
  'w64',
  'wv',
  'tta',
];

/**
 * Why ffprobe refused a file, from the first bytes of the file and what ffprobe said.
 *
 * Example: a text that starts with `#EXTM3U` and is named clip.mp4 gives `video_is_playlist`.
 */
export function probeFailure(head: Uint8Array, errorOutput: string, limits: VideoLimits): VideoProblem {
  const problem = (code: ConstructorParameters<typeof VideoProblem>[0], facts = {}) =>
    new VideoProblem(code, facts, errorOutput);

  const oversize = /Picture size (\d+)x(\d+) exceeds|Picture size (\d+)x(\d+) is invalid/.exec(errorOutput);
  if (oversize) {
    return problem('video_too_many_pixels', {
      width: Number(oversize[1] ?? oversize[3]),
      height: Number(oversize[2] ?? oversize[4]),
      limitMegapixels: limits.maxPixels / 1e6,
    });
  }
  if (startsLikePlaylist(head)) return problem('video_is_playlist');
  const kind = /\[(\S+) @ [^\]]*\] Format not on whitelist/.exec(errorOutput)?.[1];
  if (kind !== undefined) {
    if (PLAYLISTS.includes(kind)) return problem('video_is_playlist');
    if (SOUND_ONLY.includes(kind)) return problem('video_has_no_pictures');
    if (kind.endsWith('_pipe') || kind === 'image2' || kind === 'apng' || kind === 'ico') {
      return problem('video_is_picture');
    }
    // Text is taken for one of the many formats of subtitles and old consoles' terminals.
    if (kind === 'tty' || isText(head)) return problem('not_a_video');
    return problem('video_kind_unsupported', { kind });
  }
  if (startsLikeMp4(head)) return problem('video_incomplete');
  return problem('not_a_video');
}

function startsLikePlaylist(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^(#EXTM3U|ffconcat version|<\?xml[^>]*>\s*<MPD|<MPD|<smil|\[playlist\]|v=0\r?\no=)/i.test(start);
}

/** `ftyp`, `moov`, `mdat`, `wide` or `free` in the place of the first box type of ISO/IEC 14496-12. */
function startsLikeMp4(head: Uint8Array): boolean {
  return /^(ftyp|moov|mdat|wide|free|skip)$/.test(Buffer.from(head.subarray(4, 8)).toString('latin1'));
}

function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
