import { createHash } from 'node:crypto';
import type { Ask } from './asking.ts';
import type { Tally } from './tally.ts';

/** What the service has acknowledged: each entry must be there at the end, as it was. */
export interface Ledger {
  /** The part of the answer at `path` that must stay, read with `told`. */
  keep(kind: string, path: string, told: unknown, read: (answer: Buffer) => unknown): void;
  /** Was deleted on purpose: from now on it must not be there. */
  gone(path: string): void;
  readonly kept: number;
  readonly deleted: number;
  /** Asks for everything; gives a line for each thing that is lost, changed or back. */
  check(ask: Ask, tally: Tally): Promise<readonly string[]>;
}

interface Entry {
  readonly kind: string;
  readonly told: string;
  readonly read: (answer: Buffer) => unknown;
}

export function openLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const deleted = new Set<string>();
  return {
    keep(kind, path, told, read) {
      entries.set(path, { kind, told: JSON.stringify(told), read });
    },
    gone(path) {
      entries.delete(path);
      deleted.add(path);
    },
    get kept() {
      return entries.size;
    },
    get deleted() {
      return deleted.size;
    },
    async check(ask) {
      const faults: string[] = [];
      for (const [path, { kind, told, read }] of entries) {
        const answer = await ask(path, { expected: [200, 404, 409, 410] });
        if (answer.status !== 200) faults.push(`${kind}: ${path} is lost (${answer.status})`);
        else if (JSON.stringify(read(answer.bytes)) !== told) faults.push(`${kind}: ${path} has changed`);
      }
      for (const path of deleted) {
        const { status } = await ask(path, { expected: [200, 404] });
        if (status !== 404) faults.push(`${path} was deleted and is there`);
      }
      return faults;
    },
  };
}

/** A short name of bytes. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);
