/** The safety report of one molecule, for PDF and JSON. */
import { CRAMER_REFERENCE, MEDIA } from '@smell/core/safety';
import type { ReportDocument, ReportSection, ReportTable } from './report-document.ts';
import type { RecordedRegion, SafetyRecord } from './safety-record.ts';
import {
  byGravity,
  ceilingsText,
  citationText,
  MEDIUM_WORDS,
  persistenceTexts,
  productText,
  referencesOf,
  regionVerdictText,
  STABILITY_WORDS,
  thresholdTexts,
  VERDICT_WORDS,
  verdictText,
} from './safety-words.ts';

export interface MoleculeReportDetails {
  /** What the molecule is called; its SMILES where it has no name. */
  readonly name?: string;
  /** A drawing by `Chemistry.svg`. */
  readonly svg?: string;
  /** Of the lists together. */
  readonly listsVersion: string;
}

export function moleculeReport(
  record: SafetyRecord,
  { name, svg, listsVersion }: MoleculeReportDetails,
): ReportDocument {
  const { smiles, inchiKey, formula, asked, assessor } = record;
  const regions = asked.regions.join(', ');
  return {
    title: 'Safety screen of a molecule',
    subtitle: name ?? smiles,
    made: asked.day,
    subject: {
      facts: [
        { label: 'SMILES', value: smiles },
        { label: 'InChIKey', value: inchiKey },
        { label: 'Formula', value: formula },
        { label: 'Product', value: productText(asked) },
        { label: 'Regions', value: regions },
        { label: 'Lists', value: `version ${listsVersion}` },
        { label: 'Verdict', value: `${verdictText(record)} (${regions})` },
      ],
      ...(svg === undefined ? {} : { svg }),
    },
    warnings: [assessor.statement, ...(record.barred ? [record.barred.reason] : []), ...record.flags.map(flagText)],
    sections: [
      { heading: 'Verdict by region', subsections: record.regions.map(regionSection) },
      alertsSection(record),
      thresholdsSection(record),
      stabilitySection(record),
      { heading: 'Persistence screen', facts: factsOf(persistenceTexts(record)) },
      ...opinionSections(record),
      { heading: 'What is unknown', paragraphs: record.unknowns },
      assessorSection(record),
    ],
    citations: [...referencesOf(record), CRAMER_REFERENCE],
  };
}

export function flagText({ message, sources }: SafetyRecord['flags'][number]): string {
  return `${message} (${sources.join('; ')})`;
}

function factsOf(texts: readonly (readonly [string, string])[]): { label: string; value: string }[] {
  return texts.map(([label, value]) => ({ label, value }));
}

function regionSection(region: RecordedRegion): ReportSection {
  const { name, lines, information, notCovered, region: id } = region;
  const tables: ReportTable[] = [
    {
      columns: [{ heading: 'Verdict' }, { heading: 'What is said', weight: 3.4 }, { heading: 'Source', weight: 1.8 }],
      rows: byGravity(lines).map(({ verdict, text, citation, mayApply }) => [
        mayApply ? `may be ${VERDICT_WORDS[verdict]}` : VERDICT_WORDS[verdict],
        text,
        citation ? citationText(citation) : 'our tables',
      ]),
    },
  ];
  if (information.length > 0) {
    tables.push({
      caption: 'Information, which decides nothing',
      columns: [
        { heading: 'What is said', weight: 3.4 },
        { heading: 'How', weight: 1.6 },
        { heading: 'Source', weight: 1.8 },
      ],
      rows: information.map(({ text, how, citation }) => [text, how, citationText(citation)]),
    });
  }
  return {
    heading: `${name} (${id}): ${regionVerdictText(region)}`,
    tables,
    notes: [{ tone: 'info', text: `Not covered by our tables: ${notCovered.join('; ')}.` }],
  };
}

