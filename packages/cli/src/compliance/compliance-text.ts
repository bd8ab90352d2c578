/** A mixture report for people: the outcome first, then what is unknown, limits, label and regions. */
import {
  IFRA_STATUS,
  type LabelAllergen,
  type MixtureRegion,
  type MixtureReport,
  REGIONS,
  type SummedLimit,
} from '@smell/core/safety';
import { counted } from '../figures.ts';
import { type Column, fittedTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Limits and allergens shown; JSON has all. */
const SHOWN = 40;
const LABEL_WIDTH = 14;

const LIMIT_COLUMNS: readonly Column<SummedLimit>[] = [
  { title: 'status', value: ({ status }) => status.replace('-', ' '), importance: 9 },
  { title: 'limit', value: ({ name }) => name, importance: 9, wrap: 40 },
  { title: 'used %', value: ({ usedPercent }) => figure(usedPercent), right: true, importance: 9 },
  {
    title: 'allowed %',
    value: ({ allowedPercent }) => (allowedPercent === 0 ? 'prohibited' : figure(allowedPercent)),
    right: true,
    importance: 9,
  },
  {
    title: 'ratio',
    value: ({ ratio }) => (ratio === null ? '-' : `${figure(100 * ratio)}%`),
    right: true,
    importance: 8,
  },
  { title: 'row', value: ({ citation }) => `${citation.list} ${citation.row?.split(':', 1)[0]}`, importance: 6 },
  {
    title: 'from',
    value: ({ sources, possibleSources }) =>
      [
        ...sources.map(({ label, via }) => (via === undefined ? label : `${label} in ${via}`)),
        ...possibleSources.map(({ label }) => `perhaps ${label}`),
      ].join(', '),
    importance: 5,
    wrap: 44,
  },
];

/** One line of text each. */
export function complianceLines(report: MixtureReport, terminal: Pick<Terminal, 'style' | 'width'>): string[] {
  const { outcome, statement, categoryName, category, useLevelPercent, product, headroom, unknowns } = report;
  const style = outcome === 'breach' ? 'red' : outcome === 'may-breach' ? 'yellow' : 'bold';
  return [
    terminal.style(style, statement),
    named(
      'product',
      `category ${category} (${categoryName}), ${useLevelPercent} % concentrate, ${product ?? 'leave-on or rinse-off not said'}`,
    ),
    named(
      'use level',
      `at most ${figure(headroom.maxUseLevelPercent)} %${headroom.boundBy === undefined ? ': no limit that could be counted binds' : `, bound by ${headroom.boundBy}`}`,
    ),
    ...section(
      'Unknown, not a pass',
      unknowns.map(({ row, text }) => (row === undefined ? text : `row ${row}: ${text}`)),
      terminal,
    ),
    ...section(
      'Warnings',
      report.warnings.filter((warning) => !unknowns.some(({ text }) => text === warning)),
      terminal,
    ),
    ...limitLines(report.limits, terminal),
    ...section(
      'Specifications to be met, not checked here',
      report.specifications.map(
        ({ name, citation, materials }) => `${name} (${citation.row}): ${materials.join(', ')}`,
      ),
      terminal,
    ),
    ...labelLines(report, terminal),
    ...noEntryLines(report, terminal),
    ...report.regions.flatMap((region) => regionLines(region, terminal)),
  ];
}

function limitLines(limits: readonly SummedLimit[], terminal: Pick<Terminal, 'style' | 'width'>): string[] {
  if (limits.length === 0) return ['', 'Limits: none that could be counted concerns this formula'];
  const more = limits.length > SHOWN ? [`and ${counted(limits.length - SHOWN, 'limit')} more, see --json`] : [];
  const ifra = limits.some(({ citation }) => citation.list === 'ifra-standards') ? [`${IFRA_STATUS}.`] : [];
  return [
    '',
    terminal.style('bold', 'Limits, in % of the finished product'),
    fittedTable(limits.slice(0, SHOWN), LIMIT_COLUMNS, terminal),
    ...more,
    ...ifra,
  ];
}

function labelLines({ label, labelNote }: MixtureReport, terminal: Pick<Terminal, 'style'>): string[] {
  if (label === null) return ['', `Label: ${labelNote}`];
  return [
    ...section(`Label: ${labelNote}`, [label.text === '' ? 'no allergen to print' : `Parfum; ${label.text}`], terminal),
    ...section('Allergens over the threshold', label.declare.map(allergenText), terminal),
    ...section('Allergens at or below it', label.below.map(allergenText), terminal),
  ];
}

function allergenText({
  name,
  alsoNamed,
  usedPercent,
  thresholdPercent,
  statusText,
  sources,
  mayApply,
}: LabelAllergen): string {
  return `${name}${alsoNamed === undefined ? '' : ` (${alsoNamed})`}: ${figure(usedPercent)} % of ${figure(thresholdPercent)} %${mayApply ? ', may apply' : ''}; ${statusText}; from ${sources.join(', ')}`;
}

function noEntryLines({ materials }: MixtureReport, terminal: Pick<Terminal, 'style'>): string[] {
  const found = materials.filter((material) => material.found === 'no-entry-found').map(({ label }) => label);
  return section(
    'No entry found in a list that decides, which does not mean safe',
    found.length > 0 ? [found.join(', ')] : [],
    terminal,
  );
}

/** The law of the region; IFRA limits stand in the table above, the same for all. */
function regionLines(
  { region, verdict, mayApply, lines, notCovered }: MixtureRegion,
  terminal: Pick<Terminal, 'style'>,
): string[] {
  const materials = new Map<string, Set<string>>();
  for (const { material, text, citation } of lines) {
    if (citation?.list === 'ifra-standards') continue;
    materials.set(text, (materials.get(text) ?? new Set()).add(material));
  }
  const texts = [...materials].map(([text, names]) => `${[...names].join(', ')}: ${text}`);
  const more = texts.length > SHOWN ? [`and ${counted(texts.length - SHOWN, 'line')} more, see --json`] : [];
  const deciding = lines.filter((line) => line.verdict === verdict && !line.mayApply);
  const byCode = deciding.length > 0 && deciding.every(({ citation }) => citation?.list === 'ifra-standards');
  return section(
    `${REGIONS[region].name}: ${verdict.replaceAll('-', ' ')}${byCode ? ' by IFRA Standards alone' : ''}${mayApply === undefined ? '' : `, may be ${mayApply}`}`,
    [...texts.slice(0, SHOWN), ...more, `not covered by our tables: ${notCovered.join('; ')}`],
    terminal,
  );
}

function section(title: string, texts: readonly string[], terminal: Pick<Terminal, 'style'>): string[] {
  return texts.length === 0 ? [] : ['', terminal.style('bold', title), ...texts.map((text) => `  ${text}`)];
}

function named(label: string, text: string): string {
  return `${label.padEnd(LABEL_WIDTH)}${text}`;
}

/** Four significant digits. */
function figure(value: number): string {
  return String(Number(value.toPrecision(4)));
}
