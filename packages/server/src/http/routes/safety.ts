/** POST /v1/safety and POST /v1/compliance: screens of a molecule and of a formula. Neither ever approves anything. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { costOfLooking } from '../cost.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import { category, complianceReportSchema, day, product, regions, safetyRecordSchema } from '../schemas/safety.ts';
import { smiles } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

const MOST_MOLECULES = 100;
const MOST_ROWS = 500;

const failedItem = z.strictObject({
  asked: z.string(),
  error: z.strictObject({ code: z.string(), message: z.string() }),
});

export const safetyResponseSchema = z
  .strictObject({
    items: z.array(z.union([safetyRecordSchema, failedItem])).describe('One for each structure, in order.'),
  })
  .meta({ id: 'SafetyScreens' });

const materialFields = {
  cas: z.string().max(20).optional(),
  smiles: smiles.optional(),
  name: z.string().max(300).optional(),
};
const named = (row: { cas?: unknown; smiles?: unknown; name?: unknown }): boolean =>
  row.cas !== undefined || row.smiles !== undefined || row.name !== undefined;
const NAMED = { message: 'give cas, smiles or name' };

const formulaRow = z
  .strictObject({
    ...materialFields,
    percent: z.number().gt(0).lte(100).describe('% of the concentrate, by weight.'),
    constituents: z
      .array(z.strictObject({ ...materialFields, percent: z.number().gt(0).lte(100) }).refine(named, NAMED))
      .max(200)
      .optional()
      .describe('Of a natural, as far as they are known; their percent is of the natural.'),
  })
  .refine(named, NAMED)
  .meta({ id: 'FormulaRow' });

export function safetyRoutes(app: App, { engine, shutdown }: CoreOptions): void {
  app.post(
    '/v1/safety',
    {
      config: { scope: 'read', cost: costOfLooking, gate: 'chemistry' },
      schema: {
        tags: ['safety'],
        summary: 'Screen molecules against lists, alerts and thresholds',
        body: z
          .strictObject({
            smiles: z.array(z.string().max(100_000)).min(1).max(MOST_MOLECULES),
            category: category.optional(),
            regions,
            product: product.optional(),
            day,
            productMicrogramsPerKgDay: z
              .number()
              .gt(0)
              .optional()
              .describe('Product used per kg body weight and day, in micrograms: without it no systemic ceiling.'),
          })
          .meta({ id: 'SafetyRequest' }),
        response: withProblems({ 200: described('One item a structure.', safetyResponseSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const { smiles: asked, ...settings } = request.body;
      const items = await engine.safety(asked, settings, { signal: callSignal(reply, shutdown) });
      return reply.send({ items } as never);
    },
  );
  app.post(
    '/v1/compliance',
    {
      config: { scope: 'read', cost: costOfLooking, gate: 'chemistry' },
      schema: {
        tags: ['safety'],
        summary: 'Check a formula at a use level against IFRA and EU limits',
        body: z
          .strictObject({
            formula: z.array(formulaRow).min(1).max(MOST_ROWS),
            useLevelPercent: z.number().gt(0).lte(100).describe('% of concentrate in the finished product.'),
            category,
            regions,
            product: product.optional(),
            day,
          })
          .meta({ id: 'ComplianceRequest' }),
        response: withProblems({ 200: described('What was found.', complianceReportSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const { formula, ...settings } = request.body;
      const report = await engine.compliance(formula, settings, { signal: callSignal(reply, shutdown) });
      return reply.send(report as never);
    },
  );
}
