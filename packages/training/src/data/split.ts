/**
 * Which split and fold a cluster of odorants belongs to: a hash of its key, so that it never depends on what else is
 * in the data. Sizes and reasons: docs/model/data.md.
 */
import { hashText } from './graph-hash.ts';
import { SPLITS, type Split } from './molecule-table.ts';

/** Expected share of the odorants. */
export const SPLIT_SHARES: Readonly<Record<Split, number>> = { train: 0.78, ranker: 0.08, judge: 0.05, test: 0.09 };

/** Folds of the cross-fitted judge. */
export const JUDGE_FOLDS = 5;

const SPLIT_SEED = 0x5e11;
const FOLD_SEED = 0xf01d;
const RANGE = 0x1_0000_0000;

export function splitOfCluster(clusterKey: string): Split {
  let rest = hashText(clusterKey, SPLIT_SEED) / RANGE;
  for (const split of SPLITS) {
    rest -= SPLIT_SHARES[split];
    if (rest < 0) return split;
  }
  return 'train';
}

/** 0 to JUDGE_FOLDS - 1, independent of the split. */
export function foldOfCluster(clusterKey: string): number {
  return Math.floor((hashText(clusterKey, FOLD_SEED) / RANGE) * JUDGE_FOLDS);
}

/** A number for the cluster, the same in every build; 31 bits. */
export function clusterNumber(clusterKey: string): number {
  return hashText(clusterKey) >>> 1;
}
