import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { afterAll, expect, it } from 'vitest';
import { ODOROUS_FILE, readOdorous } from './odorous.ts';

const folder = mkdtempSync(join(tmpdir(), 'smell-odorous-'));
afterAll(() => rmSync(folder, { recursive: true }));
const chemistry = await loadChemistry();
const write = (...rows: string[]): void =>
  writeFileSync(join(folder, ODOROUS_FILE), ['inchikey,smiles,odorous,boiling_point_C_best', ...rows, ''].join('\n'));

it('reads who smells, with a fold that isomers of a cluster share', () => {
  write(
    'WRYLYDPHFGVWKC-UHFFFAOYSA-N,CCCCCCCC=O,1,171',
    'WRYLYDPHFGVWKD-UHFFFAOYSA-N,CCCCCC(C)C=O,1,',
    'WQZGKKKJIJFFOK-GASJEMHNSA-N,OCC1OC(O)C(O)C(O)C1O,0,',
  );
  const [octanal, isomer, glucose] = readOdorous(folder, chemistry);
  expect(octanal).toMatchObject({ odorous: true, boilingPointC: 171, skeleton: 'WRYLYDPHFGVWKC' });
  expect(isomer!.fold).toBe(octanal!.fold);
  expect(glucose).toMatchObject({ odorous: false, boilingPointC: Number.NaN });
});

it('names the row that says neither yes nor no', () => {
  write('WRYLYDPHFGVWKC-UHFFFAOYSA-N,CCCCCCCC=O,perhaps,171');
  expect(() => readOdorous(folder, chemistry)).toThrow(/odorous\.csv line 2: odorous is "perhaps"/);
});
