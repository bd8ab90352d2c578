import { beforeAll, describe, expect, it } from 'vitest';
import { type Chemistry, loadChemistry } from '../molecule/index.ts';
import { random, randomInteger, shuffle } from '../random.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import { Grammar } from './grammar.ts';
import { learnPieces } from './learn-pieces.ts';
import { END, FIRST_SYMBOL, MASK, Tokenizer } from './tokenizer.ts';
import { isMolecule } from './valence.ts';

/** Made for this test. */
const MOLECULES = [
  'CC(C)=CCCC(C)=CC=O',
  'CC(=O)C=CC1=C(C)CCCC1(C)C',
  'COc1cc(C=O)ccc1O',
  'O=C1CCCCCCCCCCCCCCO1',
  'O=c1ccc2ccccc2o1',
  'c1ccc2[nH]ccc2c1',
  'CC1(C)C2CCC1(C)C(=O)C2',
  'CC1CCC2C(C)(C)C3CC12CCC3=C',
  'COc1ccccc1-c1ccccc1',
  'CC#CC(=O)OC(C)c1cnc(C)cn1',
  'CS(C)(=O)=O',
  'CC(C)(C)c1cc2c(cc1O)C(C)(C)CC2',
  'Cn1cccc1C=O',
];

let chemistry: Chemistry;
beforeAll(async () => {
  chemistry = await loadChemistry();
});

const variants = (Object.keys(DIALECTS) as DialectName[]).flatMap((dialect) =>
  (['closed', 'byte-pair'] as const).map((method) => {
    const molecules = MOLECULES.map((text) => ({ text, weight: 1 }));
    const tokenizer = new Tokenizer(learnPieces(molecules, { dialect, method, pieces: 30, minWeight: 2 }));
    return { dialect, method, tokenizer, grammar: new Grammar(tokenizer) };
  }),
);

describe.each(variants)('Grammar, $dialect with $method pieces', ({ dialect, tokenizer, grammar }) => {
  it('never forbids a token of a valid completion, in any order', () => {
    const source = random(7);
    for (const smiles of MOLECULES) {
      const tokens = tokenizer.encode(smiles)!;
      for (let round = 0; round < 40; round++) {
        const row = new Int32Array(tokens.length).fill(MASK);
        for (const slot of shuffle(Int32Array.from(tokens.keys()), source)) {
          expect(grammar.allows(row, 0, row.length, slot, tokens[slot]!), `${smiles} ${slot}`).toBe(true);
          row[slot] = tokens[slot]!;
        }
      }
    }
  });

  it('never forbids a token of a valid completion of an unmade molecule', () => {
    const source = random(11);
    let found = 0;
    for (let draw = 0; draw < 5_000; draw++) {
      const row = Int32Array.from(
        { length: 2 + randomInteger(source, 5) },
        () => FIRST_SYMBOL + randomInteger(source, tokenizer.vocabularySize - FIRST_SYMBOL),
      );
      const canonical = chemistry.canonical(tokenizer.decode(row));
      const again = canonical && tokenizer.encode(canonical);
      if (!again) continue;
      found++;
      const kept = again.map((token) => (source() < 0.5 ? token : MASK));
      expect(grammar.isPossible(kept, 0, kept.length), canonical).toBe(true);
    }
    expect(found).toBeGreaterThan(20);
  });

  it('leads to far more valid molecules when tokens are drawn by frequency from left to right', () => {
    const source = random(3);
    const bag = MOLECULES.flatMap((smiles) => [...tokenizer.encode(smiles)!]);
    const share = (asks: boolean): number => {
      let valid = 0;
      for (let draw = 0; draw < 300; draw++) {
        const row = new Int32Array(7).fill(MASK);
        for (let slot = 0; slot < row.length; slot++) {
          const token = shuffle([...bag], source).find(
            (each) => !asks || grammar.allows(row, 0, row.length, slot, each),
          );
          if (token === undefined) break;
          row[slot] = token;
        }
        if (!row.includes(MASK) && chemistry.canonical(tokenizer.decode(row)) !== undefined) valid++;
      }
      return valid / 300;
    };
    const asked = share(true);
    if (dialect === 'selfies') expect(asked).toBeGreaterThan(0.99);
    else expect(asked).toBeGreaterThan(2 * share(false));
  });
});

