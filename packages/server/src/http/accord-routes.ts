/** Accords: a first formula from a brief, what is said of one as it stands, its sheet, and those that an organisation keeps. */
import { CONCENTRATION_IDS, CONCENTRATIONS, PLACES, type Place } from '@smell/core/accord';
import type { BriefCandidate, PromptReading } from '@smell/inference';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import type { MoleculeStore } from '../db/molecule-store.ts';
import { type AskedAccord, SHEET_FORMATS } from '../engine/accord-questions.ts';
import type { Admission } from '../engine/admission.ts';
import type { Engine, InterpretedPrompt } from '../engine/engine.ts';
import type { Accords } from '../library/accords.ts';
import { costOf } from './admission-plugin.ts';
import { callSignal } from './call-signal.ts';
import { resolveModel } from './check-model.ts';
import { costOfLooking, passesOf } from './cost.ts';
import { idempotencyHeaders } from './idempotency-headers.ts';
import { Problem } from './problems.ts';
import type {} from './route-scope.ts';
import { readingSchema } from './routes/interpret.ts';
import { accordSchema, assessmentSchema } from './schemas/accord.ts';
import { category, day, product, regions } from './schemas/safety.ts';
import { language, MOST_PROMPT_UNITS, model, prompt, seed } from './schemas/shared.ts';

export interface AccordRoutesOptions {
  readonly accords: Accords;
  readonly engine: Engine;
  readonly molecules: MoleculeStore;
  readonly admission: Admission;
  readonly principalOf: (request: FastifyRequest) => Principal;
  /** Aborted when running work must end. */
  readonly shutdown: AbortSignal;
}

const READ = { scope: 'read' } as const;
/** Each line of the formula is looked at. */
const LOOKING = { scope: 'read', cost: costOfLooking, gate: 'chemistry' } as const;
const WRITE = { scope: 'library' } as const;
const TAGS = ['accords'];
const NOTHING = { 204: z.null() };
const MOST_PER_TIER = 10;

const briefText = z.string().max(500).optional();

const proposalRequest = z
  .strictObject({
    name: z.string().max(200).default(''),
    inspiration: prompt,
    audience: briefText.describe('Read as a part of the brief, like season and character.'),
    season: briefText,
    character: briefText,
    language: language.optional(),
    concentration: z
      .enum(CONCENTRATION_IDS)
      .default('eau-de-parfum')
      .describe('What it usually means in %; customs and no law.'),
    concentrationPercent: z.number().gt(0).lte(100).optional().describe('Instead of the usual one.'),
    category: category.default('4'),
    product: product.optional(),
    regions,
    day,
    batchGrams: accordSchema.shape.batchGrams,
    materialsPerTier: z.int().min(1).max(MOST_PER_TIER).default(4),
    generate: z
      .strictObject({
        places: z.array(z.enum(PLACES)).min(1).max(PLACES.length),
        perPlace: z.int().min(1).max(3).default(1),
        model: model.default('dit-smell'),
      })
      .optional()
      .describe('New molecules for these tiers, in the place of as many known materials.'),
    seed: seed.default(1),
  })
  .meta({ id: 'AccordBrief' });

const words = z.array(z.string());
const proposalSchema = z
  .strictObject({
    reading: readingSchema.describe('How the words of the brief were understood.'),
    accord: accordSchema.describe('To be changed, assessed or saved as it is.'),
    reasons: z
      .array(
        z.strictObject({
          id: z.string().describe('Of the line.'),
          origin: z.enum(['known', 'generated', 'filler']),
          hits: words.describe('What the brief asks for and its documented (or predicted) odors have.'),
          near: words.describe('What they have by family only.'),
          smellingDilutionPercent: z.number().nullable().describe('Predicted advice that the dose comes from.'),
          reducedBy: words.describe('Limits that took some of it away.'),
        }),
      )
      .describe('Why each line is there.'),
    unanswered: words.describe('What no line has.'),
    leftOut: z.array(z.strictObject({ name: z.string(), limit: z.string() })).describe('Forbidden or limited away.'),
    outcome: z
      .enum(['breach', 'may-breach', 'no-breach-found'])
      .describe('"no-breach-found" is no statement that the product complies or is safe.'),
  })
  .meta({ id: 'AccordProposal' });

