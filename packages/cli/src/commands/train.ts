/** `smell train`: train a model from shards, or fine-tune a shipped one on a user's own molecules. */
import { SmellError } from '@smell/core/errors';
import { type Command, Option } from 'commander';
import { seed, wholeNumber } from '../arguments.ts';
import { duration } from '../figures.ts';
import type { CommandContext } from '../program.ts';
import { createProgress } from '../progress.ts';

interface TrainFlags {
  readonly out: string;
  readonly resume?: boolean;
  readonly keep?: string;
  readonly tokenizerOf?: string;
  readonly data?: string;
  readonly csv?: string;
  readonly from?: string;
  readonly kind: 'diffusion' | 'autoregressive';
  readonly size: string;
  readonly molecules?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly json?: boolean;
}

const JSON_HELP = `
With --json every line of standard output is one JSON object: {"event":"preparation","stage","done","total"},
{"event":"progress","step","moleculesSeen","molecules","tokenLoss","lengthLoss","heldOutLoss","moleculesPerSecond","secondsLeft"},
at the end {"event":"done","message"} or {"event":"failed","code","message"}. A run that another process started stops when that one is gone.`;

export function addTrainCommand(program: Command, { terminal, signal }: CommandContext): void {
  program
    .command('train')
    .description('Train a model, or fine-tune one on your own molecules.')
    .requiredOption('--out <folder>', 'run folder: checkpoints, loss curve and the finished model')
    .option('--resume', 'go on from the last checkpoint in --out')
    .option('--keep <folder>', 'when stopped or done, also write a compact checkpoint there')
    .option('--tokenizer-of <model>', 'take the tokenizer of this model, to compare the two token by token')
    .option('--data <folder>', 'training shards (default: where `smell data build` puts them)')
    .option('--csv <file>', 'your molecules, to fine-tune on: columns smiles and descriptors (separated by ;)')
    .option('--from <model>', 'model to start from when fine-tuning')
    .addOption(
      new Option('--kind <kind>', 'of a new model').choices(['diffusion', 'autoregressive']).default('diffusion'),
    )
    .addOption(new Option('--size <size>', 'of a new model').choices(['tiny', 'small']).default('small'))
    .option('--molecules <count>', 'molecules to show in all', wholeNumber(1, 1_000_000_000))
    .option('--seed <number>', 'seed of the run', seed)
    .option('--threads <count>', 'threads (default: all)', wholeNumber(1, 256))
    .option('--json', 'progress and outcome as lines of JSON on standard output')
    .addHelpText('after', JSON_HELP)
    .action(async (flags: TrainFlags) => {
      if (flags.from !== undefined && flags.csv === undefined) {
        throw new SmellError('bad-argument', '--from starts a fine-tuning: give your molecules with --csv FILE');
      }
      // Loaded only here: nothing else needs jax-js and the data code.
      const { runTraining } = await import('@smell/training');
      const progress = flags.json ? undefined : createProgress(terminal.stderr, 'training');
      const tell = (event: string, data: object): void => {
        terminal.stdout.write(`${JSON.stringify({ event, ...data })}\n`);
      };
      const orphaned = new AbortController();
      const orphan = (): void => orphaned.abort();
      process.once('disconnect', orphan);
      try {
        const made = await runTraining({
          folder: flags.out,
          resume: flags.resume ?? false,
          keep: flags.keep,
          tokenizerOf: flags.tokenizerOf,
          data: flags.data,
          csv: flags.csv,
          from: flags.from,
          kind: flags.kind,
          size: flags.size,
          molecules: flags.molecules,
          seed: flags.seed,
          threads: flags.threads,
          signal: AbortSignal.any([signal, orphaned.signal]),
          onPreparation: (stage, done, total) => {
            if (progress) progress.update(done, total, stage);
            else tell('preparation', { stage, done, total });
          },
          onProgress: (reached) => {
            const { tokenLoss, heldOutLoss, moleculesSeen, molecules, secondsLeft, ...rates } = reached;
            if (!progress) return tell('progress', reached);
            progress.update(
              moleculesSeen,
              molecules,
              `loss ${tokenLoss.toFixed(3)}${heldOutLoss === undefined ? '' : ` (held out ${heldOutLoss.toFixed(3)})`}, ` +
                `${rates.moleculesPerSecond.toFixed(0)} molecules/s, ${rates.tokensPerSecond.toFixed(0)} tokens/s, ` +
                `${duration(secondsLeft)} left`,
            );
          },
        });
        progress?.stop();
        if (progress) terminal.say(made);
        else tell('done', { message: made });
      } catch (error) {
        if (flags.json && error instanceof SmellError) tell('failed', { code: error.code, message: error.message });
        throw error;
      } finally {
        process.off('disconnect', orphan);
        progress?.stop();
      }
    });
}
