/** Values for a JSON schema of the OpenAPI document: as it says, and near misses. */
import fc from 'fast-check';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What finds a way through checks that no schema can say; by the name of the field. */
const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  prompt: ['fresh rose', 'не роза', '  ', 'rose\u0000', '🌹'],
  smiles: ['CCO', 'CC(=O)OCCC(C)C', 'not one', 'C1CC', ''],
  inchiKey: ['LFQSCWFLJHTTHZ-UHFFFAOYSA-N'],
  model: ['dit-smell', 'none'],
  day: ['2026-11-24', '2026-02-30'],
};
const LARGEST_ARRAY = 3;
/** Not so many molecules that it is a test of patience. */
const LARGEST_COUNT = 2;

export function valuesOf(schema: JsonSchema, document: JsonSchema, name = '', depth = 0): fc.Arbitrary<unknown> {
  const inner = (each: unknown, as = name): fc.Arbitrary<unknown> =>
    valuesOf(each as JsonSchema, document, as, depth + 1);
  if (typeof schema.$ref === 'string') return inner(resolve(schema.$ref, document));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = (schema.anyOf ?? schema.oneOf) as readonly unknown[] | undefined;
  if (choices) return fc.oneof(...choices.map((each) => inner(each)));
  const known = KNOWN[name];
  switch (schema.type) {
    case 'object':
      return objects(schema, inner);
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: Math.min(LARGEST_ARRAY, Number(schema.minItems ?? 0)),
        maxLength: Math.min(LARGEST_ARRAY, Number(schema.maxItems ?? LARGEST_ARRAY)),
      });
    case 'integer':
    case 'number':
      return numbers(schema, name);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string': {
      const pattern = typeof schema.pattern === 'string' ? stringsLike(schema.pattern) : undefined;
      const length = {
        minLength: Number(schema.minLength ?? 0),
        maxLength: Math.min(40, Number(schema.maxLength ?? 40)),
      };
      const free = fc.string({ ...length, unit: 'binary' });
      return fc.oneof(...(known ? [fc.constantFrom(...known)] : []), pattern ?? free);
    }
    default:
      return depth > 6 ? fc.constant(null) : fc.jsonValue({ maxDepth: 3 });
  }
}

/** The same, with something in it that it should not have. */
export function nearMisses(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.nat(), fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([value, place, other, how]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return other;
      const entries = Object.entries(value);
      if (how === 0 || entries.length === 0) return { ...value, extra: other };
      const at = place % entries.length;
      if (how === 1) return Object.fromEntries(entries.filter((_each, i) => i !== at));
      return { ...value, [entries[at]![0]]: other };
    });
}

function objects(schema: JsonSchema, inner: (each: unknown, name?: string) => fc.Arbitrary<unknown>) {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, unknown>);
  const required = new Set((schema.required ?? []) as readonly string[]);
  const record = fc.record(Object.fromEntries(properties.map(([name, each]) => [name, inner(each, name)])), {
    requiredKeys: properties.map(([name]) => name).filter((name) => required.has(name)),
  });
  const rest = schema.additionalProperties;
  if (properties.length > 0 || typeof rest !== 'object' || rest === null) return record;
  return fc.dictionary(fc.oneof(fc.constantFrom('rose', 'fresh'), fc.string({ maxLength: 12 })), inner(rest), {
    maxKeys: 3,
  });
}

function numbers(schema: JsonSchema, name: string): fc.Arbitrary<number> {
  const min = Number(schema.minimum ?? schema.exclusiveMinimum ?? -1000);
  const most = Number(schema.maximum ?? schema.exclusiveMaximum ?? 1000);
  const max = /count|limit/i.test(name) ? Math.max(min, Math.min(LARGEST_COUNT, most)) : most;
  return schema.type === 'integer'
    ? fc.maxSafeInteger().map((any) => min + (Math.abs(any) % (max - min + 1)))
    : fc.double({ min, max, noNaN: true });
}

function stringsLike(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    // A pattern that cannot be followed backwards, such as one that looks ahead.
    return undefined;
  }
}

export function resolve(reference: string, document: JsonSchema): JsonSchema {
  let found: unknown = document;
  for (const part of reference.replace(/^#\//, '').split('/')) found = (found as Record<string, unknown>)[part];
  return found as JsonSchema;
}
