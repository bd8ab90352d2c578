/** Every figure of one model, from one sample at its shipped setting. */
import type { SamplerSettings } from '@smell/core/diffusion';
import type { CountFingerprint } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { random } from '@smell/core/random';
import { Generator, type ModelStore, type OnnxProcess, StructureIndex } from '@smell/inference';
import { bootstrap, mean, someOf } from '@smell/inference/evaluation';
import type { MoleculeTable, Split } from '../data/index.ts';
import { type Judge, type JudgedMolecule, rareDescriptors } from '../predict/judge.ts';
import { SimilarityIndex } from '../predict/similarity-index.ts';
import { type DrawnSample, type DrawOptions, drawSample } from './draw-sample.ts';
import { lookUp } from './look-up.ts';
import { NOVELTY_BINS, noveltyBin } from './novelty-bins.ts';
import { type AskedMolecule, type OdorMatch, odorMatch } from './odor-match.ts';
import { heldOutPrompts, type Prompt, rediscoveryPrompts, rowsOf } from './prompts.ts';
import { rediscoveryCount } from './rediscovery.ts';
import type { MatchFigures, ModelFigures, NoveltyBinFigures, RediscoveryFigures } from './report.ts';
import { type ScreenedSample, sampleFigures, screenSample } from './sample-figures.ts';

export interface TrainingNeighbours {
  readonly against: 'training molecules' | 'training odorants';
  readonly index: SimilarityIndex;
}

export interface ModelFiguresOptions {
  readonly model: string;
  readonly store: ModelStore;
  readonly runtime: OnnxProcess;
  readonly table: MoleculeTable;
  readonly judge: Judge;
  readonly neighbours: TrainingNeighbours;
  readonly samples: number;
  readonly seed: number;
  /** Whose odorants the prompts are made of. */
  readonly split: Split;
  /** In place of the shipped setting's. */
  readonly sampler?: Partial<SamplerSettings> | undefined;
  readonly rediscoveryTargets: number;
  readonly samplesPerTarget: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined;
}

/** Samples without a prompt, at most. */
const UNCONDITIONAL_SAMPLES = 1000;
/** Samples that measure raw validity where the shipped setting masks from the start, at most. */
const RAW_SAMPLES = 2000;
/** Molecules compared with the training set, at most. */
const COMPARED = 2000;
/** From this similarity on a target counts as found. */
const SIMILAR = 0.7;
const WIDTH = DESCRIPTORS.length;

export async function modelFigures(options: ModelFiguresOptions): Promise<ModelFigures> {
  const { table, store, runtime, seed, samples, signal } = options;
  const generator = await Generator.open(store, options.model, runtime);
  const { chemistry, model } = generator;
  const settings = { ...generator.settings, ...options.sampler };
  const runtimePid = (): number | undefined => runtime.pid;
  const stage = (name: string) => (done: number, total: number) =>
    options.onProgress?.(`${options.model}: ${name}`, done, total);
  const draw = (name: string, own: Pick<DrawOptions, 'conditions' | 'count' | 'seed' | 'settings'>) =>
    drawSample({ generator, runtimePid, signal, settings, onProgress: stage(name), ...own });
  const trained = new StructureIndex(await model.read('training-index.bin'), `${options.model}/training-index.bin`);

  const prompts = heldOutPrompts(table, seed, options.split).slice(0, samples);
  const conditions = prompts.map(({ condition }) => condition);
  const sample = await draw('sampling', { conditions, count: samples, seed });
  const rawSample =
    settings.grammarMask === 'always'
      ? await draw('sampling without mask', {
          conditions,
          count: Math.min(samples, RAW_SAMPLES),
          seed,
          settings: { ...settings, grammarMask: 'off', remaskRounds: 0 },
        })
      : undefined;
  const screened = await screenSample(sample, chemistry, runtimePid, { signal, onProgress: stage('screening') });
  const held = rowsOf(table, options.split);
  const trainRows = rowsOf(table, 'train');
  const figures = sampleFigures({
    sample,
    screened,
    rawSample,
    prompts: prompts.length,
    threads: runtime.threads,
    chemistry,
    tokenizer: generator.tokenizer,
    trained,
    knownOdorants: new Set(Array.from({ length: table.odorants }, (_, row) => table.smiles(row))),
    heldOut: held.map((row) => table.smiles(row)),
    training: someOf(trainRows, held.length).map((row) => table.smiles(row)),
    random: random(seed, 1),
  });

  stage('judging')(0, 1);
  const plain = await draw('sampling without prompts', {
    conditions: [{}],
    count: Math.min(samples, UNCONDITIONAL_SAMPLES),
    seed: seed + 1,
  });
  const judged = await judgeSample(options, generator, prompts, sample, plain, trainRows);
  const noveltyBins = binFigures(options, judged, prompts, sample, screened);
  const rediscovery = await rediscover(options, generator, trained, draw);
  return {
    model: options.model,
    hash: model.hash,
    kind: model.config.kind,
    setting: { ...settings },
    sample: figures,
    match: judged.match,
    noveltyBins,
    rediscovery,
  };
}

