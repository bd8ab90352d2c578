/**
 * The regulatory tables as CSV files: what each list is, of which day, and what is known to be missing from it. How rows become
 * entries is in list-entries.ts.
 */

import { IFRA_CATEGORIES, type ListId, type ListInfo } from '@smell/core/safety';
import {
  allergens,
  annexIII,
  grouped,
  ifraEntry,
  inclusionDay,
  packRow,
  parts,
  perCas,
  type ToEntries,
} from './list-entries.ts';

export interface ListSource {
  readonly id: ListId;
  readonly file: string;
  readonly info: Pick<ListInfo, 'title' | 'authority' | 'use' | 'version' | 'asOf' | 'missing'>;
  readonly columns: readonly string[];
  readonly entries: ToEntries;
  /** The facts are words, stored once each. */
  readonly facts?: 'terms';
}

/** What every table has; the IFRA table has `cas_list` for `cas`, and its structures in a table of their own. */
const IDENTITY = ['cas', 'name', 'isomeric_smiles', 'source', 'certainty'] as const;
const MAY_2024 = 'Anything published after May 2024';

/** IFRA's structures stand in the same table by CAS number. */
export const IFRA_STRUCTURES = 'ifra_standards_51_by_cas.csv';

export const LIST_SOURCES: readonly ListSource[] = [
  {
    id: 'ifra-standards',
    file: 'ifra_standards_51.csv',
    info: {
      title: 'IFRA Standards',
      authority: 'International Fragrance Association',
      use: 'verdict',
      version: '51st Amendment',
      asOf: '2023',
      missing:
        'This is the overview table: the individual Standards prevail, and their notes are not in it ("see note" leaves the limit to them, "See Annex" ' +
        'says that naturals and Schiff bases bring the material too); later amendments.',
    },
    columns: [
      'standard_id',
      'name',
      'type',
      'driver',
      'amendment',
      'year_last_publication',
      'cas_list',
      'synonyms',
      'other_sources_to_count',
      ...IFRA_CATEGORIES.map((category) => `cat_${category}_pct`),
      'source',
      'certainty',
    ],
    entries: (rows, file) => rows.map((row) => ifraEntry(row, file)),
  },
  {
    id: 'ifra-transparency',
    file: 'ifra_transparency_list.csv',
    info: {
      title: 'IFRA Transparency List',
      authority: 'International Fragrance Association',
      use: 'context',
      version: 'copy of 2024',
      asOf: '2024',
      missing: 'Says that a material is in use, not that it may be used; materials added since 2024.',
    },
    columns: [...IDENTITY, 'natural_category'],
    entries: perCas(({ natural_category }) => (natural_category ? { naturalCategory: natural_category } : undefined)),
  },
  {
    id: 'eu-annex-ii',
    file: 'eu_annex_ii_prohibited.csv',
    info: {
      title: 'EU cosmetics: prohibited substances (Regulation (EC) 1223/2009, Annex II)',
      authority: 'European Union (ECHA export)',
      use: 'verdict',
      version: 'export of 2024-05-16',
      asOf: '2024-05-16',
      missing: `${MAY_2024}, among it the yearly additions of CMR substances; entries without a CAS number.`,
    },
    columns: [...IDENTITY, 'annex_ref'],
    entries: (rows, file) =>
      grouped(
        rows,
        file,
        (row) => row.annex_ref || `CAS ${row.cas}`,
        () => undefined,
      ),
  },
  {
    id: 'eu-annex-iii',
    file: 'eu_annex_iii_restricted.csv',
    info: {
      title: 'EU cosmetics: restricted substances (Regulation (EC) 1223/2009, Annex III)',
      authority: 'European Union (ECHA export)',
      use: 'verdict',
      version: 'export of 2024-05-16',
      asOf: '2024-05-16',
      missing: `${MAY_2024}; conditions that the export words only in its remarks; entries without a CAS number.`,
    },
    columns: [
      ...IDENTITY,
      'annex_ref',
      'product_type',
      'max_threshold',
      'allergen_declaration',
      'fragrance_ingredient',
    ],
    entries: annexIII,
  },
  {
    id: 'eu-allergens',
    file: 'eu_fragrance_allergens.csv',
    info: {
      title: 'EU fragrance allergens to be named on the label (Annex III as amended by Regulation (EU) 2023/1545)',
      authority: 'European Union (ECHA export)',
      use: 'verdict',
      version: 'export of 2024-05-16',
      asOf: '2024-05-16',
      missing: `${MAY_2024}.`,
    },
    columns: [
      ...IDENTITY,
      'annex_ref',
      'declare_as',
      'in_original_26',
      'status',
      'leave_on_threshold_pct',
      'rinse_off_threshold_pct',
      'max_thresholds',
      'transition',
    ],
    entries: allergens,
  },
  {
    id: 'clp-annex-vi',
    file: 'clp_harmonised.csv',
    info: {
      title: 'Harmonised classification (Regulation (EC) 1272/2008 (CLP), Annex VI)',
      authority: 'European Union',
      use: 'verdict',
      version: 'to the 20th ATP',
      asOf: '2024-05',
      missing:
        'ATP 21 and later; specific concentration limits, M-factors and acute toxicity estimates; entries without a CAS number.',
    },
    columns: [...IDENTITY, 'index_no', 'hazard_classes'],
    entries: (rows, file) =>
      grouped(
        rows,
        file,
        (row) => row.index_no!,
        ([first]) => parts(first!.hazard_classes!),
        (row) => row.hazard_classes!,
      ),
    facts: 'terms',
  },
  {
    id: 'reach-svhc',
    file: 'reach_svhc.csv',
    info: {
      title: 'Substances of very high concern (REACH candidate list)',
      authority: 'European Chemicals Agency',
      use: 'verdict',
      version: 'copy of 2024-05-15',
      asOf: '2024-05-15',
      missing: 'Substances identified after 15 May 2024; entries without a CAS number.',
    },
    columns: [...IDENTITY, 'reasons', 'date_of_inclusion'],
    entries: perCas((row, file) => {
      const included = inclusionDay(row, file);
      return { reasons: parts(row.reasons!), ...(included === undefined ? {} : { included }) };
    }),
  },
  {
    id: 'edlists',
    file: 'endocrine_disruptor_lists.csv',
    info: {
      title: 'Endocrine disruptor lists I to III (edlists.org)',
      authority: 'National authorities of EU member states',
      use: 'verdict',
      version: 'copy of 2024',
      asOf: '2024',
      missing: 'Substances added or moved between the lists since; entries without a CAS number.',
    },
    columns: [...IDENTITY, 'edlists_list'],
    entries: perCas((row) => ({ list: row.edlists_list })),
  },
  {
    id: 'gras',
    file: 'gras_list.csv',
    info: {
      title: 'GRAS list (as named in pyrfume-data, food flavouring)',
      authority: 'not checked against 21 CFR',
      use: 'context',
      version: 'copy in pyrfume-data',
      asOf: '2024',
      missing:
        'A list for food as found, not checked against the Code of Federal Regulations; says nothing about use on skin.',
    },
    columns: [...IDENTITY, 'fema_number'],
    entries: perCas(({ fema_number }) => (fema_number ? { fema: fema_number } : undefined)),
  },
  {
    id: 'iarc',
    file: 'iarc_groups.csv',
    info: {
      title: 'IARC groups of carcinogenicity',
      authority: 'International Agency for Research on Cancer',
      use: 'context',
      version: 'copy of 2024',
      asOf: '2024',
      missing:
        'Later evaluations; entries without a CAS number. A group says how sure the evidence is, not how large a risk.',
    },
    columns: [...IDENTITY, 'iarc_group'],
    entries: perCas((row) => ({ group: row.iarc_group })),
  },
  {
    id: 't3db',
    file: 't3db_toxins.csv',
    info: {
      title: 'Toxin and Toxin-Target Database',
      authority: 'The Metabolomics Innovation Centre (copy in pyrfume-data)',
      use: 'context',
      version: 'copy in pyrfume-data',
      asOf: '2024',
      missing: 'Membership alone, with no dose: many volatiles of food are in it.',
    },
    columns: [...IDENTITY, 't3db_id'],
    entries: (rows) => rows.map((row) => packRow(row.t3db_id!, row.name!, [row.cas!], undefined, [])),
  },
];
