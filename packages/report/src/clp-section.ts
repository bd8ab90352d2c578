/** What the classification of a mixture says, as parts of a report. */
import type { CannotCompute, ClpResult, MixtureClass } from '@smell/core/safety';
import type { ReportNote, ReportSection, ReportTable } from './report-document.ts';

/** Names of the pictograms, CLP Annex V. */
const PICTOGRAMS: Readonly<Record<string, string>> = {
  GHS01: 'exploding bomb',
  GHS02: 'flame',
  GHS03: 'flame over circle',
  GHS04: 'gas cylinder',
  GHS05: 'corrosion',
  GHS06: 'skull and crossbones',
  GHS07: 'exclamation mark',
  GHS08: 'health hazard',
  GHS09: 'environment',
};

/** Classification and label of a concentrate or household product, for a compliance report. */
export function clpSection(result: ClpResult): ReportSection {
  return {
    heading: 'Classification under CLP',
    paragraphs: [result.regulation],
    tables: [classesTable(result), ...openTables(result)],
    notes: clpNotes(result),
    subsections: [{ heading: 'Label elements', facts: labelFacts(result) }],
  };
}

export function classesTable({ classes }: ClpResult): ReportTable {
  return {
    caption: 'Classes computed',
    columns: [
      { heading: 'Class', weight: 1.1 },
      { heading: 'Statement', weight: 1.7 },
      { heading: 'Computed from', weight: 2.8 },
      { heading: 'Rule', weight: 1.3 },
    ],
    rows: classes.map((entry) => [
      entry.hazard,
      statementText(entry),
      [
        entry.computed,
        ...entry.contributions.map(({ name, hazard, note }) => `${name} (${hazard}): ${note}`),
        ...assumed(entry),
      ].join('\n'),
      entry.citation,
    ]),
  };
}

function assumed({ assumptions }: MixtureClass): string[] {
  return assumptions.map((text) => `Note: ${text}`);
}

export function statementText({ statements }: MixtureClass): string {
  return statements.map(({ code, text }) => `${code} ${text}`).join(' or ');
}

/** What cannot be computed, and ingredients without any classification; none where there is nothing open. */
export function openTables({ cannotCompute, unknown }: ClpResult): ReportTable[] {
  const tables: ReportTable[] = [];
  if (cannotCompute.length > 0) {
    tables.push({
      caption: 'Cannot be computed',
      columns: [
        { heading: 'Class', weight: 1.1 },
        { heading: 'Why', weight: 3.2 },
        { heading: 'What would settle it', weight: 1.6 },
        { heading: 'Rule', weight: 1.2 },
      ],
      rows: cannotCompute.map(({ hazard, reason, needed, citation }: CannotCompute) => [
        hazard,
        reason,
        needed,
        citation,
      ]),
    });
  }
  if (unknown.ingredients.length > 0) {
    tables.push({
      caption: `Ingredients of unknown classification: ${percent(unknown.totalPercent)} of the mixture`,
      columns: [{ heading: 'Ingredient', weight: 3 }, { heading: 'CAS' }, { heading: '% by weight', align: 'right' }],
      rows: unknown.ingredients.map(({ name, cas = 'no data', percent: share }) => [name, cas, number(share)]),
    });
  }
  return tables;
}

export function clpNotes({ limits, statements, notUnderstood }: ClpResult): ReportNote[] {
  return [
    ...notUnderstood.map(({ name, hazard }) => ({
      tone: 'warning' as const,
      text: `The class "${hazard}" of ${name} was not understood and does not count.`,
    })),
    ...[...statements, ...limits].map((text) => ({ tone: 'info' as const, text })),
  ];
}

export function labelFacts({ label, sensitisers, statements }: ClpResult): { label: string; value: string }[] {
  const none = 'none by what could be computed';
  const named = sensitisers.map(({ as, text }) => (as === 'EUH208' ? `EUH208 ${text}` : text));
  return [
    {
      label: 'Pictograms',
      value: label.pictograms.map((code) => `${code} (${PICTOGRAMS[code] ?? code})`).join(', ') || none,
    },
    { label: 'Signal word', value: label.signalWord ?? none },
    {
      label: 'Hazard statements',
      value: label.statements.map(({ code, text }) => `${code} ${text}`).join('\n') || none,
    },
    { label: 'Supplemental information', value: [...named, ...statements].join('\n') || none },
  ];
}

export function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}

export function percent(value: number): string {
  return `${number(value)} %`;
}
