import { describe, expect, it } from 'vitest';
import { KNOWN_MATERIALS } from '../../materials/index.ts';
import { loadChemistry } from '../../molecule/index.ts';
import type { AlertEndpoint } from './alert.ts';
import { ALERT_EXAMPLES } from './alert-examples.ts';
import { ALERTS } from './alert-tables.ts';
import { alertMatches, findAlerts } from './find-alerts.ts';

const chemistry = await loadChemistry();

function alertIds(smiles: string, endpoint?: AlertEndpoint): string[] {
  return chemistry
    .read(smiles, findAlerts)
    .filter(({ alert }) => endpoint === undefined || alert.endpoint === endpoint)
    .map(({ alert }) => alert.id);
}

describe('the tables of alerts', () => {
  it('give every alert an id of its own, a mechanism in words, its limits and a reference with a year', () => {
    expect(new Set(ALERTS.map(({ id }) => id)).size).toBe(ALERTS.length);
    for (const { explanation, limits, reference } of ALERTS) {
      expect(explanation).toMatch(/\.$/);
      expect(limits).toMatch(/\.$/);
      expect(reference).toMatch(/\b(19|20)\d\d\b/);
    }
  });

  it('hold nothing but SMARTS', () => {
    for (const { smarts, exceptions } of ALERTS) {
      for (const pattern of [...smarts, ...exceptions]) expect(() => chemistry.matches('CCO', pattern)).not.toThrow();
    }
  });

  it('have examples for every alert', () => {
    expect(Object.keys(ALERT_EXAMPLES).sort()).toEqual(ALERTS.map(({ id }) => id).sort());
  });
});

describe.each(Object.entries(ALERT_EXAMPLES))('%s', (id, [yes, no]) => {
  it.each(yes)('is raised by %s', (smiles) => {
    expect(alertIds(smiles)).toContain(id);
  });
  it.each(no)('is not raised by %s', (smiles) => {
    expect(alertIds(smiles)).not.toContain(id);
  });
});

describe('findAlerts', () => {
  it.each<[string, string, AlertEndpoint, string[]]>([
    ['geraniol', 'CC(C)=CCCC(C)=CCO', 'skin-sensitisation', ['prehapten-prenyl', 'prohapten-allylic-alcohol']],
    ['Lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O', 'skin-sensitisation', ['schiff-arylpropanal']],
    ['citral', 'CC(C)=CCCC(C)=CC=O', 'skin-sensitisation', ['michael-2-alkenal', 'prehapten-prenyl']],
    ['linalool', 'C=CC(C)(O)CCC=C(C)C', 'skin-sensitisation', ['prehapten-linalool-type', 'prehapten-prenyl']],
    [
      'eugenol',
      'COc1cc(CC=C)ccc1O',
      'skin-sensitisation',
      ['pro-michael-alkenylphenol', 'pro-michael-guaiacol', 'pro-michael-4-alkylphenol'],
    ],
    ['coumarin', 'O=c1ccc2ccccc2o1', 'skin-sensitisation', ['michael-coumarin']],
    ['methyl eugenol', 'COc1ccc(CC=C)cc1OC', 'genotoxicity', ['genotox-allylalkoxybenzene']],
    ['bergapten', 'COc1c2ccoc2cc2oc(=O)ccc12', 'phototoxicity', ['photo-furocoumarin', 'photo-uv-screen']],
    [
      'methyl N-methylanthranilate',
      'CNc1ccccc1C(=O)OC',
      'phototoxicity',
      ['photo-n-alkyl-anthranilate', 'photo-uv-screen'],
    ],
    [
      'musk xylene',
      'Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]',
      'persistence',
      ['persistent-nitromusk'],
    ],
    ['galaxolide', 'CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C', 'persistence', ['persistent-polycyclic-musk']],
  ])('finds in %s what it is known for', (_, smiles, endpoint, expected) => {
    expect(alertIds(smiles, endpoint)).toEqual(expected);
  });

  it('raises nothing for ethanol, and no more than the UV screen for vanillin', () => {
    expect(alertIds('CCO')).toEqual([]);
    expect(alertIds('COc1cc(C=O)ccc1O')).toEqual(['photo-uv-screen']);
  });

  it('does not take eugenol for a genotoxic alkenylbenzene', () => {
    expect(alertIds('COc1cc(CC=C)ccc1O', 'genotoxicity')).toEqual([]);
  });

  it('finds the same in every spelling of a molecule', () => {
    for (const spelling of chemistry.randomSmiles('COc1cc(CC=C)ccc1O', 8, 1)) {
      expect(alertIds(spelling)).toEqual(alertIds('COc1cc(CC=C)ccc1O'));
    }
  });

  it('names the atoms in the order of the SMILES that was read', () => {
    const [hit] = chemistry.read('CCCC=CC=O', findAlerts);
    expect(hit!.atoms).toEqual([[5, 6, 4, 3]]);
  });

  it('misses nothing by looking at cheap facts first', () => {
    const materials = KNOWN_MATERIALS.map(({ smiles }) => smiles);
    const examples = Object.values(ALERT_EXAMPLES).flatMap(([yes, no]) => [...yes, ...no]);
    for (const smiles of [...materials, ...examples]) {
      chemistry.read(smiles, (structure) => {
        const all = ALERTS.filter((alert) => alertMatches(structure, alert).length > 0).map(({ id }) => id);
        expect(findAlerts(structure).map(({ alert }) => alert.id)).toEqual(all);
      });
    }
  });
});
