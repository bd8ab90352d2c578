/** The papers and texts that more than one alert rests on. A DOI stands only where it was certain. */

export const APTULA_ROBERTS =
  'Aptula and Roberts, Chem. Res. Toxicol. 2006, 19, 1097 (reaction domains), doi:10.1021/tx0601004';
export const ROBERTS_DOMAINS =
  'Roberts et al., Chem. Res. Toxicol. 2007, 20, 44 (domains in the LLNA), doi:10.1021/tx060121y';
export const ENOCH =
  'Enoch, Ellison, Schultz and Cronin, Crit. Rev. Toxicol. 2011, 41, 783 (protein binding chemistry)';
export const KARLBERG_2008 =
  'Karlberg et al., Chem. Res. Toxicol. 2008, 21, 53 (skin sensitisers and their reactivity)';
export const KARLBERG_2013 =
  'Karlberg et al., Contact Dermatitis 2013, 69, 323 (prehaptens and prohaptens among fragrances)';
export const ROBERTS_HPC =
  'Roberts et al., Regul. Toxicol. Pharmacol. 2015, 72, 683 (high potency category of the dermal sensitisation threshold)';
export const BENIGNI_BOSSA =
  'Benigni and Bossa, Mutat. Res. 2008, 659, 248 (structure alerts for carcinogenicity and the Salmonella assay)';
export const ASHBY_TENNANT = 'Ashby and Tennant, Mutat. Res. 1991, 257, 229';
export const KAZIUS = 'Kazius, McGuire and Bursi, J. Med. Chem. 2005, 48, 312 (toxicophores for mutagenicity)';
export const EFSA_WHO_2016 =
  'EFSA and WHO 2016, Review of the TTC approach (EFSA supporting publication EN-1006); Kroes et al., Food Chem. Toxicol. 2004, 42, 65';
export const ICH_S10 =
  'ICH guideline S10, Photosafety evaluation of pharmaceuticals, 2013 (absorption from 290 to 700 nm)';
export const BRETHERICK = "Urben (ed.), Bretherick's Handbook of Reactive Chemical Hazards, 7th ed. (2007)";
/** Where a pattern was drawn from a published list rather than from a paper on its chemistry. */
export const IFRA_51 = 'IFRA Standards, 51st Amendment (2023)';
