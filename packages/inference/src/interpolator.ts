/**
 * A path of molecules from one to another whose smell moves steadily.
 *
 * A pool is grown from both ends and from what lies between: parts of A regrown towards B's smell, parts of B towards
 * A's, pieces of both linked anew, and new molecules for mixtures of the two smells. The path is then chosen from the pool by dynamic programming, the pool
 * grown once more around it, and chosen again.
 */
import { createHash } from 'node:crypto';
import type { Condition } from '@smell/core/diffusion';
import { cutPieces, joinPieces, replaceableParts } from '@smell/core/editing';
import { SmellError } from '@smell/core/errors';
import { type CountFingerprint, tanimoto } from '@smell/core/molecule';
import { random, shuffle } from '@smell/core/random';
import type { Candidate } from './candidate.ts';
import { choosePath, type PathPoint } from './choose-path.ts';
import type { EditHooks } from './editor.ts';
import type { Generator } from './generator.ts';
import { OdorAxis, type Smell } from './odor-axis.ts';
import type { OdorScale } from './ranker.ts';
import { type RegrowPlan, regrow } from './regrow.ts';
import { readSource, type SourceMolecule } from './source-molecule.ts';
import { rowOf } from './wish.ts';

export interface InterpolationRequest {
  /** SMILES of the two ends. */
  readonly from: string;
  readonly to: string;
  /** Moves from one end to the other: one less molecule stands between them. */
  readonly steps: number;
  readonly seed: number;
  readonly guidance?: number | undefined;
}

export interface InterpolationStep {
  /** 0 for the first end; the number of moves for the second. */
  readonly step: number;
  /** Place of its smell between those of the ends: 0 like A, 1 like B. */
  readonly odorPosition: number;
  /** Tanimoto similarity of counted Morgan fingerprints. */
  readonly similarityToFrom: number;
  readonly similarityToTo: number;
  /** To the step before; 1 for the first. */
  readonly similarityToPrevious: number;
  readonly candidate: Omit<Candidate, 'profileMatch' | 'provenance'> & {
    readonly provenance: {
      readonly mode: 'interpolate';
      readonly model: string;
      readonly modelHash: string;
      readonly seed: number;
      /**
       * SMILES that it was regrown from, both ends with a dot between where it links pieces of both; null for an end, or
       * for a molecule made for a mixture of the smells.
       */
      readonly source: string | null;
    };
  };
}

export interface Interpolation {
  /** Both ends and what lies between. */
  readonly path: readonly InterpolationStep[];
  /** Moves asked for. */
  readonly asked: number;
  /** Descriptors that go, and that come. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** Share of the moves in which the smell goes towards B; in which the structure does (similarity to B less to A rises). */
  readonly monotoneOdor: number;
  readonly monotoneStructure: number;
  /** Molecules to choose from. */
  readonly pool: number;
  /** An end was given with stereochemistry, which the path leaves out. */
  readonly lostStereo: boolean;
}

/** Share of each molecule's atoms that may be regrown when the pool is made. */
const REGROWN_SHARE = 0.6;
const PARTS_OF_AN_END = 10;
const PARTS_OF_A_STEP = 4;
const SAMPLES = { ends: 512, links: 512, between: 64, steps: 512 };
/** Pairs of a piece of A and a piece of B, the least atoms of a piece, and the most atoms of the link between them. */
const LINKS = { pairs: 24, leastAtoms: 3, mostAtoms: 4 };
/** Mixtures generated for. */
const MIXTURES = [0.25, 0.5, 0.75] as const;
/** Descriptors asked for from each end. */
const ASKED_FROM_AN_END = 3;

interface Member extends PathPoint {
  readonly smiles: string;
  readonly source: string | null;
}

