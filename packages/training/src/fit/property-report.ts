/**
 * The figures of the property fits as a page: held-out errors beside targets and baselines, coverage, confusion. One page,
 * one file: its tables share the folds and are read side by side.
 */
import type { MaterialNote } from '@smell/core/materials';
import { LARGE_HEAVY_ATOMS } from '@smell/core/molecule';
import {
  DILUTION_CLASSES_PCT,
  NORMAL_80,
  NOTE_CLASSES,
  noteProbabilities,
  ordinalProbabilities,
  ordinalQuantile,
  STRENGTH_CLASSES,
} from '@smell/core/properties';
import { ODORANT_HEAVY_ATOMS, quantile } from './fit-volatility.ts';
import { FOLDS, type HeldOut } from './group-design.ts';
import type { PropertyMolecule } from './property-data.ts';
import { likeliestDeviation, tobitLogLikelihood } from './tobit.ts';

export interface OrdinalHeldOut extends HeldOut {
  /** Those of the fit that each molecule was held out from, [molecule][class - 1]. */
  readonly thresholds: readonly (readonly number[])[];
}

export interface PropertyFigures {
  readonly seed: number;
  readonly clusters: number;
  readonly molecules: readonly PropertyMolecule[];
  readonly folds: readonly number[];
  readonly boilingPoint: HeldOut;
  readonly vapourPressure: HeldOut;
  readonly logP: HeldOut;
  readonly flashPoint: HeldOut;
  readonly threshold: HeldOut;
  readonly substantivity: HeldOut;
  readonly substantivityDeviation: number;
  readonly strength: OrdinalHeldOut;
  readonly dilution: OrdinalHeldOut;
}

export function propertyReport(figures: PropertyFigures): string {
  const { molecules, clusters, seed } = figures;
  return [
    '# Physical and perceptual properties: measured',
    '',
    `${molecules.length} molecules in ${clusters} clusters (leader clustering at 0.45 Tanimoto of counted atom pairs), ${FOLDS} folds of whole clusters, seed ${seed}. Every figure is of molecules whose cluster no fit had seen, the volatility and logP that an estimate rests on included. Made by`,
    '',
    '    npx tsx packages/training/src/fit/fit-properties.ts DATA_FOLDER',
    '',
    'What the properties are, how they were fitted and where they fail: docs/model/properties.md. "Fragrance": in odorants.csv within the scope or in the IFRA transparency list, and of eight and more heavy atoms. "Inside": made of what the fit has seen; outside it an estimate is wider, or unknown.',
    '',
    ...physicalSection(figures),
    ...substantivitySection(figures),
    ...noteSection(figures),
    ...levelSection('Odor strength', figures, figures.strength, STRENGTH_CLASSES, ({ strength }) => strength, 2),
    ...levelSection(
      'Recommended smelling dilution',
      figures,
      figures.dilution,
      DILUTION_CLASSES_PCT.map((pct) => `${pct}%`),
      ({ dilution }) => dilution,
      2,
    ),
  ].join('\n');
}

const NOVELTY_BANDS = [
  { name: 'up to 1/8', above: -1, upTo: 1 / 8 },
  { name: '1/8 to 1/3', above: 1 / 8, upTo: 1 / 3 },
  { name: 'above 1/3', above: 1 / 3, upTo: Number.MAX_VALUE },
  { name: 'new atom type', above: Number.MAX_VALUE, upTo: Number.POSITIVE_INFINITY },
] as const;

function bandCells(heldOut: HeldOut, measured: readonly number[], error: (index: number) => number): string[] {
  return NOVELTY_BANDS.map(({ above, upTo }) => {
    const errors = measured
      .filter((index) => heldOut.novelty[index]! > above && heldOut.novelty[index]! <= upTo)
      .map(error);
    if (errors.length === 0) return '0';
    return `${errors.length}: ${digits(quantile(errors, 0.5))}, ${digits(quantile(errors, 0.8))}`;
  });
}

interface Quantity {
  readonly name: string;
  readonly heldOut: HeldOut;
  readonly value: (molecule: PropertyMolecule) => number | undefined;
  readonly target?: number;
  /** What the product said before, for the same molecules. */
  readonly other?: (molecule: PropertyMolecule) => number;
}

