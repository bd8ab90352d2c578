/**
 * The regulatory tables as CSV files, and how the rows of each become entries of a list. What each list is, of which day,
 * and what is known to be missing is written down here, with its source.
 */

import {
  IFRA_CATEGORIES,
  isCasNumber,
  type ListId,
  type ListInfo,
  type PackedRow,
  parseIfraCell,
} from '@smell/core/safety';
import { badRow, type CsvRow, readCsv } from '../data/csv.ts';

export interface ListSource {
  readonly id: ListId;
  readonly file: string;
  readonly info: Pick<ListInfo, 'title' | 'authority' | 'use' | 'version' | 'asOf' | 'missing'>;
  readonly columns: readonly string[];
  readonly entries: (rows: readonly Row[], file: string) => PackedRow[];
  /** The facts are words, stored once each. */
  readonly facts?: 'terms';
}

export type Row = CsvRow<string>;

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

/** Reads a table and checks what every table has. @throws SmellError `data-missing`, `bad-row` */
export function readListTable(path: string, { file, columns }: Pick<ListSource, 'file' | 'columns'>): Row[] {
  // Some are written with a zero before them: `0112-12-9`.
  const rows = readCsv(path, columns).map(
    (row) => ({ ...row, ...(row.cas ? { cas: row.cas.replace(/^0+/, '') } : {}) }) as Row,
  );
  for (const row of rows) {
    if (row.name === '' && row.cas === '')
      throw badRow(file, row.line, 'it has neither name nor CAS number', 'give one');
    for (const cas of parts(row.cas ?? row.cas_list ?? '')) {
      if (!isCasNumber(cas)) {
        throw badRow(file, row.line, `"${cas}" is not a CAS number (its check digit does not fit)`, 'correct it');
      }
    }
  }
  return rows;
}

function ifraEntry(row: Row, file: string): PackedRow {
  const cells = IFRA_CATEGORIES.map((category) => {
    const cell = row[`cat_${category}_pct`]!;
    if (parseIfraCell(cell) === null) {
      throw badRow(
        file,
        row.line,
        `cat_${category}_pct is "${cell}"`,
        'give a percentage, "no restriction", "see note", "0.0 (Prohibited)" or nothing',
      );
    }
    return cell.trim();
  });
  while (cells.at(-1) === '') cells.pop();
  if (!/^(PROHIBITION|RESTRICTION|SPECIFICATION)(_(PROHIBITION|RESTRICTION|SPECIFICATION))*$/.test(row.type!)) {
    throw badRow(
      file,
      row.line,
      `type is "${row.type}"`,
      'give PROHIBITION, RESTRICTION, SPECIFICATION or several joined by _',
    );
  }
  // Headings between the names ("10484-32-9:") and remarks are no names.
  const synonyms = parts(row.synonyms!).filter((name) => !name.endsWith(':') && name !== 'Not applicable.');
  return packRow(
    row.standard_id!,
    row.name!,
    parts(row.cas_list!),
    [row.type, row.driver, row.amendment, row.year_last_publication, row.other_sources_to_count, ...cells],
    synonyms,
  );
}

/** One entry a row, known by its CAS number. */
function perCas(facts: (row: Row, file: string) => unknown): ListSource['entries'] {
  return (rows, file) =>
    rows.map((row) => {
      if (row.cas === '') throw badRow(file, row.line, 'it has no CAS number', 'rows of this list are known by it');
      return packRow(row.cas!, row.name || `CAS ${row.cas}`, [row.cas!], facts(row, file), []);
    });
}

/**
 * One entry for all rows of a reference; of several names the one that most rows have comes first. `sameIn` tells what must not
 * differ inside an entry.
 */
function grouped(
  rows: readonly Row[],
  file: string,
  reference: (row: Row) => string,
  facts: (rows: readonly Row[]) => unknown,
  sameIn?: (row: Row) => string,
): PackedRow[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = reference(row);
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([row, members]) => {
    const wrong = sameIn && members.find((member) => sameIn(member) !== sameIn(members[0]!));
    if (wrong) throw badRow(file, wrong.line, `it differs from the first row of ${row}`, 'make them agree');
    const counts = new Map<string, number>();
    for (const { name } of members) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const cas = [...new Set(members.map((member) => member.cas!))].filter((text) => text !== '');
    return packRow(row, names[0] ?? row, cas, facts(members), names.slice(1));
  });
}

