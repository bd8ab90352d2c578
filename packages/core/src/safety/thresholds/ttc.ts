/**
 * The threshold of toxicological concern: an intake below which a substance of known structure and unknown toxicity is held to be of no
 * appreciable concern. It is for systemic toxicity, and says nothing about skin, eyes or lungs.
 */
import type { MolecularGraph } from '../../molecule/index.ts';
import type { AlertHit } from '../alerts/alert.ts';
import type { CramerClass } from './cramer/cramer-class.ts';
import { bondOrder, isAcyl } from './cramer/functional-groups.ts';

export const TTC_REFERENCE =
  'Kroes et al., Food and Chemical Toxicology 2004, 42, 65-83; EFSA and WHO, EFSA Supporting Publication 2016, EN-1006; for cosmetics see the SCCS Notes of Guidance';

/** Microgram per kilogram body weight and day. */
const BY_CRAMER_CLASS: Readonly<Record<CramerClass, number>> = { 1: 30, 2: 9, 3: 1.5 };
const GENOTOXIC = 0.0025;
/** Organophosphates and carbamates that inhibit acetylcholinesterase. */
const ANTICHOLINESTERASE = 0.3;

/** H, C, N, O, F, Na, Mg, P, S, Cl, K, Ca, Br, I: metals, silicon and other elements are outside the method. */
const COVERED_ELEMENTS = new Set([1, 6, 7, 8, 9, 11, 12, 15, 16, 17, 19, 20, 35, 53]);

export type TtcBasis = 'cramer' | 'anticholinesterase' | 'genotoxic-alert';
export type Ttc =
  | {
      readonly kind: 'threshold';
      /** ug/kg body weight/day */
      readonly microgramsPerKgDay: number;
      readonly basis: TtcBasis;
      readonly why: string;
      readonly reference: string;
    }
  /** No threshold may be used at all. */
  | { readonly kind: 'none'; readonly why: string; readonly reference: string }
  | { readonly kind: 'unknown'; readonly why: string; readonly reference: string };

export function thresholdOfConcern(graph: MolecularGraph, cramer: CramerClass, hits: readonly AlertHit[]): Ttc {
  const reference = TTC_REFERENCE;
  const cohort = titles(hits, 'cohort-of-concern');
  if (cohort !== '') {
    return { kind: 'none', why: `of the cohort of concern (${cohort}): no threshold may be used`, reference };
  }
  if (graph.elements.some((element) => !COVERED_ELEMENTS.has(element))) {
    return { kind: 'unknown', why: 'it has an element that the thresholds were not derived for', reference };
  }
  const genotoxic = titles(hits, 'genotoxicity');
  if (genotoxic !== '') {
    return {
      kind: 'threshold',
      microgramsPerKgDay: GENOTOXIC,
      basis: 'genotoxic-alert',
      why: `an alert for genotoxicity (${genotoxic}), which is not a finding of it`,
      reference,
    };
  }
  if (hasAnticholinesteraseGroup(graph)) {
    return {
      kind: 'threshold',
      microgramsPerKgDay: ANTICHOLINESTERASE,
      basis: 'anticholinesterase',
      why: 'a phosphorus ester or carbamate; the figure is for pesticides, and no excuse for a nerve agent',
      reference,
    };
  }
  return {
    kind: 'threshold',
    microgramsPerKgDay: BY_CRAMER_CLASS[cramer],
    basis: 'cramer',
    why: `Cramer class ${'I'.repeat(cramer)} and no alert for genotoxicity`,
    reference,
  };
}

function titles(hits: readonly AlertHit[], endpoint: AlertHit['alert']['endpoint']): string {
  return hits
    .filter(({ alert }) => alert.endpoint === endpoint)
    .map(({ alert }) => alert.title)
    .join(', ');
}

/** P(=O) or P(=S) with a bond to O, S, N or halogen; or N-C(=O)-O-C. */
function hasAnticholinesteraseGroup(graph: MolecularGraph): boolean {
  const { elements, neighbours } = graph;
  return elements.some((element, atom) => {
    if (element === 15) {
      const doubles = neighbours[atom]!.filter((other) => bondOrder(graph, atom, other) === 2);
      return doubles.some((other) => elements[other] === 8 || elements[other] === 16) && neighbours[atom]!.length >= 3;
    }
    if (element !== 6 || !isAcyl(graph, atom)) return false;
    const around = neighbours[atom]!;
    return (
      around.some((other) => elements[other] === 7) &&
      around.some((other) => elements[other] === 8 && neighbours[other]!.length === 2)
    );
  });
}
