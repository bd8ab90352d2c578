/** `smell interpolate`: a path of molecules from one to another whose smell moves steadily. */
import { SmellError } from '@smell/core/errors';
import type { Interpolation } from '@smell/inference';
import type { Command } from 'commander';
import { decimalNumber, seed, wholeNumber } from '../arguments.ts';
import { percent } from '../figures.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import { PREDICTION_NOTE } from '../report/report.ts';
import { withGenerator } from '../with-generator.ts';

interface InterpolateFlags {
  readonly steps: number;
  readonly model: string;
  readonly seed: number;
  readonly guidance?: number;
  readonly json?: boolean;
}

export function addInterpolateCommand(program: Command, context: CommandContext): void {
  program
    .command('interpolate')
    .description('Find a path of molecules from A to B whose smell moves steadily.')
    .argument('<A>', 'SMILES of the first molecule')
    .argument('<B>', 'SMILES of the last')
    .option('--steps <count>', 'moves from A to B: one less molecule lies between', wholeNumber(2, 20), 8)
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('--seed <number>', 'another seed gives another path, the same seed the same', seed, 1)
    .option('--guidance <scale>', 'how hard to press for the smell of each step, 0 to 10', decimalNumber(0, 10))
    .option('--json', 'JSON Lines on stdout, one step each')
    .action(async (from: string, to: string, flags: InterpolateFlags) => {
      await withGenerator(flags.model, context, async (generator, ranker) => {
        if (!ranker) {
          throw new SmellError('model-missing', 'a path needs the ranker, to place each smell; restore models/ranker');
        }
        const { interpolate } = await import('@smell/inference');
        const { steps, seed: ownSeed, guidance } = flags;
        const progress = createProgress(context.terminal.stderr, 'finding a path');
        const onProgress = (done: number, total: number): void => progress.update(done, total, 'stages');
        const found = await interpolate(
          generator,
          ranker,
          { from, to, steps, seed: ownSeed, guidance },
          { signal: context.signal, onProgress },
        ).finally(() => progress.stop());
        await show(found, Boolean(flags.json), context);
      });
    });
}

async function show(found: Interpolation, json: boolean, { terminal }: CommandContext): Promise<void> {
  const { path, asked, lost, gained, monotoneOdor, monotoneStructure, pool } = found;
  if (found.lostStereo) terminal.say('note: the model knows no stereochemistry; what is shown leaves it out');
  if (json) for (const step of path) terminal.printJson(step);
  else {
    const { pathTable } = await import('../edit-table.ts');
    terminal.print(`from ${lost.join(', ') || 'nothing of its own'} to ${gained.join(', ') || 'nothing of its own'}\n`);
    terminal.print(`${pathTable(path, terminal)}\n`);
  }
  const moves = path.length - 1;
  terminal.say(
    `odor goes towards B in ${percent(monotoneOdor)} of ${moves} moves, structure in ${percent(monotoneStructure)}; chosen from ${pool} molecules`,
  );
  if (moves < asked) {
    terminal.say(
      `warning: found a steady path of ${moves} moves, not ${asked}; try another seed, or ends that smell less alike`,
    );
  }
  if (!json) terminal.say(PREDICTION_NOTE);
}
