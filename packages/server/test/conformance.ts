/** Holds answers to the OpenAPI document: each must have the shape that the document says for its path, status and type. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

export class Conformance {
  readonly document: OpenApi;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<object, ValidateFunction>();

  constructor(document: OpenApi) {
    this.document = document;
    this.#ajv = new Ajv2020({ strict: false, allErrors: false });
    (formats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    this.#ajv.addSchema({ $id: 'doc:', components: document.components });
  }

  /** Every schema of the document, with where it stands. @throws where one is none, or refers to nothing */
  compileAll(): number {
    let count = 0;
    for (const [path, operations] of Object.entries(this.document.paths)) {
      for (const [method, { responses, requestBody }] of Object.entries(operations)) {
        const contents = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)];
        for (const content of contents) {
          for (const { schema } of Object.values(content ?? {})) {
            this.#compile(schema, `${method} ${path}`);
            count++;
          }
        }
      }
    }
    return count;
  }

  check(method: string, url: string, status: number, type: string, body: unknown): void {
    const path = url.split('?')[0]!;
    const template = Object.keys(this.document.paths).find((each) =>
      new RegExp(`^${each.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/.]+')}$`).test(path),
    );
    const operation = template === undefined ? undefined : this.document.paths[template]![method.toLowerCase()];
    if (!operation) return;
    const where = `${method} ${path} ${status} ${type}`;
    const schema = operation.responses[status]?.content?.[type.split(';')[0]!]?.schema;
    expect(schema, `${where} is not in the document`).toBeDefined();
    const validate = this.#compile(schema!, where);
    const valid = validate(body);
    expect(valid ? [] : validate.errors, where).toEqual([]);
  }

  #compile(schema: object, where: string): ValidateFunction {
    let compiled = this.#compiled.get(schema);
    if (!compiled) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"doc:#/components/');
      try {
        compiled = this.#ajv.compile(JSON.parse(text) as object);
      } catch (error) {
        throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
      }
      this.#compiled.set(schema, compiled);
    }
    return compiled;
  }
}
