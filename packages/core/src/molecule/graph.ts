/**
 * A molecule as plain arrays, read from RDKit's JSON (the "rdkitRepresentation" of the commonchem format).
 *
 * Everything that only looks at atoms, bonds and rings works on this and not on the WebAssembly object: no memory to
 * free, and tens of times faster than one call per question.
 */
import { HYDROGEN } from './elements.ts';

export interface MolecularGraph {
  /** Atoms, without implied hydrogens; explicit ones ([2H], [H][H]) count as atoms. */
  readonly atomCount: number;
  /** Atomic number, [atom]. */
  readonly elements: Uint8Array;
  /** Hydrogens that are not atoms of the graph, [atom]. */
  readonly hydrogens: Uint8Array;
  readonly charges: Int8Array;
  readonly radicals: Uint8Array;
  /** Mass number, 0 where natural, [atom]. */
  readonly isotopes: Uint16Array;
  readonly aromatic: Uint8Array;
  readonly bondCount: number;
  /** First and second atom of each bond, [bond]. */
  readonly bondStarts: Uint16Array;
  readonly bondEnds: Uint16Array;
  /** Kekule order 1, 2, 3, [bond]; 0 for the bonds that SMILES of organic molecules do not have. */
  readonly bondOrders: Uint8Array;
  readonly bondAromatic: Uint8Array;
  /** Neighbours of each atom, and the bond to each of them, in the same order. */
  readonly neighbours: readonly (readonly number[])[];
  readonly neighbourBonds: readonly (readonly number[])[];
  /** Smallest rings, symmetric ones included (norbornane has two, cubane six); the atoms of each in no order. */
  readonly rings: readonly (readonly number[])[];
  /** How many of `rings` an atom or bond is in. */
  readonly atomRings: Uint8Array;
  readonly bondRings: Uint8Array;
  /** True when tetrahedral or double-bond stereochemistry is given. */
  readonly hasStereo: boolean;
  /** True when any double bond says cis or trans. */
  readonly hasBondStereo: boolean;
}

interface JsonAtom {
  z?: number;
  impHs?: number;
  chg?: number;
  nRad?: number;
  isotope?: number;
  stereo?: string;
}
interface JsonBond {
  bo?: number;
  atoms: [number, number];
  stereo?: string;
}
interface JsonExtension {
  name: string;
  aromaticAtoms?: number[];
  aromaticBonds?: number[];
  atomRings?: number[][];
}
interface JsonMolecules {
  molecules: { atoms: JsonAtom[]; bonds: JsonBond[]; extensions?: JsonExtension[] }[];
}

/** What to build a graph from when it does not come from RDKit. */
export interface GraphParts {
  readonly atoms: readonly {
    readonly element: number;
    readonly hydrogens: number;
    readonly charge?: number;
    readonly radical?: number;
    readonly isotope?: number;
    readonly aromatic?: boolean;
  }[];
  readonly bonds: readonly {
    readonly start: number;
    readonly end: number;
    readonly order: number;
    readonly aromatic?: boolean;
  }[];
  readonly rings: readonly (readonly number[])[];
}

/** Reads the JSON that RDKit's `get_json` writes. */
export function parseGraph(json: string): MolecularGraph {
  const [molecule] = (JSON.parse(json) as JsonMolecules).molecules;
  const { atoms, bonds, extensions } = molecule!;
  const extension = extensions?.find(({ name }) => name === 'rdkitRepresentation');
  const aromaticAtoms = new Set(extension?.aromaticAtoms);
  const aromaticBonds = new Set(extension?.aromaticBonds);
  const hasBondStereo = bonds.some(({ stereo }) => stereo !== undefined && stereo !== 'either');
  return {
    ...buildGraph({
      atoms: atoms.map((atom, index) => ({
        element: atom.z ?? 6,
        hydrogens: atom.impHs ?? 0,
        charge: atom.chg ?? 0,
        radical: atom.nRad ?? 0,
        isotope: atom.isotope ?? 0,
        aromatic: aromaticAtoms.has(index),
      })),
      bonds: bonds.map((bond, index) => ({
        start: bond.atoms[0],
        end: bond.atoms[1],
        order: bond.bo ?? 1,
        aromatic: aromaticBonds.has(index),
      })),
      rings: extension?.atomRings ?? [],
    }),
    hasBondStereo,
    hasStereo: hasBondStereo || atoms.some(({ stereo }) => stereo !== undefined),
  };
}

