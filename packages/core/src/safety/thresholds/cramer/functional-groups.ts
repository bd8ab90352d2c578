/**
 * The functional groups that the decision tree of Cramer asks about, read off a graph: every hetero-atom outside a ring system
 * belongs to exactly one group, and what has no name in the tree is `other`.
 */
import type { MolecularGraph } from '../../../molecule/index.ts';

export type GroupKind =
  | 'alcohol'
  | 'phenol'
  | 'aldehyde'
  | 'ketone'
  | 'acid'
  /** Of a carboxylic acid, acyclic. */
  | 'ester'
  | 'lactone'
  /** Two oxygens on a carbon that has hydrogen. */
  | 'acetal'
  /** Two oxygens on a carbon that has none. */
  | 'ketal'
  | 'methoxy'
  /** Of one or more -CH2CH2O- units. */
  | 'polyoxyethylene'
  | 'ether'
  | 'mercaptan'
  /** Also di- and polysulphides. */
  | 'sulphide'
  | 'thioester'
  | 'primary-amine'
  | 'secondary-amine'
  | 'tertiary-amine'
  | 'sulphonate'
  /** A ring atom that is not part of a lactone or an acetal. */
  | 'ring-hetero'
  | 'other';

export interface FunctionalGroup {
  readonly kind: GroupKind;
  /** The carbon that carries it, or its own first atom. */
  readonly centre: number;
  /** Hetero-atoms of the group; for esters, lactones and thioesters the single-bonded one comes first. */
  readonly hetero: readonly number[];
  /** Whether its centre (ketone) or its oxygens (acetal, ketal) are in a ring. */
  readonly inRing: boolean;
}

const C = 6;
const N = 7;
const O = 8;
const S = 16;
const HYDROGEN = 1;

export function functionalGroups(graph: MolecularGraph): FunctionalGroup[] {
  const { elements, hydrogens, charges, neighbours } = graph;
  const groups: FunctionalGroup[] = [];
  const claimed = new Uint8Array(graph.atomCount);
  const add = (kind: GroupKind, centre: number, hetero: readonly number[], inRing = false): void => {
    for (const atom of hetero) claimed[atom] = 1;
    groups.push({ kind, centre, hetero, inRing });
  };

  for (let carbon = 0; carbon < graph.atomCount; carbon++) {
    if (elements[carbon] !== C) continue;
    const oxo = neighbours[carbon]!.filter((atom) => elements[atom] === O && bondOrder(graph, carbon, atom) === 2);
    if (oxo.length !== 1) continue;
    const [oxygen] = oxo as [number];
    const rest = neighbours[carbon]!.filter((atom) => atom !== oxygen);
    const hetero = rest.filter((atom) => elements[atom] !== C);
    if (hetero.length > 1) {
      add('other', carbon, [oxygen, ...hetero]);
    } else if (hetero.length === 0) {
      if (hydrogens[carbon]! > 0) add('aldehyde', carbon, [oxygen]);
      else if (rest.length === 2) add('ketone', carbon, [oxygen], graph.atomRings[carbon]! > 0);
      else add('other', carbon, [oxygen]);
    } else {
      const [link] = hetero as [number];
      const beyond = neighbours[link]!.filter((atom) => atom !== carbon);
      const plain = beyond.every((atom) => elements[atom] === C && !isAcyl(graph, atom));
      if (elements[link] === O && beyond.length === 0) add('acid', carbon, [link, oxygen]);
      else if (elements[link] === O && plain)
        add(shareRing(graph, carbon, link) ? 'lactone' : 'ester', carbon, [link, oxygen]);
      else if (elements[link] === S && plain && beyond.length === 1 && !shareRing(graph, carbon, link))
        add('thioester', carbon, [link, oxygen]);
      else add('other', carbon, graph.atomRings[link] ? [oxygen] : [oxygen, link]);
    }
  }

  for (let carbon = 0; carbon < graph.atomCount; carbon++) {
    if (elements[carbon] !== C) continue;
    const oxygens = neighbours[carbon]!.filter((atom) => elements[atom] === O && bondOrder(graph, carbon, atom) === 1);
    if (oxygens.length !== 2 || oxygens.some((atom) => claimed[atom]) || graph.aromatic[carbon]) continue;
    const cyclic = oxygens.some((atom) => graph.atomRings[atom]! > 0);
    add(hydrogens[carbon]! > 0 ? 'acetal' : 'ketal', carbon, oxygens, cyclic);
  }

  for (let atom = 0; atom < graph.atomCount; atom++) {
    const element = elements[atom]!;
    if (claimed[atom] || element === C || element === HYDROGEN || neighbours[atom]!.length === 0) continue;
    const around = neighbours[atom]!;
    const [first] = around as [number];
    if (graph.atomRings[atom]! > 0) {
      const plain = (element === O || element === N || element === S) && around.every((other) => elements[other] !== O);
      add(plain ? 'ring-hetero' : 'other', atom, [atom]);
    } else if (element === O && around.length === 1 && hydrogens[atom] === 1 && elements[first] === C) {
      add(graph.aromatic[first] ? 'phenol' : 'alcohol', first, [atom]);
    } else if (element === O && around.length === 2 && around.every((other) => elements[other] === C)) {
      if (around.some((other) => isMethyl(graph, other))) add('methoxy', first, [atom]);
      else add(around.some((other) => leadsToOxygen(graph, other, atom)) ? 'polyoxyethylene' : 'ether', first, [atom]);
    } else if (element === S && around.every((other) => elements[other] === C || elements[other] === S)) {
      const chain = sulphurChain(graph, atom);
      const divalent = chain.every((sulphur) => neighbours[sulphur]!.length + hydrogens[sulphur]! === 2);
      const thiol = chain.length === 1 && hydrogens[atom] === 1;
      add(!divalent ? 'other' : thiol ? 'mercaptan' : 'sulphide', atom, chain);
    } else if (element === S) {
      const oxygens = around.filter((other) => elements[other] === O);
      const ionic = oxygens.some((other) => charges[other] === -1 || hydrogens[other] === 1);
      add(oxygens.length >= 3 && ionic ? 'sulphonate' : 'other', atom, [atom, ...oxygens]);
    } else if (element === N && isAmine(graph, atom)) {
      const kind =
        hydrogens[atom] === 2 ? 'primary-amine' : hydrogens[atom] === 1 ? 'secondary-amine' : 'tertiary-amine';
      add(kind, atom, [atom]);
    } else {
      add('other', atom, [atom]);
    }
  }
  return groups;
}