interface Judged {
  readonly match: MatchFigures;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly fingerprints: readonly JudgedMolecule[];
  /** [molecule, descriptor] */
  readonly percentiles: Float32Array;
}

/** The match of the sample and of its four references. */
async function judgeSample(
  { table, judge, seed }: ModelFiguresOptions,
  { chemistry }: Generator,
  prompts: readonly Prompt[],
  sample: DrawnSample,
  plain: DrawnSample,
  trainRows: readonly number[],
): Promise<Judged> {
  const placeOf = new Map<string, number>();
  const fingerprints: JudgedMolecule[] = [];
  for (const { smiles } of [...sample.molecules, ...plain.molecules]) {
    if (smiles === undefined || placeOf.has(smiles)) continue;
    placeOf.set(smiles, fingerprints.length);
    fingerprints.push({
      smiles,
      morgan: chemistry.fingerprint(smiles, 'morganCounts'),
      atomPairs: chemistry.fingerprint(smiles, 'atomPairCounts'),
    });
  }
  const percentiles = await judge.percentiles(fingerprints);
  const realPercentiles = await judge.percentiles(prompts.map(({ row }) => judge.odorants[row]!));
  const lookedUp = lookUp(table, trainRows, prompts);
  const lookUpPercentiles = await judge.percentiles(lookedUp.map((row) => judge.odorants[row]!));

  const rare = rareDescriptors(table);
  const match = (molecules: readonly AskedMolecule[], values: Float32Array): OdorMatch =>
    odorMatch(molecules, values, WIDTH, rare, random(seed, 2));
  const half = Math.floor(prompts.length / 2);
  const asked = (shift: number): AskedMolecule[] =>
    sample.molecules.flatMap(({ prompt, smiles }) =>
      smiles === undefined
        ? []
        : [{ unit: prompt, asked: prompts[(prompt + shift) % prompts.length]!.asked, molecule: placeOf.get(smiles)! }],
    );
  const unasked = plain.molecules.flatMap(({ smiles }, i): AskedMolecule[] =>
    smiles === undefined
      ? []
      : [{ unit: i, asked: prompts[i % prompts.length]!.asked, molecule: placeOf.get(smiles)! }],
  );
  const each = prompts.map((prompt, i): AskedMolecule => ({ unit: i, asked: prompt.asked, molecule: i }));
  return {
    placeOf,
    fingerprints,
    percentiles,
    match: {
      model: match(asked(0), percentiles),
      // Prompts stand in random order: half way round is another prompt, drawn without looking.
      shuffled: match(asked(half), percentiles),
      unconditional: match(unasked, percentiles),
      real: match(each, realPercentiles),
      lookUp: match(each, lookUpPercentiles),
    },
  };
}

