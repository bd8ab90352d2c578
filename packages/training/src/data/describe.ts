/**
 * One molecule of a source file, brought to what the table stores, or the reason why it is dropped.
 */
import { type Chemistry, type MolecularGraph, writeRandomSmiles } from '@smell/core/molecule';
import { random } from '@smell/core/random';
import { clusterKey } from './cluster-key.ts';
import { hashText } from './graph-hash.ts';
import { HeldOutIndex } from './held-out-index.ts';
import { hasHypervalentSulfane, isStrainedCage } from './unwanted.ts';

/**
 * A virtual molecule this similar to a held-out odorant (Tanimoto of counted atom pairs) is dropped. Most single edits
 * of a molecule stay above it.
 */
export const NEAR_HELD_OUT = 0.7;

export interface Request {
  readonly smiles: string;
  /** Other atom orders wanted. */
  readonly orders: number;
  /** Whether logP, weight, vapour pressure and accessibility are wanted; they are most of the work. */
  readonly quantities: boolean;
  /** `enumerated` molecules of QM9 are checked for cages, `virtual` ones for nearness to held-out odorants. */
  readonly kind: 'odorant' | 'known' | 'virtual' | 'enumerated';
}

export interface HeldOut {
  readonly inchiKey: string;
  readonly smiles: string;
}

export interface Described {
  /** Canonical, flat. */
  readonly smiles: string;
  readonly orders: readonly string[];
  /** Undefined when not asked for. */
  readonly quantities: Quantities | undefined;
  readonly clusterKey: string;
}

export interface Quantities {
  /** g/mol */
  readonly molecularWeight: number;
  /** Crippen */
  readonly logP: number;
  /** Estimated, of Pa at 25 C. */
  readonly log10VapourPressurePa: number;
  /** Ertl, 1 easy to 10 hard. */
  readonly syntheticAccessibility: number;
}

export interface Dropped {
  readonly dropped: string;
  /** Set when the SMILES itself could not be read. */
  readonly unreadable?: true;
}

export type Description = Described | Dropped;

export function describer(chemistry: Chemistry, heldOut: readonly HeldOut[]): (request: Request) => Description {
  const index = new HeldOutIndex(heldOut.map(({ inchiKey, smiles }) => ({ inchiKey, graph: chemistry.graph(smiles) })));
  return ({ smiles, orders, quantities, kind }) => {
    const flat = chemistry.flatCanonical(smiles);
    if (flat === undefined) return { dropped: 'not a structure', unreadable: true };
    const graph = chemistry.graph(flat);
    const dropped = unfit(chemistry, flat, graph, kind) ?? givesAway(chemistry, index, flat, graph, kind);
    if (dropped) return { dropped };
    return {
      smiles: flat,
      orders: otherOrders(graph, flat, orders),
      quantities: quantities ? quantitiesOf(chemistry, flat) : undefined,
      clusterKey: kind === 'odorant' ? clusterKey(graph) : '',
    };
  };
}

function unfit(chemistry: Chemistry, flat: string, graph: MolecularGraph, kind: Request['kind']): string | undefined {
  if (hasHypervalentSulfane(graph)) return 'sulfur with hydrogen and more than two bonds';
  if (kind === 'enumerated' && isStrainedCage(graph)) return 'strained cage';
  const [outside] = chemistry.scope(flat);
  if (outside) return `out of scope (${outside.code})`;
  const [doubtful] = chemistry.plausibility(flat);
  return doubtful ? `implausible (${doubtful.code})` : undefined;
}

function quantitiesOf(chemistry: Chemistry, flat: string): Quantities {
  const { molecularWeight, logP } = chemistry.properties(flat);
  return {
    molecularWeight,
    logP,
    log10VapourPressurePa: chemistry.volatility(flat).log10VapourPressurePa25C,
    syntheticAccessibility: chemistry.syntheticAccessibility(flat).score,
  };
}

/** Whether a corpus molecule is a held-out odorant, or a virtual one near it. */
function givesAway(
  chemistry: Chemistry,
  index: HeldOutIndex,
  flat: string,
  graph: MolecularGraph,
  kind: Request['kind'],
): string | undefined {
  if (kind === 'odorant') return undefined;
  const blocks = index.sameSkeleton(graph);
  if (kind === 'virtual') {
    if (blocks) return 'skeleton of a held-out odorant';
    return index.nearest(graph) >= NEAR_HELD_OUT ? 'near a held-out odorant' : undefined;
  }
  return blocks?.has(chemistry.inchiKey(flat).slice(0, 14)) ? 'is a held-out odorant' : undefined;
}

/** Distinct random orders other than the canonical one; fewer where the molecule has fewer. */
function otherOrders(graph: MolecularGraph, flat: string, count: number): string[] {
  const source = random(hashText(flat));
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < 3 * count; tries++) {
    const written = writeRandomSmiles(graph, source);
    if (written !== flat) found.add(written);
  }
  return [...found];
}
