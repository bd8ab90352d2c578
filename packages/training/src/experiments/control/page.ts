/** The page and the chart of measure-control.ts. */
import type { EditFigures, ForbiddenFigures, PathFigures, Spread, SteeringFigures } from './figures.ts';
import { barPanel, chart, type Panel, spreadPanel } from './plot.ts';

export interface ControlFigures {
  readonly model: string;
  readonly steering: SteeringFigures;
  readonly forbidding: ForbiddenFigures;
  readonly editing: EditFigures;
  readonly paths: PathFigures;
}

const TITLES: Readonly<Record<string, string>> = {
  molecularWeight: 'Molecular weight',
  logP: 'logP',
  log10VapourPressurePa: 'Vapour pressure at 25 C',
  strength: 'Strength',
  tenacity: 'Tenacity',
};

export function controlPlot({ steering, forbidding }: ControlFigures): string {
  const panels: Panel[] = steering.series.map(({ quantity, unit, points, unasked, correlation }) =>
    spreadPanel({
      title: TITLES[quantity] ?? quantity,
      unit,
      points,
      unasked: unasked.median,
      caption: `rank correlation ${correlation.toFixed(2)}`,
    }),
  );
  panels.push(
    barPanel({
      title: 'Note by estimated hours',
      groups: steering.notes.map(({ asked, top, heart, base }) => ({ name: asked, values: [top, heart, base] })),
      keys: ['top', 'heart', 'base'],
    }),
    barPanel({
      title: 'Required fragment, share of samples',
      groups: steering.required.map(({ name, placed, waitedFor }) => ({ name, values: [placed, waitedFor] })),
      keys: ['placed', 'waited for'],
    }),
    barPanel({
      title: 'Forbidden descriptor, judged percentile',
      groups: forbidding.rows.map(({ setting, asked, forbidden }) => ({
        name: shortSetting(setting),
        values: [asked, forbidden],
      })),
      keys: ['asked', 'forbidden'],
    }),
  );
  return chart(panels, 'What is asked of the model and what comes out: median and quartiles, unfiltered');
}

/** `told, led away by 0.5` as `by 0.5` */
function shortSetting(setting: string): string {
  return setting.replace('nothing forbidden', 'off').replace('told only', 'told').replace('told, led away ', '');
}

export function controlPage({ model, steering, forbidding, editing, paths }: ControlFigures): string {
  const lines = [
    '# Control: what asking for something changes',
    '',
    `Model ${model}, seed ${steering.seed}, made by \`npx tsx packages/training/src/experiments/measure-control.ts\` (parts`,
    'steering, forbidding, editing, paths, then page). "Judge" is the panel of cross-fitted networks of the evaluation; it',
    'shares no molecule with the ranker and chooses nothing.',
    '',
    '![what is asked and what comes out](control.svg)',
    '',
    '## Steering',
    '',
    'A value is asked of the model beside one of six descriptors (floral, woody, fruity, spicy, green, musk); what comes out',
    'is screened as in generation, but not filtered by the value. `smell generate` also filters, so its candidates are always',
    'within the range asked for.',
    '',
  ];
  for (const { quantity, unit, points, unasked, correlation, measuredBy } of steering.series) {
    lines.push(
      `**${TITLES[quantity] ?? quantity}**${unit ? `, ${unit}` : ''}: ${measuredBy}. Rank correlation of asked with obtained: ${correlation.toFixed(2)}.`,
      '',
      ...table(
        ['asked', 'mean', 'quartiles', 'n'],
        [['nothing', ...spreadCells(unasked)], ...points.map((point) => [String(point.asked), ...spreadCells(point)])],
      ),
      '',
    );
  }
  lines.push(
    '**Note**: share of what comes out in each class by the estimated hours on a blotter (docs/model/properties.md; the rest',
    'is unknown). With +, as `--note` does it, the model is asked for a vapour pressure of the class besides.',
    '',
    ...table(
      ['asked', 'top', 'heart', 'base', 'n'],
      steering.notes.map(({ asked, top, heart, base, n }) => [asked, ...[top, heart, base].map(percent), String(n)]),
    ),
    '',
    '**Required fragments**: share of samples that hold it, placed as fixed tokens, and among the samples above that were',
    'asked for no fragment.',
    '',
    ...table(
      ['', 'SMARTS', 'placed', 'waited for'],
      steering.required.map(({ name, smarts, placed, waitedFor }) => [
        name,
        `\`${smarts}\``,
        percent(placed),
        percent(waitedFor),
      ]),
    ),
    '',
    '## Forbidden descriptors',
    '',
    `Pairs of an asked descriptor and a companion that is forbidden: ${forbidding.pairs.map((pair) => pair.join(' without ')).join(', ')}.`,
    'Mean percentile by the judge. "Told": the condition says forbidden. "Led away by w": the unconditional side of guidance',
    'asks for the forbidden descriptors with weight w besides.',
    '',
    ...table(
      ['', 'forbidden one', 'asked one', 'qualifying', 'unique', 'n'],
      forbidding.rows.map(({ setting, forbidden, asked, qualifying, unique, n }) => [
        setting,
        forbidden.toFixed(3),
        asked.toFixed(3),
        percent(qualifying),
        percent(unique),
        String(n),
      ]),
    ),
    '',
    '## Editing',
    '',
    `${editing.materials} known materials, drawn by the seed, each with ${editing.wishes.length} wishes (${editing.wishes.join('; ')}), \`--keep 0.7\`, 5 candidates.`,
    '',
    ...table(
      ['', ''],
      [
        ['edits that gave a candidate', `${editing.answered} of ${editing.edits} (${editing.candidates} candidates)`],
        ['regrown molecules that go the wished way, before any choice (ranker)', percent(editing.rightWayUnchosen)],
        ['candidates that do, by the ranker that chose them', percent(editing.rightWayByRanker)],
        ['candidates that do, by the judge', percent(editing.rightWayByJudge)],
        ['first candidates that do, by the judge', percent(editing.firstRightWayByJudge)],
        [
          'mean change in the wished direction, percentile points, by the judge',
          (100 * editing.meanJudgeChange).toFixed(1),
        ],
        ['kept atoms found again, by a matcher of its own', percent(editing.retained)],
        ['similarity to the material edited, median (quartiles)', quartiles(editing.similarity, 2)],
        ['seconds for an edit, median (quartiles)', quartiles(editing.seconds, 1)],
      ],
    ),
    '',
    '## Paths',
    '',
    `${paths.pairs} pairs of known materials, ${paths.asked} moves asked for. The median similarity of the ends is ${paths.endsAlike.toFixed(2)}.`,
    '',
    ...table(
      ['', ''],
      [
        ['moves found', `${paths.moves} of ${paths.pairs * paths.asked}`],
        ['moves in which the smell goes towards B, by the ranker that chose them', percent(paths.odorByRanker)],
        ['the same by the judge', percent(paths.odorByJudge)],
        ['moves in which the structure does', percent(paths.structure)],
        ['similarity of neighbours, median (quartiles)', quartiles(paths.neighboursAlike, 2)],
        ['seconds for a path, median (quartiles)', quartiles(paths.seconds, 1)],
      ],
    ),
    '',
  );
  return lines.join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function spreadCells(spread: Spread): string[] {
  return [spread.mean.toFixed(2), `${spread.lower.toFixed(2)} to ${spread.upper.toFixed(2)}`, String(spread.n)];
}

function quartiles({ lower, median, upper }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${lower.toFixed(digits)} to ${upper.toFixed(digits)})`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(value > 0.995 && value < 1 ? 1 : 0)}%`;
}
