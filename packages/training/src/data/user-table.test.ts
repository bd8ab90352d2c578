import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chemistry, loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userTable } from './user-table.ts';

let folder: string;
let chemistry: Chemistry;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smell-user-'));
  chemistry = await loadChemistry();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csv = (text: string): string => {
  const path = join(folder, 'mine.csv');
  writeFileSync(path, text);
  return path;
};

describe("a user's CSV file", () => {
  it('becomes a table: flat structures, descriptors by votes, quantities', () => {
    const table = userTable(
      csv('smiles,descriptors\nCC(C)=CCC/C(C)=C/CO,floral; rose:3 ;citrus\nO=Cc1ccc(O)c(OC)c1,vanilla\n'),
      chemistry,
    );
    expect(table.size).toBe(2);
    expect(table.smiles(0)).toBe(chemistry.flatCanonical('CC(C)=CCCC(C)=CCO'));
    expect([...table.descriptors(0).index].map((column) => DESCRIPTORS[column])[0]).toBe('rose');
    expect(table.scalar('molecularWeight', 1)).toBeCloseTo(152.15, 1);
    expect(table.split(0)).toBe('train');
  });

  it('keeps the last row of a structure that stands twice', () => {
    const table = userTable(csv('smiles,descriptors\nOCCCC,sweet\nCCCCO,green\n'), chemistry);
    expect(table.size).toBe(1);
    expect(DESCRIPTORS[table.descriptors(0).index[0]!]).toBe('green');
  });

  it.each([
    ['smiles,descriptors\nCCCCO,fruity\nC1CC,fruity\n', /mine\.csv line 3: "C1CC" is not a structure/],
    ['smiles,descriptors\n[Na+].[Cl-],fruity\n', /line 2: .*outside the fragrance scope/],
    ['smiles,descriptors\nCCCCO,frooty\n', /line 2: "frooty" is not an odor descriptor; .*fruity/],
    ['smiles,descriptors\nCCCCO,fruity:many\n', /line 2: descriptors is "many", not a number/],
    ['smiles,descriptors\nCCCCO,fruity:0\n', /line 2: 0 votes for "fruity"/],
    ['smiles,smell\nCCCCO,fruity\n', /no column "descriptors"/],
    ['smiles,descriptors\n', /no row below the header/],
  ])('is refused with the line, the reason and the remedy: %j', (text, message) => {
    expect(() => userTable(csv(text), chemistry)).toThrow(message);
  });
});
