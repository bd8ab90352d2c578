/** How a structure is expected to fare in a product, by rules alone. */
import type { StructureReader } from '../../molecule/index.ts';
import type { Estimate } from '../../properties/index.ts';
import { stabilityFeatures } from './stability-features.ts';
import { MEDIUM_NOTES, STABILITY_RULES, type StabilityMechanism, type StabilitySeverity } from './stability-rules.ts';
import { MEDIA, type Medium, type StabilityVerdict } from './stability-words.ts';

/** H, C, N, O, F, S, Cl, Br, I: the rules know no reaction of other elements but those they name. */
const COVERED_ELEMENTS = new Set([1, 6, 7, 8, 9, 16, 17, 35, 53]);
/** C: flammable liquids end here (category 3). */
const FLAMMABLE_C = 60;
const FLAMMABLE_REFERENCE = 'Regulation (EC) 1272/2008 (CLP), Annex I, 2.6';

export interface StabilityFinding {
  readonly id: string;
  readonly mechanism: StabilityMechanism;
  /** Atoms of each match, 0-based, in the order of the SMILES that was read. */
  readonly atoms: readonly (readonly number[])[];
  readonly explanation: string;
  readonly severity: StabilitySeverity;
  readonly reference: string;
}

export interface MediumStability {
  readonly verdict: StabilityVerdict;
  readonly findings: readonly StabilityFinding[];
  /** What the medium was taken to be, and why the verdict is unknown where it is. */
  readonly note: string;
}

export type Stability = Readonly<Record<Medium, MediumStability>>;

export interface StabilityOptions {
  /** C, for the candle; as `estimateProperties` gives it. */
  readonly flashPointC?: Estimate;
}

type Matches = ReadonlyMap<string, number[][]>;

/** In every medium; the patterns are searched once. */
export function stability(structure: StructureReader, options: StabilityOptions = {}): Stability {
  const matches = findReactions(structure);
  return Object.fromEntries(
    MEDIA.map((medium) => [medium, judge(structure, medium, matches, options)]),
  ) as unknown as Stability;
}

export function stabilityIn(
  structure: StructureReader,
  medium: Medium,
  options: StabilityOptions = {},
): MediumStability {
  return judge(structure, medium, findReactions(structure, medium), options);
}

/** What the structure brings to a Schiff base: two materials, one of each, make one. */
export function schiffBasePartners(structure: StructureReader): readonly ('aldehyde' | 'primary-amine')[] {
  const partners: ('aldehyde' | 'primary-amine')[] = [];
  if (structure.has('[CX3;H1,H2](=[OX1])[#6,#1]')) partners.push('aldehyde');
  if (structure.has('[NX3H2;!$(N[C,S]=[O,S,N]);!$(N[#7,#8])][#6]')) partners.push('primary-amine');
  return partners;
}

function findReactions(structure: StructureReader, medium?: Medium): Matches {
  const present = stabilityFeatures(structure.graph);
  const found = new Map<string, number[][]>();
  for (const { id, smarts, media, needs } of STABILITY_RULES) {
    if (medium !== undefined && media[medium] === undefined) continue;
    if (!needs.every((feature) => present.has(feature))) continue;
    const atoms = smarts.flatMap((pattern) => structure.matches(pattern));
    if (atoms.length > 0) found.set(id, atoms);
  }
  return found;
}

function judge(
  { graph }: StructureReader,
  medium: Medium,
  matches: Matches,
  { flashPointC }: StabilityOptions,
): MediumStability {
  const findings: StabilityFinding[] = [];
  for (const { id, mechanism, media, explanation, reference } of STABILITY_RULES) {
    const severity = media[medium];
    const atoms = matches.get(id);
    if (severity && atoms) findings.push({ id, mechanism, atoms, explanation, severity, reference });
  }
  if (medium === 'candle' && flashPointC && flashPointC.value !== null && flashPointC.value <= FLAMMABLE_C) {
    findings.push({
      id: 'flash-point',
      mechanism: 'flammability',
      atoms: [],
      explanation: `The flash point is estimated at ${Math.round(flashPointC.value)} C: a flammable liquid, and much of it is lost to molten wax.`,
      severity: 'watch',
      reference: FLAMMABLE_REFERENCE,
    });
  }
  const isCovered = graph.elements.every((element) => COVERED_ELEMENTS.has(element));
  const verdict: StabilityVerdict = findings.some(({ severity }) => severity === 'unstable')
    ? 'unstable'
    : !isCovered
      ? 'unknown'
      : findings.length > 0
        ? 'watch'
        : 'stable-as-far-as-rules-see';
  const doubt = verdict === 'unknown' ? 'it has an element whose reactions no rule knows; ' : '';
  return { verdict, findings, note: `${doubt}${MEDIUM_NOTES[medium]}` };
}
