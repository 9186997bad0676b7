/**
 * Reads the lines that ffmpeg's `metadata=mode=print` writes for every frame,
 * `frame:12   pts:400000  pts_time:0.4`, with a time base of 1 µs. `pts_time` itself is cut to six digits, which is
 * 10 ms wrong after a quarter of an hour; `pts` is exact.
 *
 * Returns a function that takes the text as it comes and gives the times of the frames it completes, in seconds;
 * `null` for a frame without a time.
 */
export function createTimeLineReader(): (text: string) => (number | null)[] {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const timesS: (number | null)[] = [];
    for (const line of lines) {
      const pts = /^frame:\s*\d+\s+pts:\s*(\S+)/.exec(line)?.[1];
      if (pts === undefined) continue;
      const microseconds = Number(pts);
      timesS.push(Number.isFinite(microseconds) ? microseconds / 1e6 : null);
    }
    return timesS;
  };
}
