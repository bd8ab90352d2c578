/** The safety screen as the API hands it out. The types it must match are of @smell/core/safety and @smell/report. */
import {
  IFRA_CATEGORIES,
  MEDIA,
  PRODUCT_KINDS,
  REGION_IDS,
  STABILITY_VERDICTS,
  VERDICTS,
} from '@smell/core/safety/words';
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

const citation = z.looseObject({
  title: z.string(),
  version: z.string(),
  asOf: z.string().describe('Day of the copy.'),
  row: z.string().optional(),
});
const line = { text: z.string(), how: z.string().optional() };
const regionSchema = z.looseObject({
  region: z.enum(REGION_IDS),
  name: z.string(),
  verdict,
  mayApply: verdict.optional(),
  lines: z.array(
    z.looseObject({
      ...line,
      verdict,
      limitPercent: z.number().optional().describe('Most of it in the finished product, % by weight.'),
      mayApply: z.boolean().optional(),
      citation: citation.optional().describe('Absent for a field of law that our tables lack.'),
    }),
  ),
  information: z.array(z.looseObject({ ...line, citation })),
  notCovered: z.array(z.string()),
});

/** The parts that are read most; the guide of `smell safety` has them all. */
export const safetyRecordSchema = z
  .looseObject({
    smiles: z.string(),
    inchiKey: z.string(),
    verdict,
    mayApply: verdict.nullable(),
    regions: z.array(regionSchema),
    stability: z
      .record(
        z.enum(MEDIA),
        z.looseObject({
          verdict: z.enum(STABILITY_VERDICTS),
          note: z.string(),
          findings: z.array(
            z.looseObject({
              id: z.string(),
              severity: z.enum(['watch', 'unstable']),
              explanation: z.string(),
              reference: z.string(),
            }),
          ),
        }),
      )
      .describe('By rules, not by a shelf test.'),
    alerts: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        endpoint: z.string(),
        potency: z.string(),
        explanation: z.string(),
        limits: z.string(),
        reference: z.string(),
      }),
    ),
    unknowns: z.array(z.string()),
  })
  .describe('All that is known: regions with citations, lists, alerts, thresholds, stability, unknowns, assessor.')
  .meta({ id: 'SafetyRecord' });

export const category = z.enum(IFRA_CATEGORIES).describe('IFRA product category; 4 is fine fragrance.');
export const regions = z.array(z.enum(REGION_IDS)).min(1).max(REGION_IDS.length).default(['EU']);
export const product = z.enum(PRODUCT_KINDS).describe('Where the category does not say it.');
export const day = z.iso.date().optional().describe('Transition periods are judged on it; today when left out.');

const status = z.enum(['breach', 'may-breach', 'within']);
const allergen = z.looseObject({
  name: z.string(),
  alsoNamed: z.string().optional(),
  usedPercent: z.number(),
  thresholdPercent: z.number(),
  statusText: z.string(),
  mayApply: z.boolean().optional(),
});

/** The parts that are read most. */
export const complianceReportSchema = z
  .looseObject({
    outcome: z.enum(['breach', 'may-breach', 'no-breach-found']),
    statement: z.string(),
    limits: z.array(
      z.looseObject({
        name: z.string(),
        usedPercent: z.number(),
        allowedPercent: z.number(),
        ratio: z.number().nullable(),
        status,
        text: z.string(),
        citation,
        sources: z.array(z.looseObject({ label: z.string(), row: z.int() })),
      }),
    ),
    headroom: z.looseObject({ maxUseLevelPercent: z.number(), boundBy: z.string().optional() }),
    label: z
      .looseObject({
        product: z.string(),
        assumed: z.boolean(),
        text: z.string(),
        declare: z.array(allergen),
        below: z.array(allergen),
      })
      .nullable(),
    labelNote: z.string(),
    unknowns: z.array(z.looseObject({ kind: z.string(), label: z.string(), text: z.string() })),
    regions: z.array(z.looseObject({ region: z.string(), verdict: z.string(), notCovered: z.array(z.string()) })),
  })
  .describe('Limits summed over their sources, the label, the highest use level, unknowns, and lines by region.')
  .meta({ id: 'ComplianceReport' });
