/**
 * Drives a denoiser to molecules.
 *
 * Requests are admitted in windows, their distinct conditions encoded once. Within a window, molecules whose next pass
 * has the same row length share a batch; a finished one makes room for the next, so nothing is padded. Each molecule
 * draws from its own random stream, so it is the same alone or among others (as far as the denoiser gives the same
 * logits in any batch).
 */
import { SmellError } from '../errors.ts';
import { random } from '../random.ts';
import { CONDITION_SIZE, type Condition, contrastOf, encodeCondition } from './condition.ts';
import type { Denoiser, EncodedConditions } from './denoiser.ts';
import { Grammar } from './grammar.ts';
import { Molecule, type Sample, type SampleRequest } from './sampled-molecule.ts';
import { checkSamplerSettings, type SamplerSettings } from './sampler-settings.ts';
import { TokenChooser } from './token-choice.ts';
import { END, MASK, type Tokenizer } from './tokenizer.ts';

/** Requests admitted together, in batches: enough that molecules of a length fill a batch. */
const WINDOW_BATCHES = 16;
/** Forbidden tokens drawn before a slot is given up to the likeliest token. */
const MOST_REFUSALS = 64;

export interface SamplerHooks {
  /** Judges a SMILES string; without it nothing is repaired and `valid` is left out. */
  readonly isValid?: (smiles: string) => boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (finished: number, total: number) => void;
}

/**
 * Yields each molecule as it is finished, in no particular order.
 *
 * @throws SmellError `bad-argument` for settings or requests out of range, `cancelled` when the signal fires.
 */
export async function* sampleMolecules(
  requests: readonly SampleRequest[],
  denoiser: Denoiser,
  tokenizer: Tokenizer,
  settings: SamplerSettings,
  hooks: SamplerHooks = {},
): AsyncGenerator<Sample, void, undefined> {
  checkSamplerSettings(settings);
  for (const request of requests) checkRequest(request, denoiser);
  if (denoiser.vocabularySize !== tokenizer.vocabularySize) {
    throw new SmellError(
      'model-damaged',
      `the model has ${denoiser.vocabularySize} tokens but its tokenizer ${tokenizer.vocabularySize}; use the tokenizer it was trained with`,
    );
  }
  const sampler = new Sampler(denoiser, tokenizer, settings, hooks);
  const windowSize = settings.batchSize * WINDOW_BATCHES;
  let finished = 0;
  for (let start = 0; start < requests.length; start += windowSize) {
    for await (const sample of sampler.run(requests.slice(start, start + windowSize))) {
      hooks.onProgress?.(++finished, requests.length);
      yield sample;
    }
  }
}

class Sampler {
  private readonly denoiser: Denoiser;
  private readonly tokenizer: Tokenizer;
  private readonly settings: SamplerSettings;
  private readonly hooks: SamplerHooks;
  private readonly grammar: Grammar;
  private readonly chooser: TokenChooser;
  private readonly isAutoregressive: boolean;
  private readonly tokens: Int32Array;
  private readonly conditionRows: Int32Array;
  /** Slot that each row's pass fills, where that is known before the pass. */
  private readonly slots: Int32Array;
  private readonly knowsSlots: boolean;
  private readonly scores: Float64Array;

  constructor(denoiser: Denoiser, tokenizer: Tokenizer, settings: SamplerSettings, hooks: SamplerHooks) {
    this.denoiser = denoiser;
    this.tokenizer = tokenizer;
    this.settings = settings;
    this.hooks = hooks;
    this.grammar = new Grammar(tokenizer);
    this.chooser = new TokenChooser(tokenizer.vocabularySize);
    this.isAutoregressive = denoiser.kind === 'autoregressive';
    this.tokens = new Int32Array(2 * settings.batchSize * denoiser.maxTokens);
    this.conditionRows = new Int32Array(2 * settings.batchSize);
    this.slots = new Int32Array(2 * settings.batchSize);
    const { order, tokensPerPass } = settings;
    this.knowsSlots =
      this.isAutoregressive || (tokensPerPass === 1 && (order === 'left-to-right' || order === 'random'));
    this.scores = new Float64Array(denoiser.maxTokens);
  }

