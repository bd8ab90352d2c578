/** What of a structure decides which stability rules are searched for at all. */
import type { MolecularGraph } from '../../molecule/index.ts';
import type { StabilityFeature } from './stability-rules.ts';

const HALOGENS = new Set([9, 17, 35, 53]);

export function stabilityFeatures(graph: MolecularGraph): ReadonlySet<StabilityFeature> {
  const { elements, hydrogens, neighbours, aromatic } = graph;
  const features = new Set<StabilityFeature>();
  if (graph.rings.length > 0) features.add('ring');
  if (aromatic.includes(1)) features.add('aromatic');
  /** Bits of each carbon: 1 double-bonded O, and from 4 up the single-bonded ones, counted. */
  const onCarbon = new Uint8Array(graph.atomCount);
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const start = graph.bondStarts[bond]!;
    const end = graph.bondEnds[bond]!;
    const order = graph.bondOrders[bond]!;
    const isAlkene = elements[start] === 6 && elements[end] === 6 && order === 2 && !graph.bondAromatic[bond];
    if (isAlkene) features.add('alkene');
    for (const [carbon, oxygen] of [
      [start, end],
      [end, start],
    ] as const) {
      if (elements[carbon] !== 6 || elements[oxygen] !== 8) continue;
      if (order === 2) onCarbon[carbon]! |= 1;
      else if (neighbours[oxygen]!.length === 2) onCarbon[carbon]! += 4;
    }
  }
  elements.forEach((element, atom) => {
    if (element === 7) features.add('nitrogen');
    else if (element === 16) features.add('sulfur');
    else if (HALOGENS.has(element)) features.add('halogen');
    else if (element === 8 && hydrogens[atom]! > 0) features.add('hydroxyl');
    else if (element === 8 && neighbours[atom]!.length === 2) features.add('ether');
    const oxygens = onCarbon[atom]!;
    if (oxygens & 1) {
      features.add('carbonyl');
      if (hydrogens[atom]! > 0) features.add('aldehyde');
      if (oxygens >= 4) features.add('ester');
    } else if (oxygens >= 8) {
      features.add('acetal');
    }
  });
  return features;
}
