/** An engine whose work is counted: molecules, what became of samples, safety verdicts. */
import type { BriefCandidate } from '@smell/inference';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Engine, GenerateCall, GenerateOptions } from './engine.ts';

/** Drops that the network is to blame for; the other samples were structures. */
const INVALID = 'invalid';
const DUPLICATE = 'duplicate';

/** Of metrics: a private model is named by whoever made it, after its organisation. */
const labelOf = (model: string): string => (model.includes('/') ? 'private' : model);

export function observedEngine(engine: Engine, metrics: Pick<Metrics, 'count'>): Engine {
  async function* generate(call: GenerateCall, options: GenerateOptions = {}): AsyncGenerator<BriefCandidate> {
    const model = labelOf(call.model);
    const counted = engine.generate(call, {
      ...options,
      onFacet(summary) {
        const { sampled, drops } = summary;
        const invalid = drops[INVALID] ?? 0;
        const duplicate = drops[DUPLICATE] ?? 0;
        const unfit = Object.values(drops).reduce((sum, count) => sum + count, 0) - invalid - duplicate;
        const outcomes = { qualifying: sampled - invalid - duplicate - unfit, invalid, duplicate, unfit };
        for (const [outcome, count] of Object.entries(outcomes)) {
          if (count > 0) metrics.count('smell_sampled_total', { model, outcome }, count);
        }
        options.onFacet?.(summary);
      },
    });
    for await (const candidate of counted) {
      metrics.count('smell_molecules_total', { model });
      if (candidate.safety) metrics.count('smell_safety_verdicts_total', { verdict: candidate.safety.verdict });
      yield candidate;
    }
  }
  return new Proxy(engine, {
    get(target, name) {
      if (name === 'generate') return generate;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
