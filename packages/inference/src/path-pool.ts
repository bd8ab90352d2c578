/**
 * The molecules that a path is chosen from. They come from both ends and from what lies between: parts of A regrown
 * towards B's smell, parts of B towards A's, pieces of both linked anew, and new molecules for mixtures of the two smells.
 */
import type { Condition } from '@smell/core/diffusion';
import { cutPieces, joinPieces, replaceableParts } from '@smell/core/editing';
import { type CountFingerprint, tanimoto } from '@smell/core/molecule';
import { random, shuffle } from '@smell/core/random';
import type { PathPoint } from './choose-path.ts';
import type { EditHooks } from './editor.ts';
import type { Generator } from './generator.ts';
import type { OdorAxis } from './odor-axis.ts';
import type { OdorScale } from './ranker.ts';
import { type RegrowPlan, regrow } from './regrow.ts';
import { readSource, type SourceMolecule } from './source-molecule.ts';
import { rowOf } from './wish.ts';

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

/** Stages of growing, for progress: both ends, links, mixtures, and once around the path. */
export const GROWTH_STAGES = 3 + MIXTURES.length + 1;

export interface PathMember extends PathPoint {
  /** Flat and canonical. */
  readonly smiles: string;
  /** What it was regrown from, see InterpolationStep. */
  readonly source: string | null;
}

interface SourcedPlan extends RegrowPlan {
  readonly source: string;
}

export interface PathPoolOptions {
  readonly generator: Generator;
  readonly scale: OdorScale;
  readonly axis: OdorAxis;
  readonly from: SourceMolecule;
  readonly to: SourceMolecule;
  readonly seed: number;
  readonly guidance?: number | undefined;
  readonly hooks: EditHooks;
}

export class PathPool {
  readonly #options: PathPoolOptions;
  readonly #members = new Map<string, PathMember>();
  readonly #conditionAt: (t: number) => Condition;
  #firstIndex = 0;
  #stage = 0;

  constructor(options: PathPoolOptions) {
    this.#options = options;
    this.#conditionAt = mixture(options);
  }

  /** A first, B second, then the others in the order in which they were made. */
  get members(): readonly PathMember[] {
    return [...this.#members.values()];
  }

  /** @throws SmellError `bad-argument`, `cancelled`, `runtime-failed` */
  async fill(): Promise<void> {
    const { generator, from, to, seed, guidance, hooks } = this.#options;
    await this.#add([from, to].map(({ smiles, morgan }) => ({ smiles, morgan, source: null })));
    for (const end of [from, to]) {
      await this.#regrow(
        MIXTURES.flatMap((t) => this.#plansFor(end, t, PARTS_OF_AN_END)),
        SAMPLES.ends,
      );
    }
    await this.#regrow(linksBetween(from, to, this.#conditionAt, seed), SAMPLES.links);
    for (const t of MIXTURES) {
      const { candidates } = await generator.generate(
        { condition: this.#conditionAt(t), count: SAMPLES.between, seed, guidance },
        { signal: hooks.signal },
      );
      const { chemistry } = generator;
      await this.#add(
        candidates.map(({ smiles }) => ({
          smiles,
          morgan: chemistry.fingerprint(smiles, 'morganCounts'),
          source: null,
        })),
      );
      this.#progress();
    }
  }

  /** More of what is like the molecules of a path. */
  async growAround(path: readonly PathMember[]): Promise<void> {
    const { chemistry } = this.#options.generator;
    const plans = path.flatMap(({ smiles }, i) =>
      this.#plansFor(readSource(chemistry, smiles, 'a step'), (i + 1) / (path.length + 1), PARTS_OF_A_STEP),
    );
    await this.#regrow(plans, SAMPLES.steps);
  }

  #plansFor(source: SourceMolecule, t: number, parts: number): SourcedPlan[] {
    const { from, to, seed } = this.#options;
    const slack = Math.max(2, Math.abs(to.graph.atomCount - from.graph.atomCount));
    return partsOf(source, parts, seed + this.#firstIndex).map((replaced) => ({
      graph: source.graph,
      replaced,
      mostGrown: replaced.length + slack,
      condition: this.#conditionAt(t),
      source: source.smiles,
    }));
  }

  async #regrow(plans: readonly SourcedPlan[], samples: number): Promise<void> {
    const { generator, seed, guidance, hooks } = this.#options;
    if (plans.length > 0) {
      const firstIndex = this.#firstIndex;
      this.#firstIndex += samples;
      const made = await regrow(generator, plans, { seed, samples, firstIndex, guidance, signal: hooks.signal });
      await this.#add(made.molecules.map((molecule) => ({ ...molecule, source: plans[molecule.plan]!.source })));
    }
    this.#progress();
  }

  async #add(
    found: readonly { readonly smiles: string; readonly morgan: CountFingerprint; readonly source: string | null }[],
  ): Promise<void> {
    const { scale, axis, from, to } = this.#options;
    const percentiles = await scale.percentiles(found.map(({ morgan }) => morgan));
    found.forEach(({ smiles, morgan, source }, i) => {
      if (this.#members.has(smiles)) return;
      const lean = tanimoto(morgan, to.morgan) - tanimoto(morgan, from.morgan);
      this.#members.set(smiles, { smiles, morgan, source, lean, position: axis.position(rowOf(percentiles, i)) });
    });
  }

  #progress(): void {
    this.#options.hooks.onProgress?.(++this.#stage, GROWTH_STAGES);
  }
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
): SourcedPlan[] {
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
function mixture({ axis, from, to, generator: { chemistry } }: PathPoolOptions): (t: number) => Condition {
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
