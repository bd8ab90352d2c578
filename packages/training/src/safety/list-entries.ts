/** How the rows of each regulatory table become the entries of its list: what is gathered under one number, and what is checked. */
import { IFRA_CATEGORIES, isCasNumber, type PackedRow, parseIfraCell } from '@smell/core/safety';
import { badRow, type CsvRow, readCsv } from '../data/csv.ts';

export type Row = CsvRow<string>;
export type ToEntries = (rows: readonly Row[], file: string) => PackedRow[];

/** Reads a table and checks what every table has. @throws SmellError `data-missing`, `bad-row` */
export function readListTable(
  path: string,
  { file, columns }: { readonly file: string; readonly columns: readonly string[] },
): Row[] {
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

export function ifraEntry(row: Row, file: string): PackedRow {
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
export function perCas(facts: (row: Row, file: string) => unknown): ToEntries {
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
export function grouped(
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

export function annexIII(rows: readonly Row[], file: string): PackedRow[] {
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
export function allergens(rows: readonly Row[], file: string): PackedRow[] {
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
export function inclusionDay(row: Row, file: string): string | undefined {
  const text = row.date_of_inclusion!;
  if (text === '') return undefined;
  const [, day, month, year] = text.match(/^(\d\d?)-([^-]+?)\.?-(\d{4})$/) ?? [];
  const number = FRENCH_MONTHS.indexOf(month ?? '') + 1;
  if (number === 0) throw badRow(file, row.line, `date_of_inclusion is "${text}"`, 'give it as 23-janv.-2024');
  return `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

export function packRow(
  row: string,
  name: string,
  cas: readonly string[],
  facts: unknown,
  synonyms: readonly string[],
): PackedRow {
  if (synonyms.length > 0) return [row, name, cas, facts ?? {}, synonyms];
  return facts === undefined ? [row, name, cas] : [row, name, cas, facts];
}

export function parts(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
