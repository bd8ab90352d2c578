/**
 * What can be said of a molecule that no list knows, and what is still to be done. It never says that a molecule complies or is
 * safe: it says which checks ran, what they found, and which questions only a test or an assessor answers.
 *
 * Tests are named by their OECD Test Guideline; the order and the exposure limits are those of the SCCS Notes of Guidance and of the
 * IFRA/RIFM quantitative risk assessment (Api et al. 2020, Regul. Toxicol. Pharmacol.).
 */
import type { AlertHit } from '../alerts/alert.ts';
import type { IfraCategory, ListInfo } from '../lists/list-entry.ts';
import type { ListMatch } from '../lists/list-match.ts';
import type { ProductKind } from './ifra-categories.ts';
import { NOWHERE_COVERED, type NotificationRegime, REGIONS, type RegionId } from './regions.ts';
import { type RegionVerdict, verdictFor } from './verdict.ts';
import { percentText } from './verdict-line.ts';

/** A ceiling that stands until there are data: what the thresholds room hands over. */
export interface ProvisionalCeiling {
  /** % in the finished product, by category. */
  readonly percentByCategory: Readonly<Partial<Record<IfraCategory, number>>>;
  /** Thresholds and scaling it comes from, with their sources. */
  readonly basis: string;
}

export interface ChecklistInput {
  readonly matches: readonly ListMatch[];
  readonly lists: readonly ListInfo[];
  readonly regions: readonly RegionId[];
  readonly category?: IfraCategory;
  readonly product?: ProductKind;
  readonly today: Date;
  /** Absent when the alerts were not run. */
  readonly alerts?: readonly AlertHit[];
  /** `none`: no threshold applies, as for the cohort of concern. Absent when thresholds were not computed. */
  readonly ceiling?: ProvisionalCeiling | 'none';
  /** Whether it absorbs light from 290 to 700 nm; absent when nobody knows. */
  readonly absorbsLight?: boolean;
}

export interface CheckThatRan {
  readonly check: string;
  readonly ran: boolean;
  readonly found: string;
}

export interface AssessorTask {
  readonly task: string;
  readonly because: string;
  readonly methods: readonly string[];
}

export interface AssessorChecklist {
  readonly statement: string;
  readonly checks: readonly CheckThatRan[];
  readonly regions: readonly RegionVerdict[];
  /** % in the finished product in the category asked for; absent where it is unknown. */
  readonly provisionalCeilingPercent?: number;
  readonly provisionalCeiling: string;
  readonly notification: readonly { readonly region: RegionId; readonly regimes: readonly NotificationRegime[] }[];
  readonly notSearched: readonly string[];
  readonly tasks: readonly AssessorTask[];
}

const STATEMENT =
  'This is a screen of lists and structures. It is not an assessment: no entry found, no alert and a ceiling that is kept do not mean that the molecule is safe or that a product complies.';

export function assessorChecklist(input: ChecklistInput): AssessorChecklist {
  const { regions, lists, category, product, today } = input;
  return {
    statement: STATEMENT,
    checks: checksOf(input),
    regions: regions.map((region) =>
      verdictFor(input.matches, {
        lists,
        region,
        today,
        ...(category === undefined ? {} : { category }),
        ...(product === undefined ? {} : { product }),
      }),
    ),
    ...ceilingOf(input),
    notification: regions.map((region) => ({ region, regimes: REGIONS[region].notification })),
    notSearched: ['patents not searched', ...NOWHERE_COVERED.filter((field) => field !== 'patents')],
    tasks: tasksOf(input),
  };
}

function checksOf({ matches, lists, alerts, ceiling }: ChecklistInput): CheckThatRan[] {
  const found = [...new Set(matches.map(({ entry }) => `${entry.list} (${entry.name})`))];
  return [
    {
      check: `identity against ${lists.map(({ title, asOf }) => `${title} (${asOf})`).join(', ') || 'no list'}`,
      ran: lists.length > 0,
      found: found.length > 0 ? `entries: ${found.join('; ')}` : 'no entry found',
    },
    {
      check: 'structural alerts',
      ran: alerts !== undefined,
      found:
        alerts === undefined
          ? 'not run'
          : alerts.length === 0
            ? 'no alert, which is no evidence of absence'
            : `${alerts.map(({ alert }) => `${alert.title} (${alert.endpoint})`).join('; ')}; an alert is a reason to test, not a classification`,
    },
    {
      check: 'thresholds of toxicological concern and dermal sensitisation threshold',
      ran: ceiling !== undefined,
      found: ceiling === undefined ? 'not run' : ceiling === 'none' ? 'no threshold applies' : ceiling.basis,
    },
  ];
}

