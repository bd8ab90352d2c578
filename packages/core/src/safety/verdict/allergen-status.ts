/** When an allergen has to be named on the label, by the dates its row prints. */
import type { FactsOfList } from '../lists/list-entry.ts';

/**
 * - `in-force`: of the original 26, or both dates have passed.
 * - `new-products`: products newly placed on the market name it; stock already there may be sold on until `existingStockUntil`.
 * - `not-yet`: nobody has to name it so far.
 */
export type AllergenStatus = 'in-force' | 'new-products' | 'not-yet';

type AllergenFacts = FactsOfList['eu-allergens'];

/**
 * Those of the original 26 are named already, whatever dates their amended rows print. For the others: a product that does not name it may be placed on the market until the day printed (Regulation (EU) 2023/1545), so the duty begins
 * the day after.
 */
export function allergenStatus(facts: AllergenFacts, today: Date): AllergenStatus {
  if (facts.original26) return 'in-force';
  const day = today.toISOString().slice(0, 10);
  if (facts.newProductsFrom !== undefined && day <= facts.newProductsFrom) return 'not-yet';
  if (facts.existingStockUntil !== undefined && day <= facts.existingStockUntil) return 'new-products';
  return 'in-force';
}

export function allergenStatusText(facts: AllergenFacts, today: Date): string {
  switch (allergenStatus(facts, today)) {
    case 'in-force':
      return facts.original26 ? 'named since the original list of 26' : 'in force for every product';
    case 'new-products':
      return `in force for products newly placed on the market, stock already there may be sold until ${facts.existingStockUntil}`;
    case 'not-yet':
      return `not yet required; products placed on the market after ${facts.newProductsFrom} must name it`;
  }
}
