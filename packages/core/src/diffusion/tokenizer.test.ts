import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Chemistry, loadChemistry } from '../molecule/index.ts';
import { random, shuffle } from '../random.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import { learnPieces } from './learn-pieces.ts';
import { END, FIRST_SYMBOL, MASK, Tokenizer } from './tokenizer.ts';

/** Made for this test: the shapes perfumery materials take, written flat. */
const MOLECULES = [
  'CCCCCCCCCC=O', // decanal
  'CC(C)=CCCC(C)=CC=O', // citral
  'C=CC(C)(O)CCC=C(C)C', // linalool
  'CC(=O)OC(C)(C=C)CCC=C(C)C', // linalyl acetate
  'CC1=CCC(C(C)(C)O)CC1', // alpha-terpineol
  'CC1CCC(C(C)C)C(O)C1', // menthol
  'CC(=O)C=CC1=C(C)CCCC1(C)C', // beta-ionone
  'COc1cc(C=O)ccc1O', // vanillin
  'O=C1CCCCCCCCCCCCCCO1', // pentadecanolide
  'O=C1CCCCCCC=CCCCCCCC1', // civetone
  'O=c1ccc2ccccc2o1', // coumarin
  'c1ccc2[nH]ccc2c1', // indole
  'CC1(C)C2CCC1(C)C(=O)C2', // camphor
  'CC1=CCC2CC1C2(C)C', // alpha-pinene
  'CC1CCC2C(C)(C)C3CC12CCC3=C', // a tricyclic sesquiterpene
  'COc1ccccc1-c1ccccc1', // a biaryl
  'Cc1cnc(C)cn1', // dimethylpyrazine
  'CSCCC=O', // methional
  'OCc1cccs1',
  'CS(C)(=O)=O',
  'N#CCc1ccccc1',
  'CC#CC(=O)OC',
  'CCC12CCC(CC1)C2',
  'CC12CCC3C(C)(C)CCCC3(C)C1CCO2', // ambroxide
  'c1ccc2cc3ccccc3cc2c1',
  'Cn1cccc1C=O',
  'O=C1C=CC(=O)C=C1',
];

let chemistry: Chemistry;
beforeAll(async () => {
  chemistry = await loadChemistry();
});
const canonical = (smiles: string): string | undefined => chemistry.canonical(smiles);

const variants = (Object.keys(DIALECTS) as DialectName[]).flatMap((dialect) =>
  (['closed', 'byte-pair'] as const).map((method) => {
    const molecules = MOLECULES.map((text) => ({ text, weight: 1 }));
    return {
      dialect,
      method,
      tokenizer: new Tokenizer(learnPieces(molecules, { dialect, method, pieces: 40, minWeight: 2 })),
    };
  }),
);
/** Beside the project while it is developed; not part of it. */
const corpus = fileURLToPath(new URL('../../../../../shared/data/odorants.csv', import.meta.url));

