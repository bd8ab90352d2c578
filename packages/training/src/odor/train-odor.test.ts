import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NearestMaterials } from '@smell/core/materials';
import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTOR_INDEX } from '@smell/core/odor';
import { random, randomNormal } from '@smell/core/random';
import {
  ModelStore,
  OdorModel,
  OnnxProcess,
  odorGoldenDifference,
  odorMolecule,
  readOdorGolden,
} from '@smell/inference';
import { afterAll, expect, it } from 'vitest';
import { measureOdor } from './measure-odor.ts';
import type { MemberSpec } from './members.ts';
import { BENCHMARK_FILE, readOdorData } from './odor-data.ts';
import { ODOROUS_FILE, readOdorous } from './odorous.ts';
import { renderOdorReport } from './render-odor.ts';
import { exportOdor, fitOdor } from './train-odor.ts';
import { trainingSet } from './training-set.ts';

const root = mkdtempSync(join(tmpdir(), 'smell-train-odor-'));
const chemistry = await loadChemistry();
const runtime = new OnnxProcess({ threads: 1 });
afterAll(() => {
  runtime.close();
  rmSync(root, { recursive: true });
});

const fit = {
  seed: 1,
  epochs: 6,
  batchSize: 16,
  learningRate: 1e-2,
  weightDecay: 0.01,
  dropout: 0.1,
  featureDropout: 0,
};
const kernel: MemberSpec = { kind: 'kernel', name: 'kernel', ridge: 0.5, tolerance: 1e-3 };
const specs: readonly MemberSpec[] = [
  kernel,
  {
    kind: 'fingerprint',
    name: 'fingerprints',
    layout: { morgan: 64, atomPairs: 0, figures: true },
    hidden: 16,
    networks: 2,
    fit,
  },
];

/** Aldehydes are aldehydic, alcohols are alcoholic; one benchmark row is of an odorant, one is not, one repeats it. */
function writeData(): string {
  const folder = join(root, 'data');
  mkdirSync(join(folder, 'bench'), { recursive: true });
  const chains = Array.from(
    { length: 60 },
    (_, i) => `${'C'.repeat(3 + (i % 10))}${['', 'C(C)', 'CC(C)C', 'C=C', 'C(CC)', 'SC'][i % 6]}C`,
  );
  const smiles = [
    ...new Set(chains.flatMap((chain) => [`${chain}O`, `${chain}C=O`]).map((s) => chemistry.canonical(s)!)),
  ];
  const smells = (text: string): string => (/=O|O=/.test(text) ? 'aldehydic' : 'alcoholic');
  writeFileSync(
    join(folder, 'odorants.csv'),
    ['inchikey,smiles,descriptor_votes', ...smiles.map((s) => `${chemistry.inchiKey(s)},${s},${smells(s)}:2`), ''].join(
      '\n',
    ),
  );
  writeFileSync(
    join(folder, BENCHMARK_FILE),
    [
      'smiles,alcoholic,aldehydic',
      ...smiles.slice(0, 40).map((s) => `${s},${smells(s) === 'alcoholic' ? '1,0' : '0,1'}`),
      `${smiles[0]},0,0`,
      'C1CCCCC1CCCC=O,0,1',
      'not a molecule,0,1',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(folder, ODOROUS_FILE),
    [
      'inchikey,smiles,odorous,boiling_point_C_best',
      ...[...smiles, ...smiles, ...smiles].map(
        (s, i) => `${chemistry.inchiKey(s)},${s},${i % 4 === 0 ? 0 : 1},${i % 2 ? 100 + i : ''}`,
      ),
      '',
    ].join('\n'),
  );
  return folder;
}

it('reads, measures, trains and exports a model that opens and answers as when it was exported', async () => {
  const from = writeData();
  const data = readOdorData(from, chemistry);
  expect(data.labelNames).toEqual(['alcoholic', 'aldehydic']);
  expect(data.dropped).toBe(2);
  expect(data.molecules.filter(({ votes }) => !votes)).toHaveLength(1);
  const { targets } = trainingSet(data.molecules, data.labelNames.length);
  const source = random(1);
  const answers = (): Map<string, Float32Array> =>
    new Map(specs.map(({ name }) => [name, targets.map((target) => 2 * target - 2 + randomNormal(source))]));
  const logits = { random: answers(), cluster: answers() };
  const odorous = {
    molecules: 1,
    odorless: 1,
    folds: 5,
    seed: 1,
    auroc: 0.5,
    aurocByFold: [0.5],
    aurocVapourPressure: 0.5,
    aurocBoilingPoint: 0.5,
    withBoilingPoint: { molecules: 1, aurocColumn: 0.5, aurocEstimate: 0.5, aurocNetwork: 0.5 },
    platt: { slope: 1, offset: 0 },
    ece: 0,
  };
  const { figures, calibration } = measureOdor(data, logits, odorous);
  expect(figures.random.bench.ensemble!.auroc).toBeGreaterThan(0.8);
  expect(renderOdorReport(figures)).toContain('**not met**');
  const folder = join(root, 'models', 'odor');
  const options = { data, odorous: readOdorous(from, chemistry), specs, threads: 1 };
  await exportOdor(await fitOdor(options), {
    ...options,
    calibration,
    figures,
    chemistry,
    folder,
    dataHash: 'made up',
    dataTerms: ['made up'],
  });
  expect(readFileSync(join(folder, 'MODEL_CARD.md'), 'utf8')).toContain('must not be used for');
  const stored = new ModelStore(join(root, 'models')).open('odor');
  const model = await OdorModel.open(runtime, stored, new NearestMaterials(chemistry));
  const read = (smiles: string) => odorMolecule(chemistry.graph(smiles));
  expect(await odorGoldenDifference(model, await readOdorGolden(stored), read)).toBeLessThan(1e-4);
  const [aldehyde, alcohol] = await model.predict(['CCCCCCCCCC=O', 'CCCCCCCCCCO'].map(read));
  const column = DESCRIPTOR_INDEX.get('aldehydic')!;
  expect(aldehyde!.probabilities[column]!).toBeGreaterThan(alcohol!.probabilities[column]!);
  expect(aldehyde!.domain.similarity).toBeGreaterThan(0.5);
});
