/** Fine-tuning as a job of one part: a child process trains, and what it made becomes a private model of the organisation. */
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SmellError } from '@smell/core/errors';
import type { StoredModel } from '@smell/inference/model-store';
import { z } from 'zod';
import { Refusal } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Files } from '../files/files.ts';
import { FinalFailure, type JobDefinition } from '../jobs/job-definition.ts';
import { DEFAULT_ATTEMPTS } from '../jobs/job-ledger.ts';
import { readMoleculeFile } from '../jobs/read-molecule-file.ts';
import { isRetriable } from '../jobs/worker.ts';
import type { PrivateModelStore } from './private-model-store.ts';
import { type TrainingReached, type TrainOptions, trainInChild } from './train-process.ts';

export const FINE_TUNE_QUEUE = 'fine-tune';
/** Molecules of a file, and shown in all. */
const MOST_ROWS = 50_000;
const MOST_SHOWN = 5_000_000;
const USUAL_EPOCHS = 30;
/** Between two events, in ms. */
const REPORT_EVERY_MS = 1_000;
/** Points of a loss curve that are kept. */
const MOST_POINTS = 500;

export const fineTuneSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and dashes')
      .max(60)
      .describe('Of the new model.'),
    fileId: z
      .string()
      .max(100)
      .describe('An uploaded CSV file with the columns smiles and descriptors (separated by ;).'),
    base: z.string().min(1).max(100).default('dit-smell').describe('Generator to start from.'),
    epochs: z
      .number()
      .gt(0)
      .max(1000)
      .optional()
      .describe(`Times that the file is shown; ${USUAL_EPOCHS} when left out.`),
    molecules: z.int().min(1).max(MOST_SHOWN).optional().describe('Instead: molecules shown in all, repeats counted.'),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  })
  .refine(({ epochs, molecules }) => epochs === undefined || molecules === undefined, {
    message: 'give either epochs or molecules',
    path: ['epochs'],
  })
  .meta({ id: 'FineTuneRequest' });
export type FineTuneRequest = z.infer<typeof fineTuneSchema>;

export interface KeptFineTune {
  readonly name: string;
  readonly fileId: string;
  readonly base: string;
  readonly baseHash: string;
  /** In the file. */
  readonly rows: number;
  /** Shown in all. */
  readonly molecules: number;
  readonly seed: number;
}

export interface LossPoint {
  readonly step: number;
  readonly moleculesSeen: number;
  readonly tokenLoss: number;
  readonly heldOutLoss: number | null;
}

export interface FineTuneResult {
  readonly model: string;
  readonly modelHash: string;
  readonly base: string;
  readonly baseHash: string;
  readonly molecules: number;
  readonly steps: number;
  readonly seconds: number;
  readonly lossCurve: readonly LossPoint[];
}

export interface FineTuneJobOptions {
  readonly files: Pick<Files, 'openText'>;
  readonly models: PrivateModelStore;
  /** For runs under way. */
  readonly workFolder: string;
  /** Threads of a run. */
  readonly threads: number;
  readonly train?: (options: TrainOptions) => Promise<void>;
  readonly onStart?: (pid: number) => void;
}

export function fineTuneJob({
  files,
  models,
  workFolder,
  threads,
  train = trainInChild,
  onStart,
}: FineTuneJobOptions): JobDefinition {
  return {
    kind: 'fine-tune',

    async plan(body, { organisationId, openFile }) {
      const { name, fileId, base, epochs = USUAL_EPOCHS, molecules, seed } = fineTuneSchema.parse(body);
      if (await models.isTaken(organisationId, name)) {
        throw new Refusal('conflict', `there is a model "${name}" already; choose another name`);
      }
      const { config, hash } = await baseModel(models, organisationId, base);
      if (config.kind !== 'diffusion' && config.kind !== 'autoregressive') {
        throw new SmellError('bad-argument', `"${base}" judges molecules, it makes none; start from a generator`);
      }
      const file = await openFile(fileId);
      if (!file.name.toLowerCase().endsWith('.csv')) {
        throw new SmellError('bad-argument', `${file.name} is no .csv file`);
      }
      let rows = 0;
      for await (const _ of readMoleculeFile(file)) {
        if (++rows > MOST_ROWS) {
          throw new SmellError(
            'bad-argument',
            `${file.name} holds more than ${MOST_ROWS.toLocaleString('en')} molecules`,
          );
        }
      }
      if (rows === 0) throw new SmellError('bad-argument', `${file.name} holds no molecule`);
      const shown = molecules ?? Math.max(1, Math.round(epochs * rows));
      if (shown > MOST_SHOWN) {
        throw new SmellError(
          'bad-argument',
          `that would show ${shown.toLocaleString('en')} molecules; give fewer epochs`,
        );
      }
      const request: KeptFineTune = { name, fileId, base, baseHash: hash, rows, molecules: shown, seed };
      return { workerKind: FINE_TUNE_QUEUE, request, total: 1, chunkSize: 1, distinct: false };
    },

    async run(_engine, { organisationId, request, jobId, lease, attempts }, signal, report) {
      const { name, fileId, base, baseHash, molecules, seed } = request as KeptFineTune;
      const from = await baseModel(models, organisationId, base);
      if (from.hash !== baseHash) {
        throw new SmellError('bad-argument', `model "${base}" is no longer the one that was asked for; start anew`);
      }
      const runs = join(workFolder, jobId);
      const folder = join(runs, String(lease));
      const out = join(folder, name);
      const csv = join(folder, 'molecules.csv');
      await mkdir(out, { recursive: true });
      try {
        const text = await uploadedText(files, organisationId, fileId);
        await pipeline(Readable.from(text), createWriteStream(csv));
        const resume = await takeCheckpoint(runs, lease, name, out);
        const curve: LossPoint[] = [];
        let last: TrainingReached | undefined;
        let reportedAt = 0;
        let reporting: Promise<void> = Promise.resolve();
        const began = Date.now();
        await train({
          csv,
          out,
          from: base,
          modelsFolder: join(from.folder, '..'),
          molecules,
          seed,
          threads,
          resume,
          signal,
          onStart,
          onProgress: (reached) => {
            last = reached;
            addPoint(curve, reached);
            if (Date.now() - reportedAt < REPORT_EVERY_MS) return;
            reportedAt = Date.now();
            // A lost event is no reason to end a run; a lost lease ends it by the signal.
            reporting = reporting.then(() => report({ ...reached }).catch(() => undefined));
          },
        });
        await reporting;
        if (last) await report({ ...last });
        const result: FineTuneResult = {
          model: name,
          modelHash: await takeIn(models, organisationId, name, join(out, 'models', name)),
          base,
          baseHash,
          molecules: last?.moleculesSeen ?? molecules,
          steps: last?.step ?? 0,
          seconds: (Date.now() - began) / 1000,
          lossCurve: curve,
        };
        await rm(runs, { recursive: true, force: true });
        return [result];
      } catch (error) {
        const isLost = signal.aborted && signal.reason !== 'drained';
        const isLast = !signal.aborted && (isFinal(error) || attempts + 1 >= DEFAULT_ATTEMPTS);
        // What failed or was drained goes on from its checkpoint.
        if (isLost || isLast) await rm(isLost ? folder : runs, { recursive: true, force: true });
        throw error;
      }
    },
  };
}

