/**
 * Structural families whose dose a perfumer minds: what makes a material strong, and what changes character when it is
 * diluted. Read off the graph, so that a reason can be named beside an estimate.
 */
import { CARBON, NITROGEN, OXYGEN, SULFUR } from '../molecule/elements.ts';
import type { MolecularGraph } from '../molecule/index.ts';

export interface OdorFamily {
  readonly name: string;
  /** For a sentence: "thiols". */
  readonly plural: string;
  /**
   * True for the families of which the documentation of the data says that materials smell different diluted (indole,
   * ionones, sulfur compounds; "Known defects" of the data's README, 2026).
   */
  readonly changesWithDose: boolean;
  readonly has: (graph: MolecularGraph) => boolean;
}

export const ODOR_FAMILIES: readonly OdorFamily[] = [
  { name: 'thiol', plural: 'thiols', changesWithDose: true, has: (graph) => someAtom(graph, isThiol) },
  { name: 'sulfide', plural: 'sulfides', changesWithDose: true, has: (graph) => someAtom(graph, isSulfide) },
  { name: 'thiazole', plural: 'thiazoles', changesWithDose: true, has: isThiazole },
  { name: 'pyrazine', plural: 'pyrazines', changesWithDose: false, has: isPyrazine },
  { name: 'pyridine', plural: 'pyridines', changesWithDose: false, has: isPyridine },
  { name: 'indole', plural: 'indoles', changesWithDose: true, has: isIndole },
  { name: 'ionone', plural: 'ionones', changesWithDose: true, has: isIonone },
  { name: 'aldehyde', plural: 'aldehydes', changesWithDose: false, has: (graph) => someAtom(graph, isAldehyde) },
  { name: 'carboxylic acid', plural: 'carboxylic acids', changesWithDose: false, has: isAcid },
  { name: 'phenol', plural: 'phenols', changesWithDose: false, has: isPhenol },
  { name: 'lactone', plural: 'lactones', changesWithDose: false, has: isLactone },
  { name: 'macrocycle', plural: 'macrocycles', changesWithDose: false, has: isMacrocycle },
];

export function odorFamilies(graph: MolecularGraph): OdorFamily[] {
  return ODOR_FAMILIES.filter(({ has }) => has(graph));
}

type AtomTest = (graph: MolecularGraph, atom: number) => boolean;

function someAtom(graph: MolecularGraph, test: AtomTest): boolean {
  for (let atom = 0; atom < graph.atomCount; atom++) if (test(graph, atom)) return true;
  return false;
}

function isThiol(graph: MolecularGraph, atom: number): boolean {
  return graph.elements[atom] === SULFUR && graph.hydrogens[atom] === 1;
}

function isSulfide(graph: MolecularGraph, atom: number): boolean {
  const { elements, neighbours, aromatic, neighbourBonds, bondOrders } = graph;
  return (
    elements[atom] === SULFUR &&
    !aromatic[atom] &&
    neighbours[atom]!.length === 2 &&
    neighbourBonds[atom]!.every((bond) => bondOrders[bond] === 1)
  );
}

function isAldehyde(graph: MolecularGraph, atom: number): boolean {
  return (
    graph.elements[atom] === CARBON &&
    graph.hydrogens[atom]! >= 1 &&
    carbonylOxygen(graph, atom) !== undefined &&
    graph.neighbours[atom]!.every((other, slot) => graph.elements[other] === CARBON || isDouble(graph, atom, slot))
  );
}

function isDouble(graph: MolecularGraph, atom: number, slot: number): boolean {
  return graph.bondOrders[graph.neighbourBonds[atom]![slot]!] === 2;
}

function carbonylOxygen(graph: MolecularGraph, atom: number): number | undefined {
  return graph.neighbours[atom]!.find((other, slot) => graph.elements[other] === OXYGEN && isDouble(graph, atom, slot));
}

function isAcid(graph: MolecularGraph): boolean {
  return someAtom(
    graph,
    (_, atom) =>
      graph.elements[atom] === CARBON &&
      carbonylOxygen(graph, atom) !== undefined &&
      graph.neighbours[atom]!.some((other) => graph.elements[other] === OXYGEN && graph.hydrogens[other] === 1),
  );
}