function ceilingOf({
  ceiling,
  category,
}: ChecklistInput): Pick<AssessorChecklist, 'provisionalCeiling' | 'provisionalCeilingPercent'> {
  if (ceiling === undefined) return { provisionalCeiling: 'unknown: thresholds were not computed' };
  if (ceiling === 'none')
    return { provisionalCeiling: 'none: no threshold may be used for this structure, test data are needed' };
  if (category === undefined) return { provisionalCeiling: `depends on the product category: ${ceiling.basis}` };
  const percent = ceiling.percentByCategory[category];
  if (percent === undefined) return { provisionalCeiling: `unknown in category ${category}` };
  return {
    provisionalCeilingPercent: percent,
    provisionalCeiling: `${percentText(percent)} of the finished product in category ${category}, provisional: ${ceiling.basis}`,
  };
}

function tasksOf({ alerts = [], absorbsLight }: ChecklistInput): AssessorTask[] {
  const raised = new Set(alerts.map(({ alert }) => alert.endpoint));
  const alerted = (yes: boolean): string => (yes ? 'an alert was raised' : 'a missing alert proves nothing');
  const genotoxic = raised.has('genotoxicity') || raised.has('cohort-of-concern');
  return [
    {
      task: 'identity, purity and impurities of the material as made, and its stability',
      because: 'everything here speaks of a drawn structure, not of a batch',
      methods: ['NMR, GC-MS', 'peroxide value where it can autoxidise'],
    },
    {
      task: 'skin sensitisation, down to a NESIL (no expected sensitisation induction level)',
      because: `${alerted(raised.has('skin-sensitisation'))}; the limits of the IFRA categories rest on a NESIL`,
      methods: ['OECD 497 (defined approaches)', 'OECD 442C, 442D, 442E', 'weight of evidence with read-across'],
    },
    {
      task: 'genotoxicity battery',
      because: alerted(genotoxic),
      methods: ['OECD 471 (bacterial reverse mutation)', 'OECD 487 (in vitro micronucleus)'],
    },
    ...(absorbsLight === false ? [] : [lightTask(absorbsLight, raised.has('phototoxicity'))]),
    {
      task: 'skin and eye irritation',
      because: 'no rule here looks for it',
      methods: ['OECD 439', 'OECD 492'],
    },
    {
      task: 'systemic exposure and toxicity, with a margin of safety',
      because: 'a threshold of concern is a screen, and aggregate exposure over products is not computed here',
      methods: [
        'OECD 428 (skin absorption in vitro)',
        'SCCS Notes of Guidance',
        'repeated-dose and reproductive data or read-across',
      ],
    },
    {
      task: 'environment: biodegradation, bioaccumulation, aquatic toxicity',
      because: raised.has('persistence') ? 'an alert was raised' : 'a screen from structure is no biodegradation test',
      methods: ['OECD 301 or 310', 'OECD 107 or 117 (log Kow)', 'OECD 201, 202'],
    },
    {
      task: 'classification and labelling by the maker, safety data sheet, notification or registration',
      because: 'a new substance has no harmonised classification',
      methods: ['Regulation (EC) No 1272/2008 in the EU', 'the regimes named for each region'],
    },
    {
      task: 'patents and freedom to operate',
      because: 'patents not searched',
      methods: [],
    },
  ];
}

function lightTask(absorbsLight: boolean | undefined, alerted: boolean): AssessorTask {
  const because = absorbsLight ? 'it absorbs light between 290 and 700 nm' : 'whether it absorbs light is not known';
  return {
    task: 'phototoxicity, and photoallergy where it absorbs light',
    because: `${because}${alerted ? '; an alert was raised' : ''}`,
    methods: ['OECD 101 (UV-visible spectrum) first', 'OECD 432 (3T3 NRU) where it absorbs'],
  };
}
