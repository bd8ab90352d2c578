/**
 * An experiment: every worker makes molecules for every prompt with every seed. A cell, one of each, is a part of the job, so
 * that an experiment which is interrupted goes on where it was.
 */
import { performance } from 'node:perf_hooks';
import { SmellError } from '@smell/core/errors';
import type { BriefCandidate, FacetRequest, FacetSummary } from '@smell/inference';
import { z } from 'zod';
import type { MoleculeStore } from '../db/molecule-store.ts';
import type { Engine } from '../engine/engine.ts';
import { modelNamed } from '../engine/model-names.ts';
import type { JobDefinition } from '../jobs/job-definition.ts';
import { type CellMeasures, measureCell } from './experiment-metrics.ts';

export const EXPERIMENT_QUEUE = 'experiment';
const MOST_CELLS = 2_000;
const MOST_MOLECULES = 200_000;
/** Of one cell, in ms. */
const CELL_TIMEOUT_MS = 600_000;

const briefSchema = z
  .strictObject({
    prompt: z.string().min(1).max(4000).optional(),
    profile: z.record(z.string().max(60), z.number().min(-1).max(1)).optional(),
  })
  .refine(({ prompt, profile }) => (prompt === undefined) !== (profile === undefined), {
    message: 'give either a prompt or a profile',
  });

const distinct = <Item>(items: readonly Item[]): boolean =>
  new Set(items.map((item) => JSON.stringify(item))).size === items.length;
const DISTINCT = { message: 'the same one stands here twice' };

export const experimentSchema = z
  .strictObject({
    name: z.string().min(1).max(200).default('experiment'),
    workers: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(8)
      .refine(distinct, DISTINCT)
      .describe('Generators of GET /v1/models, or your own; the first against the others.'),
    prompts: z.array(briefSchema).min(1).max(100).refine(distinct, DISTINCT),
    seeds: z.array(z.int().min(0).max(Number.MAX_SAFE_INTEGER)).min(1).max(200).refine(distinct, DISTINCT),
    count: z.int().min(1).max(200).describe('Molecules of each worker for each prompt and seed.'),
    guidance: z.number().min(0).max(10).optional(),
  })
  .refine(({ workers, prompts, seeds }) => workers.length * prompts.length * seeds.length <= MOST_CELLS, {
    message: `workers times prompts times seeds is more than ${MOST_CELLS}`,
    path: ['seeds'],
  })
  .refine(
    ({ workers, prompts, seeds, count }) => workers.length * prompts.length * seeds.length * count <= MOST_MOLECULES,
    { message: `it would make more than ${MOST_MOLECULES.toLocaleString('en')} molecules`, path: ['count'] },
  )
  .meta({ id: 'ExperimentRequest' });
export type ExperimentRequest = z.infer<typeof experimentSchema>;

/** As it is kept. */
export interface KeptExperiment extends Omit<ExperimentRequest, 'prompts'> {
  /** The workers as they were when it was accepted. */
  readonly models: readonly { readonly name: string; readonly reference: string; readonly hash: string }[];
  readonly prompts: readonly (ExperimentRequest['prompts'][number] & { readonly facets: readonly FacetRequest[] })[];
}

interface CellPlace {
  /** Places in the request, from 0. */
  readonly worker: number;
  readonly prompt: number;
  readonly seed: number;
}

export interface ExperimentCell extends CellMeasures {
  readonly worker: string;
  readonly modelHash: string;
  /** From 0. */
  readonly prompt: number;
  readonly seed: number;
  readonly molecules: readonly Pick<BriefCandidate, 'inchiKey' | 'smiles' | 'novel' | 'profileMatch'>[];
}

export interface ExperimentJobOptions {
  readonly engine: Pick<Engine, 'models' | 'privateModels'>;
  /** Where what is made can be found again. */
  readonly molecules: Pick<MoleculeStore, 'put'>;
  /** In ms. */
  readonly now?: () => number;
}

export function experimentJob({
  engine: known,
  molecules,
  now = () => performance.now(),
}: ExperimentJobOptions): JobDefinition {
  return {
    kind: 'experiment',

    async plan(body, { organisationId, understand }) {
      const request = experimentSchema.parse(body);
      const models = await Promise.all(request.workers.map((name) => modelNamed(known, organisationId, name)));
      const prompts: KeptExperiment['prompts'][number][] = [];
      for (const brief of request.prompts) {
        const { prompt, profile } = brief;
        prompts.push({ ...brief, facets: (await understand({ prompt, profile })).facets });
      }
      // The workers of a pair one after the other, so that they meet the machine in the same state.
      const inputs: CellPlace[] = request.prompts.flatMap((_, prompt) =>
        request.seeds.flatMap((_seed, seed) => request.workers.map((_worker, worker) => ({ worker, prompt, seed }))),
      );
      return {
        workerKind: EXPERIMENT_QUEUE,
        request: {
          ...request,
          prompts,
          models: models.map(({ name, reference, hash }) => ({ name, reference, hash })),
        } satisfies KeptExperiment,
        total: inputs.length,
        chunkSize: 1,
        distinct: false,
        inputs,
      };
    },

    async run(engine, { request, input, organisationId }, signal) {
      const { models, prompts, seeds, count, guidance } = request as KeptExperiment;
      const place = input as CellPlace;
      const model = models[place.worker]!;
      const seed = seeds[place.seed]!;
      const { facets } = prompts[place.prompt]!;
      const candidates: BriefCandidate[] = [];
      const summaries: FacetSummary[] = [];
      const call = { model: model.reference, facets, count, seed, guidance, gate: 'flag' as const };
      const began = now();
      for await (const candidate of engine.generate(call, {
        signal,
        lane: 'bulk',
        timeoutMs: CELL_TIMEOUT_MS,
        onFacet: (summary) => summaries.push(summary),
      })) {
        candidates.push(candidate);
      }
      const seconds = (now() - began) / 1000;
      const other = candidates.find(({ provenance }) => provenance.modelHash !== model.hash);
      if (other) {
        throw new SmellError(
          'bad-argument',
          `model "${model.name}" is no longer the one that the experiment began with (${model.hash.slice(0, 12)}, now ${other.provenance.modelHash.slice(0, 12)}); start a new experiment`,
        );
      }
      await molecules.put(organisationId, 'generate', candidates);
      const cell: ExperimentCell = {
        worker: model.name,
        modelHash: model.hash,
        prompt: place.prompt,
        seed,
        ...measureCell(candidates, summaries, seconds),
        molecules: candidates.map(({ inchiKey, smiles, novel, profileMatch }) => ({
          inchiKey,
          smiles,
          novel,
          profileMatch,
        })),
      };
      return [cell];
    },
  };
}
