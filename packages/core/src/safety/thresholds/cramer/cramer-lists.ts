/**
 * The short lists that three questions of the decision tree need (1, 5 and 16). Cramer names the kinds ("normal constituent of
 * the body, but not hormones", "common carbohydrate", "common terpene") and leaves the members to the chemist; these are ours.
 * Stereochemistry is left out, so a name stands for its stereoisomers too.
 */

export interface CramerListed {
  readonly name: string;
  readonly smiles: string;
  /** `graphKey` of the SMILES; a test holds them together. */
  readonly key: string;
}

/** Question 1: metabolites of the main pathways, in Nelson and Cox, Lehninger Principles of Biochemistry, 7th ed. (2017). */
export const BODY_CONSTITUENTS: readonly CramerListed[] = [
  { name: 'acetic acid', smiles: 'CC(=O)O', key: '2e9af7647cc03b8d' },
  { name: 'lactic acid', smiles: 'CC(O)C(=O)O', key: '0aa9a3e9c1bd7ad1' },
  { name: 'pyruvic acid', smiles: 'CC(=O)C(=O)O', key: '84bf6971d369d2b3' },
  { name: 'acetoacetic acid', smiles: 'CC(=O)CC(=O)O', key: '761102dab5b6e640' },
  { name: '3-hydroxybutyric acid', smiles: 'CC(O)CC(=O)O', key: '3fddb441f39a1bb6' },
  { name: 'acetone', smiles: 'CC(C)=O', key: 'b582bfc2457b9990' },
  { name: 'butyric acid', smiles: 'CCCC(=O)O', key: 'be9cb645ef41d5ab' },
  { name: 'citric acid', smiles: 'OC(=O)CC(O)(C(=O)O)CC(=O)O', key: '26208399e265537d' },
  { name: 'isocitric acid', smiles: 'OC(=O)CC(C(=O)O)C(O)C(=O)O', key: '70742b75cdfd8427' },
  { name: '2-oxoglutaric acid', smiles: 'OC(=O)CCC(=O)C(=O)O', key: 'f4e567f9227d2b78' },
  { name: 'succinic acid', smiles: 'OC(=O)CCC(=O)O', key: '4058581f771aaa76' },
  { name: 'fumaric acid', smiles: 'OC(=O)C=CC(=O)O', key: 'e8af4270711bc9e7' },
  { name: 'malic acid', smiles: 'OC(=O)CC(O)C(=O)O', key: 'cad479c6cf67e75d' },
  { name: 'oxaloacetic acid', smiles: 'OC(=O)CC(=O)C(=O)O', key: 'e76bf000537967e8' },
  { name: 'palmitic acid', smiles: 'CCCCCCCCCCCCCCCC(=O)O', key: '4bd16a750b005882' },
  { name: 'stearic acid', smiles: 'CCCCCCCCCCCCCCCCCC(=O)O', key: '2739539b995d4793' },
  { name: 'oleic acid', smiles: 'CCCCCCCCC=CCCCCCCCC(=O)O', key: 'b25c7212f5b6b475' },
  { name: 'linoleic acid', smiles: 'CCCCCC=CCC=CCCCCCCCC(=O)O', key: '6897f00b3099bd97' },
  { name: 'glycerol', smiles: 'OCC(O)CO', key: '296c950185c038cb' },
  { name: 'urea', smiles: 'NC(N)=O', key: 'd2366c96647b2bde' },
  { name: 'cholesterol', smiles: 'CC(C)CCCC(C)C1CCC2C3CC=C4CC(O)CCC4(C)C3CCC12C', key: '0e509a1ffa98a52b' },
  { name: 'taurine', smiles: 'NCCS(=O)(=O)O', key: 'e141f1447f7b7590' },
  { name: 'creatine', smiles: 'CN(CC(=O)O)C(N)=N', key: 'db44d75994dedfaf' },
  { name: 'glycine', smiles: 'NCC(=O)O', key: 'a184ad9290d3eee9' },
  { name: 'alanine', smiles: 'CC(N)C(=O)O', key: '19728f920d87b458' },
  { name: 'valine', smiles: 'CC(C)C(N)C(=O)O', key: '5c07db8c11c41d75' },
  { name: 'leucine', smiles: 'CC(C)CC(N)C(=O)O', key: 'd0c88a32e6aa50c9' },
  { name: 'isoleucine', smiles: 'CCC(C)C(N)C(=O)O', key: '23fe626ca1f777c1' },
  { name: 'proline', smiles: 'OC(=O)C1CCCN1', key: 'b704fe06f995d272' },
  { name: 'phenylalanine', smiles: 'NC(Cc1ccccc1)C(=O)O', key: '6b6c11932295a1c2' },
  { name: 'tyrosine', smiles: 'NC(Cc1ccc(O)cc1)C(=O)O', key: 'f0d69e6e0bff4cb2' },
  { name: 'tryptophan', smiles: 'NC(Cc1c[nH]c2ccccc12)C(=O)O', key: '80c85d3b82a011b2' },
  { name: 'serine', smiles: 'NC(CO)C(=O)O', key: '94b910ffdb44a35a' },
  { name: 'threonine', smiles: 'CC(O)C(N)C(=O)O', key: '44387a400c125121' },
  { name: 'cysteine', smiles: 'NC(CS)C(=O)O', key: 'dff825243bce4217' },
  { name: 'methionine', smiles: 'CSCCC(N)C(=O)O', key: 'fb7cbef56738a4c7' },
  { name: 'asparagine', smiles: 'NC(=O)CC(N)C(=O)O', key: '2074b2601e2014a6' },
  { name: 'glutamine', smiles: 'NC(=O)CCC(N)C(=O)O', key: '1186575070de77a6' },
  { name: 'aspartic acid', smiles: 'NC(CC(=O)O)C(=O)O', key: '3ce762cc273c8f5d' },
  { name: 'glutamic acid', smiles: 'NC(CCC(=O)O)C(=O)O', key: '1e854ed48432fa31' },
  { name: 'lysine', smiles: 'NCCCCC(N)C(=O)O', key: '7890154b7728d93d' },
  { name: 'arginine', smiles: 'NC(=N)NCCCC(N)C(=O)O', key: 'a2dff831c3253b55' },
  { name: 'histidine', smiles: 'NC(Cc1c[nH]cn1)C(=O)O', key: 'af929040ad449b48' },
];

