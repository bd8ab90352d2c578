/** What tells one build of the service from another: answers that were kept by a release must not be given by the next. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder).filter((name) => /\.(m?js|ts)$/.test(name));
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('base64url');
}

/** Of the files beside this one: the whole build where the service is one, this room where it runs from its sources. */
export const BUILD_HASH = hashOf(dirname(fileURLToPath(import.meta.url)));
