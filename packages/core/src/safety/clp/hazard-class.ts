/**
 * Hazard classes as Annex VI of the CLP Regulation, (EC) No 1272/2008, and safety data sheets print them: `Skin Sens. 1B`,
 * `Acute Tox. 4 *`, `Acute Tox. 3 (H311)`.
 *
 * Annex VI prints the route of acute toxicity, and the effect of STOT SE 3, only through the H-code beside the class. A copy without
 * those codes leaves both open, and so do we.
 */

/** Ways of exposure that have their own acute toxicity estimates (Annex I, Table 3.1.1). */
export const ACUTE_ROUTES = ['oral', 'dermal', 'inhalation-gas', 'inhalation-vapour', 'inhalation-dust-mist'] as const;
export type AcuteRoute = (typeof ACUTE_ROUTES)[number];

const KINDS = [
  'Acute Tox.',
  'Skin Corr.',
  'Skin Irrit.',
  'Eye Dam.',
  'Eye Irrit.',
  'Resp. Sens.',
  'Skin Sens.',
  'Muta.',
  'Carc.',
  'Repr.',
  'Lact.',
  'STOT SE',
  'STOT RE',
  'Asp. Tox.',
  'Aquatic Acute',
  'Aquatic Chronic',
  'ED HH',
  'ED ENV',
  'PBT',
  'vPvB',
  'PMT',
  'vPvM',
  'Ozone',
] as const;

/** Hazards to health and environment: those that follow from the ingredients. */
export type HazardKind = (typeof KINDS)[number];

/** Classes of Annex I, part 2: found by testing the mixture, never by adding up ingredients. */
const PHYSICAL =
  /^(?:(?:Expl|Unst\. Expl)\.?|Flam\. (?:Gas|Liq\.|Sol\.)|Aerosol|Ox\. (?:Gas|Liq\.|Sol\.)|Press\. Gas|Self-react\.|Pyr\. (?:Gas|Liq\.|Sol\.)|Self-heat\.|Water-react\.|Org\. Perox\.|Met\. Corr\.|Desen\. Expl\.|Chem\. Unst\. Gas)(?: .*)?$/i;

const CATEGORIES: Readonly<Record<HazardKind, readonly string[]>> = {
  'Acute Tox.': ['1', '2', '3', '4'],
  'Skin Corr.': ['1', '1A', '1B', '1C'],
  'Skin Irrit.': ['2'],
  'Eye Dam.': ['1'],
  'Eye Irrit.': ['2'],
  'Resp. Sens.': ['1', '1A', '1B'],
  'Skin Sens.': ['1', '1A', '1B'],
  'Muta.': ['1A', '1B', '2'],
  'Carc.': ['1A', '1B', '2'],
  'Repr.': ['1A', '1B', '2'],
  'Lact.': [''],
  'STOT SE': ['1', '2', '3'],
  'STOT RE': ['1', '2'],
  'Asp. Tox.': ['1'],
  'Aquatic Acute': ['1'],
  'Aquatic Chronic': ['1', '2', '3', '4'],
  'ED HH': ['1', '2'],
  'ED ENV': ['1', '2'],
  PBT: [''],
  vPvB: [''],
  PMT: [''],
  vPvM: [''],
  Ozone: ['1'],
};

export interface HealthHazard {
  readonly type: 'health-or-environment';
  readonly kind: HazardKind;
  /** `1A`, `2`; `''` where the class has one category without a number. */
  readonly category: string;
  /** As it was printed. */
  readonly printed: string;
  /** `Acute Tox.` only: the routes it may mean. More than one when the source does not say. */
  readonly routes?: readonly AcuteRoute[];
  /** `STOT SE 3` only: absent when the source does not say. */
  readonly effect?: 'H335' | 'H336';
  /** One asterisk: a minimum classification (Annex VI, 1.2.1): the right category may be stricter. */
  readonly minimum: boolean;
}

export interface PhysicalHazard {
  readonly type: 'physical';
  readonly printed: string;
}

export interface UnknownHazard {
  readonly type: 'unknown';
  readonly printed: string;
}

export type Hazard = HealthHazard | PhysicalHazard | UnknownHazard;

/** `Skin Sens. 1B`: the class as it is written, without remarks. */
export function hazardName({ kind, category }: { readonly kind: HazardKind; readonly category: string }): string {
  return category === '' ? kind : `${kind} ${category}`;
}

/**
 * Reads one printed class. What is not understood comes back as `unknown` with its text: it must be reported, not dropped.
 */
export function parseHazard(printed: string): Hazard {
  const text = printed.trim();
  const codes = (text.match(/\bH\d{3}[A-Za-z]{0,2}\b/g) ?? []).map((code) => code.slice(0, 4));
  const bare = text
    .replaceAll(/\*+|\(.*?\)|[;,:]|\bH\d{3}[A-Za-z]{0,2}\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (PHYSICAL.test(bare)) return { type: 'physical', printed: text };
  const found = bare.match(/^(.*?[a-z.])\s*(\d[A-Ca-c]?)?$/i);
  const kind = KINDS.find((known) => fold(known) === fold(found?.[1] ?? ''));
  const category = (found?.[2] ?? '').toUpperCase();
  if (kind === undefined || !CATEGORIES[kind].includes(category)) return { type: 'unknown', printed: text };
  const hazard = {
    type: 'health-or-environment',
    kind,
    category,
    printed: text,
    minimum: /(?<!\*)\*(?!\*)/.test(text),
  } as const;
  if (kind === 'Acute Tox.') return { ...hazard, routes: routesOf(codes, text) };
  if (kind === 'STOT SE' && category === '3') {
    const effect = codes.includes('H335') ? 'H335' : codes.includes('H336') ? 'H336' : undefined;
    return effect === undefined ? hazard : { ...hazard, effect };
  }
  return hazard;
}

/** Dots, spaces and capitals differ between sources: `Aquatic Acute1`, `Muta 2`. */
function fold(text: string): string {
  return text.replaceAll(/[.\s]/g, '').toLowerCase();
}

const INHALATION: readonly AcuteRoute[] = ['inhalation-vapour', 'inhalation-dust-mist'];
/** A gas says so; perfumery concentrates and household products are none. */
const ANY_ROUTE: readonly AcuteRoute[] = ['oral', 'dermal', ...INHALATION];

function routesOf(codes: readonly string[], text: string): readonly AcuteRoute[] {
  if (/\bgas(?:es)?\b/i.test(text)) return ['inhalation-gas'];
  if (/\bvapours?\b/i.test(text)) return ['inhalation-vapour'];
  if (/\b(?:dusts?|mists?)\b/i.test(text)) return ['inhalation-dust-mist'];
  if (/\boral\b/i.test(text) || codes.some((code) => code.startsWith('H30'))) return ['oral'];
  if (/\bdermal\b/i.test(text) || codes.some((code) => code.startsWith('H31'))) return ['dermal'];
  if (/\binhal/i.test(text) || codes.some((code) => code.startsWith('H33'))) return INHALATION;
  return ANY_ROUTE;
}
