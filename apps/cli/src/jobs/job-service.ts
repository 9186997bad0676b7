import type { Language, Text } from '@posebox/texts';

/** An item of a running PoseBox, as far as this command looks at it; all of it goes out with `--json`. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly problem: { readonly code: string; readonly detail: Text } | null;
}

/** The service said no; the message is its own sentence with what to do. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused';
}

/** Nobody answers there, or it is no PoseBox. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable';
}

/** Somebody answers there with a certificate that isn't trusted here, as the one that PoseBox makes itself. */
export class CertificateUntrusted extends Error {
  override readonly name = 'CertificateUntrusted';
}

/** Codes of OpenSSL and Node that say that a certificate isn't trusted, not that nobody answers. */
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

/**
 * The videos of a running PoseBox; where one has to sign in, POSEBOX_API_KEY is the key.
 *
 * @throws ServiceUnreachable, CertificateUntrusted, JobRefused
 */
export function openJobService(url: string, language: Language) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const key = process.env.POSEBOX_API_KEY;
    const keyed = key ? { ...init, headers: { authorization: `Bearer ${key}` } } : init;
    const answer = await fetch(new URL(path, url), keyed).catch((error: Error) => {
      const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
      throw UNTRUSTED.test(code ?? '') ? new CertificateUntrusted() : new ServiceUnreachable();
    });
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => null)) as Record<'detail' | 'remedy', Text> | null;
    if (!problem?.detail) throw new ServiceUnreachable();
    throw new JobRefused(`${problem.detail[language]} ${problem.remedy[language]}`);
  };
  const itemPath = (id: string) => `/api/videos/${encodeURIComponent(id)}`;
  return {
    async list(query: { readonly limit: number; readonly state?: string }): Promise<readonly Job[]> {
      const asked = new URLSearchParams({ ...query, limit: String(query.limit) });
      const page = (await (await ask(`/api/videos?${asked}`)).json()) as { readonly items: readonly Job[] };
      return page.items;
    },
    async change(id: string, action: 'cancel' | 'retry'): Promise<Job> {
      return (await (await ask(`${itemPath(id)}/${action}`, { method: 'POST' })).json()) as Job;
    },
    /** The item now and whenever it changes, until nothing more will happen. Ends early when it is deleted. */
    async *follow(id: string): AsyncGenerator<Job> {
      const { body } = await ask(`${itemPath(id)}/events`);
      if (!body) throw new ServiceUnreachable();
      for await (const { event, data } of eventsOf(body)) {
        if (event === 'gone') return;
        if (event === 'item') yield JSON.parse(data) as Job;
      }
    },
  };
}

/** Server-sent events (WHATWG HTML, 9.2.6), as far as our service sends them: `event` and one line of `data`. */
async function* eventsOf(body: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const lines of events) {
      const event = /^event: (.*)$/m.exec(lines)?.[1] ?? 'message';
      const data = /^data: (.*)$/m.exec(lines)?.[1] ?? '';
      yield { event, data };
    }
  }
}