function physicalSection({
  molecules,
  folds,
  boilingPoint,
  vapourPressure,
  logP,
  flashPoint,
  threshold,
}: PropertyFigures): string[] {
  const quantities: Quantity[] = [
    { name: 'boiling point, K', heldOut: boilingPoint, value: (molecule) => molecule.boilingPointC, target: 12 },
    {
      name: 'vapour pressure at 25 C, log10',
      heldOut: vapourPressure,
      value: (molecule) => molecule.log10VapourPressurePa,
      target: 0.25,
    },
    {
      name: 'logP',
      heldOut: logP,
      value: (molecule) => molecule.logP,
      other: (molecule) => molecule.crippenLogP,
    },
    { name: 'flash point, K', heldOut: flashPoint, value: (molecule) => molecule.flashPointC },
    { name: 'detection threshold, log10 ppm', heldOut: threshold, value: (molecule) => molecule.log10ThresholdPpm },
    {
      name: 'odor value, log10',
      heldOut: {
        estimates: vapourPressure.estimates.map((pressure, index) => pressure - threshold.estimates[index]!),
        inside: vapourPressure.inside.map((inside, index) => inside && threshold.inside[index]!),
        novelty: vapourPressure.novelty.map((novelty, index) => Math.max(novelty, threshold.novelty[index]!)),
      },
      value: ({ log10VapourPressurePa: pressure, log10ThresholdPpm: ppm }) =>
        pressure === undefined || ppm === undefined ? undefined : pressure - ppm,
    },
  ];
  const rows = quantities.flatMap((quantity) => {
    const measured = [...molecules.keys()].filter((index) => quantity.value(molecules[index]!) !== undefined);
    const odorants = measured.filter((index) => molecules[index]!.graph.atomCount >= ODORANT_HEAVY_ATOMS);
    const fragrance = odorants.filter((index) => molecules[index]!.isFragrance);
    const inside = (index: number): boolean => quantity.heldOut.inside[index]!;
    const large = fragrance.filter((index) => molecules[index]!.graph.atomCount >= LARGE_HEAVY_ATOMS);
    return [
      quantityRow(quantity, molecules, folds, measured, 'fragrance', fragrance),
      quantityRow(quantity, molecules, folds, measured, 'fragrance, inside', fragrance.filter(inside)),
      quantityRow(
        quantity,
        molecules,
        folds,
        measured,
        'fragrance, outside',
        fragrance.filter((i) => !inside(i)),
      ),
      quantityRow(quantity, molecules, folds, measured, `fragrance, ${LARGE_HEAVY_ATOMS} and more heavy atoms`, large),
      quantityRow(quantity, molecules, folds, measured, 'all of 8 and more heavy atoms', odorants),
      quantityRow(quantity, molecules, folds, measured, 'all', measured),
    ];
  });
  return [
    '## Physical properties, threshold, odor value',
    '',
    `Absolute errors. Baselines: the median of the training folds; for logP also the Crippen figure, as it is and shifted and scaled by least squares on the training folds. Coverage: share of measured values within an 80% interval whose width comes from the other half of the folds, inside the domain, below and from ${LARGE_HEAVY_ATOMS} heavy atoms on, with the number of molecules. Measured odor values are those of materials with a measured pressure and a measured threshold.`,
    '',
    table(
      [
        'quantity',
        'molecules',
        'n',
        'median error',
        '80% within',
        'median as estimate',
        'Crippen, scaled',
        'coverage',
        'aimed at',
      ],
      rows,
    ),
    '',
    'By novelty: neighbourhoods that the fit had in fewer than four molecules (threshold: two), per heavy atom; of eight and more heavy atoms. n: median error, 80% within.',
    '',
    table(
      ['quantity', ...NOVELTY_BANDS.map(({ name }) => name)],
      quantities.map(({ name, heldOut, value }) => {
        const measured = [...molecules.keys()].filter(
          (index) => value(molecules[index]!) !== undefined && molecules[index]!.graph.atomCount >= ODORANT_HEAVY_ATOMS,
        );
        const error = (index: number): number => Math.abs(heldOut.estimates[index]! - value(molecules[index]!)!);
        return [name, ...bandCells(heldOut, measured, error)];
      }),
    ),
    '',
  ];
}

