/** The odor predictor's figures as text: docs/results/odor-predictor.md and the model card. */
import type { ModelConfig } from '@smell/inference';
import type { BenchQuality } from './bench-138.ts';
import type { SimilarityBin } from './domain-figures.ts';
import type { OdorFigures, SplitFigures } from './measure-odor.ts';

/** What the figures are held against, and published figures; the latter were measured on other folds and molecules. */
const TARGETS = {
  random: { auroc: 0.89, auprc: 0.38 },
  cluster: { auroc: 0.857, auprc: 0.29 },
  odorous: 0.94,
} as const;
const PUBLISHED: readonly (readonly [string, string, string])[] = [
  ['OpenPOM (graph network, 4,983 molecules)', '0.887', ''],
  ['best published ensemble', '0.899', '0.408'],
  ['gradient boosting on fingerprints', '0.844', ''],
  ['published, cluster splits', '0.857', '0.29'],
];

const three = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(2)}%`;
const counted = (value: number): string => value.toLocaleString('en-US');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const against = (value: number, target: number): string =>
  `${three(target)}: ${value >= target ? 'met' : `**not met**, ${three(target - value)} short`}`;

/** docs/results/odor-predictor.md, but for the speed, which another script measures. */
export function renderOdorReport(figures: OdorFigures): string {
  return `${sections(figures, '#').join('\n\n')}\n`;
}

/** MODEL_CARD.md of models/odor. */
export function renderOdorCard(config: ModelConfig, figures: OdorFigures): string {
  const { training, architecture, dataTerms } = config;
  const { random, cluster, odorous } = figures;
  const rows: readonly (readonly [string, string])[] = [
    ['parameters', `${counted(Number(architecture.parameters))} (weights stored as halves)`],
    ['members', memberNames(architecture.members)],
    ['seeds', `networks ${JSON.stringify(training.seed)}, folds ${random.seed}`],
    [
      'has seen',
      `**every** labelled molecule, all splits: ${counted(figures.odorants)} odorants (votes) and the ${counted(figures.benchMolecules)} molecules of the 138-label benchmark (labels), ${counted(Number(training.molecules))} in all; ${counted(Number(training.odorousMolecules))} molecules of odorous.csv`,
    ],
    ['must not be used for', 'judging a generator, a ranker or itself: it has seen the judge, ranker and test splits'],
    ['data', `files ${String(training.dataHash).slice(0, 12)}`],
    ['how to make it again', 'docs/model/odor-predictor.md'],
  ];
  return `${[
    `# ${config.name}`,
    'Structure to odor: a calibrated probability for each of 223 descriptors with an 80% interval, the probability that a molecule smells at all, whether it is within the domain, and the nearest known materials.',
    `| | |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
    '## Terms',
    'The code of this project is Apache-2.0. **These weights are not**: they inherit the terms of their data.',
    dataTerms.map((term) => `- ${term}`).join('\n'),
    '## Intended use and limits',
    `A first opinion on what an unknown molecule may smell of, read together with its interval, its domain and its nearest known
materials. A probability is the chance that a source which describes the molecule names the descriptor, not that a given nose
perceives it. Labels are incomplete and copied between sources. Stereochemistry, concentration and purity are not seen, and the odor
may differ entirely between isomers.`,
    '## Measured',
    `All figures are of cross-fitted copies of the same members (same settings and seeds, each fold held out of all training), never
of the shipped weights on molecules they have seen. Cluster folds: AUROC ${three(cluster.bench.ensemble!.auroc)} and AUPRC ${three(cluster.bench.ensemble!.auprc)}
on the 138 labels; random folds: ${three(random.bench.ensemble!.auroc)} and ${three(random.bench.ensemble!.auprc)}. Odorous or not: AUROC ${three(odorous.auroc)}.`,
    ...sections(figures, '##').slice(1),
  ].join('\n\n')}\n`;
}

/** Names with their kinds. */
function memberNames(members: unknown): string {
  const own = members as readonly { readonly name: string; readonly kind: string; readonly networks: number }[];
  return own.map(({ name, kind, networks }) => `${name} (${kind}, ${networks})`).join('; ');
}

function sections(figures: OdorFigures, level: string): string[] {
  const { random, cluster, odorous } = figures;
  return [
    `${level} Odor predictor: figures`,
    `Cross-fitted in ${random.folds} folds: every molecule is answered by networks that saw neither it (first InChIKey block) nor, in the cluster
split, its cluster, in whichever file it stands. ${counted(figures.molecules)} molecules: ${counted(figures.odorants)} odorants with votes, ${counted(figures.benchMolecules)} with the
benchmark's 138 labels (${counted(figures.inBoth)} are both; ${figures.benchDropped} row of the benchmark repeats a skeleton or does not parse). Random folds:
seed ${random.seed}. Cluster folds: whole clusters by framework, functional groups, unsaturation and size (data/cluster-key.ts), the folds
of the judge; they are not the cluster splits of the published figures.`,
    `${level}# The 138-label benchmark`,
    'Macro average over the labels present in a test fold, then the mean over five folds, with the standard deviation over the folds.',
    table(
      ['split', 'model', 'AUROC', 'AUPRC', 'n'],
      (['random', 'cluster'] as const).flatMap((split) => {
        const { bench } = figures[split];
        return Object.entries(bench).map(([name, quality]) => benchRow(split, name, quality));
      }),
    ),
    table(
      ['target', 'measured', 'target and outcome'],
      (['random', 'cluster'] as const).flatMap((split) => {
        const { auroc, auprc } = figures[split].bench.ensemble!;
        return [
          [`${split} folds, AUROC`, three(auroc), against(auroc, TARGETS[split].auroc)],
          [`${split} folds, AUPRC`, three(auprc), against(auprc, TARGETS[split].auprc)],
        ];
      }),
    ),
    'Published figures, for orientation. They were measured on other folds, other clusters and the full set, so small differences mean nothing.',
    table(['published', 'AUROC', 'AUPRC'], PUBLISHED),
    `${level}# The 223 descriptors`,
    'Votes of any source count as named. Over all held-out molecules at once; descriptors with at least 10 molecules, rare ones have fewer than 60.',
    table(
      ['split', 'descriptors', 'AUROC', 'AUPRC', 'n'],
      (['random', 'cluster'] as const).flatMap((split) =>
        Object.entries(figures[split].descriptors).map(([name, quality]) => [
          split,
          `${name} (${quality.descriptors})`,
          three(quality.auroc),
          three(quality.auprc),
          counted(quality.molecules),
        ]),
      ),
    ),
    `${level}# Calibration and intervals`,
    `Expected calibration error, ten bins of equal numbers; over all cells at once, and the mean of each descriptor's own. "Before": the
sigmoid of the mean logit. "After": each descriptor's curve, fitted on the cluster split, there with the fold in question left out
once more. Interval: share of groups (a descriptor's molecules in four groups by probability) whose observed share lies within the mean
interval; its width was chosen on the cluster split to hold 80%.`,
    table(
      ['split', 'ECE before', 'ECE after', 'by descriptor, before', 'after', 'groups within the interval'],
      [calibrationRow('random', random), calibrationRow('cluster', cluster)],
    ),
    `${level}# Domain`,
    `Held-out molecules by similarity to the nearest molecule of another fold (Tanimoto of counted atom pairs). Skill: 1 - log loss / log
loss of the base rates. Precision: share of the five likeliest descriptors that a source names.`,
    table(
      ['similarity', 'n, cluster', 'skill', 'precision at 5', 'n, random', 'skill', 'precision at 5'],
      cluster.similarity.bins.map((bin, i) => domainRow(bin, random.similarity.bins[i]!)),
    ),
    `Over all: skill ${three(cluster.similarity.overall)} (cluster), ${three(random.similarity.overall)} (random).`,
    `${level}# Odorous or not`,
    `${counted(odorous.molecules)} molecules of odorous.csv, ${counted(odorous.odorless)} of them odorless; ${odorous.folds} cluster folds, network seed ${odorous.seed}; over all folds at once.`,
    table(
      ['predictor', 'n', 'AUROC'],
      [
        [
          'network over figures (with estimated volatility) and fingerprints',
          counted(odorous.molecules),
          three(odorous.auroc),
        ],
        ['estimated vapour pressure alone', counted(odorous.molecules), three(odorous.aurocVapourPressure)],
        ['estimated boiling point alone', counted(odorous.molecules), three(odorous.aurocBoilingPoint)],
        [
          'best available boiling point column alone',
          counted(odorous.withBoilingPoint.molecules),
          three(odorous.withBoilingPoint.aurocColumn),
        ],
        [
          'estimated boiling point, same molecules',
          counted(odorous.withBoilingPoint.molecules),
          three(odorous.withBoilingPoint.aurocEstimate),
        ],
        [
          'network, same molecules',
          counted(odorous.withBoilingPoint.molecules),
          three(odorous.withBoilingPoint.aurocNetwork),
        ],
      ],
    ),
    `By fold: ${odorous.aurocByFold.map(three).join(', ')}. Target ${against(odorous.auroc, TARGETS.odorous)}. ECE after calibration ${percent(odorous.ece)}.`,
  ];
}

function benchRow(
  split: string,
  name: string,
  { auroc, auprc, aurocDeviation, auprcDeviation, folds }: BenchQuality,
): string[] {
  const molecules = folds.reduce((sum, fold) => sum + fold.molecules, 0);
  const strong = (value: string): string => (name === 'ensemble' ? `**${value}**` : value);
  return [
    split,
    strong(name),
    `${strong(three(auroc))} (${three(aurocDeviation)})`,
    `${strong(three(auprc))} (${three(auprcDeviation)})`,
    counted(molecules),
  ];
}

function calibrationRow(
  split: string,
  { uncalibrated, calibrated, intervalCovered, intervalGroups }: SplitFigures,
): string[] {
  return [
    split,
    percent(uncalibrated.ece),
    percent(calibrated.ece),
    percent(uncalibrated.eceByDescriptor),
    percent(calibrated.eceByDescriptor),
    `${(100 * intervalCovered).toFixed(0)}% of ${counted(intervalGroups)}`,
  ];
}

function domainRow(cluster: SimilarityBin, random: SimilarityBin): string[] {
  const cells = ({ molecules, skill, precisionAt5 }: SimilarityBin): string[] => [
    counted(molecules),
    Number.isNaN(skill) ? '' : three(skill),
    Number.isNaN(precisionAt5) ? '' : three(precisionAt5),
  ];
  return [`${cluster.from.toFixed(1)} to ${cluster.to.toFixed(1)}`, ...cells(cluster), ...cells(random)];
}
