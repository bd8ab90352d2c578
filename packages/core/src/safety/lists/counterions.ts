/**
 * Parts of a salt that are not what it is about: common inorganic ions, solvents of crystallisation and small acids that
 * only carry an active base or acid (the usual counterions of pharmaceutical salts, Stahl and Wermuth, Handbook of
 * Pharmaceutical Salts, 2002). By first block of the standard InChIKey, which is the same for an acid and its anion.
 */
import type { StructureReader } from '../../molecule/index.ts';

const COUNTERION_SMILES = [
  'O', // water
  'Cl',
  'Br',
  'I',
  'F',
  'OS(=O)(=O)O',
  'O[N+](=O)[O-]',
  'OP(=O)(O)O',
  'OCl(=O)(=O)=O',
  'OC(=O)O',
  'N', // ammonium
  'C(=O)O',
  'CC(=O)O',
  'OC(=O)C(F)(F)F',
  'OC(=O)C(=O)O',
  'OC(=O)C=CC(=O)O',
  'OC(=O)CCC(=O)O',
  'OC(=O)C(O)C(O)C(=O)O',
  'OC(=O)CC(O)(CC(=O)O)C(=O)O',
  'CS(=O)(=O)O',
  'Cc1ccc(S(=O)(=O)O)cc1',
];

const CARBON = 6;
let blocks: Set<string> | undefined;

/** Whether a part of a structure of several parts is a counterion or solvent. @param part one connected part */
export function isCounterion(part: StructureReader): boolean {
  const { graph } = part;
  // Metal cations and other lone ions.
  if (graph.atomCount === 1 && graph.elements[0] !== CARBON) return true;
  blocks ??= new Set(
    COUNTERION_SMILES.map((smiles) => part.readOther(smiles, ({ inchiKey }) => inchiKey.slice(0, 14))),
  );
  return blocks.has(part.inchiKey.slice(0, 14));
}
