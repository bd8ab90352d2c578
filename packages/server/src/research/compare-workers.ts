/** Every worker of an experiment against every other, over the pairs of cells with the same prompt and seed. */
import { random } from '@smell/core/random';
import { METRICS, type Metric, type Metrics } from './experiment-metrics.ts';
import {
  bootstrapMean,
  cohenDz,
  holm,
  type Interval,
  mean,
  RANDOM_FLIPS,
  RESAMPLES,
  signFlipTest,
} from './statistics.ts';

export interface ComparedCell {
  readonly worker: string;
  /** Place of the prompt in the request, from 0. */
  readonly prompt: number;
  readonly seed: number;
  readonly metrics: Metrics;
}

export interface MetricComparison {
  /** Pairs in which both sides have a value. */
  readonly pairs: number;
  /** Means over those pairs; null of none. */
  readonly mean: number | null;
  readonly otherMean: number | null;
  /** Mean of worker minus other. */
  readonly difference: number | null;
  /** 95%; null below two pairs. */
  readonly interval: Interval | null;
  /** Cohen's dz; null where the differences do not differ. */
  readonly effectSize: number | null;
  readonly p: number | null;
  readonly pAdjusted: number | null;
  /** Every flip was tried. */
  readonly exact: boolean | null;
  /** Whether the same request gives the same figures: speed does not. */
  readonly reproducible: boolean;
}

export interface WorkerComparison {
  readonly worker: string;
  readonly other: string;
  readonly metrics: Readonly<Record<Metric, MetricComparison>>;
}

export interface ExperimentStatistics {
  readonly means: readonly { readonly worker: string; readonly cells: number; readonly metrics: Metrics }[];
  readonly comparisons: readonly WorkerComparison[];
  readonly methods: {
    readonly pairing: string;
    readonly interval: string;
    readonly test: string;
    readonly effectSize: string;
    readonly correction: string;
    readonly seed: number;
    /** Tests that the correction is over. */
    readonly tests: number;
  };
}

/** @param workers in the order of the request */
export function compareWorkers(
  workers: readonly string[],
  cells: readonly ComparedCell[],
  seed: number,
): ExperimentStatistics {
  const byPlace = new Map(cells.map((cell) => [place(cell.worker, cell.prompt, cell.seed), cell]));
  const pairs = workers.flatMap((worker, i) => workers.slice(i + 1).map((other) => ({ worker, other })));
  const compared = pairs.map(({ worker, other }, pair) => ({
    worker,
    other,
    metrics: METRICS.map((metric, m) => {
      const [own, others]: [number[], number[]] = [[], []];
      for (const cell of cells) {
        if (cell.worker !== worker) continue;
        const a = cell.metrics[metric];
        const b = byPlace.get(place(other, cell.prompt, cell.seed))?.metrics[metric] ?? null;
        if (a === null || b === null) continue;
        own.push(a);
        others.push(b);
      }
      return compareMetric(own, others, metric, [seed, pair, m]);
    }),
  }));
  const adjusted = holm(compared.flatMap(({ metrics }) => metrics.map(({ p }) => p)));
  let next = 0;
  return {
    means: workers.map((worker) => meansOf(worker, cells)),
    comparisons: compared.map(({ worker, other, metrics }) => ({
      worker,
      other,
      metrics: Object.fromEntries(
        metrics.map((each, m) => [METRICS[m], { ...each, pAdjusted: adjusted[next++]! }]),
      ) as unknown as Record<Metric, MetricComparison>,
    })),
    methods: {
      pairing: 'the same prompt and seed; differences are worker minus other',
      interval: `95% percentile bootstrap of the mean difference, ${RESAMPLES} resamples of pairs`,
      test: `two-sided sign-flip permutation test of the mean difference; all flips up to 16 pairs, else ${RANDOM_FLIPS} random ones`,
      effectSize: "Cohen's dz",
      correction: 'Holm over all metrics and pairs of workers',
      seed,
      tests: adjusted.filter((p) => p !== null).length,
    },
  };
}

function compareMetric(
  own: readonly number[],
  others: readonly number[],
  metric: Metric,
  seeds: readonly number[],
): MetricComparison {
  const differences = Float64Array.from(own, (value, i) => value - others[i]!);
  const test = signFlipTest(differences, random(...seeds, 1));
  const pairs = own.length;
  return {
    pairs,
    mean: pairs === 0 ? null : mean(own),
    otherMean: pairs === 0 ? null : mean(others),
    difference: pairs === 0 ? null : mean(differences),
    interval: bootstrapMean(differences, random(...seeds, 2)),
    effectSize: cohenDz(differences),
    p: test?.p ?? null,
    pAdjusted: null,
    exact: test?.exact ?? null,
    reproducible: metric !== 'moleculesPerSecond',
  };
}

function meansOf(worker: string, cells: readonly ComparedCell[]): ExperimentStatistics['means'][number] {
  const own = cells.filter((cell) => cell.worker === worker);
  const metrics = Object.fromEntries(
    METRICS.map((metric) => {
      const values = own.flatMap(({ metrics: each }) => (each[metric] === null ? [] : [each[metric]]));
      return [metric, values.length === 0 ? null : mean(values)];
    }),
  ) as unknown as Metrics;
  return { worker, cells: own.length, metrics };
}

function place(worker: string, prompt: number, seed: number): string {
  return `${worker} ${prompt} ${seed}`;
}
