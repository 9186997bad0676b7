import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TinyKind, tinyCard, tinyDetector, tinyPoseModel } from './tiny-models.ts';

/** A folder with the card and the files of a tiny network. @returns the card's path */
export function tinyModelFolder(kind: TinyKind, name = `tiny-${kind}`, extra = ''): string {
  return modelFolder(tinyCard(kind, name, extra), {
    [`${name}.onnx`]: tinyPoseModel(kind),
    'tiny-detector.onnx': tinyDetector(),
  });
}

/** A folder with a card and files. @returns the card's path */
export function modelFolder(card: string, files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-own-model-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const path = join(folder, 'card.yaml');
  writeFileSync(path, card);
  return path;
}
