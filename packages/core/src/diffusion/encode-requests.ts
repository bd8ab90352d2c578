/** From requests to rows of encoded conditions: what a model's setting asks for besides, and each condition once. */
import { CONDITION_SIZE, type Condition, contrastOf, encodeCondition } from './condition.ts';
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
 */
export async function encodeRequests(
  requests: readonly SampleRequest[],
  settings: SamplerSettings,
  denoiser: Denoiser,
): Promise<EncodedRequests> {
  const table = new ConditionTable();
  const isGuided = settings.guidanceScale > 0 || settings.lengthGuidanceScale > 0;
  const rows = new Int32Array(requests.length);
  const plainRows = new Int32Array(requests.length);
  const known = new Map<Condition, { row: number; plainRow: number }>();
  requests.forEach(({ condition }, index) => {
    let found = known.get(condition);
    if (!found) {
      const whole = condition.source || !settings.source ? condition : { ...condition, source: settings.source };
      const row = table.rowOf(whole);
      found = { row, plainRow: isGuided ? table.rowOf(contrastOf(whole, settings.forbiddenWeight)) : row };
      known.set(condition, found);
    }
    rows[index] = found.row;
    plainRows[index] = found.plainRow;
  });
  const { values, size } = table.flat();
  return { conditions: await denoiser.encode(values, size), rows, plainRows };
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
