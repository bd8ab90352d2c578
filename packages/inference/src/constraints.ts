/**
 * What a request demands of every molecule beyond its smell. The model is steered towards the middle of each range; what
 * comes out is then checked, so that a constraint is a promise. Strength and tenacity only steer: nothing here can check
 * them.
 */
import type { Condition, Denoiser, SampleRequest, Tokenizer } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { type Chemistry, FRAGRANCE_SCOPE, SMELLABLE, smartsOutsideScope } from '@smell/core/molecule';
import { estimateProperties } from '@smell/core/properties';
import { type Constraints, type Range, STRENGTHS, TENACITIES } from './constraints-schema.ts';
import { NOTE_CENTRES } from './note-centres.ts';
import { concreteFragment, fragmentPlacement } from './place-fragment.ts';

/** What one constraint cost. */
export interface ConstraintFigures {
  /** As a user would write it: `weight 150..200`. */
  readonly constraint: string;
  /** Molecules, otherwise fit, that failed it. */
  readonly removed: number;
  /** Those of them that met all other constraints: what dropping this one would give. */
  readonly alone: number;
}

interface Check {
  readonly text: string;
  readonly holds: (facts: MoleculeFacts) => boolean;
}

/** Computed when first asked for. */
interface MoleculeFacts {
  readonly smiles: string;
  readonly properties: ReturnType<Chemistry['properties']>;
  readonly volatility: ReturnType<Chemistry['volatility']>;
  /** By the estimated hours on a blotter, as candidates show it; null where that is unknown. */
  readonly note: string | null;
}

export class ConstraintTally {
  readonly #constraints: Constraints;
  readonly #chemistry: Chemistry;
  readonly #checks: readonly Check[];
  readonly #removed: number[];
  readonly #alone: number[];

  /** @throws SmellError `bad-argument` for constraints that nothing of the scope can meet, saying which and why */
  constructor(constraints: Constraints | undefined, chemistry: Chemistry) {
    this.#constraints = constraints ?? {};
    this.#chemistry = chemistry;
    refuseImpossible(this.#constraints, chemistry);
    this.#checks = checksOf(this.#constraints, chemistry);
    this.#removed = this.#checks.map(() => 0);
    this.#alone = this.#checks.map(() => 0);
  }

  /** Nothing is checked. */
  get isEmpty(): boolean {
    return this.#checks.length === 0;
  }

  /** The condition with all that the model understands of the constraints; what they say wins. */
  steer(condition: Condition): Condition {
    const { note, molecularWeight, logP, vapourPressurePa, strength, tenacity } = this.#constraints;
    const scalars = {
      ...condition.scalars,
      // The model follows a vapour pressure better than a note (docs/results/control.md).
      ...(note ? { log10VapourPressurePa: NOTE_CENTRES[note] } : {}),
      ...(molecularWeight ? { molecularWeight: middle(molecularWeight, 25) } : {}),
      ...(logP ? { logP: middle(logP, 0.7) } : {}),
      ...(vapourPressurePa ? { log10VapourPressurePa: middle(logRange(vapourPressurePa), 0.7) } : {}),
      ...(strength ? { strength: STRENGTHS[strength] } : {}),
      ...(tenacity ? { tenacity: TENACITIES[tenacity] } : {}),
    };
    return {
      ...condition,
      ...(note ? { note } : {}),
      ...(Object.keys(scalars).length > 0 ? { scalars } : {}),
    };
  }

  /** Gives each sample a required fragment to grow around, where there is one that can be written down. */
  placement(
    tokenizer: Tokenizer,
    { kind, maxTokens }: Pick<Denoiser, 'kind' | 'maxTokens'>,
    seed: number,
  ): (request: SampleRequest) => SampleRequest {
    // A model that reads from left to right would not see what stands ahead.
    for (const smarts of kind === 'diffusion' ? (this.#constraints.require ?? []) : []) {
      const place = fragmentPlacement(this.#chemistry, tokenizer, maxTokens, smarts, seed);
      if (place) return place;
    }
    return (request) => request;
  }

  /** Whether a molecule meets every constraint; counts those it fails. */
  admits(smiles: string): boolean {
    const failed = this.#failedBy(smiles);
    for (const i of failed) this.#removed[i]!++;
    if (failed.length === 1) this.#alone[failed[0]!]!++;
    return failed.length === 0;
  }

  /** The same, and nothing is counted. */
  isMetBy(smiles: string): boolean {
    return this.#failedBy(smiles).length === 0;
  }

  /** Places of the checks. */
  #failedBy(smiles: string): number[] {
    if (this.isEmpty) return [];
    const chemistry = this.#chemistry;
    let properties: MoleculeFacts['properties'] | undefined;
    let volatility: MoleculeFacts['volatility'] | undefined;
    const facts: MoleculeFacts = {
      smiles,
      get properties() {
        properties ??= chemistry.properties(smiles);
        return properties;
      },
      get volatility() {
        volatility ??= chemistry.volatility(smiles);
        return volatility;
      },
      get note() {
        return estimateProperties(chemistry.graph(smiles)).noteClass.value;
      },
    };
    return [...this.#checks.keys()].filter((i) => !this.#checks[i]!.holds(facts));
  }

  figures(): ConstraintFigures[] {
    return this.#checks.map(({ text }, i) => ({
      constraint: text,
      removed: this.#removed[i]!,
      alone: this.#alone[i]!,
    }));
  }
}

