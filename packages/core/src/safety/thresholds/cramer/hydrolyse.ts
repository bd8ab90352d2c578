/** The parts that water makes of esters, lactones and acetals, as graphs of their own. */
import { buildGraph, fragments, type MolecularGraph } from '../../../molecule/index.ts';
import type { FunctionalGroup } from './functional-groups.ts';

/**
 * Cuts the given esters, thioesters and lactones (the acid and the alcohol get their hydrogens back) and acetals and ketals (carbonyl
 * compound and alcohols).
 */
export function hydrolyse(graph: MolecularGraph, cuts: readonly FunctionalGroup[]): MolecularGraph[] {
  const hydrogens = Uint8Array.from(graph.hydrogens);
  const cutBonds = new Set<number>();
  const newAtoms: { on: number; order: number }[] = [];
  for (const { kind, centre, hetero } of cuts) {
    const isAcetal = kind === 'acetal' || kind === 'ketal';
    for (const oxygen of isAcetal ? hetero : hetero.slice(0, 1)) {
      const slot = graph.neighbours[centre]!.indexOf(oxygen);
      cutBonds.add(graph.neighbourBonds[centre]![slot]!);
      hydrogens[oxygen]!++;
    }
    newAtoms.push({ on: centre, order: isAcetal ? 2 : 1 });
  }
  const bonds = Array.from({ length: graph.bondCount }, (_, bond) => ({
    start: graph.bondStarts[bond]!,
    end: graph.bondEnds[bond]!,
    order: graph.bondOrders[bond]!,
    aromatic: graph.bondAromatic[bond] === 1,
  })).filter((_, bond) => !cutBonds.has(bond));
  newAtoms.forEach(({ on, order }, index) => {
    bonds.push({ start: on, end: graph.atomCount + index, order, aromatic: false });
  });
  const atoms = Array.from({ length: graph.atomCount }, (_, atom) => ({
    element: graph.elements[atom]!,
    hydrogens: hydrogens[atom]!,
    charge: graph.charges[atom]!,
    aromatic: graph.aromatic[atom] === 1,
  }));
  for (const { order } of newAtoms) atoms.push({ element: 8, hydrogens: 2 - order, charge: 0, aromatic: false });
  const opened = new Set([...cutBonds].flatMap((bond) => ringsOfBond(graph, bond)));
  const whole = buildGraph({ atoms, bonds, rings: graph.rings.filter((ring) => !opened.has(ring)) });
  return fragments(whole).map((part) => {
    const index = new Map(part.map((atom, place) => [atom, place]));
    return buildGraph({
      atoms: part.map((atom) => atoms[atom]!),
      bonds: bonds
        .filter(({ start }) => index.has(start))
        .map((bond) => ({ ...bond, start: index.get(bond.start)!, end: index.get(bond.end)! })),
      rings: whole.rings.filter(([first]) => index.has(first!)).map((ring) => ring.map((atom) => index.get(atom)!)),
    });
  });
}

function ringsOfBond(graph: MolecularGraph, bond: number): (readonly number[])[] {
  return graph.rings.filter((ring) => ring.includes(graph.bondStarts[bond]!) && ring.includes(graph.bondEnds[bond]!));
}
