/** Asks the model for a series of values, checks nothing, and looks at what comes out. */
import type { Condition, ConditionScalar } from '@smell/core/diffusion';
import { NOTES } from '@smell/core/diffusion';
import { estimateProperties } from '@smell/core/properties';
import { type Generator, NOTE_CENTRES } from '@smell/inference';
import type { MoleculeTable } from '../../data/index.ts';
import type { Judge } from '../../predict/judge.ts';
import { SimilarityIndex } from '../../predict/similarity-index.ts';
import { type NoteRow, rankCorrelation, type SteeringFigures, type SteeringSeries, share, spread } from './figures.ts';

const PROMPTS = ['floral', 'woody', 'fruity', 'spicy', 'green', 'musk'] as const;
const VALUES: Readonly<Partial<Record<ConditionScalar, readonly number[]>>> = {
  molecularWeight: [130, 150, 170, 190, 210, 230, 250],
  logP: [1, 2, 3, 4, 5],
  log10VapourPressurePa: [-2, -1, 0, 1, 2],
  strength: [1, 2, 3, 4],
  tenacity: [0, 1, 2, 3],
};
const UNITS: Readonly<Record<string, string>> = {
  molecularWeight: 'g/mol',
  log10VapourPressurePa: 'log10 Pa',
  strength: 'rank 1 to 4',
  tenacity: 'rank 0 to 3',
};
const REQUIRED: Readonly<Record<string, string>> = {
  phenol: 'c1ccccc1O',
  acetate: 'CC(=O)OC',
  oxolane: 'C1CCOC1',
  thiophene: 'c1ccsc1',
  enone: 'C=CC=O',
};
const NEIGHBOURS = 7;

export async function measureSteering(
  generator: Generator,
  table: MoleculeTable,
  judge: Judge,
  perPrompt: number,
  seed: number,
): Promise<SteeringFigures> {
  const { chemistry } = generator;
  let index = 0;
  const made = async (add: Condition): Promise<string[]> => {
    const requests = PROMPTS.flatMap((word) =>
      Array.from({ length: perPrompt }, () => ({ condition: { asked: { [word]: 1 }, ...add }, seed, index: index++ })),
    );
    const found: string[] = [];
    for await (const sample of generator.sample(requests, generator.settings)) {
      const flat = chemistry.flatCanonical(sample.smiles);
      if (flat !== undefined && typeof generator.screen.examine(flat) !== 'string') found.push(flat);
    }
    return found;
  };
  const perceived = {
    strength: neighbourRank(table, judge, 'strength'),
    tenacity: neighbourRank(table, judge, 'tenacity'),
  };
  const measures: Readonly<Record<string, { value: (smiles: string) => number; by: string }>> = {
    molecularWeight: { value: (smiles) => chemistry.properties(smiles).molecularWeight, by: 'computed' },
    logP: { value: (smiles) => chemistry.properties(smiles).logP, by: 'Crippen estimate, as in training' },
    log10VapourPressurePa: {
      value: (smiles) => chemistry.volatility(smiles).log10VapourPressurePa25C,
      by: 'estimate of core/molecule/volatility',
    },
    strength: {
      value: (s) => perceived.strength.rank(chemistry.fingerprint(s, 'atomPairCounts')),
      by: perceived.strength.by,
    },
    tenacity: {
      value: (s) => perceived.tenacity.rank(chemistry.fingerprint(s, 'atomPairCounts')),
      by: perceived.tenacity.by,
    },
  };
  const unasked = await made({});
  const series: SteeringSeries[] = [];
  for (const [name, values] of Object.entries(VALUES)) {
    const { value, by } = measures[name]!;
    const points = [];
    const pairs: [number, number][] = [];
    for (const asked of values) {
      const obtained = (await made({ scalars: { [name]: asked } })).map(value);
      points.push({ asked, ...spread(obtained) });
      for (const each of obtained) pairs.push([asked, each]);
    }
    series.push({
      quantity: name,
      unit: UNITS[name] ?? '',
      unasked: spread(unasked.map(value)),
      points,
      correlation: rankCorrelation(
        pairs.map(([asked]) => asked),
        pairs.map(([, obtained]) => obtained),
      ),
      measuredBy: by,
    });
    process.stderr.write(`${name}\n`);
  }
  const notes: NoteRow[] = [];
  const noteShares = (asked: string, molecules: readonly string[]): NoteRow => {
    const found = molecules.map((smiles) => estimateProperties(chemistry.graph(smiles)).noteClass.value);
    const of = (note: string): number => share(found.map((each) => each === note));
    return { asked, n: found.length, top: of('top'), heart: of('heart'), base: of('base') };
  };
  notes.push(noteShares('nothing', unasked));
  for (const note of NOTES) notes.push(noteShares(note, await made({ note })));
  for (const note of NOTES) {
    const scalars = { log10VapourPressurePa: NOTE_CENTRES[note] };
    notes.push(noteShares(`${note} +`, await made({ note, scalars })));
  }
  const required = [];
  for (const [name, smarts] of Object.entries(REQUIRED)) {
    const placed = await generator.generate({
      condition: { asked: { floral: 1 } },
      count: 50,
      seed,
      constraints: { require: [smarts] },
    });
    const holds = placed.sampled - (placed.constraints[0]?.removed ?? 0);
    required.push({
      name,
      smarts,
      placed: holds / placed.sampled,
      waitedFor: share(unasked.map((smiles) => chemistry.matches(smiles, smarts).length > 0)),
    });
  }
  return { seed, series, notes, required };
}

/**
 * Rank of the labelled odorants most like a molecule, weighted by similarity cubed. There is no better measure of
 * strength and tenacity here; how good it is, is measured on the odorants themselves, each left out of its own estimate.
 */
function neighbourRank(table: MoleculeTable, judge: Judge, name: 'strength' | 'tenacity') {
  const rows = [...Array(table.odorants).keys()].filter((row) => !Number.isNaN(table.scalar(name, row)));
  const index = new SimilarityIndex(rows.map((row) => judge.odorants[row]!.atomPairs));
  const values = rows.map((row) => table.scalar(name, row));
  const estimate = (similarities: Float64Array, without: number): number => {
    const near = [...similarities.keys()]
      .filter((i) => i !== without)
      .sort((a, b) => similarities[b]! - similarities[a]!)
      .slice(0, NEIGHBOURS);
    const weights = near.map((i) => similarities[i]! ** 3 + 1e-9);
    return near.reduce((sum, i, k) => sum + weights[k]! * values[i]!, 0) / weights.reduce((a, b) => a + b, 0);
  };
  const estimated = rows.map((row, i) => estimate(index.similarities(judge.odorants[row]!.atomPairs).slice(), i));
  const quality = rankCorrelation(estimated, values);
  return {
    rank: (atomPairs: Parameters<SimilarityIndex['similarities']>[0]): number =>
      estimate(index.similarities(atomPairs).slice(), -1),
    by: `mean of the ${NEIGHBOURS} most similar of ${rows.length} labelled odorants (rank correlation ${quality.toFixed(2)} with the label when left out)`,
  };
}
