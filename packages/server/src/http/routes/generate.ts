/** POST /v1/generate: the main job. A brief goes in, ranked new molecules come out, whole or as they are made. */

import type { FacetSummary } from '@smell/inference';
import { z } from 'zod';
import { answerKey } from '../../cache/answer-key.ts';
import { BUILD_HASH } from '../../cache/build-hash.ts';
import type { InterpretedPrompt } from '../../engine/engine.ts';
import { EventQueue } from '../../engine/event-queue.ts';
import { briefFields, ONE_BRIEF, oneBrief } from '../../jobs/brief-fields.ts';
import { wholeOf } from '../../jobs/generate-job.ts';
import { costOf } from '../admission-plugin.ts';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { resolveModel } from '../check-model.ts';
import { costOfMaking } from '../cost.ts';
import { type ServerEvent, sendEvents, wantsEvents } from '../event-stream.ts';
import { noteFailure } from '../late-failure.ts';
import { asProblem, problemDocument } from '../problems.ts';
import { paid } from '../rate-limit-plugin.ts';
import { principalOf } from '../request-principal.ts';
import { BODY_STATUSES, withProblems } from '../responses.ts';
import { candidateSchema } from '../schemas/molecules.ts';
import { figuresOfConstraints } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';
import { readingSchema } from './interpret.ts';

export const generateRequestSchema = z
  .strictObject({
    ...briefFields,
    count: z.int().min(1).max(200).default(20).describe('Molecules wanted.'),
  })
  .refine(oneBrief, ONE_BRIEF)
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
    'Server-sent events: `reading`, `progress` (found, wanted, sampled), `found` (facet and smiles of a molecule that has passed every check, as soon as it has; most of them are not chosen), `facet`, `candidate` (a Candidate), then `done` (candidates and their ids, in their order), or `error` (a Problem). Closing the connection stops the work.',
  );

export function generateRoute(app: App, { engine, molecules, admission, shutdown, answers }: CoreOptions): void {
  app.post(
    '/v1/generate',
    {
      config: { scope: 'generate', cost: costOfMaking(engine), looksMeanwhile: true },
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
      const model = await resolveModel(engine, organisationId, body.model);
      /** Asks the engine, so it is left until the answer is known to be a new one. */
      const understand = async (signal: AbortSignal) => {
        const understood: Omit<InterpretedPrompt, 'reading'> & Partial<Pick<InterpretedPrompt, 'reading'>> =
          body.prompt === undefined
            ? await engine.profile(body.profile, { wishes: body.wishes, pyramid: body.pyramid }, { signal })
            : await engine.interpret(body.prompt, body.language, { signal });
        const { count, seed, guidance, variety, constraints, gate } = body;
        const facets = body.facets ? understood.facets : [wholeOf(understood)];
        const call = { model: model.reference, facets, count, seed, guidance, variety, constraints, gate };
        return { call, reading: understood.reading ?? null };
      };

      const entry = (signal: AbortSignal) => ({ organisationId, cost: costOf(request), signal });

      /** Begins at once; ends with `leave`, whether anybody reads or not. */
      const events = (
        { call, reading }: Awaited<ReturnType<typeof understand>>,
        signal: AbortSignal,
        leave: () => void,
      ): AsyncIterable<ServerEvent> => {
        const queue = new EventQueue<ServerEvent>();
        const ids: string[] = [];
        const make = async (): Promise<void> => {
          queue.push({ event: 'reading', data: reading });
          const candidates = engine.generate(call, {
            signal,
            onProgress: (progress) => queue.push({ event: 'progress', data: progress }),
            onFound: (found) => queue.push({ event: 'found', data: found }),
            onFacet: (summary) => queue.push({ event: 'facet', data: summary }),
          });
          for await (const candidate of candidates) {
            await molecules.put(organisationId, 'generate', [candidate]);
            ids.push(candidate.id);
            queue.push({ event: 'candidate', id: String(ids.length), data: candidate });
          }
          queue.push({ event: 'done', data: { candidates: ids.length, ids } });
        };
        make()
          .catch((error: unknown) => {
            const problem = asProblem(error);
            noteFailure(request, error);
            queue.push({ event: 'error', data: problemDocument(problem, request.id) });
          })
          .finally(() => {
            leave();
            queue.end();
          });
        return queue;
      };

      if (wantsEvents(request)) {
        const signal = callSignal(reply, shutdown);
        await paid(request);
        const leave = await admission.enter('network', entry(signal));
        const understood = await understand(signal).catch((error: unknown) => {
          leave();
          throw error;
        });
        return sendEvents(reply, events(understood, signal, leave));
      }
      const compute = async (signal: AbortSignal): Promise<string> => {
        const { call, reading } = await understand(signal);
        const facets: FacetSummary[] = [];
        const candidates = [];
        for await (const candidate of engine.generate(call, { signal, onFacet: (facet) => facets.push(facet) })) {
          candidates.push(candidate);
        }
        await molecules.put(organisationId, 'generate', candidates);
        return JSON.stringify({ reading, candidates, facets });
      };
      const made = async (): Promise<string> => {
        await paid(request);
        const signal = callSignal(reply, shutdown);
        return await admission.run('network', entry(signal), () => compute(signal));
      };
      const type = 'application/json; charset=utf-8';
      if (!answers) return reply.type(type).send((await made()) as never);
      const key = await generationKey(engine, organisationId, model.hash, body);
      const [{ bytes }] = await Promise.all([answers.answer(key, made), paid(request)]);
      return reply.type(type).send(bytes as never);
    },
  );
}

/** Everything that shapes the answer. */
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
    build: BUILD_HASH,
    day: new Date().toISOString().slice(0, 10),
    locale: body.language ?? '',
    request: body,
  });
}
