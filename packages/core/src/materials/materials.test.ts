import { describe, expect, it, vi } from 'vitest';
import { loadChemistry, tanimoto } from '../molecule/index.ts';
import {
  COMMERCIAL_MATERIALS,
  findMaterial,
  KNOWN_MATERIALS,
  knownMaterials,
  MATERIAL_SOURCES,
  NearestMaterials,
} from './index.ts';

// Thousands of structures: minutes on a machine that is busy training.
vi.setConfig({ testTimeout: 300_000 });

const chemistry = await loadChemistry();

/** The last digit of a CAS number is the weighted sum of the others, modulo 10. */
function hasCasCheckDigit(cas: string): boolean {
  if (!/^\d{2,7}-\d{2}-\d$/.test(cas)) return false;
  const digits = [...cas.replaceAll('-', '')].map(Number);
  const check = digits.pop()!;
  return digits.reverse().reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 10 === check;
}

describe('the curated materials', () => {
  it('has more than 600 rows, each name and CAS number once', () => {
    expect(KNOWN_MATERIALS.length).toBeGreaterThan(600);
    expect(new Set(KNOWN_MATERIALS.map(({ name }) => name.toLowerCase())).size).toBe(KNOWN_MATERIALS.length);
    expect(new Set(KNOWN_MATERIALS.map(({ cas }) => cas)).size).toBe(KNOWN_MATERIALS.length);
  });

  it('writes every structure canonically, with the InChIKey that RDKit gives it', () => {
    const wrong = KNOWN_MATERIALS.filter(
      ({ smiles, inchiKey }) => chemistry.canonical(smiles) !== smiles || chemistry.inchiKey(smiles) !== inchiKey,
    );
    expect(wrong).toEqual([]);
  });

  it('gives every row CAS numbers that check, three to six descriptors, a note and a dated source', () => {
    for (const material of KNOWN_MATERIALS) {
      expect(hasCasCheckDigit(material.cas), material.name).toBe(true);
      expect(material.descriptors.length, material.name).toBeGreaterThanOrEqual(3);
      expect(material.descriptors.length, material.name).toBeLessThanOrEqual(6);
      expect(new Set(material.descriptors).size, material.name).toBe(material.descriptors.length);
      expect(['top', 'heart', 'base']).toContain(material.note);
      expect(material.sources.length, material.name).toBeGreaterThan(0);
      for (const source of material.sources) expect(MATERIAL_SOURCES).toHaveProperty(source);
      expect(material.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it.each([
    ['linalool', '78-70-6'],
    ['Iso E Super', '54464-57-2'],
    ['hedione', '24851-98-7'],
    ['AMBROXAN', '6790-58-5'],
    ['calone', '28940-11-6'],
    ['β-ionone', '14901-07-6'],
    ['galaxolide®', '1222-05-5'],
    ['121-33-5', '121-33-5'],
  ])('finds %s', (query, cas) => {
    expect(findMaterial(query)?.cas).toBe(cas);
  });

  it('finds nothing for a name it does not have', () => {
    expect(findMaterial('unobtainium')).toBeUndefined();
  });
});

describe('the commercial identities', () => {
  it('has over a thousand, one a skeleton, none of them curated', () => {
    expect(COMMERCIAL_MATERIALS.length).toBeGreaterThan(1000);
    expect(new Set(COMMERCIAL_MATERIALS.map(({ skeleton }) => skeleton)).size).toBe(COMMERCIAL_MATERIALS.length);
    const curated = new Set(KNOWN_MATERIALS.map(({ cas }) => cas));
    for (const { cas, name } of COMMERCIAL_MATERIALS) {
      expect(hasCasCheckDigit(cas), name).toBe(true);
      expect(curated.has(cas), name).toBe(false);
    }
  });

  it('gives way to the curated row of the same skeleton', () => {
    const curated = new Set(KNOWN_MATERIALS.map(({ skeleton }) => skeleton));
    const others = knownMaterials().slice(KNOWN_MATERIALS.length);
    expect(knownMaterials().slice(0, KNOWN_MATERIALS.length)).toEqual(KNOWN_MATERIALS);
    expect(others.filter(({ skeleton }) => curated.has(skeleton))).toEqual([]);
  });

  it('has the skeleton of its structure in every row', () => {
    const wrong = COMMERCIAL_MATERIALS.filter(
      ({ smiles, skeleton }) => chemistry.inchiKey(smiles).slice(0, 14) !== skeleton,
    );
    expect(wrong).toEqual([]);
  });
});

describe('the nearest materials', () => {
  const nearest = new NearestMaterials(chemistry);

  it('agrees with a comparison of fingerprints one by one, for every material', () => {
    const fingerprints = knownMaterials().map(({ smiles }) => chemistry.fingerprint(smiles, 'atomPairCounts'));
    for (let row = 0; row < fingerprints.length; row += 29) {
      const expected = fingerprints.map((other) => tanimoto(fingerprints[row]!, other)).sort((a, b) => b - a);
      const found = nearest.nearestTo(fingerprints[row]!, 5);
      found.forEach(({ similarity }, place) => {
        expect(similarity).toBeCloseTo(expected[place]!, 6);
      });
      expect(found[0]!.similarity).toBe(1);
    }
  });

  it('names what a new molecule is closest to, best first', () => {
    const found = nearest.nearest('CCCCCCCCCCC(C)C=O', 3);
    expect(found[0]!.name).toBe('2-Methylundecanal');
    expect(found.map(({ similarity }) => similarity)).toEqual(
      found.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
    expect(found[0]!.descriptors).toContain('aldehydic');
  });

  it('gives as many as asked, and none for none', () => {
    expect(nearest.nearest('CCO', 0)).toEqual([]);
    expect(nearest.nearest('CCO', 7)).toHaveLength(7);
    expect(nearest.nearest('CCO', 1e6)).toHaveLength(knownMaterials().length);
  });

  it('refuses a SMILES that does not parse', () => {
    expect(() => nearest.nearest('C1CC', 1)).toThrow(/SMILES|structure|parse/i);
  });
});
