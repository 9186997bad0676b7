import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { OWNER_CODE_MINUTES, type OwnerCodePurpose } from '../../repositories/owner-code-repository.ts';

export interface OwnerCodes {
  /** Prints a new code on the terminal, once a minute at most, unless there is one that can still be used. */
  show(purpose: OwnerCodePurpose): Promise<void>;
}

declare module 'fastify' {
  interface FastifyInstance {
    ownerCodes: OwnerCodes;
  }
}

export interface OwnerCodesOptions {
  /** Tells a code to whoever sits at the terminal. */
  readonly tell: (purpose: OwnerCodePurpose, code: string, minutes: number) => void;
}

const AGAIN_AFTER_MS = 60_000;

/** Codes that only whoever sees the terminal, or the log of the container, can read. */
export const ownerCodes = fastifyPlugin(async (app: FastifyInstance, { tell }: OwnerCodesOptions) => {
  let shownAtMs = Number.NEGATIVE_INFINITY;
  app.decorate('ownerCodes', {
    async show(purpose) {
      if (performance.now() - shownAtMs < AGAIN_AFTER_MS) return;
      const { ownerCodes } = (await app.storedVideos.parts()).accounts;
      if (shownAtMs > Number.NEGATIVE_INFINITY && (await ownerCodes.isOpen(purpose))) return;
      shownAtMs = performance.now();
      tell(purpose, await ownerCodes.issue(purpose), OWNER_CODE_MINUTES);
    },
  });
});
