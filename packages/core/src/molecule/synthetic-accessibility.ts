/**
 * How hard a molecule is to make, from 1 (easy) to 10 (hard), after Ertl and Schuffenhauer, J. Cheminform. 2009, 1, 8:
 * how usual its fragments are in known compounds, less penalties for what makes synthesis long. The fragment table is
 * counted by packages/training/src/fit/fit-synthetic-accessibility.ts.
 */
import { type AccessibilityTable, unpackFragments } from './accessibility-fragments.ts';
import table from './data/synthetic-accessibility.json' with { type: 'json' };
import { type CountFingerprint, morganCounts } from './fingerprint.ts';
import type { MolecularGraph } from './graph.ts';
import { bridgeheads } from './strain.ts';

export interface SyntheticAccessibility {
  /** 1 easy to 10 hard. */
  readonly score: number;
  /** What makes it hard, the heaviest first; empty when nothing stands out. */
  readonly reasons: readonly string[];
}

/** Fragment score (higher is more usual) and penalties (positive is harder), in the units of the paper. */
export interface AccessibilityParts {
  readonly fragments: number;
  readonly size: number;
  readonly stereo: number;
  readonly spiro: number;
  readonly bridges: number;
  readonly macrocycle: number;
  /** Bonus for symmetry: fewer kinds of environment than atoms. */
  readonly symmetry: number;
}

const TABLE: AccessibilityTable = table;
const FRAGMENTS = unpackFragments(TABLE);
/** Rings larger than this are macrocycles (the paper's figure). */
const LARGEST_ORDINARY_RING = 8;
/** A fragment score of this or less is named as a reason: one known odorant in twenty has so unusual fragments. */
const UNUSUAL_FRAGMENTS = 0.4;
/** A penalty from here on is named as a reason: three stereocentres, one spiro atom, one bridge. */
const NOTABLE_PENALTY = 0.3;

/**
 * @param stereocentres tetrahedral centres, whether or not their configuration is given
 * @param fingerprint `morganCounts` of the graph, where it is at hand
 */
export function syntheticAccessibility(
  graph: MolecularGraph,
  stereocentres: number,
  fingerprint?: CountFingerprint,
): SyntheticAccessibility {
  const parts = accessibilityParts(graph, stereocentres, FRAGMENTS, TABLE.unseen, fingerprint);
  return { score: accessibilityScore(rawAccessibility(parts), TABLE), reasons: reasonsOf(parts, graph, stereocentres) };
}

export function accessibilityParts(
  graph: MolecularGraph,
  stereocentres: number,
  fragments: ReadonlyMap<number, number>,
  unseen: number,
  fingerprint = morganCounts(graph),
): AccessibilityParts {
  const size = graph.atomCount;
  const kinds = fingerprint.keys.length;
  return {
    fragments: fragmentScore(fingerprint, fragments, unseen),
    size: size ** 1.005 - size,
    stereo: Math.log10(stereocentres + 1),
    spiro: Math.log10(spiroAtoms(graph) + 1),
    bridges: Math.log10(bridgeheads(graph).size + 1),
    macrocycle: graph.rings.some((ring) => ring.length > LARGEST_ORDINARY_RING) ? Math.log10(2) : 0,
    symmetry: size > kinds ? 0.5 * Math.log(size / kinds) : 0,
  };
}

/** Higher is easier. */
export function rawAccessibility(parts: AccessibilityParts): number {
  const { fragments, size, stereo, spiro, bridges, macrocycle, symmetry } = parts;
  return fragments - size - stereo - spiro - bridges - macrocycle + symmetry;
}

/** The raw score brought to 1 to 10; the hard end is compressed as in the authors' code. */
export function accessibilityScore(
  raw: number,
  { hardest, easiest }: Pick<AccessibilityTable, 'hardest' | 'easiest'>,
): number {
  const linear = 10 - (9 * (raw - hardest)) / (easiest - hardest);
  const score = linear > 8 ? 8 + Math.log(linear - 7) : linear;
  return Math.min(10, Math.max(1, score));
}

/** Mean contribution over all environments, each as often as it occurs. */
function fragmentScore(
  { keys, counts }: CountFingerprint,
  fragments: ReadonlyMap<number, number>,
  unseen: number,
): number {
  let sum = 0;
  let total = 0;
  keys.forEach((key, index) => {
    sum += (fragments.get(key) ?? unseen) * counts[index]!;
    total += counts[index]!;
  });
  return total === 0 ? 0 : sum / total;
}

/** Atoms that are all that two rings share. */
function spiroAtoms(graph: MolecularGraph): number {
  const found = new Set<number>();
  graph.rings.forEach((ring, index) => {
    for (const other of graph.rings.slice(index + 1)) {
      const shared = ring.filter((atom) => other.includes(atom));
      if (shared.length === 1) found.add(shared[0]!);
    }
  });
  return found.size;
}

function reasonsOf(parts: AccessibilityParts, graph: MolecularGraph, stereocentres: number): string[] {
  const largest = graph.rings.reduce((size, ring) => Math.max(size, ring.length), 0);
  const reasons: (readonly [number, string])[] = [
    [parts.stereo - 0.17, `${stereocentres} stereocentres`],
    [parts.bridges, 'bridged ring system'],
    [parts.spiro, 'spiro ring junction'],
    [parts.macrocycle, `ring of ${largest}`],
    [UNUSUAL_FRAGMENTS - parts.fragments + NOTABLE_PENALTY, 'fragments that are rare in known compounds'],
  ];
  return reasons
    .filter(([weight]) => weight >= NOTABLE_PENALTY)
    .sort(([a], [b]) => b - a)
    .map(([, text]) => text);
}