/** @throws SmellError `bad-structure`, `bad-argument`, `cancelled`, `runtime-failed` */
export async function interpolate(
  generator: Generator,
  scale: OdorScale,
  request: InterpolationRequest,
  hooks: EditHooks = {},
): Promise<Interpolation> {
  const { seed, steps, guidance } = request;
  const { chemistry } = generator;
  const from = readSource(chemistry, request.from, 'A');
  const to = readSource(chemistry, request.to, 'B');
  if (from.smiles === to.smiles) {
    throw new SmellError('bad-argument', 'A and B are the same molecule, apart from stereochemistry; give two');
  }
  const ends = [from.morgan, to.morgan];
  const [percentiles, probabilities] = [await scale.percentiles(ends), await scale.probabilities(ends)];
  const smell = (end: number): Smell => ({
    percentiles: rowOf(percentiles, end),
    probabilities: rowOf(probabilities, end),
  });
  const axis = OdorAxis.between(smell(0), smell(1));
  if (!axis.exists) {
    throw new SmellError(
      'bad-argument',
      'A and B smell alike as far as the ranker can tell: there is no way between them',
    );
  }
  const conditionAt = mixture(axis, from, to, generator);
  const members = new Map<string, Member>();
  const total = 3 + MIXTURES.length + 1;
  let stage = 0;
  const progress = (): void => hooks.onProgress?.(++stage, total);
  const add = async (
    found: readonly { readonly smiles: string; readonly morgan: CountFingerprint; readonly source: string | null }[],
  ): Promise<void> => {
    const percentiles = await scale.percentiles(found.map(({ morgan }) => morgan));
    found.forEach(({ smiles, morgan, source }, i) => {
      if (members.has(smiles)) return;
      const lean = tanimoto(morgan, to.morgan) - tanimoto(morgan, from.morgan);
      members.set(smiles, { smiles, morgan, source, lean, position: axis.position(rowOf(percentiles, i)) });
    });
  };
  let firstIndex = 0;
  const regrowAll = async (plans: readonly (RegrowPlan & { source: string })[], samples: number): Promise<void> => {
    if (plans.length === 0) return;
    const made = await regrow(generator, plans, { seed, samples, firstIndex, guidance, signal: hooks.signal });
    firstIndex += samples;
    await add(made.molecules.map((molecule) => ({ ...molecule, source: plans[molecule.plan]!.source })));
  };
  const slack = Math.max(2, Math.abs(to.graph.atomCount - from.graph.atomCount));
  const grow = (sources: readonly SourceMolecule[], t: (i: number) => number, parts: number, samples: number) =>
    regrowAll(
      sources.flatMap((source, i) =>
        partsOf(source, parts, seed + firstIndex).map((replaced) => ({
          graph: source.graph,
          replaced,
          mostGrown: replaced.length + slack,
          condition: conditionAt(t(i)),
          source: source.smiles,
        })),
      ),
      samples,
    );
  await add([from, to].map(({ smiles, morgan }) => ({ smiles, morgan, source: null })));
  await grow([from, from, from], (i) => MIXTURES[i]!, PARTS_OF_AN_END, SAMPLES.ends);
  progress();
  await grow([to, to, to], (i) => MIXTURES[i]!, PARTS_OF_AN_END, SAMPLES.ends);
  progress();
  await regrowAll(linksBetween(from, to, conditionAt, seed), SAMPLES.links);
  progress();
  for (const t of MIXTURES) {
    const made = await generator.generate(
      { condition: conditionAt(t), count: SAMPLES.between, seed, guidance },
      { signal: hooks.signal },
    );
    await add(
      made.candidates.map(({ smiles }) => ({
        smiles,
        morgan: chemistry.fingerprint(smiles, 'morganCounts'),
        source: null,
      })),
    );
    progress();
  }
  const best = (): Member[] => {
    const all = [...members.values()];
    return choosePath(all, steps).map((i) => all[i]!);
  };
  const first = best();
  await grow(
    first.map(({ smiles }) => readSource(chemistry, smiles, 'a step')),
    (i) => (i + 1) / (first.length + 1),
    PARTS_OF_A_STEP,
    SAMPLES.steps,
  );
  progress();
  const all = [...members.values()];
  return {
    ...report(generator, request, axis, [all[0]!, ...best(), all[1]!]),
    pool: members.size,
    lostStereo: from.lostStereo || to.lostStereo,
  };
}

