/** What a request may demand of every molecule, as data: apart from what checks it, so that a server can validate without chemistry. */
import { NOTES } from '@smell/core/diffusion';
import { z } from 'zod';

/** Ranks of odor strength and tenacity by their names in the trade's tables. */
export const STRENGTHS = { low: 1, medium: 2, high: 3, 'very-high': 4 } as const;
export const TENACITIES = { poor: 0, moderate: 1, good: 2, 'very-good': 3 } as const;

const range = z
  .strictObject({ least: z.number().optional(), most: z.number().optional() })
  .refine(({ least = -Infinity, most = Infinity }) => least <= most, {
    message: 'the lower end is above the upper end',
  });
const patterns = z.array(z.string().min(1).max(1000)).max(20);

/** What an API takes; the command line fills the same. */
export const constraintsSchema = z.strictObject({
  note: z.enum(NOTES).optional(),
  /** g/mol */
  molecularWeight: range.optional(),
  logP: range.optional(),
  /** Estimated, at 25 C */
  vapourPressurePa: range.optional(),
  strength: z.enum(Object.keys(STRENGTHS) as [keyof typeof STRENGTHS]).optional(),
  tenacity: z.enum(Object.keys(TENACITIES) as [keyof typeof TENACITIES]).optional(),
  /** SMARTS that each molecule must hold, or must not. */
  require: patterns.optional(),
  forbid: patterns.optional(),
});
export type Constraints = z.infer<typeof constraintsSchema>;
export type Range = z.infer<typeof range>;

/**
 * - `off`: nothing is said of safety.
 * - `flag`: every candidate carries what is known and not known.
 * - `exclude-prohibited`: besides, what IFRA or the EU prohibit is not handed out, nor what may be meant by such a row.
 * - `exclude-alerts`: besides, nothing that raises a structural alert of high or ordinary potency.
 */
export const SAFETY_GATES = ['off', 'flag', 'exclude-prohibited', 'exclude-alerts'] as const;
export type SafetyGate = (typeof SAFETY_GATES)[number];
