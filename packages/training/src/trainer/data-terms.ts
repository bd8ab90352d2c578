/** Terms that weights trained on the project's data inherit, as found in the sources on 2026-11-23. */
export const DATA_TERMS: readonly string[] = [
  'The code is Apache-2.0; these weights are not: they inherit the terms of the data they were trained on.',
  'Odor labels: The Good Scents Company (its own terms of use), Leffingwell PMP 2001 (CC BY-NC), Arctander (CC BY-NC 4.0), FlavorDB (CC BY-NC-SA 3.0), Flavornet, AromaDb, Sigma-Aldrich 2014, IFRA glossary 2019 and OlfactionBase (no open licence found).',
  'Structures: NPClassifier, AqSolDB, MoleculeNet, CMNPD and chemicals (MIT repositories), ChEMBL (CC BY-SA 3.0), ZINC and PubChem samples of RDKit (BSD-3-Clause), QM9 and ZINC lists of ORGAN (GPL-2.0 repository).',
  'Several sources are non-commercial: use these weights for research, or train your own with `smell train` on data you have the rights to.',
];
