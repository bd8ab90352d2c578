/**
 * IFRA Standards that speak of a class, or of all isomers of a kind, and so reach structures that no CAS number of theirs names.
 *
 * Which Standards these are was read from names and remarks of all rows of the overview of the 51st Amendment. The patterns
 * are ours, drawn around the members that the rows list, and narrow: where a row leaves open how far its class reaches, only what is
 * certainly meant is met. Not here, because their rows name single substances: nitro musks (a row each), the 2-hexenal acetals,
 * quinoline, nitrobenzene, carvone oxide. Not here, because they are naturals: Pinacea derivatives, citrus oils as such.
 */
import type { MolecularGraph, StructureReader } from '../../molecule/index.ts';
import type { ListEntry, ListId } from './list-entry.ts';
import type { ListMatch } from './list-match.ts';
import { schiffBaseParents } from './schiff-base.ts';

export interface ClassStandard {
  /** Row of `ifra-standards`. */
  readonly row: string;
  /** Name of the row in the overview of the 51st Amendment (2023), from which the class is read. */
  readonly standard: string;
  /** What a member is called: `an allyl ester`. */
  readonly member: string;
  /** Any of them, in a molecule for which `and` holds. */
  readonly smarts: readonly string[];
  readonly and?: (graph: MolecularGraph) => boolean;
  /** How the class was drawn, and what the row adds for it. */
  readonly note: string;
}

export const CLASS_STANDARDS: readonly ClassStandard[] = [
  {
    row: 'IFRA_STD_188',
    standard: 'Allyl esters',
    member: 'an allyl ester',
    smarts: ['[CH2X3]=[CHX3][CH2X4][OX2][$([CX3](=[OX1])[#6]),$([CX3H1]=[OX1])]'],
    note: 'Prop-2-enyl esters of carboxylic acids; substituted allyl groups (methallyl, geranyl) are not meant.',
  },
  {
    row: 'IFRA_STD_077',
    standard: 'Rose ketones',
    member: 'a rose ketone',
    // A but-2-enoyl group on a ring of six carbons with two methyls on one of them.
    smarts: [
      '[CH3X4][CHX3]=[CHX3][CX3](=[OX1])[#6;R;$([#6]1~[#6]~[#6]~[#6]~[#6]~[#6]~1);$([#6]~[#6;R]([CH3])[CH3]),$([#6]~[#6;R]~[#6;R]([CH3])[CH3]),$([#6]~[#6;R]~[#6;R]~[#6;R]([CH3])[CH3])]',
    ],
    and: (graph) => isFormula(graph, 13, [18, 20], 1),
    note: 'Damascones and damascenones by the members listed: C13H18O or C13H20O, a but-2-enoyl group on a ring of six. The limit is for all rose ketones together.',
  },
  {
    row: 'IFRA_STD_138',
    standard: 'Esters of 2-Octynoic acid (except Methyl heptine carbonate)',
    member: 'an ester of 2-octynoic acid',
    smarts: ['[#6;!$([CH3X4])][OX2][CX3](=[OX1])C#C[CH2][CH2][CH2][CH2][CH3]'],
    and: hasTripleBond,
    note: 'The methyl ester has a Standard of its own.',
  },
  {
    row: 'IFRA_STD_137',
    standard: 'Esters of 2-Nonynoic acid (except Methyl octine carbonate)',
    member: 'an ester of 2-nonynoic acid',
    smarts: ['[#6;!$([CH3X4])][OX2][CX3](=[OX1])C#C[CH2][CH2][CH2][CH2][CH2][CH3]'],
    and: hasTripleBond,
    note: 'The methyl ester has a Standard of its own.',
  },
  {
    row: 'IFRA_STD_129',
    standard: '2,4-Dienals',
    member: 'a 2,4-dienal',
    smarts: ['[OX1]=[CHX3][CHX3;!R]=[CHX3;!R][CHX3;!R]=[$([CHX3;!R][CX4]),$([CH2X3])]'],
    note: 'The row lists unbranched members and says "including but not limited to"; dienals that are branched, in a ring or conjugated further between C1 and C6 are not assumed to be meant.',
  },
  {
    row: 'IFRA_STD_089',
    standard: 'Citrus oils and other furocoumarins containing essential oils',
    member: 'a furocoumarin',
    smarts: ['O=c1ccc2cc3ccoc3cc2o1', 'O=c1ccc2ccc3occc3c2o1', 'O=c1ccc2c3ccoc3ccc2o1'],
    note: 'The row limits furocoumarin-containing oils by their 5-MOP (bergapten); for another furocoumarin it is a reason to look, its number is not theirs.',
  },
  {
    row: 'IFRA_STD_030',
    standard: 'Dimethylcyclohex-3-ene-1-carbaldehyde (mixed isomers)',
    member: 'a dimethylcyclohex-3-ene-1-carbaldehyde',
    smarts: ['[OX1]=[CHX3][CX4]1[CX4][CX3]=[CX3][CX4][CX4]1'],
    and: (graph) => isFormula(graph, 9, [14], 1) && countMethyls(graph) === 2,
    note: 'Any place of the two methyls on the ring.',
  },
  {
    row: 'IFRA_STD_250',
    standard: 'Cyclohexadecenone',
    member: 'a cyclohexadecenone',
    smarts: ['[CX3;r16](=[OX1])[CH2,CH1]'],
    and: (graph) => isFormula(graph, 16, [28], 1),
    note: 'Any place of the double bond in the ring.',
  },
];

