/**
 * The symmetry of a molecular graph, as permutations of its atoms that generate all others.
 *
 * Colours are refined from atom kinds and neighbours until they settle (Weisfeiler and Lehman, 1968). Generators come
 * from a chain of stabilisers (Sims, 1970): with the first atoms of an order held fixed, one permutation for each atom
 * that the next can be moved to. Exchanges of identical leaves of one atom (the methyls of tert-butyl) are left out:
 * they are always there and no stereo element can feel them.
 */
import type { MolecularGraph } from '../graph.ts';
import { isTwin } from './stereo-elements.ts';

export interface GraphSymmetry {
  /** Each the image of every atom, [atom]. */
  readonly generators: readonly Uint16Array[];
  /** False when the search was given up: there may be more symmetry than the generators show. */
  readonly complete: boolean;
}

/** Atoms tried in all before giving up; a molecule of the fragrance scope takes a few hundred. */
const SEARCH_LIMIT = 20_000;

/** Classes of atoms that neighbourhoods cannot tell apart, [atom]; identical leaves of one atom are told apart. */
export function atomColours(graph: MolecularGraph): Uint16Array {
  const { atomCount, neighbours, neighbourBonds } = graph;
  let { colours, count } = numbered(Array.from({ length: atomCount }, (_, atom) => atomKind(graph, atom)));
  for (;;) {
    const keys = Array.from({ length: atomCount }, (_, atom) => {
      const around = neighbours[atom]!.map(
        (other, slot) => colours[other]! * 8 + bondKind(graph, neighbourBonds[atom]![slot]!),
      ).sort((a, b) => a - b);
      return `${colours[atom]}:${around.join()}`;
    });
    const next = numbered(keys);
    if (next.count === count) return colours;
    ({ colours, count } = next);
  }
}

export function graphSymmetry(graph: MolecularGraph, colours: Uint16Array): GraphSymmetry {
  const { atomCount } = graph;
  if (new Set(colours).size === atomCount) return { generators: [], complete: true };
  const search = new Search(graph, colours);
  const generators: Uint16Array[] = [];
  for (let place = 0; place < atomCount && search.steps < SEARCH_LIMIT; place++) {
    const atom = search.order[place]!;
    for (let image = 0; image < atomCount; image++) {
      if (image === atom || colours[image] !== colours[atom]) continue;
      const found = search.permutation(place, image);
      if (found) generators.push(found);
    }
  }
  return { generators, complete: search.steps < SEARCH_LIMIT };
}

/** Backtracking over the atoms in breadth-first order: all but the first of a fragment have a placed neighbour. */
class Search {
  readonly order: readonly number[];
  steps = 0;
  readonly #graph: MolecularGraph;
  readonly #colours: Uint16Array;
  readonly #parents: readonly number[];
  readonly #bonds: ReadonlyMap<number, number>;

  constructor(graph: MolecularGraph, colours: Uint16Array) {
    this.#graph = graph;
    this.#colours = colours;
    ({ order: this.order, parents: this.#parents } = breadthFirst(graph));
    const bonds = new Map<number, number>();
    for (let bond = 0; bond < graph.bondCount; bond++) {
      const kind = bondKind(graph, bond);
      bonds.set(graph.bondStarts[bond]! * graph.atomCount + graph.bondEnds[bond]!, kind);
      bonds.set(graph.bondEnds[bond]! * graph.atomCount + graph.bondStarts[bond]!, kind);
    }
    this.#bonds = bonds;
  }

  /** One that holds the atoms before `place` and moves the one there to `image`; undefined when there is none. */
  permutation(place: number, image: number): Uint16Array | undefined {
    const { atomCount } = this.#graph;
    const images = new Int32Array(atomCount).fill(-1);
    const used = new Uint8Array(atomCount);
    for (const fixed of this.order.slice(0, place)) {
      images[fixed] = fixed;
      used[fixed] = 1;
    }
    if (used[image] || !this.#fits(this.order[place]!, image, images)) return undefined;
    images[this.order[place]!] = image;
    used[image] = 1;
    return this.#extend(place + 1, images, used) ? Uint16Array.from(images) : undefined;
  }

  #extend(place: number, images: Int32Array, used: Uint8Array): boolean {
    if (place === this.order.length) return true;
    const atom = this.order[place]!;
    const parent = this.#parents[atom]!;
    const candidates = parent < 0 ? this.order : this.#graph.neighbours[images[parent]!]!;
    for (const image of candidates) {
      if (++this.steps > SEARCH_LIMIT) return false;
      if (used[image] || !this.#fits(atom, image, images)) continue;
      images[atom] = image;
      used[image] = 1;
      if (this.#extend(place + 1, images, used)) return true;
      images[atom] = -1;
      used[image] = 0;
    }
    return false;
  }

  /** Same colour, and the same bonds to the atoms already placed. */
  #fits(atom: number, image: number, images: Int32Array): boolean {
    if (this.#colours[atom] !== this.#colours[image]) return false;
    const { atomCount, neighbours } = this.#graph;
    for (const other of neighbours[atom]!) {
      const there = images[other]!;
      if (there < 0) continue;
      if (this.#bonds.get(image * atomCount + there) !== this.#bonds.get(atom * atomCount + other)) return false;
    }
    return true;
  }
}

function breadthFirst(graph: MolecularGraph): { order: number[]; parents: number[] } {
  const order: number[] = [];
  const parents = new Array<number>(graph.atomCount).fill(-1);
  const seen = new Uint8Array(graph.atomCount);
  for (let start = 0; start < graph.atomCount; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    order.push(start);
    for (let read = order.length - 1; read < order.length; read++) {
      const atom = order[read]!;
      for (const other of graph.neighbours[atom]!) {
        if (seen[other]) continue;
        seen[other] = 1;
        parents[other] = atom;
        order.push(other);
      }
    }
  }
  return { order, parents };
}

function atomKind(graph: MolecularGraph, atom: number): string {
  const around = graph.neighbours[atom]!;
  let twins = 0;
  if (around.length === 1) {
    for (const other of graph.neighbours[around[0]!]!) {
      if (other < atom && graph.neighbours[other]!.length === 1 && isTwin(graph, atom, other)) twins++;
    }
  }
  const { elements, hydrogens, charges, isotopes, radicals, aromatic, atomRings } = graph;
  return [elements, hydrogens, charges, isotopes, radicals, aromatic, atomRings]
    .map((values) => values[atom])
    .concat(around.length, twins)
    .join();
}

/** 0 to 3 by order, 4 for aromatic: alternating bonds of a ring are all the same. */
function bondKind(graph: MolecularGraph, bond: number): number {
  return graph.bondAromatic[bond] ? 4 : graph.bondOrders[bond]!;
}

/** Equal keys get equal numbers. */
function numbered(keys: readonly string[]): { colours: Uint16Array; count: number } {
  const numbers = new Map<string, number>();
  const colours = Uint16Array.from(keys, (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  return { colours, count: numbers.size };
}