/** Arrays and adjacency from parts; without stereochemistry. */
export function buildGraph({ atoms, bonds, rings }: GraphParts): MolecularGraph {
  const neighbours: number[][] = atoms.map(() => []);
  const neighbourBonds: number[][] = atoms.map(() => []);
  bonds.forEach(({ start, end }, bond) => {
    neighbours[start]!.push(end);
    neighbours[end]!.push(start);
    neighbourBonds[start]!.push(bond);
    neighbourBonds[end]!.push(bond);
  });
  const atomRings = new Uint8Array(atoms.length);
  const bondRings = new Uint8Array(bonds.length);
  for (const ring of rings) {
    ring.forEach((atom) => {
      atomRings[atom]!++;
    });
    // The atoms are not in ring order; a smallest ring has no chords, so a bond between two of its atoms is part of it.
    const members = new Set(ring);
    for (const atom of ring) {
      neighbours[atom]!.forEach((other, slot) => {
        if (other > atom && members.has(other)) bondRings[neighbourBonds[atom]![slot]!]!++;
      });
    }
  }
  return {
    atomCount: atoms.length,
    elements: Uint8Array.from(atoms, ({ element }) => element),
    hydrogens: Uint8Array.from(atoms, ({ hydrogens }) => hydrogens),
    charges: Int8Array.from(atoms, ({ charge }) => charge ?? 0),
    radicals: Uint8Array.from(atoms, ({ radical }) => radical ?? 0),
    isotopes: Uint16Array.from(atoms, ({ isotope }) => isotope ?? 0),
    aromatic: Uint8Array.from(atoms, ({ aromatic }) => (aromatic ? 1 : 0)),
    bondCount: bonds.length,
    bondStarts: Uint16Array.from(bonds, ({ start }) => start),
    bondEnds: Uint16Array.from(bonds, ({ end }) => end),
    bondOrders: Uint8Array.from(bonds, ({ order }) => (order === 1 || order === 2 || order === 3 ? order : 0)),
    bondAromatic: Uint8Array.from(bonds, ({ aromatic }) => (aromatic ? 1 : 0)),
    neighbours,
    neighbourBonds,
    rings,
    atomRings,
    bondRings,
    hasStereo: false,
    hasBondStereo: false,
  };
}

export function heavyAtomCount(graph: MolecularGraph): number {
  let count = 0;
  for (const element of graph.elements) if (element !== HYDROGEN) count++;
  return count;
}

/** Shortest path in bonds between every two atoms, [atom * atomCount + atom]; 255 between fragments. */
export function topologicalDistances(graph: MolecularGraph): Uint8Array {
  const { atomCount, neighbours } = graph;
  const distances = new Uint8Array(atomCount * atomCount).fill(255);
  const queue = new Uint16Array(atomCount);
  for (let start = 0; start < atomCount; start++) {
    const row = start * atomCount;
    distances[row + start] = 0;
    queue[0] = start;
    let filled = 1;
    for (let read = 0; read < filled; read++) {
      const atom = queue[read]!;
      const next = Math.min(254, distances[row + atom]! + 1);
      for (const other of neighbours[atom]!) {
        if (distances[row + other] === 255) {
          distances[row + other] = next;
          queue[filled++] = other;
        }
      }
    }
  }
  return distances;
}

/** Atoms of each connected part. */
export function fragments(graph: MolecularGraph): number[][] {
  const seen = new Uint8Array(graph.atomCount);
  const parts: number[][] = [];
  for (let start = 0; start < graph.atomCount; start++) {
    if (seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (let read = 0; read < part.length; read++) {
      for (const other of graph.neighbours[part[read]!]!) {
        if (!seen[other]) {
          seen[other] = 1;
          part.push(other);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}
