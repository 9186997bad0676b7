import type { TrackDocument } from '@posebox/body';
import type { EngineFacts, LiveFrame } from '@posebox/vision/browser';
import { useRef, useState } from 'preact/hooks';
import type { LiveSource } from './camera.ts';
import { beginRecording, type Recording } from './recording.ts';
import { recordVideo, type VideoRecording } from './video-recording.ts';

/** What was recorded last, in memory until it is downloaded or discarded. */
export interface Recorded {
  readonly document: TrackDocument;
  readonly video: Blob | null;
  readonly endedAt: Date;
}

export type RecorderState =
  | { readonly kind: 'idle' }
  /** `lengthS` moves on every quarter of a second. */
  | { readonly kind: 'recording'; readonly lengthS: number }
  | { readonly kind: 'done'; readonly recorded: Recorded };

export interface Recorder {
  readonly state: RecorderState;
  start(): void;
  stop(): void;
  /** The source has ended: what was recorded of it is kept. */
  stopIfRunning(): void;
  discard(): Recorded | null;
  putBack(recorded: Recorded): void;
  /** To be told of every frame. */
  see(frame: LiveFrame): void;
}

const TELL_EVERY_S = 0.25;

/** Records the landmark track, and the video if asked to. `onCut` is called when the picture changed under way. */
export function useRecorder(given: {
  readonly facts: EngineFacts | null;
  readonly source: LiveSource | null;
  readonly stream: () => MediaStream | null;
  readonly withVideo: boolean;
  readonly onCut: () => void;
}): Recorder {
  const [state, setState] = useState<RecorderState>({ kind: 'idle' });
  const wanted = useRef(false);
  const running = useRef<{ readonly track: Recording; readonly video: VideoRecording | null } | null>(null);
  const toldS = useRef(0);

  const stop = () => {
    wanted.current = false;
    const ended = running.current;
    running.current = null;
    if (!ended) return setState({ kind: 'idle' });
    const document = ended.track.document();
    const endedAt = new Date();
    const finish = (video: Blob | null) => setState({ kind: 'done', recorded: { document, video, endedAt } });
    if (ended.video) void ended.video.stop().then(finish);
    else finish(null);
  };

  return {
    state,
    start() {
      wanted.current = true;
      toldS.current = 0;
      setState({ kind: 'recording', lengthS: 0 });
    },
    stop,
    stopIfRunning() {
      if (wanted.current) stop();
    },
    discard() {
      const recorded = state.kind === 'done' ? state.recorded : null;
      setState({ kind: 'idle' });
      return recorded;
    },
    putBack: (recorded) => setState({ kind: 'done', recorded }),
    see(frame) {
      const { facts, source, withVideo, onCut } = given;
      if (!wanted.current || !facts || !source) return;
      if (!running.current) {
        const timestamps = source.kind === 'camera' ? 'capture' : 'container';
        const stream = withVideo ? given.stream() : null;
        running.current = {
          track: beginRecording(frame, facts, timestamps),
          video: stream ? recordVideo(stream) : null,
        };
        return;
      }
      const { track } = running.current;
      if (!track.add(frame)) {
        stop();
        return onCut();
      }
      if (track.lengthS - toldS.current < TELL_EVERY_S) return;
      toldS.current = track.lengthS;
      setState({ kind: 'recording', lengthS: track.lengthS });
    },
  };
}
