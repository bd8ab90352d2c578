/**
 * The rows of the regulatory lists, as the rest of the safety room sees them.
 *
 * A row is what the list prints: nothing is derived, nothing filled in. A cell that the list leaves blank is absent.
 */

export type ListId =
  | 'ifra-standards'
  | 'ifra-transparency'
  | 'eu-annex-ii'
  | 'eu-annex-iii'
  | 'eu-allergens'
  | 'clp-annex-vi'
  | 'reach-svhc'
  | 'edlists'
  | 'gras'
  | 'iarc'
  | 't3db';

/** All lists, in the order in which they are shown: those that decide first. */
export const LIST_IDS = [
  'ifra-standards',
  'ifra-transparency',
  'eu-annex-ii',
  'eu-annex-iii',
  'eu-allergens',
  'clp-annex-vi',
  'reach-svhc',
  'edlists',
  'gras',
  'iarc',
  't3db',
] as const satisfies readonly ListId[];

/** What a list is, and of which day. */
export interface ListInfo {
  readonly id: ListId;
  readonly title: string;
  readonly authority: string;
  /** `verdict`: a row may decide. `context`: shown, and never decides anything about a cosmetic. */
  readonly use: 'verdict' | 'context';
  /** Of the copy: `51st Amendment`, `export of 2024-05-16`. */
  readonly version: string;
  /** Day or month of the copy, ISO 8601: `2024-05-16`, `2024-05`, `2024`. */
  readonly asOf: string;
  readonly source: string;
  /** What is known to be missing, for example later amendments. */
  readonly missing: string;
  readonly rows: number;
  /** SHA-256 of the rows as they are shipped. */
  readonly hash: string;
}

/** The product categories of the IFRA Standards (since the 48th Amendment, 2020). */
export const IFRA_CATEGORIES = [
  '1',
  '2',
  '3',
  '4',
  '5A',
  '5B',
  '5C',
  '5D',
  '6',
  '7A',
  '7B',
  '8',
  '9',
  '10A',
  '10B',
  '11A',
  '11B',
  '12',
] as const;
export type IfraCategory = (typeof IFRA_CATEGORIES)[number];

/**
 * A cell of the IFRA overview. `percent`: most of the material in the finished product, % by weight. `of` names what the
 * limit counts when it is not the material itself (`5-MOP`).
 */
export type IfraLimit =
  | { readonly kind: 'percent'; readonly percent: number; readonly of?: string }
  | { readonly kind: 'no-restriction' }
  | { readonly kind: 'prohibited' }
  | { readonly kind: 'see-note' };

export interface IfraFacts {
  readonly prohibition: boolean;
  readonly restriction: boolean;
  readonly specification: boolean;
  /** As printed: `DERMAL SENSITIZATION AND SYSTEMIC TOXICITY`. */
  readonly driver: string;
  readonly amendment: string;
  /** Of the last publication. */
  readonly year: string;
  readonly limits: Readonly<Partial<Record<IfraCategory, IfraLimit>>>;
  /** As printed: `None to consider`, `See Annex` (naturals and Schiff bases count), or another remark. */
  readonly otherSources: string;
}

export interface FactsOfList {
  'ifra-standards': IfraFacts;
  'ifra-transparency': { readonly naturalCategory?: string };
  'eu-annex-ii': Record<never, never>;
  'eu-annex-iii': {
    readonly productType: string;
    /** As printed: `0.5 %`, several joined by `;`. Absent where the export prints none: not the same as no limit. */
    readonly maxThreshold?: string;
    readonly allergen: boolean;
    readonly fragranceIngredient: boolean;
  };
  'eu-allergens': {
    /** Name of the group to print on the label, where it is not the name of the row. */
    readonly declareAs?: string;
    readonly original26: boolean;
    readonly status: 'declare' | 'prohibited';
    /** % in the finished product above which it is named; absent for the prohibited ones. */
    readonly leaveOnPercent?: number;
    readonly rinseOffPercent?: number;
    readonly maxThresholds?: string;
    /** Days from which it is to be named; absent for the original 26, which are named already. */
    readonly newProductsFrom?: string;
    readonly existingStockUntil?: string;
  };
  /** `Skin Sens. 1`, `Carc. 1B`, ... as printed. */
  'clp-annex-vi': { readonly hazardClasses: readonly string[] };
  'reach-svhc': { readonly reasons: readonly string[]; readonly included?: string };
  edlists: { readonly list: string };
  gras: { readonly fema?: string };
  iarc: { readonly group: string };
  t3db: { readonly t3dbId: string };
}

export interface Entry<L extends ListId> {
  readonly list: L;
  /** Its number in the list: `IFRA_STD_042`, annex reference, index number, CAS number. */
  readonly row: string;
  readonly name: string;
  /** Other names that the list prints. */
  readonly synonyms: readonly string[];
  readonly cas: readonly string[];
  /** The structures behind the CAS numbers where one is known; naturals and mixtures have none. */
  readonly structures: readonly ListedStructure[];
  readonly certainty: string;
  readonly facts: FactsOfList[L];
}

export type ListEntry = { [L in ListId]: Entry<L> }[ListId];

export interface ListedStructure {
  readonly cas: string;
  /** Canonical isomeric SMILES. */
  readonly smiles: string;
  readonly inchiKey: string;
  /** Of every tautomer and stereoisomer (`StructureReader.tautomerKey`). */
  readonly tautomerKey: string;
}
