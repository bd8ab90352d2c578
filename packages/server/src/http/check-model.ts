import type { Engine } from '../engine/engine.ts';
import { Problem } from './problems.ts';

/** @throws Problem `unknown-model` for a name that is no generator's */
export function checkModel({ models }: Pick<Engine, 'models'>, name: string): void {
  const generators = models.filter(({ kind }) => kind === 'diffusion' || kind === 'autoregressive');
  if (generators.some((model) => model.name === name)) return;
  const names = generators.map((model) => model.name).join(', ');
  throw new Problem('unknown-model', `there is no generator "${name}"; there are: ${names}`, { field: '/model' });
}
