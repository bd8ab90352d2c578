/** `smell compliance`: a formula at a use level against the limits of the lists, and its concentrate under CLP. */
import { basename, extname } from 'node:path';
import type { ClpResult, ConcentrateIngredients, ListSource, MixtureReport } from '@smell/core/safety';
import type { Command } from 'commander';
import { decimalNumber } from '../arguments.ts';
import { chosen, day, type ProductFlags, productOf, regionsOf } from '../product-options.ts';
import type { CommandContext } from '../program.ts';
import { documentFormat, saveDocument } from '../report/save-document.ts';
import type { Terminal } from '../terminal.ts';

interface ComplianceFlags extends ProductFlags {
  readonly category: string;
  readonly useLevel: number;
  readonly regions: string;
  readonly date?: Date;
  readonly clp?: boolean;
  readonly sds?: string;
  readonly json?: boolean;
  readonly out?: string;
}

const NOTE = 'Sums over tables, not an assessment: nothing here says that a product complies or is safe.';

const HELP = `
FORMULA is a CSV table with the columns cas, smiles or name (one is enough), and percent (% of the concentrate). A row
with the column of filled in is a constituent of that natural, and its percent is % of the natural. Percentages go up to
100 in all; one bad row and the whole formula is refused, with the row named.

A breach is an answer, not a failure: the exit code is 0, and the first line starts with "breach".

CLP is for the concentrate: finished cosmetics are outside it. It knows the entries of Annex VI alone, without their
specific limits and M-factors, so much of it cannot be computed, and says so. The safety data sheet is a draft for an
expert, never one to hand over.

Examples:
  smell compliance cologne.csv --category 4 --use-level 15 --regions EU,US,JP
  smell compliance shampoo.csv --category 9 --use-level 0.8 --rinse-off --json
  smell compliance cologne.csv --category 4 --use-level 15 --out report.pdf
  smell compliance cologne.csv --category 4 --use-level 15 --clp --sds draft.pdf`;

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
    .option('--region, --regions <regions>', 'such as EU,US,JP', 'EU')
    .option('--leave-on', 'the product stays on the skin or hair')
    .option('--rinse-off', 'the product is rinsed off')
    .option('--not-cosmetic', 'the product is no cosmetic, such as a candle')
    .option('--date <day>', 'the day that transition periods are judged on (default: today)', day)
    .option('--clp', 'also classify the concentrate under CLP')
    .option('--sds <file>', 'save a draft safety data sheet of the concentrate, .pdf or .json')
    .option('--json', 'one JSON object on stdout')
    .option('--out <file>', 'save the report, .pdf or .json')
    .addHelpText('after', HELP)
    .action(async (path: string, flags: ComplianceFlags) => {
      const { checkMixture, classifyMixture, concentrateIngredients, IFRA_CATEGORIES, REGION_IDS } = await import(
        '@smell/core/safety'
      );
      const category = chosen(flags.category.toUpperCase(), IFRA_CATEGORIES, '--category');
      const regions = regionsOf(flags.regions, REGION_IDS);
      const product = productOf(flags);
      if (flags.out !== undefined) documentFormat(flags.out, '--out');
      if (flags.sds !== undefined) documentFormat(flags.sds, '--sds');
      const today = flags.date ?? new Date();
      const { readFormula } = await import('../compliance/read-formula.ts');
      const formula = readFormula(path);
      const { loadChemistry } = await import('@smell/core/molecule');
      const [lists, chemistry] = await Promise.all([loadLists(), loadChemistry()]);
      const options = { useLevelPercent: flags.useLevel, category, regions, today };
      const mixture = checkMixture(
        formula,
        lists,
        chemistry,
        product === undefined ? options : { ...options, product },
      );
      const { ingredients, notes } = concentrateIngredients(formula, lists, chemistry);
      const concentrate = { ingredients, notes, clp: classifyMixture(ingredients) };
      const report: NamedReport = {
        formula: path,
        checkedOn: today.toISOString().slice(0, 10),
        ...mixture,
        ...(flags.clp ? { clp: concentrate.clp, clpNotes: notes } : {}),
      };
      await save(report, concentrate, flags, terminal);
      await show(report, flags, terminal);
    });
}

interface NamedReport extends MixtureReport {
  readonly formula: string;
  /** ISO 8601 */
  readonly checkedOn: string;
  /** Of the concentrate, where it was asked for. */
  readonly clp?: ClpResult;
  /** Entries of Annex VI that were met and not counted. */
  readonly clpNotes?: readonly string[];
}

interface Concentrate extends ConcentrateIngredients {
  readonly clp: ClpResult;
}

async function save(
  report: NamedReport,
  { ingredients, notes, clp }: Concentrate,
  { out, sds }: ComplianceFlags,
  terminal: Terminal,
): Promise<void> {
  if (out === undefined && sds === undefined) return;
  const { mixtureReport, safetyDataSheet } = await import('@smell/report');
  const details = { productName: basename(report.formula, extname(report.formula)), made: report.checkedOn };
  if (out !== undefined) {
    await saveDocument(out, mixtureReport(report, { ...details, clp, clpNotes: notes }), report);
    terminal.say(`saved ${out}`);
  }
  if (sds !== undefined) {
    await saveDocument(sds, safetyDataSheet(ingredients, clp, details));
    terminal.say(`saved ${sds}, a draft`);
  }
}

async function show(report: NamedReport, { json }: ComplianceFlags, terminal: Terminal): Promise<void> {
  if (json) {
    terminal.printJson(report);
    return;
  }
  const { complianceLines } = await import('../compliance/compliance-text.ts');
  for (const line of complianceLines(report, terminal)) terminal.print(line);
  if (report.clp) {
    const { clpLines } = await import('../compliance/clp-text.ts');
    for (const line of clpLines(report.clp, report.clpNotes ?? [], terminal)) terminal.print(line);
  }
  terminal.say(NOTE);
}
