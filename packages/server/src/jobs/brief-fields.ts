/** What a brief for new molecules consists of, at every door: POST /v1/generate and jobs of kind `generate` take the same. */
import { LANGUAGES } from '@smell/core/odor/languages';
import { WISHES } from '@smell/core/odor/lexeme';
import { constraintsSchema, SAFETY_GATES } from '@smell/inference/constraints-schema';
import { z } from 'zod';

/** A prompt is counted in characters as a person sees them, of up to four units each. */
export const MOST_PROMPT_UNITS = 8_000;
const MOST_PLACED = 200;

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
export const gate = z
  .enum(SAFETY_GATES)
  .default('flag')
  .describe('What the safety gate keeps back; agents, explosives and the like are never offered.');

/** All of a brief but how many molecules are wanted. */
export const briefFields = {
  prompt: prompt.optional(),
  profile: z
    .record(z.string().max(60), z.number().min(-1).max(1))
    .optional()
    .describe('Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden.'),
  wishes: z
    .array(z.enum(WISHES))
    .max(WISHES.length)
    .optional()
    .describe('Beside a profile: what is wished of the whole scent. A prompt says it in its words.'),
  pyramid: z
    .partialRecord(z.enum(['top', 'heart', 'base']), z.array(z.string().max(60)).max(MOST_PLACED))
    .optional()
    .describe('Beside a profile: where descriptors of it stand. It is then split as a prompt is.'),
  language: language.optional(),
  model: model.default('dit-smell'),
  seed: seed.default(1),
  guidance: guidance.optional(),
  variety: z.number().min(0).max(1).optional().describe('How much unlike each other they should be.'),
  facets: z
    .boolean()
    .default(true)
    .describe('Split a brief that no one molecule can serve; false asks all of it of every molecule.'),
  constraints: constraintsSchema.optional().describe('What every molecule must meet.'),
  gate,
};

interface Brief {
  readonly prompt?: unknown;
  readonly profile?: unknown;
  readonly wishes?: unknown;
  readonly pyramid?: unknown;
}

/** Wishes and places are of a profile: words say their own. */
export function oneBrief({ prompt, profile, wishes, pyramid }: Brief): boolean {
  if (prompt !== undefined && (wishes !== undefined || pyramid !== undefined)) return false;
  return (prompt === undefined) !== (profile === undefined);
}
export const ONE_BRIEF = {
  message: 'give either a prompt or a profile; wishes and a pyramid go beside a profile',
  path: ['prompt'],
};
