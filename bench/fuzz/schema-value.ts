/** A part of an OpenAPI document, as far as it is read here. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
}

const DEEPEST = 8;

/**
 * A value that a schema describes, made at random; `known` gives ids that exist.
 *
 * @example schemaValue({ type: 'integer', minimum: 1, maximum: 3 }, {}, seededRandom(1), () => id) // 2
 */
export function schemaValue(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  next: () => number,
  known: () => string,
  depth = 0,
): unknown {
  const inner = (part: JsonSchema) => schemaValue(part, components, next, known, depth + 1);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  if (depth > DEEPEST) return null;
  if (schema.$ref !== undefined) return inner(components[schema.$ref.split('/').pop() ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inner(pick(choices));
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(inner));
  const type = Array.isArray(schema.type) ? pick(schema.type as readonly string[]) : schema.type;
  switch (type) {
    case 'object': {
      const value: Record<string, unknown> = {};
      for (const [name, part] of Object.entries(schema.properties ?? {}))
        if (schema.required?.includes(name) || next() < 0.6) value[name] = inner(part);
      if (typeof schema.additionalProperties === 'object' && next() < 0.5)
        value.some = inner(schema.additionalProperties);
      return value;
    }
    case 'array': {
      if (schema.prefixItems) return schema.prefixItems.map(inner);
      const count = (schema.minItems ?? 0) + Math.floor(next() * 3);
      return Array.from({ length: count }, () => inner(schema.items ?? {}));
    }
    case 'integer':
    case 'number': {
      const least = schema.minimum ?? 0;
      const value = least + next() * Math.min(10, (schema.maximum ?? least + 10) - least);
      return type === 'integer' ? Math.ceil(value) : value;
    }
    case 'boolean':
      return next() < 0.5;
    case 'null':
      return null;
    case 'string':
      if (schema.format === 'uuid') return known();
      if (schema.format === 'date-time') return '2026-11-30T10:00:00.000Z';
      if (schema.format === 'date') return '2026-11-30';
      return pick(['squat', 'squat_depth', 'right', 'left', 'A', '姿态']).padEnd(schema.minLength ?? 0, 'x');
    default:
      return pick([null, 1, 'a', {}, []]);
  }
}
