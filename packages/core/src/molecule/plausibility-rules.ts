/**
 * Structures that nobody can put in a bottle: they rearrange, decompose or take up water before they can be smelled.
 *
 * The list follows the stability filters of the enumerated databases GDB-13 and GDB-17, which had to decide the same
 * question for machine-made molecules, and adds tautomers that a generator writes by mistake. Each rule is a SMARTS
 * pattern, so a chemist can read and argue with it; rules about ring shapes are in `strain.ts`. The fail rates on
 * known materials are in docs/model/plausibility.md.
 */

/** Cheap facts about a molecule; a rule runs only where all that it needs are present. */
export const FEATURES = {
  nitrogen: 1,
  oxygen: 2,
  sulfur: 4,
  hydroxyl: 8,
  thiol: 16,
  /** N-H */
  amine: 32,
  /** any C=X or X=Y that is not aromatic */
  double: 64,
  triple: 128,
  /** two hetero-atoms bonded to each other outside an aromatic ring */
  heteroPair: 256,
  /** an atom with two double bonds and two neighbours */
  cumulated: 512,
  /** a ring of three or four */
  smallRing: 1024,
  /** a saturated carbon with two hetero-atoms */
  geminal: 2048,
  halogen: 4096,
  /** a six-ring that is not aromatic but has a double bond at or in it */
  unsaturatedRing: 8192,
} as const;
export type Feature = keyof typeof FEATURES;

export interface PlausibilityRule {
  readonly code: string;
  /** What is there and what it does, for the person who reads the finding. */
  readonly text: string;
  /** One match of any of these fails the molecule. */
  readonly smarts: readonly string[];
  readonly needs: readonly Feature[];
  readonly source: string;
}

const GDB13 = 'Blum and Reymond, J. Am. Chem. Soc. 2009, 131, 8732 (GDB-13 stability filters)';
const GDB17 = 'Ruddigkeit et al., J. Chem. Inf. Model. 2012, 52, 2864 (GDB-17 functional group filters)';
const SMITH = "Smith, March's Advanced Organic Chemistry, 8th ed. (2020)";

/** 1,4-Dioxane-2,5-diols and 1,4-dithiane-2,5-diols, from the carbon that carries the hydroxyl. */
const DIMER = '$(C1([OX2H])C[O,S]C([OX2H])C[O,S]1)';

