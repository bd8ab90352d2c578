/**
 * Acute toxicity by the sum of acute toxicity estimates (ATE), for each route:
 * 100 / ATE(mixture) = sum of C / ATE, or (100 - unknown) / ATE(mixture) when more than 10 % is of unknown toxicity.
 *
 * (EC) No 1272/2008, Annex I: 3.1.3.6.1 and 3.1.3.6.2.3 (formulas), Table 3.1.1 (categories), Table 3.1.2 (estimates that stand for a
 * category alone).
 */
import { ACUTE_ROUTES, type AcuteRoute, type HealthHazard } from './hazard-class.ts';
import { statement } from './hazard-label.ts';
import type { CannotCompute, Contribution, Findings, MixtureClass } from './mixture-hazards.ts';
import {
  atLeast,
  contribution,
  hazardsOf,
  names,
  numberText,
  percentText,
  type ReadIngredient,
  totalPercent,
} from './read-ingredient.ts';

interface RouteTable {
  readonly unit: string;
  /** Highest ATE of categories 1 to 4 (Table 3.1.1). */
  readonly upTo: readonly [number, number, number, number];
  /** Converted point estimates of categories 1 to 4 (Table 3.1.2). */
  readonly converted: readonly [number, number, number, number];
  readonly codes: readonly [string, string, string, string];
}

export const ACUTE_TABLES: Readonly<Record<AcuteRoute, RouteTable>> = {
  oral: {
    unit: 'mg/kg',
    upTo: [5, 50, 300, 2000],
    converted: [0.5, 5, 100, 500],
    codes: ['H300', 'H300', 'H301', 'H302'],
  },
  dermal: {
    unit: 'mg/kg',
    upTo: [50, 200, 1000, 2000],
    converted: [5, 50, 300, 1100],
    codes: ['H310', 'H310', 'H311', 'H312'],
  },
  'inhalation-gas': {
    unit: 'ppmV',
    upTo: [100, 500, 2500, 20_000],
    converted: [10, 100, 700, 4500],
    codes: ['H330', 'H330', 'H331', 'H332'],
  },
  'inhalation-vapour': {
    unit: 'mg/l',
    upTo: [0.5, 2, 10, 20],
    converted: [0.05, 0.5, 3, 11],
    codes: ['H330', 'H330', 'H331', 'H332'],
  },
  'inhalation-dust-mist': {
    unit: 'mg/l',
    upTo: [0.05, 0.5, 1, 5],
    converted: [0.005, 0.05, 0.5, 1.5],
    codes: ['H330', 'H330', 'H331', 'H332'],
  },
};

const ROUTE_TEXT: Readonly<Record<AcuteRoute, string>> = {
  oral: 'oral',
  dermal: 'dermal',
  'inhalation-gas': 'inhalation, gas',
  'inhalation-vapour': 'inhalation, vapour',
  'inhalation-dust-mist': 'inhalation, dust or mist',
};

/** Below it an ingredient does not count (3.1.3.3 a), but one of category 1 to 3 does from 0.1 % (Table 1.1). */
const CUT_OFF_PERCENT = 1;
const TOXIC_CUT_OFF_PERCENT = 0.1;
const CITATION = 'CLP Annex I, section 3.1.3.6, Tables 3.1.1 and 3.1.2';

interface Estimate {
  readonly ingredient: ReadIngredient;
  readonly ate: number;
  readonly from: string;
  readonly hazard: HealthHazard | undefined;
  /** The source leaves open whether its category is by this route. */
  readonly routeOpen: boolean;
}

interface ByRoute {
  readonly route: AcuteRoute;
  readonly class: MixtureClass;
}

