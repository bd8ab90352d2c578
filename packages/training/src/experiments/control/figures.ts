/** What measure-control.ts finds, as plain data: each part is kept in a file until the page is made of all. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface SteeringSeries {
  readonly quantity: string;
  readonly unit: string;
  /** Nothing asked of it. */
  readonly unasked: Spread;
  readonly points: readonly ({ readonly asked: number } & Spread)[];
  /** Rank correlation (Spearman) of what is asked with what comes out. */
  readonly correlation: number;
  /** How the figure was estimated, and how well that works on known odorants. */
  readonly measuredBy: string;
}

export interface NoteRow {
  readonly asked: string;
  readonly n: number;
  readonly top: number;
  readonly heart: number;
  readonly base: number;
}

export interface SteeringFigures {
  readonly seed: number;
  readonly series: readonly SteeringSeries[];
  readonly notes: readonly NoteRow[];
  readonly required: readonly {
    readonly name: string;
    readonly smarts: string;
    readonly placed: number;
    readonly waitedFor: number;
  }[];
}

export interface ForbiddenRow {
  readonly setting: string;
  /** Judge's percentile of the forbidden and of the asked descriptor, mean over pairs and molecules. */
  readonly forbidden: number;
  readonly asked: number;
  readonly qualifying: number;
  readonly unique: number;
  readonly n: number;
}

export interface ForbiddenFigures {
  readonly seed: number;
  readonly pairs: readonly (readonly [asked: string, forbidden: string])[];
  readonly rows: readonly ForbiddenRow[];
}

export interface EditFigures {
  readonly seed: number;
  readonly materials: number;
  readonly wishes: readonly string[];
  readonly edits: number;
  readonly answered: number;
  readonly candidates: number;
  /** Of what was regrown, before any choice by the wish. */
  readonly rightWayUnchosen: number;
  /** Of the candidates; by the ranker that chose them, and by the judge, which chose nothing. */
  readonly rightWayByRanker: number;
  readonly rightWayByJudge: number;
  readonly firstRightWayByJudge: number;
  readonly meanJudgeChange: number;
  readonly retained: number;
  readonly similarity: Spread;
  readonly seconds: Spread;
}

export interface PathFigures {
  readonly seed: number;
  readonly pairs: number;
  readonly asked: number;
  readonly moves: number;
  readonly odorByRanker: number;
  readonly odorByJudge: number;
  readonly structure: number;
  readonly endsAlike: number;
  readonly neighboursAlike: Spread;
  readonly seconds: Spread;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { n: values.length, mean, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

export function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / Math.max(1, values.length);
}

/** Spearman's rank correlation, ties at their mean rank. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length - 1) / 2;
  let both = 0;
  let own = 0;
  let other = 0;
  for (let i = 0; i < a.length; i++) {
    both += (x[i]! - middle) * (y[i]! - middle);
    own += (x[i]! - middle) ** 2;
    other += (y[i]! - middle) ** 2;
  }
  return both / Math.sqrt(own * other);
}

function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((i, j) => values[i]! - values[j]!);
  const found = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let k = start; k < end; k++) found[order[k]!] = (start + end - 1) / 2;
    start = end;
  }
  return found;
}
