/** An engine whose private models may have been made on another machine: they are listed by the database, and brought here by their first use. */
import type { BriefCandidate } from '@smell/inference';
import type { Engine, GenerateCall, GenerateOptions } from '../engine/engine.ts';
import { privateModelPlace } from '../engine/private-models.ts';
import type { SharedModels } from './shared-models.ts';

type Overridden = Pick<
  Engine,
  'privateModels' | 'generate' | 'sample' | 'summarise' | 'edit' | 'interpolate' | 'analogue'
>;

export function sharedModelsEngine(engine: Engine, models: Pick<SharedModels, 'list' | 'bring'>): Engine {
  const bring = async (reference: string): Promise<void> => {
    const place = privateModelPlace(reference);
    if (place) await models.bring(place.folder, place.name);
  };
  async function* generate(call: GenerateCall, options?: GenerateOptions): AsyncGenerator<BriefCandidate> {
    await bring(call.model);
    yield* engine.generate(call, options);
  }
  const overridden: Overridden = {
    privateModels: (organisationId) => models.list(organisationId),
    generate,
    async sample(call, options) {
      await bring(call.model);
      return await engine.sample(call, options);
    },
    async summarise(call, options) {
      await bring(call.model);
      return await engine.summarise(call, options);
    },
    async edit(model, ...rest) {
      await bring(model);
      return await engine.edit(model, ...rest);
    },
    async interpolate(model, ...rest) {
      await bring(model);
      return await engine.interpolate(model, ...rest);
    },
    async analogue(model, ...rest) {
      await bring(model);
      return await engine.analogue(model, ...rest);
    },
  };
  return new Proxy(engine, {
    get(target, name) {
      if (Object.hasOwn(overridden, name)) return overridden[name as keyof Overridden];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