function quantityRow(
  { name, heldOut, value, target, other }: Quantity,
  molecules: readonly PropertyMolecule[],
  folds: readonly number[],
  measured: readonly number[],
  set: string,
  chosen: readonly number[],
): string[] {
  if (chosen.length === 0) return [name, set, '0', '', '', '', '', '', ''];
  const truth = (index: number): number => value(molecules[index]!)!;
  const errors = chosen.map((index) => Math.abs(heldOut.estimates[index]! - truth(index)));
  const medians = Array.from({ length: FOLDS }, (_, fold) =>
    quantile(measured.filter((index) => folds[index] !== fold).map(truth), 0.5),
  );
  const plain = chosen.map((index) => Math.abs(medians[folds[index]!]! - truth(index)));
  const median = quantile(errors, 0.5);
  const isHeadline = set === 'fragrance' && target !== undefined;
  return [
    name,
    set,
    String(chosen.length),
    digits(median),
    digits(quantile(errors, 0.8)),
    digits(quantile(plain, 0.5)),
    other ? crippenErrors(molecules, folds, measured, chosen, truth, other) : '',
    set.endsWith('inside') ? coverageBySize(molecules, errors, chosen, folds) : '',
    isHeadline ? `${target}: ${median < target ? 'met' : '**unmet**'}` : '',
  ];
}

function crippenErrors(
  molecules: readonly PropertyMolecule[],
  folds: readonly number[],
  measured: readonly number[],
  chosen: readonly number[],
  truth: (index: number) => number,
  other: (molecule: PropertyMolecule) => number,
): string {
  const figure = (index: number): number => other(molecules[index]!);
  const raw = chosen.map((index) => Math.abs(figure(index) - truth(index)));
  const lines = Array.from({ length: FOLDS }, (_, fold) => {
    const own = measured.filter((index) => folds[index] !== fold);
    const meanX = mean(own.map(figure));
    const meanY = mean(own.map(truth));
    const slope =
      mean(own.map((index) => (figure(index) - meanX) * (truth(index) - meanY))) /
      mean(own.map((index) => (figure(index) - meanX) ** 2));
    return (x: number): number => meanY + slope * (x - meanX);
  });
  const scaled = chosen.map((index) => Math.abs(lines[folds[index]!]!(figure(index)) - truth(index)));
  return `${digits(quantile(raw, 0.5))}, ${digits(quantile(scaled, 0.5))}`;
}

/** Coverage below and from `LARGE_HEAVY_ATOMS` on, each with widths of its own size where there are enough. */
function coverageBySize(
  molecules: readonly PropertyMolecule[],
  errors: readonly number[],
  chosen: readonly number[],
  folds: readonly number[],
): string {
  return [false, true]
    .map((large) => {
      const own = [...chosen.keys()].filter(
        (position) => molecules[chosen[position]!]!.graph.atomCount >= LARGE_HEAVY_ATOMS === large,
      );
      if (own.length < 2 * FOLDS) return `- (${own.length})`;
      const covered = coverage(
        own.map((position) => errors[position]!),
        own.map((position) => chosen[position]!),
        folds,
      );
      return `${share(covered)} (${own.length})`;
    })
    .join(', ');
}

/** Share of errors below the 80% point of the errors of the other half of the folds. */
function coverage(errors: readonly number[], chosen: readonly number[], folds: readonly number[]): number {
  const half = (index: number): number => folds[index]! % 2;
  const widths = [0, 1].map((side) =>
    quantile(
      errors.filter((_, position) => half(chosen[position]!) !== side),
      0.8,
    ),
  );
  return mean(errors.map((error, position) => (error <= widths[half(chosen[position]!)]! ? 1 : 0)));
}

