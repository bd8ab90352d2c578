/**
 * Which way of writing molecules a small model learns best: dialects and pieces, on the same data, steps and seed.
 *
 *   npx tsx packages/training/src/experiments/ablate-strings.ts --molecules 400000 --samples 2000
 *
 * Raw validity is of the first pass, without mask or repair, for the conditions of held-out odorants. The table is kept
 * in docs/model/ablations.md.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  DEFAULT_SAMPLER_SETTINGS,
  type SampleRequest,
  type SamplerSettings,
  sampleMolecules,
  Tokenizer,
} from '@smell/core/diffusion';
import { type Chemistry, loadChemistry } from '@smell/core/molecule';
import { random } from '@smell/core/random';
import { ModelStore, OnnxDenoiser, OnnxProcess } from '@smell/inference';
import { conditionSource, defaultShardFolder, loadShards, type MoleculeTable, SPLITS } from '../data/index.ts';
import { exportModel } from '../trainer/export-model.ts';
import { learnTokenizer, type PieceSettings } from '../trainer/learn-tokenizer.ts';
import { train } from '../trainer/train.ts';
import { type ArchitectureName, architecture, TRAINING_DEFAULTS } from '../trainer/training-config.ts';

const VARIANTS: Record<string, PieceSettings> = {
  'smiles-closed-280': { dialect: 'smiles', method: 'closed', pieces: 280 },
  'smiles-closed-500': { dialect: 'smiles', method: 'closed', pieces: 500 },
  'smiles-pairs-280': { dialect: 'smiles', method: 'byte-pair', pieces: 280 },
  'deep-closed-280': { dialect: 'deep', method: 'closed', pieces: 280 },
  'deep-closed-500': { dialect: 'deep', method: 'closed', pieces: 500 },
  'selfies-closed-280': { dialect: 'selfies', method: 'closed', pieces: 280 },
  'selfies-closed-500': { dialect: 'selfies', method: 'closed', pieces: 500 },
};
const ORDERS: Record<string, Partial<SamplerSettings>> = {
  random: { order: 'random' },
  'left-to-right': { order: 'left-to-right' },
  confident: { order: 'confident' },
  'confident, noise 0.5': { order: 'confident', orderTemperature: 0.5 },
};

const { values: flags } = parseArgs({
  options: {
    molecules: { type: 'string', default: '400000' },
    samples: { type: 'string', default: '2000' },
    size: { type: 'string', default: 'tiny' },
    variants: { type: 'string', default: Object.keys(VARIANTS).join(',') },
    out: { type: 'string', default: 'runs/ablate-strings' },
  },
});

const table = loadShards(defaultShardFolder());
const chemistry = await loadChemistry();
for (const name of flags.variants.split(',')) {
  const settings = VARIANTS[name];
  if (!settings) throw new Error(`no variant "${name}"; there are ${Object.keys(VARIANTS).join(', ')}`);
  await run(name, settings);
}

async function run(name: string, settings: PieceSettings): Promise<void> {
  const tokenizerConfig = learnTokenizer(table, settings);
  const tokenizer = new Tokenizer(tokenizerConfig);
  const folder = join(flags.out, name);
  const checkpoint = await train({
    folder,
    table,
    config: {
      ...TRAINING_DEFAULTS,
      name,
      architecture: architecture(flags.size as ArchitectureName, 'diffusion', tokenizer.vocabularySize),
      tokenizer: tokenizerConfig,
      molecules: Number(flags.molecules),
      warmupSteps: 100,
      peakLearningRate: 3e-3,
      dataHash: '',
    },
    evaluateEvery: Number(flags.molecules),
  });
  await exportModel({
    checkpoint,
    folder: join(folder, 'models', name),
    sampler: DEFAULT_SAMPLER_SETTINGS,
    trainingStructures: [],
    dataTerms: [],
  });
  const runtime = new OnnxProcess();
  const denoiser = await OnnxDenoiser.open(runtime, new ModelStore(join(folder, 'models')).open(name));
  for (const [order, change] of Object.entries(ORDERS)) {
    const figures = await measure(denoiser, tokenizer, {
      ...DEFAULT_SAMPLER_SETTINGS,
      ...change,
      grammarMask: 'off',
      remaskRounds: 0,
    });
    process.stdout.write(
      `${JSON.stringify({
        name,
        order,
        tokens: medianTokens(tokenizer),
        secondsOfTraining: Math.round(checkpoint.seconds),
        ...figures,
      })}\n`,
    );
  }
  runtime.close();
}

function medianTokens(tokenizer: Tokenizer): number {
  const lengths = Array.from({ length: table.odorants }, (_, row) => tokenizer.encode(table.smiles(row))?.length ?? 99);
  return lengths.sort((a, b) => a - b)[lengths.length >> 1]!;
}

async function measure(denoiser: OnnxDenoiser, tokenizer: Tokenizer, settings: SamplerSettings): Promise<object> {
  const requests = heldOutRequests(table, Number(flags.samples));
  const trained = new Set<string>();
  for (let row = 0; row < table.size; row++) if (table.split(row) === 'train') trained.add(table.smiles(row));
  const found: string[] = [];
  let count = 0;
  let atoms = 0;
  for await (const sample of sampleMolecules(requests, denoiser, tokenizer, settings)) {
    count++;
    const flat = validFlat(chemistry, sample.smiles);
    if (flat === undefined) continue;
    found.push(flat);
    atoms += chemistry.properties(flat).heavyAtoms;
  }
  const distinct = new Set(found);
  return {
    samples: count,
    validity: round(found.length / count),
    uniqueness: round(distinct.size / found.length),
    novelty: round([...distinct].filter((smiles) => !trained.has(smiles)).length / distinct.size),
    plausible: round(found.filter((smiles) => chemistry.plausibility(smiles).length === 0).length / found.length),
    meanHeavyAtoms: round(atoms / found.length),
  };
}

function validFlat(chemistry: Chemistry, smiles: string): string | undefined {
  return smiles === '' ? undefined : chemistry.flatCanonical(smiles);
}

/** Conditions of the judge's odorants (development), drawn as in training. */
function heldOutRequests(from: MoleculeTable, count: number): SampleRequest[] {
  const conditions = conditionSource(from);
  const judge = SPLITS.indexOf('judge');
  const rows = Array.from({ length: from.odorants }, (_, row) => row).filter(
    (row) => from.columns.split[row] === judge,
  );
  const source = random(17);
  return Array.from({ length: count }, (_, index) => ({
    condition: conditions.draw(rows[index % rows.length]!, source),
    seed: 5,
    index,
  }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
