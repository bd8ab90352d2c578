/** `smell describe`: what is known and predicted of molecules that the user brings, one or many thousands. */
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import type { DescribedRow, MoleculeDescription } from '@smell/inference';
import type { Command } from 'commander';
import type { DescriptionFormat } from '../description/description-file.ts';
import { counted } from '../figures.ts';
import type { MoleculeSource } from '../molecules/read-molecules.ts';
import type { CommandContext } from '../program.ts';
import { createProgress, type Progress } from '../progress.ts';
import type { WholeFile } from '../report/whole-file.ts';

interface DescribeFlags {
  readonly file?: string;
  readonly json?: boolean;
  readonly out?: string;
}

const DESCRIPTION_NOTE =
  'Computed predictions, not measurements; nothing here says that a molecule is safe. Odor may differ entirely ' +
  'between stereoisomers, and predictions ignore stereochemistry.';

const HELP = `
FILE is .csv or .tsv (a column named smiles; id and name are kept), .smi or .txt (a SMILES and a name a line), .jsonl
({"smiles", "id", "name"}) or .sdf; - reads lines from standard input. A row that cannot be read is reported with its
number, and the rest go on; when none can be read the exit code is 1.

Examples:
  smell describe "CC(C)=CCCC(C)(O)C=C"
  smell describe --file materials.csv --out described.csv
  smell describe --file library.sdf --json > described.jsonl
  cut -f1 names.smi | smell describe --file - --json`;

export function addDescribeCommand(program: Command, context: CommandContext): void {
  program
    .command('describe')
    .description('Say what is known and predicted of molecules: odor, note, strength, longevity, properties, evidence.')
    .argument('[smiles...]', 'the molecules')
    .option(
      '--file <file>',
      'many molecules, from a .csv, .tsv, .smi, .txt, .jsonl or .sdf file, or - for standard input',
    )
    .option('--json', 'JSON Lines on stdout, one molecule or error each')
    .option('--out <file>', 'save as .csv or .sdf instead of printing')
    .addHelpText('after', HELP)
    .action(async (smiles: readonly string[], flags: DescribeFlags) => {
      const { descriptionFormat } = await import('../description/description-file.ts');
      const format = flags.out === undefined ? undefined : descriptionFormat(flags.out);
      const source = await askedFor(smiles, flags, context);
      const { loadChemistry } = await import('@smell/core/molecule');
      const chemistry = await loadChemistry();
      if (flags.out === undefined || !format) return await describeAll(source, flags, undefined, chemistry, context);
      const { WholeFile } = await import('../report/whole-file.ts');
      const file = new WholeFile(flags.out);
      try {
        await describeAll(source, flags, { file, format }, chemistry, context);
        file.finish();
        context.terminal.say(`saved ${flags.out}`);
      } finally {
        file.discard();
      }
    });
}

async function askedFor(
  smiles: readonly string[],
  { file }: DescribeFlags,
  { signal }: CommandContext,
): Promise<MoleculeSource> {
  const { fileSource, smilesSource } = await import('../molecules/read-molecules.ts');
  if (file !== undefined && smiles.length > 0) {
    throw new SmellError('bad-argument', 'give either SMILES or --file FILE, not both');
  }
  if (file !== undefined) return fileSource(file, process.stdin, signal);
  if (smiles.length > 0) return smilesSource(smiles);
  throw new SmellError('bad-argument', 'give the SMILES of a molecule, such as "CCO", or --file FILE');
}

interface Saving {
  readonly file: WholeFile;
  readonly format: DescriptionFormat;
}

/** @throws SmellError when no row could be described. */
async function describeAll(
  source: MoleculeSource,
  flags: DescribeFlags,
  saving: Saving | undefined,
  chemistry: Chemistry,
  context: CommandContext,
): Promise<void> {
  const { terminal, signal } = context;
  const { describeMolecules, isFailure, ModelStore, OnnxProcess, openInstalledOdorModel } = await import(
    '@smell/inference'
  );
  const runtime = new OnnxProcess();
  const odorModel = await openInstalledOdorModel(new ModelStore(), runtime);
  const progress = createProgress(terminal.stderr, 'describing');
  const print = await printer(flags, saving, odorModel !== null, context);
  saving?.file.write(saving.format.heading);
  let described = 0;
  let failed = 0;
  const onProgress = (done: number, bad: number): void => advance(progress, source, done + bad);
  try {
    for await (const row of describeMolecules(source.rows, { chemistry, odorModel, signal, onProgress })) {
      saving?.file.write(saving.format.row(row, chemistry));
      if (isFailure(row)) {
        failed += 1;
        progress.stop();
        terminal.say(`${source.nameRow(row.row, row.error.line)}: ${row.error.message}`);
      } else described += 1;
      // A bar and results cannot share a screen.
      if (terminal.stdout.isTTY) progress.stop();
      print.row(row);
      await terminal.caughtUp();
    }
  } catch (error) {
    if (signal.aborted) throw new SmellError('cancelled', 'describing was stopped', { cause: error });
    throw error;
  } finally {
    progress.stop();
    runtime.close();
  }
  print.end();
  if (described === 0) throw new SmellError('data-damaged', `no molecule could be read of ${counted(failed, 'row')}`);
  if (described + failed > 1) {
    const bad = failed > 0 ? `, ${counted(failed, 'row')} could not be read` : '';
    terminal.say(`${described.toLocaleString('en')} described${bad}`);
  }
  if (!flags.json) terminal.say(DESCRIPTION_NOTE);
}

/** Kilobytes of a file, since its rows are not counted beforehand; nothing where there is no end to see. */
function advance(progress: Progress, { totalBytes, bytesRead }: MoleculeSource, rows: number): void {
  if (totalBytes === null) return;
  const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
  progress.update(kilobytes(bytesRead()), kilobytes(totalBytes), `kB, ${counted(rows, 'row')}`);
}

interface Printer {
  row(row: DescribedRow): void;
  end(): void;
}

/** JSON Lines; nothing where rows are saved; a card for one molecule; a table for more. */
async function printer(
  { json }: DescribeFlags,
  saving: Saving | undefined,
  predictsOdor: boolean,
  { terminal }: CommandContext,
): Promise<Printer> {
  if (json) return { row: (row) => terminal.printJson(row), end: () => {} };
  if (saving) return { row: () => {}, end: () => {} };
  const [{ descriptionCard }, { DescriptionTable }, { isFailure }] = await Promise.all([
    import('../description/description-card.ts'),
    import('../description/description-table.ts'),
    import('@smell/inference'),
  ]);
  const table = new DescriptionTable(terminal, predictsOdor);
  // The first waits to see whether it stays alone.
  let first: MoleculeDescription | undefined;
  let described = 0;
  return {
    row(row) {
      if (isFailure(row)) return;
      described += 1;
      if (described === 1) {
        first = row;
        return;
      }
      if (first) for (const line of [table.heading(), table.row(first)]) terminal.print(line);
      first = undefined;
      terminal.print(table.row(row));
    },
    end() {
      if (first) terminal.print(descriptionCard(first, predictsOdor, terminal));
    },
  };
}
