/**
 * Schiff bases of aldehydes and aromatic amines (Aurantiol, of hydroxycitronellal and methyl anthranilate) release their parents, and the IFRA
 * Standards of the parents count them ("other sources to count: See Annex").
 */
import { buildGraph, type MolecularGraph, type StructureReader, writeRandomSmiles } from '../../molecule/index.ts';
import { random } from '../../random.ts';

/** Carbon and nitrogen of an aldimine with an aromatic amine; not in a ring, and not of an amide, carbamate or amidine. */
const IMINE = '[CX3;H1;$(C[#6]);!$(C[#7,#8,#16])]=;!@[NX2;$(N-c)]';
/** The same as an enamine: carbon, second carbon, nitrogen. Vinylogous amides are stable compounds of their own. */
const ENAMINE = '[CX3;H1](=;!@[CX3;$(C[#6]);!$(CC=[O,S]);!$(CC#N)])-;!@[NX3;H1;$(N-c)]';

const OXYGEN = 8;

export interface SchiffParent {
  /** Canonical, without stereochemistry. */
  readonly smiles: string;
  /** Grams set free by hydrolysis of one gram of the Schiff base: the ratio of the molar masses. */
  readonly massRatio: number;
}

export interface SchiffParents {
  readonly aldehyde: SchiffParent;
  readonly amine: SchiffParent;
}

/** The parents of each imine or enamine bond of that kind; none for a structure without one. Only that one bond is opened. */
export function schiffBaseParents(structure: StructureReader): SchiffParents[] {
  const { graph } = structure;
  if (!graph.elements.includes(7)) return [];
  const bonds = [
    ...structure
      .matches(IMINE)
      .map(([carbon, nitrogen]) => ({ carbon: carbon!, nitrogen: nitrogen!, second: undefined })),
    ...structure
      .matches(ENAMINE)
      .map(([carbon, second, nitrogen]) => ({ carbon: carbon!, nitrogen: nitrogen!, second })),
  ];
  if (bonds.length === 0) return [];
  const mass = structure.properties.molecularWeight;
  return bonds.flatMap(({ carbon, nitrogen, second }) => {
    const written = writeRandomSmiles(hydrolysed(graph, carbon, nitrogen, second), random(0));
    const parents = structure
      .readOther(written, ({ smiles }) => smiles.split('.'))
      .map((smiles) =>
        structure.readOther(smiles, (parent) => ({
          smiles: parent.flatSmiles,
          massRatio: parent.properties.molecularWeight / mass,
          isAldehyde: parent.has('[CX3;H1](=O)[#6]'),
          isAmine: parent.has('[NX3;H2]c'),
        })),
      );
    const aldehyde =
      parents.find(({ isAldehyde, isAmine }) => isAldehyde && !isAmine) ?? parents.find(({ isAldehyde }) => isAldehyde);
    const amine = parents.find((parent) => parent.isAmine && parent !== aldehyde);
    // Two halves held together elsewhere do not come apart.
    if (!aldehyde || !amine) return [];
    return [{ aldehyde: parentOf(aldehyde), amine: parentOf(amine) }];
  });
}

function parentOf({ smiles, massRatio }: SchiffParent): SchiffParent {
  return { smiles, massRatio };
}

/** Water added across the bond: oxygen to the carbon, hydrogens to the nitrogen (and to the second carbon of an enamine). */
function hydrolysed(
  graph: MolecularGraph,
  carbon: number,
  nitrogen: number,
  second: number | undefined,
): MolecularGraph {
  const atoms = Array.from(graph.elements, (element, atom) => ({
    element,
    hydrogens:
      graph.hydrogens[atom]! + (atom === nitrogen ? (second === undefined ? 2 : 1) : 0) + (atom === second ? 1 : 0),
    charge: graph.charges[atom]!,
    radical: graph.radicals[atom]!,
    aromatic: graph.aromatic[atom] === 1,
  }));
  const bonds = Array.from(graph.bondStarts, (start, bond) => ({
    start,
    end: graph.bondEnds[bond]!,
    order: graph.bondOrders[bond]!,
    aromatic: graph.bondAromatic[bond] === 1,
  })).filter(({ start, end }) => !joins(start, end, carbon, nitrogen));
  const single = bonds.map((bond) =>
    second !== undefined && joins(bond.start, bond.end, carbon, second) ? { ...bond, order: 1 } : bond,
  );
  return buildGraph({
    atoms: [...atoms, { element: OXYGEN, hydrogens: 0 }],
    bonds: [...single, { start: carbon, end: atoms.length, order: 2 }],
    rings: graph.rings,
  });
}

function joins(start: number, end: number, a: number, b: number): boolean {
  return (start === a && end === b) || (start === b && end === a);
}
