import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { CONDITION_SIZE, type Condition, contrastOf } from './condition.ts';
import type { DenoiseBatch, Denoiser } from './denoiser.ts';
import { DIALECTS } from './dialect.ts';
import type { Sample, SampleRequest } from './sampled-molecule.ts';
import { type SamplerHooks, sampleMolecules } from './sampler.ts';
import { DEFAULT_SAMPLER_SETTINGS, SAMPLING_ORDERS, type SamplerSettings } from './sampler-settings.ts';
import { TokenChooser } from './token-choice.ts';
import { END, MASK, Tokenizer } from './tokenizer.ts';
import { isMolecule } from './valence.ts';

const tokenizer = new Tokenizer({
  dialect: 'smiles',
  method: 'closed',
  symbols: DIALECTS.smiles.symbols,
  pieces: ['CC', 'C=C', 'c1ccccc1', 'CCC', 'C(=O)O', '(C)C'],
});
const MAX_TOKENS = 8;

/** Logits that depend on the row and its condition alone, as a hash, so that any dependence on the batch shows. */
class HashDenoiser implements Denoiser {
  readonly kind: Denoiser['kind'];
  readonly vocabularySize = tokenizer.vocabularySize;
  readonly maxTokens = MAX_TOKENS;
  readonly encodedRows: number[] = [];
  readonly batches: DenoiseBatch[] = [];

  constructor(kind: Denoiser['kind'] = 'diffusion') {
    this.kind = kind;
  }

  async encode(conditions: Float32Array, rows: number) {
    this.encodedRows.push(rows);
    const modulation = new Float32Array(rows);
    const lengthLogProbs = new Float32Array(rows * MAX_TOKENS).fill(Math.log(1 / (MAX_TOKENS - 1)));
    for (let row = 0; row < rows; row++) {
      lengthLogProbs[row * MAX_TOKENS] = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < CONDITION_SIZE; at++) modulation[row]! += conditions[row * CONDITION_SIZE + at]! * (at + 1);
    }
    return { rows, modulation, lengthLogProbs };
  }

  async denoise(batch: DenoiseBatch): Promise<Float32Array> {
    this.batches.push({ ...batch, tokens: batch.tokens.slice(), conditionRows: batch.conditionRows.slice() });
    const { length } = batch;
    const logits = new Float32Array(batch.batch * length * this.vocabularySize);
    for (let row = 0; row < batch.batch; row++) {
      const tokens = batch.tokens.subarray(row * length, (row + 1) * length);
      const condition = Math.round(1000 * batch.conditions.modulation[batch.conditionRows[row]!]!);
      for (let slot = 0; slot < length; slot++) {
        const source = random(condition, slot, ...(this.kind === 'diffusion' ? tokens : tokens.subarray(0, slot)));
        const from = (row * length + slot) * this.vocabularySize;
        for (let token = 0; token < this.vocabularySize; token++) logits[from + token] = 4 * source();
      }
    }
    const { slots } = batch;
    if (!slots) return logits;
    const size = this.vocabularySize;
    const picked = new Float32Array(batch.batch * size);
    slots.forEach((slot, row) => {
      picked.set(logits.subarray((row * length + slot) * size, (row * length + slot + 1) * size), row * size);
    });
    return picked;
  }
}

const settings: SamplerSettings = { ...DEFAULT_SAMPLER_SETTINGS, batchSize: 16, temperature: 0.8, topP: 0.95 };
const floral: Condition = { asked: { floral: 1 }, source: 'odorant' };
const woody: Condition = { asked: { woody: 0.5 }, source: 'odorant' };
const requests = (count: number, seed = 7): SampleRequest[] =>
  Array.from({ length: count }, (_, index) => ({ condition: index % 2 ? floral : woody, seed, index }));

async function sample(
  asked: readonly SampleRequest[],
  changes: Partial<SamplerSettings> = {},
  hooks: SamplerHooks = {},
  denoiser: Denoiser = new HashDenoiser(),
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const each of sampleMolecules(asked, denoiser, tokenizer, { ...settings, ...changes }, hooks)) {
    samples.push(each);
  }
  return samples.sort((one, other) => one.request.index - other.request.index);
}

