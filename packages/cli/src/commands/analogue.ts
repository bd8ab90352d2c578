/** `smell analogue`: regrow only what raises an alert, and show that it is gone and what the odor lost. */
import type { AnalogueCandidate, Analogues } from '@smell/inference';
import type { Command } from 'commander';
import { decimalNumber, repeated, seed, wholeNumber } from '../arguments.ts';
import { percent } from '../figures.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import { PREDICTION_NOTE } from '../report/report.ts';
import { withGenerator } from '../with-generator.ts';

interface AnalogueFlags {
  readonly removeAlert?: string[];
  readonly number: number;
  readonly model: string;
  readonly seed: number;
  readonly guidance?: number;
  readonly json?: boolean;
}

const HELP = `
Without --remove-alert the molecule's alerts are named and all of them are to go. An alert that is gone is a reason less to look,
and no finding that the new molecule does not sensitise.

Examples:
  smell analogue "O=CC=Cc1ccccc1"
  smell analogue "CC(C)=CCCC(C)=CC=O" --remove-alert michael-2-alkenal -n 20
  smell safety "O=CC=Cc1ccccc1"        names the alerts`;

export function addAnalogueCommand(program: Command, context: CommandContext): void {
  program
    .command('analogue')
    .description('Find relatives of a molecule without its structural alerts: only the alerting part is regrown.')
    .argument('<smiles>', 'the molecule')
    .option(
      '--remove-alert <id>',
      'the alert to remove; may be given several times, all of them when left out',
      repeated,
    )
    .option('-n, --number <count>', 'molecules', wholeNumber(1, 200), 10)
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('--seed <number>', 'another seed gives other molecules, the same seed the same', seed, 1)
    .option('--guidance <scale>', 'how hard to press for the same smell, 0 to 10', decimalNumber(0, 10))
    .option('--json', 'JSON Lines on stdout, one molecule each')
    .addHelpText('after', HELP)
    .action(async (smiles: string, flags: AnalogueFlags) => {
      await withGenerator(flags.model, context, async (generator) => {
        const { removeAlert: remove, number: count, seed: ownSeed, guidance } = flags;
        const { findAnalogues } = await import('@smell/inference');
        const progress = createProgress(context.terminal.stderr, 'regrowing');
        const onProgress = (done: number, total: number): void => progress.update(done, total, 'samples');
        const made = await findAnalogues(
          generator,
          { smiles, remove, count, seed: ownSeed, guidance },
          { signal: context.signal, onProgress },
        ).finally(() => progress.stop());
        await show(made, count, Boolean(flags.json), context);
      });
    });
}

async function show(made: Analogues, count: number, json: boolean, { terminal }: CommandContext): Promise<void> {
  const { candidates, source, alerts, removed } = made;
  const gone = new Set(removed.map(({ alert }) => alert.id));
  const named = alerts.map(({ alert }) => `${alert.id}${gone.has(alert.id) ? '' : ' (stays)'}`).join(', ');
  const line = `raises: ${named}`;
  if (json) terminal.say(line);
  else terminal.print(line);
  if (source.lostStereo) terminal.say('note: the model knows no stereochemistry; what is shown leaves it out');
  if (json) for (const candidate of candidates) terminal.printJson(candidate);
  else if (candidates.length > 0) {
    const { fittedTable } = await import('../table.ts');
    terminal.print(`\n${fittedTable(candidates, COLUMNS, terminal)}\n`);
  }
  if (candidates.length < count) {
    const reasons = Object.entries({ ...made.drops, 'still alerting': made.stillAlerting })
      .filter(([, number]) => number > 0)
      .map(([reason, number]) => `${number} ${reason}`);
    terminal.say(`warning: found ${candidates.length} of ${count}: of ${made.sampled} samples, ${reasons.join(', ')}`);
  }
  if (candidates.length === 0) {
    const { SmellError } = await import('@smell/core/errors');
    throw new SmellError(
      'runtime-failed',
      'no relative without the alert was found; remove one alert at a time, try another seed, or generate anew for the same smell',
    );
  }
  if (!json) terminal.say(PREDICTION_NOTE);
}

const COLUMNS: readonly import('../table.ts').Column<AnalogueCandidate>[] = [
  { title: '#', value: (_, rank) => String(rank), right: true, importance: 9 },
  { title: 'SMILES', value: ({ smiles }) => smiles, importance: 9 },
  { title: 'like it', value: ({ analogue }) => percent(analogue.similarity), right: true, importance: 8 },
  { title: 'smell kept', value: ({ analogue }) => percent(analogue.smellKept), right: true, importance: 8 },
  { title: 'odor lost', value: ({ analogue }) => odorText(analogue.odor, -1), importance: 7, wrap: 34 },
  { title: 'gained', value: ({ analogue }) => odorText(analogue.odor, 1), importance: 5, wrap: 28 },
  {
    title: 'alerts left',
    value: ({ analogue }) => analogue.alertsLeft.join(', ') || 'none known',
    importance: 6,
    wrap: 24,
  },
  { title: 'novel', value: ({ novel }) => (novel ? 'yes' : 'no'), importance: 6 },
  { title: 'nearest known', value: ({ nearest }) => nearest.name, importance: 4, wrap: 28 },
];

/** Changes of probability that are worth a word. */
const WORTH_NAMING = 0.05;
const MOST_NAMED = 3;

/** `floral 41% > 12%`, what fell (-1) or rose (1) most first. */
function odorText(odor: AnalogueCandidate['analogue']['odor'], sign: -1 | 1): string {
  const named = odor
    .filter(({ from, to }) => sign * (to - from) >= WORTH_NAMING)
    .sort((a, b) => sign * (b.to - b.from - (a.to - a.from)))
    .slice(0, MOST_NAMED);
  return named.map(({ descriptor, from, to }) => `${descriptor} ${percent(from)} > ${percent(to)}`).join(', ') || '-';
}
