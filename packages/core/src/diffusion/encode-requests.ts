/** From requests to rows of encoded conditions: what a model's setting asks for besides, and each condition once. */
import type { Random } from '../random.ts';
import { CONDITION_SIZE, type Condition, encodeCondition, type SourceTag, withoutOdor } from './condition.ts';
import type { Denoiser, EncodedConditions } from './denoiser.ts';
import type { SampleRequest } from './sampled-molecule.ts';
import type { SamplerSettings } from './sampler-settings.ts';

export interface EncodedRequests {
  readonly conditions: EncodedConditions;
  /** Row of each request's condition. [request] */
  readonly rows: Int32Array;
  /** Row of what guidance contrasts it with; the same where nothing is guided. [request] */
  readonly plainRows: Int32Array;
}

/**
 * Distinct conditions are encoded once, in one call.
 *
 * @param streams a random stream of each request; one number is taken from it where the setting mixes sources
 */
export async function encodeRequests(
  requests: readonly SampleRequest[],
  streams: readonly Random[],
  settings: SamplerSettings,
  denoiser: Denoiser,
): Promise<EncodedRequests> {
  const table = new ConditionTable();
  const isGuided = settings.guidanceScale > 0 || settings.lengthGuidanceScale > 0;
  const rows = new Int32Array(requests.length);
  const plainRows = new Int32Array(requests.length);
  const known = new Map<Condition, Map<SourceTag | 'any', { row: number; plainRow: number }>>();
  requests.forEach(({ condition }, index) => {
    const source = condition.source ?? drawSource(settings.sources, streams[index]!);
    let ofCondition = known.get(condition);
    if (!ofCondition) {
      ofCondition = new Map();
      known.set(condition, ofCondition);
    }
    let found = ofCondition.get(source);
    if (!found) {
      const whole = completed(condition, source, settings.syntheticAccessibility);
      const row = table.rowOf(whole);
      found = { row, plainRow: isGuided ? table.rowOf(withoutOdor(whole)) : row };
      ofCondition.set(source, found);
    }
    rows[index] = found.row;
    plainRows[index] = found.plainRow;
  });
  const { values, size } = table.flat();
  return { conditions: await denoiser.encode(values, size), rows, plainRows };
}

/** A condition with what the setting asks for where it says nothing itself. */
function completed(condition: Condition, source: SourceTag | 'any', syntheticAccessibility: number | null): Condition {
  const scalars =
    syntheticAccessibility === null ? condition.scalars : { syntheticAccessibility, ...condition.scalars };
  return { ...condition, ...(scalars ? { scalars } : {}), ...(source === 'any' ? {} : { source }) };
}

/** Only a mixture takes a number from the stream. */
function drawSource(sources: SamplerSettings['sources'], stream: Random): SourceTag | 'any' {
  const entries = (Object.entries(sources) as [SourceTag | 'any', number][]).filter(([, weight]) => weight > 0);
  const [first, ...others] = entries;
  if (others.length === 0) return first![0];
  let rest = stream() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [source, weight] of entries) {
    rest -= weight;
    if (rest < 0) return source;
  }
  return entries.at(-1)![0];
}

class ConditionTable {
  readonly #rowOf = new Map<string, number>();
  readonly #encoded: Float32Array[] = [];

  rowOf(condition: Condition): number {
    const values = new Float32Array(CONDITION_SIZE);
    encodeCondition(condition, values);
    let key = '';
    for (let at = 0; at < values.length; at++) if (values[at] !== 0) key += `${at}:${values[at]};`;
    let row = this.#rowOf.get(key);
    if (row === undefined) {
      row = this.#encoded.push(values) - 1;
      this.#rowOf.set(key, row);
    }
    return row;
  }

  /** values: [size, CONDITION_SIZE] */
  flat(): { values: Float32Array; size: number } {
    const size = this.#encoded.length;
    const values = new Float32Array(size * CONDITION_SIZE);
    for (const [row, each] of this.#encoded.entries()) values.set(each, row * CONDITION_SIZE);
    return { values, size };
  }
}
