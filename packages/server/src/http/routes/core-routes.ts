/** The routes of /v1 that ask the engine. */
import type { FastifyInstance } from 'fastify';
import type { AnswerCache } from '../../cache/answer-cache.ts';
import type { Config } from '../../config/config.ts';
import type { MoleculeStore } from '../../db/molecule-store.ts';
import type { Admission } from '../../engine/admission.ts';
import type { Engine } from '../../engine/engine.ts';
import type { App } from '../app-type.ts';
import { analogueRoute } from './analogue.ts';
import { describeRoute } from './describe.ts';
import { editRoute } from './edit.ts';
import { generateRoute } from './generate.ts';
import { interpolateRoute } from './interpolate.ts';
import { interpretRoute } from './interpret.ts';
import { materialsRoute } from './materials.ts';
import { modelFilesRoute } from './model-files.ts';
import { modelsRoute } from './models.ts';
import { moleculeRoutes } from './molecules.ts';
import { patternsRoute } from './patterns.ts';
import { safetyRoutes } from './safety.ts';

export interface CoreOptions {
  readonly config: Pick<Config, 'SMELL_MODELS'>;
  readonly engine: Engine;
  readonly molecules: MoleculeStore;
  readonly admission: Admission;
  readonly shutdown: AbortSignal;
  readonly answers?: AnswerCache;
}

export async function coreRoutes(plain: FastifyInstance, options: CoreOptions): Promise<void> {
  const app = plain as unknown as App;
  generateRoute(app, options);
  interpretRoute(app, options);
  describeRoute(app, options);
  editRoute(app, options);
  analogueRoute(app, options);
  safetyRoutes(app, options);
  interpolateRoute(app, options);
  moleculeRoutes(app, options);
  modelsRoute(app, options);
  modelFilesRoute(app, options);
  materialsRoute(app, options);
  patternsRoute(app, options);
}
