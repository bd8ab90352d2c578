/**
 * CAS numbers of the IFRA Standards whose drawing in the tables is missing or plainly another substance, found by reading every
 * drawing of that list against the names beside it (overview of the 51st Amendment, 2023; EU Annex II, export of 2024-05-16; IFRA Transparency List, copy of 2024).
 *
 * A SMILES here is written from the systematic name that the list prints; null drops a drawing that the names contradict.
 */
export const STRUCTURE_CORRECTIONS: ReadonlyMap<string, string | null> = new Map([
  // "1,3-Dibromo-2-methoxy-4-nitro-5-(1,1-dimethylethyl)-6-methyl-benzene" (musk alpha)
  ['63697-53-0', 'COc1c(Br)c([N+](=O)[O-])c(C(C)(C)C)c(C)c1Br'],
  // "1,3-Dibromo-2-methoxy-4-methyl-5-nitrobenzene" (musk KS)
  ['62265-99-0', 'COc1c(Br)c(C)c([N+](=O)[O-])cc1Br'],
  // "2,2-Dichloro-1-methylcyclopropylbenzene"
  ['3591-42-2', 'CC1(c2ccccc2)CC1(Cl)Cl'],
  // "2-Octynoic acid, pentyl ester"
  ['10484-32-9', 'CCCCCC#CC(=O)OCCCCC'],
  // "2-(4-Isopropylcyclohexyl)propan-1-ol"
  ['67634-03-1', 'CC(CO)C1CCC(C(C)C)CC1'],
  // "2-Methyl-4-(2,2,3-trimethylcyclopent-3-en-1-yl)butanal"
  ['65114-03-6', 'CC1=CCC(CCC(C)C=O)C1(C)C'],
  // "3,6,10-Trimethyl-3,5,9-undecatrien-2-one" (Annex II 449)
  ['1117-41-5', 'CC(=O)C(C)=CC=C(C)CCC=C(C)C'],
  // "7,11-Dimethyl-4,6,10-dodecatrien-3-one" (Annex II 432)
  ['26651-96-7', 'CCC(=O)C=CC=C(C)CCC=C(C)C'],
  // "1,2,3,4,5,6,7,8-Octahydro-5,5-dimethylnaphthalene-2-carbaldehyde"
  ['68991-96-8', 'O=CC1CCC2=C(C1)CCCC2(C)C'],
  // Colophony is a resin; drawn as one anhydride.
  ['8050-09-7', null],
  // An ester of a bicyclooctene, by its names; drawn as an oxime.
  ['68966-86-9', null],
  // "Octahydro-8,8-dimethylnaphthalene-2-carbaldehyde"; drawn with an aromatic ring.
  ['68738-94-3', null],
]);
