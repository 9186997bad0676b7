/** A piece of a video that one worker takes. */
export interface Segment {
  /** Where its own frames begin, and the end, itself left out; pieces join without gap or overlap. */
  readonly fromS: number;
  readonly toS: number;
  /** Where reading begins: earlier, so that tracking has settled at `fromS`. Frames before `fromS` are thrown away. */
  readonly readFromS: number;
}

export interface SegmentRequest {
  /** As `scanPackets` gives them. */
  readonly keyFrameTimesS: readonly number[];
  readonly startS: number;
  /** The end of the video, beyond its last frame. */
  readonly endS: number;
  /** As many pieces as this, if the video is long enough. */
  readonly pieces: number;
  /** No piece is shorter. Default 20 s. */
  readonly shortestS?: number;
  /** How much is read before a piece. Default 2 s. */
  readonly leadInS?: number;
}

/**
 * Cuts a video into pieces of about the same length, at key frames where one is near (a decoder must start at one,
 * and decodes from there whatever it is asked for), otherwise where they are due.
 *
 * Example: key frames every 10 s, `endS` 60, `pieces` 2 give 0…30 and 30…60, the second read from 28.
 */
export function planSegments(request: SegmentRequest): readonly Segment[] {
  const { keyFrameTimesS, startS, endS, shortestS = 20, leadInS = 2 } = request;
  const lengthS = endS - startS;
  const pieces = Math.max(1, Math.min(Math.floor(request.pieces), Math.floor(lengthS / shortestS)));
  const cuts = [startS];
  for (let piece = 1; piece < pieces; piece += 1) {
    const dueS = startS + (lengthS * piece) / pieces;
    const previousS = cuts.at(-1) ?? startS;
    // Rounded cuts may neither reach the neighbours nor make a piece too short.
    const slackS = Math.min(lengthS / pieces / 4, (lengthS / pieces - shortestS) / 2);
    const cutS = nearest(keyFrameTimesS, dueS);
    const fits = cutS !== undefined && Math.abs(cutS - dueS) <= slackS && cutS > previousS;
    cuts.push(fits ? cutS : dueS);
  }
  return cuts.map((fromS, index) => ({
    fromS,
    toS: cuts[index + 1] ?? endS,
    readFromS: Math.max(startS, index === 0 ? startS : fromS - leadInS),
  }));
}

function nearest(timesS: readonly number[], wantedS: number): number | undefined {
  let best: number | undefined;
  for (const timeS of timesS) {
    if (best === undefined || Math.abs(timeS - wantedS) < Math.abs(best - wantedS)) best = timeS;
  }
  return best;
}
