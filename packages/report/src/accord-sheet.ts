/** The formula sheet of an accord, for PDF and JSON: what to weigh, what it makes, how it goes, and what its report says. */
import type { Accord, BlotterEntry, Place } from '@smell/core/accord';
import { BLOTTER_SCALE_FACTOR, PLACES, SOLVENTS } from '@smell/core/accord';
import type { AccordAssessment, AssessedLine } from '@smell/core/accord/assess';
import { number, percent } from './clp-section.ts';
import { mixtureReport } from './mixture-report.ts';
import type { ReportDocument, ReportSection } from './report-document.ts';

export interface AccordSheetDetails {
  readonly name: string;
  readonly note: string;
  /** ISO 4217 */
  readonly currency: string;
  /** ISO date of making. */
  readonly made: string;
}

export function accordSheet(
  accord: Accord,
  assessment: AccordAssessment,
  { name, note, currency, made }: AccordSheetDetails,
): ReportDocument {
  const { weighed, compliance, clp, clpNotes } = assessment;
  const title = name === '' ? 'Untitled accord' : name;
  const report = compliance && clp ? mixtureReport(compliance, { productName: title, made, clp, clpNotes }) : undefined;
  const cost =
    weighed.withoutPrice.length === accord.lines.length
      ? 'no prices given'
      : `${weighed.withoutPrice.length > 0 ? 'at least ' : ''}${weighed.cost.toFixed(2)} ${currency}`;
  return {
    title: 'Formula sheet',
    subtitle: title,
    made,
    subject: {
      facts: [
        { label: 'Batch', value: `${grams(weighed.batchGrams)} of concentrate` },
        { label: 'Parts', value: partsText(weighed.totalParts, weighed.differenceParts) },
        {
          label: 'Product',
          value: `${percent(accord.concentrationPercent)} of concentrate: ${grams(weighed.productGrams)}, of which ${grams(weighed.carrierGrams)} carrier`,
        },
        { label: 'Pure material', value: `${percent(round(weighed.purePercent))} of the concentrate` },
        { label: 'Cost of the batch', value: cost },
      ],
    },
    warnings: report?.warnings ?? ['Nothing is weighed: there is no mixture to check.'],
    sections: [
      ...(note === '' ? [] : [{ heading: 'Note', paragraphs: note.split(/\n+/) }]),
      formulaSection(accord, assessment, currency),
      namesSection(accord, assessment),
      blotterSection(accord, assessment),
      ...(report?.sections ?? []),
    ],
    citations: report?.citations ?? [],
  };
}

/** What a line is called, with the number where there is one. */
export function lineName({ material: { name, cas, smiles } }: Accord['lines'][number]): string {
  return name ?? cas ?? smiles ?? '';
}

function formulaSection(accord: Accord, { lines, weighed }: AccordAssessment, currency: string): ReportSection {
  const groups: readonly (Place | null)[] = [...PLACES, null];
  return {
    heading: 'Formula',
    tables: groups.flatMap((place) => {
      const places = lines.flatMap((line, i) => (line.place === place ? [i] : []));
      if (places.length === 0) return [];
      return [
        {
          caption: place === null ? 'Place unknown' : `${place[0]!.toUpperCase()}${place.slice(1)}`,
          columns: [
            { heading: 'Material', weight: 2.6 },
            { heading: 'CAS', weight: 1.1 },
            { heading: 'Parts', weight: 0.8, align: 'right' as const },
            { heading: 'Dilution', weight: 1.7 },
            { heading: 'Grams', weight: 0.9, align: 'right' as const },
            { heading: 'Pure %', weight: 0.8, align: 'right' as const },
            { heading: `Cost ${currency}`, weight: 0.9, align: 'right' as const },
          ],
          rows: places.map((i) => {
            const line = accord.lines[i]!;
            const { grams: weight, purePercent, cost } = weighed.lines[i]!;
            return [
              lineName(line),
              line.material.cas ?? lines[i]!.known?.cas ?? 'none',
              number(line.partsPerThousand),
              line.dilutionPercent >= 100
                ? 'neat'
                : `${percent(line.dilutionPercent)} in ${SOLVENTS[line.solvent].name}`,
              weight.toFixed(3),
              number(round(purePercent)),
              cost === null ? 'no price' : cost.toFixed(2),
            ];
          }),
        },
      ];
    }),
    notes: [
      {
        tone: 'info',
        text: 'Places are the perfumer’s, else documented, else predicted. Grams are shares of the batch, rounded so that they sum to it exactly.',
      },
    ],
  };
}

