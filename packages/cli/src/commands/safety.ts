/** `smell safety`: which rows of the lists molecules meet, what alerts they raise, what is unknown, and what is still to be done. */
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import type { SafetyLists, SafetyRequest } from '@smell/core/safety';
import type { Command } from 'commander';
import { decimalNumber } from '../arguments.ts';
import { counted } from '../figures.ts';
import type { MoleculeSource } from '../molecules/read-molecules.ts';
import { chosen, day, type ProductFlags, productOf, regionsOf } from '../product-options.ts';
import type { CommandContext } from '../program.ts';
import { createProgress, type Progress } from '../progress.ts';
import { type DocumentFormat, documentFormat, saveDocument } from '../report/save-document.ts';
import type { AssessedRow, FailedRow } from '../safety/assess-rows.ts';

interface SafetyFlags extends ProductFlags {
  readonly file?: string;
  readonly category?: string;
  readonly regions: string;
  readonly date?: Date;
  readonly exposure?: number;
  readonly opinion?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly out?: string;
}

const NOTE = 'A screen of lists and structures, not an assessment: nothing here says that a molecule is safe.';

const HELP = `
A molecule is a SMILES, a CAS number or a name that our lists know. FILE is read as by smell describe: .csv or .tsv (a
column named smiles), .smi, .txt, .jsonl or .sdf; - reads lines from standard input. A row that cannot be read is
reported with its number, and the rest go on. Chemical-warfare agents and near analogues are refused: nothing is
computed for them.

"No entry found" says that a list was searched; "not covered by our tables" that we have no list to search. Neither means
safe, and no alert and no ceiling that is kept do either.

Examples:
  smell safety "CC(C)=CCC/C(C)=C/CO" --category 4
  smell safety 80-54-6 "musk xylene" --regions EU,US,JP --json
  smell safety coumarin --category 4 --exposure 29000 --verbose --out coumarin.pdf
  smell safety --file library.smi --category 9 --rinse-off --out library.json`;

/** @param loadLists the lists to ask, the shipped ones but for tests */
export function addSafetyCommand(
  program: Command,
  context: CommandContext,
  loadLists: () => Promise<SafetyLists> = async () => (await import('@smell/core/safety')).loadSafetyLists(),
): void {
  program
    .command('safety')
    .description(
      'Show which regulatory rows molecules meet, their structural alerts, thresholds, stability, and what is unknown.',
    )
    .argument('[molecules...]', 'SMILES, CAS numbers or names')
    .option(
      '--file <file>',
      'many molecules, from a .csv, .tsv, .smi, .txt, .jsonl or .sdf file, or - for standard input',
    )
    .option(
      '--category <category>',
      'IFRA product category, such as 4 for fine fragrance; without it limits are ranges',
    )
    .option('--region, --regions <regions>', 'such as EU,US,JP', 'EU')
    .option('--leave-on', 'the product stays on the skin or hair')
    .option('--rinse-off', 'the product is rinsed off')
    .option('--not-cosmetic', 'the product is no cosmetic, such as a candle')
    .option('--date <day>', 'the day that transition periods are judged on (default: today)', day)
    .option(
      '--exposure <amount>',
      'ug of product per kg body weight and day, for a systemic ceiling',
      decimalNumber(0, 1e9),
    )
    .option('--opinion', 'also ask the toxicity predictor of OpenChemLib, which decides nothing')
    .option('--verbose', 'every step: the tree of Cramer, ceilings by category, context, methods, sources')
    .option('--json', 'JSON Lines on stdout, one molecule or error each')
    .option('--out <file>', 'save a .pdf of one molecule, or everything as .json')
    .addHelpText('after', HELP)
    .action(async (molecules: readonly string[], flags: SafetyFlags) => {
      const request = await requestOf(flags);
      const format = flags.out === undefined ? undefined : documentFormat(flags.out, '--out');
      const source = await askedFor(molecules, flags, context);
      const { loadChemistry } = await import('@smell/core/molecule');
      const [lists, chemistry] = await Promise.all([loadLists(), loadChemistry()]);
      const saving = flags.out === undefined ? undefined : await openSaving(flags.out, format!, chemistry);
      try {
        await assessAll(source, flags, { request, lists, chemistry, saving }, context);
        if (saving) {
          await saving.finish();
          context.terminal.say(`saved ${flags.out}`);
        }
      } finally {
        saving?.discard();
      }
    });
}

/** @throws SmellError `bad-argument` */
async function requestOf(flags: SafetyFlags): Promise<SafetyRequest> {
  const { IFRA_CATEGORIES, REGION_IDS } = await import('@smell/core/safety');
  const product = productOf(flags);
  const { category, exposure } = flags;
  if (exposure === 0) throw new SmellError('bad-argument', '--exposure is 0; give ug of product per kg and day');
  return {
    regions: regionsOf(flags.regions, REGION_IDS),
    ...(category === undefined ? {} : { category: chosen(category.toUpperCase(), IFRA_CATEGORIES, '--category') }),
    ...(product === undefined ? {} : { product }),
    ...(exposure === undefined ? {} : { exposure: { productMicrogramsPerKgDay: exposure } }),
    today: flags.date ?? new Date(),
  };
}