function binFigures(
  { neighbours, seed }: ModelFiguresOptions,
  { placeOf, fingerprints, percentiles }: Judged,
  prompts: readonly Prompt[],
  sample: DrawnSample,
  { plausible }: ScreenedSample,
): ModelFigures['noveltyBins'] {
  const askedOf = new Map<string, readonly number[]>();
  for (const { smiles, prompt } of sample.molecules) {
    if (smiles !== undefined && !askedOf.has(smiles)) askedOf.set(smiles, prompts[prompt]!.asked);
  }
  const compared = someOf([...plausible], COMPARED);
  const matches: number[][] = NOVELTY_BINS.map(() => []);
  for (const smiles of compared) {
    const place = placeOf.get(smiles)!;
    const { similarity } = neighbours.index.nearest(fingerprints[place]!.atomPairs);
    const own = askedOf.get(smiles)!.map((column) => percentiles[place * WIDTH + column]!);
    matches[noveltyBin(similarity)]!.push(mean(own));
  }
  return {
    against: neighbours.against,
    compared: compared.length,
    bins: NOVELTY_BINS.map(({ name }, bin): NoveltyBinFigures => {
      const own = matches[bin]!;
      return {
        name,
        molecules: own.length,
        share: own.length / compared.length,
        match: bootstrap(
          own.length,
          (places) => mean(Array.from(places, (place) => own[place]!)),
          random(seed, 3, bin),
        ),
      };
    }),
  };
}

async function rediscover(
  { table, judge, seed, split, rediscoveryTargets, samplesPerTarget }: ModelFiguresOptions,
  { chemistry }: Generator,
  trained: StructureIndex,
  draw: (name: string, own: Pick<DrawOptions, 'conditions' | 'count' | 'seed'>) => Promise<DrawnSample>,
): Promise<RediscoveryFigures> {
  const eligible = rediscoveryPrompts(table, seed, split);
  const prompts = eligible.slice(0, rediscoveryTargets);
  const size = prompts.length;
  const { molecules } = await draw('rediscovery', {
    conditions: prompts.map(({ condition }) => condition),
    count: size * samplesPerTarget,
    seed: seed + 2,
  });
  const index = new SimilarityIndex(prompts.map(({ row }) => judge.odorants[row]!.atomPairs));
  const targetOf = new Map(prompts.map(({ row }, target) => [table.smiles(row), target]));
  const exact = new Uint8Array(size * size);
  const similar = new Uint8Array(size * size);
  const similarAndNovel = new Uint8Array(size * size);
  const hits = new Map<string, { readonly targets: readonly number[]; readonly novel: boolean }>();
  const hitsOf = (smiles: string): { readonly targets: readonly number[]; readonly novel: boolean } => {
    let found = hits.get(smiles);
    if (!found) {
      const atomPairs: CountFingerprint = chemistry.fingerprint(smiles, 'atomPairCounts');
      const near = index.similarities(atomPairs);
      found = {
        targets: prompts.flatMap((_, target) => (near[target]! >= SIMILAR ? [target] : [])),
        novel: !trained.has(smiles),
      };
      hits.set(smiles, found);
    }
    return found;
  };
  for (const { prompt, smiles } of molecules) {
    if (smiles === undefined) continue;
    const same = targetOf.get(smiles);
    if (same !== undefined) exact[prompt * size + same] = 1;
    const { targets, novel } = hitsOf(smiles);
    for (const target of targets) {
      similar[prompt * size + target] = 1;
      if (novel) similarAndNovel[prompt * size + target] = 1;
    }
  }
  const count = (found: Uint8Array, stream: number): RediscoveryFigures['exact'] =>
    rediscoveryCount({ targets: size, found }, random(seed, 4, stream));
  return {
    targets: size,
    eligibleTargets: eligible.length,
    samplesPerTarget,
    exact: count(exact, 0),
    similar: count(similar, 1),
    similarAndNovel: count(similarAndNovel, 2),
  };
}