describe('sampleMolecules', () => {
  describe.each(SAMPLING_ORDERS)('with order %s', (order) => {
    it('makes the same molecule alone as among others, guided and repaired', async () => {
      const changes = { order, orderTemperature: 0.3, guidanceScale: 1, guidedShare: 0.5 };
      const hooks = { isValid: isMolecule };
      const all = await sample(requests(60), changes, hooks);
      expect(all).toHaveLength(60);
      for (const index of [0, 17, 59]) {
        const alone = await sample([requests(60)[index]!], { ...changes, batchSize: 3 }, hooks);
        expect(alone[0]).toEqual(all[index]);
      }
    });

    it('fills every slot with a real token, one a pass', async () => {
      for (const { tokens, passes, evaluations } of await sample(requests(40), { order })) {
        expect(Math.min(...tokens)).toBeGreaterThan(MASK);
        expect(passes).toBe(tokens.length);
        expect(evaluations).toBe(passes);
      }
    });
  });

  it('asks for the source of its setting where a condition names none', async () => {
    const asked = (condition: Condition, source: SamplerSettings['source']) =>
      sample([{ condition, seed: 1, index: 0 }], { source }).then(([made]) => made!.smiles);
    const { source: _, ...plain } = floral;
    expect(await asked(plain, 'odorant')).toBe(await asked(floral, null));
    expect(await asked(floral, 'virtual')).toBe(await asked(floral, null));
    expect(await asked(plain, null)).not.toBe(await asked(plain, 'odorant'));
    await expect(asked(plain, 'kitchen' as never)).rejects.toThrow(/source is kitchen; it must be odorant, /);
  });

  it('leads guidance away from what is forbidden, and changes nothing where nothing is', async () => {
    const made = (condition: Condition, forbiddenWeight: number) =>
      sample(
        Array.from({ length: 8 }, (_, index) => ({ condition, seed: 1, index })),
        {
          guidanceScale: 2,
          forbiddenWeight,
        },
      ).then((samples) => samples.map(({ smiles }) => smiles));
    const forbids: Condition = { ...floral, forbidden: ['citrus'] };
    expect(await made(forbids, 0)).not.toEqual(await made(forbids, 0.5));
    expect(await made(floral, 0)).toEqual(await made(floral, 0.5));
    expect(contrastOf(forbids, 0.5)).toEqual({ source: 'odorant', asked: { citrus: 0.5 } });
    expect(contrastOf(forbids, 0)).toEqual({ source: 'odorant' });
  });

  it('makes the same autoregressive molecule alone as among others, ended by END', async () => {
    const hooks = { isValid: isMolecule };
    const all = await sample(requests(60), {}, hooks, new HashDenoiser('autoregressive'));
    const alone = await sample([requests(60)[31]!], {}, hooks, new HashDenoiser('autoregressive'));
    expect(alone[0]).toEqual(all[31]);
    for (const { tokens } of all) {
      expect(tokens.length).toBeGreaterThan(0);
      expect(tokens).not.toContain(END);
      expect(tokens).not.toContain(MASK);
    }
    expect(new Set(all.map(({ tokens }) => tokens.length)).size).toBeGreaterThan(2);
  });

  it('shows an autoregressive model only the tokens so far and one unknown slot', async () => {
    const denoiser = new HashDenoiser('autoregressive');
    await sample(requests(20), {}, {}, denoiser);
    for (const { tokens, batch, length } of denoiser.batches) {
      for (let row = 0; row < batch; row++) {
        const slots = tokens.subarray(row * length, (row + 1) * length);
        expect(slots.indexOf(MASK)).toBe(length - 1);
      }
    }
  });

  it('makes other molecules for another seed and another index', async () => {
    const one = (await sample(requests(40))).map(({ smiles }) => smiles);
    const other = (await sample(requests(40, 8))).map(({ smiles }) => smiles);
    expect(one.filter((smiles, index) => smiles === other[index]).length).toBeLessThan(8);
    expect(new Set(one).size).toBeGreaterThan(30);
  });

  it('encodes each distinct condition once', async () => {
    const denoiser = new HashDenoiser();
    const asked = requests(30).map((request) => ({ ...request, condition: { ...request.condition } }));
    await sample(asked, { guidanceScale: 1 }, {}, denoiser);
    expect(denoiser.encodedRows).toEqual([3]);
  });

  it('never exceeds the batch size, guided rows beside, and fills batches while it can', async () => {
    const denoiser = new HashDenoiser();
    await sample(
      requests(200).map((request) => ({ ...request, length: 4 })),
      { guidanceScale: 1 },
      {},
      denoiser,
    );
    expect(Math.max(...denoiser.batches.map(({ batch }) => batch))).toBe(32);
    expect(denoiser.batches).toHaveLength(Math.ceil(200 / 16) * 4);
  });

  it('evaluates twice only in the guided share of the passes', async () => {
    const asked = requests(10).map((request) => ({ ...request, length: 6 }));
    for (const each of await sample(asked, { guidanceScale: 1, guidedShare: 0.5 })) expect(each.evaluations).toBe(9);
    for (const each of await sample(asked, { guidanceScale: 0 })) expect(each.evaluations).toBe(6);
  });

  it('needs as many passes as there are groups of tokens', async () => {
    const asked = requests(10).map((request) => ({ ...request, length: 7 }));
    for (const each of await sample(asked, { tokensPerPass: 3 })) expect(each.passes).toBe(3);
  });

  it('keeps fixed tokens through every round', async () => {
    const carbonyl = tokenizer.encode('CC(=O)O')!;
    const fixed = [undefined, undefined, carbonyl.at(-1)!, undefined];
    const hooks = { isValid: () => false };
    for (const each of await sample(
      requests(20).map((request) => ({ ...request, fixed })),
      {},
      hooks,
    )) {
      expect(each.tokens[2]).toBe(fixed[2]);
      expect(each.tokens).toHaveLength(4);
      expect(each.rounds).toBe(3);
    }
  });

  it('repairs what is invalid, and keeps the first attempt to be counted', async () => {
    const plain = await sample(requests(200), { remaskRounds: 0 }, { isValid: isMolecule });
    const repaired = await sample(requests(200), { remaskRounds: 20 }, { isValid: isMolecule });
    expect(repaired.map(({ raw }) => raw)).toEqual(plain.map(({ smiles }) => smiles));
    const share = (samples: Sample[]): number => samples.filter(({ valid }) => valid).length / samples.length;
    expect(share(plain)).toBeLessThan(0.6);
    expect(share(repaired)).toBeGreaterThan(0.8);
    for (const { smiles, valid } of repaired) expect(valid).toBe(isMolecule(smiles));
  });

  it('judges nothing by itself', async () => {
    for (const each of await sample(requests(5))) expect([each.valid, each.rawValid]).toEqual([undefined, undefined]);
  });

  it('takes the likeliest token at temperature 0 and within an empty nucleus', async () => {
    const asked = requests(20).map((request) => ({ ...request, length: 5 }));
    const cold = await sample(asked, { temperature: 0, topP: 1 });
    const narrow = await sample(asked, { temperature: 1, topP: 0 });
    expect(narrow.map(({ smiles }) => smiles)).toEqual(cold.map(({ smiles }) => smiles));
    expect(new Set(cold.map(({ smiles }) => smiles)).size).toBe(2);
  });

  it('reports progress up to the total and stops when cancelled', async () => {
    const seen: number[] = [];
    await sample(requests(30), {}, { onProgress: (finished) => seen.push(finished) });
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const controller = new AbortController();
    const hooks = { signal: controller.signal, onProgress: (finished: number) => finished === 3 && controller.abort() };
    await expect(sample(requests(100), {}, hooks)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('makes nothing of no requests, and refuses what is out of range', async () => {
    expect(await sample([])).toEqual([]);
    await expect(sample(requests(1), { topP: 1.5 })).rejects.toThrow(/topP is 1.5/);
    await expect(sample(requests(1), { temperature: Number.NaN })).rejects.toThrow(/temperature/);
    await expect(sample([{ condition: floral, seed: 1, index: 0, length: 99 }])).rejects.toThrow(/99/);
    await expect(sample([{ condition: floral, seed: 1, index: 0, fixed: [MASK] }])).rejects.toThrow(/vocabulary/);
  });
});

describe('tokens drawn under the grammar', () => {
  it('are distributed as if the logits had been masked', () => {
    const chooser = new TokenChooser(5);
    chooser.logits.set([0, 1, 2, 1, 0]);
    const source = random(1);
    const counts = new Float64Array(5);
    for (let draw = 0; draw < 20_000; draw++) {
      counts[chooser.choose(1, 0.9, source, (token) => token !== 2, 9).token]! += 1;
    }
    // Mass above tokens 0 and 4 is 0.88 of the whole, so that all five are in the nucleus of 0.9.
    const weights = [1, Math.E, 0, Math.E, 1];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, token) => {
      expect(counts[token]! / 20_000).toBeCloseTo(weight / total, 1);
    });
    expect(chooser.choose(1, 0.5, source, (token) => token === 4, 9).token).toBe(4);
    expect(chooser.choose(1, 0.5, source, () => false, 9).token).toBe(-1);
  });
});