function substantivitySection({ molecules, folds, substantivity, substantivityDeviation }: PropertyFigures): string[] {
  const measured = [...molecules.keys()].filter((index) => molecules[index]!.substantivity);
  const inside = measured.filter((index) => substantivity.inside[index]);
  const of = (index: number): NonNullable<PropertyMolecule['substantivity']> => molecules[index]!.substantivity!;
  const line = (name: string, chosen: readonly number[]): string[] => {
    const exact = chosen.filter((index) => of(index).censoring === 'exact');
    const errors = exact.map((index) => Math.abs(substantivity.estimates[index]! - of(index).log10Hours));
    const constant = quantile(
      measured.map((index) => of(index).log10Hours),
      0.5,
    );
    const plain = exact.map((index) => Math.abs(constant - of(index).log10Hours));
    const targets = chosen.map((index) => of(index).log10Hours);
    const censoring = chosen.map((index) => of(index).censoring);
    const estimates = chosen.map((index) => substantivity.estimates[index]!);
    const flat = chosen.map(() => constant);
    const width = NORMAL_80 * substantivityDeviation;
    const consistent = chosen.map((index, position) => {
      const low = estimates[position]! - width;
      const high = estimates[position]! + width;
      const { log10Hours, censoring: kind } = of(index);
      if (kind === 'at least') return high >= log10Hours ? 1 : 0;
      if (kind === 'at most') return low <= log10Hours ? 1 : 0;
      return log10Hours >= low && log10Hours <= high ? 1 : 0;
    });
    const exactCovered = consistent.filter((_, position) => censoring[position] === 'exact');
    return [
      name,
      `${chosen.length} (${exact.length} exact)`,
      `${digits(quantile(errors, 0.5))} (a factor of ${(10 ** quantile(errors, 0.5)).toFixed(1)})`,
      digits(quantile(errors, 0.8)),
      digits(quantile(plain, 0.5)),
      `${digits(tobitLogLikelihood(estimates, targets, censoring, likeliestDeviation(estimates, targets, censoring)))} / ${digits(tobitLogLikelihood(flat, targets, censoring, likeliestDeviation(flat, targets, censoring)))}`,
      `${share(mean(exactCovered))} / ${share(mean(consistent))}`,
    ];
  };
  const halves = [0, 1].map((side) => {
    const fitted = inside.filter((index) => folds[index]! % 2 !== side);
    return likeliestDeviation(
      fitted.map((index) => substantivity.estimates[index]!),
      fitted.map((index) => of(index).log10Hours),
      fitted.map((index) => of(index).censoring),
    );
  });
  return [
    '## Substantivity on a blotter, log10 hours',
    '',
    `Values at the 400 h cap count as "at least". Errors are of the exact values; the likelihood and the second coverage are of all, where a censored value is covered when the 80% interval reaches beyond it. Deviation ${digits(substantivityDeviation)}; from either half of the folds ${halves.map(digits).join(' and ')}.`,
    '',
    table(
      [
        'molecules',
        'n',
        'median error',
        '80% within',
        'median as estimate',
        'mean log-likelihood, fit / constant',
        'coverage, exact / all',
      ],
      [line('inside', inside), line('all', measured)],
    ),
    '',
    'By novelty (neighbourhoods in fewer than two molecules of the fit), exact values, log10 hours. n: median error, 80% within.',
    '',
    table(
      NOVELTY_BANDS.map(({ name }) => name),
      [
        bandCells(
          substantivity,
          measured.filter((index) => of(index).censoring === 'exact'),
          (index) => Math.abs(substantivity.estimates[index]! - of(index).log10Hours),
        ),
      ],
    ),
    '',
  ];
}

function noteSection({ molecules, substantivity, substantivityDeviation }: PropertyFigures): string[] {
  const estimate = (index: number): MaterialNote => {
    const probabilities = noteProbabilities(substantivity.estimates[index]!, substantivityDeviation);
    return NOTE_CLASSES.reduce((best, note) => (probabilities[note] > probabilities[best] ? note : best));
  };
  const section = (title: string, truth: (molecule: PropertyMolecule) => MaterialNote | undefined): string[] => {
    const known = [...molecules.keys()].filter((index) => truth(molecules[index]!) !== undefined);
    const chosen = known.filter((index) => substantivity.inside[index]);
    const pairs = chosen.map(
      (index) => [NOTE_CLASSES.indexOf(truth(molecules[index]!)!), NOTE_CLASSES.indexOf(estimate(index))] as const,
    );
    return [`### ${title}`, '', ...confusionLines(NOTE_CLASSES, pairs, known.length), ''];
  };
  return [
    '## Note class',
    '',
    'Boundaries: below 24 h top, 24 to below 150 h heart, from 150 h base; the class with the largest probability under the estimate and its deviation.',
    '',
    ...section('Against the class that the measured hours give (held out)', ({ noteFromHours }) => noteFromHours),
    ...section('Against the notes of our known materials (held out)', ({ curatedNote }) => curatedNote),
  ];
}

