/** `smell generate`: the main job. A brief goes in, ranked new molecules come out. */
import { SmellError } from '@smell/core/errors';
import type { BriefCandidate, FacetGeneration, Generator } from '@smell/inference';
import type { Command } from 'commander';
import { decimalNumber, seed, wholeNumber } from '../arguments.ts';
import { addConstraintOptions, type ConstraintFlags, constraintLine, constraintsOf } from '../constraint-options.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import type { ReadRequest } from '../read-requests.ts';
import { PREDICTION_NOTE, type Report } from '../report/report.ts';
import { withGenerator } from '../with-generator.ts';

interface GenerateFlags extends ConstraintFlags {
  readonly prompts?: string;
  readonly number: number;
  readonly model: string;
  readonly seed: number;
  readonly guidance?: number;
  readonly variety?: number;
  readonly facets: boolean;
  readonly json?: boolean;
  readonly out?: string;
}

const MAX_CANDIDATES = 10_000;

export function addGenerateCommand(program: Command, context: CommandContext): void {
  addConstraintOptions(program.command('generate'))
    .description('Make new molecules for a description of a scent.')
    .argument('[prompt...]', 'the scent in your words')
    .option('--prompts <file>', 'JSON Lines instead of a prompt: {"id", "prompt"} or {"id", "profile": {"rose": 1}}')
    .option('-n, --number <count>', 'molecules for each prompt', wholeNumber(1, MAX_CANDIDATES), 20)
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('--seed <number>', 'another seed gives other molecules, the same seed the same', seed, 1)
    .option('--guidance <scale>', 'how hard to press for the description, 0 to 10', decimalNumber(0, 10))
    .option('--variety <weight>', 'how much unlike each other they should be, 0 to 1', decimalNumber(0, 1))
    .option('--no-facets', 'ask all of the brief of every molecule, also what no one molecule can be')
    .option('--json', 'JSON Lines on stdout, one molecule each')
    .option('--out <file>', 'also save as .csv, .sdf or .html')
    .action(async (words: readonly string[], flags: GenerateFlags) => {
      const { openReport } = await import('../report/save-report.ts');
      const requests = await askedFor(words, flags);
      const file = flags.out === undefined ? undefined : openReport(flags.out);
      const make = async (generator: Generator): Promise<void> => {
        const report = await generateAll(generator, requests, flags, context);
        if (!file) return;
        file.save(report, generator.chemistry);
        context.terminal.say(`saved ${flags.out}`);
      };
      try {
        await withGenerator(flags.model, context, make, { largestRequest: flags.number });
      } finally {
        file?.discard();
      }
    });
}

async function askedFor(words: readonly string[], { prompts }: GenerateFlags): Promise<ReadRequest[]> {
  const { interpret, readRequests } = await import('../read-requests.ts');
  if (prompts === undefined) return [await interpret(words.join(' '))];
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
    const { wholeBrief } = await import('@smell/inference');
    const facets = flags.facets ? request.facets : [wholeBrief(request.condition)];
    for await (const made of generateEach(generator, { ...request, facets }, flags, context)) {
      const { candidates } = made;
      const warnings = await shortfall(made);
      const heading = facets.length > 1 ? facetHeading(made, facets.length) : undefined;
      if (flags.json) printJson(candidates, requests.length > 1 ? request.id : undefined, context);
      else {
        if (heading) terminal.print(`\n${terminal.style('bold', heading)}`);
        if (candidates.length > 0) await printTable(candidates, context);
      }
      for (const warning of warnings) terminal.say(`warning: ${warning}`);
      const interpretation = heading ? `${request.interpretation}; ${heading}` : request.interpretation;
      sections.push({ ...request, interpretation, candidates, warnings });
    }
  }
  if (!flags.json) terminal.say(PREDICTION_NOTE);
  const empty = sections.filter(({ candidates }) => candidates.length === 0);
  if (empty.length > 0) {
    throw new SmellError(
      'runtime-failed',
      `no molecule was found for ${empty.map(({ id }) => id).join(', ')}; try another seed, less guidance, ${constraintsOf(flags) ? 'wider constraints' : 'or a simpler brief'}`,
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

/** `facet 2 of 2: musk, powdery; no one molecule is also cucumber, fresh` */
function facetHeading({ facet, candidates }: FacetGeneration, facets: number): string {
  const [{ facet: own } = { facet: undefined }] = candidates;
  const rest = own && own.leavesOut.length > 0 ? `; left to the others: ${own.leavesOut.join(', ')}` : '';
  return `facet${own ? ` ${own.number}` : ''} of ${facets}: ${facet.serves.join(', ')}${rest}`;
}

async function* generateEach(
  generator: Generator,
  { facets }: ReadRequest,
  flags: GenerateFlags,
  { terminal, signal }: CommandContext,
): AsyncGenerator<FacetGeneration> {
  const { generateBrief } = await import('@smell/inference');
  const progress = createProgress(terminal.stderr, 'generating');
  try {
    const { number: count, seed, guidance, variety } = flags;
    const brief = { facets, count, seed, guidance, variety, constraints: constraintsOf(flags), gate: flags.safety };
    const onProgress = (found: number, wanted: number): void =>
      progress.update(found, wanted, 'molecules to choose from');
    for await (const made of generateBrief(generator, brief, { signal, onProgress })) {
      progress.stop();
      yield made;
    }
  } finally {
    progress.stop();
  }
}

function printJson(
  candidates: readonly BriefCandidate[],
  request: string | undefined,
  { terminal }: CommandContext,
): void {
  for (const candidate of candidates) {
    terminal.printJson(request === undefined ? candidate : { request, ...candidate });
  }
}

async function printTable(candidates: readonly BriefCandidate[], { terminal }: CommandContext): Promise<void> {
  const { candidateTable } = await import('../table.ts');
  terminal.print(`\n${candidateTable(candidates, terminal)}\n`);
}

/** Says honestly when there is less than was asked for, where the rest went, and which constraint binds. */
async function shortfall({ candidates, asked, sampled, drops, constraints }: FacetGeneration): Promise<string[]> {
  if (candidates.length >= asked) return [];
  const reasons = Object.entries(drops)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${reason}`);
  const binding = await constraintLine(constraints);
  return [
    `found ${candidates.length} of ${asked}: of ${sampled} samples, ${reasons.join(', ') || 'none was dropped'}`,
    ...(binding ? [binding] : []),
  ];
}
