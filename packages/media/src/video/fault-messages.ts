/** What ffmpeg's demuxers say when a file stops too early. */
export function saysCutOff(errorOutput: string): boolean {
  return /partial file|File ended prematurely/i.test(errorOutput);
}

/** What the system says when nothing more can be written. */
export function saysDiskFull(errorOutput: string): boolean {
  return /No space left on device|Disk quota exceeded|File too large/i.test(errorOutput);
}
