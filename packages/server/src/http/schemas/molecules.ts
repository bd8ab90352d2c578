/** Molecules as the API hands them out: generated, edited, on a path, described. The types they must match are of @smell/inference. */
import { z } from 'zod';
import { safetySchema } from './candidate-safety.ts';
import { estimatesSchema, odorSchema } from './estimates.ts';

const isomers = z.strictObject({
  count: z.int().describe('Stereoisomers that the structure leaves open; 1 when nothing is open.'),
  exact: z.boolean(),
  listed: z.array(z.string()).describe('The first eight.'),
});

const shared = {
  id: z.string().describe('Names this molecule of this request; the same request gives the same ids.'),
  smiles: z.string().describe('Canonical, without stereochemistry.'),
  inchiKey: z.string(),
  formula: z.string(),
  novel: z.boolean().describe('Neither among the training structures nor among the known materials.'),
  nearest: z.strictObject({ name: z.string(), cas: z.string(), smiles: z.string(), similarity: z.number() }),
  properties: z.strictObject({
    molecularWeight: z.number(),
    logP: z.number(),
    tpsa: z.number(),
    heavyAtoms: z.int(),
    boilingPointC: z.number(),
    vapourPressurePa: z.number(),
  }),
  estimates: estimatesSchema,
  odor: odorSchema.nullable().describe('Null where no odor predictor is installed.'),
  synthesis: z.strictObject({ score: z.number().describe('1 easy to 10 hard.'), reasons: z.array(z.string()) }),
  stereo: z.strictObject({ undefinedCentres: z.int(), undefinedDoubleBonds: z.int(), isomers }),
};
const profileMatch = z.number().nullable().describe('How well it is expected to fit the request, 0 to 1.');
const provenance = {
  model: z.string(),
  modelHash: z.string(),
  seed: z.int(),
};
const sampled = { ...provenance, index: z.int(), guidance: z.number(), passes: z.int() };

export const candidateSchema = z
  .strictObject({
    ...shared,
    safety: safetySchema.nullable().describe('Null where the gate is off.'),
    profileMatch,
    ranking: z.strictObject({
      place: z.int(),
      score: z.number(),
      ease: z.number(),
      similarityToEarlier: z.number().nullable(),
      percentiles: z.record(z.string(), z.number()),
      because: z.array(z.string()),
    }),
    provenance: z.strictObject(sampled),
    facet: z.strictObject({ number: z.int(), serves: z.array(z.string()), leavesOut: z.array(z.string()) }),
  })
  .meta({ id: 'Candidate' });

const wishChange = {
  descriptor: z.string(),
  from: z.number().describe('Percentile among real perfumery materials, 0 to 1.'),
};

export const editCandidateSchema = z
  .strictObject({
    ...shared,
    safety: safetySchema.nullable(),
    profileMatch,
    edit: z.strictObject({
      similarity: z.number().describe('To the molecule edited.'),
      gain: z.number().describe('How far it goes the wished way.'),
      changes: z.array(z.strictObject({ ...wishChange, wanted: z.enum(['more', 'less']), to: z.number() })),
    }),
    provenance: z.strictObject({
      ...sampled,
      mode: z.literal('edit'),
      source: z.string(),
      keptAtoms: z.array(z.int()),
      replacedAtoms: z.array(z.int()),
      grownAt: z.array(z.int()),
    }),
  })
  .meta({ id: 'EditCandidate' });

export const standingSchema = z.strictObject(wishChange);

export const pathStepSchema = z
  .strictObject({
    step: z.int(),
    odorPosition: z.number().describe('0 smells like the first end, 1 like the second.'),
    similarityToFrom: z.number(),
    similarityToTo: z.number(),
    similarityToPrevious: z.number(),
    candidate: z.strictObject({
      ...shared,
      provenance: z.strictObject({
        ...provenance,
        mode: z.literal('interpolate'),
        source: z.string().nullable(),
      }),
    }),
  })
  .meta({ id: 'PathStep' });

export const descriptionSchema = z
  .strictObject({
    row: z.int().describe('From 1.'),
    id: z.string().nullable(),
    name: z.string().nullable(),
    smiles: z.string().describe('Canonical, with the stereochemistry that was given.'),
    inchiKey: z.string(),
    formula: z.string(),
    knownMaterial: z.strictObject({ name: z.string(), cas: z.string() }).nullable(),
    scope: z.array(z.strictObject({ code: z.string(), text: z.string() })),
    plausibility: z.array(z.strictObject({ code: z.string(), text: z.string() })),
    properties: z.strictObject({
      molecularWeight: z.number(),
      logP: z.number(),
      tpsa: z.number(),
      heavyAtoms: z.int(),
      rotatableBonds: z.int(),
      hBondDonors: z.int(),
      hBondAcceptors: z.int(),
    }),
    estimates: estimatesSchema,
    smellable: z.boolean(),
    synthesis: shared.synthesis,
    nearest: z.array(
      z.strictObject({
        name: z.string(),
        cas: z.string(),
        smiles: z.string(),
        similarity: z.number(),
        descriptors: z.array(z.string()).nullable(),
      }),
    ),
    stereo: z.strictObject({
      definedCentres: z.int(),
      undefinedCentres: z.int(),
      definedDoubleBonds: z.int(),
      undefinedDoubleBonds: z.int(),
      isomers,
    }),
    odor: odorSchema.nullable(),
  })
  .meta({ id: 'Description' });

export const rowFailureSchema = z
  .strictObject({
    row: z.int(),
    id: z.string().nullable(),
    name: z.string().nullable(),
    error: z.strictObject({ code: z.string(), message: z.string(), line: z.int().nullable() }),
  })
  .meta({ id: 'RowFailure' });
