/** Paths between known materials: whether smell and structure move steadily. */
import { tanimoto } from '@smell/core/molecule';
import { type FingerprintRanker, type Generator, interpolate, OdorAxis, rowOf } from '@smell/inference';
import type { Judge } from '../../predict/judge.ts';
import { someMaterials } from './editing.ts';
import { type PathFigures, share, spread } from './figures.ts';

const STEPS = 8;

export async function measurePaths(
  generator: Generator,
  ranker: FingerprintRanker,
  judge: Judge,
  pairs: number,
  seed: number,
): Promise<PathFigures> {
  const { chemistry } = generator;
  const ends = someMaterials(generator, 2 * pairs, seed + 1);
  const seconds: number[] = [];
  const neighbours: number[] = [];
  const alike: number[] = [];
  const odor: boolean[] = [];
  const judgedOdor: boolean[] = [];
  const structure: boolean[] = [];
  let measured = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const [from, to] = [ends[2 * pair]!, ends[2 * pair + 1]!];
    const start = performance.now();
    const { path } = await interpolate(generator, ranker, { from, to, steps: STEPS, seed });
    seconds.push((performance.now() - start) / 1000);
    measured++;
    const smiles = path.map(({ candidate }) => candidate.smiles);
    const morgan = smiles.map((each) => chemistry.fingerprint(each, 'morganCounts'));
    const percentiles = await judge.percentiles(
      smiles.map((each, i) => ({
        smiles: each,
        morgan: morgan[i]!,
        atomPairs: chemistry.fingerprint(each, 'atomPairCounts'),
      })),
    );
    // The judge's own axis, over the descriptors that the ranker tells the ends apart by.
    const [ownPlaces, probabilities] = [await ranker.percentiles(morgan), await ranker.probabilities(morgan)];
    const smell = (i: number) => ({ percentiles: rowOf(ownPlaces, i), probabilities: rowOf(probabilities, i) });
    const axis = OdorAxis.between(smell(0), smell(smiles.length - 1)).seenBy(
      rowOf(percentiles, 0),
      rowOf(percentiles, smiles.length - 1),
    );
    const judged = smiles.map((_, i) => axis.position(rowOf(percentiles, i)));
    alike.push(tanimoto(morgan[0]!, morgan.at(-1)!));
    for (let i = 1; i < path.length; i++) {
      const lean = (step: number): number => path[step]!.similarityToTo - path[step]!.similarityToFrom;
      odor.push(path[i]!.odorPosition > path[i - 1]!.odorPosition);
      judgedOdor.push(judged[i]! > judged[i - 1]!);
      structure.push(lean(i) > lean(i - 1));
      neighbours.push(path[i]!.similarityToPrevious);
    }
    process.stderr.write(`path ${measured}\n`);
  }
  return {
    seed,
    pairs: measured,
    asked: STEPS,
    moves: odor.length,
    odorByRanker: share(odor),
    odorByJudge: share(judgedOdor),
    structure: share(structure),
    endsAlike: spread(alike).median,
    neighboursAlike: spread(neighbours),
    seconds: spread(seconds),
  };
}
