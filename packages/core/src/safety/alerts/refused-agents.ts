/**
 * Structures that are refused as input: the families of toxic chemicals that the Chemical Weapons Convention schedules, and what is so near to them
 * that it could only serve the same end.
 *
 * By structure, so that no spelling gets round it: charged forms, thio analogues, isotopes and salts are met as well. The families are drawn
 * wider than the text of the treaty. Precursors with honest uses (thiodiglycol, dimethyl methylphosphonate) are not refused but flagged, see
 * `flagged-substances.ts`. What a user is told names the family and the treaty, and nothing else.
 */
import type { StructureReader } from '../../molecule/structure-reader.ts';
import { type AlertFact, alertFacts, factMask } from './alert-facts.ts';

export interface Refusal {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly family: string;
  /** Where the treaty has it; `near analogue` where it has not. */
  readonly schedule: string;
  readonly message: string;
  readonly source: string;
}

interface RefusedFamily {
  readonly code: string;
  readonly family: string;
  readonly schedule: string;
  readonly smarts: readonly string[];
  readonly needs: readonly AlertFact[];
}

const SOURCE = 'Chemical Weapons Convention, Annex on Chemicals (with the changes in force since 7 June 2020)';

/** An oxygen or sulfur on phosphorus, however its bond is drawn. */
const OXO = '(~[#8,#16;D1])';

const FAMILIES: readonly RefusedFamily[] = [
  {
    code: 'organophosphorus-fluoride',
    family: 'organophosphorus fluorides (G-agents, A-agents and their analogues)',
    schedule: 'Schedule 1.A(1), 1.A(13) to 1.A(15), 1.B(9), and near analogues',
    smarts: [`[#15;D4]${OXO}(F)[#6,#7,#8,#16]`, '[#15;D3](F)([#6,#8])[#6,#7,#8,#16]'],
    needs: ['phosphorus', 'halogen'],
  },
  {
    code: 'organophosphorus-halide',
    family: 'alkyl phosphonochloridates and their analogues',
    schedule: 'Schedule 1.B(11), 1.B(12), and near analogues',
    smarts: [`[#15;D4]${OXO}([Cl,Br,I])([#6])[#8,#16;D2]`],
    needs: ['phosphorus', 'halogen'],
  },
  {
    code: 'organophosphorus-cyanide',
    family: 'phosphoramidocyanidates and their analogues',
    schedule: 'Schedule 1.A(2), and near analogues',
    smarts: [`[#15;D4]${OXO}C#N`],
    needs: ['phosphorus', 'triple'],
  },
  {
    code: 'aminoethyl-phosphonothiolate',
    family: 'aminoethyl phosphonothiolates (V-agents) and their analogues',
    schedule: 'Schedule 1.A(3), 1.B(10), 2.A(1), and near analogues',
    smarts: [
      `[#15;D4]${OXO}[#16,#34;D2][CX4][CX4][#7;!$([#7]-C=[O,S])]`,
      '[#15;D3]([#6])([#8])[#8][CX4][CX4][#7;!$([#7]-C=[O,S])]',
    ],
    needs: ['phosphorus', 'nitrogen'],
  },
  {
    code: 'quaternary-carbamate',
    family: 'quaternary dimethylcarbamoyloxypyridines',
    schedule: 'Schedule 1.A(16)',
    smarts: ['[CH3]N([CH3])C(=O)Oc1cccnc1C[N+]', '[CH3]N([CH3])C(=O)Oc1ccc[n+](*)c1C[N+]'],
    needs: ['nitrogen', 'carbonyl', 'aromatic'],
  },
  {
    code: 'sulfur-mustard',
    family: 'sulfur mustards and their analogues',
    schedule: 'Schedule 1.A(4), and near analogues',
    smarts: ['[F,Cl,Br,I][CX4][CX4;!H0][#16,#34;D2,D3]'],
    needs: ['halogen'],
  },
  {
    code: 'nitrogen-mustard',
    family: 'nitrogen mustards and their analogues, medicines among them',
    schedule: 'Schedule 1.A(6), and near analogues',
    smarts: ['[F,Cl,Br,I][CX4][CX4][#7;!$([#7]-C=[O,S])][CX4][CX4][F,Cl,Br,I]'],
    needs: ['halogen', 'nitrogen'],
  },
  {
    code: 'organoarsenic-halide',
    family: 'lewisites and other arsenical agents',
    schedule: 'Schedule 1.A(5), and near analogues',
    smarts: ['[#33]([#6])[F,Cl,Br,I]', '[#33][#6]=[#6][F,Cl,Br,I]', '[#33]([#6])C#N'],
    needs: ['otherElement'],
  },
  {
    code: 'quinuclidinyl-glycolate',
    family: 'BZ and other quinuclidinyl glycolates',
    schedule: 'Schedule 2.A(3), and near analogues',
    smarts: ['[#8X2](C(=O)[CX4]([#8;H1,$([#8]*)])(a)[#6])C1C[#7]2CCC1CC2'],
    needs: ['nitrogen', 'carbonyl', 'aromatic'],
  },
  {
    code: 'perfluoroisobutene',
    family: 'perfluoroisobutene',
    schedule: 'Schedule 2.A(2)',
    smarts: ['FC(F)=C(C(F)(F)F)C(F)(F)F'],
    needs: ['halogen', 'alkene'],
  },
  {
    code: 'phosgene',
    family: 'phosgene and what releases it',
    schedule: 'Schedule 3.A(1), and near analogues',
    smarts: [
      '[F,Cl,Br,I]C(=[O,S])[F,Cl,Br,I]',
      '[F,Cl,Br]C(=O)OC([F,Cl,Br])([F,Cl,Br])[F,Cl,Br]',
      '[F,Cl,Br]C([F,Cl,Br])([F,Cl,Br])OC(=O)OC([F,Cl,Br])([F,Cl,Br])[F,Cl,Br]',
      '[Cl,Br,F]C([Cl,Br,F])=N[#8]',
    ],
    needs: ['halogen'],
  },
  {
    code: 'cyanogen-halide',
    family: 'hydrogen cyanide and cyanogen halides',
    schedule: 'Schedule 3.A(2), 3.A(3)',
    smarts: ['[F,Cl,Br,I][CX2]#[NX1]', '[CX2;H1]#[NX1]', '[CX1-]#[NX1]'],
    needs: ['triple', 'nitrogen'],
  },
  {
    code: 'chloropicrin',
    family: 'chloropicrin and its analogues',
    schedule: 'Schedule 3.A(4)',
    smarts: ['[Cl,Br,F]C([Cl,Br,F])([Cl,Br,F])[#7](~[#8;D1])~[#8;D1]'],
    needs: ['halogen', 'nitrogen', 'heteroPair'],
  },
];

const PREPARED = FAMILIES.map((family) => ({ ...family, mask: factMask(family.needs) }));

/** Why the structure is refused as input; undefined when it is not. */
export function refusalOf(structure: StructureReader): Refusal | undefined {
  const facts = alertFacts(structure.graph);
  const found = PREPARED.find(
    ({ mask, smarts }) => (facts & mask) === mask && smarts.some((pattern) => structure.has(pattern)),
  );
  if (!found) return undefined;
  const { code, family, schedule } = found;
  return {
    code,
    family,
    schedule,
    message: `this structure is refused: it belongs to the ${family} (Chemical Weapons Convention, ${schedule}). Nothing is computed for it.`,
    source: SOURCE,
  };
}

/** Every pattern of the refused families, for tests. */
export const REFUSED_FAMILIES: readonly Pick<RefusedFamily, 'code' | 'family' | 'schedule' | 'smarts'>[] = FAMILIES;
