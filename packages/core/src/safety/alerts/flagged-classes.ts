/** Classes that are flagged by structure: precursors and pesticides near the refused agents, which have honest uses. */
import type { AlertFact } from './alert-facts.ts';

export interface FlaggedClass {
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly source: string;
  readonly smarts: readonly string[];
  readonly needs: readonly AlertFact[];
}

const CWC = 'Chemical Weapons Convention, Annex on Chemicals';
const SMALL_ALKYL = '[CH3,$([CH2][CH3]),$([CH2][CH2][CH3]),$([CH]([CH3])[CH3])]';

export const FLAGGED_CLASSES: readonly FlaggedClass[] = [
  {
    code: 'cwc-phosphorus-carbon',
    name: 'phosphorus compound with one methyl, ethyl or propyl group on phosphorus',
    reason:
      'Scheduled chemical with civil uses (dimethyl methylphosphonate is a flame retardant): declarations and export licences may apply. It is no agent itself, so it is not refused.',
    source: `${CWC}, Schedule 2.B(4)`,
    smarts: [`[#15;D4](~[#8,#16;D1])(${SMALL_ALKYL})([!#6])[!#6]`, `[#15;D3](${SMALL_ALKYL})([!#6;!#1])[!#6;!#1]`],
    needs: ['phosphorus'],
  },
  {
    code: 'cwc-phosphoramidic',
    name: 'N,N-dialkyl phosphoramidic dihalide or dialkyl N,N-dialkyl phosphoramidate',
    reason: 'Scheduled chemical: declarations and export licences may apply.',
    source: `${CWC}, Schedule 2.B(5) and 2.B(6)`,
    smarts: [`[#15;D4](~[#8;D1])([NX3](${SMALL_ALKYL})${SMALL_ALKYL})([Cl,Br,I,$([OX2][#6])])[Cl,Br,I,$([OX2][#6])]`],
    needs: ['phosphorus', 'nitrogen'],
  },
  {
    code: 'cwc-aminoethyl',
    name: 'N,N-dialkyl (ethyl to propyl, or methyl) aminoethane halide, thiol or alcohol',
    reason: 'Scheduled chemical or its close relative: declarations and export licences may apply.',
    source: `${CWC}, Schedule 2.B(10) to 2.B(12); dimethyl- and diethylaminoethanol are exempt there`,
    smarts: [
      `[NX3,NX4+;!$(N(${SMALL_ALKYL})(${SMALL_ALKYL})CC[#8;H1,H0])](${SMALL_ALKYL})(${SMALL_ALKYL})[CH2][CH2][Cl,Br,I,SX2H]`,
      '[NX3]([$([CH2][CH2][CH3]),$([CH]([CH3])[CH3])])([$([CH2][CH2][CH3]),$([CH]([CH3])[CH3])])[CH2][CH2][OX2H]',
    ],
    needs: ['nitrogen'],
  },
  {
    code: 'organophosphorus-ester',
    name: 'phosphorothioate or phosphorodithioate ester',
    reason:
      'The class of organophosphorus pesticides (malathion, parathion), which block cholinesterase. No perfumery use is known to these tables.',
    source: 'Regulation (EC) No 1272/2008, Annex VI, lists many of them for acute toxicity',
    smarts: [
      '[#15;D4](~[#16;D1])([#8,#16])([#8,#16])[#6,#7,#8,#16]',
      '[#15;D4](~[#8;D1])([#16;D2])([#8,#16])[#6,#7,#8,#16]',
    ],
    needs: ['phosphorus', 'sulfur'],
  },
  {
    code: 'amphetamine-type',
    name: '1-aryl-2-aminopropane',
    reason: 'The class of amphetamine and its ring-substituted relatives, controlled in most countries.',
    source: 'UN Convention on Psychotropic Substances 1971, Schedules I and II; national laws extend to the class',
    smarts: [
      '[NX3;!$(N[C,S]=[O,S])][CX4H1]([CH3])[CX4;H2,$([CX4]=O),$([CX4H1][OX2H])]c1ccccc1',
      '[NX3;!$(N[C,S]=[O,S])][CX4H1]([CH3])[CX3](=O)c1ccccc1',
    ],
    needs: ['nitrogen', 'aromatic'],
  },
  {
    code: 'fentanyl-type',
    name: 'N-acyl-N-aryl-4-aminopiperidine',
    reason: 'The class of fentanyl, controlled in most countries.',
    source: 'UN Single Convention on Narcotic Drugs 1961, Schedule I',
    smarts: ['[CX3](=O)N(c)C1CCN(CC)CC1'],
    needs: ['nitrogen', 'carbonyl', 'aromatic'],
  },
];