function namesSection(accord: Accord, { lines }: AccordAssessment): ReportSection {
  return {
    heading: 'Names',
    tables: [
      {
        columns: [
          { heading: 'Material', weight: 1.6 },
          { heading: 'In the trade (IFRA Transparency List)', weight: 1.8 },
          { heading: 'EU list of allergens', weight: 1.8 },
          { heading: 'INCI, as given', weight: 1.6 },
        ],
        rows: accord.lines.map((line, i) => [
          lineName(line),
          lines[i]!.names.trade ?? 'not in our table',
          lines[i]!.names.euAllergen ?? 'not in our table',
          line.inciName ?? 'INCI unknown',
        ]),
      },
    ],
    notes: [
      {
        tone: 'info',
        text: 'No table here holds INCI names: those above are as the perfumer gave them, unchecked. Put the others before anything is printed on a label.',
      },
    ],
  };
}

function blotterSection(accord: Accord, { diary, lines }: AccordAssessment): ReportSection {
  const nameOf = (id: string): string => lineName(accord.lines.find((line) => line.id === id)!);
  return {
    heading: 'On a blotter',
    paragraphs: [
      `An ideal mixture evaporating at 25 C from estimated vapour pressures; the hours may be wrong by a factor of ${BLOTTER_SCALE_FACTOR} either way.`,
      ...(diary.leftOut.length > 0
        ? [`Without a structure, and so not in it: ${diary.leftOut.map(nameOf).join(', ')}.`]
        : []),
    ],
    tables: [
      {
        caption: 'Left of each, %, and its share of the odor value that is known',
        columns: [
          { heading: 'Material', weight: 2 },
          ...diary.entries.map(({ hours }) => ({
            heading: hoursText(hours),
            weight: 1.1,
            align: 'right' as const,
          })),
        ],
        rows: [
          ['All together', ...diary.entries.map(({ leftPercent }) => leftText(leftPercent))],
          ...lines
            .filter(({ id }) => inDiary(diary.entries, id))
            .map(({ id }) => [nameOf(id), ...course(diary.entries, id)]),
        ],
      },
    ],
    notes: [
      {
        tone: 'info',
        text: '“?” is an unknown threshold: the material evaporates in this table, and what it adds to the odor is not known.',
      },
    ],
  };
}

function inDiary(entries: readonly BlotterEntry[], id: AssessedLine['id']): boolean {
  return entries[0]?.parts.some((part) => part.id === id) ?? false;
}

function course(entries: readonly BlotterEntry[], id: string): string[] {
  return entries.map(({ parts }) => {
    const { leftPercent, odorShare, odorValue } = parts.find((part) => part.id === id)!;
    const share = odorValue === null ? '?' : odorShare === null ? '0' : `${Math.round(100 * odorShare)} %`;
    return `${leftText(leftPercent)} / ${share}`;
  });
}

function hoursText(hours: number): string {
  return hours === 0 ? 'at once' : hours < 1 ? `${Math.round(hours * 60)} min` : `${hours} h`;
}

function partsText(total: number, difference: number): string {
  if (difference === 0) return '1000';
  return `${number(total)}: ${number(Math.abs(difference))} ${difference > 0 ? 'over' : 'short of'} 1000; grams are shares of what is there`;
}

function grams(value: number): string {
  return `${value.toFixed(3)} g`;
}

/** Less than half of a thousandth of it is as good as gone. */
function leftText(percent: number): string {
  return percent < 0.05 ? '0' : number(round(percent));
}

/** Three figures are more than the estimates bear. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
