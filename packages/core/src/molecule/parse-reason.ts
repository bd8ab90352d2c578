/**
 * Why a SMILES is no structure, in a chemist's words. Positions and atoms are counted from 1, as a person counts.
 */
import { elementSymbol } from './elements.ts';

/** Longer than any SMILES of a molecule that can be smelled; keeps hostile input away from the parser. */
export const SMILES_LIMIT = 500;

/** What is wrong with the text itself, before any chemistry; undefined when nothing is. */
export function inputProblem(smiles: string): string | undefined {
  const text = smiles.trim();
  if (text === '') return 'it is empty';
  if (text.length > SMILES_LIMIT) return `it has ${text.length} characters, more than ${SMILES_LIMIT}`;
  const strange = text.search(/[^\x21-\x7e]/);
  if (strange >= 0) {
    const character = String.fromCodePoint(text.codePointAt(strange)!);
    const name = character === ' ' ? 'a space' : JSON.stringify(character);
    return `${name} at position ${strange + 1} is not a SMILES character`;
  }
  // RDKit reads these as JSON or a molfile, not as SMILES.
  if (text.startsWith('{')) return '"{" at position 1 is not a SMILES character';
  return undefined;
}

/** The first cause in RDKit's error log. */
export function explainFailure(log: string, smiles: string, format: 'SMILES' | 'mol block' = 'SMILES'): string {
  for (const [pattern, explain] of CAUSES) {
    const match = pattern.exec(log);
    if (match) return explain(match, smiles);
  }
  return `it is not ${format === 'SMILES' ? 'valid SMILES' : 'a valid mol block'}`;
}

const USUAL_VALENCE: Readonly<Record<string, string>> = {
  H: '1',
  B: '3',
  C: '4',
  N: '3',
  O: '2',
  F: '1',
  P: '3 or 5',
  S: '2, 4 or 6',
  Cl: '1',
  Br: '1',
  I: '1',
};

const CAUSES: readonly (readonly [RegExp, (match: RegExpExecArray, smiles: string) => string])[] = [
  [
    /Explicit valence for atom # (\d+) (\w+), (\d+)/,
    ([, atom, symbol = '', valence]) =>
      `atom ${Number(atom) + 1} (${symbol}) has valence ${valence}` +
      (USUAL_VALENCE[symbol] ? `, but ${symbol} takes ${USUAL_VALENCE[symbol]}` : ', which is too high'),
  ],
  [/extra open parentheses/, () => 'a branch is opened with "(" and never closed'],
  [/extra close parentheses/, () => 'a branch is closed with ")" that was never opened'],
  [/unclosed ring/, () => 'a ring is opened and never closed'],
  [/duplicated ring closure (\d+)/, ([, digit]) => `ring closure ${digit} joins an atom to itself`],
  [/ring closure (\d+) duplicates bond/, ([, digit]) => `ring closure ${digit} repeats a bond that is already there`],
  [
    /non-ring atom (\d+) marked aromatic/,
    ([, atom]) => `atom ${Number(atom) + 1} is written aromatic (lower case) but is in no ring`,
  ],
  [
    /Can't kekulize mol\.\s+Unkekulized atoms: ([\d ]+)/,
    ([, atoms = '']) =>
      `the aromatic atoms ${atoms
        .trim()
        .split(/\s+/)
        .map((atom) => Number(atom) + 1)
        .join(', ')} cannot be given alternating double bonds (is a hydrogen such as [nH] missing?)`,
  ],
  [/Can't kekulize/, () => 'its aromatic atoms cannot be given alternating double bonds (is [nH] missing?)'],
  [/Element '?(\w+)'? not found/i, ([, symbol]) => `there is no element ${symbol}`],
  [
    /syntax error[\s\S]*?around position (\d+)/,
    ([, position], smiles) => {
      const at = Number(position);
      const character = smiles[at - 1];
      if (smiles.lastIndexOf('[') > smiles.lastIndexOf(']')) return 'an atom is opened with "[" and never closed';
      return character === undefined || (at === smiles.length && /[(=#:/\\.%-]/.test(character))
        ? 'it ends in the middle of a branch, bond or ring closure'
        : `${JSON.stringify(character)} at position ${at} does not fit there`;
    },
  ],
  [/atomic number (\d+)/, ([, number]) => `element ${elementSymbol(Number(number))} cannot stand there`],
];
