/** Element symbols by atomic number; 0 is the wildcard `*`. Standard order of IUPAC's periodic table, to Z = 118. */
const SYMBOLS = (
  '* H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb ' +
  'Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au ' +
  'Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og'
).split(' ');

export const HYDROGEN = 1;
export const CARBON = 6;
export const NITROGEN = 7;
export const OXYGEN = 8;
export const SULFUR = 16;

export function elementSymbol(atomicNumber: number): string {
  return SYMBOLS[atomicNumber] ?? `#${atomicNumber}`;
}

/** Symbol of a chemical element as it is written, such as `Na`. */
export function isElementSymbol(text: string): boolean {
  return SYMBOLS.indexOf(text) > 0;
}
