/** `smell compliance`: a formula at a use level against the limits of the lists. */
import { SmellError } from '@smell/core/errors';
import type { ListSource, MixtureReport, ProductKind, RegionId } from '@smell/core/safety';
import { type Command, InvalidArgumentError } from 'commander';
import { decimalNumber } from '../arguments.ts';
import type { CommandContext } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface ComplianceFlags {
  readonly category: string;
  readonly useLevel: number;
  readonly regions: string;
  readonly leaveOn?: boolean;
  readonly rinseOff?: boolean;
  readonly notCosmetic?: boolean;
  readonly date?: Date;
  readonly json?: boolean;
  readonly out?: string;
}

const NOTE = 'Sums over tables, not an assessment: nothing here says that a product complies or is safe.';

const HELP = `
FORMULA is a CSV table with the columns cas, smiles or name (one is enough), and percent (% of the concentrate). A row
with the column of filled in is a constituent of that natural, and its percent is % of the natural. Percentages go up to
100 in all; one bad row and the whole formula is refused, with the row named.

A breach is an answer, not a failure: the exit code is 0, and the first line starts with "breach".

Examples:
  smell compliance cologne.csv --category 4 --use-level 15 --regions EU,US,JP
  smell compliance shampoo.csv --category 9 --use-level 0.8 --rinse-off --json
  smell compliance cologne.csv --category 4 --use-level 15 --out report.json`;

/** @param loadLists the lists to check against, the shipped ones but for tests */
export function addComplianceCommand(
  program: Command,
  { terminal }: CommandContext,
  loadLists: () => Promise<ListSource> = async () => (await import('@smell/core/safety')).loadSafetyLists(),
): void {
  program
    .command('compliance')
    .description('Check a formula against IFRA and EU limits, and say what to print on the label.')
    .argument('<formula>', 'a .csv file')
    .requiredOption('--category <category>', 'IFRA product category, such as 4 for fine fragrance or 9 for shower gel')
    .requiredOption('--use-level <percent>', '% of concentrate in the finished product', decimalNumber(0, 100))
    .option('--regions <regions>', 'such as EU,US,JP', 'EU')
    .option('--leave-on', 'the product stays on the skin or hair')
    .option('--rinse-off', 'the product is rinsed off')
    .option('--not-cosmetic', 'the product is no cosmetic, such as a candle')
    .option('--date <day>', 'the day that transition periods are judged on (default: today)', day)
    .option('--json', 'one JSON object on stdout')
    .option('--out <file>', 'save the JSON report')
    .addHelpText('after', HELP)
    .action(async (path: string, flags: ComplianceFlags) => {
      const { checkMixture, IFRA_CATEGORIES, REGION_IDS } = await import('@smell/core/safety');
      const category = chosen(flags.category.toUpperCase(), IFRA_CATEGORIES, '--category');
      const regions = regionsOf(flags.regions, REGION_IDS);
      const product = productOf(flags);
      const today = flags.date ?? new Date();
      const { readFormula } = await import('../compliance/read-formula.ts');
      const formula = readFormula(path);
      const { loadChemistry } = await import('@smell/core/molecule');
      const [lists, chemistry] = await Promise.all([loadLists(), loadChemistry()]);
      const options = { useLevelPercent: flags.useLevel, category, regions, today };
      const report = checkMixture(formula, lists, chemistry, product === undefined ? options : { ...options, product });
      await show({ formula: path, checkedOn: today.toISOString().slice(0, 10), ...report }, flags, terminal);
    });
}

interface NamedReport extends MixtureReport {
  readonly formula: string;
  /** ISO 8601 */
  readonly checkedOn: string;
}

async function show(report: NamedReport, { json, out }: ComplianceFlags, terminal: Terminal): Promise<void> {
  if (out !== undefined) {
    const { WholeFile } = await import('../report/whole-file.ts');
    const file = new WholeFile(out);
    try {
      file.write(`${JSON.stringify(report, null, 2)}\n`);
      file.finish();
      terminal.say(`saved ${out}`);
    } finally {
      file.discard();
    }
  }
  if (json) {
    terminal.printJson(report);
    return;
  }
  const { complianceLines } = await import('../compliance/compliance-text.ts');
  for (const line of complianceLines(report, terminal)) terminal.print(line);
  terminal.say(NOTE);
}

/** @throws SmellError `bad-argument` */
function chosen<Word extends string>(text: string, words: readonly Word[], option: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new SmellError('bad-argument', `${option} ${text} is none of ${words.join(', ')}`);
}

/** @throws SmellError `bad-argument` */
function regionsOf(text: string, ids: readonly RegionId[]): RegionId[] {
  const words = text.split(',').map((word) => word.trim().toUpperCase());
  return [...new Set(words)].map((word) => chosen(word, ids, '--regions'));
}

/** @throws SmellError `bad-argument` for more than one */
function productOf({ leaveOn, rinseOff, notCosmetic }: ComplianceFlags): ProductKind | undefined {
  const kinds: ProductKind[] = [
    ...(leaveOn ? (['leave-on'] as const) : []),
    ...(rinseOff ? (['rinse-off'] as const) : []),
    ...(notCosmetic ? (['not-cosmetic'] as const) : []),
  ];
  if (kinds.length > 1) {
    throw new SmellError('bad-argument', 'give one of --leave-on, --rinse-off and --not-cosmetic');
  }
  return kinds[0];
}

/** `2026-07-31`, the start of the day in UTC. */
function day(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
    return date;
  throw new InvalidArgumentError('Give a day such as 2026-07-31.');
}
