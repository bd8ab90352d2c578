import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { afterAll, describe, expect, it } from 'vitest';
import { alertJudge, alertTallies, BASELINES, chooseThreshold, judgeMolecules, rates } from './alert-figures.ts';
import { renderAlerts } from './render-alerts.ts';
import { halfOf, readSensitiserStudy, type StudyMolecule } from './sensitiser-study.ts';

const chemistry = await loadChemistry();
const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A data folder with the columns the study reads; `extra` fills the last column. */
function table(
  name: string,
  lastColumn: string,
  rows: readonly [name: string, smiles: string, extra?: string][],
): void {
  mkdirSync(join(folder, 'regulatory'), { recursive: true });
  const lines = rows.map(([title, smiles, extra = '']) =>
    ['1-1-1', title, smiles === '' ? '' : chemistry.inchiKey(smiles), smiles, extra].join(','),
  );
  writeFileSync(
    join(folder, 'regulatory', name),
    `${['cas,name,inchikey,isomeric_smiles', lastColumn].join(',')}\n${lines.join('\n')}\n`,
  );
}

table('clp_harmonised.csv', 'hazard_classes', [
  ['cinnamal', 'O=C/C=C/c1ccccc1', 'Acute Tox. 4;Skin Sens. 1A'],
  ['ethanol', 'CCO', 'Flam. Liq. 2'],
  ['asthmagen', 'CCCCN', 'Resp. Sens. 1'],
  ['a lead salt', '[Pb+2].CC(=O)[O-].CC(=O)[O-]', 'Skin Sens. 1'],
]);
table('ifra_standards_51_by_cas.csv', 'driver', [
  ['lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O', 'DERMAL SENSITIZATION AND SYSTEMIC TOXICITY'],
  ['cinnamal', 'O=CC=Cc1ccccc1', 'DERMAL SENSITIZATION'],
  ['bergamot', '', 'PHOTOTOXICITY'],
  ['musk ambrette', 'COc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])cc1C(C)(C)C', 'PHOTOSENSITIZATION'],
]);
table('eu_fragrance_allergens.csv', 'note', [['menthol', 'CC1CCC(C(C)C)C(O)C1']]);
table('ifra_transparency_list.csv', 'note', [
  ['octanal', 'CCCCCCCC=O'],
  ['menthol', 'CC1CCC(C(C)C)C(O)C1'],
  ['lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O'],
  ['butyl butyrate', 'CCCCOC(=O)CCC'],
  ['ethanol', 'CCO'],
]);
const study = readSensitiserStudy(chemistry, folder);

describe('the study', () => {
  it('takes as sensitisers what CLP or IFRA lists for the skin, each skeleton once', () => {
    expect(study.filter(({ sensitiser }) => sensitiser).map(({ name, lists }) => [name, lists])).toEqual([
      ['lilial', ['IFRA']],
      ['cinnamal', ['IFRA', 'CLP']],
    ]);
  });

  it('presumes negative what is in use, in scope, and on none of the three lists', () => {
    expect(study.filter(({ sensitiser }) => !sensitiser).map(({ name }) => name)).toEqual([
      'octanal',
      'butyl butyrate',
    ]);
  });

  it('draws the half from the skeleton and the seed alone, about evenly', () => {
    const halves = Array.from({ length: 400 }, (_, i) => halfOf(`SKELETON${i}`));
    const share = halves.filter((half) => half === 'test').length / halves.length;
    expect(share).toBeGreaterThan(0.42);
    expect(share).toBeLessThan(0.58);
    expect(halves.every((half, i) => half === halfOf(`SKELETON${i}`))).toBe(true);
    expect(halves).not.toEqual(halves.map((_, i) => halfOf(`SKELETON${i}`, 5)));
  });
});

describe('the figures', () => {
  const of = (name: string, smiles: string, sensitiser: boolean, half: 'development' | 'test'): StudyMolecule => ({
    skeleton: name,
    name,
    smiles,
    sensitiser,
    lists: sensitiser ? ['IFRA'] : [],
    half,
  });
  const judged = judgeMolecules(chemistry, [
    of('methyl octynoate', 'CCCCCC#CC(=O)OC', true, 'development'),
    of('lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O', true, 'test'),
    of('muscone', 'CC1CCCCCCCCCCCCC(=O)C1', true, 'test'),
    of('octanal', 'CCCCCCCC=O', false, 'development'),
    of('decane', 'CCCCCCCCCC', false, 'development'),
    of('3-methylbutanal', 'CC(C)CC=O', false, 'test'),
  ]);

  it('count what each threshold flags', () => {
    const of = (threshold: 'high' | 'ordinary' | 'weak') => {
      const { recall, falseAlarms } = rates(judged, alertJudge(threshold));
      return [recall.value, falseAlarms.value];
    };
    expect(of('high')).toEqual([1 / 3, 0]);
    expect(of('ordinary')).toEqual([2 / 3, 1 / 3]);
    expect(of('weak')).toEqual([2 / 3, 2 / 3]);
  });

  it('set the carbonyl baseline beside them', () => {
    const { recall, falseAlarms } = rates(judged, BASELINES[0]!);
    expect([recall.value, falseAlarms.value]).toEqual([1, 2 / 3]);
  });

  it('choose the threshold with the highest recall within the false alarms allowed', () => {
    expect(chooseThreshold(judged, 0.2)).toBe('high');
    expect(chooseThreshold(judged, 0.4)).toBe('ordinary');
    expect(chooseThreshold(judged, -1)).toBeUndefined();
  });

  it('tally every alert by half and by list', () => {
    const tally = alertTallies(judged).find(({ alert }) => alert.id === 'schiff-branched-aldehyde');
    expect(tally).toMatchObject({ development: [0, 0], test: [0, 1] });
  });

  it('name in the report what is missed and what is flagged for nothing', () => {
    const page = renderAlerts(judged, '2026-01-02');
    expect(page).toContain('2026-01-02. 6 molecules');
    expect(page).toContain('finds **50%');
    expect(page).toMatch(/that are missed[\s\S]*\n- muscone \(IFRA\)\n[\s\S]*are flagged/);
    expect(page).toMatch(/that are flagged[\s\S]*\n- 3-methylbutanal: schiff-branched-aldehyde\n/);
    expect(page).not.toContain('- lilial');
  });
});
