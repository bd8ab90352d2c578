/** `smell sample`: what the model says by itself, at its shipped setting. No ranking and no filter. */
import type { SampleRequest } from '@smell/core/diffusion';
import type { Generator } from '@smell/inference';
import type { Command } from 'commander';
import { seed, wholeNumber } from '../arguments.ts';
import { type CommandContext, DEFAULT_MODEL } from '../program.ts';
import { createProgress } from '../progress.ts';
import type { ReadRequest } from '../read-requests.ts';
import { withGenerator } from '../with-generator.ts';

interface SampleFlags {
  readonly profiles: string;
  readonly number: number;
  readonly model: string;
  readonly seed: number;
  readonly mask: boolean;
  readonly json?: boolean;
}

export function addSampleCommand(program: Command, context: CommandContext): void {
  program
    .command('sample')
    .description('Sample the model alone: no ranking, no filter.')
    .requiredOption('--profiles <file>', 'JSON Lines: {"id", "profile": {"rose": 1, "woody": 0.5}} or {"id", "prompt"}')
    .option('-n, --number <count>', 'samples for each profile', wholeNumber(1, 1_000_000), 100)
    .option('--model <name>', 'model', DEFAULT_MODEL)
    .option('--seed <number>', 'seed; the same gives the same samples', seed, 1)
    .option('--no-mask', 'show the first pass alone, without grammar mask or remasking')
    .option('--json', 'JSON Lines {"id", "raw", "valid", "smiles"} on stdout (default: the same, tab-separated)')
    .action(async (flags: SampleFlags) => {
      const { readRequests } = await import('../read-requests.ts');
      const requests = await readRequests(flags.profiles);
      await withGenerator(flags.model, context, (generator) => sampleAll(generator, requests, flags, context));
    });
}

/** Samples of many profiles share batches; this many are made before any is printed. */
const SLICE = 4096;

async function sampleAll(
  generator: Generator,
  profiles: readonly ReadRequest[],
  flags: SampleFlags,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const shipped = generator.settings;
  const settings = flags.mask ? shipped : { ...shipped, grammarMask: 'off' as const, remaskRounds: 0 };
  const total = profiles.length * flags.number;
  const progress = createProgress(terminal.stderr, 'sampling');
  try {
    for (let first = 0; first < total; first += SLICE) {
      const idOf = new Map<SampleRequest, string>();
      for (let i = first; i < Math.min(first + SLICE, total); i++) {
        const { id, condition } = profiles[Math.floor(i / flags.number)]!;
        idOf.set({ condition, seed: flags.seed, index: i % flags.number }, id);
      }
      const rawOf = new Map<SampleRequest, string>();
      for await (const { request, smiles } of generator.sample([...idOf.keys()], settings, { signal })) {
        rawOf.set(request, smiles);
        progress.update(first + rawOf.size, total);
      }
      progress.stop();
      for (const [request, id] of idOf) {
        const raw = rawOf.get(request)!;
        const smiles = generator.chemistry.canonical(raw) ?? null;
        const line = { id, raw, valid: smiles !== null, smiles };
        if (flags.json) terminal.printJson(line);
        else terminal.print(Object.values(line).join('\t'));
      }
    }
  } finally {
    progress.stop();
  }
}
