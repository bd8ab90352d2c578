/** Edits of known materials: whether the smell moves as wished, by a judge that chose nothing, and what is kept. */

import { COMMERCIAL_MATERIALS } from '@smell/core/materials';
import type { MolecularGraph } from '@smell/core/molecule';
import { random, shuffle } from '@smell/core/random';
import { editMolecule, type FingerprintRanker, type Generator, readWish, rowOf, wishGain } from '@smell/inference';
import type { Judge } from '../../predict/judge.ts';
import { type EditFigures, share, spread } from './figures.ts';

const WISHES = ['more floral, less citrus', 'more woody, less sweet', 'more fruity', 'more green, less floral'];
const CANDIDATES = 5;

export async function measureEditing(
  generator: Generator,
  ranker: FingerprintRanker,
  judge: Judge,
  materials: number,
  seed: number,
): Promise<EditFigures> {
  const { chemistry } = generator;
  const chosen = someMaterials(generator, materials, seed);
  const judged = (smiles: string) => ({
    smiles,
    morgan: chemistry.fingerprint(smiles, 'morganCounts'),
    atomPairs: chemistry.fingerprint(smiles, 'atomPairCounts'),
  });
  const seconds: number[] = [];
  const similarity: number[] = [];
  const byRanker: boolean[] = [];
  const changes: number[] = [];
  const first: number[] = [];
  const retained: boolean[] = [];
  const unchosen: number[] = [];
  let edits = 0;
  let answered = 0;
  for (const smiles of chosen) {
    for (const text of WISHES) {
      const wish = readWish(text);
      const start = performance.now();
      const made = await editMolecule(generator, ranker, {
        smiles,
        wish,
        selection: { keep: 0.7 },
        count: CANDIDATES,
        seed,
      });
      seconds.push((performance.now() - start) / 1000);
      edits++;
      if (made.qualifying > 0) unchosen.push(1 - made.awayFromWish / made.qualifying);
      if (made.candidates.length === 0) continue;
      answered++;
      const percentiles = await judge.percentiles(
        [made.source.smiles, ...made.candidates.map((c) => c.smiles)].map(judged),
      );
      made.candidates.forEach((candidate, i) => {
        const change = wishGain(wish, rowOf(percentiles, 0), rowOf(percentiles, i + 1));
        changes.push(change);
        if (i === 0) first.push(change);
        byRanker.push(candidate.edit.gain > 0);
        similarity.push(candidate.edit.similarity);
        retained.push(holds(chemistry.graph(candidate.smiles), made.source.graph, candidate.provenance.keptAtoms));
      });
      process.stderr.write(`edit ${edits}\n`);
    }
  }
  return {
    seed,
    materials: chosen.length,
    wishes: WISHES,
    edits,
    answered,
    candidates: changes.length,
    rightWayUnchosen: unchosen.reduce((sum, each) => sum + each, 0) / unchosen.length,
    rightWayByRanker: share(byRanker),
    rightWayByJudge: share(changes.map((change) => change > 0)),
    firstRightWayByJudge: share(first.map((change) => change > 0)),
    meanJudgeChange: changes.reduce((sum, each) => sum + each, 0) / changes.length,
    retained: share(retained),
    similarity: spread(similarity),
    seconds: spread(seconds),
  };
}

/** Known materials within the scope, of 8 heavy atoms and more, drawn by the seed. */
export function someMaterials({ chemistry, screen }: Generator, count: number, seed: number): string[] {
  const flat = COMMERCIAL_MATERIALS.flatMap(({ smiles }) => {
    const found = chemistry.flatCanonical(smiles);
    return found !== undefined && typeof screen.examine(found) !== 'string' ? [found] : [];
  });
  const fit = [...new Set(flat)].filter((smiles) => chemistry.graph(smiles).atomCount >= 8);
  return shuffle(fit, random(seed, 77)).slice(0, count);
}

/**
 * Whether a molecule holds the kept atoms of another, by elements and connections alone: written apart from the pattern
 * that the editor itself checks by.
 */
function holds(molecule: MolecularGraph, source: MolecularGraph, kept: readonly number[]): boolean {
  const place = new Map<number, number>();
  const isKept = new Set(kept);
  const used = new Set<number>();
  const fits = (next: number): boolean => {
    const atom = kept[next];
    if (atom === undefined) return true;
    for (let candidate = 0; candidate < molecule.atomCount; candidate++) {
      if (used.has(candidate) || molecule.elements[candidate] !== source.elements[atom]) continue;
      const joined = source.neighbours[atom]!.every((other) => {
        const placed = isKept.has(other) ? place.get(other) : undefined;
        return placed === undefined || molecule.neighbours[candidate]!.includes(placed);
      });
      if (!joined) continue;
      place.set(atom, candidate);
      used.add(candidate);
      if (fits(next + 1)) return true;
      place.delete(atom);
      used.delete(candidate);
    }
    return false;
  };
  return fits(0);
}