/** Question 5, from the same book. */
export const COMMON_CARBOHYDRATES: readonly CramerListed[] = [
  { name: 'glucose, galactose, mannose (pyranose)', smiles: 'OCC1OC(O)C(O)C(O)C1O', key: '23d47dd989826ed7' },
  { name: 'glucose, galactose, mannose (open)', smiles: 'OCC(O)C(O)C(O)C(O)C=O', key: '55eaab64ba1322de' },
  { name: 'fructose (pyranose)', smiles: 'OCC1(O)OCC(O)C(O)C1O', key: '3085828df4c782ed' },
  { name: 'fructose (furanose)', smiles: 'OCC1OC(O)(CO)C(O)C1O', key: 'f080de92c07947f8' },
  { name: 'fructose (open)', smiles: 'OCC(=O)C(O)C(O)C(O)CO', key: '8ecf64c21ec965d9' },
  { name: 'ribose, xylose, arabinose (pyranose)', smiles: 'OC1COC(O)C(O)C1O', key: 'f8cc16ac3a15f3de' },
  { name: 'ribose, xylose, arabinose (furanose)', smiles: 'OCC1OC(O)C(O)C1O', key: 'bc8c5503af0261ee' },
  { name: 'rhamnose, fucose (pyranose)', smiles: 'CC1OC(O)C(O)C(O)C1O', key: 'e22a063255e42cc0' },
  { name: 'sucrose', smiles: 'OCC1OC(OC2(CO)OC(CO)C(O)C2O)C(O)C(O)C1O', key: '0861a4fadb774f88' },
  { name: 'maltose, lactose, cellobiose', smiles: 'OCC1OC(OC2C(CO)OC(O)C(O)C2O)C(O)C(O)C1O', key: 'a7af962a160c437a' },
];

