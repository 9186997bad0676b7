/**
 * A film in a `<video>` element, with the one thing the element doesn't tell by itself: whose picture it shows. The
 * element's frames carry their presentation time (WebCodecs `VideoFrame`); where a browser lacks that, the time told by
 * `requestVideoFrameCallback` is taken.
 */
export interface Film {
  readonly element: HTMLVideoElement;
  /** The time of the picture that would be painted now; null before the first one. */
  shownS(): number | null;
  /** Goes to a time and resolves when its picture is there, at the latest after some seconds. */
  seek(timeS: number): Promise<void>;
  /** Rejects when the browser refuses. */
  play(): Promise<void>;
  pause(): void;
  /** Calls whenever another picture is shown. @returns the way to stop that */
  onPicture(listener: () => void): () => void;
}

const SEEK_WITHIN_MS = 8_000;

export function filmOf(element: HTMLVideoElement): Film {
  let toldS: number | null = null;
  return {
    element,
    shownS() {
      if (element.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
      return stampS(element) ?? toldS ?? element.currentTime;
    },
    async seek(timeS) {
      await new Promise<void>((there) => {
        const done = () => {
          clearTimeout(timer);
          element.removeEventListener('seeked', done);
          element.removeEventListener('error', done);
          there();
        };
        const timer = setTimeout(done, SEEK_WITHIN_MS);
        element.addEventListener('seeked', done);
        element.addEventListener('error', done);
        element.currentTime = timeS;
      });
    },
    play: () => element.play(),
    pause: () => element.pause(),
    onPicture(listener) {
      if (!('requestVideoFrameCallback' in element)) return everyRefresh(listener);
      let handle = 0;
      const next = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
        toldS = mediaTime;
        handle = element.requestVideoFrameCallback(next);
        listener();
      };
      handle = element.requestVideoFrameCallback(next);
      return () => element.cancelVideoFrameCallback(handle);
    },
  };
}

/** The presentation time that the current picture itself carries. */
function stampS(element: HTMLVideoElement): number | null {
  if (typeof VideoFrame !== 'function') return null;
  try {
    const picture = new VideoFrame(element);
    const { timestamp } = picture;
    picture.close();
    return timestamp / 1e6;
  } catch {
    return null;
  }
}

function everyRefresh(listener: () => void): () => void {
  let handle = requestAnimationFrame(function next() {
    listener();
    handle = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(handle);
}
