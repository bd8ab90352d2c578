/** One sample of a model at its shipped setting, with what it cost. Every figure of an evaluation is made from it. */
import { readFileSync } from 'node:fs';
import { type Condition, type SampleRequest, type SamplerSettings, sampleMolecules } from '@smell/core/diffusion';
import type { Generator } from '@smell/inference';

export interface DrawnMolecule {
  /** Place in the conditions that were asked. */
  readonly prompt: number;
  /** Flat canonical SMILES; undefined when invalid. */
  readonly smiles: string | undefined;
  /** Whether the first completion was valid, before anything was masked again. */
  readonly rawValid: boolean;
  /** Tokens it is written with. */
  readonly tokens: number;
}

export interface DrawnSample {
  /** In the order of the requests. */
  readonly molecules: readonly DrawnMolecule[];
  readonly wallSeconds: number;
  /** Of this process and the runtime's; undefined where the system does not say. */
  readonly cpuSeconds: number | undefined;
}

export interface DrawOptions {
  readonly generator: Generator;
  /** Process of the runtime. */
  readonly runtimePid: () => number | undefined;
  readonly conditions: readonly Condition[];
  /** Molecules in all, dealt evenly over the conditions. */
  readonly count: number;
  readonly seed: number;
  /** Instead of the shipped setting. */
  readonly settings?: SamplerSettings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** @throws SmellError as `sampleMolecules` */
export async function drawSample(options: DrawOptions): Promise<DrawnSample> {
  const { generator, conditions, count, seed, signal, onProgress } = options;
  const flat = new Map<string, string | undefined>();
  const isValid = (smiles: string): boolean => {
    if (!flat.has(smiles)) flat.set(smiles, generator.chemistry.flatCanonical(smiles));
    return flat.get(smiles) !== undefined;
  };
  const requests = Array.from(
    { length: count },
    (_, i): SampleRequest => ({ condition: conditions[i % conditions.length]!, seed, index: i }),
  );
  const molecules: DrawnMolecule[] = new Array(count);
  const clock = startClock(options.runtimePid);
  const samples = sampleMolecules(
    requests,
    generator.denoiser,
    generator.tokenizer,
    options.settings ?? generator.settings,
    { isValid, ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) },
  );
  for await (const { request, smiles, rawValid, tokens } of samples) {
    molecules[request.index] = {
      prompt: request.index % conditions.length,
      smiles: flat.get(smiles),
      rawValid: rawValid === true,
      tokens: tokens.length,
    };
  }
  return { molecules, ...clock() };
}

/** Call the result to read the time since. */
export function startClock(
  runtimePid: () => number | undefined,
): () => { wallSeconds: number; cpuSeconds: number | undefined } {
  const wall = performance.now();
  const own = process.cpuUsage();
  const child = processSeconds(runtimePid());
  return () => {
    const { user, system } = process.cpuUsage(own);
    const childNow = processSeconds(runtimePid());
    const cpuSeconds =
      child === undefined || childNow === undefined ? undefined : childNow - child + (user + system) / 1e6;
    return { wallSeconds: (performance.now() - wall) / 1000, cpuSeconds };
  };
}

/** Hundredths of a second: USER_HZ is 100 on every Linux (man 7 time). */
const TICKS_PER_SECOND = 100;

/** CPU seconds of a process, user and system (man 5 proc, fields 14 and 15); undefined where there is no /proc. */
function processSeconds(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
