/** The applicability domain of the odor predictor: whether a molecule is like those it has learnt from. */
import type { MolecularGraph } from '@smell/core/molecule';

export interface OdorDomain {
  readonly inDomain: boolean;
  /** To the nearest molecule that the model was fitted on: Tanimoto similarity of counted atom pairs, in [0, 1]. */
  readonly similarity: number;
  /** Why it is outside; absent within. */
  readonly reason?: string;
}

export interface DomainLimits {
  /** Below this similarity the members err more than they know (docs/model/odor-predictor.md). */
  readonly leastSimilarity: number;
}

/** C, N, O, S and the halogens: of others there are a handful of labelled molecules. */
const ELEMENTS: ReadonlySet<number> = new Set([6, 7, 8, 9, 16, 17, 35, 53]);

/** @param similarity to the nearest molecule that the model was fitted on */
export function odorDomain(
  { graph }: { readonly graph: MolecularGraph },
  similarity: number,
  { leastSimilarity }: DomainLimits,
): OdorDomain {
  const reason = foreign(graph) ?? unlike(similarity, leastSimilarity);
  return reason === undefined ? { inDomain: true, similarity } : { inDomain: false, similarity, reason };
}

function foreign({ elements, charges }: MolecularGraph): string | undefined {
  if (!elements.includes(6)) return 'it has no carbon';
  if (elements.some((element) => !ELEMENTS.has(element))) return 'it has an element that odorants seldom have';
  if (charges.reduce((sum, charge) => sum + charge, 0) !== 0) return 'it is an ion';
  return undefined;
}

function unlike(similarity: number, least: number): string | undefined {
  return similarity >= least
    ? undefined
    : `the most similar molecule with a known odor is ${similarity.toFixed(2)} like it, ${least.toFixed(2)} is needed`;
}
