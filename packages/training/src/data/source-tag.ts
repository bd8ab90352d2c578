/** What kind of molecule a corpus source holds. */
import type { SourceTag } from '@smell/core/diffusion';

/** Sources of compounds made by plants, fungi and marine life. */
const NATURAL = new Set([
  'enzymeexplorer_terpenes',
  'npclassifier_natural_products',
  'cmnpd_marine_natural_products',
  'zinc_natural_products_50k',
]);
/** Sets of pyrfume that hold drugs, toxins or solvents and not odor or food materials. */
const NOT_ODOR = new Set(['pyrfume:freesolve', 'pyrfume:t3db', 'pyrfume:optical_rotation']);

/** Odor, food and natural product sets are `natural`; own enumerations `virtual`; everything else `background`. */
export function sourceTag(source: string): SourceTag {
  if (source.startsWith('virtual_')) return 'virtual';
  if (NATURAL.has(source) || (source.startsWith('pyrfume:') && !NOT_ODOR.has(source))) return 'natural';
  return 'background';
}
