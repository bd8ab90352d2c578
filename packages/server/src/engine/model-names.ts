/** Which generator a user means: one of the service, or one of their organisation. */
import { SmellError } from '@smell/core/errors';
import type { Engine } from './engine.ts';

export interface NamedModel {
  readonly name: string;
  /** What the engine knows it by. */
  readonly reference: string;
  readonly hash: string;
  /** See `EngineModel`. */
  readonly passes: number;
}

/** A model of the service comes before a private one of the same name. Undefined also for another organisation's. */
export function findModel(
  engine: Pick<Engine, 'models' | 'privateModels'>,
  organisationId: string,
  name: string,
): NamedModel | undefined {
  const shared = engine.models.find((model) => model.name === name && makesMolecules(model.kind));
  if (shared) return { name, reference: name, hash: shared.hash, passes: shared.passes };
  return engine.privateModels(organisationId).find((model) => model.name === name && makesMolecules(model.kind));
}

/** @throws SmellError `bad-argument` naming those that there are */
export function modelNamed(
  engine: Pick<Engine, 'models' | 'privateModels'>,
  organisationId: string,
  name: string,
): NamedModel {
  const found = findModel(engine, organisationId, name);
  if (found) return found;
  throw new SmellError(
    'bad-argument',
    `there is no generator "${name}"; there are: ${generatorNames(engine, organisationId).join(', ')}`,
  );
}

export function generatorNames(engine: Pick<Engine, 'models' | 'privateModels'>, organisationId: string): string[] {
  const all = [...engine.models, ...engine.privateModels(organisationId)];
  return [...new Set(all.filter(({ kind }) => makesMolecules(kind)).map(({ name }) => name))];
}

export function makesMolecules(kind: string): boolean {
  return kind === 'diffusion' || kind === 'autoregressive';
}
