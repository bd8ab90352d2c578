/** What a molecule carries of the safety screen: of @smell/core's `CandidateSafety`. Never an approval. */
import { z } from 'zod';

const verdict = z.enum(['prohibited', 'restricted', 'declare', 'not-covered', 'no-entry-found']);
const potency = z.enum(['high', 'ordinary', 'weak']);

export const safetySchema = z
  .strictObject({
    verdict: verdict.describe('For the EU and IFRA, without a product category.'),
    mayApply: verdict.optional().describe('Worse, where a row may be meant but is not surely this structure.'),
    alerts: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          endpoint: z.string(),
          mechanism: z.string(),
          potency,
          atoms: z.array(z.array(z.int())).describe('Of each match, from 0 along the SMILES.'),
        }),
      )
      .describe('Reasons to look, not classifications.'),
    sensitisationConcern: z.enum(['high', 'ordinary', 'weak', 'none']),
    lists: z
      .array(
        z.strictObject({
          list: z.string(),
          row: z.string(),
          name: z.string(),
          identity: z.string(),
          how: z.string(),
        }),
      )
      .describe('Rows of regulatory lists that it meets.'),
    flags: z.array(z.string()),
    thresholds: z.strictObject({
      cramerClass: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      ttcMicrogramsPerKgDay: z.number().nullable(),
      ttcWhy: z.string(),
      dermalMicrogramsPerCm2: z.number().nullable(),
      dermalWhy: z.string(),
      ceilingPercentCategory4: z.number().nullable().describe('% in fine fragrance, provisional; null where unknown.'),
    }),
    unknowns: z.array(z.string()),
  })
  .meta({ id: 'CandidateSafety' });
