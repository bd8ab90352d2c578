/** A few true rows of the lists, for tests: numbers as the 51st Amendment overview and the exports of May 2024 print them. */
import type { Chemistry, StructureReader } from '../src/molecule/index.ts';
import {
  type Entry,
  IFRA_CATEGORIES,
  type IfraCategory,
  type IfraFacts,
  type IfraLimit,
  type ListEntry,
  type ListedStructure,
  type ListId,
  type ListInfo,
} from '../src/safety/lists/list-entry.ts';
import type { Identity, ListMatch } from '../src/safety/lists/list-match.ts';
import type { ListSource, SchiffBaseParent } from '../src/safety/verdict/list-source.ts';

/** SMILES of the CAS numbers below; naturals have none. */
const SMILES: Readonly<Record<string, string>> = {
  '5392-40-5': 'CC(C)=CCCC(C)=CC=O',
  '141-27-5': 'CC(C)=CCC/C(C)=C/C=O',
  '106-26-3': 'CC(C)=CCC/C(C)=C\\C=O',
  '106-24-1': 'CC(C)=CCC/C(C)=C/CO',
  '80-54-6': 'CC(C=O)Cc1ccc(C(C)(C)C)cc1',
  '121-33-5': 'COc1cc(C=O)ccc1O',
  '64-17-5': 'CCO',
  '23726-91-2': 'C/C=C/C(=O)C1=C(C)CCCC1(C)C',
  '24720-09-0': 'C/C=C/C(=O)C1C(C)=CCCC1(C)C',
  '81-15-2': 'Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]',
  '94-59-7': 'C=CCc1ccc2c(c1)OCO2',
  '107-75-5': 'CC(CC=O)CCCC(C)(C)O',
  '78-70-6': 'C=CC(C)(O)CCC=C(C)C',
  '68527-77-5': 'CC1=CC(C)C(CO)C(C)C1',
  '119-36-8': 'COC(=O)c1ccccc1O',
  '89-43-0': 'COC(=O)c1ccccc1N=CCC(C)CCCC(C)(C)O',
};

export const INFO: readonly ListInfo[] = (
  [
    ['ifra-standards', 'IFRA Standards', 'verdict', '51st Amendment', '2023-06'],
    ['ifra-transparency', 'IFRA Transparency List', 'context', '2024', '2024'],
    ['eu-annex-ii', 'Annex II', 'verdict', 'export of 2024-05-16', '2024-05-16'],
    ['eu-annex-iii', 'Annex III', 'verdict', 'export of 2024-05-16', '2024-05-16'],
    ['eu-allergens', 'EU fragrance allergens', 'verdict', 'export of 2024-05-16', '2024-05-16'],
    ['clp-annex-vi', 'CLP Annex VI', 'verdict', '20th ATP', '2024-05'],
    ['reach-svhc', 'REACH candidate list', 'verdict', 'export of 2024-05-15', '2024-05-15'],
    ['edlists', 'Endocrine disruptor lists', 'verdict', '2024', '2024'],
    ['gras', 'GRAS', 'context', 'pyrfume-data', '2024'],
    ['iarc', 'IARC', 'context', '2024', '2024'],
    ['t3db', 'T3DB', 'context', 'pyrfume-data', '2024'],
  ] as const
).map(([id, title, use, version, asOf]) => ({
  id,
  title,
  authority: 'of the tests',
  use,
  version,
  asOf,
  source: 'copied for tests',
  missing: 'most rows',
  rows: 1,
  hash: 'tests',
}));

/** Limits in the order of the categories; text where the overview prints text. */
function limits(...cells: readonly (number | string)[]): Partial<Record<IfraCategory, IfraLimit>> {
  const limitOf = (cell: number | string): IfraLimit => {
    if (typeof cell === 'number') return { kind: 'percent', percent: cell };
    if (cell === 'prohibited' || cell === 'see-note') return { kind: cell };
    return { kind: 'no-restriction' };
  };
  return Object.fromEntries(cells.map((cell, i) => [IFRA_CATEGORIES[i], limitOf(cell)]));
}

