/** POST /v1/analogue: relatives of a molecule without its structural alerts. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { resolveModel } from '../check-model.ts';
import { costOfMaking } from '../cost.ts';
import { principalOf } from '../request-principal.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import { analogueCandidateSchema } from '../schemas/molecules.ts';
import { guidance, model, seed, smiles } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

const alertNames = z.array(z.strictObject({ id: z.string(), title: z.string() }));

export const analogueResponseSchema = z
  .strictObject({
    source: z.strictObject({ smiles: z.string(), lostStereo: z.boolean() }),
    alerts: alertNames.describe('What the molecule asked about raises.'),
    removed: alertNames.describe('Those that no candidate raises.'),
    candidates: z.array(analogueCandidateSchema).describe('Best first.'),
    sampled: z.int(),
    qualifying: z.int(),
    stillAlerting: z.int(),
    drops: z.record(z.string(), z.int()),
  })
  .meta({ id: 'Analogues' });

export function analogueRoute(app: App, { engine, molecules, shutdown }: CoreOptions): void {
  app.post(
    '/v1/analogue',
    {
      config: { scope: 'generate', cost: costOfMaking(engine), gate: 'network' },
      schema: {
        tags: ['molecules'],
        summary: 'Regrow only what raises an alert, and keep the smell',
        body: z
          .strictObject({
            smiles,
            remove: z
              .array(z.string().max(100))
              .max(50)
              .optional()
              .describe('Ids of the alerts to remove; all of them when left out.'),
            count: z.int().min(1).max(200).default(10),
            model: model.default('dit-smell'),
            seed: seed.default(1),
            guidance: guidance.optional(),
          })
          .meta({ id: 'AnalogueRequest' }),
        response: withProblems({ 200: described('The molecules.', analogueResponseSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const { model: name, ...asked } = request.body;
      const { organisationId } = principalOf(request);
      const { reference } = await resolveModel(engine, organisationId, name);
      const made = await engine.analogue(reference, asked, { signal: callSignal(reply, shutdown) });
      await molecules.put(organisationId, 'analogue', made.candidates);
      const names = (hits: typeof made.alerts) => hits.map(({ alert: { id, title } }) => ({ id, title }));
      const { source, alerts, removed, candidates, sampled, qualifying, stillAlerting, drops } = made;
      return reply.send({
        source: { smiles: source.smiles, lostStereo: source.lostStereo },
        alerts: names(alerts),
        removed: names(removed),
        candidates,
        sampled,
        qualifying,
        stillAlerting,
        drops,
      } as never);
    },
  );
}
