/** Phototoxicity and photoallergy: what light between 290 and 700 nm can set off. */
import { alertRules } from './alert-rule.ts';
import { ICH_S10, IFRA_51 } from './references.ts';

export const PHOTO_ALERTS = alertRules('phototoxicity', [
  {
    id: 'photo-furocoumarin',
    title: 'furocoumarin, linear or angular',
    mechanism: 'photochemical',
    smarts: ['O=c1ccc2cc3ccoc3cc2o1', 'O=c1ccc2ccc3occc3c2o1', 'O=c1ccc2c(o1)ccc1ccoc12'],
    explanation:
      'Under UVA it adds to the bases of DNA, and the linear ones cross-link it (bergapten, psoralen); angular ones (angelicin) form single adducts.',
    limits: 'Substituents change the strength (bergamottin is weak): not ranked here.',
    reference:
      'SCCP opinion on furocoumarins in cosmetic products, SCCP/0942/05 (2005); IFRA Standard on citrus oils and furocoumarins',
    potency: 'high',
    needs: ['carbonyl', 'aromatic', 'threeRings'],
  },
  {
    id: 'photo-n-alkyl-anthranilate',
    title: 'N-alkyl anthranilate',
    mechanism: 'photochemical',
    smarts: [
      '[NX3;H1;!$(N[CX3]=O)]([CX4])c1c([CX3](=O)[OX2])cccc1',
      '[NX3;H0;!$(N[CX3]=O)]([CX4])([CX4])c1c([CX3](=O)[OX2])cccc1',
    ],
    explanation: 'It absorbs in the UVA and is phototoxic on skin (methyl N-methylanthranilate).',
    limits: 'Methyl anthranilate, without the N-alkyl group, is not restricted for it and does not count.',
    reference: `SCCS opinion on methyl-N-methylanthranilate, SCCS/1455/11; ${IFRA_51}`,
    potency: 'high',
    needs: ['nitrogen', 'carbonyl', 'aromaticHetero'],
  },
  {
    id: 'photo-coumarin-photoallergen',
    title: 'coumarin with alkyl or alkoxy on the benzene ring, or at carbon 4',
    mechanism: 'photochemical',
    smarts: [
      'O=c1ccc2cc([CX4])ccc2o1',
      'O=c1ccc2ccc([CX4,$([OX2][CX4])])cc2o1',
      'O=c1cc([CX4])c2ccccc2o1',
      'O=c1ccc2c([$([OX2][CX4])])cc([$([OX2][CX4])])cc2o1',
    ],
    explanation:
      'Light makes it bind protein or form adducts: 6-methylcoumarin and 7-methoxycoumarin are photoallergens.',
    limits: 'Coumarin itself is not a photoallergen. Other places on the ring were not tested.',
    reference: `Kaidbey and Kligman, Arch. Dermatol. 1981, 117, 258 (coumarin derivatives); ${IFRA_51}`,
    potency: 'high',
    needs: ['carbonyl', 'aromatic', 'twoRings'],
  },
  {
    id: 'photo-nitromusk',
    title: 'dinitro anisole with alkyl groups (musk ambrette)',
    mechanism: 'photochemical',
    smarts: [
      '[CH3,CH2][OX2]c1c([CX4])c([NX3+](=O)[O-])c([CX4])c([NX3+](=O)[O-])c1',
      '[CH3,CH2][OX2]c1c([NX3+](=O)[O-])c([CX4])c([NX3+](=O)[O-])cc1[CX4]',
      '[CH3,CH2][OX2]c1c([NX3+](=O)[O-])cc(*)c([NX3+](=O)[O-])c1[CX4]',
    ],
    explanation: 'Light reduces the nitro group to radicals that bind protein: musk ambrette is a photoallergen.',
    limits: 'Musk xylene and musk ketone, without the methoxy group, hardly do it and do not count.',
    reference: `Raugi, Storrs and Larsen, Contact Dermatitis 1979, 5, 251 (musk ambrette); ${IFRA_51}`,
    potency: 'high',
    needs: ['nitrogen', 'heteroPair', 'aromaticHetero'],
  },
  {
    id: 'photo-polycyclic-aromatic',
    title: 'three or more aromatic rings fused',
    mechanism: 'photochemical',
    smarts: ['c1ccc2c(c1)[c,n]:[c,n]c1ccccc12', 'c1ccc2cc3ccccc3cc2c1', 'c1ccc2nc3ccccc3cc2c1'],
    explanation: 'It absorbs UVA and hands the energy to oxygen (anthracene, acridine).',
    limits: 'Phenanthrene itself is weak.',
    reference: ICH_S10,
    potency: 'ordinary',
    needs: ['aromatic', 'threeRings'],
  },
  {
    id: 'photo-diaryl-ketone',
    title: 'benzophenone, thioxanthone or xanthone with donor or halogen',
    mechanism: 'photochemical',
    smarts: ['[CX3](=O)(c1ccccc1)c1ccc([OX2,NX3,F,Cl,$(C)])cc1', 'O=c1c2ccccc2[o,s]c2ccccc12'],
    explanation: 'Its triplet state takes hydrogen and sensitises oxygen (ketoprofen kind).',
    limits: 'Ortho hydroxyl groups (sunscreens) quench it; that is not looked at.',
    reference: ICH_S10,
    potency: 'ordinary',
    needs: ['carbonyl', 'aromatic', 'twoRings'],
  },
  {
    id: 'photo-halogenated-salicylanilide',
    title: 'halogenated salicylanilide, bithionol or carbanilide',
    mechanism: 'photochemical',
    smarts: ['[OX2H]c1ccc([Cl,Br])cc1[CX3](=O)[NX3H]c', '[OX2H]c1c([SX2]c2c([OX2H])cc([Cl,Br])cc2)cc([Cl,Br])cc1'],
    explanation: 'Light splits off halogen, and the radical binds protein.',
    limits: 'None of note.',
    reference: 'Epling, Wells and Yoon, Photochem. Photobiol. 1988, 47, 167',
    potency: 'high',
    needs: ['halogen', 'hydroxyl', 'aromatic'],
  },
  {
    id: 'photo-uv-screen',
    title: 'chromophore that may absorb from 290 to 700 nm (screen)',
    mechanism: 'photochemical',
    smarts: [
      // cinnamoyl, and benzoyl with a donor across the ring
      'c[CX3]=[CX3][$([CX3]=O),$(C#N),$([NX3+](=O)[O-])]',
      '[$([CX3]=O)]c1ccc([$([OX2]),$([NX3;!$(N[CX3]=O)])])cc1',
      '[$([CX3]=O)]c1c([$([OX2H]),$([NX3;!$(N[CX3]=O)])])cccc1',
      // four double bonds in a row, three with a carbonyl group
      '[CX3]=[CX3][CX3]=[CX3][CX3]=[CX3][CX3]=[CX3]',
      '[CX3]=[CX3][CX3]=[CX3][CX3]=[CX3][CX3]=O',
      // ring systems
      'O=c1ccc2ccccc2o1',
      'c1ccc2c(c1)[c,n]:[c,n]c1ccccc12',
      'c1ccc2cc3ccccc3cc2c1',
      'c1ccc2c([CX3]=O)cccc2c1',
      'c1ccc2cc([CX3]=O)ccc2c1',
      'c[CX3]=[CX3]c',
      'c[CX3](=O)[CX4][CX3](=O)c',
      'c[NX2]=[CX3]',
      // colours
      '[#6]1(=O)[#6]=,:[#6][#6](=O)[#6]=,:[#6]1',
      'c[NX2]=[NX2]',
      'c[NX3+](=O)[O-]',
      '[CX3](=O)[CX3](=O)[#6]',
    ],
    explanation:
      'Light is the first step of every photochemical harm; a material that absorbs none above 290 nm has no such risk. This one may absorb.',
    limits:
      'A screen from structure, not a spectrum: the molar absorption (1,000 L/mol/cm is the usual bar) is not computed, and most absorbing materials are not phototoxic.',
    reference: ICH_S10,
    potency: 'weak',
    needs: ['conjugated'],
  },
]);