/** What is asked of the lists. */
interface ListLookup {
  entry(list: ListId, row: string): ListEntry | undefined;
  match(structure: StructureReader): ListMatch[];
}

/** Of standards that other materials count for, Schiff bases among them. */
const SEE_ANNEX = 'See Annex';
const COUNTED: ReadonlySet<string> = new Set(['exact', 'unspecified-isomer']);

/** Rows that the structure meets as a member of a class, or as a Schiff base of what the row is about. */
export function classMatches(structure: StructureReader, lists: ListLookup): ListMatch[] {
  const found: ListMatch[] = [];
  for (const { row, member, smarts, and, note } of CLASS_STANDARDS) {
    if (and && !and(structure.graph)) continue;
    if (!smarts.some((pattern) => structure.has(pattern))) continue;
    const entry = lists.entry('ifra-standards', row);
    if (entry)
      found.push({ entry, identity: 'class', how: `is ${member}, of which ${entry.name} speaks as a class. ${note}` });
  }
  for (const { aldehyde, amine } of schiffBaseParents(structure)) {
    for (const [parent, role] of [
      [aldehyde, 'aldehyde'],
      [amine, 'amine'],
    ] as const) {
      const rows = structure.readOther(parent.smiles, (reader) => lists.match(reader));
      for (const { entry, identity } of rows) {
        if (entry.list !== 'ifra-standards' || !COUNTED.has(identity) || found.some((match) => match.entry === entry))
          continue;
        const percent = (parent.massRatio * 100).toFixed(1);
        const counts =
          entry.list === 'ifra-standards' && entry.facts.otherSources === SEE_ANNEX
            ? ''
            : '; the overview names no other sources of it, so the Standard itself must say whether it counts';
        found.push({
          entry,
          identity: 'class',
          how: `is a Schiff base with ${entry.name} as its ${role}, ${percent}% of its weight by molar mass${counts}`,
        });
      }
    }
  }
  return found;
}

/** Cheaper than the pattern, which few molecules need then. */
function hasTripleBond({ bondOrders }: MolecularGraph): boolean {
  return bondOrders.includes(3);
}

/** Of carbon, hydrogen and oxygen only, uncharged. */
function isFormula(graph: MolecularGraph, carbons: number, hydrogens: readonly number[], oxygens: number): boolean {
  if (graph.atomCount !== carbons + oxygens) return false;
  let foundCarbons = 0;
  let foundHydrogens = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (graph.elements[atom] === 6) foundCarbons++;
    else if (graph.elements[atom] !== 8) return false;
    foundHydrogens += graph.hydrogens[atom]!;
  }
  return foundCarbons === carbons && hydrogens.includes(foundHydrogens);
}

function countMethyls(graph: MolecularGraph): number {
  return Array.from(graph.hydrogens).filter((count, atom) => count === 3 && graph.elements[atom] === 6).length;
}