export function bondOrder(graph: MolecularGraph, left: number, right: number): number {
  const slot = graph.neighbours[left]!.indexOf(right);
  return slot < 0 ? 0 : graph.bondOrders[graph.neighbourBonds[left]![slot]!]!;
}

export function shareRing(graph: MolecularGraph, left: number, right: number): boolean {
  return graph.rings.some((ring) => ring.includes(left) && ring.includes(right));
}

/** A carbon with a double bond to oxygen. */
export function isAcyl(graph: MolecularGraph, carbon: number): boolean {
  return (
    graph.elements[carbon] === C &&
    graph.neighbours[carbon]!.some((other) => graph.elements[other] === O && bondOrder(graph, carbon, other) === 2)
  );
}

function isMethyl(graph: MolecularGraph, atom: number): boolean {
  return graph.hydrogens[atom] === 3 && graph.neighbours[atom]!.length === 1;
}

/** Whether `carbon` begins -CH2CH2O-, seen from an ether oxygen. */
function leadsToOxygen(graph: MolecularGraph, carbon: number, from: number): boolean {
  if (graph.hydrogens[carbon] !== 2) return false;
  const second = graph.neighbours[carbon]!.find((other) => other !== from);
  return (
    second !== undefined &&
    graph.elements[second] === C &&
    graph.hydrogens[second] === 2 &&
    graph.neighbours[second]!.some((other) => graph.elements[other] === O)
  );
}

function sulphurChain(graph: MolecularGraph, start: number): number[] {
  const chain = [start];
  for (const atom of chain) {
    for (const other of graph.neighbours[atom]!) {
      if (graph.elements[other] === S && !chain.includes(other)) chain.push(other);
    }
  }
  return chain;
}

/** Single bonds to carbon alone, none of them an acyl carbon. */
function isAmine(graph: MolecularGraph, atom: number): boolean {
  const around = graph.neighbours[atom]!;
  return (
    around.length + graph.hydrogens[atom]! === 3 &&
    around.every((other) => graph.elements[other] === C && bondOrder(graph, atom, other) === 1 && !isAcyl(graph, other))
  );
}
