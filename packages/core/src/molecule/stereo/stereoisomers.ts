/**
 * How many stereoisomers a structure leaves open, and which they are.
 *
 * Every element (centre or double bond) is one bit. A symmetry of the graph carries one assignment of bits into another;
 * assignments that it joins are the same compound (the configuration symmetry group of Nourse, Carhart, Smith and
 * Djerassi, J. Am. Chem. Soc. 1979, 101, 1216). So meso forms are counted once, and a centre is one only if turning it
 * gives another compound.
 */
import type { MolecularGraph } from '../graph.ts';
import { type CageConstraint, cageConstraints, permutationParity } from './cage-constraints.ts';
import { mayHaveStereo, type StereoElement, stereoElements } from './stereo-elements.ts';
import { atomColours, graphSymmetry } from './symmetry.ts';

/**
 * The configuration of each element that a structure gives: 0 or 1, undefined where it gives none. For a centre 1 is
 * clockwise in the sense of its order of bonds; for a double bond 1 is cis of its references.
 */
export type ReadConfiguration = (element: StereoElement) => 0 | 1 | undefined;

export interface OpenStereo {
  readonly elements: readonly StereoElement[];
  /** For each element, whether turning it makes another compound, and whether the structure says how it is. */
  readonly real: readonly boolean[];
  readonly given: readonly (0 | 1 | undefined)[];
  /** Distinct isomers that fit what is given, at least 1; an upper bound when not `exact`. */
  readonly count: number;
  readonly exact: boolean;
  /** Whether the graph has a symmetry that any element could feel. */
  readonly symmetric: boolean;
  /** The first of them, as bits by element; at most as many as asked. */
  readonly assignments: readonly number[];
}

/** More elements than this are not counted out: 4,096 assignments. */
const MOST_ELEMENTS = 12;

const NOTHING: OpenStereo = {
  elements: [],
  real: [],
  given: [],
  count: 1,
  exact: true,
  symmetric: false,
  assignments: [0],
};

export function openStereo(graph: MolecularGraph, read: ReadConfiguration, most: number): OpenStereo {
  if (!mayHaveStereo(graph)) return NOTHING;
  const colours = atomColours(graph);
  const elements = stereoElements(graph, colours);
  if (elements.length === 0) return NOTHING;
  const given = elements.map(read);
  const constraints = cageConstraints(graph, elements);
  if (elements.length > MOST_ELEMENTS) return bounded(elements, given, most);

  const { generators, complete } = graphSymmetry(graph, colours);
  const compounds = joinedBySymmetry(
    elements.length,
    generators.map((images) => action(graph, elements, images)),
  );
  const size = 2 ** elements.length;
  const fits = (bits: number): boolean =>
    given.every((bit, place) => bit === undefined || ((bits >> place) & 1) === bit);
  const inShape = (bits: number): boolean =>
    constraints.every(({ elements: [a, b], differ }) => (((bits >> a) ^ (bits >> b)) & 1) === differ);
  let allowed = assignmentsWhere(size, inShape);
  let matching = allowed.filter(fits);
  if (matching.length === 0) {
    // The structure given breaks a constraint, and it is not for us to correct it.
    allowed = assignmentsWhere(size, () => true);
    matching = allowed.filter(fits);
  }
  const distinct = new Map<number, number>();
  for (const bits of matching) if (!distinct.has(compounds[bits]!)) distinct.set(compounds[bits]!, bits);
  const blocks = lockedBlocks(elements.length, constraints);
  return {
    elements,
    real: blocks.map((block) => allowed.some((bits) => compounds[bits] !== compounds[bits ^ block])),
    given,
    count: distinct.size,
    exact: complete,
    symmetric: generators.length > 0,
    assignments: [...distinct.values()].slice(0, most),
  };
}

/** Without symmetry and cages: every combination of what is open. */
function bounded(elements: readonly StereoElement[], given: readonly (0 | 1 | undefined)[], most: number): OpenStereo {
  const base = given.reduce<number>((bits, bit, place) => (bit === 1 ? bits + 2 ** place : bits), 0);
  const open = given.flatMap((bit, place) => (bit === undefined ? [place] : []));
  const count = 2 ** open.length;
  const assignments = Array.from({ length: Math.min(count, most) }, (_, choice) =>
    open.reduce((bits, place, turn) => (Math.floor(choice / 2 ** turn) % 2 === 1 ? bits + 2 ** place : bits), base),
  );
  const real = elements.map(() => true);
  return { elements, real, given, count, exact: open.length === 0, symmetric: true, assignments };
}

function assignmentsWhere(size: number, keep: (bits: number) => boolean): number[] {
  const kept: number[] = [];
  for (let bits = 0; bits < size; bits++) if (keep(bits)) kept.push(bits);
  return kept;
}

/** What a symmetry does: the bit at `from` goes to `to[from]`, turned over where `turn` has it (at the target). */
interface Action {
  readonly to: readonly number[];
  readonly turn: number;
}

function action(graph: MolecularGraph, elements: readonly StereoElement[], images: Uint16Array): Action {
  let turn = 0;
  const to = elements.map((element) => {
    const target = elements.findIndex((other) => isImage(element, other, images));
    if (turns(graph, element, elements[target]!, images)) turn |= 1 << target;
    return target;
  });
  return { to, turn };
}

function isImage(element: StereoElement, other: StereoElement, images: Uint16Array): boolean {
  if (element.kind === 'centre') return other.kind === 'centre' && images[element.atom] === other.atom;
  if (other.kind === 'centre') return false;
  const [a, b] = element.ends.map((end) => images[end]!) as [number, number];
  return (a === other.ends[0] && b === other.ends[1]) || (a === other.ends[1] && b === other.ends[0]);
}

/** Whether the same arrangement in space is said with the other bit at the image. */
function turns(graph: MolecularGraph, element: StereoElement, image: StereoElement, images: Uint16Array): boolean {
  if (element.kind === 'centre') {
    const there = graph.neighbours[images[element.atom]!]!;
    return permutationParity(graph.neighbours[element.atom]!.map((other) => there.indexOf(images[other]!))) === 1;
  }
  if (image.kind === 'centre') return false;
  const moved = element.references.filter((reference) => !image.references.includes(images[reference]!));
  return moved.length === 1;
}

/** For each assignment, the smallest that symmetry joins it to. */
function joinedBySymmetry(elements: number, actions: readonly Action[]): Uint16Array {
  const roots = Uint16Array.from({ length: 2 ** elements }, (_, bits) => bits);
  const find = (bits: number): number => {
    let root = bits;
    while (roots[root] !== root) root = roots[root]!;
    roots[bits] = root;
    return root;
  };
  for (const { to, turn } of actions) {
    if (turn === 0 && to.every((target, place) => target === place)) continue;
    for (let bits = 0; bits < roots.length; bits++) {
      let image = turn;
      for (let place = 0; place < elements; place++) image ^= ((bits >> place) & 1) << to[place]!;
      const a = find(bits);
      const b = find(image);
      if (a !== b) roots[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return roots.map((_, bits) => find(bits));
}

/** For each element the bits that constraints make it turn together with, itself among them. */
function lockedBlocks(elements: number, constraints: readonly CageConstraint[]): number[] {
  const blocks = Array.from({ length: elements }, (_, place) => 1 << place);
  for (const { elements: pair } of constraints) {
    const joined = blocks[pair[0]]! | blocks[pair[1]]!;
    for (let place = 0; place < elements; place++) if ((joined >> place) & 1) blocks[place] = joined;
  }
  return blocks;
}