/** @param split From this class on a material counts as positive for the AUROC. */
function levelSection(
  title: string,
  { molecules, folds }: PropertyFigures,
  { estimates, inside, thresholds }: OrdinalHeldOut,
  names: readonly string[],
  level: (molecule: PropertyMolecule) => number | undefined,
  split: number,
): string[] {
  const known = [...molecules.keys()].filter((index) => level(molecules[index]!) !== undefined);
  const chosen = known.filter((index) => inside[index]);
  const of = (index: number): number => level(molecules[index]!)!;
  const shares = chosen.map((index) => ordinalProbabilities(estimates[index]!, { thresholds: thresholds[index]! }));
  const pairs = chosen.map((index, position) => [of(index), ordinalQuantile(shares[position]!, 0.5)] as const);
  const logLoss = -mean(chosen.map((index, position) => Math.log(Math.max(shares[position]![of(index)]!, 1e-6))));
  const constant = Array.from({ length: FOLDS }, (_, fold) => {
    const train = known.filter((index) => folds[index] !== fold);
    return names.map((_, own) => (train.filter((index) => of(index) === own).length + 0.5) / (train.length + 2));
  });
  const constantLoss = -mean(chosen.map((index) => Math.log(constant[folds[index]!]![of(index)]!)));
  const covered = mean(
    chosen.map((index, position) =>
      of(index) >= ordinalQuantile(shares[position]!, 0.1) && of(index) <= ordinalQuantile(shares[position]!, 0.9)
        ? 1
        : 0,
    ),
  );
  const auc = (from: number): string =>
    digits(
      auroc(
        chosen.map((index) => estimates[index]!),
        chosen.map((index) => of(index) >= from),
      ),
    );
  return [
    `## ${title}`,
    '',
    ...confusionLines(names, pairs, known.length),
    '',
    `Log loss ${digits(logLoss)}, of the class shares ${digits(constantLoss)}. AUROC of "${names[split - 1]} or beyond" ${auc(split - 1)}, of "${names[split]} or beyond" ${auc(split)}. The 80% range of classes holds the true one in ${share(covered)}.`,
    '',
  ];
}

function confusionLines(
  names: readonly string[],
  pairs: readonly (readonly [truth: number, estimate: number])[],
  known: number,
): string[] {
  const counts = names.map((_, truth) =>
    names.map((_, estimate) => pairs.filter(([a, b]) => a === truth && b === estimate).length),
  );
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const right = counts.reduce((sum, row, index) => sum + row[index]!, 0);
  const within = pairs.filter(([truth, estimate]) => Math.abs(truth - estimate) <= 1).length;
  const present = totals.filter((total) => total > 0).length;
  const balanced =
    counts.reduce((sum, row, index) => sum + (totals[index] ? row[index]! / totals[index]! : 0), 0) / present;
  const of = (count: number): string => share(count / pairs.length);
  return [
    `${pairs.length} of ${known} inside the domain. Right ${of(right)}, the commonest class ${of(Math.max(...totals))}; mean over classes ${share(balanced)}, any constant ${share(1 / present)}; at most one class off ${of(within)}.`,
    '',
    table(
      ['known', ...names.map((name) => `estimated ${name}`)],
      counts.map((row, index) => [names[index]!, ...row.map(String)]),
    ),
  ];
}

/** Area under the receiver operating characteristic; ties count half. */
function auroc(scores: readonly number[], positive: readonly boolean[]): number {
  const positives = scores.filter((_, index) => positive[index]);
  const negatives = scores.filter((_, index) => !positive[index]);
  let wins = 0;
  for (const high of positives) for (const low of negatives) wins += high > low ? 1 : high === low ? 0.5 : 0;
  return wins / (positives.length * negatives.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) >= 2 ? 1 : 2);
}

function share(value: number): string {
  return `${(100 * value).toFixed(0)}%`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