export const PLAUSIBILITY_RULES: readonly PlausibilityRule[] = [
  {
    code: 'gem-diol',
    text: 'two hydroxyl groups on one carbon: loses water to the carbonyl compound',
    smarts: ['[OX2H][CX4][OX2H]'],
    needs: ['hydroxyl', 'geminal'],
    source: `${GDB13}; ${SMITH}, ch. 16`,
  },
  {
    code: 'hemiacetal',
    text: 'hemiacetal or its sulfur analogue: falls back to carbonyl compound and alcohol or thiol',
    // The cyclic dimers of alpha-hydroxy and alpha-mercapto ketones and aldehydes are sold as such.
    smarts: [`[OX2H][CX4;!${DIMER}][OX2H0]`, `[OX2H][CX4;!${DIMER}][SX2]`, '[SX2H][CX4][OX2]'],
    needs: ['geminal'],
    source: `${GDB13}; ${SMITH}, ch. 16`,
  },
  {
    code: 'hemiaminal',
    text: 'hydroxyl or thiol and amine on one carbon: loses water or hydrogen sulfide to the imine',
    smarts: ['[OX2H,SX2H][CX4][NX3;!$(N[C,S]=[O,S])]'],
    needs: ['nitrogen', 'geminal'],
    source: `${GDB13}; ${SMITH}, ch. 16`,
  },
  {
    code: 'geminal-amine',
    text: 'two amines, one with hydrogen, on one carbon: splits to imine and amine',
    smarts: ['[NX3;H1,H2;!$(N[C,S]=[O,S])][CX4][NX3;!$(N[C,S]=[O,S])]', '[NX3;H2;!$(N[C,S]=[O,S])][CX4][OX2,SX2]'],
    needs: ['amine', 'geminal'],
    source: GDB13,
  },
  {
    code: 'enol',
    text: 'simple enol or enethiol: the carbonyl tautomer is the stable one',
    // Enols held by a carbonyl next to either end are real: acetylacetone, cyclotene, sotolone, furaneol.
    smarts: [
      '[OX2H][CX3;!$(C[CX3]=[OX1,SX1,NX2])]=[CX3;!$(C[CX3]=[OX1,SX1,NX2]);!$(CC#N);!$(C[SX4](=O)=O);!$(C[SX3]=O)]',
      '[SX2H][CX3;!$(C[CX3]=[OX1,SX1,NX2])]=[CX3;!$(C[CX3]=[OX1,SX1,NX2]);!$(CC#N);!$(C[OX2])]',
    ],
    needs: ['double'],
    source: `${GDB13}; ${SMITH}, ch. 2`,
  },
  {
    code: 'enamine',
    text: 'enamine with N-H and no group to hold it: the imine tautomer is the stable one',
    smarts: [
      '[NX3;H1,H2;!$(N[C,S]=[O,S]);!$(Nc)][CX3;!$(C[CX3]=[OX1,SX1])]=[CX3;!$(C[CX3]=[OX1,SX1,NX2]);!$(CC#N);!$(C[SX4](=O)=O)]',
    ],
    needs: ['amine', 'double'],
    source: `${GDB17}; ${SMITH}, ch. 2`,
  },
  {
    code: 'imidic-acid',
    text: 'hydroxyl or thiol on a C=N carbon: the amide or thioamide tautomer is the stable one',
    smarts: ['[OX2H,SX2H][CX3]=[NX2]'],
    needs: ['nitrogen', 'double'],
    source: `${GDB17}; ${SMITH}, ch. 2`,
  },
  {
    code: 'phenol-tautomer',
    text: 'keto, imine or methylene tautomer of an aromatic ring: turns into the phenol, aniline or alkylbenzene',
    smarts: ['[O,S,N,CX3]=[#6;R]1[#6]=[#6][#6]=[#6][CX4;!H0]1', '[O,S,N,CX3]=[#6;R]1[#6]=[#6][CX4;!H0][#6]=[#6]1'],
    needs: ['unsaturatedRing'],
    source: `${SMITH}, ch. 2 (tautomerism: phenol-keto)`,
  },
  {
    code: 'peroxide',
    text: 'oxygen-oxygen bond: explosive or decomposes',
    smarts: ['[OX2][OX2]'],
    needs: ['heteroPair', 'oxygen'],
    source: GDB13,
  },
  {
    code: 'thial',
    text: 'thioaldehyde or dialkyl thioketone: polymerises',
    smarts: ['[CX3;H1,H2;!$(C[N,O,S])]=[SX1]', '[CX4][CX3](=[SX1])[CX4]'],
    needs: ['sulfur', 'double'],
    source: `${SMITH}, ch. 16; McGregor and Sherrington, Chem. Soc. Rev. 1993, 22, 199`,
  },
  {
    code: 'acyl-halide',
    text: 'acid halide: hydrolyses with moisture',
    smarts: ['[CX3](=[OX1,SX1])[F,Cl,Br,I]', '[SX4](=O)(=O)[F,Cl,Br,I]'],
    needs: ['halogen', 'double'],
    source: 'Brenk et al., ChemMedChem 2008, 3, 435',
  },
  {
    code: 'anhydride',
    text: 'acid anhydride: hydrolyses with moisture',
    smarts: ['[CX3](=[OX1,SX1])[OX2,SX2][CX3;!$(C[OX2][CX4])](=[OX1])[#6,#1]', '[CX3H](=O)[OX2][CX3]=O'],
    needs: ['oxygen', 'double'],
    source: 'Brenk et al., ChemMedChem 2008, 3, 435',
  },
  {
    code: 'ketene',
    text: 'ketene, isocyanate or their sulfur analogue: adds water or itself',
    smarts: ['[CX3]=[CX2]=[OX1,SX1,NX2]', '[NX2]=[CX2]=[OX1]', '[NX2]=[CX2]=[NX2]'],
    needs: ['cumulated'],
    source: GDB17,
  },
  {
    code: 'allene',
    text: 'allene or longer cumulene: not kept by perfumery, adds and rearranges',
    smarts: ['[#6]=[CX2]=[#6]'],
    needs: ['cumulated'],
    source: GDB13,
  },
  {
    code: 'ynol',
    text: 'hydroxyl, ether oxygen or amine on a triple bond: adds water or becomes a ketene',
    smarts: ['[OX2,NX3;!$([NX3][CX3]=O)][CX2]#[CX2]'],
    needs: ['triple'],
    source: GDB17,
  },
  {
    code: 'cyanate',
    text: 'cyanate or N-cyano group: trimerises or hydrolyses',
    smarts: ['[OX2,NX3][CX2]#[NX1]'],
    needs: ['triple', 'nitrogen'],
    source: GDB17,
  },
  {
    code: 'ketene-acetal',
    text: 'two ether oxygens on a simple double bond: adds water at once',
    smarts: ['[OX2][CX3]([OX2])=[CX3;!$(C[CX3]=[OX1])]'],
    needs: ['double', 'oxygen'],
    source: `${SMITH}, ch. 15`,
  },
  {
    code: 'ortho-acid',
    text: 'acid that exists only as its parts: carbonic half ester, carbamic or carbonic acid',
    smarts: ['[OX2H][CX3](=[OX1,SX1])[OX2,SX2,NX3]'],
    needs: ['hydroxyl', 'double'],
    source: `${SMITH}, ch. 12 (decarboxylation)`,
  },
  {
    code: 'nitrogen-nitrogen',
    text: 'nitrogen-nitrogen bond outside an aromatic ring: hydrazine, azo compound, azide, nitrosamine',
    smarts: ['[#7;!$([n])]~[#7;!$([n])]'],
    needs: ['heteroPair', 'nitrogen'],
    source: GDB17,
  },
  {
    code: 'nitrogen-oxygen',
    text: 'hydroxylamine, nitroso compound or nitrite: oxidises, dimerises or hydrolyses',
    smarts: ['[NX3;!$(N[C,S]=[O,S])]-[OX2]', '[#6,#8,#7,#16][NX2]=[OX1]'],
    needs: ['heteroPair', 'nitrogen', 'oxygen'],
    source: GDB17,
  },
  {
    code: 'sulfur-hetero',
    text: 'sulfenic acid, sulfenate or sulfenamide: hydrolyses or disproportionates',
    smarts: ['[SX2;!a]-[OX2,NX3,NX2;!a]'],
    needs: ['heteroPair', 'sulfur'],
    source: `${SMITH}, ch. 10`,
  },
  {
    code: 'sulfur-valence',
    text: 'sulfur that is not divalent, a sulfoxide or a sulfone',
    smarts: ['[#16;!$([SX1]=[#6]);!$([SX2v2]);!$([#16X3v4]=[OX1]);!$([#16X4v6](=[OX1])=[OX1]);!$([sX2])]'],
    needs: ['sulfur'],
    source: 'Clayden, Greeves and Warren, Organic Chemistry, 2nd ed. (2012), ch. 27',
  },
  {
    code: 'unsaturated-three-ring',
    text: 'three-ring with a double bond: cyclopropene, azirine, oxirene, alpha-lactone',
    smarts: ['*1=,#,:**1', '[*;r3]=[OX1,NX2,SX1]'],
    needs: ['smallRing', 'double'],
    source: GDB13,
  },
  {
    code: 'unsaturated-four-ring',
    text: 'four-ring with two double bonds, or with a double bond and a hetero-atom: opens',
    smarts: ['*1=**=*1', '[#7,#8,#16]1~*=,:*~*1', '[#7]1=*~*~*1'],
    needs: ['smallRing', 'double'],
    source: GDB17,
  },
  {
    code: 'aziridine',
    text: 'aziridine: opens, and alkylates what it meets',
    smarts: ['[#7]1[#6][#6]1'],
    needs: ['smallRing', 'nitrogen'],
    source: 'Brenk et al., ChemMedChem 2008, 3, 435',
  },
  {
    code: 'ring-alkyne',
    text: 'triple bond in a ring of eight or less: strained beyond isolation',
    smarts: ['[#6;r3,r4,r5,r6,r7,r8]#[#6;r3,r4,r5,r6,r7,r8]'],
    needs: ['triple'],
    source: GDB13,
  },
  {
    code: 'imine-nh',
    text: 'imine with N-H, or imine of formaldehyde: oligomerises or takes up water',
    smarts: ['[CX3;!$(C[N,O,S])]=[NX2H]', '[CX3H2]=[NX2]'],
    needs: ['nitrogen', 'double'],
    source: `${SMITH}, ch. 16`,
  },
];
