/** Files as they came in, by what they can be for this page. */
export interface Taken {
  readonly videos: readonly File[];
  readonly tracks: readonly File[];
  /** How many are neither. */
  readonly others: number;
}

const TRACK_NAME = /\.(?:json|pbtrack)$/i;
const VIDEO_NAME = /\.(?:mp4|m4v|mov|webm|mkv|avi|gif|mpe?g|mts|m2ts|ts|3gp|wmv|flv|ogv)$/i;
/** What folders hold beside videos; the service would refuse each with a sentence of its own. */
const BESIDE_VIDEOS = /^(?:\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * By name and type only: the service judges by the bytes. One file alone is always tried, so that whoever chose the
 * wrong one is told what it is.
 */
export function tellApart(files: readonly File[]): Taken {
  const real = files.filter(({ name }) => !BESIDE_VIDEOS.test(name));
  const tracks = real.filter(({ name }) => TRACK_NAME.test(name));
  const rest = real.filter((file) => !tracks.includes(file));
  const isVideo = ({ name, type }: File) =>
    type.startsWith('video/') || VIDEO_NAME.test(name) || real.length === 1;
  const videos = rest.filter(isVideo);
  return { videos, tracks, others: rest.length - videos.length };
}
