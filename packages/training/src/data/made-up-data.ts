/** For tests: a small data folder in the format that `buildData` reads, with real structures and invented smells. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadChemistry } from '@smell/core/molecule';

export interface MadeUpOdorant {
  readonly smiles: string;
  readonly votes: string;
}

const SMELLS = [
  'fruity:3;sweet:2;apple:1',
  'rose:4;floral:3;honey:2;powdery:1',
  'woody:2;amber:1',
  'sulfurous:5;onion:3',
];

/** Homologous series of esters, alcohols, ketones, aldehydes, aromatics and sulfides: several clusters of neighbours. */
export function madeUpOdorants(): MadeUpOdorant[] {
  const chains = Array.from({ length: 12 }, (_, i) => 'C'.repeat(i + 2));
  const smiles = chains.flatMap((chain) => [
    `${chain}OC(C)=O`,
    `${chain}CO`,
    `${chain}C(C)=O`,
    `${chain}C=O`,
    `${chain}c1ccccc1OC`,
    `${chain}SC`,
    `${chain}C1CCC(=O)O1`,
    `${chain}C1CCCCC1O`,
    `${chain}c1ccco1`,
    `${chain}C(=O)OCC=C`,
  ]);
  return smiles.map((text, i) => ({ smiles: text, votes: SMELLS[i % SMELLS.length]! }));
}

export async function odorantsCsv(odorants: readonly MadeUpOdorant[]): Promise<string> {
  const chemistry = await loadChemistry();
  const rows = odorants.map(({ smiles, votes }) => `${chemistry.inchiKey(smiles)},${smiles},${votes}`);
  return `inchikey,smiles,descriptor_votes\n${rows.join('\n')}\n`;
}

export const CORPUS: readonly string[] = [
  'CCCCCCOC(=O)CCC,virtual_ester,0.8',
  'CCCCCC(=O)OCCCC,virtual_ester,0.7',
  'CC(C)CCOC(=O)CC(C)C,virtual_edit,0.6',
  'CC1=CCC(CC1)C(C)=C,npclassifier_natural_products,0.9',
  'COc1ccc(CC=C)cc1,pyrfume:superscent,1.0',
  'CC(=O)Nc1ccccc1,zinc_100k_24heavy,0.2',
  'C1C2C1C1OC21,qm9,0.2',
  'CCOC(=O)C1CCCC1,qm9,0.3',
  'CCCCCCCCBr,hiv,0.5',
  'CCCCNC,aqsoldb,0.01',
];

/** A new temporary folder with all files; `files` replaces the contents of some, `undefined` leaves a file out. */
export async function madeUpFolder(files: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'smell-data-'));
  const whole: Record<string, string | undefined> = {
    'odorants.csv': files['odorants.csv'] ?? (await odorantsCsv(madeUpOdorants())),
    'corpus_smiles.csv.gz': corpusCsv(CORPUS),
    'tenacity_odor_strength.csv':
      'inchikey,odor_strength_rank,substantivity_hours,substantivity_qualifier,note_class\nXUPYJHCZDLZNFP-UHFFFAOYSA-N,2,30,,heart\n',
    'arctander_strength_tenacity.csv':
      'inchikey,arctander_strength,arctander_tenacity\nXUPYJHCZDLZNFP-UHFFFAOYSA-N,3,0\n',
    'volatility.csv': 'inchikey,vapor_pressure_mmHg_25C,vapor_pressure_mmHg_25C_source\n',
    ...files,
  };
  for (const [name, text] of Object.entries(whole)) {
    if (text !== undefined) writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  return folder;
}

export function corpusCsv(rows: readonly string[]): string {
  return `smiles,source,fragrance_likeness\n${rows.join('\n')}\n`;
}
