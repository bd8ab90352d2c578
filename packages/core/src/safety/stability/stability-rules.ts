/**
 * Reactions that take odorants apart, or colour them, in the media they are sold in. Each rule is a SMARTS pattern, so a chemist can read and
 * argue with it, with what it does in each medium. The chemistry is of textbooks; the grades are our reading of it, and no shelf test.
 * One table, so that grades can be compared.
 */

import type { Medium } from './stability-words.ts';

/** What each medium is taken to be, and what is not looked at. */
export const MEDIUM_NOTES: Readonly<Record<Medium, string>> = {
  hydroalcoholic: 'ethanol and water, near neutral, air and light; months at room temperature',
  soap: 'toilet soap, pH about 10, water, warm while it is made',
  bleach: 'sodium hypochlorite, strongly alkaline: base as in soap, and oxidation',
  antiperspirant: 'aluminium salts in water, pH about 4',
  candle: 'molten wax, air, no water; how the wick burns and how the scent throws is not looked at',
};

export type StabilityMechanism =
  | 'hydrolysis'
  | 'autoxidation'
  | 'aldol'
  | 'retro-aldol'
  | 'schiff-base'
  | 'acetal-formation'
  | 'discoloration'
  | 'hypochlorite-oxidation'
  | 'dehydration'
  | 'cyclisation'
  | 'addition'
  | 'thiol-oxidation'
  | 'flammability';

export type StabilitySeverity = 'watch' | 'unstable';

/** Cheap facts about a graph; `stability-features.ts` reads them. */
export type StabilityFeature =
  | 'aldehyde'
  /** C=O of any kind. */
  | 'carbonyl'
  /** A carbonyl carbon with a single-bonded O that carries no hydrogen. */
  | 'ester'
  /** O between two atoms. */
  | 'ether'
  /** A carbon with two single-bonded O. */
  | 'acetal'
  | 'hydroxyl'
  /** C=C outside aromatic rings. */
  | 'alkene'
  | 'aromatic'
  | 'ring'
  | 'nitrogen'
  | 'sulfur'
  | 'halogen';

export interface StabilityRule {
  readonly id: string;
  readonly mechanism: StabilityMechanism;
  /** Any of them raises it. */
  readonly smarts: readonly string[];
  readonly media: Readonly<Partial<Record<Medium, StabilitySeverity>>>;
  readonly explanation: string;
  readonly reference: string;
  /** Without these it cannot match; saves the search. */
  readonly needs: readonly StabilityFeature[];
}

const MARCH = "Smith, March's Advanced Organic Chemistry, 8th ed. (2020)";
const CHLORINE =
  'Deborde and von Gunten, Water Research 2008, 42, 13-51 (reactions of chlorine with organic compounds)';
const AUTOXIDATION = 'Karlberg et al., Chem. Res. Toxicol. 2008, 21, 53-69 (autoxidation of fragrance terpenes)';
const CITRAL = 'Clark, Powell and Radford, Tetrahedron 1977, 33, 2187-2191 (acid-catalysed cyclisation of citral)';

const ALLYLIC_TERTIARY = '[CX4;H0]([#6])([#6])[CX3]=[CX3]';

