import { mutatedJson } from '../../tests/support/mutations.ts';
import { type JsonSchema, schemaValue } from './schema-value.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: JsonSchema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** A request to one route, broken somewhere. */
export interface RouteRequest {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string | undefined;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** Streams without an end, and what would take away what other requests need. */
const LEFT_OUT = /\/events$|\/live\/source$|\/figures\/live$|^\/api\/openapi/;
const STRANGE_PATHS = [
  '..%2f..%2fetc%2fpasswd',
  '%00',
  'x'.repeat(3_000),
  '%F0%9F%98%80',
  "';--",
  '%',
  '-1',
  '%2e%2e',
];
const STRANGE_QUERIES = [
  '',
  '-1',
  '1e9',
  'NaN',
  'x'.repeat(2_000),
  '%00',
  '姿',
  '[]',
  'true',
  '../..',
  '9'.repeat(40),
];

/** Endless requests to every route of an OpenAPI document: ids that exist or don't, queries and bodies that fit or don't. */
export function* routeRequests(
  { paths, components }: OpenApi,
  next: () => number,
  known: () => string,
): Generator<RouteRequest> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      METHODS.includes(method) && !LEFT_OUT.test(path) ? [{ path, method, operation }] : [],
    ),
  );
  for (let turn = 0; ; turn++) {
    const { path, method, operation } = operations[turn % operations.length]!;
    const filled = path.replaceAll(/\{(\w+)\}/g, () =>
      next() < 0.75 ? known() : pick([...STRANGE_PATHS, crypto.randomUUID()]),
    );
    const query = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && next() < 0.4)
      .map(({ name, schema }) => {
        const fitting = schemaValue(schema, components.schemas, next, known);
        return `${name}=${next() < 0.5 ? pick(STRANGE_QUERIES) : encodeURIComponent(String(fitting))}`;
      });
    if (next() < 0.05) query.push(`unknown[]=${pick(STRANGE_QUERIES)}`);
    const content = operation.requestBody?.content ?? {};
    const schema = content['application/json']?.schema;
    const value = schema && schemaValue(schema, components.schemas, next, known);
    yield {
      route: `${method} ${path}`,
      method: method.toUpperCase(),
      path: `${filled}${query.length === 0 ? '' : `?${query.join('&')}`}`,
      body: schema && (next() < 0.15 ? JSON.stringify(value) : mutatedJson(value, next)),
    };
  }
}
