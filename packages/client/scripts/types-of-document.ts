/** Here and not in scripts/, because openapi-typescript needs the compiler API of TypeScript 5, which only this package installs. */
import openapi, { astToString, type OpenAPI3 } from 'openapi-typescript';

const HEAD =
  '/** Made by scripts/client-types.ts from the OpenAPI document of the service: change its routes, not this file. */\n';

export async function typesOfDocument(document: object): Promise<string> {
  // With `defaultNonNullable` a field that the service fills in would have to be sent.
  const nodes = await openapi(document as OpenAPI3, { defaultNonNullable: false, immutable: true });
  return HEAD + astToString(nodes);
}
