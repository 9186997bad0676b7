/** Where a command reads and writes. */
export interface Terminal {
  readonly tell: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Asks for a line; undefined where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
}

/** How a command ends. */
export const EXIT = { done: 0, refused: 1, wrongCommand: 2 } as const;
