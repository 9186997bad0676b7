/** An engine that looks at one frame after the other; it closes the frames. */
export interface FrameLooker {
  /** Resolves with how many people were seen. */
  see(frame: VideoFrame, timeS: number): Promise<number>;
  close(): void;
}
