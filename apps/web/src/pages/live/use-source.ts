import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  type KnownCamera,
  knownCameras,
  type LiveSource,
  type LiveTrouble,
  openCamera,
  troubleOf,
} from './camera.ts';

export type SourceState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on' }
  | { readonly kind: 'failed'; readonly trouble: LiveTrouble };

export interface SourceHold {
  readonly source: LiveSource | null;
  readonly state: SourceState;
  readonly cameras: readonly KnownCamera[];
  /** Opens a source in place of the one before; also the same again. Null turns it off. */
  open(source: LiveSource | null): void;
  /** The element has its first frame. */
  begun(): void;
  fail(trouble: LiveTrouble): void;
}

/** Puts a camera or a file into a video element and takes it out again, whatever happens to the page. */
export function useSource(video: RefObject<HTMLVideoElement>): SourceHold {
  const [wanted, setWanted] = useState<{ readonly source: LiveSource | null }>({ source: null });
  const [state, setState] = useState<SourceState>({ kind: 'off' });
  const [cameras, setCameras] = useState<readonly KnownCamera[]>([]);

  useEffect(() => {
    const element = video.current;
    const { source } = wanted;
    if (!element || !source) return setState({ kind: 'off' });
    setState({ kind: 'starting' });
    return source.kind === 'camera'
      ? holdCamera(element, source.deviceId, (trouble) => setState({ kind: 'failed', trouble }))
      : holdFile(element, source.file);
  }, [wanted, video]);

  useEffect(() => {
    const list = () => void knownCameras().then(setCameras);
    list();
    navigator.mediaDevices?.addEventListener('devicechange', list);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', list);
  }, []);

  const begun = useCallback(() => {
    setState({ kind: 'on' });
    // Cameras have names only once one was allowed.
    void knownCameras().then(setCameras);
  }, []);
  const open = useCallback((source: LiveSource | null) => setWanted({ source }), []);
  const fail = useCallback((trouble: LiveTrouble) => setState({ kind: 'failed', trouble }), []);
  return { source: wanted.source, state, cameras, open, begun, fail };
}

function holdCamera(
  element: HTMLVideoElement,
  deviceId: string | null,
  onTrouble: (trouble: LiveTrouble) => void,
): () => void {
  let open: MediaStream | null = null;
  let held = true;
  const stop = () => {
    for (const track of open?.getTracks() ?? []) track.stop();
  };
  openCamera(deviceId).then(
    (stream) => {
      open = stream;
      if (!held) return stop();
      element.srcObject = stream;
      // Only an outside hand ends a track: the camera was pulled out or the permission taken back.
      for (const track of stream.getVideoTracks()) {
        track.addEventListener('ended', () => held && onTrouble('unplugged'));
      }
    },
    (error: unknown) => held && onTrouble(troubleOf(error)),
  );
  return () => {
    held = false;
    stop();
    element.srcObject = null;
  };
}

function holdFile(element: HTMLVideoElement, file: File): () => void {
  const url = URL.createObjectURL(file);
  element.src = url;
  return () => {
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(url);
  };
}
