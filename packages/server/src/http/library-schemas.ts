/** What the routes of the library take and give. */
import { z } from 'zod';
import { smarts, smiles } from './schemas/shared.ts';

/** Of what is kept with a molecule, as JSON. */
const MOST_DATA_CHARACTERS = 100_000;
/** Molecules of one change. */
export const MOST_IN_BATCH = 1_000;

export const id = z.string().min(1).max(64);
export const idSchema = z.object({ id });
/** PostgreSQL keeps no text with a zero in it. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0]*$/u, 'text without the character U+0000');
export const name = text(200);
export const note = text(10_000);
const tag = text(50).trim().min(1);
export const tags = z.array(tag).max(50);

const moleculeFields = {
  id: z.string(),
  smiles: z.string().describe('Canonical.'),
  inchiKey: z.string(),
  formula: z.string().describe('Empty for one that was saved before formulas were kept.'),
  name: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  collectionIds: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
};

export const savedMoleculeSchema = z
  .strictObject({ ...moleculeFields, data: z.unknown().describe('What was known of it when it was saved.') })
  .meta({ id: 'SavedMolecule' });

export const listedMoleculeSchema = z
  .strictObject({
    ...moleculeFields,
    odor: z
      .array(z.strictObject({ descriptor: z.string(), probability: z.number() }))
      .describe('What it should smell of, by its data, the likeliest first.'),
    noteClass: z.enum(['top', 'heart', 'base']).nullable(),
    similarity: z.number().nullable().describe('To similarTo, 0 to 1; null without it.'),
  })
  .meta({ id: 'ListedMolecule' });

export const moleculePageSchema = z
  .strictObject({
    items: z.array(listedMoleculeSchema),
    total: z.int().describe('Of all pages.'),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'MoleculePage' });

export const collectionSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    note: z.string(),
    molecules: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'Collection' });

export const newMoleculeSchema = z
  .strictObject({
    smiles: z.string().min(1).max(2000),
    name: name.optional(),
    note: note.optional(),
    tags: tags.optional(),
    collectionIds: z.array(id).max(20).optional(),
    data: z
      .unknown()
      .optional()
      .refine((data) => data === undefined || JSON.stringify(data).length <= MOST_DATA_CHARACTERS, {
        message: `more than ${MOST_DATA_CHARACTERS} characters`,
      }),
  })
  .meta({ id: 'NewMolecule' });

/** What narrows a search, an export; the same words in a query and in a body. */
export const filterFields = {
  text: text(200)
    .optional()
    .describe('Words of name or note, a part of the name or of a tag, a formula, or a structure.'),
  tag: text(50).optional(),
  collectionId: id.optional(),
  smarts: smarts.optional().describe('A part that each must hold, as SMARTS.'),
  similarTo: smiles.optional().describe('A SMILES: the most similar come first (Tanimoto over counted atom pairs).'),
};

const ids = z.array(id).min(1).max(MOST_IN_BATCH);
export const batchSchema = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('remove'), ids }),
    z.strictObject({ action: z.literal('restore'), ids }),
    z.strictObject({ action: z.literal('tag'), ids, tags: tags.min(1) }),
    z.strictObject({ action: z.literal('untag'), ids, tags: tags.min(1) }),
    z.strictObject({
      action: z.literal('put'),
      ids,
      collectionId: id,
      from: id.optional().describe('A collection that they leave.'),
    }),
    z.strictObject({ action: z.literal('take-out'), ids, collectionId: id }),
  ])
  .meta({ id: 'LibraryBatch' });

export const changedSchema = z
  .strictObject({ ids: z.array(z.string()).describe('Those for which something is otherwise now.') })
  .meta({ id: 'LibraryChanged' });

export const importReportSchema = z
  .strictObject({
    rows: z.int().describe('Read, with those that could not be.'),
    saved: z.int().describe('New in the library.'),
    known: z.int().describe('There already, or a second time in the file.'),
    failed: z.int(),
    failures: z
      .array(
        z.strictObject({
          row: z.int().nullable().describe('From 1; null for what is wrong with the file.'),
          line: z.int().nullable().describe('Of the file, from 1.'),
          name: z.string().nullable(),
          error: z.strictObject({ code: z.string(), message: z.string() }),
        }),
      )
      .describe('The first 500.'),
  })
  .meta({ id: 'ImportReport' });

const truth = z.enum(['true', 'false']).transform((value) => value === 'true');
const least = z.coerce.number().min(0).max(1);
export const searchQuery = z.object({
  ...filterFields,
  unsorted: truth.optional().describe('Only what is in no collection.'),
  least: least.optional().describe('Similarity that each must have at least.'),
  cursor: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const exportSchema = z
  .strictObject({
    format: z.enum(['csv', 'sdf', 'pdf']),
    ids: z
      .array(id)
      .min(1)
      .max(20_000)
      .optional()
      .describe('These, in this order; all that the filter finds when left out.'),
    ...filterFields,
    unsorted: z.boolean().optional().describe('Only what is in no collection.'),
    least: z.number().min(0).max(1).optional().describe('Similarity that each must have at least.'),
    title: text(200).optional().describe('Of the PDF.'),
  })
  .meta({ id: 'LibraryExport' });
