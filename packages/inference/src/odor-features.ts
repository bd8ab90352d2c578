/**
 * The numbers an odor network reads of a molecule. Training and inference use this one file, so that they cannot drift
 * apart: fingerprints folded to a fixed number of columns, each the log of one plus its count, and where the layout says
 * so the whole-molecule figures behind them.
 */
import type { CountFingerprint } from '@smell/core/molecule';
import { ODOR_FIGURES } from './odor-molecule.ts';

/** Columns for each fingerprint, in this order; 0 leaves one out. Part of a network's input layout. */
export interface OdorFeatureLayout {
  readonly morgan: number;
  readonly atomPairs: number;
  /** Whether the figures of odor-molecule.ts follow; not when left out. */
  readonly figures?: boolean | undefined;
}

export interface OdorFingerprints {
  readonly morgan: CountFingerprint;
  /** May be left out where the layout has no columns for it. */
  readonly atomPairs?: CountFingerprint;
  /** May be left out where the layout does not ask for them. [ODOR_FIGURES] */
  readonly figures?: Float32Array;
}

/** The non-zero columns of one molecule, ascending. */
export interface SparseRow {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

export function odorFeatureCount({ morgan, atomPairs, figures }: OdorFeatureLayout): number {
  return morgan + atomPairs + (figures ? ODOR_FIGURES : 0);
}

/**
 * Counts that fall into one column are added before the logarithm.
 *
 * @throws RangeError when the layout asks for atom pairs or figures that are not given
 */
export function odorFeatures(fingerprints: OdorFingerprints, layout: OdorFeatureLayout): SparseRow {
  const sums = new Map<number, number>();
  fold(fingerprints.morgan, layout.morgan, 0, sums);
  if (layout.atomPairs > 0) {
    if (!fingerprints.atomPairs) throw new RangeError('the layout has columns for atom pairs, none were given');
    fold(fingerprints.atomPairs, layout.atomPairs, layout.morgan, sums);
  }
  const columns = Uint32Array.from(sums.keys()).sort();
  const values = Float32Array.from(columns, (column) => Math.log1p(sums.get(column)!));
  if (!layout.figures) return { columns, values };
  const { figures } = fingerprints;
  if (!figures) throw new RangeError('the layout has columns for figures, none were given');
  const first = layout.morgan + layout.atomPairs;
  return {
    columns: Uint32Array.of(...columns, ...Array.from(figures, (_, i) => first + i)),
    values: Float32Array.of(...values, ...figures),
  };
}

function fold({ keys, counts }: CountFingerprint, size: number, offset: number, sums: Map<number, number>): void {
  if (size === 0) return;
  for (let i = 0; i < keys.length; i++) {
    const column = offset + (scatter(keys[i]!) % size);
    sums.set(column, (sums.get(column) ?? 0) + counts[i]!);
  }
}

/** Packed atom pair keys are far from evenly spread: the finish of MurmurHash3 (Appleby, public domain), unsigned. */
export function scatter(key: number): number {
  let value = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
