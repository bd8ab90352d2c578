import { beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS, Tokenizer } from '../diffusion/index.ts';
import { type Chemistry, loadChemistry, writeRandomSmiles } from '../molecule/index.ts';
import { random } from '../random.ts';
import { addMethyl, growthSites } from './add-methyl.ts';
import { cutPieces, joinPieces } from './join-pieces.ts';
import { keptQuery } from './kept-query.ts';
import { regrowTemplates, templateRow } from './regrow-template.ts';
import { removeAtoms } from './remove-atoms.ts';
import { replaceableParts } from './replaceable-parts.ts';

const VANILLIN = 'COc1cc(C=O)ccc1O';
const MATERIALS = [
  VANILLIN,
  'CC(C)=CCCC(C)=CCO',
  'CC(=O)OCc1ccccc1',
  'CC1CCCCCCCCCCCCC(=O)C1',
  'CC(=O)C=CC1C(C)=CCCC1(C)C',
  'O=c1ccc2ccccc2o1',
];
const tokenizer = new Tokenizer({
  dialect: 'selfies',
  method: 'closed',
  symbols: DIALECTS.selfies.symbols,
  pieces: ['CC', 'C=CC=CC=C6', '(OC)', 'OC', 'C=O', '(C=O)', 'CCC', '(C)C'],
});

let chemistry: Chemistry;
beforeAll(async () => {
  chemistry = await loadChemistry();
});

const flagged = (count: number, atoms: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: count }, (_, atom) => (atoms.includes(atom) ? 1 : 0));

describe('replaceableParts', () => {
  it.each(MATERIALS)('of %s are distinct, within the limit, and leave something', (smiles) => {
    const graph = chemistry.graph(smiles);
    const parts = replaceableParts(graph, 4);
    expect(parts.length).toBeGreaterThan(0);
    expect(new Set(parts.map((part) => part.join())).size).toBe(parts.length);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(4);
      expect(part).toEqual([...part].sort((a, b) => a - b));
    }
  });

  it('leave out atoms that must stay', () => {
    const parts = replaceableParts(chemistry.graph(VANILLIN), 6, (atom) => atom !== 1);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.flat()).not.toContain(1);
  });

  it('of a macrocycle include arcs, by which the ring can grow or shrink', () => {
    const parts = replaceableParts(chemistry.graph('C1CCCCCCCCCCCCCC1'), 3);
    expect(parts.map((part) => part.length)).toContain(3);
  });
});

describe('removeAtoms', () => {
  const without = (smiles: string, atoms: readonly number[]): string | undefined =>
    chemistry.flatCanonical(writeRandomSmiles(removeAtoms(chemistry.graph(smiles), new Set(atoms)), random(1)));

  it('puts hydrogen where something hung', () => {
    expect(without(VANILLIN, [0, 1])).toBe(chemistry.canonical('O=Cc1ccc(O)cc1'));
    expect(without(VANILLIN, [5, 6])).toBe(chemistry.canonical('COc1ccccc1O'));
    expect(without('CCC=O', [3])).toBe('CCC');
  });

  it('joins what a linker held together', () => {
    expect(without('CC(=O)OCc1ccccc1', [3, 4])).toBe(chemistry.canonical('CC(=O)c1ccccc1'));
  });

  it('keeps the hydrogen of an aromatic nitrogen right', () => {
    expect(without('Cn1cccc1', [0])).toBe(chemistry.canonical('c1cc[nH]c1'));
  });
});

describe('keptQuery', () => {
  it.each(MATERIALS)('of any part of %s matches the molecule itself', (smiles) => {
    const graph = chemistry.graph(smiles);
    for (const part of replaceableParts(graph, 5)) {
      const kept = flagged(graph.atomCount, part).map((lost) => 1 - lost);
      expect(chemistry.matches(smiles, keptQuery(graph, kept))).not.toEqual([]);
    }
  });

  it('holds only where the kept part is whole, with nothing new on it', () => {
    const graph = chemistry.graph(VANILLIN);
    // All but the aldehyde.
    const query = keptQuery(graph, flagged(11, [0, 1, 2, 3, 4, 7, 8, 9, 10]));
    const held = (smiles: string): boolean => chemistry.matches(smiles, query).length > 0;
    expect(held('COc1cc(CC=C)ccc1O')).toBe(true);
    expect(held('COc1ccccc1O')).toBe(true);
    expect(held('COc1cc(CC=C)ccc1OC')).toBe(false);
    expect(held('COc1cc(CC=C)cc(C)c1O')).toBe(false);
    expect(held('COC1CC(CC=C)CCC1O')).toBe(false);
  });
});

describe('regrowTemplates', () => {
  const graph = () => chemistry.graph(VANILLIN);
  const phenol = flagged(11, [2, 3, 4, 7, 8, 9, 10]);

  it('leave the kept part standing when nothing is grown', () => {
    const templates = regrowTemplates(graph(), phenol, tokenizer, 12, random(3));
    expect(templates.length).toBeGreaterThan(4);
    for (const { parts } of templates) {
      const bare = parts.flatMap((part) => ('fixed' in part ? part.fixed : []));
      expect(chemistry.flatCanonical(tokenizer.decode(Int32Array.from(bare)))).toBe('Oc1ccccc1');
    }
  });

  it('are the same for the same seed', () => {
    const made = (seed: number) => regrowTemplates(graph(), phenol, tokenizer, 6, random(seed));
    expect(made(1)).toEqual(made(1));
    expect(made(1)).not.toEqual(made(2));
  });

  it('give rows of fixed and open slots within the length of the model', () => {
    const [template] = regrowTemplates(graph(), phenol, tokenizer, 1, random(1));
    const lengths = new Set<number>();
    for (let seed = 0; seed < 40; seed++) {
      const row = templateRow(template!, 24, random(seed));
      if (row) lengths.add(row.length);
    }
    expect(Math.max(...lengths)).toBeLessThanOrEqual(24);
    expect(lengths.size).toBeGreaterThan(2);
  });

  it('refuse a model that pairs ring labels', () => {
    const plain = new Tokenizer({ dialect: 'smiles', method: 'closed', symbols: DIALECTS.smiles.symbols, pieces: [] });
    expect(() => regrowTemplates(graph(), phenol, plain, 1, random(1))).toThrow(/smiles strings cannot edit/);
  });
});

describe('addMethyl', () => {
  it('takes the place of a hydrogen, only where there is one', () => {
    const graph = chemistry.graph('O=c1ccc2ccccc2o1');
    const sites = growthSites(graph);
    expect(sites).toHaveLength(6);
    const grown = addMethyl(graph, sites[0]!);
    expect(chemistry.formula(writeRandomSmiles(grown, random(1)))).toBe('C10H8O2');
  });
});

describe('joinPieces', () => {
  it('puts a carbon between a piece of one molecule and a piece of another', () => {
    const [a, b] = [chemistry.graph('COc1ccccc1'), chemistry.graph('CC(C)=CCO')];
    const ring = cutPieces(a, 4).find(({ atoms }) => atoms.length === 6)!;
    const chain = cutPieces(b, 4).find(({ atoms, at }) => atoms.length === 5 && at === 4)!;
    const joined = joinPieces(a, ring, b, chain);
    expect(joined.atomCount).toBe(12);
    expect(chemistry.flatCanonical(writeRandomSmiles(joined, random(1)))).toBe(
      chemistry.canonical('c1ccccc1CCC=C(C)C'),
    );
  });
});