const entryFields = {
  id: z.string(),
  name: z.string(),
  lines: z.int(),
  version: z.int().describe('The latest.'),
  createdAt: z.string(),
  updatedAt: z.string(),
};
const savedSchema = z.strictObject({ ...entryFields, accord: accordSchema }).meta({ id: 'SavedAccord' });
const listSchema = z
  .strictObject({ items: z.array(z.strictObject(entryFields)), nextCursor: z.string().nullable() })
  .meta({ id: 'AccordPage' });
const versionFields = {
  number: z.int(),
  restoredFrom: z.int().nullable().describe('The version that this one brought back.'),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
};
const versionSchema = z.strictObject({ ...versionFields, accord: accordSchema }).meta({ id: 'AccordVersion' });
const versionsSchema = z
  .strictObject({
    items: z.array(z.strictObject(versionFields)),
    next: z.int().nullable().describe('`before` of the next page.'),
  })
  .meta({ id: 'AccordVersions' });

const idParams = z.object({ id: z.string().min(1).max(64) });
const number = z.coerce.number().int().min(1).max(1_000_000);
const numberParams = idParams.extend({ number });

export const accordRoutes: FastifyPluginAsync<AccordRoutesOptions> = async (app, options) => {
  workRoutes(app, options);
  keepRoutes(app, options);
  versionRoutes(app, options);
};

