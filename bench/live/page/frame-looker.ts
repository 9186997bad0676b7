/** An engine that looks at the camera's current picture, each handed over in the way that is fastest for it. */
export interface FrameLooker {
  /** Resolves with how many people were seen. */
  see(video: HTMLVideoElement, timeS: number): Promise<number>;
  close(): void;
}
