/**
 * A path of molecules from one to another whose smell moves steadily: a pool is grown from both ends (see path-pool.ts), a
 * path chosen from it by dynamic programming, the pool grown once more around the path, and the path chosen again.
 */
import { createHash } from 'node:crypto';
import { SmellError } from '@smell/core/errors';
import { tanimoto } from '@smell/core/molecule';
import type { CandidateSafety } from '@smell/core/safety';
import type { Candidate } from './candidate.ts';
import { choosePath } from './choose-path.ts';
import type { EditHooks } from './editor.ts';
import type { Generator } from './generator.ts';
import { OdorAxis, type Smell } from './odor-axis.ts';
import { type PathMember, PathPool } from './path-pool.ts';
import type { PredictedOdor } from './predict-molecules.ts';
import type { OdorScale } from './ranker.ts';
import { readSource } from './source-molecule.ts';
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
  readonly candidate: Omit<Candidate, 'profileMatch' | 'ranking' | 'provenance'> & {
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
  const pool = new PathPool({ generator, scale, axis, from, to, seed, guidance, hooks });
  const best = (): PathMember[] => choosePath(pool.members, steps).map((i) => pool.members[i]!);
  await pool.fill();
  await pool.growAround(best());
  const [first, last] = pool.members;
  const members = [first!, ...best(), last!];
  const odors = await generator.odorsOf(
    members.map(({ smiles }) => generator.chemistry.graph(smiles)),
    { signal: hooks.signal },
  );
  const safety = await generator.safetyOf(
    members.map(({ smiles }) => smiles),
    undefined,
    hooks.signal,
  );
  return {
    ...report(generator, request, axis, members, odors, safety),
    pool: pool.members.length,
    lostStereo: from.lostStereo || to.lostStereo,
  };
}

function report(
  generator: Generator,
  { seed, steps, guidance }: InterpolationRequest,
  axis: OdorAxis,
  members: readonly PathMember[],
  odors: readonly (PredictedOdor | null)[],
  safety: readonly (CandidateSafety | null)[],
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
        odor: odors[step]!,
        safety: safety[step]!,
        provenance: { mode: 'interpolate', model: model.config.name, modelHash: model.hash, seed, source },
      },
    };
  });
  const share = (rises: (a: PathMember, b: PathMember) => boolean): number =>
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
