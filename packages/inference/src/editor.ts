/**
 * Editing: keep the core of a molecule and regrow the rest towards a wish.
 *
 * choose parts -> regrow each by the diffusion model -> keep what still holds the kept part and qualifies -> rank by how
 * far it goes the wished way and how near it stays -> choose a varied few
 */
import { tanimoto } from '@smell/core/molecule';
import type { Candidate } from './candidate.ts';
import { chooseParts, type EditPart, type EditSelection } from './choose-part.ts';
import { type ConstraintFigures, ConstraintTally } from './constraints.ts';
import type { Constraints, SafetyGate } from './constraints-schema.ts';
import { diversify } from './diversify.ts';
import type { Generator } from './generator.ts';
import type { OdorScale, Ranker } from './ranker.ts';
import { type RegrowDrops, regrow } from './regrow.ts';
import { type RegrownProvenance, regrownCandidate } from './regrown-candidate.ts';
import { readSource, type SourceMolecule } from './source-molecule.ts';
import { checkWish, rowOf, type Wish, type WishChange, wishChanges, wishCondition, wishGain } from './wish.ts';

export interface EditRequest {
  readonly smiles: string;
  readonly wish: Wish;
  readonly selection: EditSelection;
  /** Candidates wanted. */
  readonly count: number;
  readonly seed: number;
  readonly guidance?: number | undefined;
  readonly constraints?: Constraints | undefined;
  readonly gate?: SafetyGate | undefined;
}

export interface EditHooks {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface EditCandidate extends Omit<Candidate, 'ranking'> {
  readonly edit: {
    /** Tanimoto similarity of counted Morgan fingerprints to the molecule edited, 0 to 1. */
    readonly similarity: number;
    /** Mean change of the wished descriptors' percentiles in the wished direction, 0.05 to 1. */
    readonly gain: number;
    readonly changes: readonly WishChange[];
  };
  readonly provenance: RegrownProvenance<'edit'>['provenance'] & {
    /** Atoms that gave up a hydrogen for what was grown; empty where atoms were replaced. */
    readonly grownAt: readonly number[];
  };
}

export interface Editing {
  readonly source: SourceMolecule;
  /** What was regrown, the most promising part first. */
  readonly parts: readonly EditPart[];
  /** Where the molecule edited stands in what is wished, in percentiles. */
  readonly standing: readonly Pick<WishChange, 'descriptor' | 'from'>[];
  /** Best first; fewer than asked when fewer go the wished way. */
  readonly candidates: readonly EditCandidate[];
  readonly sampled: number;
  /** Distinct qualifying molecules that hold the kept part and meet the constraints. */
  readonly qualifying: number;
  /** Those of them that do not go the wished way. */
  readonly awayFromWish: number;
  readonly drops: RegrowDrops;
  readonly constraints: readonly ConstraintFigures[];
}

/** Samples for a request of few candidates, and for each further one. */
const SAMPLES = { least: 384, perCandidate: 24, most: 6000 };
/** What nearness to the molecule edited weighs against a full change of the wished descriptors. */
const NEARNESS = 0.35;
/** A smaller change of percentile is within the noise of the ranker. */
const LEAST_GAIN = 0.05;
/** Weight of variety against score when choosing (see diversify.ts). */
const VARIETY = 0.15;
/** Variety is kept among this many of the best. */
const VARIETY_WINDOW = 256;

/** @throws SmellError `bad-structure`, `bad-argument`, `cancelled`, `runtime-failed` */
export async function editMolecule(
  generator: Generator,
  ranker: Ranker & OdorScale,
  request: EditRequest,
  hooks: EditHooks = {},
): Promise<Editing> {
  const { wish, seed, guidance, count } = request;
  const { chemistry } = generator;
  checkWish(wish);
  const source = readSource(chemistry, request.smiles, 'the molecule');
  const tally = new ConstraintTally(request.constraints, chemistry);
  const parts = await chooseParts(chemistry, source, request.smiles, request.selection, wish, ranker);
  // As heavy as it was: what is kept sets the size of the rest.
  const { molecularWeight } = chemistry.properties(source.smiles);
  const condition = tally.steer({ ...wishCondition(wish), scalars: { molecularWeight } });
  const made = await regrow(
    generator,
    parts.map((part) => ({ ...part, condition })),
    {
      seed,
      samples: Math.min(SAMPLES.most, Math.max(SAMPLES.least, SAMPLES.perCandidate * count)),
      guidance,
      gate: request.gate,
      exclude: [source.smiles],
      admits: (smiles) => tally.admits(smiles),
      ...hooks,
    },
  );
  const all = [source.morgan, ...made.molecules.map(({ morgan }) => morgan)];
  const percentiles = await ranker.percentiles(all);
  const from = rowOf(percentiles, 0);
  const found = made.molecules
    .map((molecule, i) => {
      const to = rowOf(percentiles, i + 1);
      return { molecule, to, gain: wishGain(wish, from, to), similarity: tanimoto(source.morgan, molecule.morgan) };
    })
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .map((entry) => ({ ...entry, score: (entry.gain + NEARNESS * entry.similarity) / (1 + NEARNESS) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(count, VARIETY_WINDOW));
  const order = diversify(
    found.map(({ score }) => score),
    count,
    VARIETY,
    (a, b) => tanimoto(found[a]!.molecule.morgan, found[b]!.molecule.morgan),
  );
  const chosen = order.map(({ item }) => found[item]!).sort((a, b) => b.score - a.score);
  const fits = await ranker.score(
    chosen.map(({ molecule }) => molecule.morgan),
    wishCondition(wish),
  );
  const odors = await generator.odorsOf(
    chosen.map(({ molecule }) => generator.chemistry.graph(molecule.smiles)),
    { asked: wishCondition(wish).asked, signal: hooks.signal },
  );
  const safety = await generator.safetyOf(
    chosen.map(({ molecule }) => molecule.smiles),
    request.gate,
    hooks.signal,
  );
  const candidates = chosen.map(({ molecule, to, gain, similarity }, i): EditCandidate => {
    const part = parts[molecule.plan]!;
    const { graph, replaced } = part;
    const regrown = regrownCandidate(generator, molecule, source, part, {
      mode: 'edit',
      seed,
      guidance: guidance ?? generator.settings.guidanceScale,
      asked: [wish],
    });
    return {
      ...regrown,
      provenance: {
        ...regrown.provenance,
        grownAt: replaced.filter((atom) => atom >= source.graph.atomCount).flatMap((atom) => graph.neighbours[atom]!),
      },
      odor: odors[i]!,
      safety: safety[i]!,
      profileMatch: round(fits[i]!),
      edit: { similarity: round(similarity), gain: round(gain), changes: wishChanges(wish, from, to) },
    };
  });
  return {
    source,
    parts,
    standing: wishChanges(wish, from, from).map(({ descriptor, from: own }) => ({ descriptor, from: own })),
    candidates,
    sampled: made.sampled,
    qualifying: made.molecules.length,
    awayFromWish: made.molecules.filter((_, i) => wishGain(wish, from, rowOf(percentiles, i + 1)) < LEAST_GAIN).length,
    drops: made.drops,
    constraints: tally.figures(),
  };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
