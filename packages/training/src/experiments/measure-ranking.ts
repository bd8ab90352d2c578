/**
 * What ranking is worth: the independent judge's view of the molecules that are handed out, ranked in several ways,
 * beside those of the same pool that merely qualify.
 *
 *   npx tsx packages/training/src/experiments/measure-ranking.ts --split judge --prompts 300
 *
 * For each prompt (descriptors of a held-out odorant) a pool of 40 qualifying molecules is sampled, as for a request of
 * 10; every way of ranking chooses 10 of the same pool. Prints markdown; docs/results/ranking.md keeps it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { random } from '@smell/core/random';
import {
  chooseMolecules,
  examineMolecule,
  Generator,
  ModelStore,
  OnnxProcess,
  openRanker,
  type QualifyingMolecule,
  RANKING,
  type RankingSettings,
} from '@smell/inference';
import { type Estimate, mean } from '@smell/inference/evaluation';
import { defaultShardFolder, loadShards, SPLITS, type Split } from '../data/index.ts';
import { lookUp } from '../evaluate/look-up.ts';
import { type AskedMolecule, odorMatch } from '../evaluate/odor-match.ts';
import { heldOutPrompts, type Prompt, rowsOf } from '../evaluate/prompts.ts';
import { Judge, rareDescriptors } from '../predict/judge.ts';
import { sha256 } from '../trainer/checkpoint.ts';

const { values: flags } = parseArgs({
  options: {
    models: { type: 'string', default: 'dit-smell,baseline' },
    split: { type: 'string', default: 'judge' },
    prompts: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});
const split = flags.split as Split;
if (!SPLITS.includes(split)) throw new Error(`--split is one of ${SPLITS.join(', ')}`);
const seed = Number(flags.seed);
const HANDED_OUT = 10;
const POOL = 40;
/** Samples for each prompt, at most. */
const SAMPLES = 96;

/** null: the first of the pool, in the order sampled. */
const WAYS: readonly (readonly [string, RankingSettings | null])[] = [
  ['not ranked', null],
  ['by fit alone', { easeShare: 0, variety: 0 }],
  ['fit, ease 0.3', { easeShare: 0.3, variety: 0 }],
  ['fit, ease 0.6', { easeShare: 0.6, variety: 0 }],
  ['fit, variety 0.3', { easeShare: 0, variety: 0.3 }],
  ['**as shipped**', RANKING],
  ['fit, ease 0.3, variety 0.6', { easeShare: 0.3, variety: 0.6 }],
];

const data = defaultShardFolder();
const table = loadShards(data);
const dataHash = sha256(readFileSync(join(data, 'manifest.json')));
const chemistry = await loadChemistry();
const store = new ModelStore();
const runtime = new OnnxProcess();
const judge = await Judge.open({ table, chemistry, runtime, cache: join(dirname(data), 'judge'), dataHash });
const ranker = await openRanker(store, runtime);
const prompts = heldOutPrompts(table, seed, split).slice(0, Number(flags.prompts));
const rare = rareDescriptors(table);

interface Handed {
  readonly prompt: number;
  readonly molecule: QualifyingMolecule;
}

async function poolsOf(model: string): Promise<QualifyingMolecule[][]> {
  const generator = await Generator.open(store, model, runtime);
  const pools: QualifyingMolecule[][] = prompts.map(() => []);
  const seen = prompts.map(() => new Set<string>());
  for (let first = 0; first < SAMPLES; first += POOL / 2) {
    const requests = prompts.flatMap(({ condition }, prompt) =>
      pools[prompt]!.length < POOL
        ? Array.from({ length: POOL / 2 }, (_, i) => ({ prompt, request: { condition, seed, index: first + i } }))
        : [],
    );
    const order = new Map(requests.map(({ prompt, request }) => [request, prompt]));
    const made = [];
    for await (const sample of generator.sample([...order.keys()], generator.settings)) made.push(sample);
    made.sort((a, b) => a.request.index - b.request.index);
    for (const { request, smiles } of made) {
      const prompt = order.get(request)!;
      const verdict = examineMolecule(chemistry, smiles);
      if ('reason' in verdict || seen[prompt]!.has(verdict.smiles) || pools[prompt]!.length >= POOL) continue;
      seen[prompt]!.add(verdict.smiles);
      pools[prompt]!.push(verdict);
    }
  }
  return pools;
}

