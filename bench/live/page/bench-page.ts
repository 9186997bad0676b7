export interface SideChoice {
  readonly side: 'posebox' | 'peer';
  readonly model: 'lite' | 'full';
  /** PoseBox only: the peer has one thread. */
  readonly threads: number;
}

/** What a run gave. */
export interface LiveRun {
  readonly frames: number;
  /** Frames in which a person was seen. */
  readonly seen: number;
  readonly elapsedMs: number;
  /** From handing a frame over to its answer. */
  readonly roundTripsMs: readonly number[];
  readonly animationFrames: number;
  /** Milliseconds of each stage in the engine's worker, frame by frame, where it tells. */
  readonly stagesMs: readonly Readonly<Record<string, number>>[];
}

/** What the measurement asks of its page, `globalThis.liveBench`. */
export interface LiveBenchPage {
  startCamera(): Promise<{ readonly width: number; readonly height: number }>;
  open(choice: SideChoice): Promise<void>;
  /** Looks at the camera's current picture again as soon as the answer to the one before is there. */
  run(seconds: number): Promise<LiveRun>;
  close(): void;
}
