/** The odor texts with the split and the labels of their molecules; a molecule's split follows from its structure alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTOR_INDEX } from '@smell/core/odor';
import { parse } from 'csv-parse/sync';
import { clusterKey } from '../data/cluster-key.ts';
import type { Split } from '../data/molecule-table.ts';
import { splitOfCluster } from '../data/split.ts';

export interface OdorText {
  readonly text: string;
  readonly source: string;
  readonly inchiKey: string;
  readonly split: Split;
  readonly labels: readonly string[];
}

/** Texts of molecules that odorants.csv has; in the order of the file. */
export async function readOdorTexts(dataFolder: string): Promise<OdorText[]> {
  const chemistry = await loadChemistry();
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(dataFolder, name)), { columns: true }) as Record<string, string>[];
  const molecules = new Map(
    rows('odorants.csv').map(({ inchikey, smiles, descriptors }) => [
      inchikey!,
      {
        split: splitOfCluster(clusterKey(chemistry.graph(smiles!))),
        labels: descriptors!.split(';').filter((word) => DESCRIPTOR_INDEX.has(word)),
      },
    ]),
  );
  return rows('odor_text.csv').flatMap(({ inchikey, text, source }) => {
    const molecule = molecules.get(inchikey!);
    return molecule ? [{ text: text!, source: source!, inchiKey: inchikey!, ...molecule }] : [];
  });
}
