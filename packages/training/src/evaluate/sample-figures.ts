/** Validity, uniqueness, novelty, plausibility, diversity, properties and speed of one sample. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tokenizer } from '@smell/core/diffusion';
import { smellable } from '@smell/core/molecule';
import type { Random } from '@smell/core/random';
import { DROP_REASONS, type DropReason, type Generator, type StructureIndex } from '@smell/inference';
import { internalDiversity, mean, randomTokenValidity, someOf, wasserstein, wilson } from '@smell/inference/evaluation';
import { type DrawnSample, startClock } from './draw-sample.ts';
import type { PropertyFigure, SampleFigures } from './report.ts';

type Chemistry = Generator['chemistry'];

/** Distinct valid molecules of a sample, with what became of each. */
export interface ScreenedSample {
  /** In the order in which they first appeared. */
  readonly distinct: readonly string[];
  readonly valid: number;
  /** Plausible and in scope. */
  readonly plausible: ReadonlySet<string>;
  /** And smellable. */
  readonly qualifying: ReadonlySet<string>;
  readonly drops: Readonly<Record<DropReason, number>>;
  readonly findings: ReadonlyMap<string, number>;
  readonly wallSeconds: number;
  readonly cpuSeconds: number | undefined;
}

export interface Hooks {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const SLICE = 32;

export async function screenSample(
  sample: DrawnSample,
  chemistry: Chemistry,
  runtimePid: () => number | undefined,
  { signal, onProgress }: Hooks = {},
): Promise<ScreenedSample> {
  const clock = startClock(runtimePid);
  const drops = Object.fromEntries(DROP_REASONS.map((reason) => [reason, 0])) as Record<DropReason, number>;
  const distinct = new Set<string>();
  const plausible = new Set<string>();
  const qualifying = new Set<string>();
  const findings = new Map<string, number>();
  const count = (codes: readonly { code: string }[]): void => {
    for (const { code } of codes) findings.set(code, (findings.get(code) ?? 0) + 1);
  };
  for (const [i, { smiles }] of sample.molecules.entries()) {
    if (i % SLICE === 0) {
      await nextTurn();
      signal?.throwIfAborted();
      onProgress?.(i, sample.molecules.length);
    }
    if (smiles === undefined) drops.invalid++;
    else if (distinct.has(smiles)) drops.duplicate++;
    else {
      distinct.add(smiles);
      const outside = chemistry.scope(smiles);
      const rules = outside.length > 0 ? [] : chemistry.plausibility(smiles);
      if (outside.length > 0) drops['out of scope']++;
      else if (rules.length > 0) drops.implausible++;
      else {
        plausible.add(smiles);
        if (smellable(chemistry.volatility(smiles))) qualifying.add(smiles);
        else drops['not smellable']++;
      }
      count(outside);
      count(rules);
    }
  }
  return {
    distinct: [...distinct],
    valid: sample.molecules.length - drops.invalid,
    plausible,
    qualifying,
    drops,
    findings,
    ...clock(),
  };
}

export interface SampleFiguresInput {
  readonly sample: DrawnSample;
  readonly screened: ScreenedSample;
  /** First completions, when the sample itself cannot tell; see `SampleFigures.rawFromOwnSample`. */
  readonly rawSample: DrawnSample | undefined;
  readonly prompts: number;
  readonly threads: number;
  readonly chemistry: Chemistry;
  readonly tokenizer: Pick<Tokenizer, 'decode' | 'vocabularySize'>;
  /** Structures the model was trained on. */
  readonly trained: StructureIndex;
  /** Flat canonical SMILES of every odorant. */
  readonly knownOdorants: ReadonlySet<string>;
  readonly heldOut: readonly string[];
  /** Training odorants, as many as held-out ones. */
  readonly training: readonly string[];
  readonly random: Random;
}

const FINDINGS_SHOWN = 10;

export function sampleFigures(input: SampleFiguresInput): SampleFigures {
  const { sample, screened, rawSample, trained, knownOdorants } = input;
  const { distinct, valid, plausible, qualifying, drops } = screened;
  const raw = (rawSample ?? sample).molecules;
  const novel = [...plausible].filter((smiles) => !trained.has(smiles));
  const wall = sample.wallSeconds + screened.wallSeconds;
  const cpu =
    sample.cpuSeconds === undefined || screened.cpuSeconds === undefined
      ? null
      : sample.cpuSeconds + screened.cpuSeconds;
  return {
    samples: sample.molecules.length,
    prompts: input.prompts,
    rawValidity: wilson(raw.filter(({ rawValid }) => rawValid).length, raw.length),
    rawFromOwnSample: rawSample !== undefined,
    randomTokenValidity: randomTokenValidity(
      raw.map(({ tokens }) => tokens),
      input.tokenizer,
      input.chemistry,
      input.random,
    ),
    validity: wilson(valid, sample.molecules.length),
    uniqueness: wilson(distinct.length, valid),
    qualifyingShare: wilson(qualifying.size, distinct.length),
    plausibleShare: wilson(plausible.size, distinct.length),
    novelty: wilson(novel.length, plausible.size),
    noveltyOfAllKnown: wilson(novel.filter((smiles) => !knownOdorants.has(smiles)).length, plausible.size),
    dropReasons: drops,
    commonFindings: [...screened.findings]
      .map(([code, molecules]) => ({ code, molecules }))
      .sort((a, b) => b.molecules - a.molecules)
      .slice(0, FINDINGS_SHOWN),
    internalDiversity: internalDiversity(distinct, input.chemistry, input.random),
    properties: propertyFigures(distinct, input),
    speed: {
      threads: input.threads,
      moleculesPerSecond: sample.molecules.length / sample.wallSeconds,
      qualifyingPerSecond: qualifying.size / wall,
      qualifyingPerCpuSecond: cpu === null ? null : qualifying.size / cpu,
      samplingSeconds: sample.wallSeconds,
      screeningSeconds: screened.wallSeconds,
    },
  };
}

const PROPERTY_MOLECULES = 2000;
const PROPERTIES = [
  { name: 'molecular weight', unit: 'g/mol' },
  { name: 'logP', unit: '' },
  { name: 'heavy atoms', unit: 'atoms' },
  { name: 'synthetic accessibility', unit: '1 to 10' },
] as const;

function propertyFigures(
  distinct: readonly string[],
  { chemistry, heldOut, training }: SampleFiguresInput,
): PropertyFigure[] {
  const table = (smiles: readonly string[]): number[][] =>
    someOf(smiles, PROPERTY_MOLECULES).map((text) => {
      const { molecularWeight, logP, heavyAtoms } = chemistry.properties(text);
      return [molecularWeight, logP, heavyAtoms, chemistry.syntheticAccessibility(text).score];
    });
  const [made, held, trained] = [table(distinct), table(heldOut), table(training)];
  return PROPERTIES.map(({ name, unit }, column) => {
    const pick = (rows: readonly number[][]): number[] => rows.map((row) => row[column]!);
    return {
      name,
      unit,
      mean: mean(pick(made)),
      heldOutMean: mean(pick(held)),
      distance: wasserstein(pick(made), pick(held)),
      trainingDistance: wasserstein(pick(trained), pick(held)),
    };
  });
}