async function askedFor(
  molecules: readonly string[],
  { file }: SafetyFlags,
  { signal }: CommandContext,
): Promise<MoleculeSource> {
  const { fileSource, smilesSource } = await import('../molecules/read-molecules.ts');
  if (file !== undefined && molecules.length > 0) {
    throw new SmellError('bad-argument', 'give either molecules or --file FILE, not both');
  }
  if (file !== undefined) return fileSource(file, process.stdin, signal);
  if (molecules.length > 0) return smilesSource(molecules);
  throw new SmellError('bad-argument', 'give a SMILES, a CAS number or a name, such as "CCO", or --file FILE');
}

interface Saving {
  /** @throws SmellError `bad-argument` for a second molecule in a PDF */
  add(row: AssessedRow | FailedRow): void;
  finish(): Promise<void>;
  discard(): void;
}

/** One array for JSON, row by row; one molecule for PDF. */
async function openSaving(path: string, format: DocumentFormat, chemistry: Chemistry): Promise<Saving> {
  return format === 'pdf' ? pdfOf(path, chemistry) : await jsonArray(path);
}

async function jsonArray(path: string): Promise<Saving> {
  const { WholeFile } = await import('../report/whole-file.ts');
  const file = new WholeFile(path);
  let written = 0;
  return {
    add: (row) => file.write(`${written++ === 0 ? '[' : ','}\n${JSON.stringify(row)}`),
    finish: async () => {
      file.write('\n]\n');
      file.finish();
    },
    discard: () => file.discard(),
  };
}

function pdfOf(path: string, chemistry: Chemistry): Saving {
  let only: AssessedRow | undefined;
  return {
    add(row) {
      if ('error' in row) return;
      if (only) throw new SmellError('bad-argument', 'a .pdf is the report of one molecule; save many as .json');
      only = row;
    },
    async finish() {
      const { moleculeReport } = await import('@smell/report');
      const { alerts, asked, listsVersion, name } = only!;
      const highlight = [...new Set(alerts.flatMap(({ atoms }) => atoms.flat()))];
      const svg = chemistry.svg(asked.smiles, { width: 320, height: 240, highlight });
      await saveDocument(path, moleculeReport(only!, { svg, listsVersion, ...(name === null ? {} : { name }) }));
    },
    discard() {},
  };
}

interface Tools {
  readonly request: SafetyRequest;
  readonly lists: SafetyLists;
  readonly chemistry: Chemistry;
  readonly saving: Saving | undefined;
}

/** @throws SmellError that of the only molecule, or `data-damaged` when none of several could be assessed */
async function assessAll(
  source: MoleculeSource,
  flags: SafetyFlags,
  { saving, ...tools }: Tools,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const [{ assessRows, isFailed }, { safetyCard }] = await Promise.all([
    import('../safety/assess-rows.ts'),
    import('../safety/safety-card.ts'),
  ]);
  const progress = createProgress(terminal.stderr, 'assessing');
  const failures: FailedRow[] = [];
  let assessed = 0;
  let failed = 0;
  try {
    for await (const row of assessRows(source.rows, { ...tools, opinion: flags.opinion === true, signal })) {
      saving?.add(row);
      if (isFailed(row)) {
        failed++;
        if (failures.length === 0) failures.push(row);
        progress.stop();
        if (assessed + failed > 1 || flags.file !== undefined) say(row);
      } else assessed++;
      advance(progress, source, assessed + failed);
      // A bar and results cannot share a screen.
      if (terminal.stdout.isTTY) progress.stop();
      if (flags.json) terminal.printJson(row);
      else if (!isFailed(row) && !saving) print(row);
      await terminal.caughtUp();
    }
  } catch (error) {
    if (signal.aborted) throw new SmellError('cancelled', 'assessing was stopped', { cause: error });
    throw error;
  } finally {
    progress.stop();
  }
  if (assessed === 0) throw nothingAssessed(failures[0]!, failed);
  if (assessed + failed > 1) {
    const bad = failed > 0 ? `, ${counted(failed, 'row')} could not be` : '';
    terminal.say(`${assessed.toLocaleString('en')} assessed${bad}`);
  }
  if (!flags.json) terminal.say(NOTE);

  function say({ row, error }: FailedRow): void {
    terminal.say(`${source.nameRow(row, error.line)}: ${error.message}`);
  }
  function print(row: AssessedRow): void {
    if (assessed > 1) terminal.print('');
    terminal.print(safetyCard(row, { verbose: flags.verbose === true }, terminal));
  }
}

function nothingAssessed({ error }: FailedRow, failed: number): SmellError {
  if (failed === 1) return new SmellError(error.code, error.message);
  return new SmellError('data-damaged', `no molecule could be assessed of ${counted(failed, 'row')}`);
}

/** Kilobytes of a file, since its rows are not counted beforehand; nothing where there is no end to see. */
function advance(progress: Progress, { totalBytes, bytesRead }: MoleculeSource, rows: number): void {
  if (totalBytes === null) return;
  const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
  progress.update(kilobytes(bytesRead()), kilobytes(totalBytes), `kB, ${counted(rows, 'row')}`);
}
