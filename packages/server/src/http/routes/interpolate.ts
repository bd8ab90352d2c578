/** POST /v1/interpolate: a path of molecules from one to another whose smell moves steadily. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { resolveModel } from '../check-model.ts';
import { costOfMaking } from '../cost.ts';
import { principalOf } from '../request-principal.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import { pathStepSchema } from '../schemas/molecules.ts';
import { guidance, model, seed, smiles } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

export const interpolateResponseSchema = z
  .strictObject({
    path: z.array(pathStepSchema).describe('Both ends and what lies between.'),
    asked: z.int(),
    lost: z.array(z.string()).describe('Descriptors that go.'),
    gained: z.array(z.string()).describe('Descriptors that come.'),
    monotoneOdor: z.number().describe('Share of the moves in which the smell goes towards the second end.'),
    monotoneStructure: z.number(),
    pool: z.int(),
    lostStereo: z.boolean(),
  })
  .meta({ id: 'Interpolation' });

export function interpolateRoute(app: App, { engine, molecules, shutdown }: CoreOptions): void {
  app.post(
    '/v1/interpolate',
    {
      config: { scope: 'generate', cost: costOfMaking(engine), gate: 'network' },
      schema: {
        tags: ['molecules'],
        summary: 'Find a path of molecules between two, whose smell moves steadily',
        body: z
          .strictObject({
            from: smiles,
            to: smiles,
            steps: z.int().min(2).max(20).default(8).describe('Moves: one less molecule lies between.'),
            model: model.default('dit-smell'),
            seed: seed.default(1),
            guidance: guidance.optional(),
          })
          .meta({ id: 'InterpolateRequest' }),
        response: withProblems({ 200: described('The path.', interpolateResponseSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const { model, ...asked } = request.body;
      const { organisationId } = principalOf(request);
      const { reference } = await resolveModel(engine, organisationId, model);
      const found = await engine.interpolate(reference, asked, { signal: callSignal(reply, shutdown) });
      await molecules.put(
        organisationId,
        'interpolate',
        found.path.map(({ candidate }) => candidate),
      );
      return reply.send(found as never);
    },
  );
}
