/** What keeps a forbidden descriptor away: telling the model, letting guidance lead away from it, or both. */
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '@smell/core/odor';
import type { Generator } from '@smell/inference';
import type { Judge } from '../../predict/judge.ts';
import type { ForbiddenFigures, ForbiddenRow } from './figures.ts';

/** Asked, and a companion that is often smelled with it. */
const PAIRS = [
  ['rose', 'fruity'],
  ['floral', 'green'],
  ['citrus', 'herbal'],
  ['woody', 'earthy'],
  ['fruity', 'sweet'],
  ['vanilla', 'spicy'],
  ['minty', 'camphor'],
  ['green', 'fatty'],
  ['jasmine', 'fruity'],
  ['spicy', 'woody'],
  ['musk', 'woody'],
  ['nutty', 'roasted'],
] as const;

const SETTINGS: readonly { name: string; told: boolean; forbiddenWeight: number }[] = [
  { name: 'nothing forbidden', told: false, forbiddenWeight: 0 },
  { name: 'told only', told: true, forbiddenWeight: 0 },
  { name: 'told, led away by 0.2', told: true, forbiddenWeight: 0.2 },
  { name: 'told, led away by 0.5', told: true, forbiddenWeight: 0.5 },
  { name: 'told, led away by 1', told: true, forbiddenWeight: 1 },
];

export async function measureForbidding(
  generator: Generator,
  judge: Judge,
  perPair: number,
  seed: number,
): Promise<ForbiddenFigures> {
  const { chemistry } = generator;
  const rows: ForbiddenRow[] = [];
  for (const { name, told, forbiddenWeight } of SETTINGS) {
    let index = 0;
    const requests = PAIRS.flatMap(([asked, forbidden]) =>
      Array.from({ length: perPair }, () => ({
        condition: { asked: { [asked]: 1 }, ...(told ? { forbidden: [forbidden] } : {}) },
        seed,
        index: index++,
      })),
    );
    const found: { smiles: string; pair: number }[] = [];
    for await (const sample of generator.sample(requests, { ...generator.settings, forbiddenWeight })) {
      const smiles = chemistry.flatCanonical(sample.smiles);
      if (smiles === undefined || typeof generator.screen.examine(smiles) === 'string') continue;
      found.push({ smiles, pair: Math.floor(sample.request.index / perPair) });
    }
    const percentiles = await judge.percentiles(
      found.map(({ smiles }) => ({
        smiles,
        morgan: chemistry.fingerprint(smiles, 'morganCounts'),
        atomPairs: chemistry.fingerprint(smiles, 'atomPairCounts'),
      })),
    );
    const mean = (side: 0 | 1): number =>
      found.reduce((sum, { pair }, i) => {
        const column = DESCRIPTOR_INDEX.get(PAIRS[pair]![side])!;
        return sum + percentiles[i * DESCRIPTORS.length + column]!;
      }, 0) / found.length;
    rows.push({
      setting: name,
      asked: mean(0),
      forbidden: mean(1),
      qualifying: found.length / requests.length,
      unique: new Set(found.map(({ smiles }) => smiles)).size / found.length,
      n: found.length,
    });
    process.stderr.write(`${name}\n`);
  }
  return { seed, pairs: PAIRS, rows };
}
