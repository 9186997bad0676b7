import { Problem } from '../problem.ts';

/** Memory for uploads, shared by all clients. Whoever takes bytes gives them back when the request is over. */
export interface UploadBudget {
  /** @throws Problem `queue_full` when so much is not free. */
  take(bytes: number): void;
  giveBack(bytes: number): void;
  readonly takenBytes: number;
}

const RETRY_AFTER_S = 2;

export function createUploadBudget(mostBytes: number): UploadBudget {
  let takenBytes = 0;
  return {
    take(bytes) {
      if (takenBytes + bytes > mostBytes) throw new Problem('queue_full', { retryAfterS: RETRY_AFTER_S });
      takenBytes += bytes;
    },
    giveBack(bytes) {
      takenBytes -= bytes;
    },
    get takenBytes() {
      return takenBytes;
    },
  };
}