export const STABILITY_RULES: readonly StabilityRule[] = [
  // Esters
  {
    id: 'formate-ester',
    mechanism: 'hydrolysis',
    smarts: ['[CX3H1](=[OX1])[OX2][#6]'],
    media: { hydroalcoholic: 'watch', soap: 'unstable', bleach: 'unstable', antiperspirant: 'watch' },
    explanation:
      'A formate has nothing to shield its carbonyl: base saponifies it fast, and in ethanol it exchanges to ethyl formate.',
    reference: `${MARCH}, ch. 16 (ester hydrolysis, transesterification)`,
    needs: ['ester'],
  },
  {
    id: 'tertiary-allylic-ester',
    mechanism: 'hydrolysis',
    smarts: [`[CX3](=[OX1])[OX2]${ALLYLIC_TERTIARY}`],
    media: { hydroalcoholic: 'watch', soap: 'unstable', bleach: 'unstable', antiperspirant: 'unstable' },
    explanation:
      'The ester of a tertiary allylic alcohol loses its acid as a stabilised cation and rearranges or eliminates, soon in acid; hot alkali saponifies it as well.',
    reference: `${MARCH}, ch. 10 (alkyl-oxygen cleavage, SN1 at allylic carbon), ch. 16`,
    needs: ['ester', 'alkene'],
  },
  {
    id: 'phenyl-or-enol-ester',
    mechanism: 'hydrolysis',
    smarts: ['[CX3;!$([CX3](=O)[OX2]C=O)](=[OX1])[OX2;!R][c,$([CX3]=[CX3])]'],
    media: { hydroalcoholic: 'watch', soap: 'unstable', bleach: 'unstable', antiperspirant: 'watch' },
    explanation:
      'Phenoxide and enolate leave easily, so esters of phenols and enols hydrolyse much faster than those of alcohols.',
    reference: `${MARCH}, ch. 16 (ester hydrolysis)`,
    needs: ['ester'],
  },
  {
    id: 'open-ester',
    mechanism: 'hydrolysis',
    smarts: [
      '[CX3;!R;$([CX3][CX4;!H0,H3]),$([CX3][CX3]=C),$([CX3]C#C)](=[OX1])[OX2;!R][CX4;H3,H2]',
      '[CX3;!R;$(C[CH3])](=[OX1])[OX2;!R][CX4;H1]',
    ],
    media: { soap: 'watch', bleach: 'unstable' },
    explanation:
      'An ester with little around it: base saponifies it, acetates of primary alcohols first; in soap over weeks, in bleach over days.',
    reference: `${MARCH}, ch. 16 (ester hydrolysis, steric effects)`,
    needs: ['ester'],
  },
  {
    id: 'benzoate-or-shielded-ester',
    mechanism: 'hydrolysis',
    smarts: ['[CX3;!R](=[OX1])([c])[OX2;!R][CX4]', '[CX3;!R;$(C[CX4;!H3])](=[OX1])[OX2;!R][CX4;H1]'],
    media: { bleach: 'watch' },
    explanation:
      'An aromatic ring or branching beside the ester slows saponification; strong alkali gets there in time.',
    reference: `${MARCH}, ch. 16 (ester hydrolysis, steric effects)`,
    needs: ['ester'],
  },
  {
    id: 'lactone',
    mechanism: 'hydrolysis',
    smarts: ['[CX3;R](=[OX1])[OX2;R]', 'c(=O)o'],
    media: { soap: 'watch', bleach: 'unstable' },
    explanation:
      'Base opens the lactone to the salt of its hydroxy acid; five- and six-membered rings close again only in acid.',
    reference: `${MARCH}, ch. 16 (ester hydrolysis, lactones)`,
    needs: ['ester', 'ring'],
  },
  // Acetals, enol ethers, epoxides, imines
  {
    id: 'acyclic-acetal',
    mechanism: 'hydrolysis',
    smarts: ['[OX2;!R]([CX4])[CX4][OX2;!R][CX4]'],
    media: { hydroalcoholic: 'watch', antiperspirant: 'unstable' },
    explanation: 'Acid gives back aldehyde or ketone and alcohol; acetals are stable to base.',
    reference: `${MARCH}, ch. 10 (hydrolysis of acetals)`,
    needs: ['acetal'],
  },
  {
    id: 'cyclic-acetal',
    mechanism: 'hydrolysis',
    smarts: ['[OX2;R]([CX4])[CX4;R][OX2][CX4]'],
    media: { antiperspirant: 'watch' },
    explanation: 'Cyclic acetals and ketals hydrolyse in acid, more slowly than open ones.',
    reference: `${MARCH}, ch. 10 (hydrolysis of acetals)`,
    needs: ['acetal', 'ring'],
  },
  {
    id: 'enol-ether',
    mechanism: 'hydrolysis',
    smarts: ['[OX2;!$(O[CX3]=O)]([#6;!$(C=O)])[CX3;!$(C=O)]=[CX3;!$(CC=O)]'],
    media: { hydroalcoholic: 'watch', bleach: 'unstable', antiperspirant: 'unstable' },
    explanation: 'Enol ethers take up a proton and fall to carbonyl compound and alcohol; hypochlorite adds to them.',
    reference: `${MARCH}, ch. 10 (hydrolysis of enol ethers)`,
    needs: ['ether', 'alkene'],
  },
  {
    id: 'epoxide',
    mechanism: 'addition',
    smarts: ['[OX2r3]1[#6r3][#6r3]1'],
    media: { hydroalcoholic: 'watch', soap: 'watch', bleach: 'watch', antiperspirant: 'unstable', candle: 'watch' },
    explanation: 'Strain opens the ring with water or alcohol, fast in acid.',
    reference: `${MARCH}, ch. 10 (hydrolysis and alcoholysis of epoxides)`,
    needs: ['ether', 'ring'],
  },
  {
    id: 'imine',
    mechanism: 'hydrolysis',
    smarts: ['[CX3;!$(C[N,O,S])]=[NX2;!$(N[N,O])]'],
    media: { hydroalcoholic: 'watch', bleach: 'unstable', antiperspirant: 'unstable' },
    explanation: 'A Schiff base falls back to amine and aldehyde with water, fastest in weak acid.',
    reference: `${MARCH}, ch. 16 (hydrolysis of imines)`,
    needs: ['nitrogen'],
  },
  {
    id: 'phosphoryl-or-acyl-halide',
    mechanism: 'hydrolysis',
    smarts: ['[PX4](=O)[F,Cl,Br,I]', '[CX3](=O)[F,Cl,Br,I]', '[SX4](=O)(=O)[F,Cl,Br,I]'],
    media: { hydroalcoholic: 'unstable', soap: 'unstable', bleach: 'unstable', antiperspirant: 'watch' },
    explanation: 'Halides of acids react with water and alcohol, fastest in base.',
    reference: `${MARCH}, ch. 16 (hydrolysis and alcoholysis of acyl halides)`,
    needs: ['halogen'],
  },
  // Aldehydes
  {
    id: 'aldehyde-autoxidation',
    mechanism: 'autoxidation',
    smarts: ['[CX3H1](=[OX1])[#6]'],
    media: { hydroalcoholic: 'watch', candle: 'watch' },
    explanation:
      'Air takes aldehydes to peracids and acids by a radical chain; warmth and light speed it, antioxidants slow it.',
    reference: `${MARCH}, ch. 14 (autoxidation)`,
    needs: ['aldehyde'],
  },
  {
    id: 'aldehyde-acetal-formation',
    mechanism: 'acetal-formation',
    smarts: ['[CX3H1](=[OX1])[CX4]', '[CX3H1](=[OX1])[CX3]=[CX3]'],
    media: { hydroalcoholic: 'watch' },
    explanation:
      'In much ethanol an aldehyde stands in balance with its hemiacetal, and with a trace of acid its diethyl acetal.',
    reference: `${MARCH}, ch. 16 (addition of alcohols to aldehydes)`,
    needs: ['aldehyde'],
  },
  {
    id: 'aldol-open',
    mechanism: 'aldol',
    smarts: ['[CX3H1](=[OX1])[CX4;H2,H3]'],
    media: { soap: 'unstable', bleach: 'unstable' },
    explanation: 'An aldehyde with a CH2 beside it condenses with itself in base.',
    reference: `${MARCH}, ch. 16 (aldol reaction)`,
    needs: ['aldehyde'],
  },
  {
    id: 'aldol-branched',
    mechanism: 'aldol',
    smarts: ['[CX3H1](=[OX1])[CX4;H1]'],
    media: { soap: 'watch' },
    explanation: 'A branched aldehyde adds to itself in base; the addition goes back and forth and cannot lose water.',
    reference: `${MARCH}, ch. 16 (aldol reaction)`,
    needs: ['aldehyde'],
  },
  {
    id: 'enal-retro-aldol',
    mechanism: 'retro-aldol',
    smarts: ['[CX3H1](=[OX1])[CX3]=[CX3]'],
    media: { soap: 'watch', bleach: 'unstable' },
    explanation: 'Base adds water to the conjugated double bond and splits the aldol back into two carbonyl compounds.',
    reference: `${MARCH}, ch. 15 (conjugate addition of water), ch. 16 (retro-aldol)`,
    needs: ['aldehyde', 'alkene'],
  },
  {
    id: 'hydroxy-aldehyde-retro-aldol',
    mechanism: 'retro-aldol',
    smarts: ['[OX2H][CX4][CX4][CX3;H1](=[OX1])', '[OX2H][CX4][CX4][CX3]([#6])=[OX1]'],
    media: { soap: 'unstable', bleach: 'unstable', antiperspirant: 'watch' },
    explanation: 'A beta-hydroxy carbonyl compound goes back to its two halves in base and loses water in acid.',
    reference: `${MARCH}, ch. 16 (aldol reaction and its reversal)`,
    needs: ['hydroxyl', 'carbonyl'],
  },
  {
    id: 'enal-cyclisation',
    mechanism: 'cyclisation',
    smarts: ['[CX3H1](=[OX1])[CX3]=[CX3][CX4][CX4][CX3]=[CX3]'],
    media: { hydroalcoholic: 'watch', antiperspirant: 'unstable' },
    explanation:
      'Acid closes citral and its like to menthadienols, which go on to cymenes: the lemon goes, an off-note comes.',
    reference: CITRAL,
    needs: ['aldehyde', 'alkene'],
  },
  {
    id: 'aldehyde-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[CX3H1](=[OX1])[#6]'],
    media: { bleach: 'unstable' },
    explanation: 'Hypochlorite oxidises aldehydes to acids.',
    reference: `${MARCH}, ch. 19 (oxidation of aldehydes)`,
    needs: ['aldehyde'],
  },
  // Alkenes and terpenes
  {
    id: 'allylic-autoxidation',
    mechanism: 'autoxidation',
    smarts: [
      '[CX4;!H0;!$(C[OX2H])][CX3;!$(C[CX3]=[OX1]);!$(C=CC=[OX1])]([#6])=[CX3]',
      '[CX4H2]([CX3]=[CX3])[CX3]=[CX3]',
    ],
    media: { hydroalcoholic: 'watch', candle: 'watch' },
    explanation:
      'Air attacks the hydrogen beside a substituted double bond: hydroperoxides first, then ketones, alcohols and epoxides. The hydroperoxides are sensitisers.',
    reference: AUTOXIDATION,
    needs: ['alkene'],
  },
  {
    id: 'alkene-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[CX3;H0;!$(C=[O,N,S]);!$(C[CX3]=[OX1])]([#6])([#6])=[CX3;!$(C[CX3]=[OX1])]', '[CX3]=[CX3][CX3]=[CX3]'],
    media: { bleach: 'unstable' },
    explanation:
      'Chlorine adds to double bonds rich in electrons, trisubstituted and conjugated ones first; a lone vinyl group is slow.',
    reference: CHLORINE,
    needs: ['alkene'],
  },
  {
    id: 'tertiary-allylic-alcohol',
    mechanism: 'dehydration',
    smarts: [`[OX2H]${ALLYLIC_TERTIARY}`],
    media: { antiperspirant: 'watch' },
    explanation:
      'Acid turns a tertiary allylic alcohol into a cation that loses water, shifts or closes a ring (linalool to geraniol, terpineol and hydrocarbons).',
    reference: `${MARCH}, ch. 10 (allylic rearrangement), ch. 17 (dehydration of alcohols)`,
    needs: ['hydroxyl', 'alkene'],
  },
  {
    id: 'primary-allylic-alcohol-acid',
    mechanism: 'cyclisation',
    smarts: ['[OX2H][CX4H2][CX3]=[CX3;H0]'],
    media: { antiperspirant: 'watch' },
    explanation:
      'Acid ionises an allylic alcohol with a branched double bond, and shifts or closes it (geraniol and nerol to linalool and terpineol).',
    reference: `${MARCH}, ch. 10 (allylic rearrangement)`,
    needs: ['hydroxyl', 'alkene'],
  },
  // Alcohols, phenols, amines, sulphur in bleach
  {
    id: 'alcohol-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[OX2H][CX4;H2,H1]'],
    media: { bleach: 'watch' },
    explanation:
      'Hypochlorite oxidises primary and secondary alcohols to carbonyl compounds, slowly in alkali; tertiary ones stay.',
    reference: `${MARCH}, ch. 19 (oxidation of alcohols with hypochlorite)`,
    needs: ['hydroxyl'],
  },
  {
    id: 'methyl-ketone-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[CH3][CX3](=[OX1])[#6]'],
    media: { bleach: 'watch' },
    explanation: 'The haloform reaction takes methyl ketones to acids and chloroform.',
    reference: `${MARCH}, ch. 12 (haloform reaction)`,
    needs: ['carbonyl'],
  },
  {
    id: 'phenol-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[OX2H]c'],
    media: { bleach: 'unstable' },
    explanation: 'Phenoxide is chlorinated at once and oxidised to quinones.',
    reference: CHLORINE,
    needs: ['hydroxyl', 'aromatic'],
  },
  {
    id: 'amine-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[NX3;!$(N[C,S]=[O,S]);!$(N=*);!$(N~[O])]', '[nH]'],
    media: { bleach: 'unstable' },
    explanation: 'Amines and N-H heterocycles become chloramines and fall apart from there.',
    reference: CHLORINE,
    needs: ['nitrogen'],
  },
  {
    id: 'rich-arene-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['c1([OX2][CX4])c([OX2])cccc1', '[o;r5]1cccc1'],
    media: { bleach: 'watch' },
    explanation: 'Aromatic rings rich in electrons (dialkoxybenzenes, furans) are chlorinated or opened.',
    reference: CHLORINE,
    needs: ['ether', 'aromatic'],
  },
  {
    id: 'thiol',
    mechanism: 'thiol-oxidation',
    smarts: ['[SX2H]'],
    media: {
      hydroalcoholic: 'unstable',
      soap: 'unstable',
      bleach: 'unstable',
      antiperspirant: 'watch',
      candle: 'watch',
    },
    explanation: 'Air joins thiols to disulphides, fast in base and with traces of metal.',
    reference: `${MARCH}, ch. 19 (oxidation of thiols to disulfides)`,
    needs: ['sulfur'],
  },
  {
    id: 'sulphide-bleach',
    mechanism: 'hypochlorite-oxidation',
    smarts: ['[SX2H0;!R]([#6,#16])[#6]', '[SX2;R;!a]'],
    media: { bleach: 'unstable' },
    explanation: 'Hypochlorite oxidises sulphides and disulphides to sulphoxides and beyond.',
    reference: CHLORINE,
    needs: ['sulfur'],
  },
  // Colour
  {
    id: 'hydroxy-benzaldehyde-colour',
    mechanism: 'discoloration',
    smarts: ['[OX2H]c1ccc([CX3H1]=O)cc1', '[OX2H]c1c([CX3H1]=O)cccc1'],
    media: { hydroalcoholic: 'watch', soap: 'unstable', bleach: 'unstable', antiperspirant: 'watch', candle: 'watch' },
    explanation:
      'Vanillin, ethyl vanillin and their like oxidise and couple through the phenol to yellow and brown products, at once as phenolates in base, with iron in any medium.',
    reference: `${MARCH}, ch. 14 and 19 (oxidative coupling of phenols)`,
    needs: ['hydroxyl', 'aromatic', 'aldehyde'],
  },
  {
    id: 'catechol-phenol-colour',
    mechanism: 'discoloration',
    smarts: ['[OX2H]c1c([OX2])cccc1'],
    media: { soap: 'watch', candle: 'watch', hydroalcoholic: 'watch' },
    explanation: 'Guaiacols and catechols (eugenol) oxidise to quinoid colours, in base first.',
    reference: `${MARCH}, ch. 19 (oxidation of phenols to quinones)`,
    needs: ['hydroxyl', 'aromatic'],
  },
  {
    id: 'phenol-colour',
    mechanism: 'discoloration',
    smarts: ['[OX2H]c1ccccc1'],
    media: { soap: 'watch' },
    explanation: 'Phenolates oxidise in air to coloured products.',
    reference: `${MARCH}, ch. 14 and 19 (oxidative coupling of phenols)`,
    needs: ['hydroxyl', 'aromatic'],
  },
  {
    id: 'indole-colour',
    mechanism: 'discoloration',
    smarts: ['[nH]1ccc2ccccc12'],
    media: { hydroalcoholic: 'watch', soap: 'unstable', antiperspirant: 'watch', candle: 'watch' },
    explanation: 'Air and light take indoles to red and brown oligomers; acid dimerises them, aldehydes give dyes.',
    reference: 'Joule and Mills, Heterocyclic Chemistry, 5th ed. (2010), ch. 20 (indoles: acid, oxidation)',
    needs: ['nitrogen', 'aromatic'],
  },
  {
    id: 'aromatic-amine-schiff-base',
    mechanism: 'schiff-base',
    smarts: ['[NX3H2]c'],
    media: { hydroalcoholic: 'watch', soap: 'watch', antiperspirant: 'watch', candle: 'watch' },
    explanation:
      'With any aldehyde of the formula it condenses to a yellow or orange Schiff base; alone it yellows in light.',
    reference: `${MARCH}, ch. 16 (imine formation)`,
    needs: ['nitrogen', 'aromatic'],
  },
  {
    id: 'nitro-musk-colour',
    mechanism: 'discoloration',
    smarts: ['[$([NX3](=O)=O),$([NX3+](=O)[O-])]c'],
    media: { hydroalcoholic: 'watch', soap: 'watch', candle: 'watch' },
    explanation: 'Light reduces and rearranges nitroarenes to coloured nitroso, azo and azoxy compounds.',
    reference: `${MARCH}, ch. 19 (reduction of nitro compounds)`,
    needs: ['nitrogen', 'aromatic'],
  },
];
