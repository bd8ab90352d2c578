/**
 * The research room put together. Its kinds of jobs are needed before the room is (the jobs take them), and by workers alone too:
 *
 *   const models = privateModelStore(config);   // its folder also goes to the engine, as privateModelsFolder
 *   const definitions = researchDefinitions({ config, engine, molecules, files, models });
 *   const jobs = await JobService.start({ database, files, definitions });
 *   const research = openResearch({ database, engine, jobs, models });
 */
import { join } from 'node:path';
import { cpuLimit } from '@smell/inference/cpu-limit';
import type { Config } from '../config/config.ts';
import type { MoleculeStore } from '../db/molecule-store.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from '../engine/engine.ts';
import { isBucket } from '../files/file-store.ts';
import type { Files } from '../files/files.ts';
import type { JobDefinition } from '../jobs/job-definition.ts';
import type { JobService } from '../jobs/job-service.ts';
import { EXPERIMENT_QUEUE, experimentJob } from './experiment-job.ts';
import { Experiments } from './experiments.ts';
import { Exporter } from './export-rows.ts';
import { FINE_TUNE_QUEUE, fineTuneJob, sweepFineTunes } from './fine-tune-job.ts';
import { FineTunes } from './fine-tunes.ts';
import { MoleculeSearch } from './molecule-search.ts';
import { PrivateModelStore } from './private-model-store.ts';
import { ResearchThread } from './research-worker.ts';
import type { SharedModels } from './shared-models.ts';

/** For workers: the queue of experiments may be served like others, that of trainings by one slot, since one takes every core. */
export { EXPERIMENT_QUEUE, FINE_TUNE_QUEUE, sweepFineTunes };

export type ModelSettings = Pick<Config, 'SMELL_DATA' | 'SMELL_MODELS' | 'SMELL_FILES_URL'>;

/** @param shared where all processes have them, where there is such a place */
export function privateModelStore(config: ModelSettings, shared?: SharedModels): PrivateModelStore {
  return new PrivateModelStore(privateModelsFolder(config), config.SMELL_MODELS, shared);
}

/** What the engine takes them from: the models themselves, or copies of those in a bucket, which may be deleted. */
export function privateModelsFolder({ SMELL_DATA, SMELL_FILES_URL }: Omit<ModelSettings, 'SMELL_MODELS'>): string {
  return join(SMELL_DATA, isBucket(SMELL_FILES_URL) ? 'model-copies' : 'models');
}

/** For `sweepFineTunes`, before a worker of trainings starts. */
export function fineTuneFolder({ SMELL_DATA }: Pick<Config, 'SMELL_DATA'>): string {
  return join(SMELL_DATA, 'fine-tunes');
}

export function researchDefinitions({
  config,
  engine,
  molecules,
  files,
  models,
}: {
  readonly config: Pick<Config, 'SMELL_DATA' | 'SMELL_CPUS'>;
  readonly engine: Pick<Engine, 'models' | 'privateModels'>;
  readonly molecules: Pick<MoleculeStore, 'put'>;
  readonly files: Pick<Files, 'openText'>;
  readonly models: PrivateModelStore;
}): readonly JobDefinition[] {
  return [
    experimentJob({ engine, molecules }),
    fineTuneJob({
      files,
      models,
      workFolder: fineTuneFolder(config),
      threads: config.SMELL_CPUS ?? cpuLimit(),
    }),
  ];
}

export interface Research {
  readonly experiments: Experiments;
  readonly fineTunes: FineTunes;
  readonly search: MoleculeSearch;
  readonly exporter: Exporter;
  close(): Promise<void>;
}

export function openResearch({
  database,
  engine,
  jobs,
  models,
}: {
  readonly database: Database;
  readonly engine: Pick<Engine, 'models' | 'privateModels' | 'chemistry'>;
  readonly jobs: JobService;
  readonly models: PrivateModelStore;
}): Research {
  const thread = new ResearchThread();
  const experiments = new Experiments({ database, jobs, engine, newThread: () => new ResearchThread() });
  return {
    experiments,
    fineTunes: new FineTunes({ database, jobs, engine, models }),
    search: new MoleculeSearch({ database, thread, engine }),
    exporter: new Exporter(database, experiments),
    close: () => thread.close(),
  };
}
