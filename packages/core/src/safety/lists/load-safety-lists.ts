/** Loads the shipped tables when they are first asked for, and not before: starting up costs nothing. */
import type { ListFile, ListManifest, ListTables, PackedStructure } from './list-data.ts';
import { LIST_IDS, type ListId } from './list-entry.ts';
import { SafetyLists } from './safety-lists.ts';

let loaded: Promise<SafetyLists> | undefined;

/** The shipped lists, once per process. */
export function loadSafetyLists(): Promise<SafetyLists> {
  loaded ??= loadListTables().then((tables) => new SafetyLists(tables));
  return loaded;
}

/** The shipped tables as they are stored, for comparing them with others. */
export async function loadListTables(): Promise<ListTables> {
  // Spelled out, so that a bundler finds them.
  const [manifest, structures, ...files] = await Promise.all([
    import('./data/manifest.json', { with: { type: 'json' } }),
    import('./data/structures.json', { with: { type: 'json' } }),
    import('./data/ifra-standards.json', { with: { type: 'json' } }),
    import('./data/ifra-transparency.json', { with: { type: 'json' } }),
    import('./data/eu-annex-ii.json', { with: { type: 'json' } }),
    import('./data/eu-annex-iii.json', { with: { type: 'json' } }),
    import('./data/eu-allergens.json', { with: { type: 'json' } }),
    import('./data/clp-annex-vi.json', { with: { type: 'json' } }),
    import('./data/reach-svhc.json', { with: { type: 'json' } }),
    import('./data/edlists.json', { with: { type: 'json' } }),
    import('./data/gras.json', { with: { type: 'json' } }),
    import('./data/iarc.json', { with: { type: 'json' } }),
    import('./data/t3db.json', { with: { type: 'json' } }),
  ]);
  return {
    manifest: manifest.default as unknown as ListManifest,
    structures: structures.default as unknown as PackedStructure[],
    files: Object.fromEntries(LIST_IDS.map((id, i) => [id, files[i]!.default])) as unknown as Record<ListId, ListFile>,
  };
}
