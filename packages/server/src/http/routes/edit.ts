/** POST /v1/edit: keep the core of a molecule and regrow the rest towards a wish. */
import { constraintsSchema } from '@smell/inference/constraints-schema';
import { z } from 'zod';
import { gate } from '../../jobs/brief-fields.ts';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { resolveModel } from '../check-model.ts';
import { costOfMaking } from '../cost.ts';
import { principalOf } from '../request-principal.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import { editCandidateSchema, standingSchema } from '../schemas/molecules.ts';
import { figuresOfConstraints, guidance, language, model, prompt, seed, smarts, smiles } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

const patterns = z.array(smarts).min(1).max(20);

const requestSchema = z
  .strictObject({
    smiles,
    wish: prompt.describe('What should change: "more floral, less citrus".'),
    language: language.optional(),
    keep: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Share of the atoms that stay at the least; 0.7 unless atoms are named.'),
    keepSmarts: patterns.optional().describe('What must stay.'),
    replaceAtoms: z
      .array(z.int().min(0).max(999))
      .min(1)
      .max(200)
      .optional()
      .describe('Atoms to regrow, from 0 along the SMILES.'),
    replaceSmarts: patterns.optional().describe('What to regrow.'),
    count: z.int().min(1).max(200).default(10),
    model: model.default('dit-smell'),
    seed: seed.default(1),
    guidance: guidance.optional(),
    constraints: constraintsSchema.optional(),
    gate,
  })
  .meta({ id: 'EditRequest' });

export const editResponseSchema = z
  .strictObject({
    source: z.strictObject({ smiles: z.string(), lostStereo: z.boolean() }),
    wish: z.strictObject({
      more: z.record(z.string(), z.number()),
      less: z.array(z.string()),
      unknown: z.array(z.string()).describe('Words not understood.'),
    }),
    parts: z
      .array(z.strictObject({ replaced: z.array(z.int()), mostGrown: z.int() }))
      .describe('What was regrown, the most promising part first.'),
    standing: z.array(standingSchema).describe('Where the molecule edited stands in what is wished.'),
    candidates: z.array(editCandidateSchema).describe('Best first; fewer than asked when fewer go the wished way.'),
    sampled: z.int(),
    qualifying: z.int(),
    awayFromWish: z.int(),
    drops: z.record(z.string(), z.int()),
    constraints: figuresOfConstraints,
  })
  .meta({ id: 'Editing' });

export function editRoute(app: App, { engine, molecules, shutdown }: CoreOptions): void {
  app.post(
    '/v1/edit',
    {
      config: { scope: 'generate', cost: costOfMaking(engine), gate: 'network' },
      schema: {
        tags: ['molecules'],
        summary: 'Regrow a part of a molecule towards another smell',
        body: requestSchema,
        response: withProblems({ 200: described('The molecules.', editResponseSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const { model, wish: words, language, keep, keepSmarts, replaceAtoms, replaceSmarts, ...rest } = request.body;
      const { organisationId } = principalOf(request);
      const { reference } = await resolveModel(engine, organisationId, model);
      const signal = callSignal(reply, shutdown);
      const wish = await engine.wish(words, language, { signal });
      const selection = { keep, keepSmarts, replaceAtoms, replaceSmarts };
      const made = await engine.edit(reference, { ...rest, wish, selection }, { signal });
      await molecules.put(organisationId, 'edit', made.candidates);
      const { source, parts, ...found } = made;
      return reply.send({
        ...found,
        wish,
        source: { smiles: source.smiles, lostStereo: source.lostStereo },
        parts: parts.map(({ replaced, mostGrown }) => ({ replaced, mostGrown })),
      } as never);
    },
  );
}
