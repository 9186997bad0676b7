import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../problem.ts';

/** Where in a request something didn't match, as Fastify names it. */
export type RequestPart = 'querystring' | 'params' | 'body' | 'headers';

interface ParameterSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly ParameterSchema[];
}

/** What Fastify hands over when query, path or body do not match their schema. */
interface Mismatch {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly keys?: readonly string[]; readonly params?: { readonly expected?: string } };
}

/**
 * Says which parameter cannot be used and what can: `people` must be 1–20, `model` one of its names, an id a UUID. The
 * sentence comes from the same schema that the request was held against; what has no short name there is at `/api/docs`.
 */
export function parameterProblem(
  mismatches: readonly unknown[],
  part: RequestPart,
  request: FastifyRequest,
): Problem {
  const [mismatch] = mismatches as readonly Mismatch[];
  const known = parameters(request.routeOptions.schema?.[part]);
  if (mismatch?.keyword === 'unrecognized_keys') {
    return new Problem('unknown_parameter', {
      parameter: mismatch.params.keys?.[0] ?? '',
      expected: Object.keys(known).join(', '),
    });
  }
  const parameter = mismatch?.instancePath.split('/')[1] || part;
  return new Problem('invalid_parameter', {
    parameter,
    expected: mismatch?.params.params?.expected ?? (expectedValues(known[parameter] ?? {}) || '/api/docs'),
  });
}

function parameters(schema: unknown): Readonly<Record<string, ParameterSchema>> {
  if (!(schema instanceof z.ZodType)) return {};
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return (properties ?? {}) as Record<string, ParameterSchema>;
}

function expectedValues(schema: ParameterSchema): string {
  const { type, format, enum: values, minimum, maximum, pattern, anyOf } = schema;
  if (anyOf) return anyOf.map(expectedValues).join(', ');
  if (format === 'uuid') return 'UUID';
  if (pattern?.startsWith('^own:')) return 'own:NAME';
  if (values) return values.join(', ');
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  return type === 'boolean' ? 'true, false' : (type ?? '');
}
