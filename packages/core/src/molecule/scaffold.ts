/** The ring systems of a molecule with the chains between them (Bemis and Murcko, 1996), to cluster by. */
import { buildGraph, type GraphParts, type MolecularGraph } from './graph.ts';

/**
 * The scaffold as a graph: ring atoms, linkers, and atoms joined to these by a double bond, as RDKit keeps them.
 * Hydrogens replace what was cut off. Undefined for a molecule without rings.
 */
export function scaffoldGraph(graph: MolecularGraph): MolecularGraph | undefined {
  if (graph.rings.length === 0) return undefined;
  const kept = new Uint8Array(graph.atomCount).fill(1);
  const degrees = graph.neighbours.map((around) => around.length);
  const ends = degrees.flatMap((degree, atom) => (degree <= 1 ? [atom] : []));
  for (let atom = ends.pop(); atom !== undefined; atom = ends.pop()) {
    kept[atom] = 0;
    for (const other of graph.neighbours[atom]!) if (kept[other] && --degrees[other]! === 1) ends.push(other);
  }
  const core = kept.slice();
  for (let bond = 0; bond < graph.bondCount; bond++) {
    if (graph.bondOrders[bond] !== 2) continue;
    const start = graph.bondStarts[bond]!;
    const end = graph.bondEnds[bond]!;
    if (core[start]) kept[end] = 1;
    if (core[end]) kept[start] = 1;
  }
  return induced(graph, kept);
}

function induced(graph: MolecularGraph, kept: Uint8Array): MolecularGraph {
  const places = new Map<number, number>();
  kept.forEach((keep, atom) => {
    if (keep) places.set(atom, places.size);
  });
  const hydrogens = graph.hydrogens.slice();
  const bonds: GraphParts['bonds'][number][] = [];
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const start = graph.bondStarts[bond]!;
    const end = graph.bondEnds[bond]!;
    const order = graph.bondOrders[bond]!;
    if (kept[start] && kept[end]) {
      const aromatic = graph.bondAromatic[bond] === 1;
      bonds.push({ start: places.get(start)!, end: places.get(end)!, order, aromatic });
    } else if (kept[start]) hydrogens[start]! += order;
    else if (kept[end]) hydrogens[end]! += order;
  }
  return buildGraph({
    atoms: [...places.keys()].map((atom) => ({
      element: graph.elements[atom]!,
      hydrogens: hydrogens[atom]!,
      charge: graph.charges[atom]!,
      radical: graph.radicals[atom]!,
      aromatic: graph.aromatic[atom] === 1,
    })),
    bonds,
    rings: graph.rings.map((ring) => ring.map((atom) => places.get(atom)!)),
  });
}
