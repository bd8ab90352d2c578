/**
 * `smell bench`: how many distinct qualifying molecules this machine makes, at what cost; or how fast it trains,
 * predicts odor or evaluates safety.
 */
import { SmellError } from '@smell/core/errors';
import type { Generator } from '@smell/inference';
import { treeUsage } from '@smell/server/process-tree';
import type { Command } from 'commander';
import { seed, wholeNumber } from '../arguments.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import { withGenerator } from '../with-generator.ts';
import type { ApiBenchFlags } from './bench-api.ts';
import type { DispatchBenchFlags } from './bench-dispatch.ts';

/** Of `--safety`. */
const SAFETY_EVALUATIONS = 10_000;

/** `bench api` takes `--seconds` of `bench`, whose default is for training. */
const LONGEST_LOAD_SECONDS = 20;

interface BenchFlags {
  readonly model: string;
  readonly number: number;
  readonly prompt: string;
  readonly seed: number;
  readonly training?: boolean;
  readonly odor?: boolean;
  readonly safety?: boolean;
  readonly seconds: number;
  readonly json?: boolean;
}

interface BenchFigures {
  readonly model: string;
  readonly candidates: number;
  readonly qualifying: number;
  readonly sampled: number;
  readonly wallSeconds: number;
  /** Of this process and its children; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  readonly qualifyingPerSecond: number;
  readonly qualifyingPerCpuSecond: number | null;
  /** Peak resident memory of this process and its children; null where the system does not tell. */
  readonly peakMemoryBytes: number | null;
}

const HELP = `
Examples:
  smell bench
  smell bench api                    the service: cached and uncached answers, jobs, start, memory
  REDIS_URL=redis://... smell bench api --rate 1000
  DATABASE_URL=postgres://... smell bench dispatch`;

