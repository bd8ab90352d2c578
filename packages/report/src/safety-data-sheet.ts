/**
 * A draft safety data sheet with the 16 sections of REACH Annex II, (EU) 2020/878.
 *
 * It holds what was given or computed and nothing else: where there is no datum it says `no data`, and section 16 lists what an expert
 * must complete. It is a start for that expert, never a sheet to hand over.
 */
import type { ClpResult, MixtureIngredient } from '@smell/core/safety';
import { classesTable, clpNotes, labelFacts, number, openTables, percent, statementText } from './clp-section.ts';
import type { ReportDocument, ReportSection } from './report-document.ts';
import { SHEET_HEADINGS, SHEET_HEALTH_HAZARDS, SHEET_PROPERTIES, type SheetProperty } from './sheet-headings.ts';

export const NO_DATA = 'no data';

const DRAFT_WARNING =
  'DRAFT. Not a safety data sheet in the sense of REACH Article 31. It holds only what was given or computed; a competent person ' +
  'must complete, check and sign it before it is used or handed over.';

export interface SheetDetails {
  readonly productName: string;
  /** ISO date of making */
  readonly made: string;
  readonly uses?: string;
  readonly supplier?: string;
  readonly emergencyTelephone?: string;
  /** Values as they are to be printed, with unit and method: `93 °C (closed cup, measured)`. */
  readonly properties?: Readonly<Partial<Record<SheetProperty, string>>>;
  /** The user's own text by number of subsection: `{ '7.1': 'Keep away from ...' }`. Stands instead of `no data`. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * @param mixture the ingredients that were classified
 * @param clp what `classifyMixture` said of them
 */
export function safetyDataSheet(
  mixture: readonly MixtureIngredient[],
  clp: ClpResult,
  details: SheetDetails,
): ReportDocument {
  const content = contentOf(mixture, clp, details);
  const open: string[] = [];
  const sections = SHEET_HEADINGS.map(({ title, subsections }, i): ReportSection => {
    const heading = `SECTION ${i + 1}: ${title}`;
    if (subsections.length === 0) return { heading };
    return {
      heading,
      subsections: subsections.map((subtitle, j) => {
        const id = `${i + 1}.${j + 1}`;
        const filled = content[id] ?? own(details.texts?.[id]);
        if (filled === undefined) open.push(id);
        return { heading: `${id} ${subtitle}`, ...(filled ?? { paragraphs: [NO_DATA] }) };
      }),
    };
  });
  return {
    title: 'Safety data sheet (draft)',
    subtitle: details.productName,
    made: details.made,
    mark: 'DRAFT',
    warnings: [DRAFT_WARNING],
    sections: [...sections.slice(0, -1), { ...sections.at(-1)!, ...otherInformation(open, clp, details) }],
    citations: [
      'Regulation (EC) No 1907/2006 (REACH), Annex II, as replaced by Commission Regulation (EU) 2020/878: sections and subsections',
      `${clp.regulation}: classification and label`,
    ],
  };
}

type Content = Omit<ReportSection, 'heading'>;

function own(text: string | undefined): Content | undefined {
  return text === undefined ? undefined : { paragraphs: [text] };
}

/** By number of subsection; those that are absent have no data. */
function contentOf(
  mixture: readonly MixtureIngredient[],
  clp: ClpResult,
  { productName, uses, supplier, emergencyTelephone, properties = {}, texts = {} }: SheetDetails,
): Record<string, Content | undefined> {
  return {
    '1.1': {
      facts: [
        { label: 'Product name', value: productName },
        { label: 'UFI', value: NO_DATA },
      ],
    },
    '1.2': own(uses),
    '1.3': own(supplier),
    '1.4': own(emergencyTelephone),
    '2.1': { tables: [classesTable(clp), ...openTables(clp)], notes: clpNotes(clp) },
    '2.2': {
      facts: [
        ...labelFacts(clp),
        { label: 'Precautionary statements', value: `${NO_DATA}; to be chosen by an expert` },
      ],
    },
    '3.1': { paragraphs: ['Not applicable: the product is a mixture.'] },
    '3.2': ingredientsTable(mixture, clp),
    '9.1': {
      facts: (Object.keys(SHEET_PROPERTIES) as SheetProperty[]).map((key) => ({
        label: SHEET_PROPERTIES[key],
        value: properties[key] ?? NO_DATA,
      })),
    },
    '11.1': {
      ...own(texts['11.1']),
      facts: SHEET_HEALTH_HAZARDS.map(({ label, kinds }) => ({ label, value: hazardText(kinds, mixture, clp) })),
      notes: [
        {
          tone: 'info',
          text: 'From the classes of the ingredients. No test result of the mixture or its ingredients is given.',
        },
      ],
    },
    '12.1': {
      ...own(texts['12.1']),
      facts: [
        { label: 'Acute', value: hazardText(['Aquatic Acute'], mixture, clp) },
        { label: 'Long-term', value: hazardText(['Aquatic Chronic'], mixture, clp) },
      ],
      notes: [
        {
          tone: 'info',
          text: 'From the classes of the ingredients. No test result of the mixture or its ingredients is given.',
        },
      ],
    },
    '12.5': classesAsContent(['PBT', 'vPvB'], clp),
    '12.6': classesAsContent(['ED ENV'], clp),
    '11.2': classesAsContent(['ED HH'], clp),
  };
}

function ingredientsTable(mixture: readonly MixtureIngredient[], clp: ClpResult): Content {
  const rows = [...mixture]
    .sort((a, b) => b.percent - a.percent)
    .map(({ name, cas, percent: share, hazardClasses = [], selfClassified }) => [
      name,
      cas ?? NO_DATA,
      number(share),
      hazardClasses.join('; ') || (selfClassified ? 'not classified (as given)' : NO_DATA),
    ]);
  return {
    tables: [
      {
        columns: [
          { heading: 'Ingredient', weight: 2.4 },
          { heading: 'CAS', weight: 1 },
          { heading: '% by weight', weight: 0.9, align: 'right' },
          { heading: 'Classification', weight: 2.7 },
        ],
        rows,
      },
    ],
    notes: [
      ...(clp.missingPercent > 0.01
        ? [
            {
              tone: 'warning' as const,
              text: `The ingredients given leave out ${percent(clp.missingPercent)} of the mixture.`,
            },
          ]
        : []),
      {
        tone: 'info' as const,
        text: 'Exact percentages as given. EC and registration numbers, specific concentration limits, M-factors and acute toxicity estimates: no data unless stated above.',
      },
    ],
  };
}

/** A class, or why there is none: reached, cannot be computed, limits not reached, no data. */
function hazardText(kinds: readonly string[], mixture: readonly MixtureIngredient[], clp: ClpResult): string {
  const is = (hazard: string): boolean => kinds.some((kind) => hazard.includes(kind));
  const lines = [
    ...clp.classes.filter(({ hazard }) => is(hazard)).map((entry) => `${entry.hazard}: ${statementText(entry)}`),
    ...clp.cannotCompute.filter(({ hazard }) => is(hazard)).map(({ reason }) => `Cannot be computed: ${reason}`),
  ];
  if (lines.length > 0) return lines.join('\n');
  const complete = clp.missingPercent <= 0.01 && mixture.every(({ selfClassified }) => selfClassified === true);
  return complete
    ? 'By calculation, the limits of classification are not reached.'
    : `${NO_DATA} for the whole mixture; the ingredients of known class do not reach the limits.`;
}

/** Only where a class was computed: its absence says nothing. */
function classesAsContent(kinds: readonly string[], clp: ClpResult): Content | undefined {
  const found = clp.classes.filter(({ hazard }) => kinds.some((kind) => hazard.startsWith(kind)));
  return found.length === 0
    ? undefined
    : { paragraphs: found.map((entry) => `${entry.hazard}: ${statementText(entry)}`) };
}

function otherInformation(open: readonly string[], clp: ClpResult, { properties = {} }: SheetDetails): Content {
  const unmeasured = (Object.keys(SHEET_PROPERTIES) as SheetProperty[]).filter((key) => properties[key] === undefined);
  return {
    notes: [{ tone: 'warning', text: DRAFT_WARNING }],
    facts: [
      {
        label: 'Method of classification',
        value: 'Calculation from the ingredients (CLP Article 9); no test of the mixture.',
      },
      {
        label: 'An expert must complete',
        value: open.length === 0 ? 'nothing that is empty' : `subsections ${open.join(', ')}`,
      },
      {
        label: 'Properties without data (9.1)',
        value: unmeasured.length === 0 ? 'none' : unmeasured.map((key) => SHEET_PROPERTIES[key]).join('; '),
      },
      {
        label: 'To be settled (2.1)',
        value:
          clp.cannotCompute.length === 0
            ? 'nothing'
            : [...new Set(clp.cannotCompute.map(({ hazard, needed }) => `${hazard}: ${needed}`))].join('\n'),
      },
      { label: 'To be checked', value: 'all other sections, and the precautionary statements' },
    ],
  };
}
