import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** models/manifest.json: where the networks come from and what exactly we run. */
export interface ModelManifest {
  readonly source: {
    readonly package: string;
    readonly version: string;
    readonly licence: string;
    readonly files: readonly FileFact[];
  };
  readonly outputs: readonly (FileFact & { readonly from: string; readonly outputs: readonly string[] })[];
}

export interface FileFact {
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the content. */
  readonly sha256: string;
}

export const MANIFEST_FILE = fileURLToPath(new URL('../manifest.json', import.meta.url));
export const BUILT_FOLDER = fileURLToPath(new URL('../built/', import.meta.url));

export function readManifest(): ModelManifest {
  return JSON.parse(readFileSync(MANIFEST_FILE, 'utf8')) as ModelManifest;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const factOf = (file: string, bytes: Uint8Array): FileFact => ({
  file,
  bytes: bytes.length,
  sha256: sha256(bytes),
});

/** True when `path` holds exactly the bytes of the fact. */
export function isAsStated(path: string, fact: FileFact): boolean {
  if (!existsSync(path)) return false;
  const bytes = readFileSync(path);
  return bytes.length === fact.bytes && sha256(bytes) === fact.sha256;
}
