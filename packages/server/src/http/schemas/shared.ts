/** Parts that many requests and answers have in common. */
import { LANGUAGES } from '@smell/core/odor/languages';
import { z } from 'zod';

/** Longer than any SMILES that is read; the chemistry says more exactly what is wrong with one. */
export const MOST_SMILES_CHARACTERS = 500;
/** A prompt is counted in characters as a person sees them, of up to four units each. */
export const MOST_PROMPT_UNITS = 8_000;
const MOST_SMARTS_CHARACTERS = 1_000;

export const smiles = z.string().min(1).max(MOST_SMILES_CHARACTERS).describe('A structure as SMILES.');
export const smarts = z.string().min(1).max(MOST_SMARTS_CHARACTERS).describe('A pattern as SMARTS.');
export const prompt = z
  .string()
  .min(1)
  .max(MOST_PROMPT_UNITS)
  .describe('A scent in your words; at most 2,000 characters.');
export const language = z
  .enum(LANGUAGES)
  .describe('Language of the words; told by the words themselves when left out.');
export const model = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(100)
  .describe('A generator, as GET /v1/models lists them.');
export const seed = z
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .describe('Another seed gives other molecules, the same seed the same.');
export const guidance = z.number().min(0).max(10).describe('How hard to press for the description.');
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
