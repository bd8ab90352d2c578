/** A formula as a perfumer writes it, and the checks it must pass before anything is summed. */
import { SmellError } from '../../errors.ts';

/** At least one of cas, smiles and name. */
export interface MaterialName {
  readonly cas?: string;
  readonly smiles?: string;
  readonly name?: string;
}

export interface Constituent extends MaterialName {
  /** Number of the row it was given in, for messages. */
  readonly row: number;
  /** % of the natural, by weight. */
  readonly percentOfNatural: number;
}

export interface FormulaRow extends MaterialName {
  /** 1-based, for messages. */
  readonly row: number;
  /** % of the concentrate, by weight. */
  readonly percent: number;
  /** What a natural holds, as far as the user gives it. */
  readonly constituents?: readonly Constituent[];
}

export interface FormulaTotals {
  /** Sum of the rows, % of the concentrate. */
  readonly totalPercent: number;
  /** What is missing to 100 %, zero within rounding. */
  readonly remainderPercent: number;
}

/** Rounding that a formula is allowed, in % of the whole. */
export const ROUNDING_PERCENT = 0.05;

/** What a material is called in messages. */
export function labelOf({ name, cas, smiles }: MaterialName): string {
  if (name !== undefined) return cas === undefined ? name : `${name} (${cas})`;
  return cas ?? smiles ?? '';
}

/**
 * @throws SmellError `bad-row` for an empty formula, a row without a name, a percentage that is none, a sum over 100 %; `bad-argument`
 *   for the use level
 */
export function checkFormula(formula: readonly FormulaRow[], useLevelPercent: number): FormulaTotals {
  if (!(useLevelPercent > 0 && useLevelPercent <= 100)) {
    throw new SmellError(
      'bad-argument',
      `the use level is ${useLevelPercent} %; give % of concentrate in the product, above 0 and up to 100`,
    );
  }
  if (formula.length === 0) throw new SmellError('bad-row', 'the formula holds no material; give one a row');
  for (const entry of formula) {
    checkNamed(entry, entry.row);
    checkPercent(entry.percent, entry.row, 'of the concentrate');
    const constituents = entry.constituents ?? [];
    for (const constituent of constituents) {
      checkNamed(constituent, constituent.row);
      checkPercent(constituent.percentOfNatural, constituent.row, `of ${labelOf(entry)}`);
    }
    const sum = constituents.reduce((total, { percentOfNatural }) => total + percentOfNatural, 0);
    if (sum > 100 + ROUNDING_PERCENT) {
      throw new SmellError(
        'bad-row',
        `row ${entry.row}: the constituents of ${labelOf(entry)} sum to ${rounded(sum)} %; give at most 100`,
      );
    }
  }
  const totalPercent = formula.reduce((total, { percent }) => total + percent, 0);
  if (totalPercent > 100 + ROUNDING_PERCENT) {
    throw new SmellError(
      'bad-row',
      `the rows sum to ${rounded(totalPercent)} %; give % of the concentrate, 100 in all`,
    );
  }
  const remainder = 100 - totalPercent;
  return {
    totalPercent: rounded(totalPercent),
    remainderPercent: remainder > ROUNDING_PERCENT ? rounded(remainder) : 0,
  };
}

/** Without the noise of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

function checkNamed({ cas, smiles, name }: MaterialName, row: number): void {
  if ([cas, smiles, name].every((text) => text === undefined || text.trim() === '')) {
    throw new SmellError('bad-row', `row ${row}: it names no material; give a CAS number, a SMILES or a name`);
  }
}

function checkPercent(percent: number, row: number, of: string): void {
  if (percent > 0 && percent <= 100) return;
  throw new SmellError('bad-row', `row ${row}: its percentage is ${percent}; give % ${of}, above 0 and up to 100`);
}
