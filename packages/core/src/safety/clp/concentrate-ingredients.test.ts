import { beforeAll, describe, expect, it } from 'vitest';
import { type Chemistry, loadChemistry } from '../../molecule/index.ts';
import { loadSafetyLists } from '../lists/load-safety-lists.ts';
import type { SafetyLists } from '../lists/safety-lists.ts';
import type { FormulaRow } from '../mixture/formula.ts';
import { classifyMixture } from './classify-mixture.ts';
import { type ConcentrateIngredients, concentrateIngredients } from './concentrate-ingredients.ts';

let chemistry: Chemistry;
let lists: SafetyLists;
beforeAll(async () => {
  [chemistry, lists] = await Promise.all([loadChemistry(), loadSafetyLists()]);
});

function ingredientsOf(...rows: readonly Omit<FormulaRow, 'row'>[]): ConcentrateIngredients {
  return concentrateIngredients(
    rows.map((row, i) => ({ row: i + 1, ...row })),
    lists,
    chemistry,
  );
}

describe('ingredients of a concentrate', () => {
  it('have the classes of their entry in Annex VI, by number or by structure', () => {
    const byNumber = ingredientsOf({ cas: '80-54-6', percent: 1 }).ingredients[0]!;
    const byStructure = ingredientsOf({ smiles: 'CC(C=O)Cc1ccc(cc1)C(C)(C)C', percent: 1 }).ingredients[0]!;
    expect(byNumber).toMatchObject({ cas: '80-54-6', percent: 1, hazardClasses: expect.arrayContaining(['Repr. 1B']) });
    expect(byStructure.hazardClasses).toEqual(byNumber.hazardClasses);
    expect(byStructure.cas).toBeUndefined();
  });

  it('have none where Annex VI has no entry, which is unknown and not "not classified"', () => {
    const { ingredients } = ingredientsOf(
      { cas: '121-33-5', name: 'vanillin', percent: 5 },
      { cas: '64-17-5', percent: 95 },
    );
    expect(ingredients[0]!.hazardClasses).toBeUndefined();
    expect(classifyMixture(ingredients).unknown.ingredients.map(({ name }) => name)).toEqual(['vanillin (121-33-5)']);
  });

  it('are the constituents of a natural and what these leave, which is unknown', () => {
    const { ingredients } = ingredientsOf({
      name: 'lavender oil',
      cas: '8000-28-0',
      percent: 10,
      constituents: [{ row: 2, cas: '78-70-6', percentOfNatural: 35 }],
    });
    expect(ingredients.map(({ percent }) => percent)).toEqual([3.5, 6.5]);
    expect(ingredients[0]!.cas).toBe('78-70-6');
    expect(ingredients[1]).toEqual({ name: 'rest of lavender oil (8000-28-0)', percent: 6.5 });
  });

  it('are a natural itself where Annex VI has it, and that its constituents do not count is said', () => {
    // Turpentine, oil.
    const { ingredients, notes } = ingredientsOf({
      cas: '8006-64-2',
      percent: 10,
      constituents: [{ row: 2, cas: '80-56-8', percentOfNatural: 60 }],
    });
    expect(ingredients).toHaveLength(1);
    expect(ingredients[0]!.hazardClasses!.length).toBeGreaterThan(0);
    expect(notes.join()).toMatch(/has an entry of its own in Annex VI/);
  });

  it('are not given the entry of a neighbour: that is named instead', () => {
    // Annex VI has acetic acid, and not its sodium salt.
    for (const smiles of ['CC(=O)O', 'CC(=O)[O-].[Na+]']) {
      const { ingredients, notes } = ingredientsOf({ smiles, percent: 10 });
      const isSalt = smiles.includes('Na');
      expect(ingredients[0]!.hazardClasses === undefined).toBe(isSalt);
      expect(notes.some((note) => /may apply .* and was not counted/.test(note))).toBe(isSalt);
    }
  });

  it('sum to what the formula has', () => {
    const { ingredients } = ingredientsOf(
      { cas: '106-24-1', percent: 20 },
      { name: 'oil', percent: 30, constituents: [{ row: 3, cas: '106-24-1', percentOfNatural: 10 }] },
      { cas: '64-17-5', percent: 50 },
    );
    expect(ingredients.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 9);
  });
});
