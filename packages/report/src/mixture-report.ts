/** The report of a formula at its use level, for PDF and JSON. */
import {
  type ClpResult,
  IFRA_STATUS,
  type LabelAllergen,
  type ListInfo,
  type MixtureRegion,
  type MixtureReport,
  REGIONS,
} from '@smell/core/safety';
import { clpSection, number, percent } from './clp-section.ts';
import type { ReportDocument, ReportSection, ReportTable } from './report-document.ts';
import { citationText, VERDICT_WORDS, verdictText } from './safety-words.ts';

export interface MixtureReportDetails {
  readonly productName: string;
  /** ISO date of making */
  readonly made: string;
  /** Of the concentrate. */
  readonly clp: ClpResult;
  /** What was met in Annex VI and not counted. */
  readonly clpNotes: readonly string[];
}

export function mixtureReport(report: MixtureReport, details: MixtureReportDetails): ReportDocument {
  const { productName, made, clp, clpNotes } = details;
  const { category, categoryName, useLevelPercent, product, headroom } = report;
  const bound =
    headroom.boundBy === undefined ? 'no limit that could be counted binds' : `bound by ${headroom.boundBy}`;
  const section = clpSection(clp);
  return {
    title: 'Formula against the limits of the lists',
    subtitle: productName,
    made,
    subject: {
      facts: [
        { label: 'Outcome', value: report.outcome.replaceAll('-', ' ') },
        {
          label: 'Product',
          value: `category ${category} (${categoryName}), ${product ?? 'leave-on or rinse-off not said'}`,
        },
        { label: 'Use level', value: `${percent(useLevelPercent)} of concentrate in the finished product` },
        { label: 'Highest use level', value: `${percent(headroom.maxUseLevelPercent)}: ${bound}` },
        { label: 'Rows sum to', value: percent(report.totalPercent) },
        { label: 'Regions', value: report.regions.map(({ region }) => region).join(', ') },
      ],
    },
    warnings: [report.statement],
    sections: [
      unknownSection(report),
      limitsSection(report),
      labelSection(report),
      { heading: 'Regions', subsections: report.regions.map(regionSection) },
      materialsSection(report),
      {
        ...section,
        heading: 'Classification of the concentrate under CLP',
        notes: [...clpNotes.map((text) => ({ tone: 'warning' as const, text })), ...(section.notes ?? [])],
      },
    ],
    citations: report.lists.map(listText),
  };
}

function listText({ title, authority, version, asOf, source, missing }: ListInfo): string {
  return `${title} (${authority}), ${version}, as of ${asOf}; ${source}. Missing: ${missing}`;
}

function unknownSection({ unknowns, warnings, specifications }: MixtureReport): ReportSection {
  const others = warnings.filter((warning) => !unknowns.some(({ text }) => text === warning));
  const paragraphs = unknowns.map(({ row, text }) => (row === undefined ? text : `Row ${row}: ${text}`));
  return {
    heading: 'Unknown, which is no pass',
    paragraphs:
      paragraphs.length > 0 ? paragraphs : ['Every row could be counted; what the lists miss is said with them.'],
    notes: others.map((text) => ({ tone: 'warning', text })),
    ...(specifications.length === 0
      ? {}
      : {
          tables: [
            {
              caption: 'Specifications to be met, not checked here',
              columns: [
                { heading: 'Standard', weight: 2 },
                { heading: 'Materials', weight: 3 },
                { heading: 'Source', weight: 2 },
              ],
              rows: specifications.map(({ name, materials, citation }) => [
                name,
                materials.join(', '),
                citationText(citation),
              ]),
            },
          ],
        }),
  };
}

