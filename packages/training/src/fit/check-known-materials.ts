/**
 * Checks the curated table of known materials against the data and lists every row that is absent there or differs:
 *
 *     npx tsx packages/training/src/fit/check-known-materials.ts DATA_FOLDER
 *
 * A row agrees when each source it names has its CAS number with its skeleton (first InChIKey block) and formula. A row
 * that carries an `exception` is listed with its argument; any other departure makes the exit code 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CuratedMaterial, KNOWN_MATERIALS, type MaterialSource } from '@smell/core/materials';
import { type Chemistry, loadChemistry } from '@smell/core/molecule';
import { parse } from 'csv-parse/sync';

const SOURCE_FILES: Record<MaterialSource, string> = {
  odorants: 'odorants.csv',
  ifra: 'regulatory/ifra_transparency_list.csv',
  regulatory: 'regulatory/summary_by_cas.csv',
};

interface Row {
  readonly cas: string;
  readonly name: string;
  readonly inchikey: string;
  readonly smiles: string;
}

async function main(dataFolder: string): Promise<number> {
  const chemistry = await loadChemistry();
  const byCas = Object.fromEntries(
    Object.entries(SOURCE_FILES).map(([source, file]) => {
      const rows = parse(readFileSync(join(dataFolder, file)), { columns: true }) as Row[];
      const index = new Map<string, Row[]>();
      for (const row of rows) index.set(row.cas, [...(index.get(row.cas) ?? []), row]);
      return [source, index];
    }),
  ) as Record<MaterialSource, Map<string, Row[]>>;

  let confirmed = 0;
  let failures = 0;
  for (const material of KNOWN_MATERIALS) {
    const problems = [
      ...rowProblems(chemistry, material),
      ...(Object.keys(SOURCE_FILES) as MaterialSource[]).flatMap((source) =>
        sourceProblems(chemistry, material, source, byCas[source].get(material.cas) ?? []),
      ),
    ];
    if (problems.length === 0) {
      confirmed++;
      if (material.exception) console.log(`needless exception: ${material.name}`);
      continue;
    }
    if (!material.exception) failures++;
    console.log(`${material.exception ? 'exception' : 'DIFFERS'} ${material.name} ${material.cas}`);
    for (const problem of problems) console.log(`    ${problem}`);
    if (material.exception) console.log(`    argued: ${material.exception}`);
  }
  const argued = KNOWN_MATERIALS.length - confirmed - failures;
  console.log(
    `${KNOWN_MATERIALS.length} materials: ${confirmed} confirmed, ${argued} argued exceptions, ${failures} differ`,
  );
  return failures;
}

function rowProblems(chemistry: Chemistry, { smiles, inchiKey }: CuratedMaterial): string[] {
  const problems: string[] = [];
  if (chemistry.canonical(smiles) !== smiles) problems.push(`SMILES is not canonical: ${chemistry.canonical(smiles)}`);
  if (chemistry.inchiKey(smiles) !== inchiKey) problems.push(`InChIKey is ${chemistry.inchiKey(smiles)}`);
  return problems;
}

function sourceProblems(
  chemistry: Chemistry,
  material: CuratedMaterial,
  source: MaterialSource,
  rows: Row[],
): string[] {
  const drawn = rows.filter(({ smiles }) => smiles !== '');
  if (drawn.length === 0) return material.sources.includes(source) ? [`${source}: CAS number without structure`] : [];
  return drawn.flatMap(({ name, inchikey, smiles }) => {
    const formula = chemistry.formula(smiles);
    const same = inchikey.slice(0, 14) === material.skeleton && formula === chemistry.formula(material.smiles);
    return same ? [] : [`${source}: "${name}" ${formula} ${smiles}`];
  });
}

const [dataFolder] = process.argv.slice(2);
if (!dataFolder) {
  console.error('give the data folder: npx tsx packages/training/src/fit/check-known-materials.ts DATA_FOLDER');
  process.exit(2);
}
process.exitCode = (await main(dataFolder)) > 0 ? 1 : 0;
