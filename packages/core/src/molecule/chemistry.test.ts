import { describe, expect, it } from 'vitest';
import { loadChemistry } from './chemistry.ts';

const chemistry = await loadChemistry();

const GERANIOL = 'CC(C)=CCC/C(C)=C/CO';
const VANILLIN = 'COc1cc(C=O)ccc1O';
const LILIAL = 'CC(Cc1ccc(cc1)C(C)(C)C)C=O';
const SARIN = 'CC(C)OP(C)(=O)F';

describe('parse', () => {
  it('gives the canonical SMILES of a structure', () => {
    expect(chemistry.parse('OCC')).toEqual({ ok: true, smiles: 'CCO' });
    expect(chemistry.parse(` ${VANILLIN}\n`)).toEqual({ ok: true, smiles: 'COc1cc(C=O)ccc1O' });
  });

  it.each([
    ['', 'it is empty'],
    ['C(C)(C)(C)(C)C', 'atom 1 (C) has valence 5, but C takes 4'],
    ['CN(C)(C)C', 'atom 2 (N) has valence 4, but N takes 3'],
    ['C1CC', 'a ring is opened and never closed'],
    ['C11', 'ring closure 1 joins an atom to itself'],
    ['C(CC', 'a branch is opened with "(" and never closed'],
    ['CC)', 'a branch is closed with ")" that was never opened'],
    ['CC=', 'it ends in the middle of a branch, bond or ring closure'],
    ['C[C', 'an atom is opened with "[" and never closed'],
    ['CX', '"X" at position 2 does not fit there'],
    ['cC', 'atom 1 is written aromatic (lower case) but is in no ring'],
    ['n1cccc1', 'cannot be given alternating double bonds (is a hydrogen such as [nH] missing?)'],
    ['CC C', 'a space at position 3 is not a SMILES character'],
    ['CC\0C', '"\\u0000" at position 3 is not a SMILES character'],
    ['CC💐', '"💐" at position 3 is not a SMILES character'],
    ['{"a":1}', '"{" at position 1 is not a SMILES character'],
    ['C'.repeat(10_000), 'it has 10000 characters, more than 500'],
  ])('says why %j is no structure', (smiles, reason) => {
    const result = chemistry.parse(smiles);
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.reason).toContain(reason);
  });

  it('reads a mol block, stereochemistry included', () => {
    const block = chemistry.molBlock('CC/C=C\\CC[C@H](C)O');
    expect(chemistry.parseMolBlock(block)).toEqual({ ok: true, smiles: 'CC/C=C\\CC[C@H](C)O' });
    const unplaced = block.replaceAll(/^( +-?\d+\.\d{4}){3}/gm, '    0.0000    0.0000    0.0000');
    expect(chemistry.parseMolBlock(unplaced)).toMatchObject({ ok: true });
    expect(chemistry.parseMolBlock(block.replaceAll('\n', '\r\n'))).toMatchObject({ ok: true });
  });

  it.each([
    ['has no end', (block: string) => block.replace('M  END', ''), 'no line "M  END"'],
    ['is SMILES', () => 'CCO', 'no line "M  END"'],
    ['has a broken counts line', (block: string) => block.replace('  3  2', '  x  2'), 'not a valid mol block'],
    ['has no atoms', () => '\n\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n', 'no atoms'],
    ['has an unknown element', (block: string) => block.replace(' O ', ' Qq'), 'no element Qq'],
    ['has a valence too high', (block: string) => block.replace('  2  3  1', '  2  3  3'), 'atom 3 (O) has valence 3'],
  ])('says why a mol block is no structure that %s', (_, spoil, reason) => {
    const result = chemistry.parseMolBlock(spoil(chemistry.molBlock('CCO')));
    expect(result.ok ? '' : result.reason).toContain(reason);
  });

  it('survives hostile input', () => {
    const hostile = [
      '('.repeat(499),
      'C('.repeat(249),
      'C('.repeat(160) + 'C'.repeat(10) + ')'.repeat(160),
      '[C@@]'.repeat(100),
      'C%99'.repeat(100),
      'c1'.repeat(250),
      'C12345678'.repeat(50),
      'c1ccc2'.repeat(80),
      `C${'=C'.repeat(249)}`,
      '[H]'.repeat(160),
      '.'.repeat(400),
      `[${'9'.repeat(400)}C]`,
      `[C+${'9'.repeat(400)}]`,
      `C%(${'9'.repeat(400)})C`,
      '\u{1F33A}'.repeat(100),
      '*~*$*'.repeat(90),
      'C->C<-C',
    ];
    for (const smiles of hostile) {
      const { ok } = chemistry.parse(smiles);
      expect(chemistry.flatCanonical(smiles) !== undefined).toBe(ok);
      if (ok) expect(() => chemistry.describe(smiles)).not.toThrow();
    }
    expect(chemistry.canonical('OCC')).toBe('CCO');
  });

  it('frees every molecule: memory does not grow over 20,000 parses', () => {
    const smiles = [VANILLIN, GERANIOL, 'C1CC', 'n1cccc1', 'C[N](C)(C)C', LILIAL];
    const parse = (times: number): void => {
      for (let index = 0; index < times; index++) chemistry.parse(smiles[index % smiles.length]!);
    };
    parse(3_000);
    const before = process.memoryUsage();
    parse(20_000);
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.external - before.arrayBuffers - before.external).toBeLessThan(2e6);
  }, 240_000);

  it('never blames one structure for the faults of another', () => {
    expect(chemistry.canonical('C(C)(C)(C)(C)C')).toBeUndefined();
    expect(() => chemistry.matches('CCO', '[#6')).toThrow();
    expect(chemistry.parse('C1CC')).toEqual({ ok: false, reason: 'a ring is opened and never closed' });
  });

  it('throws a clear error where a structure is needed', () => {
    expect(() => chemistry.properties('C1CC')).toThrow('"C1CC" is not a structure: a ring is opened and never closed');
  });
});