export function acuteToxicity(ingredients: readonly ReadIngredient[]): Findings {
  const found: ByRoute[] = [];
  const cannotCompute: CannotCompute[] = [];
  const unknownByRoute = new Map<AcuteRoute, ReadIngredient[]>();
  for (const route of ACUTE_ROUTES) {
    const estimates = ingredients.flatMap((ingredient) => estimateOf(ingredient, route));
    const unknown = ingredients.filter((ingredient) => isUnknown(ingredient, route));
    const certain = estimates.filter(({ routeOpen }) => !routeOpen);
    // An ingredient whose route is open counts neither as known nor as harmless.
    const open = estimates.filter(({ routeOpen }) => routeOpen);
    const sure = mixtureOf(route, certain, [...unknown, ...open.map(({ ingredient }) => ingredient)]);
    const worst = mixtureOf(route, estimates, unknown);
    if (sure.category !== undefined) found.push({ route, class: classOf(route, certain, sure) });
    if (worst.category !== undefined && worst.category !== sure.category) {
      cannotCompute.push(openRoute(route, open, worst));
    }
    if (route !== 'inhalation-gas' && sure.category === undefined) unknownByRoute.set(route, unknown);
  }
  const classes = strictestInhalation(found);
  const silent = unknownToxicity(unknownByRoute);
  return {
    classes,
    cannotCompute: silent === undefined ? cannotCompute : [...cannotCompute, silent],
    statements: shareStatements(classes, ingredients),
  };
}

/** Given estimate first, then the estimate of its category. */
function estimateOf(ingredient: ReadIngredient, route: AcuteRoute): Estimate[] {
  const given = ingredient.ates?.[route];
  // An estimate above category 4 does not count either (3.1.3.6.1).
  if (given === 'not-toxic' || (given !== undefined && given > ACUTE_TABLES[route].upTo[3])) return [];
  const hazard = strictest(hazardsOf(ingredient, 'Acute Tox.').filter(({ routes }) => routes?.includes(route)));
  const toxic = given === undefined ? Number(hazard?.category ?? 4) <= 3 : given <= ACUTE_TABLES[route].upTo[2];
  if (!atLeast(ingredient.percent, toxic ? TOXIC_CUT_OFF_PERCENT : CUT_OFF_PERCENT)) return [];
  if (given !== undefined) return [{ ingredient, ate: given, from: 'given', hazard, routeOpen: false }];
  if (hazard === undefined) return [];
  const ate = ACUTE_TABLES[route].converted[Number(hazard.category) - 1]!;
  return [
    { ingredient, ate, from: `converted from ${hazard.printed}`, hazard, routeOpen: (hazard.routes?.length ?? 0) > 1 },
  ];
}

function strictest(hazards: readonly HealthHazard[]): HealthHazard | undefined {
  return [...hazards].sort((a, b) => Number(a.category) - Number(b.category) || a.routes!.length - b.routes!.length)[0];
}

/** A relevant ingredient that nobody says anything about, by this route. */
function isUnknown(ingredient: ReadIngredient, route: AcuteRoute): boolean {
  if (!atLeast(ingredient.percent, CUT_OFF_PERCENT) || ingredient.ates?.[route] !== undefined) return false;
  if (ingredient.knowledge === 'complete') return false;
  return !hazardsOf(ingredient, 'Acute Tox.').some(({ routes }) => routes?.includes(route));
}

interface MixtureAte {
  readonly ate: number;
  /** 0 to 3 for categories 1 to 4; undefined when above them. */
  readonly category: number | undefined;
  readonly computed: string;
}

function mixtureOf(route: AcuteRoute, estimates: readonly Estimate[], unknown: readonly ReadIngredient[]): MixtureAte {
  const { unit, upTo } = ACUTE_TABLES[route];
  const unknownPercent = totalPercent(unknown);
  const share = unknownPercent > 10 ? 100 - unknownPercent : 100;
  const sum = estimates.reduce((total, { ingredient, ate }) => total + ingredient.percent / ate, 0);
  const ate = sum === 0 ? Number.POSITIVE_INFINITY : share / sum;
  const found = upTo.findIndex((most) => ate <= most);
  const terms = estimates.map(({ ingredient, ate: own }) => `${numberText(ingredient.percent)}/${numberText(own)}`);
  return {
    ate,
    category: found < 0 ? undefined : found,
    computed: `ATE = ${numberText(share)} / (${terms.join(' + ')}) = ${numberText(ate)} ${unit}`,
  };
}

