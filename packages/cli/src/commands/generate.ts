/** `smell generate`: the main job. A brief goes in, ranked new molecules come out. */
import { SmellError } from '@smell/core/errors';
import type { Candidate, Generation, Generator } from '@smell/inference';
import type { Command } from 'commander';
import { decimalNumber, seed, wholeNumber } from '../arguments.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import type { ReadRequest } from '../read-requests.ts';
import { PREDICTION_NOTE, type Report } from '../report/report.ts';
import { withGenerator } from '../with-generator.ts';

interface GenerateFlags {
  readonly prompts?: string;
  readonly number: number;
  readonly model: string;
  readonly seed: number;
  readonly guidance?: number;
  readonly json?: boolean;
  readonly out?: string;
}

const MAX_CANDIDATES = 10_000;

export function addGenerateCommand(program: Command, context: CommandContext): void {
  program
    .command('generate')
    .description('Make new molecules for a description of a scent.')
    .argument('[prompt...]', 'the scent in your words')
    .option('--prompts <file>', 'JSON Lines instead of a prompt: {"id", "prompt"} or {"id", "profile": {"rose": 1}}')
    .option('-n, --number <count>', 'molecules for each prompt', wholeNumber(1, MAX_CANDIDATES), 20)
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('--seed <number>', 'another seed gives other molecules, the same seed the same', seed, 1)
    .option('--guidance <scale>', 'how hard to press for the description, 0 to 10', decimalNumber(0, 10))
    .option('--json', 'JSON Lines on stdout, one molecule each')
    .option('--out <file>', 'also save as .csv, .sdf or .html')
    .action(async (words: readonly string[], flags: GenerateFlags) => {
      const { reportWriter, saveReport } = await import('../report/save-report.ts');
      const writer = flags.out === undefined ? undefined : reportWriter(flags.out);
      const requests = await askedFor(words, flags);
      await withGenerator(flags.model, context, async (generator) => {
        const report = await generateAll(generator, requests, flags, context);
        if (flags.out !== undefined && writer) {
          saveReport(flags.out, writer, report, generator.chemistry);
          context.terminal.say(`saved ${flags.out}`);
        }
      });
    });
}

async function askedFor(words: readonly string[], { prompts }: GenerateFlags): Promise<ReadRequest[]> {
  const { interpret, readRequests } = await import('../read-requests.ts');
  if (prompts === undefined) return [interpret(words.join(' '))];
  if (words.length > 0) throw new SmellError('bad-argument', 'give either a prompt or --prompts FILE, not both');
  return readRequests(prompts);
}

/** Generates and prints each request in turn. @throws SmellError when any of them gave nothing. */
async function generateAll(
  generator: Generator,
  requests: readonly ReadRequest[],
  flags: GenerateFlags,
  context: CommandContext,
): Promise<Report> {
  const { terminal } = context;
  const sections = [];
  for (const request of requests) {
    // What was understood comes before the wait, so that a wrong reading can be stopped.
    if (flags.json) terminal.say(request.interpretation);
    else for (const line of [terminal.style('bold', request.title), request.interpretation]) terminal.print(line);
    const generation = await generateOne(generator, request, flags, context);
    const warnings = shortfall(generation, flags.number);
    if (flags.json) printJson(generation.candidates, requests.length > 1 ? request.id : undefined, context);
    else if (generation.candidates.length > 0) await printTable(generation.candidates, context);
    for (const warning of warnings) terminal.say(`warning: ${warning}`);
    sections.push({ ...request, candidates: generation.candidates, warnings });
  }
  if (!flags.json) terminal.say(PREDICTION_NOTE);
  const empty = sections.filter(({ candidates }) => candidates.length === 0);
  if (empty.length > 0) {
    throw new SmellError(
      'runtime-failed',
      `no molecule was found for ${empty.map(({ id }) => id).join(', ')}; try another seed, less guidance or a simpler brief`,
    );
  }
  const { name, version, dataTerms } = generator.model.config;
  return {
    sections,
    model: { name, version, hash: generator.model.hash },
    seed: flags.seed,
    dataTerms,
    date: new Date().toISOString().slice(0, 10),
  };
}

async function generateOne(
  generator: Generator,
  { condition }: ReadRequest,
  flags: GenerateFlags,
  { terminal, signal }: CommandContext,
): Promise<Generation> {
  const progress = createProgress(terminal.stderr, 'generating');
  try {
    return await generator.generate(
      { condition, count: flags.number, seed: flags.seed, guidance: flags.guidance },
      { signal, onProgress: (found, wanted) => progress.update(found, wanted, 'molecules to choose from') },
    );
  } finally {
    progress.stop();
  }
}

function printJson(candidates: readonly Candidate[], request: string | undefined, { terminal }: CommandContext): void {
  for (const candidate of candidates) {
    terminal.printJson(request === undefined ? candidate : { request, ...candidate });
  }
}

async function printTable(candidates: readonly Candidate[], { terminal }: CommandContext): Promise<void> {
  const { candidateTable } = await import('../table.ts');
  terminal.print(`\n${candidateTable(candidates, terminal)}\n`);
}

/** Says honestly when there is less than was asked for, and where the rest went. */
function shortfall({ candidates, sampled, drops }: Generation, asked: number): string[] {
  if (candidates.length >= asked) return [];
  const reasons = Object.entries(drops).map(([reason, count]) => `${count} ${reason}`);
  return [`found ${candidates.length} of ${asked}: of ${sampled} samples, ${reasons.join(', ')}`];
}