const SENSITISATION = 'DERMAL SENSITIZATION AND SYSTEMIC TOXICITY';
const ALL = 'All cosmetic products';
const NEW = { newProductsFrom: '2026-07-31', existingStockUntil: '2028-07-31' };

function standard(
  row: string,
  name: string,
  cas: readonly string[],
  type: string,
  facts: Partial<IfraFacts>,
): Omit<Entry<'ifra-standards'>, 'structures'> {
  return {
    list: 'ifra-standards',
    row,
    name,
    cas,
    synonyms: [],
    certainty: 'high',
    facts: {
      prohibition: type.includes('PROHIBITION'),
      restriction: type.includes('RESTRICTION'),
      specification: type.includes('SPECIFICATION'),
      driver: SENSITISATION,
      amendment: '49',
      year: '2020',
      limits: {},
      otherSources: 'None to consider',
      ...facts,
    },
  };
}

function plain<L extends ListId>(
  list: L,
  row: string,
  name: string,
  cas: string,
  facts: Entry<L>['facts'],
): Omit<Entry<L>, 'structures'> {
  return { list, row, name, cas: [cas], synonyms: [], certainty: 'high', facts };
}

const allergen = (row: string, name: string, cas: string, facts: Partial<Entry<'eu-allergens'>['facts']>) =>
  plain('eu-allergens', row, name, cas, {
    original26: false,
    status: 'declare',
    leaveOnPercent: 0.001,
    rinseOffPercent: 0.01,
    ...facts,
  });