describe.each(variants)('Tokenizer, $dialect with $method pieces', ({ dialect, method, tokenizer }) => {
  it('gives back the same molecule', () => {
    for (const smiles of MOLECULES) {
      const tokens = tokenizer.encode(smiles);
      expect(tokens, smiles).toBeDefined();
      expect(canonical(tokenizer.decode(tokens!)), smiles).toBe(canonical(smiles));
      expect(Math.min(...tokens!)).toBeGreaterThanOrEqual(FIRST_SYMBOL);
    }
  });

  it.skipIf(!existsSync(corpus))('gives back the same molecule for 2,000 real odorants', () => {
    const inScope = readFileSync(corpus, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith(',1'))
      .map((line) => line.split(',')[1]!);
    let refused = 0;
    for (const smiles of shuffle(inScope, random(5)).slice(0, 2000)) {
      const tokens = tokenizer.encode(smiles);
      if (!tokens) refused++;
      else expect(canonical(tokenizer.decode(tokens)), smiles).toBe(canonical(smiles));
    }
    expect(refused).toBeLessThanOrEqual(dialect === 'selfies' ? 4 : 0);
  });

  it('decodes any row of tokens without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: tokenizer.vocabularySize - 1 }), { maxLength: 24 }), (tokens) => {
        expect(typeof tokenizer.decode(tokens)).toBe('string');
      }),
    );
  });

  it('is rebuilt from its JSON with the same encodings', () => {
    const rebuilt = new Tokenizer(JSON.parse(JSON.stringify(tokenizer.config)));
    for (const smiles of MOLECULES) expect(rebuilt.encode(smiles)).toEqual(tokenizer.encode(smiles));
  });

  it('shortens molecules by its pieces', () => {
    const bare = new Tokenizer({ dialect, method, symbols: DIALECTS[dialect].symbols, pieces: [] });
    const total = (each: Tokenizer): number => MOLECULES.reduce((sum, smiles) => sum + each.encode(smiles)!.length, 0);
    expect(total(tokenizer)).toBeLessThan(total(bare) * 0.6);
  });
});

describe('Tokenizer', () => {
  const plain = new Tokenizer({
    dialect: 'smiles',
    method: 'closed',
    symbols: DIALECTS.smiles.symbols,
    pieces: ['CC', 'c1ccccc1', 'C1CC2CC2C1', 'CCCC'],
  });

  it('uses a closed ring piece inside other open rings, whatever its label was', () => {
    const words = (smiles: string): string[] => Array.from(plain.encode(smiles)!, (token) => plain.text(token));
    expect(words('Cc1ccccc1')).toEqual(['C', 'c1ccccc1']);
    expect(words('C1CC1c1ccccc1')).toEqual(['C', '1', 'CC', '1', 'c1ccccc1']);
    expect(words('C1CC(c2ccccc2)C1')).toEqual(['C', '1', 'CC', '(', 'c1ccccc1', ')', 'C', '1']);
    expect(plain.decode(plain.encode('C1CC(c2ccccc2)C1')!)).toBe('C1CC(c2ccccc2)C1');
  });

  it('takes the fewest tokens rather than the longest piece first', () => {
    expect(plain.encode('CCCCC')!).toHaveLength(2);
    expect(plain.encode('CCCCCC')!).toHaveLength(2);
  });

  it('stops at END and shows a molecule with unknown slots as no molecule', () => {
    const tokens = plain.encode('CCO')!;
    expect(plain.decode([...tokens, END, tokens[0]!])).toBe('CCO');
    expect(plain.decode([...tokens, MASK])).toBe('<mask>');
  });

  it('refuses what it cannot represent, without throwing', () => {
    for (const smiles of ['', 'CC[O-]', 'CCBr', '[13CH4]', 'C1CC', 'C(C', 'C)C', 'C.C', 'FC']) {
      expect(plain.encode(smiles), smiles).toBeUndefined();
    }
  });

  it('offers the shortest of several writings of a molecule', () => {
    expect(plain.shortest(['C(CC)C', 'CCCC', 'not smiles'])).toEqual(plain.encode('CCCC'));
    expect(plain.shortest(['not smiles'])).toBeUndefined();
  });

  it('refuses the symbols of another version and a piece outside them', () => {
    expect(() => new Tokenizer({ ...plain.config, symbols: ['C'] })).toThrow(/symbols/);
    expect(() => new Tokenizer({ ...plain.config, pieces: ['CBr'] })).toThrow(/"CBr"/);
  });
});

describe('the selfies dialect', () => {
  it('makes a molecule of any row at all', () => {
    const symbols = DIALECTS.selfies.symbols.length;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: symbols - 1 }), { minLength: 1, maxLength: 40 }), (ids) => {
        const smiles = DIALECTS.selfies.write(ids);
        expect(smiles === '' ? '' : canonical(smiles), smiles).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
