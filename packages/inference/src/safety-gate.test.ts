import { loadChemistry } from '@smell/core/molecule';
import { loadSafetyLists } from '@smell/core/safety';
import { describe, expect, it } from 'vitest';
import type { SafetyGate } from './constraints-schema.ts';
import { candidateSafety, keptBack, listsFor } from './safety-gate.ts';

const chemistry = await loadChemistry();
const verdict = async (smiles: string, gate: SafetyGate) => {
  const lists = await listsFor(gate);
  return chemistry.read(smiles, (structure) => keptBack(structure, gate, lists));
};

const LILIAL = 'CC(C=O)Cc1ccc(C(C)(C)C)cc1';
const GERANIOL = 'CC(C)=CCC/C(C)=C/CO';
const CINNAMAL = 'O=C/C=C/c1ccccc1';

describe('the safety gate', () => {
  it.each([
    ['sarin', 'CC(C)OP(C)(=O)F'],
    ['a hydroperoxide', 'CC(C)=CCCC(C)(OO)C=C'],
    ['an organic azide', 'CCCCCCN=[N+]=[N-]'],
    ['a nitrate ester', 'CCCCCO[N+](=O)[O-]'],
    ['a nitrosamine', 'CCN(CC)N=O'],
  ])('never lets %s pass, whatever it is set to', async (_, smiles) => {
    expect(await verdict(smiles, 'off')).toBe('never offered');
    expect(await verdict(smiles, 'flag')).toBe('never offered');
  });

  it('keeps back what is prohibited when asked to, in any spelling, and else only says so', async () => {
    for (const smiles of [LILIAL, ...chemistry.randomSmiles(LILIAL, 3, 1)]) {
      expect(await verdict(smiles, 'flag')).toBeUndefined();
      expect(await verdict(smiles, 'exclude-prohibited')).toBe('safety gate');
    }
    expect(await verdict(GERANIOL, 'exclude-prohibited')).toBeUndefined();
    expect(await verdict('CCO', 'exclude-prohibited')).toBeUndefined();
  });

  it('keeps back what raises an alert above the weak ones when asked to', async () => {
    expect(await verdict(CINNAMAL, 'exclude-prohibited')).toBeUndefined();
    expect(await verdict(CINNAMAL, 'exclude-alerts')).toBe('safety gate');
    expect(await verdict('CCCCCCCCO', 'exclude-alerts')).toBeUndefined();
  });

  it('gives every candidate its verdict, rows, alerts, thresholds and unknowns', async () => {
    const lists = await loadSafetyLists();
    const today = new Date('2026-11-24T00:00:00Z');
    const of = (smiles: string) => candidateSafety(chemistry, smiles, lists, today);
    expect(of(LILIAL)).toMatchObject({ verdict: 'prohibited' });
    expect(of(GERANIOL).lists).toContainEqual(expect.objectContaining({ list: 'ifra-standards', row: 'IFRA_STD_037' }));
    expect(of(CINNAMAL).alerts.map(({ endpoint }) => endpoint)).toContain('skin-sensitisation');
    const unlisted = of('CCCCCCCCC1CCC(OC)CC1');
    expect(unlisted).toMatchObject({
      verdict: 'no-entry-found',
      lists: [],
      thresholds: { cramerClass: expect.any(Number) },
    });
    expect(unlisted.unknowns).toContain('patents not searched');
    expect(() => of('CC(C)OP(C)(=O)F')).toThrow(expect.objectContaining({ code: 'refused-structure' }));
  });
});
