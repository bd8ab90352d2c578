/**
 * Reads each public source into one form: what a material is identified by, and the words said about its odor.
 *
 * Structures are resolved later, because a source often gives a PubChem or CAS number only.
 */
import { type CsvRow, optionalNumber, parseCsv } from '../csv.ts';

/** One statement about one material. */
export interface OdorRecord {
  readonly source: string;
  readonly cid?: string;
  readonly cas?: string;
  readonly smiles?: string;
  /** As printed. */
  readonly words: readonly string[];
}

/** Where a structure is known for a number. Later sources do not overwrite earlier ones. */
export interface Structures {
  readonly byCid: Map<string, string>;
  readonly byCas: Map<string, string>;
}

/** What The Good Scents Company says besides descriptors, one entry a material. */
export interface GoodScentsStrength {
  readonly cid: string;
  readonly cas: string;
  /** 1 low to 4 very high. */
  readonly strengthRank: number | undefined;
  readonly substantivityHours: number | undefined;
  readonly qualifier: '' | 'at_cap' | 'at_least' | 'at_most';
}

export interface ArctanderStrength {
  readonly smiles: string;
  /** 0 very weak to 4 very powerful. */
  readonly strength: number | undefined;
  /** 0 poor to 3 very good. */
  readonly tenacity: number | undefined;
}

/** Good Scents prints 400 h where the observation ended. */
const SUBSTANTIVITY_CAP_HOURS = 400;
const GOOD_SCENTS_STRENGTH = ['low', 'medium', 'high', 'very high'];

/** A `molecules.csv` of pyrfume. */
export function parsePyrfumeMolecules(text: string, name: string, structures: Structures): void {
  for (const { CID, IsomericSMILES } of parseCsv(text, name, ['CID', 'IsomericSMILES'])) {
    learn(structures.byCid, CID, IsomericSMILES);
  }
}

/**
 * Identifiers of `chemicals`: tab separated without header; PubChem number, CAS number, formula, weight, SMILES, ...
 * Returns the structures, which also serve as unlabelled molecules.
 */
export function parseChemicals(text: string, structures: Structures): string[] {
  const smiles: string[] = [];
  for (const line of text.split('\n')) {
    const [cid, cas, , , structure] = line.split('\t');
    if (!cid || !structure) continue;
    learn(structures.byCid, cid, structure);
    if (cas) learn(structures.byCas, cas, structure);
    smiles.push(structure);
  }
  return smiles;
}

export function parseAqSolDb(text: string): string[] {
  return parseCsv(text, 'data_curated.csv', ['SMILES'])
    .map(({ SMILES }) => SMILES)
    .filter((smiles) => smiles !== '');
}

const GOOD_SCENTS_ODOR = [
  'TGSC ID',
  'Tags',
  'Strength',
  'Substantivity (Hours)',
  'Substantivity Min (Hours)',
  'Substantivity Max (Hours)',
] as const;

/** `data_rw_odor.csv` (one row an opinion) joined with `data_rw_opl.csv` (one row a structure) by Good Scents number. */
export function parseGoodScents(
  odorText: string,
  identityText: string,
  structures: Structures,
): { records: OdorRecord[]; strengths: GoodScentsStrength[] } {
  const identities = new Map<string, { cid: string; cas: string }>();
  const several = new Set<string>();
  for (const row of parseCsv(identityText, 'data_rw_opl.csv', ['TGSC ID', 'CID', 'CAS Number'])) {
    const id = row['TGSC ID'];
    const entry = { cid: wholeNumber(row.CID), cas: row['CAS Number'] };
    const earlier = identities.get(id);
    if (earlier && earlier.cid !== entry.cid) several.add(id);
    else identities.set(id, entry);
  }
  for (const [id, { cid, cas }] of identities) {
    if (cas && !several.has(id)) learn(structures.byCas, cas, structures.byCid.get(cid) ?? '');
  }
  const records: OdorRecord[] = [];
  const strengths: GoodScentsStrength[] = [];
  for (const row of parseCsv(odorText, 'data_rw_odor.csv', GOOD_SCENTS_ODOR)) {
    const id = row['TGSC ID'];
    const identity = identities.get(id);
    // A number with several structures is a mixture.
    if (!identity || several.has(id)) continue;
    records.push({ source: 'goodscents', ...identity, words: listOfWords(row.Tags) });
    const strength = GOOD_SCENTS_STRENGTH.indexOf(row.Strength);
    const substantivity = goodScentsSubstantivity(row);
    if (strength >= 0 || substantivity) {
      strengths.push({
        ...identity,
        strengthRank: strength < 0 ? undefined : strength + 1,
        substantivityHours: substantivity?.hours,
        qualifier: substantivity?.qualifier ?? '',
      });
    }
  }
  return { records, strengths };
}

export function parseLeffingwell(text: string, structures: Structures): OdorRecord[] {
  return parseCsv(text, 'leffingwell_data.csv', ['smiles', 'cas', 'odor_labels_filtered']).map((row) => {
    if (row.cas) learn(structures.byCas, row.cas, row.smiles);
    return { source: 'leffingwell', smiles: row.smiles, words: listOfWords(row.odor_labels_filtered) };
  });
}

