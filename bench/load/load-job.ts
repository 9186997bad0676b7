/** A request to send again and again. Bodies are files, so that a job is small enough to hand to another process. */
export interface LoadRequest {
  readonly method: 'POST' | 'GET';
  readonly path: string;
  /** The image file to send; none for GET. */
  readonly file?: string;
  /** As the multipart field `image`, or the bare bytes. */
  readonly as: 'multipart' | 'raw';
}

/** What the load process is asked to do: `connections` clients, each sending one request after another. */
export interface LoadJob {
  readonly port: number;
  readonly connections: number;
  readonly requests: readonly LoadRequest[];
  /** Client i starts at request i and goes round; with `ownRequest` it keeps to request i. */
  readonly ownRequest?: boolean;
  /** Stop sending after so long or after so many requests; what is under way is awaited. */
  readonly seconds?: number;
  readonly count?: number;
  /** Also give a digest of every answer's body (JSON without its `timing`). */
  readonly digests?: boolean;
  /** Give up an answer after so long, ms. */
  readonly timeoutMs?: number;
}

/** One answer. `status` 0: none came (`fault` says why). */
export interface LoadAnswer {
  readonly request: number;
  readonly status: number;
  readonly ms: number;
  readonly digest?: string;
  readonly fault?: string;
}

export interface LoadResult {
  readonly answers: readonly LoadAnswer[];
  /** From the first byte sent to the last answer. */
  readonly elapsedMs: number;
  /** CPU time that the load process itself took. */
  readonly ownCpuMs: number;
}
