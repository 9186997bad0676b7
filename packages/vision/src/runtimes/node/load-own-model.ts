import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { NetworkInput } from '../../own-model/model-card.ts';
import { filesOfCard, type ModelCard, readModelCard } from '../../own-model/model-card.ts';
import { checkedFacts, OWN_MODEL_LIMITS } from '../../own-model/model-limits.ts';
import { type OwnModel, openOwnModel } from '../../own-model/own-model.ts';
import { OwnModelProblem } from '../../own-model/own-model-problem.ts';
import type { TensorNetwork } from '../../own-model/tensor.ts';
import { openOnnxNetwork } from './onnx-network.ts';
import { openOpenVinoNetwork } from './openvino-network.ts';
import type { OwnModelGuard } from './own-model-guard.ts';

/** A card and where its files are on this computer. */
export interface OwnModelFiles {
  readonly card: ModelCard;
  /** Paths, in the order of `filesOfCard`. */
  readonly paths: readonly string[];
  /** Of the card and the files: the same version gives the same people. */
  readonly version: string;
}

/**
 * Reads a card and finds its files beside it.
 *
 * @throws OwnModelProblem `own_model_card_malformed`, `own_model_file_missing`, and what `checkedFacts` throws
 * @example const model = await loadOwnModel(await openModelCard('rtmpose-m.yaml'));
 */
export async function openModelCard(cardPath: string): Promise<OwnModelFiles> {
  const card = readModelCard(await readFile(cardPath, 'utf8'));
  const paths = filesOfCard(card).map((file) => join(dirname(cardPath), file));
  const hashes: string[] = [];
  for (const path of paths) hashes.push(sha256Of(await readNetworkFile(path)));
  return { card, paths, version: versionOf(card, hashes) };
}

/** The hash that stands for a card with its files: `versionOf(card, [modelSha256])`. */
export function versionOf(card: ModelCard, sha256s: readonly string[]): string {
  return sha256Of(Buffer.from(JSON.stringify([card, ...sha256s])));
}

export interface LoadOptions {
  /** Ends the process when the network takes too much; without it nothing does. */
  readonly guard?: OwnModelGuard;
  /** What the card asks for when left out. */
  readonly runtime?: ModelCard['runtime'];
}

/**
 * Checks the files of a card and loads them. Works in the calling thread, which it blocks while the networks run.
 *
 * @throws OwnModelProblem
 */
export async function loadOwnModel(
  { card, paths }: OwnModelFiles,
  { guard, runtime = card.runtime }: LoadOptions = {},
): Promise<OwnModel> {
  const open = async (path: string, name: string, input: NetworkInput): Promise<TensorNetwork> => {
    const bytes = await readNetworkFile(path, name);
    checkedFacts(bytes, name, input);
    const file = { name, sha256: sha256Of(bytes) };
    const opened = () =>
      runtime === 'openvino' ? openOpenVinoNetwork(path, input, file) : openOnnxNetwork(path, input, file);
    const network = await (guard ? guard.watch(opened) : opened());
    return guard ? { ...network, run: () => guard.watch(() => network.run()) } : network;
  };
  const [posePath, detectorPath] = paths;
  const pose = await open(posePath!, card.file, card.input);
  const own = card.task === 'top-down' && card.detector !== 'posebox' ? card.detector : undefined;
  const detector = own ? await open(detectorPath!, own.file, own.input) : null;
  return openOwnModel(card, { pose, detector }, () => performance.now());
}

/** Larger files than the limit aren't read at all. */
async function readNetworkFile(path: string, name = basename(path)): Promise<Buffer> {
  const { fileBytes } = OWN_MODEL_LIMITS;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new OwnModelProblem('own_model_file_missing', { file: name });
  if (found.size > fileBytes) {
    throw new OwnModelProblem('own_model_too_large', { file: name, limitMb: fileBytes / 1e6 });
  }
  return readFile(path);
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
