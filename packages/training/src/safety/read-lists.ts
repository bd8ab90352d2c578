/** Reads tables that `smell lists build` wrote, and checks that they are whole. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import {
  LIST_IDS,
  type ListFile,
  type ListId,
  type ListManifest,
  type ListTables,
  type PackedStructure,
} from '@smell/core/safety';

/** @throws SmellError `file-missing` where a file cannot be read, `data-damaged` where it is not what its manifest says */
export function readLists(folder: string): ListTables {
  const manifest = parsed<ListManifest>(folder, 'manifest.json', readText(folder, 'manifest.json'));
  const known = Array.isArray(manifest?.lists) ? new Map(manifest.lists.map((info) => [info.id, info])) : undefined;
  if (typeof manifest?.version !== 'string' || !known || LIST_IDS.some((id) => !known.has(id))) {
    throw new SmellError(
      'data-damaged',
      `${join(folder, 'manifest.json')} is not a manifest of lists; build them again`,
    );
  }
  const structures = checked<PackedStructure[]>(folder, 'structures.json', manifest.structuresHash);
  const files = LIST_IDS.map((id) => [id, checked<ListFile>(folder, `${id}.json`, known.get(id)!.hash)] as const);
  return { manifest, structures, files: Object.fromEntries(files) as Record<ListId, ListFile> };
}

function checked<T>(folder: string, name: string, hash: string): T {
  const text = readText(folder, name);
  if (createHash('sha256').update(text).digest('hex') !== hash) {
    throw new SmellError('data-damaged', `${join(folder, name)} is not what its manifest says; build the lists again`);
  }
  return parsed<T>(folder, name, text);
}

function parsed<T>(folder: string, name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new SmellError('data-damaged', `${join(folder, name)} is not JSON; build the lists again`, { cause });
  }
}

function readText(folder: string, name: string): string {
  const path = join(folder, name);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SmellError(
      'file-missing',
      `${path} cannot be read (${(cause as NodeJS.ErrnoException).code}); give a folder that \`smell lists build --out\` made, or the word shipped`,
      { cause },
    );
  }
}
