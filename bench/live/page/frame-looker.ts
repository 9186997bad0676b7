/** What an engine said of a frame. */
export interface Looked {
  readonly people: number;
  /** Milliseconds in the engine's worker, where it tells. */
  readonly stagesMs?: Readonly<Record<string, number>>;
}

/** An engine that looks at the camera's current picture, each handed over in the way that is fastest for it. */
export interface FrameLooker {
  see(video: HTMLVideoElement, timeS: number): Promise<Looked>;
  close(): void;
}
