export const RECORDING_FORMATS = ['webm', 'mp4'] as const;
export type RecordingFormat = (typeof RECORDING_FORMATS)[number];

/** Kinds of each format, the best first. VP9 and VP8 keep a clear ground in WebM. */
const KINDS: Readonly<Record<RecordingFormat, readonly string[]>> = {
  webm: ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'],
  mp4: ['video/mp4;codecs=avc1.640028', 'video/mp4;codecs=avc1.42E01E', 'video/mp4'],
};

/** The kind in which this browser writes a format; null where it can't. */
export const recordingKind = (format: RecordingFormat): string | null =>
  'MediaRecorder' in globalThis
    ? (KINDS[format].find((kind) => MediaRecorder.isTypeSupported(kind)) ?? null)
    : null;
