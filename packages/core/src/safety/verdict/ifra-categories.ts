/**
 * What the product categories of the IFRA Standards are, and whether they mean leave-on, rinse-off or no cosmetic.
 *
 * Names in own words after those of the IFRA Standards (49th Amendment, 2020), as The Good Scents Company prints them. The nature
 * of a product is given only where the name of the category says it; elsewhere the user says it, or the stricter one counts.
 */
import type { IfraCategory } from '../lists/list-entry.ts';

/**
 * `leave-on` and `rinse-off` in the sense of the preamble to the Annexes of Regulation (EC) No 1223/2009; `not-cosmetic`: that
 * regulation does not apply to it (household care, candles, air fresheners).
 */
export const PRODUCT_KINDS = ['leave-on', 'rinse-off', 'not-cosmetic'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

export interface IfraCategoryFacts {
  readonly name: string;
  /** Absent where one category holds several kinds. */
  readonly product?: ProductKind;
}

export const IFRA_CATEGORY_FACTS: Readonly<Record<IfraCategory, IfraCategoryFacts>> = {
  '1': { name: 'on the lips' },
  '2': { name: 'on the armpits' },
  '3': { name: 'on face or body, applied with the fingertips' },
  '4': { name: 'fine fragrance', product: 'leave-on' },
  '5A': { name: 'body lotion, applied with the palms', product: 'leave-on' },
  '5B': { name: 'face moisturiser, applied with the palms', product: 'leave-on' },
  '5C': { name: 'hand cream, applied with the palms', product: 'leave-on' },
  '5D': { name: 'baby cream, oil and talc', product: 'leave-on' },
  '6': { name: 'in the mouth and on the lips' },
  '7A': { name: 'on the hair, rinsed off', product: 'rinse-off' },
  '7B': { name: 'on the hair, left on', product: 'leave-on' },
  '8': { name: 'on the anogenital area' },
  '9': { name: 'on body and hands, mainly rinsed off', product: 'rinse-off' },
  '10A': { name: 'household care, no aerosol', product: 'not-cosmetic' },
  '10B': { name: 'household aerosol and spray', product: 'not-cosmetic' },
  '11A': { name: 'against the skin from an inert material, no sunlight' },
  '11B': { name: 'against the skin from an inert material, sunlight possible' },
  '12': { name: 'not for the skin', product: 'not-cosmetic' },
};

/** What the user says, else what the category says, else undefined. */
export function productKind(
  product: ProductKind | undefined,
  category: IfraCategory | undefined,
): ProductKind | undefined {
  return product ?? (category === undefined ? undefined : IFRA_CATEGORY_FACTS[category].product);
}
