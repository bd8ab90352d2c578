/**
 * Puts the sequences of several requests that wait for the same model into one batch. Whatever has come in while the
 * network was busy goes in together, as far as it has the same length; nothing waits for company.
 *
 * A sequence must get the same logits in any company, or the same request would no longer give the same molecules: `open`
 * tries that out on this machine, and where it does not hold every batch stays its own.
 */
import { CONDITION_SIZE, type DenoiseBatch, type Denoiser, type EncodedConditions } from '@smell/core/diffusion';
import { random } from '@smell/core/random';

/** Sequences of a shared batch: beyond it the cost of a sequence does not fall any more. */
const MOST_ROWS = 256;

interface Waiting extends DenoiseBatch {
  readonly resolve: (logits: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

export interface SharingFigures {
  /** Batches asked for, and those that the network saw. */
  readonly asked: number;
  readonly computed: number;
}

/** Told of every evaluation of the network: batches that it was made of, and their sequences. */
export type OnEvaluation = (batches: number, rows: number) => void;

export class SharedDenoiser implements Denoiser {
  readonly kind: Denoiser['kind'];
  readonly vocabularySize: number;
  readonly maxTokens: number;
  readonly #inner: Denoiser;
  readonly #onEvaluation: OnEvaluation | undefined;
  readonly #waiting: Waiting[] = [];
  #busy = false;
  #asked = 0;
  #computed = 0;

  /** The denoiser itself where sequences do not get the same logits, bit by bit, alone and in company. */
  static async open(inner: Denoiser, onEvaluation?: OnEvaluation): Promise<Denoiser> {
    return (await givesTheSameInCompany(inner)) ? new SharedDenoiser(inner, onEvaluation) : inner;
  }

  constructor(inner: Denoiser, onEvaluation?: OnEvaluation) {
    this.#inner = inner;
    this.#onEvaluation = onEvaluation;
    this.kind = inner.kind;
    this.vocabularySize = inner.vocabularySize;
    this.maxTokens = inner.maxTokens;
  }

  get figures(): SharingFigures {
    return { asked: this.#asked, computed: this.#computed };
  }

  encode(conditions: Float32Array, rows: number): Promise<EncodedConditions> {
    return this.#inner.encode(conditions, rows);
  }

  denoise(batch: DenoiseBatch): Promise<Float32Array> {
    this.#asked++;
    return new Promise((resolve, reject) => {
      // The caller fills its arrays anew for its next batch, but not before this one is answered.
      this.#waiting.push({ ...batch, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy || this.#waiting.length === 0) return;
    this.#busy = true;
    void this.#compute(this.#takeAlike()).finally(() => {
      this.#busy = false;
      this.#next();
    });
  }

  /** The first in line and all that can join it. */
  #takeAlike(): Waiting[] {
    const first = this.#waiting.shift()!;
    const taken = [first];
    let rows = first.batch;
    for (let i = 0; i < this.#waiting.length; ) {
      const { length, slots, batch } = this.#waiting[i]!;
      const fits = length === first.length && (slots !== undefined) === (first.slots !== undefined);
      if (fits && rows + batch <= MOST_ROWS) {
        taken.push(...this.#waiting.splice(i, 1));
        rows += batch;
      } else i++;
    }
    return taken;
  }

  async #compute(batches: readonly Waiting[]): Promise<void> {
    this.#computed++;
    this.#onEvaluation?.(
      batches.length,
      batches.reduce((sum, { batch }) => sum + batch, 0),
    );
    try {
      const logits = await this.#inner.denoise(batches.length === 1 ? batches[0]! : joined(batches));
      let from = 0;
      for (const { batch, length, slots, resolve } of batches) {
        const size = batch * (slots ? 1 : length) * this.vocabularySize;
        resolve(batches.length === 1 ? logits : logits.subarray(from, from + size));
        from += size;
      }
    } catch (error) {
      for (const { reject } of batches) reject(error);
    }
  }
}

/** Batches of one length as one. */
function joined(batches: readonly DenoiseBatch[]): DenoiseBatch {
  const [{ length, slots: picksSlots }] = batches as [DenoiseBatch];
  const batch = batches.reduce((sum, each) => sum + each.batch, 0);
  const tables = [...new Set(batches.map(({ conditions }) => conditions))];
  const first = new Map<EncodedConditions, number>();
  let rows = 0;
  for (const table of tables) {
    first.set(table, rows);
    rows += table.rows;
  }
  const tokens = new Int32Array(batch * length);
  const conditionRows = new Int32Array(batch);
  const slots = picksSlots ? new Int32Array(batch) : undefined;
  let at = 0;
  for (const each of batches) {
    tokens.set(each.tokens, at * length);
    const offset = first.get(each.conditions)!;
    for (let i = 0; i < each.batch; i++) conditionRows[at + i] = offset + each.conditionRows[i]!;
    if (slots) slots.set(each.slots!, at);
    at += each.batch;
  }
  const conditions: EncodedConditions = {
    rows,
    modulation: concatenated(tables.map(({ modulation }) => modulation)),
    lengthLogProbs: concatenated(tables.map(({ lengthLogProbs }) => lengthLogProbs)),
  };
  return { tokens, batch, length, conditions, conditionRows, slots };
}

function concatenated(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Sizes of company that kernels treat differently: one row, a few, an odd number, many. */
const TRIED_SIZES = [1, 3, 8, 17, 64];

async function givesTheSameInCompany(denoiser: Denoiser): Promise<boolean> {
  const source = random(1);
  const length = Math.min(12, denoiser.maxTokens);
  const batch = Math.max(...TRIED_SIZES);
  const draw = (below: number): number => Math.floor(source() * below);
  const conditions = await denoiser.encode(
    Float32Array.from({ length: 2 * CONDITION_SIZE }, () => draw(2)),
    2,
  );
  const all = {
    tokens: Int32Array.from({ length: batch * length }, () => draw(denoiser.vocabularySize)),
    conditionRows: Int32Array.from({ length: batch }, () => draw(2)),
    slots: Int32Array.from({ length: batch }, () => draw(length)),
  };
  const ask = (size: number): Promise<Float32Array> =>
    denoiser.denoise({
      tokens: all.tokens.subarray(0, size * length),
      batch: size,
      length,
      conditions,
      conditionRows: all.conditionRows.subarray(0, size),
      slots: all.slots.subarray(0, size),
    });
  const whole = await ask(batch);
  for (const size of TRIED_SIZES) {
    const part = await ask(size);
    if (part.some((logit, i) => logit !== whole[i])) return false;
  }
  return true;
}
