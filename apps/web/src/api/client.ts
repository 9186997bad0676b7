import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** The addresses of the service with what goes in and what comes out, as its own description has them. */
export type Api = Client<paths>;

/** A shape of the service's description: `ApiSchema<'VideoItem'>`. */
export type ApiSchema<Name extends keyof components['schemas']> = components['schemas'][Name];

export interface ApiOptions {
  /** Default: where the page came from. */
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * Asks the service that the page came from. A file goes as it is, what holds files goes as a form, all else as JSON.
 *
 * @example
 * const answer = await answered(api.GET('/api/videos', { params: { query: { limit: 20 } } }));
 * const sent = await answered(api.POST('/api/videos', { body: { video: file }, signal }));
 * const gif = await answered(api.GET('/api/videos/{id}/gif', { params: { path: { id } }, parseAs: 'blob' }));
 */
export function createApi(options: ApiOptions = {}): Api {
  return createClient<paths>({ ...options, bodySerializer: asBody });
}

function asBody(body: unknown): BodyInit {
  if (body instanceof Blob) return body;
  if (typeof body !== 'object' || body === null || !Object.values(body).flat().some(isBlob)) {
    return JSON.stringify(body);
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

const isBlob = (value: unknown) => value instanceof Blob;
