import type { Readable } from 'node:stream';
import type { Scratch } from './scratch.ts';

/** Both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
}

export interface StillFiles {
  readonly all: readonly StoredFile[];
  /** @throws FileMissing */
  read(file: StoredFile): Promise<Readable>;
  release(): Promise<void>;
}

/**
 * Where files are kept, by paths such as `videos/<id>/original`. A file is there whole or not at all. It is a folder
 * on this computer, one that several computers share, or an object store.
 *
 * @throws Problem `storage_unavailable` from every function while the store can't be reached.
 */
export interface FileStore {
  readonly kind: 'folder' | 's3';
  /** A folder on this computer for files that are still being made; `put` moves them to where they belong. */
  scratch(): Promise<Scratch>;
  /** Moves a finished file to its path; it is kept for good when this resolves. */
  put(finishedPath: string, path: string): Promise<void>;
  /** A stored file for programs that read files: the file itself in a folder, else a copy in the scratch. */
  localFile(path: string, scratch: Scratch): Promise<string>;
  /** @throws FileMissing */
  bytesOf(path: string): Promise<number>;
  /** The whole file, or a range of it. @throws FileMissing */
  read(path: string, range?: ByteRange): Promise<Readable>;
  /** Names directly in a folder; none when there is no such folder. */
  names(path: string): Promise<readonly string[]>;
  /**
   * Every stored file as it is now; what is still being made or sent is not among them. In a folder they can be read
   * until released even when they are removed meanwhile; in an object store those then are missing.
   */
  still(): Promise<StillFiles>;
  /** Removes a file or a folder with all in it; nothing happens when there is none. */
  remove(path: string): Promise<void>;
}

/** There is no such file. */
export class FileMissing extends Error {
  constructor(path: string) {
    super(`There is no file ${path}.`);
    this.name = 'FileMissing';
  }
}