describe('canonical forms', () => {
  it('keep stereochemistry, or leave it and isotopes out', () => {
    const left = 'CC1=CC[C@H](CC1=O)C(C)=C';
    const right = 'CC1=CC[C@@H](CC1=O)C(C)=C';
    expect(chemistry.canonical(left)).not.toBe(chemistry.canonical(right));
    expect(chemistry.flatCanonical(left)).toBe(chemistry.flatCanonical(right));
    expect(chemistry.flatCanonical(left)).toBe('C=C(C)C1CC=C(C)C(=O)C1');
    expect(chemistry.flatCanonical('[2H]C([2H])([13CH3])O')).toBe('CCO');
    expect(chemistry.flatCanonical('C/C=C\\CC')).toBe(chemistry.flatCanonical('C/C=C/CC'));
    expect(chemistry.flatCanonical('C1CC')).toBeUndefined();
  });

  it('come back from random orders, which the seed decides', () => {
    for (const smiles of [
      GERANIOL,
      VANILLIN,
      'c1ccc2[nH]ccc2c1',
      'C[C@H]1CCC[C@@H](C)C1',
      'CC(=O)c1cnccn1',
      'CS(=O)C',
    ]) {
      const orders = chemistry.randomSmiles(smiles, 5, 7);
      expect(new Set(orders).size).toBe(orders.length);
      expect(orders.length).toBeGreaterThan(2);
      expect(orders.map((order) => chemistry.canonical(order))).toEqual(orders.map(() => chemistry.canonical(smiles)));
      expect(chemistry.randomSmiles(smiles, 5, 7)).toEqual(orders);
    }
    expect(chemistry.randomSmiles(VANILLIN, 5, 8)).not.toEqual(chemistry.randomSmiles(VANILLIN, 5, 7));
  });

  it('give the InChIKey and the formula', () => {
    expect(chemistry.inchiKey('CCO')).toBe('LFQSCWFLJHTTHZ-UHFFFAOYSA-N');
    expect(chemistry.inchiKey(VANILLIN)).toBe('MWOOGOJBHIARFG-UHFFFAOYSA-N');
    expect(chemistry.inchiKey(GERANIOL)).toBe('GLZPCOQZEFWAFX-JXMROGBWSA-N');
    expect(chemistry.inchiKey('CC1=CC[C@H](CC1=O)C(C)=C')).not.toBe(chemistry.inchiKey('CC1=CC[C@@H](CC1=O)C(C)=C'));
    expect(chemistry.formula(LILIAL)).toBe('C14H20O');
    expect(chemistry.formula(SARIN)).toBe('C4H10FO2P');
    expect(chemistry.formula('[NH4+]')).toBe('H4N+');
  });
});

describe('properties', () => {
  it('are those of the literature', () => {
    const vanillin = chemistry.properties(VANILLIN);
    expect(vanillin).toMatchObject({
      formula: 'C8H8O3',
      heavyAtoms: 11,
      hBondDonors: 1,
      hBondAcceptors: 3,
      rings: 1,
      aromaticRings: 1,
      chiralCentres: 0,
    });
    expect(vanillin.molecularWeight).toBeCloseTo(152.15, 1);
    expect(vanillin.tpsa).toBeCloseTo(46.53, 1);
    expect(chemistry.properties('CCO').logP).toBeCloseTo(-0.0014, 3);
    expect(chemistry.properties('CC(C)C1CCC(C)CC1O').chiralCentres).toBe(3);
  });
});

describe('drawing and matching', () => {
  it('draws an SVG of the size asked for', () => {
    const svg = chemistry.svg(VANILLIN, { width: 200, height: 150, highlight: [0, 1] });
    expect(svg).toContain('<svg');
    expect(svg).toContain("width='200px'");
    expect(() => chemistry.svg(VANILLIN, { width: 0, height: 150 })).toThrow('the width of a drawing is 0');
    expect(() => chemistry.svg(VANILLIN, { width: 200, height: 150, highlight: [99] })).toThrow('atom 99');
  });

  it('finds every match of a pattern', () => {
    expect(chemistry.matches(VANILLIN, '[OX2H]c')).toEqual([[10, 9]]);
    expect(chemistry.matches('CCO', '[#7]')).toEqual([]);
    expect(chemistry.matches('OCCO', '[OX2H]')).toEqual([[0], [3]]);
  });

  it.each(['', '[', 'C((', 'not smarts', '\0', 'C'.repeat(2_000)])('says that %j is not a pattern', (smarts) => {
    expect(() => chemistry.matches('CCO', smarts)).toThrow('is not a SMARTS pattern');
  });

  it('keeps working when more patterns are used than are kept', () => {
    for (let size = 1; size <= 700; size++) chemistry.matches('CCO', `[#6;!$([#${(size % 100) + 20}]);D${size}]`);
    expect(chemistry.matches('OCCO', '[OX2H]')).toHaveLength(2);
  });
});

describe('scaffold', () => {
  it('keeps rings, linkers and their double-bonded atoms', () => {
    expect(chemistry.scaffold(VANILLIN)).toBe('c1ccccc1');
    expect(chemistry.scaffold('Cn1cccc1C(=O)CC')).toBe('c1cc[nH]c1');
    expect(chemistry.scaffold('CC(=O)OC1CCCCC1CCc1ccccc1')).toBe('c1ccc(CCC2CCCCC2)cc1');
    expect(chemistry.scaffold('CCC1(C)OC(=O)CC1')).toBe('O=C1CCCO1');
    expect(chemistry.scaffold(GERANIOL)).toBe('');
  });
});