/** The constraint without which most more would have come out; undefined when none removed anything. */
export function bindingConstraint(figures: readonly ConstraintFigures[]): ConstraintFigures | undefined {
  const [first] = [...figures].sort((a, b) => b.alone - a.alone || b.removed - a.removed);
  return first && first.removed > 0 ? first : undefined;
}

/** `150..200`, `..200` or `150..` */
export function rangeText({ least, most }: Range): string {
  return `${least ?? ''}..${most ?? ''}`;
}

function checksOf(constraints: Constraints, chemistry: Chemistry): Check[] {
  const { note, molecularWeight, logP, vapourPressurePa, require = [], forbid = [] } = constraints;
  const checks: Check[] = [];
  const add = (text: string, holds: Check['holds']): void => {
    checks.push({ text, holds });
  };
  if (note) add(`note ${note}`, (facts) => facts.note === note);
  if (molecularWeight) {
    add(`weight ${rangeText(molecularWeight)}`, ({ properties }) =>
      within(properties.molecularWeight, molecularWeight),
    );
  }
  if (logP) add(`logP ${rangeText(logP)}`, ({ properties }) => within(properties.logP, logP));
  if (vapourPressurePa) {
    add(`volatility ${rangeText(vapourPressurePa)}`, ({ volatility }) =>
      within(volatility.vapourPressurePa, vapourPressurePa),
    );
  }
  for (const smarts of require) add(`require ${smarts}`, ({ smiles }) => chemistry.matches(smiles, smarts).length > 0);
  for (const smarts of forbid) add(`forbid ${smarts}`, ({ smiles }) => chemistry.matches(smiles, smarts).length === 0);
  return checks;
}

function within(value: number, { least = -Infinity, most = Infinity }: Range): boolean {
  return value >= least && value <= most;
}

/** The middle of a range; of one that is open on one side, `step` inside its end. */
function middle({ least, most }: Range, step: number): number {
  if (least === undefined) return (most ?? 0) - step;
  return most === undefined ? least + step : (least + most) / 2;
}

function logRange({ least, most }: Range): Range {
  return {
    ...(least === undefined ? {} : { least: Math.log10(least) }),
    ...(most === undefined ? {} : { most: Math.log10(most) }),
  };
}

function refuseImpossible(constraints: Constraints, chemistry: Chemistry): void {
  const refuse = (text: string): never => {
    throw new SmellError('bad-argument', text);
  };
  const { molecularWeight, logP, vapourPressurePa, require = [], forbid = [] } = constraints;
  const { maximumMolecularWeight } = FRAGRANCE_SCOPE;
  for (const [name, limits] of Object.entries({ weight: molecularWeight, logP, volatility: vapourPressurePa })) {
    if (!limits) continue;
    if ((limits.least ?? -Infinity) > (limits.most ?? Infinity)) {
      refuse(`${name} ${rangeText(limits)} begins above its end; give the smaller number first`);
    }
    if (limits.least === undefined && limits.most === undefined) refuse(`${name} has neither end; give one or both`);
  }
  if ((molecularWeight?.least ?? 0) > maximumMolecularWeight) {
    refuse(
      `weight ${rangeText(molecularWeight!)} is out of reach: the fragrance scope ends at ${maximumMolecularWeight} g/mol`,
    );
  }
  if ((molecularWeight?.most ?? Infinity) < 50) {
    refuse(`weight ${rangeText(molecularWeight!)} is out of reach: no molecule of four heavy atoms is below 50 g/mol`);
  }
  if (vapourPressurePa) {
    if ((vapourPressurePa.least ?? 1) <= 0 || (vapourPressurePa.most ?? 1) <= 0) {
      refuse(`volatility ${rangeText(vapourPressurePa)} is no vapour pressure; give pascals above 0, such as 0.1..10`);
    }
    const least = 10 ** SMELLABLE.lowestLog10VapourPressurePa;
    if ((vapourPressurePa.most ?? Infinity) < least) {
      refuse(
        `volatility ${rangeText(vapourPressurePa)} is out of reach: below ${least.toPrecision(1)} Pa nothing counts as smellable`,
      );
    }
  }
  // Reads every pattern, and refuses what is none.
  for (const smarts of [...require, ...forbid]) chemistry.matches('CCCC', smarts);
  for (const smarts of require) {
    const reason = smartsOutsideScope(smarts) ?? fragmentTrouble(chemistry, smarts, constraints);
    if (reason !== undefined) refuse(`${JSON.stringify(smarts)} cannot be required: ${reason}`);
  }
}

/** g/mol that a fragment may lose, in hydrogen, where it is joined to the rest. */
const LOST_ON_JOINING = 4;

/** Why a fragment that is a structure by itself cannot be part of what is asked for. */
function fragmentTrouble(
  chemistry: Chemistry,
  smarts: string,
  { molecularWeight, forbid = [] }: Constraints,
): string | undefined {
  const smiles = concreteFragment(chemistry, smarts);
  if (smiles === undefined) return undefined;
  const [finding] = chemistry.scope(smiles).filter(({ code }) => code !== 'too-small' && code !== 'no-carbon');
  if (finding) return `it ${finding.text}`;
  const weight = chemistry.properties(smiles).molecularWeight;
  if (weight - LOST_ON_JOINING > (molecularWeight?.most ?? Infinity)) {
    return `it alone weighs ${weight.toFixed(0)} g/mol, more than weight ${rangeText(molecularWeight!)} allows`;
  }
  const barred = forbid.find((each) => chemistry.matches(smiles, each).length > 0);
  return barred === undefined ? undefined : `it holds ${JSON.stringify(barred)}, which is forbidden`;
}
