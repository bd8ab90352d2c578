/** MODEL_CARD.md: what a model is, under which terms, what it is for, and what was measured of it. */
import { join } from 'node:path';
import type { ModelConfig, StoredModel } from '@smell/inference';
import { writeWhole } from './checkpoint.ts';

/**
 * Write a model's card into its folder.
 *
 * @param measured the evaluation's report as markdown; the card says that there is none when left out
 * @returns the card's path
 */
export function writeModelCard({ folder, config }: StoredModel, measured?: string): string {
  const path = join(folder, 'MODEL_CARD.md');
  writeWhole(path, modelCard(config, measured));
  return path;
}

/** @param measured as for {@link writeModelCard} */
export function modelCard(config: ModelConfig, measured?: string): string {
  const { training } = config;
  if (config.kind === 'odor') throw new RangeError(`${config.name} is an odor predictor; its training writes its card`);
  const kind = KINDS[config.kind];
  const rows: readonly (readonly [string, string])[] = [
    ['parameters', `${grouped(config.architecture.parameters)} (weights stored as halves)`],
    ['seed', String(training.seed ?? 'unknown')],
    ...(config.kind === 'ranker' ? rankerRows(config) : generatorRows(config)),
    ['data', `manifest or file ${String(training.dataHash).slice(0, 12)}`],
    ['how to make it again', 'docs/model/training.md'],
  ];
  return `${[
    `# ${config.name}`,
    kind,
    `| | |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`,
    '## Terms',
    'The code of this project is Apache-2.0. **These weights are not**: they inherit the terms of their data.',
    config.dataTerms.map((term) => `- ${term}`).join('\n'),
    '## Intended use and limits',
    config.kind === 'ranker' ? RANKER_LIMITS : GENERATOR_LIMITS,
    '## Measured',
    // The report's title goes, its sections come one level down.
    measured
      ?.trim()
      .replace(/^# .*\n+/, '')
      .replaceAll(/^## /gm, '### ') ??
      (config.kind === 'ranker'
        ? 'The figures above, nothing else yet.'
        : `Nothing yet; \`smell evaluate --model ${config.name} --card\` measures it and writes the figures here.`),
  ].join('\n\n')}\n`;
}

/** An odor predictor's card is written by its own training (odor/odor-card.ts). */
const KINDS: Readonly<Record<Exclude<ModelConfig['kind'], 'odor'>, string>> = {
  diffusion: 'A masked-diffusion transformer that writes odorant molecules for a profile of odor descriptors.',
  autoregressive:
    'An autoregressive transformer that writes odorant molecules for a profile of odor descriptors: the baseline of the ' +
    'diffusion model, of the same size, tokens, data and number of molecules seen.',
  ranker:
    'A small network over fingerprints that says how well a molecule fits a profile of odor descriptors; it orders what a ' +
    'generator makes, and takes no part in measuring it.',
};

const GENERATOR_LIMITS = `For finding candidates to think about, by people who can judge them. The model has seen a few thousand labelled molecules,
whose labels are incomplete and copied between sources, and many more whose odor a network guessed. It knows nothing of
concentration, purity or stereochemistry. Nothing it makes is known to be safe, makeable or legal. Raw validity says nothing about
it where nearly every token sequence decodes to some molecule, which is why the plausible share stands beside it.`;

const RANKER_LIMITS = `A first ordering of candidates, fitted on a few hundred molecules kept apart from everything that measures. It is no odor
prediction to rely on: see the figures below.`;

function generatorRows({ training, sampler, vocabularySize, maxTokens }: ModelConfig): [string, string][] {
  const minutes = Math.round(Number(training.seconds) / 60);
  const guesses = training.guesses
    ? 'unlabelled molecules were shown with odors guessed by a network fitted on the training split (docs/model/data.md)'
    : 'unlabelled molecules were shown without odor';
  return [
    ['tokens', `${vocabularySize}, at most ${maxTokens} a molecule`],
    [
      'condition',
      'descriptors asked (with weight), forbidden or not mentioned; optionally note, molecular weight, logP, vapour pressure, strength, tenacity, synthetic accessibility, source',
    ],
    [
      'trained on',
      `${grouped(training.moleculesSeen)} molecules (${grouped(training.tokensSeen)} tokens), repeats counted, in ${grouped(training.step)} steps and ${minutes} minutes`,
    ],
    ['labels', guesses],
    [
      'held back',
      'the odorants of the ranker, judge and test splits, and virtual molecules near them, were never shown',
    ],
    [
      'shipped setting',
      `${sampler.order}, temperature ${sampler.temperature}, guidance ${sampler.guidanceScale} on the first ${Number(sampler.guidedShare) * 100}% of passes, source ${sampler.source ?? 'none'}`,
    ],
  ];
}

function rankerRows({ training }: ModelConfig): [string, string][] {
  const heldOut = training.heldOut as { auroc?: number; auprc?: number } | null;
  return [
    ['trained on', `${grouped(training.molecules)} molecules of the ranker split`],
    [
      'on every odorant outside its split',
      heldOut ? `AUROC ${heldOut.auroc?.toFixed(3)}, AUPRC ${heldOut.auprc?.toFixed(3)}` : 'not measured',
    ],
  ];
}

function grouped(value: unknown): string {
  return Number(value).toLocaleString('en-US');
}