/** @throws FinalFailure when it is refused: training again would make the same. Others as `PrivateModelStore.adopt` */
async function takeIn(
  models: PrivateModelStore,
  organisationId: string,
  name: string,
  folder: string,
): Promise<string> {
  try {
    return await models.adopt(organisationId, name, folder);
  } catch (error) {
    // A store that is away may be back.
    if (!(error instanceof SmellError) || error.code === 'runtime-failed') throw error;
    throw new FinalFailure(error.code, error.message, { cause: error });
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof SmellError && !isRetriable(error);
}

/** Runs of jobs that have ended, as when their worker was killed. Called before a worker starts. */
export async function sweepFineTunes(database: Pick<Database, 'db'>, workFolder: string): Promise<void> {
  if (!existsSync(workFolder)) return;
  const ids = await readdir(workFolder);
  if (ids.length === 0) return;
  const open = await database.db
    .selectFrom('job')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'in', ['accepted', 'running'])
    .execute();
  const under = new Set(open.map(({ id }) => id));
  for (const id of ids) if (!under.has(id)) await rm(join(workFolder, id), { recursive: true, force: true });
}

/** @throws SmellError `bad-argument` when it was deleted since the job was accepted */
async function uploadedText(
  files: FineTuneJobOptions['files'],
  organisationId: string,
  fileId: string,
): Promise<AsyncIterable<string>> {
  try {
    return (await files.openText({ organisationId }, fileId)).text;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new SmellError('bad-argument', 'the uploaded file is not there any more', { cause: error });
  }
}

async function baseModel(models: PrivateModelStore, organisationId: string, name: string): Promise<StoredModel> {
  try {
    return await models.find(organisationId, name);
  } catch (error) {
    if (!(error instanceof SmellError) || error.code !== 'model-missing') throw error;
    throw new SmellError('bad-argument', `there is no generator "${name}" to start from`, { cause: error });
  }
}

/** Every point at first; half of them, and further apart, each time that there are too many. */
function addPoint(curve: LossPoint[], { step, moleculesSeen, tokenLoss, heldOutLoss }: TrainingReached): void {
  curve.push({ step, moleculesSeen, tokenLoss, heldOutLoss });
  if (curve.length > MOST_POINTS) {
    const thinned = curve.filter((_, i) => i % 2 === 0 || i === curve.length - 1);
    curve.splice(0, curve.length, ...thinned);
  }
}

/**
 * From the run of an earlier lease on this machine, which may still be winding down: a copy, so that they never write in one
 * place.
 *
 * @returns whether there was one
 */
async function takeCheckpoint(runs: string, lease: number, name: string, out: string): Promise<boolean> {
  for (let earlier = lease - 1; earlier > 0; earlier--) {
    const folder = join(runs, String(earlier), name);
    if (!existsSync(join(folder, 'checkpoint.json'))) continue;
    try {
      const text = await readFile(join(folder, 'checkpoint.json'), 'utf8');
      const { file } = CHECKPOINT.parse(JSON.parse(text));
      await copyFile(join(folder, file), join(out, file));
      await copyFile(join(folder, 'checkpoint.json'), join(out, 'checkpoint.json'));
      return true;
    } catch (error) {
      // It was just being replaced: begin anew.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return false;
    }
  }
  return false;
}

const CHECKPOINT = z.object({ file: z.string().regex(/^[\w.-]+$/) });