export function parseArctander(
  text: string,
  structures: Structures,
): { records: OdorRecord[]; strengths: ArctanderStrength[] } {
  const records: OdorRecord[] = [];
  const strengths: ArctanderStrength[] = [];
  for (const row of parseCsv(text, 'arctander.csv', ['Description', 'ChastretteDetails', 'CAS', 'SMILES'])) {
    if (row.SMILES === '') continue;
    if (row.CAS) learn(structures.byCas, row.CAS, row.SMILES);
    records.push({ source: 'arctander', smiles: row.SMILES, words: row.ChastretteDetails.split(/\s+/) });
    const strength = arctanderStrength(row.Description);
    const tenacity = arctanderTenacity(row.Description);
    if (strength !== undefined || tenacity !== undefined) strengths.push({ smiles: row.SMILES, strength, tenacity });
  }
  return { records, strengths };
}

export function parseIfraGlossary(text: string): OdorRecord[] {
  const name = 'ifra-fragrance-ingredient-glossary---oct-2019.csv';
  return parseCsv(text, name, ['CAS number', 'Primary descriptor', 'Descriptor 2', 'Descriptor 3']).map((row) => ({
    source: 'ifra_glossary',
    cas: row['CAS number'],
    words: [row['Primary descriptor'], row['Descriptor 2'], row['Descriptor 3']],
  }));
}

export function parseFlavornet(text: string): OdorRecord[] {
  return parseCsv(text, 'flavornet/behavior.csv', ['Stimulus', 'Descriptors']).map((row) => ({
    source: 'flavornet',
    cid: row.Stimulus,
    words: row.Descriptors.split(';'),
  }));
}

export function parseAromaDb(text: string): OdorRecord[] {
  return parseCsv(text, 'aromadb/behavior.csv', ['Stimulus', 'Filtered Descriptors']).map((row) => ({
    source: 'aromadb',
    cid: row.Stimulus,
    words: row['Filtered Descriptors'].split(';'),
  }));
}

/** Negative numbers stand for mixtures and have no structure. */
export function parseSigma(text: string): OdorRecord[] {
  return parseCsv(text, 'sigma_2014/behavior_sparse.csv', ['Stimulus', 'descriptors']).map((row) => ({
    source: 'sigma',
    cid: row.Stimulus,
    words: listOfWords(row.descriptors),
  }));
}

/** Odor percepts only: flavor percepts are taste as well. */
export function parseFlavorDb(text: string): OdorRecord[] {
  return parseCsv(text, 'flavordb/behavior.csv', ['Stimulus', 'Odor Percepts'])
    .filter((row) => row['Odor Percepts'] !== '')
    .map((row) => ({ source: 'flavordb', cid: row.Stimulus, words: row['Odor Percepts'].split(';') }));
}

/** Measured vapour pressure at 25 C in mmHg by SMILES. */
export function parseMayhew(text: string): { smiles: string; vapourPressureMmHg: number }[] {
  const name = 'mayhew_2022/behavior_1.csv';
  return parseCsv(text, name, ['Stimulus', 'vapor.pressure.experimental']).flatMap((row) => {
    const pressure = optionalNumber(row['vapor.pressure.experimental'], name, row.line, 'vapor.pressure.experimental');
    return pressure !== undefined && pressure > 0 ? [{ smiles: row.Stimulus, vapourPressureMmHg: pressure }] : [];
  });
}

/** Arctander's wording of strength, 0 very weak to 4 very powerful; undefined when he says nothing. */
export function arctanderStrength(description: string): number | undefined {
  const text = description.toLowerCase();
  if (/\b(very|extremely|exceedingly) (weak|faint)|virtually odorless|practically odorless/.test(text)) return 0;
  if (/\b(very|extremely|exceedingly) (powerful|strong|intense)/.test(text)) return 4;
  if (/\b(powerful|strong|intense)/.test(text)) return 3;
  if (/\b(mild|weak|faint)\b/.test(text)) return 1;
  return undefined;
}

/** Arctander's wording of tenacity, 0 poor to 3 very good; of a range ("moderate to good") the better end. */
export function arctanderTenacity(description: string): number | undefined {
  const text = description.toLowerCase();
  if (/\b(excellent|great|outstanding|considerable|exceptional|very good) tenacity|very tenacious/.test(text)) return 3;
  if (/\bgood tenacity|\btenacious/.test(text)) return 2;
  if (/\b(moderate|fair|modest) tenacity/.test(text)) return 1;
  if (/\b(poor|low) tenacity/.test(text)) return 0;
  return undefined;
}

/** `['floral','leafy']` as words. */
function listOfWords(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
}

function goodScentsSubstantivity(
  row: CsvRow<(typeof GOOD_SCENTS_ODOR)[number]>,
): { hours: number; qualifier: GoodScentsStrength['qualifier'] } | undefined {
  const number = (column: (typeof GOOD_SCENTS_ODOR)[number]): number | undefined =>
    optionalNumber(row[column], 'data_rw_odor.csv', row.line, column);
  const exact = number('Substantivity (Hours)');
  if (exact !== undefined) return { hours: exact, qualifier: exact >= SUBSTANTIVITY_CAP_HOURS ? 'at_cap' : '' };
  const least = number('Substantivity Min (Hours)');
  if (least !== undefined) return { hours: least, qualifier: 'at_least' };
  const most = number('Substantivity Max (Hours)');
  return most === undefined ? undefined : { hours: most, qualifier: 'at_most' };
}

function learn(map: Map<string, string>, key: string, smiles: string): void {
  if (smiles !== '' && !map.has(key)) map.set(key, smiles);
}

/** `7476.0` as `7476`: pandas writes whole numbers of a column with gaps so. */
function wholeNumber(text: string): string {
  return text.trim().replace(/\.0+$/, '');
}