describe('Grammar', () => {
  const tokenizer = new Tokenizer({
    dialect: 'smiles',
    method: 'closed',
    symbols: DIALECTS.smiles.symbols,
    pieces: ['CC', 'c1ccccc1', '(C)(C)C'],
  });
  const grammar = new Grammar(tokenizer);
  const vocabulary = Array.from({ length: tokenizer.vocabularySize }, (_, token) => token);
  const id = (text: string): number => vocabulary.find((token) => tokenizer.text(token) === text)!;
  const row = (...texts: string[]): Int32Array => Int32Array.from(texts, (text) => (text === '_' ? MASK : id(text)));
  const allowed = (slots: Int32Array, slot: number): string[] =>
    vocabulary
      .filter((token) => token > MASK && grammar.allows(slots, 0, slots.length, slot, token))
      .map((token) => tokenizer.text(token));

  it('starts a molecule with an atom', () => {
    expect(allowed(row('_', '_', '_', '_'), 0)).toEqual([
      'C',
      'N',
      'O',
      'S',
      'c',
      'n',
      'o',
      's',
      '[nH]',
      'CC',
      'c1ccccc1',
    ]);
  });

  it('ends a molecule only when everything is closed', () => {
    expect(allowed(row('C', '(', 'C', '_'), 3)).toEqual([')']);
    expect(allowed(row('C', '1', 'CC', '_'), 3)).toEqual(['1']);
    expect(grammar.allows(row('C', '1', 'CC', '_'), 0, 4, 3, END)).toBe(false);
    expect(grammar.allows(row('CC', '(', 'C', ')', '_'), 0, 5, 4, END)).toBe(true);
    expect(grammar.isPossible(row('C', '(', 'C', '(', '_'), 0, 5)).toBe(false);
  });

  it('knows the valence of the current atom, of a waiting ring atom and of a branch point', () => {
    expect(allowed(row('O', '=', 'O', '_', '_'), 3)).toEqual([]);
    expect(allowed(row('C', '#', 'C', '_', '_'), 3)).not.toContain('=');
    expect(grammar.allows(row('C', '#', 'C', '(', '_', '_', '_'), 0, 7, 4, id('C'))).toBe(true);
    expect(grammar.isPossible(row('O', '1', 'CC', '=', '1', '_'), 0, 6)).toBe(false);
    expect(grammar.isPossible(row('C', 'C', '(', 'C', ')', '(C)(C)C', 'C'), 0, 7)).toBe(false);
  });

  it('refuses a ring of one or two atoms and disagreeing ring bonds', () => {
    expect(allowed(row('C', '1', '_', '_', '_'), 2)).not.toContain('1');
    expect(allowed(row('C', '1', 'C', '_', '_'), 3)).not.toContain('1');
    expect(grammar.isPossible(row('C', '=', '1', 'CC', '#', '1', '_'), 0, 7)).toBe(false);
  });

  it('judges what stands after an unknown slot by itself', () => {
    expect(grammar.isPossible(row('_', '=', 'O', '=', 'C'), 0, 5)).toBe(false);
    expect(grammar.isPossible(row('_', '=', ')', 'C'), 0, 4)).toBe(false);
    expect(grammar.isPossible(row('_', 'C', ')', 'C'), 0, 4)).toBe(false);
    expect(grammar.isPossible(row('_', '_', 'C', ')', 'C'), 0, 5)).toBe(true);
  });

  it('leaves the row as it was', () => {
    const slots = row('C', '_', 'C');
    grammar.allows(slots, 0, 3, 1, id('='));
    expect(slots).toEqual(row('C', '_', 'C'));
  });
});

describe('isMolecule', () => {
  it('passes real molecules', () => {
    for (const smiles of MOLECULES) expect(isMolecule(smiles), smiles).toBe(true);
  });

  it('passes only what RDKit parses', () => {
    const source = random(5);
    let passed = 0;
    for (const { tokenizer } of variants) {
      for (let draw = 0; draw < 2_000; draw++) {
        const row = tokenizer.encode(MOLECULES[randomInteger(source, MOLECULES.length)]!)!;
        row[randomInteger(source, row.length)] =
          FIRST_SYMBOL + randomInteger(source, tokenizer.vocabularySize - FIRST_SYMBOL);
        const smiles = tokenizer.decode(row);
        if (!isMolecule(smiles)) continue;
        passed++;
        expect(chemistry.canonical(smiles), smiles).toBeDefined();
      }
    }
    expect(passed).toBeGreaterThan(1_000);
  });
});
