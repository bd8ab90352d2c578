/**
 * Rebuilds packages/core/src/safety/thresholds/data/dermal-ratios.json: how the limits of the IFRA product categories stand to
 * each other in Standards set on dermal sensitisation alone.
 *
 *     npx tsx packages/training/src/safety/build-dermal-ratios.ts DATA_FOLDER
 *
 * Such a limit is the no-effect level of the material over what is common to all materials in a category (exposure and
 * assessment factor), so limits of one category stand in one ratio to those of another, whatever the material. The limits are printed with two
 * figures; each pair therefore gives an interval for the ratio, and the ratio kept is the middle of what all intervals share.
 * Standards out of proportion by more than a tenth are named and left out; a limit of 100% is a cap and says nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IFRA_CATEGORIES, type IfraCategory } from '@smell/core/safety';
import { parse } from 'csv-parse/sync';

const TABLE = fileURLToPath(new URL('../../../core/src/safety/thresholds/data/dermal-ratios.json', import.meta.url));
const DRIVER = 'DERMAL SENSITIZATION';
const BASE: IfraCategory = '4';
const OUT_OF_PROPORTION = 0.1;
const ANCHOR_CAS = '101-86-0';

interface Limits {
  readonly name: string;
  readonly percent: ReadonlyMap<IfraCategory, number>;
}

function readLimits(dataFolder: string): { standards: Limits[]; anchor: Limits } {
  const text = readFileSync(join(dataFolder, 'regulatory/ifra_standards_51.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const standards: Limits[] = [];
  let anchor: Limits | undefined;
  for (const row of rows) {
    if (row.driver !== DRIVER) continue;
    const percent = new Map<IfraCategory, number>();
    for (const category of IFRA_CATEGORIES) {
      const value = Number(row[`cat_${category}_pct`] || Number.NaN);
      if (value > 0 && value < 100) percent.set(category, value);
    }
    if (!percent.has(BASE)) continue;
    const limits = { name: row.name!, percent };
    standards.push(limits);
    if (row.cas_list!.split(';').includes(ANCHOR_CAS)) anchor = limits;
  }
  if (!anchor) throw new Error(`no Standard for ${ANCHOR_CAS} with the driver ${DRIVER}`);
  return { standards, anchor };
}

/** What may stand behind a figure printed with two digits. */
function printedInterval(value: number): [low: number, high: number] {
  const half = 10 ** (Math.floor(Math.log10(value)) - 1) / 2;
  return [value - half, value + half];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const round = (value: number): number => Number(value.toPrecision(4));

function main(dataFolder: string): void {
  const { standards, anchor } = readLimits(dataFolder);
  const ratioOf = ({ percent }: Limits, category: IfraCategory): number => percent.get(category)! / percent.get(BASE)!;
  const categories = IFRA_CATEGORIES.filter((category) => standards.some(({ percent }) => percent.has(category)));
  const medians = new Map(
    categories.map((category) => [
      category,
      median(standards.filter(({ percent }) => percent.has(category)).map((limits) => ratioOf(limits, category))),
    ]),
  );
  const isOut = (limits: Limits): boolean =>
    categories.some(
      (category) =>
        limits.percent.has(category) &&
        Math.abs(ratioOf(limits, category) / medians.get(category)! - 1) > OUT_OF_PROPORTION,
    );
  const kept = standards.filter((limits) => !isOut(limits));
  const ratios = Object.fromEntries(
    categories.map((category) => {
      const pairs = kept.filter(({ percent }) => percent.has(category));
      const intervals = pairs.map(({ percent }) => {
        const [low, high] = printedInterval(percent.get(category)!);
        const [baseLow, baseHigh] = printedInterval(percent.get(BASE)!);
        return [low / baseHigh, high / baseLow] as const;
      });
      const low = Math.max(...intervals.map((interval) => interval[0]));
      const high = Math.min(...intervals.map((interval) => interval[1]));
      const printed = pairs.map((limits) => ratioOf(limits, category));
      const ratio = category === BASE ? 1 : round((low + high) / 2);
      const spread = [Math.min(...printed), Math.max(...printed)].map(round);
      console.log(
        `${category.padStart(3)}  ratio ${ratio}  shared interval ${round(low)}-${round(high)}${low > high ? ' EMPTY' : ''}  printed ${spread.join('-')}  ${pairs.length} Standards`,
      );
      return [category, { ratio, low: round(low), high: round(high), printed: spread, standards: pairs.length }];
    }),
  );
  const table = {
    version: '51st Amendment',
    asOf: '2023-06',
    source: 'derived from the IFRA 51st Amendment overview, Standards with the driver DERMAL SENSITIZATION alone',
    base: BASE,
    standards: kept.length,
    leftOut: standards.filter(isOut).map(({ name }) => name),
    ratios,
    anchor: {
      name: anchor.name,
      cas: ANCHOR_CAS,
      basePercent: anchor.percent.get(BASE),
      noEffectMicrogramsPerCm2: 23600,
      noEffectSource:
        'NESIL of 23600 ug/cm2 (human repeated insult patch test by RIFM, the basis of the IFRA Standard): REACH registration dossier 15843 of alpha-hexylcinnamaldehyde, section 7.5.1, ECHA, as frozen on 2023-05-19',
    },
  };
  writeFileSync(TABLE, `${JSON.stringify(table, null, 1)}\n`);
  console.log(`${kept.length} Standards in proportion; left out: ${table.leftOut.join(', ') || 'none'}`);
}

const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('usage: build-dermal-ratios DATA_FOLDER');
main(dataFolder);
