import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { MultipartFile } from '@fastify/multipart';
import { type OwnModelFiles, versionOf } from '@posebox/vision/node';
import { filesOfCard, OWN_MODEL_LIMITS, readModelCard } from '@posebox/vision/own-model';
import type { Scratch } from '../files/scratch.ts';
import { MOST_PHOTO_BYTES } from '../limits.ts';
import { Problem } from '../problem.ts';
import { writeUpload } from '../upload/write-upload.ts';

/** A card with its files as they arrived, and the photo to try them on. */
export interface ReceivedOwnModel {
  readonly model: OwnModelFiles;
  readonly photo: Buffer | null;
}

interface ReceivedFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

const MOST_CARD_BYTES = 256 * 1024;

/**
 * Reads a form: `card` is the card, each `model` a file that it names, `photo` a photo to try it on. A card that names one file
 * takes the one that came, whatever it is called.
 *
 * @throws Problem `own_model_file_missing`, `own_model_too_large`, `file_too_large`; OwnModelProblem `own_model_card_malformed`
 */
export async function receiveOwnModel(
  parts: AsyncIterable<MultipartFile>,
  scratch: Scratch,
): Promise<ReceivedOwnModel> {
  let cardText: string | undefined;
  let photo: Buffer | null = null;
  const received: ReceivedFile[] = [];
  for await (const part of parts) {
    if (part.fieldname === 'card') {
      const bytes = await buffer(part.file);
      if (bytes.length > MOST_CARD_BYTES)
        throw new Problem('own_model_card_malformed', { place: '/', reason: `> ${MOST_CARD_BYTES}` });
      cardText = bytes.toString('utf8');
    } else if (part.fieldname === 'photo') {
      photo = await buffer(part.file);
      if (photo.length > MOST_PHOTO_BYTES)
        throw new Problem('file_too_large', { limitMb: MOST_PHOTO_BYTES / 1e6 });
      if (photo.length === 0) throw new Problem('image_empty');
    } else if (part.fieldname === 'model') {
      received.push(await receiveNetwork(part, scratch.path(`${received.length}.onnx`)));
    } else {
      part.file.resume();
    }
  }
  if (cardText === undefined) throw new Problem('own_model_file_missing', { file: 'card' });
  const card = readModelCard(cardText);
  const names = filesOfCard(card);
  const chosen = names.map((name) => {
    const found =
      names.length === 1 && received.length === 1
        ? received[0]
        : received.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Problem('own_model_file_missing', { file: name });
    return found;
  });
  const paths = chosen.map(({ path }) => path);
  const version = versionOf(
    card,
    chosen.map(({ sha256 }) => sha256),
  );
  return { model: { card, paths, version }, photo };
}

async function receiveNetwork(part: MultipartFile, path: string): Promise<ReceivedFile> {
  const name = part.filename || 'model';
  const { fileBytes } = OWN_MODEL_LIMITS;
  const hash = createHash('sha256');
  let bytes = 0;
  const refusalOf = (chunk: Buffer) => {
    bytes += chunk.length;
    hash.update(chunk);
    if (bytes <= fileBytes) return undefined;
    return new Problem('own_model_too_large', { file: name.slice(0, 100), limitMb: fileBytes / 1e6 });
  };
  await writeUpload(part.file, { path, flags: 'w', refusalOf });
  return { name, path, sha256: hash.digest('hex') };
}
