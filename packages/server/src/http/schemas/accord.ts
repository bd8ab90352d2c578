/** Accords as the API takes them and hands them out. The types they must match are of @smell/core/accord. */
import { PLACES, SOLVENT_IDS } from '@smell/core/accord';
import { z } from 'zod';
import { estimatesSchema } from './estimates.ts';
import { category, complianceReportSchema, product, regions } from './safety.ts';
import { smiles } from './shared.ts';

const MOST_LINES = 200;
const MOST_BATCH_GRAMS = 1_000_000;
const MOST_PRICE = 1e9;
const MOST_INCI_CHARACTERS = 300;

const place = z.enum(PLACES);
const lineId = z.string().min(1).max(64);

const material = z
  .strictObject({
    name: z.string().min(1).max(300).optional(),
    cas: z.string().min(1).max(20).optional(),
    smiles: smiles.optional(),
  })
  .refine(({ name, cas, smiles }) => [name, cas, smiles].some((text) => text !== undefined && text.trim() !== ''), {
    message: 'give name, cas or smiles',
  });

const line = z.strictObject({
  id: lineId.describe('The same from version to version.'),
  material,
  partsPerThousand: z.number().min(0).max(1000).describe('Of what is weighed.'),
  dilutionPercent: z.number().gt(0).lte(100).default(100).describe('Pure material in what is weighed; 100 is neat.'),
  solvent: z.enum(SOLVENT_IDS).default('dpg').describe('Read where the line is not neat.'),
  place: place.nullable().default(null).describe('Instead of the documented or predicted note.'),
  inciName: z
    .string()
    .trim()
    .min(1)
    .max(MOST_INCI_CHARACTERS)
    .nullable()
    .default(null)
    .describe('As you know it: no table here has INCI names.'),
  pricePerKg: z.number().min(0).max(MOST_PRICE).nullable().default(null).describe('Of what is weighed.'),
});

export const accordSchema = z
  .strictObject({
    name: z.string().max(200).default(''),
    note: z.string().max(10_000).default(''),
    lines: z
      .array(line)
      .max(MOST_LINES)
      .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length, {
        message: 'give each line an id of its own',
      }),
    batchGrams: z.number().gt(0).max(MOST_BATCH_GRAMS).default(10),
    concentrationPercent: z.number().gt(0).lte(100).default(15).describe('% of concentrate in the product, by weight.'),
    category: category.default('4'),
    product: product.optional(),
    regions,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('EUR')
      .describe('ISO 4217'),
  })
  .meta({ id: 'Accord' });

const ids = z.array(z.string());
const figure = z.number();

const weighedSchema = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        id: z.string(),
        percent: figure.describe('Of what is weighed, % of the concentrate.'),
        purePercent: figure.describe('Of pure material, % of the concentrate.'),
        productPercent: figure.describe('Of pure material, % of the product.'),
        grams: figure.describe('To 0.001 g; the lines sum to the batch.'),
        cost: figure.nullable(),
      }),
    ),
    totalParts: figure,
    differenceParts: figure.describe('Over (positive) or missing to 1,000.'),
    batchGrams: figure,
    purePercent: figure,
    solvents: z.array(z.strictObject({ solvent: z.enum(SOLVENT_IDS), percent: figure })),
    productGrams: figure,
    carrierGrams: figure,
    cost: figure.describe('Of the lines with a price.'),
    costPerKg: figure.nullable().describe('Null while a line has no price.'),
    withoutPrice: ids,
  })
  .meta({ id: 'WeighedAccord' });

const factsSchema = z
  .strictObject({
    smiles: z.string(),
    inchiKey: z.string(),
    molecularWeight: figure,
    ...estimatesSchema.pick({
      vapourPressurePa: true,
      substantivityHours: true,
      noteClass: true,
      odorStrength: true,
      detectionThreshold: true,
      odorValue: true,
      recommendedSmellingDilutionPct: true,
    }).shape,
  })
  .meta({ id: 'MaterialFacts' });

const hint = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.literal('no-structure') }),
    z.strictObject({ code: z.literal('strength-unknown'), reason: z.string() }),
    z.strictObject({ code: z.literal('threshold-unknown'), reason: z.string() }),
    z.strictObject({ code: z.literal('dominates'), share: figure }),
    z.strictObject({ code: z.literal('below-threshold'), odorValue: figure }),
    z.strictObject({ code: z.literal('above-smelling-dilution'), advisedPercent: figure, productPercent: figure }),
    z.strictObject({ code: z.literal('too-little-to-weigh'), grams: figure }),
    z.strictObject({ code: z.literal('changes-with-dose'), reason: z.string() }),
  ])
  .meta({ id: 'DosageHint' });

const diarySchema = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        hours: figure,
        leftPercent: figure.describe('Of the first mass.'),
        parts: z.array(
          z.strictObject({
            id: z.string().describe('Of a line, or `solvent:` and its name.'),
            leftPercent: figure,
            odorValue: figure.nullable().describe('Partial pressure over threshold; null where that is unknown.'),
            odorShare: figure
              .nullable()
              .describe('Of the odor values that are known; null where they are below the threshold together.'),
          }),
        ),
      }),
    ),
    leftOut: ids.describe('Lines without a structure.'),
    withoutThreshold: ids,
  })
  .describe('An ideal mixture on a blotter; hours may be wrong by a factor of seven.')
  .meta({ id: 'BlotterDiary' });

export const assessmentSchema = z
  .strictObject({
    weighed: weighedSchema,
    lines: z.array(
      z.strictObject({
        id: z.string(),
        row: z.int().describe('Of the formula in `compliance`.'),
        facts: factsSchema.nullable().describe('Null without a structure.'),
        known: z
          .strictObject({
            name: z.string(),
            otherNames: z.array(z.string()),
            cas: z.string(),
            descriptors: z.array(z.string()),
            note: place.nullable(),
          })
          .nullable()
          .describe('Null for what our tables do not have.'),
        names: z.strictObject({
          trade: z.string().nullable().describe('Of the IFRA Transparency List.'),
          ifraStandard: z.string().nullable(),
          euAllergen: z.string().nullable().describe('Of the EU list of allergens; no table here has INCI names.'),
        }),
        place: place.nullable(),
        placeFrom: z.enum(['user', 'documented', 'predicted']).nullable(),
        hints: z.array(hint),
      }),
    ),
    solvents: z.array(z.strictObject({ solvent: z.enum(SOLVENT_IDS), facts: factsSchema })),
    diary: diarySchema,
    compliance: complianceReportSchema.nullable().describe('Null where nothing is weighed.'),
    clp: z
      .looseObject({
        label: z.looseObject({
          signalWord: z.string().nullable(),
          pictograms: z.array(z.string()),
          statements: z.array(z.looseObject({ code: z.string(), text: z.string() })),
        }),
        classes: z.array(z.looseObject({ hazard: z.string(), computed: z.string() })),
        cannotCompute: z.array(z.unknown()),
        unknown: z.looseObject({ totalPercent: figure }),
      })
      .nullable()
      .describe('The concentrate under CLP.'),
    clpNotes: z.array(z.string()),
  })
  .meta({ id: 'AccordAssessment' });
