/** `smell evaluate`: every figure of docs/model, from one sample at the shipped setting. */
import type { Command } from 'commander';
import { seed, wholeNumber } from '../arguments.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import { loadTraining } from '../training-commands.ts';

interface EvaluateFlags {
  readonly model: string;
  readonly samples: number;
  readonly seed: number;
  readonly json?: boolean;
}

export function addEvaluateCommand(program: Command, { terminal, signal }: CommandContext): void {
  program
    .command('evaluate')
    .description('Measure a model: validity, uniqueness, novelty, odor match, rediscovery, speed.')
    .option('--model <name>', 'model to measure', DEFAULT_MODEL)
    .option('--samples <count>', 'molecules to sample', wholeNumber(100, 1_000_000), 10_000)
    .option('--seed <number>', 'seed of the sample', seed, 1)
    .option('--json', 'one JSON object on stdout')
    .action(async (flags: EvaluateFlags) => {
      const { evaluateModel } = await loadTraining();
      const progress = createProgress(terminal.stderr, 'evaluating');
      try {
        const figures = await evaluateModel({
          model: flags.model,
          samples: flags.samples,
          seed: flags.seed,
          signal,
          onProgress: (done, total, stage) => progress.update(done, total, stage),
        });
        progress.stop();
        if (flags.json) terminal.printJson(figures);
        else for (const line of figureLines(figures)) terminal.print(line);
      } finally {
        progress.stop();
      }
    });
}

/** Nested figures as `a.b.c  value` lines. */
function figureLines(figures: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.entries(figures).flatMap(([name, value]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return figureLines(value as Record<string, unknown>, path);
    }
    const shown = typeof value === 'number' ? Number(value.toPrecision(4)) : JSON.stringify(value);
    return [`${path.padEnd(44)} ${shown}`];
  });
}
