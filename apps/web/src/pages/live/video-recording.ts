/** The camera's own picture while it is being kept. */
export interface VideoRecording {
  /** The file; null when the browser made none. */
  stop(): Promise<Blob | null>;
}

/** Null where the browser can't record. `mimeType` is one that it supports; its own choice when left out. */
export function recordVideo(stream: MediaStream, mimeType?: string): VideoRecording | null {
  if (!('MediaRecorder' in globalThis)) return null;
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.start(1000);
  return {
    stop: () =>
      new Promise((resolve) => {
        const finish = () =>
          resolve(pieces.length > 0 ? new Blob(pieces, { type: recorder.mimeType }) : null);
        if (recorder.state === 'inactive') return finish();
        recorder.onstop = finish;
        recorder.stop();
      }),
  };
}

/** `videoExtension('video/webm;codecs=vp9')` is `'webm'`. */
export const videoExtension = (type: string): string => (type.includes('mp4') ? 'mp4' : 'webm');
