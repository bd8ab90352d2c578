/** Parts that many requests and answers have in common. */
import { z } from 'zod';

export { guidance, language, MOST_PROMPT_UNITS, model, prompt, seed } from '../../jobs/brief-fields.ts';

/** Longer than any SMILES that is read; the chemistry says more exactly what is wrong with one. */
export const MOST_SMILES_CHARACTERS = 500;
const MOST_SMARTS_CHARACTERS = 1_000;

export const smiles = z.string().min(1).max(MOST_SMILES_CHARACTERS).describe('A structure as SMILES.');
export const smarts = z.string().min(1).max(MOST_SMARTS_CHARACTERS).describe('A pattern as SMARTS.');
/** The standard InChIKey. */
export const inchiKey = z.string().regex(/^[A-Z]{14}-[A-Z]{10}-[A-Z]$/);

export const range = z.strictObject({ least: z.number().optional(), most: z.number().optional() });

export const figuresOfConstraints = z
  .array(
    z.strictObject({
      constraint: z.string(),
      removed: z.int().describe('Molecules, otherwise fit, that failed it.'),
      alone: z.int().describe('Those of them that met all other constraints.'),
    }),
  )
  .describe('What each constraint cost.');
