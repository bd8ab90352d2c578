import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../../molecule/index.ts';
import { compareStereo, stereoLayers } from './inchi-stereo.ts';
import { isCasNumber, packStructure, parseIfraCell, unpackStructure } from './list-data.ts';
import { loadListTables } from './load-safety-lists.ts';
import { skeletonKeys } from './skeleton-key.ts';

describe('a cell of the IFRA overview', () => {
  it('is a limit, or nothing where it is blank', () => {
    expect(parseIfraCell('')).toBeUndefined();
    expect(parseIfraCell('0.05')).toEqual({ kind: 'percent', percent: 0.05 });
    expect(parseIfraCell('1e-05')).toEqual({ kind: 'percent', percent: 0.00001 });
    expect(parseIfraCell('no restriction')).toEqual({ kind: 'no-restriction' });
    expect(parseIfraCell('see note')).toEqual({ kind: 'see-note' });
    expect(parseIfraCell('0.0015 (5-MOP)')).toEqual({ kind: 'percent', percent: 0.0015, of: '5-MOP' });
    expect(parseIfraCell('0.0 (Prohibited)')).toEqual({ kind: 'prohibited' });
  });

  it('is refused when it is anything else', () => {
    for (const cell of ['x', '-1', '101', '0.1 (Prohibited)', '1,5', 'none']) expect(parseIfraCell(cell)).toBeNull();
  });
});

describe('a CAS number', () => {
  it('has the right check digit', () => {
    for (const cas of ['64-17-5', '80-54-6', '1222-05-5', '916887-53-1']) expect(isCasNumber(cas)).toBe(true);
    for (const cas of ['64-17-6', '64-17', '064-17-5', 'ethanol', '']) expect(isCasNumber(cas)).toBe(false);
  });
});

describe('stored structures', () => {
  it('come back as they were packed', async () => {
    const { structures } = await loadListTables();
    for (const packed of structures) expect(packStructure(unpackStructure(packed))).toEqual(packed);
  });

  it('have the keys that their SMILES has, so that the tables fit this chemistry', async () => {
    const chemistry = await loadChemistry();
    const { structures } = await loadListTables();
    for (const packed of structures.filter((_, i) => i % 20 === 0)) {
      const { smiles, inchiKey, tautomerKey, skeleton, stereo } = unpackStructure(packed);
      const read = chemistry.read(smiles, (structure) => ({
        smiles: structure.smiles,
        inchiKey: structure.inchiKey,
        tautomerKey: structure.tautomerKey,
        skeleton: skeletonKeys(structure.graph)[0],
        stereo: stereoLayers(structure.inchi),
      }));
      expect(read).toEqual({ smiles, inchiKey, tautomerKey, skeleton, stereo });
    }
  });
});

describe('the skeleton key', () => {
  it('is the same for stereoisomers, tautomers and ions, in any spelling', async () => {
    const chemistry = await loadChemistry();
    const keys = (smiles: string) => chemistry.read(smiles, ({ graph }) => skeletonKeys(graph));
    for (const [a, b] of [
      ['CC(C)=CCC/C(C)=C/CO', 'OC/C=C(C)\\CCC=C(C)C'],
      ['CC(=O)CC(C)=O', 'CC(O)=CC(C)=O'],
      ['CC(=O)O', 'CC(=O)[O-]'],
      ['CN', 'C[NH3+]'],
      ['[2H]C([2H])O', 'CO'],
    ] as const) {
      expect(keys(a)).toEqual(keys(b));
    }
    expect(keys('CCCO')).not.toEqual(keys('CCC=O'));
    expect(keys('CCCO')).not.toEqual(keys('CC(C)O'));
    expect(keys('[Na+].CC(=O)[O-]')).toHaveLength(2);
  });
});

describe('stereochemistry', () => {
  it('is the same, left open by one side, or different', async () => {
    const chemistry = await loadChemistry();
    const compare = (a: string, b: string) =>
      compareStereo(
        ...([a, b].map((smiles) => chemistry.read(smiles, ({ inchi }) => stereoLayers(inchi))) as [string, string]),
      );
    expect(compare('C[C@H](O)CC', 'CC[C@H](C)O')).toBe('same');
    expect(compare('C[C@H](O)CC', 'C[C@@H](O)CC')).toBe('different');
    expect(compare('C[C@H](O)CC', 'CC(O)CC')).toBe('open');
    expect(compare('C/C=C/[C@H](C)O', 'CC=C[C@H](C)O')).toBe('open');
    expect(compare('C/C=C/[C@H](C)O', 'CC=C[C@@H](C)O')).toBe('different');
    expect(compare('C/C=C/[C@H](C)O', 'C/C=C/C(C)O')).toBe('open');
    expect(compare('C/C=C/[C@H](C)O', 'C/C=C\\C(C)O')).toBe('different');
    expect(compare('C[C@H](O)[C@H](C)CC', 'C[C@H](O)C(C)CC')).toBe('open');
    expect(compare('C[C@H](O)[C@H](C)CC', 'C[C@@H](O)C(C)CC')).toBe('different');
  });
});
