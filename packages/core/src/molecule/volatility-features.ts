/**
 * What boiling point and vapour pressure are estimated from: whole-molecule figures, and how often each atom type and
 * atom neighbourhood (Morgan radius 0 and 1) occurs. The fit and the estimate share this file, so they cannot differ.
 */
import { CARBON, NITROGEN, OXYGEN } from './elements.ts';
import { type MorganEnvironment, morganEnvironments } from './fingerprint.ts';
import { type MolecularGraph, topologicalDistances } from './graph.ts';

/** A larger ring is as loose as a chain: its esters are those of a chain, not of a lactone. */
const LARGEST_TIGHT_RING = 8;

/** Names of the whole-molecule figures, in the order of `wholeMoleculeFeatures`. */
export const WHOLE_MOLECULE_FEATURES = [
  'heavyAtoms',
  'sqrt heavyAtoms',
  'log heavyAtoms',
  'mean distance',
  'pairs three bonds apart',
  'has hydroxyl',
  'has two hydroxyls',
  'sqrt hydroxyls',
  'sqrt donors',
  'N-H atoms',
  'carbonyls',
  'sqrt carbonyls',
  'sqrt hetero-atoms',
  'rotatable bonds',
  'quaternary atoms',
  'branching atoms',
  'aromatic atoms',
  'internal hydrogen bonds',
  'cycles',
  'macrocycles',
  'sqrt cycles',
  'share of hetero-atoms',
  'share of hydroxyls',
  'share of donors',
  'share of carbonyls',
  'hetero-atoms x log size',
  'hydroxyls x log size',
  'cycles x log size',
  'aromatic atoms x log size',
] as const;

export function wholeMoleculeFeatures(graph: MolecularGraph): number[] {
  const size = Math.max(1, graph.atomCount);
  const distances = topologicalDistances(graph);
  let distanceSum = 0;
  let threeApart = 0;
  let internalBonds = 0;
  for (let first = 0; first < size; first++) {
    for (let second = 0; second < first; second++) {
      const distance = distances[first * size + second]!;
      distanceSum += distance;
      if (distance === 3) threeApart++;
      // A donor and an acceptor that can reach each other: ortho in a salicylate (4), less well in a guaiacol (3).
      if (distance === 3 || distance === 4) {
        const weight = distance === 4 ? 1 : 0.5;
        if (isDonor(graph, first) && isPolar(graph, second)) internalBonds += weight;
        if (isDonor(graph, second) && isPolar(graph, first)) internalBonds += weight;
      }
    }
  }
  let hydroxyls = 0;
  let donors = 0;
  let aminic = 0;
  let hetero = 0;
  let quaternary = 0;
  let branching = 0;
  let aromatic = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    const element = graph.elements[atom]!;
    const degree = graph.neighbours[atom]!.length;
    if (isDonor(graph, atom)) {
      donors++;
      if (element === OXYGEN) hydroxyls++;
      else aminic++;
    }
    if (element !== CARBON) hetero++;
    if (degree === 4) quaternary++;
    if (degree === 3 && !graph.aromatic[atom]) branching++;
    if (graph.aromatic[atom]) aromatic++;
  }
  let carbonyls = 0;
  let rotatable = 0;
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const start = graph.bondStarts[bond]!;
    const end = graph.bondEnds[bond]!;
    const order = graph.bondOrders[bond]!;
    if (order === 2 && (graph.elements[start] === OXYGEN || graph.elements[end] === OXYGEN)) carbonyls++;
    const inside = graph.neighbours[start]!.length > 1 && graph.neighbours[end]!.length > 1;
    if (order === 1 && !inTightRing(graph, start, end) && inside) rotatable++;
  }
  const macrocycles = graph.rings.filter((ring) => ring.length > LARGEST_TIGHT_RING).length;
  const cycles = graph.bondCount - graph.atomCount + 1 - macrocycles;
  const log = Math.log(size);
  return [
    size,
    Math.sqrt(size),
    log,
    size > 1 ? distanceSum / ((size * (size - 1)) / 2) : 0,
    threeApart,
    hydroxyls > 0 ? 1 : 0,
    hydroxyls > 1 ? 1 : 0,
    Math.sqrt(hydroxyls),
    Math.sqrt(donors),
    aminic,
    carbonyls,
    Math.sqrt(carbonyls),
    Math.sqrt(hetero),
    rotatable,
    quaternary,
    branching,
    aromatic,
    internalBonds,
    cycles,
    macrocycles,
    Math.sqrt(Math.max(0, cycles)),
    hetero / size,
    hydroxyls / size,
    donors / size,
    carbonyls / size,
    hetero * log,
    hydroxyls * log,
    cycles * log,
    aromatic * log,
  ];
}

/** Atom types and neighbourhoods of a molecule. */
export function volatilityEnvironments(graph: MolecularGraph): MorganEnvironment[] {
  const tight = new Uint8Array(graph.atomCount);
  for (const ring of graph.rings) if (ring.length <= LARGEST_TIGHT_RING) for (const atom of ring) tight[atom] = 1;
  return morganEnvironments(graph, 1, tight);
}

function inTightRing(graph: MolecularGraph, first: number, second: number): boolean {
  return graph.rings.some((ring) => ring.length <= LARGEST_TIGHT_RING && ring.includes(first) && ring.includes(second));
}

function isPolar(graph: MolecularGraph, atom: number): boolean {
  return graph.elements[atom] === OXYGEN || graph.elements[atom] === NITROGEN;
}

/** O-H or N-H; S-H hardly binds. */
function isDonor(graph: MolecularGraph, atom: number): boolean {
  return isPolar(graph, atom) && graph.hydrogens[atom]! > 0;
}
