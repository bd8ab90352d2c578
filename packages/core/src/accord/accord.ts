/**
 * A perfumer's formula: lines of material in parts per thousand of the concentrate, each perhaps as a dilution, with the product that the
 * concentrate goes into. Terms: the *concentrate* is what is weighed, the *product* what it is dissolved in, *pure* a material without its
 * solvent.
 */
// Not of the index: a page that does arithmetic needs no chemistry, not even its types.
import type { MaterialName } from '../safety/mixture/formula.ts';

export const PLACES = ['top', 'heart', 'base'] as const;
export type Place = (typeof PLACES)[number];

/** What a material is diluted in. Names, CAS numbers and structures are those of our lists (IFRA Transparency List). */
export const SOLVENTS = {
  dpg: {
    name: 'Dipropylene glycol (isomer unspecified)',
    cas: '25265-71-8',
    // One of its isomers stands for all of them where a structure is needed.
    smiles: 'CC(O)COCC(C)O',
  },
  ethanol: { name: 'Ethyl alcohol', cas: '64-17-5', smiles: 'CCO' },
  'isopropyl-myristate': { name: 'Isopropyl myristate', cas: '110-27-0', smiles: 'CCCCCCCCCCCCCC(=O)OC(C)C' },
  'triethyl-citrate': { name: 'Triethyl citrate', cas: '77-93-0', smiles: 'CCOC(=O)CC(O)(CC(=O)OCC)C(=O)OCC' },
  'diethyl-phthalate': { name: 'Diethyl phthalate', cas: '84-66-2', smiles: 'CCOC(=O)c1ccccc1C(=O)OCC' },
  'benzyl-benzoate': { name: 'Benzyl benzoate', cas: '120-51-4', smiles: 'O=C(OCc1ccccc1)c1ccccc1' },
  'propylene-glycol': { name: 'Propylene glycol', cas: '57-55-6', smiles: 'CC(O)CO' },
} as const satisfies Readonly<Record<string, Required<MaterialName>>>;
export type Solvent = keyof typeof SOLVENTS;
export const SOLVENT_IDS = Object.keys(SOLVENTS) as [Solvent, ...Solvent[]];

/**
 * What trade names usually mean, % of concentrate in the product: customs and no law, and sources differ (the typical figures of IFRA as
 * the article "Perfume" of Wikipedia gives them, read in a copy on creativeperfumes.com, November 2026).
 */
export const CONCENTRATIONS = {
  extrait: 20,
  'eau-de-parfum': 15,
  'eau-de-toilette': 10,
  'eau-de-cologne': 5,
} as const;
export type Concentration = keyof typeof CONCENTRATIONS;
export const CONCENTRATION_IDS = Object.keys(CONCENTRATIONS) as [Concentration, ...Concentration[]];

export interface AccordLine {
  /** The same from version to version. */
  readonly id: string;
  readonly material: MaterialName;
  /** Of what is weighed: a dilution with its solvent. */
  readonly partsPerThousand: number;
  /** Pure material in what is weighed, %; 100 is neat. */
  readonly dilutionPercent: number;
  /** Read where the line is not neat. */
  readonly solvent: Solvent;
  /** Instead of the predicted note; null leaves it to the prediction. */
  readonly place: Place | null;
  /** As the user knows it: no table here has INCI names. Null where nobody gave it. */
  readonly inciName: string | null;
  /** Of what is weighed, in the currency of the user; null where it is not known. */
  readonly pricePerKg: number | null;
}

export interface Accord {
  readonly lines: readonly AccordLine[];
  /** Concentrate to be weighed, g. */
  readonly batchGrams: number;
  /** % of concentrate in the product, by weight. */
  readonly concentrationPercent: number;
}

export const PARTS = 1000;
