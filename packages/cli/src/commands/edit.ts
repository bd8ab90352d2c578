/** `smell edit`: keep the core of a molecule and regrow the rest towards a wish. */
import { SmellError } from '@smell/core/errors';
import type { Editing, EditRequest, Wish } from '@smell/inference';
import type { Command } from 'commander';
import { atomList, decimalNumber, repeated, seed, wholeNumber } from '../arguments.ts';
import { addConstraintOptions, type ConstraintFlags, constraintLine, constraintsOf } from '../constraint-options.ts';
import { percent } from '../figures.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import { PREDICTION_NOTE } from '../report/report.ts';
import { withGenerator } from '../with-generator.ts';

interface EditFlags extends ConstraintFlags {
  readonly keep?: number;
  readonly keepSmarts?: string[];
  readonly replaceAtoms?: number[];
  readonly replaceSmarts?: string[];
  readonly number: number;
  readonly model: string;
  readonly seed: number;
  readonly guidance?: number;
  readonly json?: boolean;
}

export function addEditCommand(program: Command, context: CommandContext): void {
  addConstraintOptions(program.command('edit'))
    .description('Regrow a part of a molecule towards another smell, keeping the rest.')
    .argument('<smiles>', 'the molecule')
    .argument('<wish...>', 'what should change: "more floral, less citrus"')
    .option(
      '--keep <share>',
      'share of the atoms that stay at the least (0.7 unless atoms are named)',
      decimalNumber(0, 1),
    )
    .option('--keep-smarts <smarts>', 'what must stay; may be given several times', repeated)
    .option('--replace-atoms <list>', 'atoms to regrow, counted from 0 along the SMILES, such as 3,4,5', atomList)
    .option('--replace-smarts <smarts>', 'what to regrow; may be given several times', repeated)
    .option('-n, --number <count>', 'molecules', wholeNumber(1, 200), 10)
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('--seed <number>', 'another seed gives other molecules, the same seed the same', seed, 1)
    .option('--guidance <scale>', 'how hard to press for the wish, 0 to 10', decimalNumber(0, 10))
    .option('--json', 'JSON Lines on stdout, one molecule each')
    .action(async (smiles: string, words: readonly string[], flags: EditFlags) => {
      const { readWish } = await import('@smell/inference');
      const wish = readWish(words.join(' '));
      context.terminal.say(wishLine(wish));
      await withGenerator(flags.model, context, async (generator, ranker) => {
        if (!ranker)
          throw new SmellError(
            'model-missing',
            'editing needs the ranker, to tell what matters to the wish; restore models/ranker',
          );
        const { keep, keepSmarts, replaceAtoms, replaceSmarts, number: count, seed: ownSeed, guidance } = flags;
        const request: EditRequest = {
          smiles,
          wish,
          selection: { keep, keepSmarts, replaceAtoms, replaceSmarts },
          count,
          seed: ownSeed,
          guidance,
          constraints: constraintsOf(flags),
          gate: flags.safety,
        };
        const { editMolecule } = await import('@smell/inference');
        const progress = createProgress(context.terminal.stderr, 'editing');
        const onProgress = (done: number, total: number): void => progress.update(done, total, 'samples');
        const made = await editMolecule(generator, ranker, request, { signal: context.signal, onProgress }).finally(
          () => progress.stop(),
        );
        await show(made, request, Boolean(flags.json), context);
      });
    });
}

async function show(made: Editing, { count }: EditRequest, json: boolean, { terminal }: CommandContext): Promise<void> {
  const { candidates, source } = made;
  if (source.lostStereo) terminal.say('note: the model knows no stereochemistry; what is shown leaves it out');
  if (json) for (const candidate of candidates) terminal.printJson(candidate);
  else if (candidates.length > 0) {
    const { editTable } = await import('../edit-table.ts');
    terminal.print(`${editTable(candidates, terminal)}\n`);
  }
  if (candidates.length < count) {
    terminal.say(`warning: found ${candidates.length} of ${count}: ${whereTheRestWent(made)}`);
    const binding = await constraintLine(made.constraints);
    if (binding) terminal.say(`warning: ${binding}`);
  }
  if (candidates.length === 0) {
    const standing = made.standing.map(({ descriptor, from }) => `${descriptor} ${percent(from)}`).join(', ');
    throw new SmellError(
      'runtime-failed',
      `no edit goes the wished way from ${standing} (place among known materials); keep less, name other atoms, or wish for something else`,
    );
  }
  if (!json) terminal.say(PREDICTION_NOTE);
}

function whereTheRestWent({ sampled, drops, awayFromWish }: Editing): string {
  const reasons = Object.entries({ ...drops, 'not closer to the wish': awayFromWish })
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${reason}`);
  return `of ${sampled} samples, ${reasons.join(', ')}`;
}

/** `more: floral 1; less: citrus; not understood: zorp` */
function wishLine({ more, less, unknown }: Wish): string {
  return [
    ...(Object.keys(more).length > 0 ? [`more: ${Object.keys(more).join(', ')}`] : []),
    ...(less.length > 0 ? [`less: ${less.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`not understood: ${unknown.join(', ')}`] : []),
  ].join('; ');
}
