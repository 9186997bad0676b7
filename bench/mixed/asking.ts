import { setTimeout as pause } from 'node:timers/promises';
import { countOne, type Tally } from './tally.ts';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  /** The bytes as JSON, null where there are none. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
  json(): any;
}

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Made anew for each try: a form's files can be read once. */
  readonly form?: () => FormData;
  /** What counts as an answer; anything else is an error. 503 never does: it is asked again. */
  readonly expected?: readonly number[];
}

/** Asks the service as one kind of client does: patient with 503 and while the service is down, strict with all else. */
export type Ask = (path: string, question?: Question) => Promise<Answer>;

/** When the whole service was down on purpose; the killer writes it. */
export interface Outage {
  isOn: boolean;
  endedMs: number;
}

/** A turn that can't go on; what was wrong has been counted. */
export class TurnFailed extends Error {
  override readonly name = 'TurnFailed';
}

const WITHIN_MS = 600_000;
const ASK_AGAIN_AFTER_MS = 500;
/** What broke in the last moments of an outage is told a little later. */
const OUTAGE_ECHO_MS = 2_000;

export function createAsk(
  kind: string,
  url: () => string,
  tally: Tally,
  outage: Outage,
  isOver: () => boolean,
): Ask {
  tally.answers[kind] ??= {};
  const answers = tally.answers[kind];
  return async (path, question = {}) => {
    const { method = 'GET', json, form, expected = [200, 201, 202, 204] } = question;
    const beganMs = performance.now();
    for (;;) {
      if (isOver()) throw new TurnFailed('over');
      const sentMs = performance.now();
      try {
        const answer = await fetch(`${url()}/api/${path}`, {
          method,
          signal: AbortSignal.timeout(WITHIN_MS),
          ...(json !== undefined && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(json),
          }),
          ...(form && { body: form() }),
        });
        const bytes = Buffer.from(await answer.arrayBuffer());
        countOne(answers, String(answer.status));
        const read = () => (bytes.length === 0 ? null : JSON.parse(bytes.toString()));
        if (answer.status === 503) {
          // It is answered by something; that it never is again would be a hanging.
          if (performance.now() - beganMs > WITHIN_MS) {
            tally.hanging.push(`${kind}: ${method} ${path.split('?')[0]} is answered with 503 for minutes`);
            throw new TurnFailed('503');
          }
          await pause(ASK_AGAIN_AFTER_MS);
          continue;
        }
        if (!expected.includes(answer.status)) {
          const code = answer.headers.get('content-type')?.includes('json') ? read()?.code : '';
          countOne(tally.errors, `${kind}: ${method} ${pattern(path)} ${answer.status} ${code}`);
          throw new TurnFailed(String(answer.status));
        }
        return { status: answer.status, bytes, json: read };
      } catch (error) {
        if (error instanceof TurnFailed) throw error;
        if (error instanceof DOMException && error.name === 'TimeoutError') {
          tally.hanging.push(`${kind}: ${method} ${path.split('?')[0]} without an answer`);
          throw new TurnFailed('timeout');
        }
        const isDown = outage.isOn || outage.endedMs > sentMs - OUTAGE_ECHO_MS;
        if (isDown) tally.whileDown++;
        else countOne(tally.errors, `${kind}: ${method} ${pattern(path)} ${faultOf(error)}`);
        await pause(ASK_AGAIN_AFTER_MS);
      }
    }
  };
}

/** A path without its query and ids, so that equal errors are counted as one. */
const pattern = (path: string): string =>
  path.split('?')[0]!.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');

function faultOf(error: unknown): string {
  const cause = (error as { readonly cause?: { readonly code?: string; readonly message?: string } }).cause;
  return cause?.code ?? cause?.message ?? String(error);
}
