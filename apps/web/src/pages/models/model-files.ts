/** The files of a model, told apart by their kinds. */
export interface ModelFiles {
  readonly card: File | null;
  readonly models: readonly File[];
  readonly photo: File | null;
}

export const NO_MODEL_FILES: ModelFiles = { card: null, models: [], photo: null };

/** What the chooser offers. */
export const MODEL_FILE_KINDS = '.yaml,.yml,.onnx,image/*';

/**
 * Files that came together, put beside those that were there: a card or photo replaces the one before, so does an ONNX file of
 * the same name.
 */
export function withFiles(before: ModelFiles, files: readonly File[]): ModelFiles {
  const ends = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
  const models = ends(/\.onnx$/i);
  const kept = before.models.filter((old) => !models.some(({ name }) => name === old.name));
  return {
    card: ends(/\.ya?ml$/i).at(-1) ?? before.card,
    models: [...kept, ...models],
    photo: files.findLast(({ type }) => type.startsWith('image/')) ?? before.photo,
  };
}

/** Whether nothing of what came was a file of a model. */
export const isSame = (before: ModelFiles, after: ModelFiles): boolean =>
  before.card === after.card &&
  before.photo === after.photo &&
  before.models.length === after.models.length &&
  before.models.every((model, index) => model === after.models[index]);

/** The form that the service takes. */
export const formOf = ({ card, models, photo }: ModelFiles) => ({
  card: card as Blob,
  model: models as readonly Blob[] as Blob[],
  ...(photo && { photo: photo as Blob }),
});