function limitsSection({ limits }: MixtureReport): ReportSection {
  if (limits.length === 0) {
    return { heading: 'Limits', paragraphs: ['No limit that could be counted concerns this formula.'] };
  }
  return {
    heading: 'Limits, in % of the finished product',
    tables: [
      {
        columns: [
          { heading: 'Status', weight: 0.9 },
          { heading: 'Limit', weight: 1.8 },
          { heading: 'Used', weight: 0.8, align: 'right' },
          { heading: 'Allowed', weight: 0.9, align: 'right' },
          { heading: 'From', weight: 2.2 },
          { heading: 'Source', weight: 1.8 },
        ],
        rows: limits.map(({ status, name, usedPercent, allowedPercent, sources, possibleSources, citation }) => [
          status.replace('-', ' '),
          name,
          number(usedPercent),
          allowedPercent === 0 ? 'prohibited' : number(allowedPercent),
          [
            ...sources.map(({ label, via }) => (via === undefined ? label : `${label} in ${via}`)),
            ...possibleSources.map(({ label }) => `perhaps ${label}`),
          ].join(', '),
          citationText(citation),
        ]),
      },
    ],
    notes: [{ tone: 'info', text: `${IFRA_STATUS}.` }],
  };
}

function labelSection({ label, labelNote }: MixtureReport): ReportSection {
  if (label === null) return { heading: 'Allergens on the label', paragraphs: [labelNote] };
  const table = (caption: string, rows: readonly LabelAllergen[]): ReportTable => ({
    caption,
    columns: [
      { heading: 'Allergen', weight: 2.4 },
      { heading: 'Used %', weight: 0.9, align: 'right' },
      { heading: 'Threshold %', weight: 0.9, align: 'right' },
      { heading: 'From when', weight: 2 },
      { heading: 'Source', weight: 1.8 },
    ],
    rows: rows.map((row) => [
      (row.alsoNamed === undefined ? row.name : `${row.name} (${row.alsoNamed})`) + (row.mayApply ? ', may apply' : ''),
      number(row.usedPercent),
      number(row.thresholdPercent),
      row.statusText,
      citationText(row.citation),
    ]),
  });
  return {
    heading: 'Allergens on the label',
    paragraphs: [label.text === '' ? 'No allergen passes its threshold.' : `Parfum; ${label.text}`],
    tables: [
      ...(label.declare.length > 0 ? [table('Over the threshold', label.declare)] : []),
      ...(label.below.length > 0 ? [table('At or below it', label.below)] : []),
    ],
    notes: [{ tone: 'info', text: `Label: ${labelNote}.` }],
  };
}

function regionSection(region: MixtureRegion): ReportSection {
  const { region: id, lines, notCovered } = region;
  return {
    heading: `${REGIONS[id].name} (${id}): ${verdictText(region)}`,
    tables:
      lines.length === 0
        ? []
        : [
            {
              columns: [
                { heading: 'Material', weight: 1.3 },
                { heading: 'Verdict', weight: 1 },
                { heading: 'What is said', weight: 3 },
                { heading: 'Source', weight: 1.6 },
              ],
              rows: lines.map(({ material, verdict, mayApply, text, citation }) => [
                material,
                mayApply ? `may be ${VERDICT_WORDS[verdict]}` : VERDICT_WORDS[verdict],
                text,
                citation ? citationText(citation) : 'our tables',
              ]),
            },
          ],
    notes: [{ tone: 'info', text: `Not covered by our tables: ${notCovered.join('; ')}.` }],
  };
}

const FOUND_WORDS = { listed: 'listed', 'no-entry-found': 'no entry found', unknown: 'unknown' } as const;

function materialsSection({ materials }: MixtureReport): ReportSection {
  return {
    heading: 'Materials',
    tables: [
      {
        columns: [
          { heading: 'Row', weight: 0.5, align: 'right' },
          { heading: 'Material', weight: 2.6 },
          { heading: '% in the product', weight: 1, align: 'right' },
          { heading: 'In lists that decide', weight: 1.2 },
          { heading: 'SMILES', weight: 2.6 },
        ],
        rows: materials.map(({ row, label, via, percentInProduct, found, smiles }) => [
          String(row),
          via === undefined ? label : `${label} in ${via}`,
          number(percentInProduct),
          FOUND_WORDS[found],
          smiles ?? 'no single structure',
        ]),
      },
    ],
  };
}
