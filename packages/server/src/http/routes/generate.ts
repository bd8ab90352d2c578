/** POST /v1/generate: the main job. A brief goes in, ranked new molecules come out, whole or as they are made. */
import { constraintsSchema } from '@smell/inference/constraints-schema';
import { z } from 'zod';
import { answerKey } from '../../cache/answer-key.ts';
import type { FacetSummary, InterpretedPrompt } from '../../engine/engine.ts';
import { EventQueue } from '../../engine/event-queue.ts';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { resolveModel } from '../check-model.ts';
import { type ServerEvent, sendEvents, wantsEvents } from '../event-stream.ts';
import { moleculesAsked } from '../molecules-asked.ts';
import { asProblem, problemDocument } from '../problems.ts';
import { principalOf } from '../request-principal.ts';
import { BODY_STATUSES, withProblems } from '../responses.ts';
import { candidateSchema } from '../schemas/molecules.ts';
import { gate } from '../schemas/safety.ts';
import { figuresOfConstraints, guidance, language, model, prompt, seed } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';
import { readingSchema } from './interpret.ts';

export const generateRequestSchema = z
  .strictObject({
    prompt: prompt.optional(),
    profile: z
      .record(z.string().max(60), z.number().min(-1).max(1))
      .optional()
      .describe('Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden.'),
    language: language.optional(),
    count: z.int().min(1).max(200).default(20).describe('Molecules wanted.'),
    model: model.default('dit-smell'),
    seed: seed.default(1),
    guidance: guidance.optional(),
    variety: z.number().min(0).max(1).optional().describe('How much unlike each other they should be.'),
    facets: z
      .boolean()
      .default(true)
      .describe('Split a brief that no one molecule can serve; false asks all of it of every molecule.'),
    constraints: constraintsSchema.optional().describe('What every molecule must meet.'),
    gate,
  })
  .refine((body) => (body.prompt === undefined) !== (body.profile === undefined), {
    message: 'give either a prompt or a profile',
    path: ['prompt'],
  })
  .meta({ id: 'GenerateRequest' });

const facetSchema = z.strictObject({
  number: z.int(),
  serves: z.array(z.string()),
  asked: z.int(),
  found: z.int(),
  sampled: z.int(),
  qualifying: z.int(),
  drops: z.record(z.string(), z.int()).describe('Why samples were not handed out.'),
  constraints: figuresOfConstraints,
});

export const generateResponseSchema = z
  .strictObject({
    reading: readingSchema.nullable().describe('How the prompt was understood; null for a profile.'),
    candidates: z.array(candidateSchema).describe('Facet after facet, each with the best first.'),
    facets: z.array(facetSchema).describe('What was asked and found for each part of the brief.'),
  })
  .meta({ id: 'Generation' });

const eventsSchema = z
  .string()
  .describe(
    'Server-sent events: `reading`, `progress` (found, wanted, sampled), `candidate` (a Candidate), `facet`, then `done`, or `error` (a Problem). Closing the connection stops the work.',
  );

export function generateRoute(app: App, { engine, molecules, shutdown, answers }: CoreOptions): void {
  app.post(
    '/v1/generate',
    {
      config: { scope: 'generate', cost: moleculesAsked },
      schema: {
        tags: ['molecules'],
        summary: 'Make new molecules for a description of a scent',
        body: generateRequestSchema,
        response: withProblems(
          {
            200: {
              description: 'The molecules; with `Accept: text/event-stream`, each as soon as it exists.',
              content: {
                'application/json': { schema: generateResponseSchema },
                'text/event-stream': { schema: eventsSchema },
              },
            },
          },
          ...BODY_STATUSES,
        ),
      },
    },
    async (request, reply) => {
      const { body } = request;
      const { organisationId } = principalOf(request);
      const model = resolveModel(engine, organisationId, body.model);
      /** Asks the engine, so it is left until the answer is known to be a new one. */
      const understand = async (signal: AbortSignal) => {
        const understood: Omit<InterpretedPrompt, 'reading'> & Partial<Pick<InterpretedPrompt, 'reading'>> =
          body.prompt === undefined
            ? await engine.profile(body.profile, { signal })
            : await engine.interpret(body.prompt, body.language, { signal });
        const { condition } = understood;
        const whole = [{ condition, serves: Object.keys(condition.asked ?? {}), weight: 1 }];
        const { count, seed, guidance, variety, constraints, gate } = body;
        const facets = body.facets ? understood.facets : whole;
        const call = { model: model.reference, facets, count, seed, guidance, variety, constraints, gate };
        return { call, reading: understood.reading ?? null };
      };

      async function* events(
        { call, reading }: Awaited<ReturnType<typeof understand>>,
        signal: AbortSignal,
      ): AsyncGenerator<ServerEvent, void, undefined> {
        const queue = new EventQueue<ServerEvent>();
        let made = 0;
        const make = async (): Promise<void> => {
          queue.push({ event: 'reading', data: reading });
          const candidates = engine.generate(call, {
            signal,
            onProgress: (progress) => queue.push({ event: 'progress', data: progress }),
            onFacet: (summary) => queue.push({ event: 'facet', data: summary }),
          });
          for await (const candidate of candidates) {
            await molecules.put(organisationId, 'generate', [candidate]);
            queue.push({ event: 'candidate', id: String(++made), data: candidate });
          }
          queue.push({ event: 'done', data: { candidates: made } });
        };
        make()
          .catch((error: unknown) => {
            const problem = asProblem(error);
            queue.push({ event: 'error', data: problemDocument(problem, request.id) });
          })
          .finally(() => queue.end());
        yield* queue;
      }

      if (wantsEvents(request)) {
        const signal = callSignal(reply, shutdown);
        return sendEvents(reply, events(await understand(signal), signal));
      }
      const made = async (): Promise<string> => {
        const signal = callSignal(reply, shutdown);
        const { call, reading } = await understand(signal);
        const facets: FacetSummary[] = [];
        const candidates = [];
        for await (const candidate of engine.generate(call, { signal, onFacet: (facet) => facets.push(facet) })) {
          candidates.push(candidate);
        }
        await molecules.put(organisationId, 'generate', candidates);
        return JSON.stringify({ reading, candidates, facets });
      };
      const text = answers
        ? (await answers.answer(await generationKey(engine, organisationId, model.hash, body), made)).text
        : await made();
      return reply.type('application/json; charset=utf-8').send(text as never);
    },
  );
}

/** Everything that shapes the answer. A day is part of it: candidates say which rules are in force. */
async function generationKey(
  engine: CoreOptions['engine'],
  organisationId: string,
  modelHash: string,
  body: z.infer<typeof generateRequestSchema>,
): Promise<string> {
  const hashOf = (name: string): string | null => engine.models.find((each) => each.name === name)?.hash ?? null;
  return answerKey({
    organisationId,
    route: 'generate',
    model: modelHash,
    predictors: { odor: hashOf('odor') ?? '' },
    ranker: hashOf('ranker'),
    safetyLists: await engine.listsVersion(),
    configuration: new Date().toISOString().slice(0, 10),
    locale: body.language ?? '',
    request: body,
  });
}
