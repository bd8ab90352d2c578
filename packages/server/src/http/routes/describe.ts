/** POST /v1/describe: what is known and predicted of molecules that the user brings. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { costOfLooking } from '../cost.ts';
import { principalOf } from '../request-principal.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import { descriptionSchema, rowFailureSchema } from '../schemas/molecules.ts';
import type { CoreOptions } from './core-routes.ts';

/** Rows handed on at once: a whole answer of a thousand would hold up everybody while it is written. */
const SLICE = 32;

export const describeResponseSchema = z
  .strictObject({
    items: z.array(z.union([descriptionSchema, rowFailureSchema])).describe('One for each SMILES, in their order.'),
    described: z.int(),
    failed: z.int(),
  })
  .meta({ id: 'Descriptions' });

export function describeRoute(app: App, { engine, molecules, admission, shutdown }: CoreOptions): void {
  app.post(
    '/v1/describe',
    {
      config: { scope: 'read', cost: costOfLooking, gate: 'chemistry', entersItself: true },
      schema: {
        tags: ['molecules'],
        summary: 'Say what is known and predicted of molecules',
        body: z
          .strictObject({
            // Length and characters are the row's own matter: a bad one is an error item, and the others go on.
            smiles: z.array(z.string().max(100_000)).min(1).max(1000).describe('Structures as SMILES.'),
          })
          .meta({ id: 'DescribeRequest' }),
        response: withProblems({ 200: described('One item a row.', describeResponseSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const { organisationId } = principalOf(request);
      const { smiles } = request.body;
      const signal = callSignal(reply, shutdown);
      const slice = async (first: number) => {
        const part = smiles.slice(first, first + SLICE);
        const entry = { organisationId, cost: part.length, signal, continues: first > 0 };
        const rows = await admission.run('chemistry', entry, () => engine.describe(part, { signal }));
        return rows.map((row) => ({ ...row, row: first + row.row }));
      };
      // The first slice before the answer begins: what is wrong with all of it can still be said by its status.
      const begun = await slice(0);
      async function* text(): AsyncGenerator<string, void, undefined> {
        let count = { described: 0, failed: 0 };
        yield '{"items":[';
        let next = Promise.resolve(begun);
        for (let first = 0; first < smiles.length; first += SLICE) {
          const rows = await next;
          const following = first + SLICE;
          // The chemistry goes on while this is written.
          next = following < smiles.length ? slice(following) : next;
          next.catch(() => undefined);
          const good = rows.flatMap((row) => ('error' in row ? [] : [row]));
          await molecules.put(organisationId, 'describe', good);
          count = { described: count.described + good.length, failed: count.failed + rows.length - good.length };
          yield (first === 0 ? '' : ',') + rows.map((row) => JSON.stringify(row)).join(',');
        }
        yield `],"described":${count.described},"failed":${count.failed}}`;
      }
      return reply.type('application/json; charset=utf-8').send(Readable.from(text(), { objectMode: false }) as never);
    },
  );
}
