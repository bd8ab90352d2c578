/** The closed lists of words that safety answers are made of, without the tables and rules: for whoever only checks a request. */
export { IFRA_CATEGORIES } from './lists/list-entry.ts';
export { MEDIA, STABILITY_VERDICTS } from './stability/stability-words.ts';
export { IFRA_CATEGORY_FACTS, PRODUCT_KINDS } from './verdict/ifra-categories.ts';
export { REGION_IDS } from './verdict/regions.ts';
export { VERDICTS } from './verdict/verdict-line.ts';
