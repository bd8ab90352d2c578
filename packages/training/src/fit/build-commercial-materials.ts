/**
 * Rebuilds the table of commercial identities and the atom pair index of all known materials, both in
 * packages/core/src/materials/data:
 *
 *     npx tsx packages/training/src/fit/build-commercial-materials.ts DATA_FOLDER
 *
 * A row of the IFRA Transparency List is kept when it has a structure (naturals have none), when the curated table
 * does not have its CAS number, and when the odorant table does not give another structure for that number. Of the
 * stereoisomers of one skeleton the one with the shortest name stays, drawn without stereochemistry. Run it after a
 * change of either table or of the fingerprint.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadChemistry } from '@smell/core/molecule';
import { parse } from 'csv-parse/sync';

const TABLES = fileURLToPath(new URL('../../../core/src/materials/data/', import.meta.url));

interface Row {
  readonly cas: string;
  readonly name: string;
  readonly inchikey: string;
  readonly smiles: string;
}

async function main(dataFolder: string): Promise<void> {
  const chemistry = await loadChemistry();
  const curated: { cas: string }[] = JSON.parse(readFileSync(join(TABLES, 'known-materials.json'), 'utf8'));
  const curatedCas = new Set(curated.map(({ cas }) => cas));
  const odorantSkeletons = new Map<string, Set<string>>();
  for (const { cas, inchikey } of readRows(join(dataFolder, 'odorants.csv'))) {
    odorantSkeletons.set(cas, (odorantSkeletons.get(cas) ?? new Set()).add(inchikey.slice(0, 14)));
  }
  const kept = new Map<string, [name: string, cas: string, smiles: string, skeleton: string]>();
  const disputed: string[] = [];
  for (const row of readRows(join(dataFolder, 'regulatory/ifra_transparency_list.csv'))) {
    const smiles = row.smiles && chemistry.canonical(row.smiles);
    if (!smiles || curatedCas.has(row.cas)) continue;
    const skeleton = chemistry.inchiKey(smiles).slice(0, 14);
    const others = odorantSkeletons.get(row.cas);
    if (others && !(others.size === 1 && others.has(skeleton))) {
      disputed.push(`${row.cas} ${row.name}`);
      continue;
    }
    const name = readableName(row.name);
    const held = kept.get(skeleton);
    if (!held || name.length < held[0].length) kept.set(skeleton, [name, row.cas, smiles, skeleton]);
  }
  const table = [...kept.values()].sort(
    ([, a], [, b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1),
  );
  writeFileSync(join(TABLES, 'commercial-materials.json'), jsonLines(table));

  const { encodeAtomPairIndex, knownMaterials } = await import('@smell/core/materials');
  const fingerprints = knownMaterials().map(({ smiles }) => chemistry.fingerprint(smiles, 'atomPairCounts'));
  const stored = { materials: fingerprints.length, index: encodeAtomPairIndex(fingerprints) };
  writeFileSync(join(TABLES, 'material-atom-pairs.json'), `${JSON.stringify(stored)}\n`);

  console.log(`${table.length} commercial identities, ${fingerprints.length} known materials in all`);
  console.log(`${disputed.length} left out because the two tables draw them differently:`);
  for (const line of disputed) console.log(`  ${line}`);
}

function readRows(path: string): Row[] {
  return parse(readFileSync(path), { columns: true }) as Row[];
}

/** Chemical Abstracts' ".alpha." without its dots. */
function readableName(name: string): string {
  return name
    .replace(/\p{Cf}/gu, '')
    .replace(/\.(alpha|beta|gamma|delta|epsilon|omega)\./gi, (_, letter: string) => letter.toLowerCase())
    .trim();
}

function jsonLines(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

const [dataFolder] = process.argv.slice(2);
if (!dataFolder) {
  console.error('give the data folder: npx tsx packages/training/src/fit/build-commercial-materials.ts DATA_FOLDER');
  process.exit(2);
}
await main(dataFolder);