function workRoutes(
  app: FastifyInstance,
  { engine, molecules, admission, principalOf, shutdown }: AccordRoutesOptions,
): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.post(
    '/v1/accords',
    {
      config: {
        scope: 'generate',
        cost: (request) => proposalCost(engine, request.body as Brief),
        gate: 'network',
        entersItself: true,
      },
      schema: {
        tags: TAGS,
        summary: 'Propose a formula for a brief; nothing is saved',
        body: proposalRequest,
        response: { 200: proposalSchema },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const signal = callSignal(reply, shutdown);
      const understood = await engine.interpret(briefOf(body), body.language, { signal });
      const { organisationId } = principalOf(request);
      const made = body.generate
        ? await admission.run('network', { organisationId, cost: costOf(request), signal }, () =>
            moleculesFor(engine, organisationId, body, body.generate!, understood, signal),
          )
        : [];
      await molecules.put(
        organisationId,
        'generate',
        made.map(({ candidate }) => candidate),
      );
      const concentrationPercent = body.concentrationPercent ?? CONCENTRATIONS[body.concentration];
      const { name, category, product, regions, batchGrams, seed, materialsPerTier } = body;
      const asked = askedOf(understood.reading);
      const { lines, ...rest } = await engine.proposeAccord(
        {
          ...asked,
          seed,
          materialsPerTier,
          concentrationPercent,
          category,
          product,
          regions,
          molecules: made.map(({ place, candidate: { smiles, formula, odor, profileMatch } }) => ({
            place,
            smiles,
            name: formula,
            hits: (odor?.asked ?? []).filter(({ timesUsual }) => timesUsual > 1).map(({ descriptor }) => descriptor),
            match: profileMatch,
          })),
        },
        dayOf(body.day),
        { signal },
      );
      return {
        reading: understood.reading as never,
        accord: {
          name,
          note: '',
          lines: lines.map(({ reason: _, ...line }) => ({ ...line, material: { ...line.material } })),
          batchGrams,
          concentrationPercent,
          category,
          ...(product === undefined ? {} : { product }),
          regions,
          currency: 'EUR',
        },
        reasons: lines.map(({ id, reason }) => ({
          ...reason,
          id,
          hits: [...reason.hits],
          near: [...reason.near],
          reducedBy: [...reason.reducedBy],
        })),
        ...rest,
        unanswered: [...rest.unanswered],
        leftOut: [...rest.leftOut],
      };
    },
  );
  api.post(
    '/v1/accords/assess',
    {
      config: LOOKING,
      schema: {
        tags: TAGS,
        summary: 'Weigh a formula, follow it on a blotter, and hold it against the limits of the lists',
        body: z.strictObject({ accord: accordSchema, day }).meta({ id: 'AccordAssessRequest' }),
        response: { 200: assessmentSchema },
      },
    },
    async ({ body }, reply) =>
      (await engine.assessAccord(askedAccord(body.accord), dayOf(body.day), {
        signal: callSignal(reply, shutdown),
      })) as never,
  );
  api.post(
    '/v1/accords/sheet',
    {
      config: LOOKING,
      schema: {
        tags: TAGS,
        summary: 'The formula sheet as PDF, or its lines as CSV',
        body: z
          .strictObject({ accord: accordSchema, format: z.enum(SHEET_FORMATS).default('pdf'), day })
          .meta({ id: 'AccordSheetRequest' }),
        response: {
          200: {
            description: 'The file.',
            content: {
              'application/pdf': { schema: z.string() },
              'text/csv': { schema: z.string() },
            },
          },
        },
      },
    },
    async ({ body }, reply) => {
      const { accord, format } = body;
      const bytes = await engine.accordSheet(askedAccord(accord), dayOf(body.day), format, {
        signal: callSignal(reply, shutdown),
      });
      reply
        .type(format === 'pdf' ? 'application/pdf' : 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="accord.${format}"`);
      return reply.send(Buffer.from(bytes) as never);
    },
  );
}

function keepRoutes(app: FastifyInstance, { accords, principalOf }: AccordRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.post(
    '/v1/library/accords',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Keep a formula',
        headers: idempotencyHeaders,
        body: accordSchema,
        response: { 201: savedSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const saved = await accords.save(principalOf(request), request.body, key);
      reply.code(201).header('location', `/v1/library/accords/${saved.id}`);
      return saved as never;
    },
  );
  api.get(
    '/v1/library/accords',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Kept formulas, the newest first',
        querystring: z.object({
          text: z.string().max(200).optional().describe('A part of the name.'),
          cursor: z.string().max(64).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: listSchema },
      },
    },
    async (request) => (await accords.list(principalOf(request), request.query)) as never,
  );
  api.get(
    '/v1/library/accords/:id',
    {
      config: READ,
      schema: { tags: TAGS, summary: 'One of them, as it is now', params: idParams, response: { 200: savedSchema } },
    },
    async (request) => (await accords.get(principalOf(request), request.params.id)) as never,
  );
  api.delete(
    '/v1/library/accords/:id',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Keep it no longer; for 30 days it can be had back',
        params: idParams,
        response: NOTHING,
      },
    },
    async (request, reply) => {
      await accords.remove(principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
  api.post(
    '/v1/library/accords/:id/undelete',
    {
      config: WRITE,
      schema: { tags: TAGS, summary: 'Have it back', params: idParams, response: { 200: savedSchema } },
    },
    async (request) => (await accords.bringBack(principalOf(request), request.params.id)) as never,
  );
}

function versionRoutes(app: FastifyInstance, { accords, principalOf }: AccordRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.post(
    '/v1/library/accords/:id/versions',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Save a change as a new version',
        params: idParams,
        headers: idempotencyHeaders,
        body: z
          .strictObject({
            accord: accordSchema,
            after: z.int().min(1).describe('The version that was changed: 409 where it is not the latest any more.'),
          })
          .meta({ id: 'NewAccordVersion' }),
        response: { 201: savedSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const saved = await accords.saveVersion(principalOf(request), request.params.id, request.body, key);
      return reply.code(201).send(saved as never);
    },
  );
  api.get(
    '/v1/library/accords/:id/versions',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Its versions, the newest first',
        params: idParams,
        querystring: z.object({
          before: number.optional().describe('`next` of the page before.'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: versionsSchema },
      },
    },
    async (request) => (await accords.versions(principalOf(request), request.params.id, request.query)) as never,
  );
  api.get(
    '/v1/library/accords/:id/versions/:number',
    {
      config: READ,
      schema: { tags: TAGS, summary: 'One version', params: numberParams, response: { 200: versionSchema } },
    },
    async (request) => {
      const { id, number: asked } = request.params;
      return (await accords.version(principalOf(request), id, asked)) as never;
    },
  );
  api.post(
    '/v1/library/accords/:id/versions/:number/restore',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Make a version the latest again, as a new version',
        params: numberParams,
        headers: idempotencyHeaders,
        response: { 200: savedSchema },
      },
    },
    async (request) => {
      const { id, number: asked } = request.params;
      return (await accords.restore(principalOf(request), id, asked, request.headers['idempotency-key'])) as never;
    },
  );
}

type Brief = z.infer<typeof proposalRequest>;

/** New molecules cost what making them costs anywhere: as many, times the passes of their model. */
function proposalCost(engine: Pick<Engine, 'models'>, { generate }: Brief): number {
  return 1 + (generate ? generate.places.length * (generate.perPlace ?? 1) * passesOf(engine, generate.model) : 0);
}

/** @throws Problem `prompt-too-long` */
function briefOf({ inspiration, character, season, audience }: Brief): string {
  const text = [inspiration, character, season, audience].filter((part) => part?.trim()).join('\n');
  if (text.length > MOST_PROMPT_UNITS)
    throw new Problem('prompt-too-long', 'the parts of the brief are too long together');
  return text;
}

interface MadeMolecule {
  readonly place: Place;
  readonly candidate: BriefCandidate;
}

async function moleculesFor(
  engine: Engine,
  organisationId: string,
  { seed }: Brief,
  { places, perPlace, model: name }: NonNullable<Brief['generate']>,
  { facets, condition }: InterpretedPrompt,
  signal: AbortSignal,
): Promise<MadeMolecule[]> {
  const { reference } = await resolveModel(engine, organisationId, name);
  const whole = { condition, serves: Object.keys(condition.asked ?? {}), weight: 1 };
  const made: MadeMolecule[] = [];
  for (const place of new Set(places)) {
    // What the brief places elsewhere is not asked of this tier.
    const fit = facets.filter((facet) => facet.condition.note === undefined || facet.condition.note === place);
    const call = {
      model: reference,
      facets: fit.length > 0 ? fit : [whole],
      count: perPlace,
      seed,
      constraints: { note: place },
      gate: 'exclude-prohibited' as const,
    };
    for await (const candidate of engine.generate(call, { signal })) {
      if (!made.some((each) => each.candidate.smiles === candidate.smiles)) made.push({ place, candidate });
    }
  }
  return made;
}

function askedOf({ profile, constraints }: PromptReading) {
  const entries = Object.entries(profile);
  const placed: Partial<Record<Place, readonly string[]>> = {};
  for (const each of constraints) if (each.constraint === 'note') placed[each.note] = each.descriptors;
  return {
    wanted: Object.fromEntries(entries.filter(([, weight]) => weight > 0)),
    forbidden: entries.filter(([, weight]) => weight <= -1).map(([word]) => word),
    less: entries.filter(([, weight]) => weight < 0 && weight > -1).map(([word]) => word),
    placed,
  };
}

function askedAccord(accord: z.infer<typeof accordSchema>): AskedAccord {
  return accord as AskedAccord;
}

function dayOf(day: string | undefined): string {
  return day ?? new Date().toISOString().slice(0, 10);
}
