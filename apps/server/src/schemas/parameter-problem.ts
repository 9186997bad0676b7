import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../problem.ts';

interface ParameterSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly ParameterSchema[];
}

/** What Fastify hands over when the query does not match its schema. */
interface Mismatch {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly keys?: readonly string[]; readonly params?: { readonly expected?: string } };
}

/**
 * Says which parameter cannot be used and what can: `people` must be 1–20, `model` one of its names. The sentence
 * comes from the same schema that the query was held against.
 */
export function parameterProblem(mismatches: readonly unknown[], request: FastifyRequest): Problem {
  const schema = request.routeOptions.schema?.querystring;
  const [mismatch] = mismatches as readonly Mismatch[];
  const known = schema instanceof z.ZodType ? parameters(schema) : {};
  if (mismatch?.keyword === 'unrecognized_keys') {
    return new Problem('unknown_parameter', {
      parameter: mismatch.params.keys?.[0] ?? '',
      expected: Object.keys(known).join(', '),
    });
  }
  const parameter = mismatch?.instancePath.split('/')[1] ?? '';
  return new Problem('invalid_parameter', {
    parameter,
    expected: mismatch?.params.params?.expected ?? expectedValues(known[parameter] ?? {}),
  });
}

function parameters(schema: z.ZodType): Readonly<Record<string, ParameterSchema>> {
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return (properties ?? {}) as Record<string, ParameterSchema>;
}

function expectedValues({ type, enum: values, minimum, maximum, pattern, anyOf }: ParameterSchema): string {
  if (anyOf) return anyOf.map(expectedValues).join(', ');
  if (pattern?.startsWith('^own:')) return 'own:NAME';
  if (values) return values.join(', ');
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  return type === 'boolean' ? 'true, false' : (type ?? '');
}
