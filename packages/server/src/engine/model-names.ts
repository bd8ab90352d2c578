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
export async function findModel(
  engine: Pick<Engine, 'models' | 'privateModels'>,
  organisationId: string,
  name: string,
): Promise<NamedModel | undefined> {
  const shared = engine.models.find((model) => model.name === name && makesMolecules(model.kind));
  if (shared) return { name, reference: name, hash: shared.hash, passes: shared.passes };
  const own = await engine.privateModels(organisationId);
  return own.find((model) => model.name === name && makesMolecules(model.kind));
}

/** @throws SmellError `bad-argument` naming those that there are */
export async function modelNamed(
  engine: Pick<Engine, 'models' | 'privateModels'>,
  organisationId: string,
  name: string,
): Promise<NamedModel> {
  const found = await findModel(engine, organisationId, name);
  if (found) return found;
  throw new SmellError(
    'bad-argument',
    `there is no generator "${name}"; there are: ${(await generatorNames(engine, organisationId)).join(', ')}`,
  );
}

export async function generatorNames(
  engine: Pick<Engine, 'models' | 'privateModels'>,
  organisationId: string,
): Promise<string[]> {
  const all = [...engine.models, ...(await engine.privateModels(organisationId))];
  return [...new Set(all.filter(({ kind }) => makesMolecules(kind)).map(({ name }) => name))];
}

export function makesMolecules(kind: string): boolean {
  return kind === 'diffusion' || kind === 'autoregressive';
}

/**
 * Passes of the network for a molecule: it is settled at `tokensPerPass` tokens a pass, and holds `maxTokens` at most. 1 for a model
 * that makes none.
 */
export function passesOf({
  kind,
  maxTokens,
  sampler,
}: {
  readonly kind: string;
  readonly maxTokens: number;
  readonly sampler: object;
}): number {
  if (!makesMolecules(kind)) return 1;
  const { tokensPerPass = 1 } = sampler as { readonly tokensPerPass?: number };
  return Math.ceil(maxTokens / Math.max(1, tokensPerPass));
}
