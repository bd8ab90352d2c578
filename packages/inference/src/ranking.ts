/**
 * Why a candidate stands where it does: how well it should fit the request, how easy it should be to make, and how
 * unlike it is to those before it. What cannot be handed out at all has been dropped before (molecule-screen.ts).
 */
import type { Condition } from '@smell/core/diffusion';
import type { Choice } from './choose-molecules.ts';

export interface RankingSettings {
  /** Weight of ease of making beside that of the fit, 0 to 1. */
  readonly easeShare: number;
  /** Weight of variety beside the score when choosing, 0 to 1; see diversify.ts. */
  readonly variety: number;
}

/** Decided by docs/results/ranking.md. */
export const RANKING: RankingSettings = { easeShare: 0.3, variety: 0.3 };

export interface Ranking {
  /** From 1, the best. */
  readonly place: number;
  /** Of fit and ease, 0 to 1. Not the order alone: a less good molecule that is unlike the others may stand before. */
  readonly score: number;
  /** 0 to 1: 1 for molecules as easy to make as the easier half of the known materials. */
  readonly ease: number;
  /** Tanimoto similarity of counted Morgan fingerprints to the most alike of those before; null for the first. */
  readonly similarityToEarlier: number | null;
  /**
   * For each asked and forbidden descriptor, the share of known materials that are expected to smell less of it;
   * empty where no ranker is installed.
   */
  readonly percentiles: Readonly<Record<string, number>>;
  /** The same in words, the weightiest first. */
  readonly because: readonly string[];
}

/** Accessibility of the known materials (1,795 structures, Ertl's score, 24 November 2026): half are at most 2.6, 99% at most 5.9. */
const EASY = 2.6;
const HARD = 5.9;
/** Percentiles from and to which a descriptor is named as met or missed. */
const MET = 0.8;
const MISSED = 0.5;
/** From this similarity on a molecule counts as a variation of an earlier one, below the other as unlike all of them. */
const VARIATION = 0.6;
const UNLIKE = 0.3;
const MOST_NAMED = 3;

/** @param accessibility Ertl's score, 1 easy to 10 hard */
export function easeOf(accessibility: number): number {
  return Math.min(1, Math.max(0, (HARD - accessibility) / (HARD - EASY)));
}

/** @param match null where no ranker is installed: ease decides alone */
export function rankingScore(match: number | null, ease: number, { easeShare }: RankingSettings): number {
  return match === null ? ease : (1 - easeShare) * match + easeShare * ease;
}

export interface Placed extends Omit<Choice, 'index'> {
  readonly place: number;
  /** What makes it hard to make, in words. */
  readonly hardships: readonly string[];
}

export function explainRanking(
  placed: Placed,
  { asked = {}, forbidden = [] }: Condition,
  settings: RankingSettings,
): Ranking {
  const { place, match, ease, similarityToEarlier, percentiles } = placed;
  return {
    place,
    score: round(rankingScore(match, ease, settings)),
    ease: round(ease),
    similarityToEarlier: similarityToEarlier === null ? null : round(similarityToEarlier),
    percentiles: Object.fromEntries([...percentiles].map(([name, value]) => [name, round(value)])),
    because: [
      ...smellReasons(percentiles, Object.keys(asked), forbidden),
      ...easeReasons(ease, placed.hardships),
      ...varietyReasons(similarityToEarlier),
    ],
  };
}

function smellReasons(
  percentiles: ReadonlyMap<string, number>,
  asked: readonly string[],
  forbidden: readonly string[],
): string[] {
  const of = (names: readonly string[]) =>
    names.flatMap((name): [string, number][] => {
      const value = percentiles.get(name);
      return value === undefined ? [] : [[name, value]];
    });
  const named = (found: [string, number][]): string =>
    found
      .slice(0, MOST_NAMED)
      .map(([name, value]) => `${name} ${Math.round(100 * value)}%`)
      .join(', ');
  const falling = of(asked).sort(([, a], [, b]) => b - a);
  const met = falling.filter(([, value]) => value >= MET);
  const missed = falling.filter(([, value]) => value < MISSED).reverse();
  const smelled = of(forbidden)
    .filter(([, value]) => value > MISSED)
    .sort(([, a], [, b]) => b - a);
  return [
    ...(met.length > 0 ? [`should smell more than most known materials of ${named(met)}`] : []),
    ...(missed.length > 0 ? [`less than most of ${named(missed)}`] : []),
    ...(smelled.length > 0 ? [`may smell of what is not wanted: ${named(smelled)}`] : []),
  ];
}

function easeReasons(ease: number, hardships: readonly string[]): string[] {
  if (ease >= 1) return ['as easy to make as the easier half of the known materials'];
  if (ease > 0.5 && hardships.length === 0) return [];
  return [`harder to make${hardships.length > 0 ? `: ${hardships.join(', ')}` : ' than most'}`];
}

function varietyReasons(similarity: number | null): string[] {
  if (similarity === null) return [];
  if (similarity >= VARIATION) return ['a variation of one before it'];
  return similarity < UNLIKE ? ['unlike all before it'] : [];
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
