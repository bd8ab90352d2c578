/** What is predicted of a molecule, each figure with its interval or the reason why it is unknown. */
import { z } from 'zod';

const probability = z.number().min(0).max(1);
const inDomain = z.boolean().describe('False when the molecule is unlike what the fit has seen.');
const unknown = { basis: z.literal('unknown'), value: z.null(), inDomain: z.literal(false), reason: z.string() };

const known = {
  basis: z.literal('estimated'),
  value: z.number(),
  low: z.number().describe('Low end of the 80% interval.'),
  high: z.number(),
  unit: z.string(),
  inDomain,
};
const noNumber = { ...unknown, low: z.null(), high: z.null(), unit: z.string() };

const knownEstimate = z.strictObject(known).meta({ id: 'KnownEstimate' });
const estimate = z.discriminatedUnion('basis', [knownEstimate, z.strictObject(noNumber)]).meta({ id: 'Estimate' });

const longevity = { atCap: z.boolean().describe('Read the value as "or more".'), wording: z.string() };
const note = z.enum(['top', 'heart', 'base']);
const strength = z.enum(['low', 'medium', 'high', 'very high']);
const why = { reasons: z.array(z.string()), changesWithDose: z.string().nullable() };

export const estimatesSchema = z
  .strictObject({
    boilingPointC: knownEstimate.describe('At 760 mmHg, C.'),
    vapourPressurePa: knownEstimate.describe('At 25 C, Pa.'),
    logP: estimate,
    flashPointC: estimate,
    substantivityHours: z
      .discriminatedUnion('basis', [
        z.strictObject({ ...known, ...longevity }),
        z.strictObject({ ...noNumber, ...longevity }),
      ])
      .describe('Hours on a smelling blotter.'),
    noteClass: z.discriminatedUnion('basis', [
      z.strictObject({
        basis: z.literal('estimated'),
        value: note,
        probabilities: z.record(note, probability),
        inDomain,
      }),
      z.strictObject({ ...unknown, probabilities: z.null() }),
    ]),
    odorStrength: z.discriminatedUnion('basis', [
      z.strictObject({
        basis: z.literal('estimated'),
        value: strength,
        low: strength,
        high: strength,
        probabilities: z.record(strength, probability),
        inDomain,
      }),
      z.strictObject({ ...unknown, low: z.null(), high: z.null(), probabilities: z.null() }),
    ]),
    detectionThreshold: estimate.describe('log10 of ppm by volume in air.'),
    odorValue: estimate.describe('log10 of the saturated vapour over the detection threshold.'),
    recommendedSmellingDilutionPct: z
      .discriminatedUnion('basis', [
        z.strictObject({
          ...known,
          ...why,
          probabilities: z.array(z.strictObject({ pct: z.number(), probability })),
        }),
        z.strictObject({ ...noNumber, ...why, probabilities: z.null() }),
      ])
      .describe('Per cent in a solvent: smell at this or less.'),
  })
  .meta({ id: 'Estimates' });

const likely = z.strictObject({
  descriptor: z.string(),
  probability,
  low: z.number(),
  high: z.number(),
  timesUsual: z.number().describe('Its probability over the share of known odorants that have it.'),
});

export const nearMaterialSchema = z.strictObject({
  name: z.string(),
  cas: z.string(),
  smiles: z.string(),
  similarity: z.number().describe('Tanimoto similarity of counted atom pairs, 0 to 1.'),
  descriptors: z.array(z.string()).optional(),
});

export const odorSchema = z
  .strictObject({
    descriptors: z.array(likely).describe('The likeliest first.'),
    asked: z.array(likely).describe('What is said of each descriptor that was asked for.'),
    odorous: probability.describe('Probability that it smells at all.'),
    domain: z.strictObject({ inDomain: z.boolean(), similarity: z.number(), reason: z.string().optional() }),
    evidence: z.array(nearMaterialSchema).describe('Known materials that are most like it.'),
    modelHash: z.string(),
  })
  .meta({ id: 'PredictedOdor' });
