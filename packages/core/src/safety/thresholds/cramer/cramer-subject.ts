/** What the questions of the decision tree are asked of: a molecule, or a part of it after hydrolysis, with what they share worked out once. */
import { fragments, type MolecularGraph } from '../../../molecule/index.ts';
import { type FunctionalGroup, functionalGroups, type GroupKind } from './functional-groups.ts';
import { graphKey } from './graph-key.ts';
import { hydrolyse } from './hydrolyse.ts';

export class CramerSubject {
  readonly graph: MolecularGraph;
  readonly groups: readonly FunctionalGroup[];
  /** Rings with a hetero-atom that a lactone does not account for, and the others. */
  readonly heteroRings: readonly (readonly number[])[];
  readonly aromaticRings: readonly (readonly number[])[];
  /** Independent rings: bonds less atoms plus parts. */
  readonly ringCount: number;
  #key: string | undefined;
  readonly #parts = new Map<string, readonly CramerSubject[]>();

  constructor(graph: MolecularGraph) {
    this.graph = graph;
    this.groups = functionalGroups(graph);
    this.heteroRings = graph.rings.filter((ring) => ring.some((atom) => graph.elements[atom] !== 6));
    this.aromaticRings = graph.rings.filter((ring) => ring.every((atom) => graph.aromatic[atom] === 1));
    this.ringCount = graph.bondCount - graph.atomCount + fragments(graph).length;
  }

  get key(): string {
    this.#key ??= graphKey(this.graph);
    return this.#key;
  }

  /** What hydrolysis of the groups of these kinds leaves; acetals in rings stay. */
  partsAfter(...kinds: readonly GroupKind[]): readonly CramerSubject[] {
    const cuts = this.of(...kinds).filter(({ kind, inRing }) => !inRing || kind === 'lactone');
    if (cuts.length === 0) return [this];
    const named = cuts.map(({ centre }) => centre).join();
    const known = this.#parts.get(named);
    if (known) return known;
    const parts = hydrolyse(this.graph, cuts).map((graph) => new CramerSubject(graph));
    // In the same order however the SMILES was spelt.
    parts.sort((a, b) => b.carbons - a.carbons || (a.key < b.key ? -1 : 1));
    this.#parts.set(named, parts);
    return parts;
  }

  has(...kinds: readonly GroupKind[]): boolean {
    return this.groups.some(({ kind }) => kinds.includes(kind));
  }

  of(...kinds: readonly GroupKind[]): FunctionalGroup[] {
    return this.groups.filter(({ kind }) => kinds.includes(kind));
  }

  /** Whether every group is of these kinds. */
  only(...kinds: readonly GroupKind[]): boolean {
    return this.groups.every(({ kind }) => kinds.includes(kind));
  }

  count(kind: GroupKind): number {
    return this.of(kind).length;
  }

  get isOpenChain(): boolean {
    return this.ringCount === 0;
  }

  get isAromatic(): boolean {
    return this.aromaticRings.length > 0;
  }

  get carbons(): number {
    return this.graph.elements.reduce((sum, element) => sum + (element === 6 ? 1 : 0), 0);
  }

  /**
   * "Simply branched": the branches of some main chain are not branched themselves, that is, all branching atoms lie on one
   * path. End groups such as =O and -OH are not branches.
   */
  get isSimplyBranched(): boolean {
    const { graph } = this;
    const inChain = Array.from(
      { length: graph.atomCount },
      (_, atom) => graph.elements[atom] === 6 || graph.neighbours[atom]!.length > 1,
    );
    const degree = (atom: number, among: readonly boolean[]): number =>
      graph.neighbours[atom]!.filter((other) => among[other]).length;
    const branching = inChain.map((isIn, atom) => isIn && degree(atom, inChain) > 2);
    const left = [...inChain];
    let isPruned = true;
    while (isPruned) {
      isPruned = false;
      for (let atom = 0; atom < left.length; atom++) {
        if (!left[atom] || branching[atom] || degree(atom, left) > 1) continue;
        left[atom] = false;
        isPruned = true;
      }
    }
    return left.every((isIn, atom) => !isIn || degree(atom, left) <= 2);
  }
}

/** The atoms beyond `start`, seen from outside: a substituent. */
export function branch(graph: MolecularGraph, start: number, from: number): number[] {
  const atoms = [start];
  const seen = new Set([start, from]);
  for (const atom of atoms) {
    for (const other of graph.neighbours[atom]!) {
      if (seen.has(other)) continue;
      seen.add(other);
      atoms.push(other);
    }
  }
  return atoms;
}
