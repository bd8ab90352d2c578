/** POST /v1/interpret: how a brief is understood, before anything is made of it. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import { language, prompt } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

const note = z.enum(['top', 'heart', 'base']);

export const readingSchema = z
  .strictObject({
    language: z.string(),
    profile: z
      .record(z.string(), z.number())
      .describe('Descriptor to weight; negative where it is forbidden (-1) or only to be less (-0.5).'),
    facets: z
      .array(
        z.strictObject({
          profile: z.record(z.string(), z.number()),
          note: note.optional(),
          log10VapourPressurePa: z.number(),
        }),
      )
      .describe('Parts that one molecule each can serve, the weightiest first.'),
    evidence: z
      .array(
        z.strictObject({
          descriptor: z.string(),
          weight: z.number(),
          words: z.string().describe('As typed.'),
          start: z.int(),
          end: z.int(),
          negated: z.boolean(),
          readAs: z.string().optional().describe('What a misspelled word was taken for.'),
          confidence: z.number().optional().describe('Of a guess; the lexicon does not have the word.'),
        }),
      )
      .describe('The words behind each descriptor.'),
    unknown: z.array(z.string()).describe('Words not understood.'),
    constraints: z.array(
      z.union([
        z.strictObject({ constraint: z.literal('note'), note, descriptors: z.array(z.string()) }),
        z.strictObject({
          constraint: z.enum(['long lasting', 'fleeting', 'soft', 'strong']),
          scalars: z.record(z.string(), z.number()),
          words: z.string(),
        }),
      ]),
    ),
  })
  .meta({ id: 'Reading' });

export function interpretRoute(app: App, { engine, shutdown }: CoreOptions): void {
  app.post(
    '/v1/interpret',
    {
      config: { scope: 'read', gate: 'network' },
      schema: {
        tags: ['molecules'],
        summary: 'Show how a description of a scent is understood',
        body: z.strictObject({ prompt, language: language.optional() }).meta({ id: 'InterpretRequest' }),
        response: withProblems({ 200: described('How it was understood.', readingSchema) }, ...BODY_STATUSES),
      },
    },
    async ({ body }, reply) => {
      const { reading } = await engine.interpret(body.prompt, body.language, { signal: callSignal(reply, shutdown) });
      return reply.send(reading as never);
    },
  );
}