export function addBenchCommand(program: Command, context: CommandContext): void {
  const bench = program
    .command('bench')
    .description(
      'Measure generation: distinct qualifying molecules a second, and peak memory. Or training, odor prediction, or safety.',
    )
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('-n, --number <count>', 'candidates to make', wholeNumber(1, 100_000), 2000)
    .option('--prompt <text>', 'brief', 'a fresh aquatic scent with sea breeze, cucumber and white musk')
    .option('--seed <number>', 'seed', seed, 1)
    .option('--training', 'measure training instead: real tokens a second at the shipped size (needs training shards)')
    .option('--odor', 'measure the odor predictor instead: milliseconds a molecule on one thread')
    .option('--safety', 'measure safety evaluations instead: how many a second on one core, and each part of them')
    .option('--seconds <count>', 'how long to measure training', wholeNumber(1, 3600), 60)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', HELP)
    .action(async (flags: BenchFlags) => {
      if (flags.training) return await benchTraining(flags, context);
      if (flags.odor) return await (await import('./bench-odor.ts')).benchOdor(flags.json ?? false, context);
      if (flags.safety) {
        const { benchSafety } = await import('./bench-safety.ts');
        return await benchSafety(SAFETY_EVALUATIONS, flags.json ?? false, context);
      }
      const { interpret } = await import('../read-requests.ts');
      const { condition } = await interpret(flags.prompt);
      const measure = async (generator: Generator): Promise<BenchFigures> => {
        const progress = createProgress(context.terminal.stderr, 'measuring');
        try {
          // The first request pays for what later ones find ready.
          await generator.generate({ condition, count: 16, seed: flags.seed + 1 }, { signal: context.signal });
          const cpuBefore = treeUsage()?.cpuSeconds;
          const started = performance.now();
          const { candidates, qualifying, sampled } = await generator.generate(
            { condition, count: flags.number, seed: flags.seed },
            { signal: context.signal, onProgress: (found, wanted) => progress.update(found, wanted) },
          );
          const wallSeconds = (performance.now() - started) / 1000;
          const usage = treeUsage();
          const cpuSeconds = usage && cpuBefore !== undefined ? usage.cpuSeconds - cpuBefore : null;
          return {
            model: flags.model,
            candidates: candidates.length,
            qualifying,
            sampled,
            wallSeconds,
            cpuSeconds,
            qualifyingPerSecond: qualifying / wallSeconds,
            qualifyingPerCpuSecond: cpuSeconds ? qualifying / cpuSeconds : null,
            peakMemoryBytes: usage?.peakBytes ?? null,
          };
        } finally {
          progress.stop();
        }
      };
      const figures = await withGenerator(flags.model, context, measure, {
        largestRequest: flags.number,
        predictsOdor: false,
      });
      if (figures.qualifying === 0)
        throw new SmellError('runtime-failed', `${flags.model} gave no qualifying molecule`);
      if (flags.json) context.terminal.printJson(figures);
      else {
        const { qualifyingPerSecond, qualifyingPerCpuSecond, peakMemoryBytes } = figures;
        context.terminal.print(
          `${qualifyingPerSecond.toFixed(0)} distinct qualifying molecules/s` +
            (qualifyingPerCpuSecond === null ? '' : `, ${qualifyingPerCpuSecond.toFixed(0)} per CPU-second`) +
            `, ${shownMemory(peakMemoryBytes)}`,
        );
      }
    });

  bench
    .command('api')
    .description('Measure the service: a real process of it, asked over HTTP. DATABASE_URL and REDIS_URL where given.')
    .option('--rate <count>', 'requests a second', wholeNumber(1, 100_000), 1000)
    .option('--molecules <count>', 'molecules of the bulk job', wholeNumber(200, 100_000), 1000)
    .option('--cached', 'only what was answered before, from the process and from Redis')
    .action(async (_flags: unknown, command: Command) => {
      const { runApiBench } = await import('./bench-api.ts');
      const flags = command.optsWithGlobals<ApiBenchFlags & { readonly seconds: number }>();
      await runApiBench({ ...flags, seconds: Math.min(flags.seconds, LONGEST_LOAD_SECONDS) }, context);
    });
  bench
    .command('dispatch')
    .description('Measure how jobs are handed out to many workers that wait instead of computing. Needs DATABASE_URL.')
    .option('--workers <list...>', 'numbers of workers, each also as 100/8: in so many processes', [
      '8/8',
      '100/8',
      '200/8',
    ])
    .option('--wait <ms>', 'what a part of a job takes, in ms', wholeNumber(1, 600_000), 4000)
    .option('--rounds <count>', 'jobs for each worker', wholeNumber(2, 100), 5)
    .action(async (_flags: unknown, command: Command) => {
      const { runDispatchBench } = await import('./bench-dispatch.ts');
      await runDispatchBench(command.optsWithGlobals<DispatchBenchFlags>(), context);
    });
}

async function benchTraining({ seconds, json }: BenchFlags, { terminal, signal }: CommandContext): Promise<void> {
  const { measureTraining } = await import('@smell/training');
  const progress = createProgress(terminal.stderr, 'training');
  let peakMemoryBytes: number | null = null;
  try {
    const speed = await measureTraining({
      seconds,
      signal,
      onProgress: (done, total) => {
        progress.update(Math.round(done), total);
        peakMemoryBytes = treeUsage()?.peakBytes ?? null;
      },
    });
    progress.stop();
    if (json) return terminal.printJson({ ...speed, peakMemoryBytes });
    terminal.print(
      `${speed.tokensPerSecond.toFixed(0)} real tokens/s, ${speed.moleculesPerSecond.toFixed(0)} molecules/s ` +
        `at ${(speed.parameters / 1e6).toFixed(1)} million parameters, ${shownMemory(peakMemoryBytes)}`,
    );
  } finally {
    progress.stop();
  }
}

function shownMemory(bytes: number | null): string {
  return bytes === null ? 'memory unknown' : `peak memory ${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
