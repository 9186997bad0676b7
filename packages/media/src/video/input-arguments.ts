import { resolve } from 'node:path';

/** The containers that are opened. Anything else — playlists above all — is refused by the programs themselves. */
export const CONTAINERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif';

/**
 * The arguments that open a file that a stranger has sent, for ffmpeg or ffprobe: only files, only the listed
 * containers, no picture of more than `maxPixels` (its memory would be taken before anyone could look at it).
 *
 * These are options of the input and must stand before it. Example: `['-v', 'error', ...openArguments(path, 36e6)]`
 */
export function openArguments(path: string, maxPixels: number, before: readonly string[] = []): string[] {
  return [
    '-protocol_whitelist',
    'file,pipe',
    '-format_whitelist',
    CONTAINERS,
    '-max_pixels',
    String(maxPixels),
    ...before,
    '-i',
    fileUrl(path),
  ];
}

/** A path that can be mistaken neither for an option nor for another protocol. */
export function fileUrl(path: string): string {
  return `file:${resolve(path)}`;
}