/** Part of the molecules' parts, small and large, drawn by the seed. */
function partsOf({ graph }: SourceMolecule, count: number, seed: number): number[][] {
  const most = Math.max(1, Math.floor(REGROWN_SHARE * graph.atomCount));
  return shuffle(replaceableParts(graph, most), random(seed)).slice(0, count);
}

/** Pieces of both with an open link between them, hardly larger together than the larger end. */
function linksBetween(
  from: SourceMolecule,
  to: SourceMolecule,
  conditionAt: (t: number) => Condition,
  seed: number,
): (RegrowPlan & { source: string })[] {
  const most = Math.max(from.graph.atomCount, to.graph.atomCount) + 4;
  const ofTo = cutPieces(to.graph, LINKS.leastAtoms);
  const pairs = cutPieces(from.graph, LINKS.leastAtoms).flatMap((a) =>
    ofTo.filter((b) => a.atoms.length + b.atoms.length <= most).map((b) => ({ a, b })),
  );
  return shuffle(pairs, random(seed, 5))
    .slice(0, LINKS.pairs)
    .map(({ a, b }) => {
      const graph = joinPieces(from.graph, a, to.graph, b);
      return {
        graph,
        replaced: [graph.atomCount - 1],
        mostGrown: LINKS.mostAtoms,
        condition: conditionAt(b.atoms.length / (a.atoms.length + b.atoms.length)),
        source: `${from.smiles}.${to.smiles}`,
      };
    });
}

/** What the model is asked for at `t` of the way: the descriptors of both ends, and a size between theirs. */
function mixture(
  axis: OdorAxis,
  from: SourceMolecule,
  to: SourceMolecule,
  { chemistry }: Generator,
): (t: number) => Condition {
  const { lost, gained } = axis.descriptors;
  const [a, b] = [from, to].map(({ smiles }) => chemistry.properties(smiles));
  return (t) => {
    const asked: Record<string, number> = {};
    const ask = (descriptors: readonly string[], weight: number): void => {
      for (const descriptor of descriptors.slice(0, ASKED_FROM_AN_END)) if (weight > 0.05) asked[descriptor] = weight;
    };
    ask(lost, 1 - t);
    ask(gained, t);
    const between = (start: number, end: number): number => start + t * (end - start);
    return {
      ...(Object.keys(asked).length > 0 ? { asked } : {}),
      scalars: {
        molecularWeight: between(a!.molecularWeight, b!.molecularWeight),
        logP: between(a!.logP, b!.logP),
      },
    };
  };
}

function report(
  generator: Generator,
  { seed, steps, guidance }: InterpolationRequest,
  axis: OdorAxis,
  members: readonly Member[],
): Omit<Interpolation, 'pool' | 'lostStereo'> {
  const { model, screen } = generator;
  const [from, to] = [members[0]!, members.at(-1)!];
  const path = members.map((member, step): InterpolationStep => {
    const { smiles, morgan, position, source } = member;
    const origin = ['interpolate', model.hash, from.smiles, to.smiles, steps, guidance, seed, smiles];
    return {
      step,
      odorPosition: round(position),
      similarityToFrom: round(tanimoto(morgan, from.morgan)),
      similarityToTo: round(tanimoto(morgan, to.morgan)),
      similarityToPrevious: step === 0 ? 1 : round(tanimoto(morgan, members[step - 1]!.morgan)),
      candidate: {
        id: createHash('sha256').update(JSON.stringify(origin)).digest('hex').slice(0, 16),
        ...screen.report(smiles),
        provenance: { mode: 'interpolate', model: model.config.name, modelHash: model.hash, seed, source },
      },
    };
  });
  const share = (rises: (a: Member, b: Member) => boolean): number =>
    round(members.slice(1).filter((member, i) => rises(members[i]!, member)).length / (members.length - 1));
  return {
    path,
    asked: steps,
    ...axis.descriptors,
    monotoneOdor: share((a, b) => b.position > a.position),
    monotoneStructure: share((a, b) => b.lean > a.lean),
  };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
