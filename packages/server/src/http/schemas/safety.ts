/** The safety screen as the API hands it out. The types it must match are of @smell/core/safety and @smell/report. */
import { IFRA_CATEGORIES, PRODUCT_KINDS, REGION_IDS, VERDICTS } from '@smell/core/safety/words';
import { z } from 'zod';

const verdict = z.enum(VERDICTS).describe('Neither "no-entry-found" nor "not-covered" means safe.');

/** What a candidate carries. */
export const candidateSafetySchema = z
  .strictObject({
    verdict,
    mayApply: verdict.optional().describe('A worse one, by a row of another isomer, a tautomer or a parent.'),
    alerts: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          endpoint: z.string(),
          mechanism: z.string(),
          potency: z.enum(['high', 'ordinary', 'weak']),
          atoms: z.array(z.array(z.int())),
        }),
      )
      .describe('Reasons to look, not a classification.'),
    sensitisationConcern: z.enum(['high', 'ordinary', 'weak', 'none']),
    lists: z.array(
      z.strictObject({
        list: z.string(),
        row: z.string(),
        name: z.string(),
        identity: z.string(),
        how: z.string(),
      }),
    ),
    flags: z.array(z.string()),
    thresholds: z.strictObject({
      cramerClass: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      ttcMicrogramsPerKgDay: z.number().nullable(),
      ttcWhy: z.string(),
      dermalMicrogramsPerCm2: z.number().nullable(),
      dermalWhy: z.string(),
      ceilingPercentCategory4: z.number().nullable(),
    }),
    unknowns: z.array(z.string()),
  })
  .meta({ id: 'CandidateSafety' });

export const category = z.enum(IFRA_CATEGORIES).describe('IFRA product category; 4 is fine fragrance.');
export const regions = z.array(z.enum(REGION_IDS)).min(1).max(REGION_IDS.length).default(['EU']);
export const product = z.enum(PRODUCT_KINDS).describe('Where the category does not say it.');
export const day = z.iso.date().optional().describe('Transition periods are judged on it; today when left out.');
