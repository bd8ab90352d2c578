/** The options by which `generate` and `edit` constrain what comes out. */
import type { ConstraintFigures, Constraints, Range, SafetyGate } from '@smell/inference';
import type { Command } from 'commander';
import { numberRange, oneOf, repeated } from './arguments.ts';

export interface ConstraintFlags {
  readonly note?: NonNullable<Constraints['note']>;
  readonly weight?: Range;
  readonly logp?: Range;
  readonly volatility?: Range;
  readonly strength?: NonNullable<Constraints['strength']>;
  readonly tenacity?: NonNullable<Constraints['tenacity']>;
  readonly require?: string[];
  readonly forbid?: string[];
  readonly safety: SafetyGate;
}

export function addConstraintOptions(command: Command): Command {
  return command
    .option('--note <place>', 'top, heart or base, by the estimated hours on a blotter', oneOf('top', 'heart', 'base'))
    .option('--weight <range>', 'molecular weight in g/mol, such as 150..200', numberRange)
    .option('--logp <range>', 'logP, such as 2..4', numberRange)
    .option('--volatility <range>', 'estimated vapour pressure at 25 C in Pa, such as 0.1..10', numberRange)
    .option(
      '--strength <word>',
      'steers only: low, medium, high or very-high',
      oneOf('low', 'medium', 'high', 'very-high'),
    )
    .option(
      '--tenacity <word>',
      'steers only: poor, moderate, good or very-good',
      oneOf('poor', 'moderate', 'good', 'very-good'),
    )
    .option('--require <smarts>', 'what each molecule must hold; may be given several times', repeated)
    .option(
      '--safety <gate>',
      'off, flag, exclude-prohibited or exclude-alerts; agents, explosives and the like are never offered',
      oneOf('off', 'flag', 'exclude-prohibited', 'exclude-alerts'),
      'flag',
    )
    .option('--forbid <smarts>', 'what no molecule may hold; may be given several times', repeated);
}

/** @returns undefined when nothing is constrained */
export function constraintsOf(flags: ConstraintFlags): Constraints | undefined {
  const { note, weight, logp, volatility, strength, tenacity, require, forbid } = flags;
  const all = {
    note,
    molecularWeight: weight,
    logP: logp,
    vapourPressurePa: volatility,
    strength,
    tenacity,
    require,
    forbid,
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return given.length > 0 ? (Object.fromEntries(given) as Constraints) : undefined;
}

/** `weight 150..200 binds: without it 34 more; logP 2..3 removed 12` */
export async function constraintLine(figures: readonly ConstraintFigures[]): Promise<string | undefined> {
  const { bindingConstraint } = await import('@smell/inference');
  const binding = bindingConstraint(figures);
  if (!binding) return undefined;
  const others = figures.filter((each) => each !== binding && each.removed > 0);
  return [
    `${binding.constraint} binds: it removed ${binding.removed}, ${binding.alone} of them alone`,
    ...others.map(({ constraint, removed, alone }) => `${constraint} removed ${removed}, ${alone} alone`),
  ].join('; ');
}