function isPhenol(graph: MolecularGraph): boolean {
  return someAtom(
    graph,
    (_, atom) =>
      graph.elements[atom] === OXYGEN &&
      graph.hydrogens[atom] === 1 &&
      graph.neighbours[atom]!.some((other) => graph.aromatic[other]),
  );
}

/** An ester bond inside a ring, of any size. */
function isLactone(graph: MolecularGraph): boolean {
  return graph.rings.some((ring) =>
    ring.some(
      (atom) =>
        graph.elements[atom] === CARBON &&
        !graph.aromatic[atom] &&
        carbonylOxygen(graph, atom) !== undefined &&
        graph.neighbours[atom]!.some((other) => graph.elements[other] === OXYGEN && ring.includes(other)),
    ),
  );
}

/** A ring of ten and more. */
function isMacrocycle(graph: MolecularGraph): boolean {
  return graph.rings.some(({ length }) => length >= 10);
}

function aromaticRing(graph: MolecularGraph, size: number, elements: readonly number[]): boolean {
  return graph.rings.some((ring) => {
    if (ring.length !== size || !ring.every((atom) => graph.aromatic[atom])) return false;
    const hetero = ring.map((atom) => graph.elements[atom]!).filter((element) => element !== CARBON);
    return hetero.sort((a, b) => a - b).join() === elements.join();
  });
}

function isThiazole(graph: MolecularGraph): boolean {
  return aromaticRing(graph, 5, [NITROGEN, SULFUR]);
}

/** Two nitrogens opposite each other; pyrimidines and pyridazines are rare in perfumery. */
function isPyrazine(graph: MolecularGraph): boolean {
  return aromaticRing(graph, 6, [NITROGEN, NITROGEN]);
}

function isPyridine(graph: MolecularGraph): boolean {
  return aromaticRing(graph, 6, [NITROGEN]);
}

/** A pyrrole fused to a benzene. */
function isIndole(graph: MolecularGraph): boolean {
  const benzenes = graph.rings.filter(
    (ring) => ring.length === 6 && ring.every((atom) => graph.aromatic[atom] && graph.elements[atom] === CARBON),
  );
  return graph.rings.some(
    (ring) =>
      ring.length === 5 &&
      ring.every((atom) => graph.aromatic[atom]) &&
      ring.filter((atom) => graph.elements[atom] === NITROGEN).length === 1 &&
      ring.every((atom) => graph.elements[atom] === CARBON || graph.elements[atom] === NITROGEN) &&
      benzenes.some((benzene) => benzene.filter((atom) => ring.includes(atom)).length === 2),
  );
}

/**
 * Ionones, irones, methylionones and damascones: a six-ring of carbon with a gem-dimethyl carbon, and beside that
 * carbon's neighbour a chain whose first three atoms hold a ketone conjugated with a double bond.
 */
function isIonone(graph: MolecularGraph): boolean {
  const { elements, neighbours, neighbourBonds, bondOrders } = graph;
  return graph.rings.some((ring) => {
    if (ring.length !== 6 || ring.some((atom) => elements[atom] !== CARBON || graph.aromatic[atom])) return false;
    return ring.some((quaternary) => {
      const methyls = neighbours[quaternary]!.filter((other) => graph.hydrogens[other] === 3);
      if (methyls.length !== 2) return false;
      const beside = neighbours[quaternary]!.filter((other) => ring.includes(other));
      return beside.some((holder) =>
        neighbours[holder]!.some((first) => {
          if (ring.includes(first) || elements[first] !== CARBON) return false;
          return neighbours[first]!.some((second, slot) => {
            if (second === holder || elements[second] !== CARBON) return false;
            // Ionone: ring-C=C-C(=O); damascone: ring-C(=O)-C=C.
            const unsaturated = bondOrders[neighbourBonds[first]![slot]!] === 2;
            return neighbours[second]!.some((third, next) => {
              if (third === first || elements[third] !== CARBON) return false;
              const ionone = unsaturated && carbonylOxygen(graph, third) !== undefined;
              const damascone =
                carbonylOxygen(graph, first) !== undefined && bondOrders[neighbourBonds[second]![next]!] === 2;
              return ionone || damascone;
            });
          });
        }),
      );
    });
  });
}
