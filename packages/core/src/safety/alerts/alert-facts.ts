/**
 * Cheap facts about a structure, read from its graph once: an alert is searched for only where all that it needs is present. This
 * is speed alone; `alert-tables.test.ts` shows that it changes no answer.
 */
import { CARBON, HYDROGEN, NITROGEN, OXYGEN, SULFUR } from '../../molecule/elements.ts';
import type { MolecularGraph } from '../../molecule/graph.ts';

const PHOSPHORUS = 15;
const HALOGENS = new Set([9, 17, 35, 53]);

export const ALERT_FACTS = {
  nitrogen: 1 << 0,
  oxygen: 1 << 1,
  sulfur: 1 << 2,
  phosphorus: 1 << 3,
  halogen: 1 << 4,
  /** an element other than H, C, N, O, S, P and the halogens */
  otherElement: 1 << 5,
  /** C=O, the oxygen with no other neighbour */
  carbonyl: 1 << 6,
  /** C=O with a hydrogen on the carbon */
  aldehyde: 1 << 7,
  /** a C=C that is not aromatic */
  alkene: 1 << 8,
  triple: 1 << 9,
  /** O-H */
  hydroxyl: 1 << 10,
  /** N-H */
  amine: 1 << 11,
  /** an aromatic atom */
  aromatic: 1 << 12,
  /** a ring of three or four */
  smallRing: 1 << 13,
  /** two hetero-atoms bonded to each other */
  heteroPair: 1 << 14,
  /** a hetero-atom on an aromatic atom */
  aromaticHetero: 1 << 15,
  twoRings: 1 << 16,
  threeRings: 1 << 17,
  /** a single bond between two unsaturated atoms, or two aromatic rings */
  conjugated: 1 << 18,
  /** sulfur or phosphorus with three neighbours or more */
  hypervalent: 1 << 19,
  /** a carbon without carbon neighbours and with two bonds or more to hetero-atoms */
  oneCarbon: 1 << 20,
  /** a halogen, phosphorus, hypervalent sulfur, triple bond, cumulated double bonds, small ring or other element */
  reactive: 1 << 21,
  twoCarbonyls: 1 << 22,
  /** C=O between two carbons */
  ketone: 1 << 23,
  nitrogenOrSulfur: 1 << 24,
  fourOxygens: 1 << 25,
} as const;
export type AlertFact = keyof typeof ALERT_FACTS;

export function factMask(facts: readonly AlertFact[]): number {
  return facts.reduce((mask, fact) => mask | ALERT_FACTS[fact], 0);
}

/** The facts that hold, as bits. */
export function alertFacts(graph: MolecularGraph): number {
  const facts = ALERT_FACTS;
  let found = 0;
  let carbonyls = 0;
  let oxygens = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    const element = graph.elements[atom]!;
    const hydrogens =
      graph.hydrogens[atom]! > 0 || graph.neighbours[atom]!.some((to) => graph.elements[to] === HYDROGEN);
    if (graph.aromatic[atom]) found |= facts.aromatic;
    if (doubleBonds(graph, atom) > 1 && element !== SULFUR) found |= facts.reactive;
    if (element === CARBON && isOneCarbon(graph, atom)) found |= facts.oneCarbon;
    if (element === CARBON || element === HYDROGEN) continue;
    if ((element === SULFUR || element === PHOSPHORUS) && graph.neighbours[atom]!.length > 2) {
      found |= facts.hypervalent | facts.reactive;
    }
    if (element !== NITROGEN && element !== OXYGEN && element !== SULFUR) found |= facts.reactive;
    if (element === NITROGEN || element === SULFUR) found |= facts.nitrogenOrSulfur;
    if (element === OXYGEN) oxygens++;
    if (element === NITROGEN) found |= facts.nitrogen | (hydrogens ? facts.amine : 0);
    else if (element === OXYGEN) found |= facts.oxygen | (hydrogens ? facts.hydroxyl : 0);
    else if (element === SULFUR) found |= facts.sulfur;
    else if (element === PHOSPHORUS) found |= facts.phosphorus;
    else if (HALOGENS.has(element)) found |= facts.halogen;
    else found |= facts.otherElement;
  }
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const order = graph.bondOrders[bond]!;
    const start = graph.bondStarts[bond]!;
    const end = graph.bondEnds[bond]!;
    const startHetero = isHetero(graph.elements[start]!);
    const endHetero = isHetero(graph.elements[end]!);
    if (startHetero && endHetero) found |= facts.heteroPair;
    if ((graph.aromatic[start] && endHetero) || (graph.aromatic[end] && startHetero)) found |= facts.aromaticHetero;
    if (order === 3) found |= facts.triple | facts.reactive;
    if (order === 1 && !graph.bondAromatic[bond] && isUnsaturated(graph, start) && isUnsaturated(graph, end)) {
      found |= facts.conjugated;
    }
    if (order !== 2 || graph.bondAromatic[bond]) continue;
    if (graph.elements[start] === CARBON && graph.elements[end] === CARBON) found |= facts.alkene;
    const carbon = graph.elements[start] === CARBON ? start : end;
    const other = carbon === start ? end : start;
    if (graph.elements[carbon] === CARBON && graph.elements[other] === OXYGEN) {
      found |= facts.carbonyl;
      carbonyls++;
      const carbons = graph.neighbours[carbon]!.filter((atom) => graph.elements[atom] === CARBON);
      if (carbons.length > 1) found |= facts.ketone;
      if (graph.hydrogens[carbon]! > 0) found |= facts.aldehyde;
    }
  }
  if (carbonyls > 1) found |= facts.twoCarbonyls;
  if (oxygens > 3) found |= facts.fourOxygens;
  const rings = graph.rings.length;
  if (rings > 1) found |= facts.twoRings;
  if (rings > 2) found |= facts.threeRings;
  if (graph.rings.some((ring) => ring.length < 5)) found |= facts.smallRing | facts.reactive;
  if (graph.rings.filter((ring) => ring.every((atom) => graph.aromatic[atom])).length > 1) found |= facts.conjugated;
  return found;
}

function doubleBonds(graph: MolecularGraph, atom: number): number {
  return graph.neighbourBonds[atom]!.filter((bond) => graph.bondOrders[bond] === 2).length;
}

function isUnsaturated(graph: MolecularGraph, atom: number): boolean {
  return graph.neighbourBonds[atom]!.some((bond) => graph.bondAromatic[bond] === 1 || graph.bondOrders[bond]! > 1);
}

function isOneCarbon(graph: MolecularGraph, atom: number): boolean {
  if (graph.neighbours[atom]!.some((other) => graph.elements[other] === CARBON)) return false;
  return graph.neighbourBonds[atom]!.reduce((sum, bond) => sum + graph.bondOrders[bond]!, 0) > 1;
}

function isHetero(element: number): boolean {
  return element !== CARBON && element !== HYDROGEN;
}