const ROWS = [
  standard('IFRA_STD_021', 'Citral', ['5392-40-5', '141-27-5', '106-26-3'], 'RESTRICTION', {
    limits: limits(
      0.11,
      0.032,
      0.1,
      0.6,
      0.15,
      0.15,
      0.15,
      0.051,
      0.35,
      0.2,
      0.2,
      0.051,
      1.2,
      1.2,
      4.2,
      0.051,
      0.051,
      'none',
    ),
    otherSources: 'See Annex',
  }),
  standard('IFRA_STD_037', 'Geraniol', ['106-24-1'], 'RESTRICTION', {
    amendment: '51',
    year: '2023',
    limits: limits(
      0.78,
      0.25,
      1.1,
      4.7,
      1.2,
      0.78,
      0.94,
      0.26,
      0.16,
      0.78,
      0.78,
      0.26,
      2.8,
      1.1,
      5.3,
      0.26,
      0.26,
      'none',
    ),
    otherSources: 'See Annex',
  }),
  standard(
    'IFRA_STD_015',
    'p-tert-Butyl-α-methylhydrocinnamic aldehyde (p-BMHCA)',
    ['80-54-6'],
    'RESTRICTION_PROHIBITION',
    {
      limits: limits(
        'prohibited',
        0.09,
        0.04,
        1.4,
        0.06,
        0.05,
        0.05,
        0.017,
        'prohibited',
        0.04,
        0.04,
        0.017,
        0.1,
        0.1,
        0.63,
        0.017,
        0.017,
        16,
      ),
      otherSources: 'See Annex',
    },
  ),
  standard('IFRA_STD_043', 'Hydroxycitronellal', ['107-75-5'], 'RESTRICTION', {
    amendment: '51',
    year: '2023',
    limits: limits(
      0.38,
      0.11,
      2.3,
      2.1,
      0.53,
      0.53,
      0.53,
      0.18,
      1.2,
      1.6,
      1.6,
      0.18,
      4.1,
      0.78,
      7.8,
      0.18,
      0.18,
      'none',
    ),
    otherSources: 'See Annex',
  }),
  // Of the 18 cells, the fourth and the last are copied.
  standard('IFRA_STD_077', 'Rose ketones', ['23726-91-2', '24720-09-0'], 'RESTRICTION', {
    limits: { '4': { kind: 'percent', percent: 0.043 }, '12': { kind: 'no-restriction' } },
  }),
  standard('IFRA_STD_170', 'Musk xylene', ['81-15-2'], 'PROHIBITION', {
    driver: 'VPVB',
    amendment: '44',
    year: '2009',
  }),
  standard('IFRA_STD_179', 'Safrole, Isosafrole and Dihydrosafrole', ['94-59-7'], 'PROHIBITION_RESTRICTION', {
    driver: 'CARCINOGENICITY',
    amendment: '17',
    year: '1987',
    limits: limits(...IFRA_CATEGORIES.map(() => 'see-note')),
    otherSources: 'See Annex',
  }),
  standard('IFRA_STD_187', 'Linalool', ['78-70-6'], 'SPECIFICATION', {
    otherSources: 'See fragrance ingredient specification',
  }),
  standard('IFRA_STD_067', 'Oakmoss extracts', ['90028-68-5'], 'RESTRICTION_SPECIFICATION', {
    limits: { '4': { kind: 'percent', percent: 0.1 } },
  }),
  plain('eu-annex-ii', '1666', '2-(4-tert-Butylbenzyl) propionaldehyde', '80-54-6', {}),
  plain('eu-annex-ii', '360', 'Safrole', '94-59-7', {}),
  plain('eu-annex-iii', '70', '3,7-Dimethyl-2,6-octadienal', '5392-40-5', {
    productType: ALL,
    allergen: true,
    fragranceIngredient: true,
  }),
  plain('eu-annex-iii', '176', 'Isocyclogeraniol', '68527-77-5', {
    productType: ALL,
    maxThreshold: '0.5 %',
    allergen: false,
    fragranceIngredient: true,
  }),
  ...['23726-91-2', '24720-09-0'].map((cas) =>
    plain('eu-annex-iii', '157: Cosmetic products other than oral products', 'Rose ketones', cas, {
      productType: 'Cosmetic products other than oral products',
      maxThreshold: '0.02 %',
      allergen: true,
      fragranceIngredient: true,
    }),
  ),
  plain('eu-annex-iii', '324', 'Methyl 2-hydroxybenzoate', '119-36-8', {
    productType: 'Body lotion spray/aerosol',
    maxThreshold: '0.04 %',
    allergen: true,
    fragranceIngredient: true,
  }),
  allergen('70', '3,7-Dimethyl-2,6-octadienal', '5392-40-5', { original26: true, ...NEW }),
  allergen('70: (E)', '(E)-3,7-Dimethylocta-2,6-dienal', '141-27-5', NEW),
  allergen('70: (Z)', '(Z)-3,7-Dimethylocta-2,6-dienal', '106-26-3', NEW),
  allergen('78', '2,6-Octadien-1-ol, 3,7-dimethyl-, (2E)-', '106-24-1', { original26: true }),
  allergen('346', '4-Hydroxy-3-methoxybenzaldehyde', '121-33-5', NEW),
  allergen('157', '(E)-1-(2,6,6-Trimethyl-1-cyclohexen-1-yl)-2-buten-1-one', '23726-91-2', {
    declareAs: 'Rose ketones',
    ...NEW,
  }),
  allergen('157', '(E)-1-(2,6,6-Trimethyl-2-cyclohexen-1-yl)-2-buten-1-one', '24720-09-0', {
    declareAs: 'Rose ketones',
    ...NEW,
  }),
  plain('eu-allergens', '', 'Butylphenyl methylpropional (BMHCA)', '80-54-6', {
    original26: true,
    status: 'prohibited',
  }),
  plain('clp-annex-vi', '603-241-00-5', 'geraniol', '106-24-1', { hazardClasses: ['Skin Sens. 1'] }),
  plain('clp-annex-vi', '605-041-00-3', '2-(4-tert-butylbenzyl) propionaldehyde', '80-54-6', {
    hazardClasses: ['Repr. 1B'],
  }),
  plain('clp-annex-vi', '603-002-00-5', 'ethanol; ethyl alcohol', '64-17-5', { hazardClasses: ['Flam. Liq. 2'] }),
  plain('reach-svhc', '', '2-(4-tert-butylbenzyl)propionaldehyde', '80-54-6', {
    reasons: ['Toxic for reproduction (Article 57c)'],
    included: '2021-07-08',
  }),
  plain('edlists', '', 'Butylphenyl methylpropianol', '80-54-6', { list: 'II (under evaluation at EU level)' }),
  plain('gras', '64-17-5', 'Ethanol', '64-17-5', {}),
  plain('iarc', '64-17-5', 'Ethanol in alcoholic beverages', '64-17-5', { group: '1' }),
  plain('t3db', 'T3D0770', 'Ethanol', '64-17-5', { t3dbId: 'T3D0770' }),
  plain('gras', '121-33-5', 'Vanillin', '121-33-5', { fema: '3107' }),
  plain('ifra-transparency', '8000-28-0', 'Lavender oil', '8000-28-0', { naturalCategory: 'G2.12' }),
] as const satisfies readonly Omit<ListEntry, 'structures'>[];

