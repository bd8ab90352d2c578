/** `smell evaluate`: every figure of docs/model, from one sample at the shipped setting. */
import { renameSync, writeFileSync } from 'node:fs';
import { SmellError } from '@smell/core/errors';
import type { Command } from 'commander';
import { seed, wholeNumber } from '../arguments.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';

interface EvaluateFlags {
  readonly model: string;
  readonly samples: number;
  readonly seed: number;
  readonly data?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly card?: boolean;
}

export function addEvaluateCommand(program: Command, { terminal, signal }: CommandContext): void {
  program
    .command('evaluate')
    .description('Measure a model: validity, uniqueness, novelty, odor match, rediscovery, speed.')
    .option('--model <name>', 'model to measure', DEFAULT_MODEL)
    .option('--samples <count>', 'molecules to sample', wholeNumber(100, 1_000_000), 10_000)
    .option('--seed <number>', 'seed of the sample', seed, 1)
    .option('--data <folder>', 'training shards (default: where `smell data build` puts them)')
    .option('--json', 'one JSON object on stdout instead of the table')
    .option('--card', "also write the figures into the model's MODEL_CARD.md")
    .option('--out <file>', 'also save as .md (the table) or .json')
    .action(async (flags: EvaluateFlags) => {
      if (flags.out !== undefined && !/\.(md|json)$/.test(flags.out)) {
        throw new SmellError('bad-argument', `--out ${flags.out} ends in neither .md nor .json; name a file that does`);
      }
      // Loaded only here: nothing else needs jax-js and the data code.
      const { evaluateModel, renderReport, writeModelCard } = await import('@smell/training');
      const progress = createProgress(terminal.stderr, 'evaluating');
      try {
        const report = await evaluateModel({
          model: flags.model,
          samples: flags.samples,
          seed: flags.seed,
          ...(flags.data === undefined ? {} : { data: flags.data }),
          signal,
          onProgress: (done, total, stage) => progress.update(done, total, stage),
        });
        progress.stop();
        const table = renderReport(report);
        if (flags.json) terminal.printJson(report);
        else terminal.print(table);
        if (flags.card) {
          const { ModelStore } = await import('@smell/inference');
          terminal.say(`saved ${writeModelCard(new ModelStore().open(flags.model), table)}`);
        }
        if (flags.out !== undefined) {
          saveWhole(flags.out, flags.out.endsWith('.md') ? `${table}\n` : `${JSON.stringify(report, null, 1)}\n`);
          terminal.say(`saved ${flags.out}`);
        }
      } finally {
        progress.stop();
      }
    });
}

function saveWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