function annexIII(rows: readonly Row[], file: string): PackedRow[] {
  const reference = (row: Row): string => row.annex_ref || `CAS ${row.cas}`;
  const uses = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = reference(row);
    uses.set(key, (uses.get(key) ?? new Set()).add(row.product_type!));
  }
  return grouped(
    rows,
    file,
    (row) => (uses.get(reference(row))!.size > 1 ? `${reference(row)}: ${row.product_type}` : reference(row)),
    (members) => {
      const thresholds = [...new Set(members.map((row) => row.max_threshold!))].filter((text) => text !== '');
      return {
        productType: members[0]!.product_type,
        ...(thresholds.length > 0 ? { maxThreshold: thresholds.join(';') } : {}),
        allergen: members.some((row) => row.allergen_declaration === '1'),
        fragranceIngredient: members.some((row) => row.fragrance_ingredient === '1'),
      };
    },
  );
}

const PROHIBITED = /^prohibited \((Annex II) ref (\d+)\)$/;
const TRANSITION = /^new products from (\d{4}-\d\d-\d\d), existing stock until (\d{4}-\d\d-\d\d)$/;

/** One entry for all rows of a reference that say the same. */
function allergens(rows: readonly Row[], file: string): PackedRow[] {
  const facts = rows.map((row) => allergenFacts(row, file));
  const keyOf = new Map(rows.map((row, i) => [row, JSON.stringify(facts[i])]));
  const factsOf = new Map(rows.map((row, i) => [row, facts[i]]));
  const referenceOf = ({ annex_ref, status }: Row): string => annex_ref || status!.replace(PROHIBITED, '$1 $2');
  const groups = new Map<string, Row[][]>();
  for (const row of rows) {
    const reference = referenceOf(row);
    const found = groups.get(reference) ?? [];
    const same = found.find(([first]) => keyOf.get(first!) === keyOf.get(row));
    if (same) same.push(row);
    else found.push([row]);
    groups.set(reference, found);
  }
  const name = new Map<Row, string>();
  for (const [reference, variants] of groups) {
    for (const members of variants) {
      const own = variants.length > 1 ? `${reference}: ${members[0]!.name}` : reference;
      for (const row of members) name.set(row, own);
    }
  }
  return grouped(
    rows,
    file,
    (row) => name.get(row)!,
    ([first]) => factsOf.get(first!),
  );
}

function allergenFacts(row: Row, file: string): unknown {
  const prohibited = PROHIBITED.test(row.status!);
  if (!prohibited && row.status !== 'declare') {
    throw badRow(file, row.line, `status is "${row.status}"`, 'give "declare" or "prohibited (Annex II ref N)"');
  }
  const percent = (column: 'leave_on_threshold_pct' | 'rinse_off_threshold_pct'): number => {
    const value = Number(row[column]);
    if (row[column] === '' || !(value > 0 && value <= 100)) {
      throw badRow(file, row.line, `${column} is "${row[column]}"`, 'give a percentage above 0');
    }
    return value;
  };
  const [, newProductsFrom, existingStockUntil] = row.transition!.match(TRANSITION) ?? [];
  if (row.transition !== '' && newProductsFrom === undefined) {
    throw badRow(
      file,
      row.line,
      `transition is "${row.transition}"`,
      'give "new products from DAY, existing stock until DAY"',
    );
  }
  return {
    ...(row.declare_as ? { declareAs: row.declare_as } : {}),
    original26: row.in_original_26 === '1',
    status: prohibited ? 'prohibited' : 'declare',
    ...(prohibited
      ? {}
      : { leaveOnPercent: percent('leave_on_threshold_pct'), rinseOffPercent: percent('rinse_off_threshold_pct') }),
    ...(row.max_thresholds ? { maxThresholds: row.max_thresholds } : {}),
    ...(newProductsFrom === undefined ? {} : { newProductsFrom, existingStockUntil }),
  };
}

const FRENCH_MONTHS = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];

/** The export writes its days in French: `23-janv.-2024`. */
function inclusionDay(row: Row, file: string): string | undefined {
  const text = row.date_of_inclusion!;
  if (text === '') return undefined;
  const [, day, month, year] = text.match(/^(\d\d?)-([^-]+?)\.?-(\d{4})$/) ?? [];
  const number = FRENCH_MONTHS.indexOf(month ?? '') + 1;
  if (number === 0) throw badRow(file, row.line, `date_of_inclusion is "${text}"`, 'give it as 23-janv.-2024');
  return `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

function packRow(
  row: string,
  name: string,
  cas: readonly string[],
  facts: unknown,
  synonyms: readonly string[],
): PackedRow {
  if (synonyms.length > 0) return [row, name, cas, facts ?? {}, synonyms];
  return facts === undefined ? [row, name, cas] : [row, name, cas, facts];
}

function parts(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
