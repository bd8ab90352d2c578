/** Operations of an OpenAPI document, and requests for them: as it says, and near misses. */
import fc from 'fast-check';
import { type JsonSchema, nearMisses, valuesOf } from './schema-values.ts';

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly schema: JsonSchema }[];
  /** Of JSON. */
  readonly body: JsonSchema | undefined;
  /** Whether the body is a file. */
  readonly upload: boolean;
  readonly responses: Readonly<Record<string, JsonSchema>>;
}

export interface FuzzedRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  /** As JSON. */
  readonly body: unknown;
  /** Instead of it. */
  readonly raw: string | undefined;
}

export function operationsOf(document: JsonSchema): Operation[] {
  type Described = {
    parameters?: Operation['parameters'];
    requestBody?: JsonSchema;
    responses: Operation['responses'];
  };
  const paths = document.paths as Record<string, Record<string, Described>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => {
      const content = requestBody?.content as Record<string, { schema: JsonSchema }> | undefined;
      const body = content?.['application/json']?.schema;
      const upload = content?.['application/octet-stream'] !== undefined;
      return { method: method.toUpperCase(), path, parameters, body, upload, responses };
    }),
  );
}

/** What is sent besides JSON: to be kept, whatever it is. */
const UPLOADS = fc.record({
  payload: fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('smiles\nCCO\n')),
  type: fc.constantFrom('text/csv', 'application/json', 'application/octet-stream', 'nonsense', ''),
});

/** @param known values of the parameters in the path: things that are there */
export function requestsOf(
  { path, parameters, body, upload }: Operation,
  document: JsonSchema,
  known: Readonly<Record<string, string>> = {},
): fc.Arbitrary<FuzzedRequest> {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)) || 'x';
  const inPath = (name: string, schema: JsonSchema): fc.Arbitrary<string> => {
    const any = valuesOf(schema, document, name).map(text);
    return known[name] === undefined ? any : fc.oneof({ weight: 3, arbitrary: fc.constant(known[name]) }, any);
  };
  const parts = fc.record(
    Object.fromEntries(
      parameters.map(({ in: place, name, schema }) => [
        `${place} ${name}`,
        place === 'path'
          ? inPath(name, schema)
          : fc.option(fc.oneof(valuesOf(schema, document, name).map(text), fc.string()), { nil: undefined }),
      ]),
    ),
  );
  const values = body && valuesOf(body, document);
  const bodies = values === undefined ? fc.constant(undefined) : fc.oneof(values, nearMisses(values));
  const uploads = upload ? UPLOADS : fc.constant(undefined);
  return fc.tuple(parts, bodies, uploads).map(([given, value, file]) => {
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let url = path;
    for (const [at, found] of Object.entries(given)) {
      const [place, name] = at.split(' ') as [string, string];
      if (found === undefined) continue;
      if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(found.replaceAll(/^\.{1,2}$/g, '-')));
      else if (place === 'query') query.set(name, found);
      else headers[name] = found.replaceAll(/[^\x20-\x7e]/g, '').trim() || 'x';
    }
    if (file && file.type !== '') headers['content-type'] = file.type;
    return { url: query.size > 0 ? `${url}?${query}` : url, headers, body: value, raw: file?.payload };
  });
}

export const escaped = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