  async *run(requests: readonly SampleRequest[]): AsyncGenerator<Sample, void, undefined> {
    this.checkCancelled();
    const { conditions, rows, plainRows } = await this.encode(requests);
    /** Molecules by the row length of their next pass. */
    const pools: Molecule[][] = Array.from({ length: this.denoiser.maxTokens + 1 }, () => []);
    for (let index = 0; index < requests.length; index++) {
      const request = requests[index]!;
      const source = random(request.seed, request.index);
      const length = this.length(request, conditions, rows[index]!, plainRows[index]!, source);
      const molecule = new Molecule(request, length, source, rows[index]!, plainRows[index]!);
      const done = molecule.masked === 0 ? this.complete(molecule) : undefined;
      if (done) yield done;
      else pools[this.rowLength(molecule)]!.push(molecule);
    }
    for (;;) {
      let length = 0;
      for (let each = 1; each < pools.length; each++) {
        if (pools[each]!.length > pools[length]!.length) length = each;
      }
      if (length === 0) return;
      const batch = pools[length]!.splice(0, this.settings.batchSize);
      await this.pass(batch, length, conditions);
      const waiting: Molecule[] = [];
      for (const molecule of batch) {
        const sample = molecule.masked === 0 ? this.complete(molecule) : undefined;
        if (sample) yield sample;
        else if (this.rowLength(molecule) === length) waiting.push(molecule);
        else pools[this.rowLength(molecule)]!.push(molecule);
      }
      // In front, so that molecules finish one after another.
      if (waiting.length > 0) pools[length] = [...waiting, ...pools[length]!];
    }
  }

  /** An autoregressive model is shown the tokens so far and one unknown slot. */
  private rowLength(molecule: Molecule): number {
    return this.isAutoregressive ? molecule.firstMasked() + 1 : molecule.length;
  }

  private async encode(
    requests: readonly SampleRequest[],
  ): Promise<{ conditions: EncodedConditions; rows: Int32Array; plainRows: Int32Array }> {
    const rowOf = new Map<string, number>();
    const known = new Map<Condition, { row: number; plainRow: number }>();
    const encoded: Float32Array[] = [];
    const rowFor = (condition: Condition): number => {
      const values = new Float32Array(CONDITION_SIZE);
      encodeCondition(condition, values);
      let key = '';
      for (let at = 0; at < values.length; at++) if (values[at] !== 0) key += `${at}:${values[at]};`;
      let row = rowOf.get(key);
      if (row === undefined) {
        row = encoded.push(values) - 1;
        rowOf.set(key, row);
      }
      return row;
    };
    const needsPlain = this.settings.guidanceScale > 0 || this.settings.lengthGuidanceScale > 0;
    const rows = new Int32Array(requests.length);
    const plainRows = new Int32Array(requests.length);
    requests.forEach(({ condition }, index) => {
      let found = known.get(condition);
      if (!found) {
        const { source, forbiddenWeight } = this.settings;
        const whole = condition.source || !source ? condition : { ...condition, source };
        const row = rowFor(whole);
        found = { row, plainRow: needsPlain ? rowFor(contrastOf(whole, forbiddenWeight)) : row };
        known.set(condition, found);
      }
      rows[index] = found.row;
      plainRows[index] = found.plainRow;
    });
    const flat = new Float32Array(encoded.length * CONDITION_SIZE);
    encoded.forEach((values, row) => {
      flat.set(values, row * CONDITION_SIZE);
    });
    return { conditions: await this.denoiser.encode(flat, encoded.length), rows, plainRows };
  }

