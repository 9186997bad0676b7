/** Where the files of an item are kept. Everything derived lies in its folder, so that deleting it deletes all. */
export const videoFolder = (id: string) => `videos/${id}`;
export const originalPath = (id: string) => `${videoFolder(id)}/original`;

/** Files of a try: they count when the item's row names their folder. */
export const tryFolder = (id: string, attempt: string) => `${videoFolder(id)}/${attempt}`;

export const TRACK_FILE = 'track.pbtrack';
/** Beside the track of a film that browsers can't be expected to play. */
export const PLAYABLE_FILE = 'playable.mp4';
export const DRAWN_FILE = 'video.mp4';
export const SKELETON_FILE = 'skeleton.mp4';
export const POSTER_FILE = 'thumbnail.jpg';

/** The picture of a garment that is worn in an item's drawn video; removed when it is taken off or changed for another. */
export const WORN_PREFIX = 'worn-';
export const wornPath = (id: string, garment: string) => `${videoFolder(id)}/${WORN_PREFIX}${garment}`;

/** Films of a comparison, each try's under a name of its own. */
export const comparisonFolder = (id: string) => `comparisons/${id}`;

/** A training's checkpoints, each try's under a name of its own; removed when it is over. */
export const trainingFolder = (id: string) => `actions/trainings/${id}`;

/** The file of a model of actions. */
export const actionModelPath = (id: string) => `actions/models/${id}.onnx`;