function alertsSection({ alerts, sensitisationConcern }: SafetyRecord): ReportSection {
  const paragraphs = [
    'An alert is a reason to look, not a classification; no alert is no evidence of absence.',
    `Skin sensitisation, all alerts together: ${sensitisationConcern}.`,
  ];
  if (alerts.length === 0) return { heading: 'Structural alerts', paragraphs: [...paragraphs, 'No alert was raised.'] };
  return {
    heading: 'Structural alerts',
    paragraphs,
    tables: [
      {
        columns: [
          { heading: 'Alert', weight: 1.4 },
          { heading: 'Mechanism', weight: 1.1 },
          { heading: 'What happens, and what the pattern cannot tell', weight: 3.4 },
          { heading: 'Reference', weight: 1.7 },
        ],
        rows: alerts.map(({ title, endpoint, mechanism, potency, explanation, limits, reference }) => [
          `${title} (${endpoint})`,
          `${mechanism}, ${potency}`,
          `${explanation}\n${limits}`,
          reference,
        ]),
      },
    ],
  };
}

function thresholdsSection(record: SafetyRecord): ReportSection {
  const ceilings = ceilingsText(record);
  return {
    heading: 'Thresholds for what is unknown',
    facts: [
      ...factsOf(thresholdTexts(record)),
      ...(ceilings === '' ? [] : [{ label: 'Provisional ceilings by category', value: ceilings }]),
    ],
    subsections: [
      {
        heading: 'The way through the tree of Cramer',
        tables: [
          {
            columns: [
              { heading: 'Question', weight: 0.7 },
              { heading: 'Asked', weight: 4 },
              { heading: 'Answer', weight: 0.7 },
              { heading: 'Of', weight: 1.2 },
            ],
            rows: record.thresholds.cramer.path.map(({ question, text, answer, part }) => [
              String(question),
              text,
              answer,
              part ?? 'the whole',
            ]),
          },
        ],
      },
    ],
  };
}

function stabilitySection({ stability }: SafetyRecord): ReportSection {
  return {
    heading: 'Stability by medium',
    paragraphs: ['By rules on structure, not by a shelf test.'],
    tables: [
      {
        columns: [
          { heading: 'Medium', weight: 1.2 },
          { heading: 'Grade', weight: 1 },
          { heading: 'Why', weight: 4 },
        ],
        rows: MEDIA.map((medium) => {
          const { verdict, findings, note } = stability[medium];
          const why = findings.map(
            ({ mechanism, severity, explanation }) => `${mechanism} (${severity}): ${explanation}`,
          );
          return [MEDIUM_WORDS[medium], STABILITY_WORDS[verdict], [...why, note].join('\n')];
        }),
      },
    ],
  };
}

function opinionSections({ opinion }: SafetyRecord): ReportSection[] {
  if (!opinion) return [];
  return [
    {
      heading: 'One more opinion, which decides nothing',
      paragraphs: [opinion.source, opinion.caution],
      facts: factsOf(Object.entries(opinion.risks)),
    },
  ];
}

function assessorSection({ assessor }: SafetyRecord): ReportSection {
  return {
    heading: 'What an assessor must still do',
    tables: [
      {
        columns: [
          { heading: 'Task', weight: 2 },
          { heading: 'Because', weight: 2 },
          { heading: 'Methods', weight: 1.8 },
        ],
        rows: assessor.tasks.map(({ task, because, methods }) => [task, because, methods.join('; ') || '-']),
      },
      {
        caption: 'Checks that ran',
        columns: [
          { heading: 'Check', weight: 2 },
          { heading: 'Found', weight: 3 },
        ],
        rows: assessor.checks.map(({ check, ran, found }) => [check, ran ? found : 'did not run']),
      },
      {
        caption: 'Notification regimes',
        columns: [
          { heading: 'Region', weight: 0.6 },
          { heading: 'Law', weight: 2 },
          { heading: 'Duty', weight: 3 },
          { heading: 'Source', weight: 1.6 },
        ],
        rows: assessor.notification.flatMap(({ region, regimes }) =>
          regimes.map(({ law, duty, source }) => [region, law, duty, source]),
        ),
      },
    ],
  };
}