async function handOut(pools: readonly QualifyingMolecule[][], way: RankingSettings | null): Promise<Handed[]> {
  const handed: Handed[] = [];
  for (const [prompt, { condition }] of prompts.entries()) {
    const pool = pools[prompt]!;
    const places = way
      ? (await chooseMolecules(pool, condition, HANDED_OUT, ranker, way)).map(({ index }) => index)
      : [...pool.keys()].slice(0, HANDED_OUT);
    handed.push(...places.map((place) => ({ prompt, molecule: pool[place]! })));
  }
  return handed;
}

/** [molecule, descriptor], each molecule judged once. */
async function judged(
  pools: readonly QualifyingMolecule[][],
): Promise<{ places: Map<string, number>; values: Float32Array }> {
  const places = new Map<string, number>();
  const molecules = [];
  for (const { smiles, morgan } of pools.flat()) {
    if (places.has(smiles)) continue;
    places.set(smiles, molecules.length);
    molecules.push({ smiles, morgan, atomPairs: chemistry.fingerprint(smiles, 'atomPairCounts') });
  }
  return { places, values: await judge.percentiles(molecules) };
}

function matchRow(molecules: readonly AskedMolecule[], values: Float32Array): string[] {
  const { all, common, rare: few } = odorMatch(molecules, values, DESCRIPTORS.length, rare, random(seed, 2));
  return [shown(all), common.value.toFixed(3), few.value.toFixed(3)];
}

function shown({ value, low, high }: Estimate): string {
  return `${value.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`;
}

/** Mean similarity of every molecule to the most alike of the others handed out with it. */
function likeness(handed: readonly Handed[]): number {
  const byPrompt = grouped(handed);
  return mean(
    [...byPrompt.values()].flatMap((own) =>
      own.map(({ molecule }) =>
        Math.max(
          0,
          ...own
            .filter((other) => other.molecule !== molecule)
            .map((other) => tanimoto(molecule.morgan, other.molecule.morgan)),
        ),
      ),
    ),
  );
}

function grouped(handed: readonly Handed[]): Map<number, Handed[]> {
  const groups = new Map<number, Handed[]>();
  for (const each of handed) groups.set(each.prompt, [...(groups.get(each.prompt) ?? []), each]);
  return groups;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

print(['model', 'ranking', 'judge match', 'common', 'rare', 'accessibility', 'likeness', 'molecules']);
print(Array.from({ length: 8 }, () => '---'));
const each = (values: (prompt: Prompt) => number): AskedMolecule[] =>
  prompts.map((prompt, unit) => ({ unit, asked: prompt.asked, molecule: values(prompt) }));
const rows = prompts.map(({ row }) => judge.odorants[row]!);
const found = lookUp(table, rowsOf(table, 'train'), prompts);
print([
  '',
  'real held-out odorants (ceiling)',
  ...matchRow(
    each((prompt) => prompts.indexOf(prompt)),
    await judge.percentiles(rows),
  ),
  '',
  '',
  String(prompts.length),
]);
print([
  '',
  'nearest training odorant by profile (look-up)',
  ...matchRow(
    each((prompt) => prompts.indexOf(prompt)),
    await judge.percentiles(found.map((row) => judge.odorants[row]!)),
  ),
  '',
  '',
  String(prompts.length),
]);
for (const model of flags.models.split(',')) {
  const pools = await poolsOf(model);
  const { places, values } = await judged(pools);
  const half = Math.floor(prompts.length / 2);
  for (const [name, way] of WAYS) {
    const handed = await handOut(pools, way);
    const asked = (shift: number): AskedMolecule[] =>
      handed.map(({ prompt, molecule }) => ({
        unit: prompt,
        asked: prompts[(prompt + shift) % prompts.length]!.asked,
        molecule: places.get(molecule.smiles)!,
      }));
    const accessibility = mean(handed.map(({ molecule }) => molecule.accessibility)).toFixed(2);
    const figures = [accessibility, likeness(handed).toFixed(2), String(handed.length)];
    print([model, name, ...matchRow(asked(0), values), ...figures]);
    if (way === RANKING)
      print([model, 'as shipped, shuffled prompts (floor)', ...matchRow(asked(half), values), ...figures]);
  }
}
runtime.close();
