/**
 * A number for what all stereoisomers, tautomers and protonated forms of a structure share: which elements are bound to which, and
 * how many hydrogens there are once lost protons are given back.
 *
 * Refinement of atom colours by their neighbours (Weisfeiler and Lehman 1968), without bond orders. Two structures of different
 * key are never the same substance to the lists, and this costs microseconds where an InChI costs most of a millisecond;
 * equal keys prove nothing, so the InChIKey decides then.
 */
import { fragments, type MolecularGraph } from '../../molecule/index.ts';

const ROUNDS = 4;
const HYDROGEN = 1;

/** One key for each connected part that has a heavy atom, in the order of their first atoms. */
export function skeletonKeys(graph: MolecularGraph): number[] {
  const heavy = Array.from(graph.elements, (element) => element !== HYDROGEN);
  const degree = (atom: number): number => graph.neighbours[atom]!.filter((other) => heavy[other]).length;
  let colours = Uint32Array.from(graph.elements, (element, atom) =>
    heavy[atom] ? mix(element * 16 + degree(atom)) : 0,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Uint32Array(colours.length);
    for (let atom = 0; atom < colours.length; atom++) {
      if (!heavy[atom]) continue;
      let sum = 0;
      for (const other of graph.neighbours[atom]!) if (heavy[other]) sum = (sum + mix(colours[other]!)) >>> 0;
      next[atom] = mix((Math.imul(colours[atom]!, 31) + sum) >>> 0);
    }
    colours = next;
  }
  return fragments(graph)
    .filter((atoms) => atoms.some((atom) => heavy[atom]))
    .map((atoms) => {
      let protons = 0;
      let sum = 0;
      for (const atom of atoms) {
        protons += graph.hydrogens[atom]! - graph.charges[atom]! + (heavy[atom] ? 0 : 1);
        if (heavy[atom]) sum = (sum + mix(colours[atom]!)) >>> 0;
      }
      return mix((sum + Math.imul(protons, 0x9e3779b1)) >>> 0);
    });
}

/** The finaliser of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
