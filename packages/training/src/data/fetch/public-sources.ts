/**
 * The public files that `smell data fetch` reads, with what their owners say about use. Several are non-commercial or
 * say nothing: weights trained on them inherit that.
 *
 * Pinned to commits, so that the same fetch gives the same data; a newer snapshot is a deliberate change here.
 */

export interface PublicSource {
  readonly id: string;
  /** Repository on GitHub and the commit, branch or tag of it. */
  readonly repository: string;
  readonly revision: string;
  readonly files: readonly PublicFile[];
  /** Terms as found in the repository. */
  readonly terms: string;
  /** What it is used for. */
  readonly purpose: string;
}

export interface PublicFile {
  readonly path: string;
  /** A download larger than this is refused, in bytes. */
  readonly mostBytes: number;
}

const PYRFUME = { repository: 'pyrfume/pyrfume-data', revision: 'main' } as const;
const MEGABYTE = 1_000_000;

export const PUBLIC_SOURCES = [
  {
    id: 'goodscents',
    ...PYRFUME,
    files: [
      { path: 'goodscents/data_rw_odor.csv', mostBytes: 4 * MEGABYTE },
      { path: 'goodscents/data_rw_opl.csv', mostBytes: 12 * MEGABYTE },
      { path: 'goodscents/molecules.csv', mostBytes: 4 * MEGABYTE },
    ],
    terms: 'The Good Scents Company: its own terms of use; no licence text with the data',
    purpose: 'descriptors, strength, substantivity',
  },
  {
    id: 'leffingwell',
    ...PYRFUME,
    files: [{ path: 'leffingwell/leffingwell_data.csv', mostBytes: 4 * MEGABYTE }],
    terms: 'Leffingwell PMP 2001 (Zenodo 4085098): CC BY-NC 4.0, non-commercial',
    purpose: 'descriptors',
  },
  {
    id: 'arctander',
    ...PYRFUME,
    files: [{ path: 'arctander_1960/arctander.csv', mostBytes: 4 * MEGABYTE }],
    terms: 'Arctander 1960: CC BY-NC 4.0, non-commercial',
    purpose: 'descriptors, strength, tenacity',
  },
  {
    id: 'ifra_glossary',
    ...PYRFUME,
    files: [{ path: 'ifra_2019/ifra-fragrance-ingredient-glossary---oct-2019.csv', mostBytes: 2 * MEGABYTE }],
    terms: 'IFRA Fragrance Ingredient Glossary 2019: no licence stated',
    purpose: 'descriptors',
  },
  {
    id: 'flavornet',
    ...PYRFUME,
    files: [
      { path: 'flavornet/behavior.csv', mostBytes: MEGABYTE },
      { path: 'flavornet/molecules.csv', mostBytes: MEGABYTE },
    ],
    terms: 'Flavornet: (c) Datu Inc. 2004, no licence',
    purpose: 'descriptors',
  },
  {
    id: 'aromadb',
    ...PYRFUME,
    files: [
      { path: 'aromadb/behavior.csv', mostBytes: MEGABYTE },
      { path: 'aromadb/molecules.csv', mostBytes: MEGABYTE },
    ],
    terms: 'AromaDb: CSIR-CIMAP terms; no licence text with the data',
    purpose: 'descriptors',
  },
  {
    id: 'sigma',
    ...PYRFUME,
    files: [
      { path: 'sigma_2014/behavior_sparse.csv', mostBytes: MEGABYTE },
      { path: 'sigma_2014/molecules.csv', mostBytes: MEGABYTE },
    ],
    terms: 'Sigma-Aldrich Flavors and Fragrances 2014: none stated',
    purpose: 'descriptors',
  },
  {
    id: 'flavordb',
    ...PYRFUME,
    files: [{ path: 'flavordb/behavior.csv', mostBytes: 4 * MEGABYTE }],
    terms: 'FlavorDB: CC BY-NC-SA 3.0, non-commercial',
    purpose: 'descriptors of molecules whose structure another source gives',
  },
  {
    id: 'mayhew',
    ...PYRFUME,
    files: [{ path: 'mayhew_2022/behavior_1.csv', mostBytes: 2 * MEGABYTE }],
    terms: 'Mayhew et al. 2022: (c) 2021 the authors; Apache-2.0 in the repository of the paper',
    purpose: 'measured vapour pressure and boiling point',
  },
  {
    id: 'chemicals',
    repository: 'CalebBell/chemicals',
    revision: 'master',
    files: [{ path: 'chemicals/Identifiers/chemical identifiers pubchem small.tsv', mostBytes: 8 * MEGABYTE }],
    terms: 'chemicals (Caleb Bell): MIT; its tables cite their own origins',
    purpose: 'structures by CAS number; unlabelled molecules',
  },
  {
    id: 'aqsoldb',
    repository: 'mcsorkun/AqSolDB',
    revision: 'master',
    files: [{ path: 'results/data_curated.csv', mostBytes: 12 * MEGABYTE }],
    terms: 'AqSolDB: MIT',
    purpose: 'unlabelled molecules',
  },
] as const satisfies readonly PublicSource[];

export type PublicSourceId = (typeof PUBLIC_SOURCES)[number]['id'];

/** What the project's own training data has and this fetch does not; said after every fetch. */
export const NOT_FETCHED: readonly string[] = [
  'Sharma 2021, Dravnieks, SuperScent, FragranceDB and the merged openpom labels (they largely repeat the rest)',
  'NPClassifier (a spreadsheet), marine natural products, terpene synthase products and the ZINC, PubChem, ChEMBL and QM9 lists',
  'the virtual esters and edits, which are an enumeration of our own',
  'vapour pressures other than those of Mayhew 2022',
];

export function sourceUrl(
  { repository, revision }: Pick<PublicSource, 'repository' | 'revision'>,
  path: string,
): string {
  return `https://raw.githubusercontent.com/${repository}/${revision}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Terms of every source, one a line, to be shown before anything is downloaded. */
export function termsText(): string {
  const lines = PUBLIC_SOURCES.map(
    ({ id, repository, terms, purpose }) => `  ${id} (${repository}): ${terms}. For: ${purpose}.`,
  );
  return `These public sources will be downloaded. Their owners' terms hold for the data and for what is trained on it:\n${lines.join('\n')}`;
}
