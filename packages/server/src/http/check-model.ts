/** From the name of a model in a request to a generator that the asker may use. */
import type { Engine } from '../engine/engine.ts';
import { findModel, generatorNames } from '../engine/model-names.ts';
import { Problem } from './problems.ts';

/**
 * A generator of the service, or one of the organisation's own; another organisation's is as unknown as one that nobody has.
 *
 * @returns what `Engine.generate`, `edit` and `interpolate` know it by, and its hash
 * @throws Problem `unknown-model`
 */
export async function resolveModel(
  engine: Pick<Engine, 'models' | 'privateModels'>,
  organisationId: string,
  name: string,
): Promise<{ readonly reference: string; readonly hash: string }> {
  const found = await findModel(engine, organisationId, name);
  if (found) return found;
  const names = (await generatorNames(engine, organisationId)).join(', ');
  throw new Problem('unknown-model', `there is no generator "${name}"; there are: ${names}`, { field: '/model' });
}