/** Question 16 (hydrocarbons, alcohols, aldehydes, acids; ketones do not count): named in Breitmaier, Terpenes (2006). */
export const COMMON_TERPENES: readonly CramerListed[] = [
  { name: 'limonene', smiles: 'CC(=C)C1CCC(C)=CC1', key: '7f0468fc20ecd4cc' },
  { name: 'alpha-pinene', smiles: 'CC1=CCC2CC1C2(C)C', key: '10d628a52e29dc07' },
  { name: 'beta-pinene', smiles: 'C=C1CCC2CC1C2(C)C', key: '9aaab3257ac18c20' },
  { name: 'myrcene', smiles: 'C=CC(=C)CCC=C(C)C', key: '8211cb156bd07c51' },
  { name: 'beta-ocimene', smiles: 'CC(C)=CCC=C(C)C=C', key: 'b2a02859cc893ead' },
  { name: 'alpha-terpinene', smiles: 'CC1=CC=C(C(C)C)CC1', key: '237346dd26ee9dc0' },
  { name: 'gamma-terpinene', smiles: 'CC1=CCC(C(C)C)=CC1', key: '893c45610b1da03d' },
  { name: 'terpinolene', smiles: 'CC(C)=C1CCC(C)=CC1', key: 'd01e93361f788934' },
  { name: 'alpha-phellandrene', smiles: 'CC(C)C1CC=C(C)C=C1', key: '5c608d5a1975610c' },
  { name: 'beta-phellandrene', smiles: 'C=C1CCC(C(C)C)C=C1', key: '7adce75baaf8ebf5' },
  { name: 'camphene', smiles: 'CC1(C)C2CCC(C2)C1=C', key: 'bfcfc36eed2561ce' },
  { name: 'sabinene', smiles: 'C=C1CCC2(C(C)C)CC12', key: '31bba2e9c462f532' },
  { name: '3-carene', smiles: 'CC1=CCC2C(C1)C2(C)C', key: '094603f7ebdbc6ef' },
  { name: 'beta-caryophyllene', smiles: 'C=C1CCC=C(C)CCC2C1CC2(C)C', key: 'c2d83a192c86477c' },
  { name: 'alpha-humulene', smiles: 'CC1=CCC(C)(C)C=CCC(C)=CCC1', key: '775440e4e2591495' },
  { name: 'alpha-farnesene', smiles: 'CC(C)=CCCC(C)=CCC=C(C)C=C', key: '1a6e6b90e90a4848' },
  { name: 'beta-farnesene', smiles: 'C=CC(=C)CCC=C(C)CCC=C(C)C', key: '17a8c5f7d618e432' },
  { name: 'beta-bisabolene', smiles: 'C=C(CCC=C(C)C)C1CCC(C)=CC1', key: 'ed63f7c9a89fa860' },
  { name: 'geraniol, nerol', smiles: 'CC(C)=CCCC(C)=CCO', key: '39e307b1b302efc2' },
  { name: 'linalool', smiles: 'C=CC(C)(O)CCC=C(C)C', key: '970d43b400af2c2d' },
  { name: 'citronellol', smiles: 'CC(C)=CCCC(C)CCO', key: '7dd56869d0b8dc08' },
  { name: 'alpha-terpineol', smiles: 'CC1=CCC(CC1)C(C)(C)O', key: 'bf56aec4dc7cf18c' },
  { name: 'terpinen-4-ol', smiles: 'CC1=CCC(O)(CC1)C(C)C', key: '4b8421781245b6ae' },
  { name: 'menthol', smiles: 'CC(C)C1CCC(C)CC1O', key: '19abf822a5bad3ec' },
  { name: 'isopulegol', smiles: 'CC(=C)C1CCC(C)CC1O', key: '7837e438c3f97c61' },
  { name: 'borneol', smiles: 'CC1(C)C2CCC1(C)C(O)C2', key: '4f850bf25d39cedf' },
  { name: 'carveol', smiles: 'CC(=C)C1CC=C(C)C(O)C1', key: 'd58f61fc1777022c' },
  { name: 'perillyl alcohol', smiles: 'CC(=C)C1CCC(CO)=CC1', key: 'ff8959b67c46e846' },
  { name: 'lavandulol', smiles: 'CC(=C)C(CO)CC=C(C)C', key: '19bb029066f279e3' },
  { name: 'farnesol', smiles: 'CC(C)=CCCC(C)=CCCC(C)=CCO', key: '19b1e43f65bbe373' },
  { name: 'nerolidol', smiles: 'C=CC(C)(O)CCC=C(C)CCC=C(C)C', key: 'cd8f3f352dcdacb1' },
  { name: 'citral', smiles: 'CC(C)=CCCC(C)=CC=O', key: '3d4355fc28712c25' },
  { name: 'citronellal', smiles: 'CC(C)=CCCC(C)CC=O', key: '546c5c2661809cf3' },
  { name: 'perillaldehyde', smiles: 'CC(=C)C1CCC(C=O)=CC1', key: '1b8866cf917008e4' },
  { name: 'geranic acid', smiles: 'CC(C)=CCCC(C)=CC(=O)O', key: '554ce7460200cbf8' },
  { name: 'citronellic acid', smiles: 'CC(C)=CCCC(C)CC(=O)O', key: 'aa986b77f3464432' },
];

const keysOf = (list: readonly CramerListed[]): ReadonlySet<string> => new Set(list.map(({ key }) => key));

export const BODY_CONSTITUENT_KEYS = keysOf(BODY_CONSTITUENTS);
export const COMMON_CARBOHYDRATE_KEYS = keysOf(COMMON_CARBOHYDRATES);
export const COMMON_TERPENE_KEYS = keysOf(COMMON_TERPENES);