function classOf(route: AcuteRoute, estimates: readonly Estimate[], { category, computed }: MixtureAte): MixtureClass {
  const contributions: Contribution[] = estimates.map(({ ingredient, ate, from, hazard }) =>
    contribution(ingredient, hazard?.printed ?? 'ATE', `ATE ${numberText(ate)} ${ACUTE_TABLES[route].unit}, ${from}`),
  );
  const minimum = estimates.filter(({ hazard, from }) => hazard?.minimum && from !== 'given');
  const converted = estimates.filter(({ from }) => from !== 'given');
  return {
    hazard: `Acute Tox. ${category! + 1}`,
    statements: [statement(ACUTE_TABLES[route].codes[category!]!)],
    pictogram: category! < 3 ? 'GHS06' : 'GHS07',
    signalWord: category! < 3 ? 'Danger' : 'Warning',
    computed: `${ROUTE_TEXT[route]}: ${computed}`,
    contributions,
    citation: CITATION,
    assumptions: [
      ...(converted.length > 0
        ? [
            `estimates converted from a category alone: ${names(converted.map(({ ingredient }) => ingredient)).join(', ')}`,
          ]
        : []),
      ...(minimum.length > 0
        ? [
            `minimum classification (*), the right category may be stricter: ${names(minimum.map(({ ingredient }) => ingredient)).join(', ')}`,
          ]
        : []),
    ],
  };
}

function openRoute(route: AcuteRoute, open: readonly Estimate[], worst: MixtureAte): CannotCompute {
  const list = open.map(({ ingredient, hazard }) => `${ingredient.name} (${hazard!.printed})`).join(', ');
  return {
    hazard: `Acute Tox. (${ROUTE_TEXT[route]})`,
    reason: `the route of ${list} is not known; by this route the mixture would be Acute Tox. ${worst.category! + 1} (${worst.computed}, converted estimates)`,
    needed: 'the H-code (route) or the ATE of these ingredients',
    ingredients: names(open.map(({ ingredient }) => ingredient)),
    citation: CITATION,
  };
}

/** One entry for all routes: what is not known, where what is known does not classify. */
function unknownToxicity(unknown: ReadonlyMap<AcuteRoute, readonly ReadIngredient[]>): CannotCompute | undefined {
  const routes = [...unknown].filter(([, ingredients]) => ingredients.length > 0);
  const largest = routes.sort((a, b) => totalPercent(b[1]) - totalPercent(a[1]))[0]?.[1];
  if (largest === undefined) return undefined;
  return {
    hazard: 'Acute Tox.',
    reason: `${percentText(totalPercent(largest))} of the mixture is of unknown acute toxicity, so that it is not classified cannot be said (${routes.map(([route]) => ROUTE_TEXT[route]).join('; ')})`,
    needed: 'acute toxicity estimates of these ingredients, or that they are not acutely toxic',
    ingredients: names(largest),
    citation: 'CLP Annex I, section 3.1.3.6.2',
  };
}

function shareStatements(classes: readonly MixtureClass[], ingredients: readonly ReadIngredient[]): string[] {
  if (classes.length === 0) return [];
  const unknown = ingredients.filter((ingredient) =>
    ACUTE_ROUTES.some((route) => route !== 'inhalation-gas' && isUnknown(ingredient, route)),
  );
  return unknown.length === 0
    ? []
    : [`${percentText(totalPercent(unknown))} of the mixture consists of ingredients of unknown acute toxicity.`];
}

/** Vapour and mist share their statements: the stricter stays. */
function strictestInhalation(found: readonly ByRoute[]): MixtureClass[] {
  const inhaled = found.filter(({ route }) => route.startsWith('inhalation')).map((entry) => entry.class);
  const stays = inhaled.sort((a, b) => (a.hazard < b.hazard ? -1 : a.hazard > b.hazard ? 1 : 0))[0];
  return found.map((entry) => entry.class).filter((entry) => !inhaled.includes(entry) || entry === stays);
}