export class SmallLists implements ListSource {
  readonly info = INFO;
  readonly #entries: readonly ListEntry[];

  constructor(chemistry: Chemistry) {
    const structures = new Map<string, ListedStructure>(
      Object.entries(SMILES).map(([cas, text]) => [
        cas,
        chemistry.read(text, ({ smiles, inchiKey, tautomerKey }) => ({ cas, smiles, inchiKey, tautomerKey })),
      ]),
    );
    this.#entries = ROWS.map(
      (row) => ({ ...row, structures: row.cas.flatMap((cas) => structures.get(cas) ?? []) }) as ListEntry,
    );
  }

  match(structure: StructureReader): ListMatch[] {
    return this.#entries.flatMap((entry) => {
      const found = entry.structures
        .map((listed) => ({ listed, identity: identityOf(structure.inchiKey, listed.inchiKey) }))
        .filter(({ identity }) => identity !== undefined)
        .sort((a, b) => ORDER.indexOf(a.identity!) - ORDER.indexOf(b.identity!))[0];
      if (!found) return [];
      const identity = found.identity!;
      return [{ entry, identity, how: `matches ${entry.name} as ${identity} (CAS ${found.listed.cas})` }];
    });
  }

  byCas(cas: string): ListMatch[] {
    return this.#entries
      .filter((entry) => entry.cas.includes(cas))
      .map((entry) => ({ entry, identity: 'cas', how: `has the CAS number ${cas}` }));
  }

  byName(name: string): ListMatch[] {
    const wanted = name.toLowerCase();
    return this.#entries
      .filter((entry) => entry.name.toLowerCase() === wanted)
      .map((entry) => ({ entry, identity: 'name', how: `has the name ${name}` }));
  }

  /** Knows one: hydroxycitronellal-methyl anthranilate (172.26 of 305.41 g/mol). */
  schiffBaseParents(structure: StructureReader): SchiffBaseParent[] {
    if (!structure.has('COC(=O)c1ccccc1N=CCC(C)CCCC(C)(C)O')) return [];
    return [{ smiles: SMILES['107-75-5']!, massRatio: 172.26 / 305.41 }];
  }
}

const ORDER: readonly Identity[] = ['exact', 'unspecified-isomer', 'other-isomer'];
const NO_STEREO = 'UHFFFAOYSA-N';

function identityOf(own: string, listed: string): Identity | undefined {
  if (own === listed) return 'exact';
  if (own.slice(0, 14) !== listed.slice(0, 14)) return undefined;
  return own.endsWith(NO_STEREO) || listed.endsWith(NO_STEREO) ? 'unspecified-isomer' : 'other-isomer';
}
