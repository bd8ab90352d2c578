/**
 * Samples of a model as they come, nothing chosen and nothing dropped, each with what became of it: what an evaluation is made
 * of, a part at a time. Sample `index` of a seed is the same whatever part it is made in.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Condition, Sample } from '@smell/core/diffusion';
import type { DropReason } from '../candidate.ts';
import type { Generator } from '../generator.ts';
import type { Ranker } from '../ranker.ts';
import { keptBack } from '../safety-gate.ts';

export type SampleOutcome = Exclude<DropReason, 'duplicate' | 'outside constraints' | 'safety gate'> | 'qualifying';

export interface MeasuredSample {
  /** From 0, among all samples of the evaluation. */
  readonly index: number;
  /** Place of what was asked of it among the conditions; null where nothing was asked. */
  readonly prompt: number | null;
  /** Flat and canonical; null of an invalid one, and of one that is never offered. */
  readonly smiles: string | null;
  readonly outcome: SampleOutcome;
  /** Whether the first completion was valid, before repair; null where the grammar is always kept to. */
  readonly rawValid: boolean | null;
  /** Not among the structures that the model was trained on; null without `smiles`. */
  readonly novel: boolean | null;
  /** How well the ranker expects it to fit what was asked, 0 to 1; null where nothing was asked, or there is nothing to fit. */
  readonly match: number | null;
  /** The same for what was asked of the next prompt; null below two prompts. */
  readonly otherMatch: number | null;
  /** Tokens it is written with. */
  readonly tokens: number;
}

export interface SampleSet {
  /** Dealt out in turn; empty asks nothing. */
  readonly conditions: readonly Condition[];
  readonly seed: number;
  readonly guidance?: number | undefined;
  /** Number of the first sample of this part. */
  readonly first: number;
  readonly count: number;
}

const SLICE = 8;

/** @throws SmellError as `Generator.sample` and the ranker */
export async function measureSamples(
  generator: Generator,
  ranker: Ranker | null,
  { conditions, seed, guidance, first, count }: SampleSet,
  signal?: AbortSignal,
): Promise<MeasuredSample[]> {
  const { chemistry, trained } = generator;
  const settings = { ...generator.settings, guidanceScale: guidance ?? generator.settings.guidanceScale };
  const requests = Array.from({ length: count }, (_, i) => ({
    condition: conditions[(first + i) % conditions.length] ?? {},
    seed,
    index: first + i,
  }));
  const samples: Sample[] = [];
  const hooks = signal ? { signal } : {};
  for await (const sample of generator.sample(requests, settings, hooks)) samples.push(sample);
  samples.sort((a, b) => a.request.index - b.request.index);
  const verdicts = await generator.examine(
    samples.map(({ smiles }) => smiles),
    'off',
    signal,
  );
  const rows: MeasuredSample[] = [];
  for (const [i, { request, rawValid, tokens }] of samples.entries()) {
    if (i % SLICE === 0) {
      await nextTurn();
      signal?.throwIfAborted();
    }
    const verdict = verdicts[i]!;
    const { smiles } = verdict;
    const reason = 'reason' in verdict ? (verdict.reason as SampleOutcome) : 'qualifying';
    // What left the scope was not asked that far whether it may be shown at all.
    const hidden =
      smiles === undefined ||
      (reason !== 'qualifying' &&
        chemistry.read(smiles, (structure) => keptBack(structure, 'off', null)) !== undefined);
    rows.push({
      index: request.index,
      prompt: conditions.length === 0 ? null : request.index % conditions.length,
      smiles: hidden ? null : smiles,
      outcome: hidden && smiles !== undefined ? 'never offered' : reason,
      rawValid: settings.grammarMask === 'always' ? null : rawValid === true,
      novel: hidden ? null : !trained.has(smiles),
      match: null,
      otherMatch: null,
      tokens: tokens.length,
    });
  }
  return ranker ? await withMatches(rows, chemistry, ranker, conditions) : rows;
}

async function withMatches(
  rows: readonly MeasuredSample[],
  chemistry: Pick<Generator['chemistry'], 'fingerprint'>,
  ranker: Ranker,
  conditions: readonly Condition[],
): Promise<MeasuredSample[]> {
  const found = rows.map((row) => ({ ...row }));
  for (const [prompt, condition] of conditions.entries()) {
    const other = (prompt + conditions.length - 1) % conditions.length;
    const own = found.filter((row) => row.prompt === prompt && row.smiles !== null);
    const others = conditions.length < 2 ? [] : found.filter((row) => row.prompt === other && row.smiles !== null);
    const asked = [...own, ...others];
    if (asked.length === 0) continue;
    await nextTurn();
    const fingerprints = asked.map(({ smiles }) => chemistry.fingerprint(smiles!, 'morganCounts'));
    const scores = await ranker.score(fingerprints, condition);
    for (const [i, row] of own.entries()) Object.assign(row, { match: scores[i]! });
    for (const [i, row] of others.entries()) Object.assign(row, { otherMatch: scores[own.length + i]! });
  }
  return found;
}
