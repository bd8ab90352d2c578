/**
 * Structures that a corpus brings along and no generator should learn, found by structure.
 */
import type { MolecularGraph } from '@smell/core/molecule';

const SULFUR = 16;
/** Rings of at most this size are strained. */
const SMALL_RING = 4;

/** A sulfur that carries hydrogen beside more than one bond, written `[SH]`: a sulfonium-like drawing error. */
export function hasHypervalentSulfane(graph: MolecularGraph): boolean {
  return graph.elements.some((element, atom) => {
    if (element !== SULFUR || graph.hydrogens[atom] === 0) return false;
    const orders = graph.neighbourBonds[atom]!.reduce((sum, bond) => sum + graph.bondOrders[bond]!, 0);
    return orders + graph.hydrogens[atom]! > 2;
  });
}

/**
 * Two strained rings anywhere, or one that shares a bond or atom with a ring of five or fewer: the cages that make up
 * enumerations of small molecules such as QM9. Pinane (four on six) and thujane (three on five) are real skeletons;
 * this is meant for sources that enumerate.
 */
export function isStrainedCage(graph: MolecularGraph): boolean {
  const strained = graph.rings.filter((ring) => ring.length <= SMALL_RING);
  if (strained.length >= 2) return true;
  const [first] = strained;
  if (!first) return false;
  return graph.rings.some((ring) => ring !== first && ring.length <= 5 && ring.some((atom) => first.includes(atom)));
}
