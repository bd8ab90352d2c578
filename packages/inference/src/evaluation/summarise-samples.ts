/** The figures of an evaluation, computed once over all of its samples. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Random, random } from '@smell/core/random';
import type { Generator } from '../generator.ts';
import type { MeasuredSample, SampleOutcome } from './measure-samples.ts';
import { internalDiversity, RANDOM_ROWS, randomTokenValidity } from './sample-measures.ts';
import { bootstrap, wilson } from './statistics.ts';

/** A figure with the ends of its 95% interval; null where there is nothing to say it of. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Samples, molecules or rows that it is a figure of. */
  readonly of: number;
}

export interface ControlFigures {
  /** Units that are drawn anew for the interval: the prompts, or the molecules where there are too few prompts. */
  readonly unit: 'prompt' | 'molecule';
  /** Expected fit to what was asked. */
  readonly match: Figure;
  /** The same molecules against what was asked of the next prompt; null below two prompts. */
  readonly otherPrompt: Figure | null;
  /** Of the two; null below two prompts. */
  readonly difference: Figure | null;
}

export interface SampleSummary {
  readonly samples: number;
  readonly prompts: number;
  readonly seed: number;
  /** The setting that they were sampled at. */
  readonly setting: Readonly<Record<string, unknown>>;
  readonly outcomes: Readonly<Record<SampleOutcome, number>>;
  readonly validity: Figure;
  /** First completions, before repair; null where the grammar is always kept to. */
  readonly rawValidity: Figure | null;
  /** Of rows of random tokens: what no model at all scores. */
  readonly randomTokenValidity: Figure;
  /** Distinct ones among the valid. */
  readonly uniqueness: Figure;
  /** Among the distinct: in scope and plausible. */
  readonly plausibleShare: Figure;
  /** Among the distinct: and smellable. */
  readonly qualifyingShare: Figure;
  /** Of those in scope and plausible: not among the structures that the model was trained on. */
  readonly novelty: Figure;
  /** Mean of 1 - similarity over pairs of distinct valid molecules; null below two. */
  readonly internalDiversity: {
    readonly morganBits: number;
    readonly atomPairCounts: number;
    readonly pairs: number;
  } | null;
  /** Null without prompts, or without a ranker. */
  readonly control: ControlFigures | null;
}

const OUTCOMES: readonly SampleOutcome[] = [
  'qualifying',
  'not smellable',
  'implausible',
  'out of scope',
  'never offered',
  'invalid',
];
/** With fewer, drawing prompts anew says next to nothing. */
const FEWEST_PROMPT_UNITS = 5;
/** Streams of `random(seed, ...)`. */
const DIVERSITY_STREAM = 1;
const TOKEN_STREAM = 2;
const CONTROL_STREAM = 3;

/** @param rows every sample of the evaluation, in the order of their index */
export async function summariseSamples(
  { chemistry, tokenizer, settings }: Pick<Generator, 'chemistry' | 'tokenizer' | 'settings'>,
  rows: readonly MeasuredSample[],
  {
    seed,
    prompts,
    guidance,
  }: { readonly seed: number; readonly prompts: number; readonly guidance?: number | undefined },
): Promise<SampleSummary> {
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<SampleOutcome, number>;
  for (const { outcome } of rows) outcomes[outcome]++;
  const firsts = new Map<string, MeasuredSample>();
  for (const row of rows) if (row.smiles !== null && !firsts.has(row.smiles)) firsts.set(row.smiles, row);
  const distinct = [...firsts.values()];
  const shown = rows.filter(({ smiles }) => smiles !== null).length;
  const count = (from: readonly MeasuredSample[], ...wanted: readonly SampleOutcome[]): number =>
    from.filter(({ outcome }) => wanted.includes(outcome)).length;
  const plausible = distinct.filter(({ outcome }) => outcome === 'qualifying' || outcome === 'not smellable');
  const raw = rows.filter(({ rawValid }) => rawValid !== null);
  await nextTurn();
  const tokens = randomTokenValidity(
    rows.map(({ tokens }) => tokens),
    tokenizer,
    chemistry,
    random(seed, TOKEN_STREAM),
  );
  await nextTurn();
  const diversity = internalDiversity([...firsts.keys()], chemistry, random(seed, DIVERSITY_STREAM));
  await nextTurn();
  return {
    samples: rows.length,
    prompts,
    seed,
    setting: { ...settings, guidanceScale: guidance ?? settings.guidanceScale },
    outcomes,
    validity: share(rows.length - outcomes.invalid, rows.length),
    rawValidity: raw.length === 0 ? null : share(raw.filter(({ rawValid }) => rawValid).length, raw.length),
    randomTokenValidity: figure(tokens, Math.min(RANDOM_ROWS, rows.length)),
    uniqueness: share(distinct.length, shown),
    plausibleShare: share(plausible.length, distinct.length),
    qualifyingShare: share(count(distinct, 'qualifying'), distinct.length),
    novelty: share(plausible.filter(({ novel }) => novel).length, plausible.length),
    internalDiversity: diversity.pairs === 0 ? null : diversity,
    control: controlOf(rows, random(seed, CONTROL_STREAM)),
  };
}

function controlOf(rows: readonly MeasuredSample[], source: Random): ControlFigures | null {
  const judged = rows.filter(({ match }) => match !== null);
  if (judged.length === 0) return null;
  const byPrompt = new Map<number, MeasuredSample[]>();
  for (const row of judged) {
    const rowsOf = byPrompt.get(row.prompt!);
    if (rowsOf) rowsOf.push(row);
    else byPrompt.set(row.prompt!, [row]);
  }
  const unit = byPrompt.size < FEWEST_PROMPT_UNITS ? 'molecule' : 'prompt';
  const units = unit === 'prompt' ? [...byPrompt.values()] : judged.map((row) => [row]);
  const estimate = (read: (row: MeasuredSample) => number): Figure => {
    const sums = units.map((unit) => unit.reduce((sum, row) => sum + read(row), 0));
    const found = bootstrap(
      units.length,
      (places) => {
        let sum = 0;
        let molecules = 0;
        for (const place of places) {
          sum += sums[place]!;
          molecules += units[place]!.length;
        }
        return molecules === 0 ? Number.NaN : sum / molecules;
      },
      source,
    );
    return figure(found, judged.length);
  };
  const paired = judged.every(({ otherMatch }) => otherMatch !== null);
  return {
    unit,
    match: estimate(({ match }) => match!),
    otherPrompt: paired ? estimate(({ otherMatch }) => otherMatch!) : null,
    difference: paired ? estimate(({ match, otherMatch }) => match! - otherMatch!) : null,
  };
}

const share = (part: number, whole: number): Figure => figure(wilson(part, whole), whole);

function figure({ value, low, high }: { value: number; low: number; high: number }, of: number): Figure {
  if (of === 0 || Number.isNaN(value)) return { value: null, low: null, high: null, of };
  return { value, low: Number.isNaN(low) ? null : low, high: Number.isNaN(high) ? null : high, of };
}
