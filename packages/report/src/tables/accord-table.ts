/** A formula as a CSV table. */
import { type Accord, SOLVENTS } from '@smell/core/accord';
import type { AccordAssessment } from '@smell/core/accord/assess';
import { csvLine } from './csv.ts';

const HEADING = [
  'row',
  'material',
  'cas',
  'smiles',
  'trade_name',
  'eu_allergen_name',
  'inci_name',
  'place',
  'place_from',
  'parts_per_thousand',
  'dilution_pct',
  'solvent',
  'grams',
  'pure_pct_of_concentrate',
  'pure_pct_of_product',
  'price_per_kg',
  'cost',
  'currency',
  'hints',
] as const;

/** One line a material, and nothing else: a sum would be read as one. */
export function accordCsv(accord: Accord, { lines, weighed }: AccordAssessment, currency: string): string {
  const rows = accord.lines.map((line, i) => {
    const { facts, known, names, place, placeFrom, hints } = lines[i]!;
    const { grams, purePercent, productPercent, cost } = weighed.lines[i]!;
    const { material, partsPerThousand, dilutionPercent, solvent, pricePerKg } = line;
    return csvLine([
      i + 1,
      material.name ?? known?.name ?? null,
      material.cas ?? known?.cas ?? null,
      material.smiles ?? facts?.smiles ?? null,
      names.trade,
      names.euAllergen,
      line.inciName,
      place,
      placeFrom,
      partsPerThousand,
      dilutionPercent,
      dilutionPercent < 100 ? SOLVENTS[solvent].name : null,
      grams,
      purePercent,
      productPercent,
      pricePerKg,
      cost,
      currency,
      hints.map(({ code }) => code).join('; '),
    ]);
  });
  return csvLine([...HEADING]) + rows.join('');
}