  private length(
    request: SampleRequest,
    conditions: EncodedConditions,
    row: number,
    plainRow: number,
    source: () => number,
  ): number {
    const { maxTokens } = this.denoiser;
    const asked = request.fixed?.length ?? request.length;
    if (asked !== undefined) return asked;
    if (this.isAutoregressive) return maxTokens;
    const { lengthLogProbs } = conditions;
    const { lengthTemperature, lengthGuidanceScale } = this.settings;
    const logits = this.scores;
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < maxTokens; at++) {
      const asked = lengthLogProbs[row * maxTokens + at]!;
      const plain = lengthLogProbs[plainRow * maxTokens + at]!;
      logits[at] = asked + (lengthGuidanceScale > 0 ? lengthGuidanceScale * (asked - plain) : 0);
      if (Number.isNaN(logits[at])) logits[at] = Number.NEGATIVE_INFINITY;
      largest = Math.max(largest, logits[at]!);
    }
    const inverse = 1 / Math.max(lengthTemperature, 1e-6);
    let total = 0;
    for (let at = 0; at < maxTokens; at++) {
      logits[at] = Math.exp((logits[at]! - largest) * inverse);
      total += logits[at]!;
    }
    let rest = source() * total;
    let length = 1;
    for (let at = 0; at < maxTokens; at++) {
      if (logits[at] === 0) continue;
      length = at + 1;
      rest -= logits[at]!;
      if (rest < 0) break;
    }
    return length;
  }

  /** One evaluation of the model for all of `batch`, and the tokens it settles. */
  private async pass(batch: readonly Molecule[], length: number, conditions: EncodedConditions): Promise<void> {
    this.checkCancelled();
    const { vocabularySize } = this.tokenizer;
    const { knowsSlots } = this;
    let rows = 0;
    for (const molecule of batch) {
      if (knowsSlots) this.slots[rows] = this.isAutoregressive ? molecule.firstMasked() : this.nextSlot(molecule);
      molecule.copyTo(this.tokens, rows * length, length);
      this.conditionRows[rows++] = molecule.conditionRow;
    }
    const plain: number[] = [];
    for (let index = 0; index < batch.length; index++) {
      const molecule = batch[index]!;
      const isGuided = this.isGuided(molecule);
      plain.push(isGuided ? rows : -1);
      if (!isGuided) continue;
      this.slots[rows] = this.slots[index]!;
      molecule.copyTo(this.tokens, rows * length, length);
      this.conditionRows[rows++] = molecule.plainConditionRow;
    }
    const logits = await this.denoiser.denoise({
      tokens: this.tokens.subarray(0, rows * length),
      batch: rows,
      length,
      conditions,
      conditionRows: this.conditionRows.subarray(0, rows),
      slots: knowsSlots ? this.slots.subarray(0, rows) : undefined,
    });
    const answered = knowsSlots ? 1 : length;
    if (logits.length !== rows * answered * vocabularySize) {
      throw new Error(`the denoiser gave ${logits.length} logits for ${rows} x ${answered} x ${vocabularySize}`);
    }
    for (let index = 0; index < batch.length; index++) {
      const molecule = batch[index]!;
      const plainAt = plain[index]! < 0 ? -1 : plain[index]! * answered * vocabularySize;
      const at = index * answered * vocabularySize;
      molecule.passes++;
      molecule.evaluations += plainAt < 0 ? 1 : 2;
      if (knowsSlots) this.fill(molecule, this.slots[index]!, logits, at, plainAt);
      else this.settle(molecule, logits, at, plainAt);
    }
  }

  private isGuided(molecule: Molecule): boolean {
    const { guidanceScale, guidedShare, tokensPerPass } = this.settings;
    if (guidanceScale <= 0 || molecule.conditionRow === molecule.plainConditionRow) return false;
    const planned = Math.ceil(molecule.length / tokensPerPass);
    const done = Math.floor((molecule.length - molecule.masked) / tokensPerPass);
    return done < guidedShare * planned;
  }

  /** Fills the next slots of a molecule from all its logits, which begin at `at` (without odor at `plainAt`, or -1). */
  private settle(molecule: Molecule, logits: Float32Array, at: number, plainAt: number): void {
    const { order, tokensPerPass } = this.settings;
    const slotSize = this.tokenizer.vocabularySize;
    if (order === 'confident' || order === 'entropy') this.score(molecule, logits, at, plainAt);
    for (let count = Math.min(tokensPerPass, molecule.masked); count > 0; count--) {
      const slot = this.nextSlot(molecule);
      this.fill(molecule, slot, logits, at + slot * slotSize, plainAt < 0 ? -1 : plainAt + slot * slotSize);
    }
  }

  private score(molecule: Molecule, logits: Float32Array, at: number, plainAt: number): void {
    const { order, orderTemperature } = this.settings;
    for (let slot = 0; slot < molecule.length; slot++) {
      if (molecule.tokens[slot] !== MASK) continue;
      const from = slot * this.tokenizer.vocabularySize;
      this.read(molecule, slot, logits, at + from, plainAt < 0 ? -1 : plainAt + from);
      let score = order === 'confident' ? this.chooser.confidence() : -this.chooser.entropy();
      if (orderTemperature > 0) score -= orderTemperature * Math.log(-Math.log(molecule.random() || Number.MIN_VALUE));
      this.scores[slot] = score;
    }
  }

  private nextSlot(molecule: Molecule): number {
    const { order } = this.settings;
    if (order === 'left-to-right') return molecule.firstMasked();
    if (order === 'random') {
      let left = Math.floor(molecule.random() * molecule.masked);
      for (let slot = molecule.firstMasked(); ; slot++) {
        if (molecule.tokens[slot] === MASK && left-- === 0) return slot;
      }
    }
    let best = -1;
    for (let slot = 0; slot < molecule.length; slot++) {
      if (molecule.tokens[slot] !== MASK) continue;
      if (best < 0 || this.scores[slot]! > this.scores[best]!) best = slot;
    }
    return best;
  }

  /** The guided logits of one slot, found at `at`, with what may never be drawn there struck out. */
  private read(molecule: Molecule, slot: number, logits: Float32Array, at: number, plainAt: number): void {
    const { vocabularySize } = this.tokenizer;
    const out = this.chooser.logits;
    if (plainAt < 0) {
      for (let token = 0; token < vocabularySize; token++) out[token] = logits[at + token]!;
    } else {
      const scale = 1 + this.settings.guidanceScale;
      for (let token = 0; token < vocabularySize; token++) {
        const plain = logits[plainAt + token]!;
        out[token] = plain + scale * (logits[at + token]! - plain);
      }
    }
    out[MASK] = Number.NEGATIVE_INFINITY;
    if (!this.isAutoregressive || slot === 0 || molecule.lengthIsAsked) out[END] = Number.NEGATIVE_INFINITY;
  }

  private fill(molecule: Molecule, slot: number, logits: Float32Array, at: number, plainAt: number): void {
    const { grammarMask, temperature, topP } = this.settings;
    this.read(molecule, slot, logits, at, plainAt);
    const asksGrammar =
      !molecule.isStuck && (grammarMask === 'always' || (grammarMask === 'repair' && molecule.round > 0));
    const allows = asksGrammar
      ? (token: number) => this.grammar.allows(molecule.tokens, 0, molecule.length, slot, token)
      : undefined;
    let chosen = this.chooser.choose(temperature, topP, molecule.random, allows, MOST_REFUSALS);
    if (chosen.token < 0) {
      molecule.isStuck = true;
      chosen = this.chooser.choose(temperature, topP, molecule.random, undefined, MOST_REFUSALS);
    }
    molecule.settle(slot, chosen.token, chosen.logProb);
  }

  /** @returns undefined when the molecule goes into another round. */
  private complete(molecule: Molecule): Sample | undefined {
    const { isValid } = this.hooks;
    const smiles = this.tokenizer.decode(molecule.tokens, 0, molecule.length);
    const valid = isValid?.(smiles);
    if (molecule.round === 0) molecule.keepRaw(smiles, valid);
    if (valid !== false || molecule.round >= this.settings.remaskRounds || molecule.free === 0) {
      return molecule.sample(smiles, valid);
    }
    molecule.round++;
    const share = Math.min(1, this.settings.remaskShare * molecule.round);
    const isPossible =
      this.settings.grammarMask === 'off'
        ? undefined
        : () => this.grammar.isPossible(molecule.tokens, 0, molecule.length);
    molecule.remask(share, this.isAutoregressive, isPossible);
    return undefined;
  }

  private checkCancelled(): void {
    if (this.hooks.signal?.aborted) {
      throw new SmellError('cancelled', 'sampling was cancelled before all molecules were made', {
        cause: this.hooks.signal.reason,
      });
    }
  }
}

function checkRequest(request: SampleRequest, denoiser: Denoiser): void {
  const length = request.fixed?.length ?? request.length;
  if (length !== undefined && !(Number.isInteger(length) && length >= 1 && length <= denoiser.maxTokens)) {
    throw new SmellError(
      'bad-argument',
      `a length of ${length} tokens was asked for molecule ${request.index}; this model makes 1 to ${denoiser.maxTokens}`,
    );
  }
  for (const token of request.fixed ?? []) {
    if (token !== undefined && !(token > MASK && token < denoiser.vocabularySize)) {
      throw new SmellError(
        'bad-argument',
        `token ${token} fixed in molecule ${request.index} is not in the vocabulary`,
      );
    }
  }
}
