/**
 * Regrowing parts of a molecule: the atoms to keep are fixed tokens, the diffusion model fills the rest. Editing and
 * interpolation are built on it.
 */
import type { Condition, SampleRequest } from '@smell/core/diffusion';
import { keptQuery, type RegrowTemplate, regrowTemplates, templateRow } from '@smell/core/editing';
import { SmellError } from '@smell/core/errors';
import type { CountFingerprint, MolecularGraph } from '@smell/core/molecule';
import { random, randomInteger } from '@smell/core/random';
import { DROP_REASONS } from './candidate.ts';
import type { SafetyGate } from './constraints-schema.ts';
import type { Generator } from './generator.ts';
import { DEFAULT_GATE, listsFor } from './safety-gate.ts';

/** A molecule and the atoms of it to regrow. */
export interface RegrowPlan {
  readonly graph: MolecularGraph;
  /** At least one atom, not all. */
  readonly replaced: readonly number[];
  /** Heavy atoms that may stand in their place. */
  readonly mostGrown: number;
  /** What the new part is made for. */
  readonly condition: Condition;
}

export interface RegrownMolecule {
  /** Flat and canonical. */
  readonly smiles: string;
  readonly morgan: CountFingerprint;
  /** Number of the sample within its request and seed, and of the plan that made it. */
  readonly index: number;
  readonly plan: number;
  readonly passes: number;
}

export const REGROW_DROP_REASONS = [...DROP_REASONS, 'kept part broken', 'grown too large'] as const;
export type RegrowDrops = Record<(typeof REGROW_DROP_REASONS)[number], number>;

export interface Regrown {
  /** In the order of their samples; each structure once. */
  readonly molecules: readonly RegrownMolecule[];
  readonly sampled: number;
  readonly drops: RegrowDrops;
}

export interface RegrowOptions {
  readonly seed: number;
  /** Samples, dealt out to the plans in turn. */
  readonly samples: number;
  /** Number of the first sample: another part of the same seed's stream. */
  readonly firstIndex?: number;
  readonly guidance?: number | undefined;
  readonly gate?: SafetyGate | undefined;
  /** Flat canonical structures not to hand out. */
  readonly exclude?: Iterable<string>;
  /** A further demand on what qualifies. */
  readonly admits?: (smiles: string) => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Ways of writing each molecule, at most, and samples for each of them. */
const TEMPLATES = { most: 12, samples: 4 };

/**
 * Qualifying molecules that hold the kept part of the plan they come from, checked by structure.
 *
 * @throws SmellError `bad-argument` when the model cannot fill gaps or cannot write any of the molecules; `cancelled`,
 *   `runtime-failed`
 */
export async function regrow(
  generator: Generator,
  plans: readonly RegrowPlan[],
  options: RegrowOptions,
): Promise<Regrown> {
  const { seed, samples, firstIndex = 0, signal } = options;
  const { chemistry, denoiser, tokenizer, screen } = generator;
  if (denoiser.kind !== 'diffusion') {
    throw new SmellError(
      'bad-argument',
      `${generator.model.config.name} writes from left to right and cannot fill a gap; use a diffusion model, such as dit-smell`,
    );
  }
  const writings = Math.min(TEMPLATES.most, 1 + Math.ceil(samples / plans.length / TEMPLATES.samples));
  const ways = plans.map(({ graph, replaced, mostGrown }, plan) => {
    const lost = new Set(replaced);
    const kept = Uint8Array.from({ length: graph.atomCount }, (_, atom) => (lost.has(atom) ? 0 : 1));
    const templates = regrowTemplates(graph, kept, tokenizer, writings, random(seed, plan, 1));
    const mostAtoms = graph.atomCount - replaced.length + mostGrown;
    return { templates, query: keptQuery(graph, kept), plan, mostAtoms };
  });
  const usable = ways.filter(({ templates }) => templates.length > 0);
  if (usable.length === 0) {
    throw new SmellError(
      'bad-argument',
      `the model ${generator.model.config.name} cannot write this molecule (a sulfur beyond sulfones, or rings that join two branches); give another`,
    );
  }
  const requests: SampleRequest[] = [];
  const wayOf = new Map<number, (typeof usable)[number]>();
  for (let i = 0; i < samples; i++) {
    const way = usable[i % usable.length]!;
    const index = firstIndex + i;
    const fixed = drawRow(way.templates, denoiser.maxTokens, seed, index);
    if (!fixed) continue;
    wayOf.set(index, way);
    requests.push({ condition: plans[way.plan]!.condition, seed, index, fixed });
  }
  const settings = {
    ...generator.settings,
    guidanceScale: options.guidance ?? generator.settings.guidanceScale,
  };
  const made = [];
  for await (const sample of generator.sample(requests, settings, {
    ...(signal ? { signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  })) {
    made.push(sample);
  }
  made.sort((a, b) => a.request.index - b.request.index);
  const gate = options.gate ?? DEFAULT_GATE;
  const lists = await listsFor(gate);
  const drops = Object.fromEntries(REGROW_DROP_REASONS.map((reason) => [reason, 0])) as RegrowDrops;
  const seen = new Set(options.exclude);
  const molecules: RegrownMolecule[] = [];
  for (const { request, smiles: written, passes } of made) {
    const way = wayOf.get(request.index)!;
    const smiles = chemistry.flatCanonical(written);
    const verdict = smiles === undefined ? 'invalid' : examine(smiles, way);
    if (typeof verdict === 'string') drops[verdict]++;
    else molecules.push({ ...verdict, index: request.index, plan: way.plan, passes });
  }
  return { molecules, sampled: made.length, drops };

  function examine(
    smiles: string,
    { query, mostAtoms }: (typeof usable)[number],
  ): Pick<RegrownMolecule, 'smiles' | 'morgan'> | keyof RegrowDrops {
    if (seen.has(smiles)) return 'duplicate';
    // Before it counts as seen: another plan may keep what it has.
    if (chemistry.matches(smiles, query).length === 0) return 'kept part broken';
    if (chemistry.graph(smiles).atomCount > mostAtoms) return 'grown too large';
    seen.add(smiles);
    const found = screen.examine(smiles, { gate, lists });
    if (typeof found === 'string') return found;
    return options.admits && !options.admits(smiles) ? 'outside constraints' : found;
  }
}

/** A row with something to fill; undefined when none of a few draws fits the model. */
function drawRow(
  templates: readonly RegrowTemplate[],
  maxTokens: number,
  seed: number,
  index: number,
): (number | undefined)[] | undefined {
  const source = random(seed, index, 2);
  for (let attempt = 0; attempt < 4; attempt++) {
    const row = templateRow(templates[randomInteger(source, templates.length)]!, maxTokens, source);
    if (row) return row;
  }
  return undefined;
}
