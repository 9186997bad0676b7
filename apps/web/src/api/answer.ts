import { API_TEXTS, isProblemCode, PROBLEMS, type Text } from '@posebox/texts';

/** Why there is no result, and what to do, in both languages. */
export interface ServiceProblem {
  readonly code: string;
  readonly title: Text;
  readonly detail: Text;
  readonly remedy: Text;
}

/** What asking the service came to. `unreachable`: nobody answered at all, or a proxy answered for a stopped service. */
export type Answer<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly problem: ServiceProblem;
      /** When to ask again, where the service says so (503). */
      readonly retryAfterS: number | null;
    }
  | { readonly kind: 'unreachable' };

/** Why there are no data. */
export type NoAnswer = Exclude<Answer<unknown>, { readonly kind: 'data' }>;

interface Asked<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The outcome of asking as one value. Rejects with the AbortError of a signal that said stop, and with nothing else.
 *
 * @example
 * const answer = await answered(api.GET('/api/videos/{id}', { params: { path: { id } } }));
 * if (answer.kind === 'data') show(answer.data.state);
 */
export async function answered<Data>(asking: Promise<Asked<Data>>): Promise<Answer<Data>> {
  let asked: Asked<Data>;
  try {
    asked = await asking;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    return error instanceof SyntaxError ? UNEXPECTED : { kind: 'unreachable' };
  }
  const { response, data, error } = asked;
  if (response.ok) return { kind: 'data', data: data as Data };
  const problem = readProblem(error);
  if (!problem && isProxyForNobody(response)) return { kind: 'unreachable' };
  return {
    kind: 'problem',
    status: response.status,
    problem: problem ?? UNEXPECTED_PROBLEM,
    retryAfterS: retryAfterS(response),
  };
}

/** What is answered without a body counts as done. */
export async function done(asking: Promise<Answer<unknown>>): Promise<Answer<true>> {
  const answer = await asking;
  return answer.kind === 'data' ? { kind: 'data', data: true } : answer;
}

/** A proxy in front of a stopped service answers 502 or 504 in its own words. */
const isProxyForNobody = ({ status }: Response) => status === 502 || status === 504;

function retryAfterS({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? Math.ceil(seconds) : null;
}

/** The problem that a body tells of; null when it is none of ours. */
export function readProblem(body: unknown): ServiceProblem | null {
  if (!isRecord(body) || !isText(body.detail) || !isText(body.remedy)) return null;
  const code = typeof body.code === 'string' ? body.code : 'unknown';
  const title = typeof body.title === 'string' ? body.title : code;
  return {
    code,
    // The document carries its title in one language only; the page may change its own at any time.
    title: isProblemCode(code) ? PROBLEMS[code].title : { zh: title, en: title },
    detail: body.detail,
    remedy: body.remedy,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';

/** For an answer that isn't what the description of the service says. */
export const UNEXPECTED_PROBLEM: ServiceProblem = {
  code: 'unexpected_answer',
  title: API_TEXTS.unexpectedTitle,
  detail: API_TEXTS.unexpected,
  remedy: API_TEXTS.unexpectedRemedy,
};

const UNEXPECTED: Answer<never> = {
  kind: 'problem',
  status: 200,
  problem: UNEXPECTED_PROBLEM,
  retryAfterS: null,
};
