/**
 * The transformer behind both generators, as jax-js functions a person can read from top to bottom.
 *
 *   condition --encoder--> modulation of every block, and the length of the molecule
 *   tokens    --blocks---> logits for every slot
 *
 * `diffusion` attends in both directions and fills masked slots (masked diffusion: Sahoo et al. 2024, "Simple and
 * effective masked diffusion language models"; Shi et al. 2024). `autoregressive` is the same network with a causal
 * bias on the attention and its input moved one slot to the right: the baseline of equal size, data and compute.
 * The blocks are those of the diffusion transformer (Peebles and Xie 2023, "Scalable diffusion models with
 * transformers"): adaptive normalisation driven by the condition alone, so that a sampling pass costs only the tokens.
 * RMS normalisation (Zhang and Sennrich 2019) and squared ReLU (So et al. 2021, "Primer") keep the traced gradient
 * short, which is what decides its speed.
 *
 * jax-js moves ownership: a value used twice is passed on as `.ref`.
 */
import { nn, numpy as np } from '@jax-js/jax';
import { random, randomNormal } from '@smell/core/random';

type Tensor = np.Array;
export type Parameters<T = Tensor> = Record<string, T>;

export interface Architecture {
  readonly kind: 'diffusion' | 'autoregressive';
  /** Channels of the token stream. */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Hidden channels of the feed-forward part, as a multiple of `width`. */
  readonly expansion: number;
  /** Channels of the condition encoder. */
  readonly conditionWidth: number;
  readonly conditionSize: number;
  readonly vocabularySize: number;
  readonly maxTokens: number;
}

/** Modulation of one block: shift, scale and gate, before and behind both of its halves. */
const MODULATIONS = 6;
const EPSILON = 1e-5;

export function modulationSize({ width, layers }: Architecture): number {
  return width * (MODULATIONS * layers + 2);
}

/** Shape of every parameter, in the order in which they are traced and stored. */
export function parameterShapes(a: Architecture): Record<string, readonly number[]> {
  const shapes: Record<string, readonly number[]> = {
    'embed.token': [a.vocabularySize, a.width],
    'embed.position': [2 * a.maxTokens, a.width],
    'condition.in': [a.conditionSize, a.conditionWidth],
    'condition.inBias': [a.conditionWidth],
    'condition.hidden': [a.conditionWidth, a.conditionWidth],
    'condition.hiddenBias': [a.conditionWidth],
    'condition.modulation': [a.conditionWidth, modulationSize(a)],
    'condition.modulationBias': [modulationSize(a)],
    'length.out': [a.conditionWidth, a.maxTokens],
    'length.outBias': [a.maxTokens],
  };
  for (let i = 0; i < a.layers; i++) {
    shapes[`block${i}.qkv`] = [a.width, 3 * a.width];
    shapes[`block${i}.attentionOut`] = [a.width, a.width];
    shapes[`block${i}.up`] = [a.width, a.expansion * a.width];
    shapes[`block${i}.down`] = [a.expansion * a.width, a.width];
  }
  shapes['final.out'] = [a.width, a.vocabularySize];
  shapes['final.outBias'] = [a.vocabularySize];
  return shapes;
}

export function parameterCount(a: Architecture): number {
  return Object.values(parameterShapes(a)).reduce((sum, shape) => sum + shape.reduce((x, y) => x * y, 1), 0);
}

/** Initial values: normal with deviation 1/sqrt(inputs), residual outputs scaled down by depth, modulation zero. */
export function initialParameters(a: Architecture, seed: number): Record<string, Float32Array> {
  const result: Record<string, Float32Array> = {};
  for (const [i, [name, shape]] of Object.entries(parameterShapes(a)).entries()) {
    const values = new Float32Array(shape.reduce((x, y) => x * y, 1));
    let deviation = shape.length === 1 || name === 'condition.modulation' ? 0 : 1 / Math.sqrt(shape[0]!);
    if (name.startsWith('embed.')) deviation = 0.5;
    if (name === 'condition.in') deviation = 0.25;
    if (name === 'length.out' || name === 'final.out') deviation = 0.02;
    if (name.endsWith('.attentionOut') || name.endsWith('.down')) deviation /= Math.sqrt(2 * a.layers);
    if (deviation > 0) {
      const source = random(seed, i);
      for (let k = 0; k < values.length; k++) values[k] = deviation * randomNormal(source);
    }
    result[name] = values;
  }
  return result;
}

/** x / rms(x) over the last axis. */
function normalise(x: Tensor): Tensor {
  const meanSquare = np.mean(np.multiply(x.ref, x.ref), -1, { keepdims: true });
  return np.multiply(x, np.reciprocal(np.sqrt(np.add(meanSquare, EPSILON))));
}

function oneHot(ids: Tensor, size: number): Tensor {
  const classes = np.arange(0, size, 1, { dtype: np.int32 });
  return np.astype(np.equal(np.expandDims(ids, -1), classes), np.float32);
}

/**
 * The condition encoder, run once per request.
 *
 * @param condition [rows, conditionSize]
 * @param codeMask [rows, conditionWidth], multiplies the encoded condition (training only)
 * @returns modulation [rows, modulationSize] and lengthLogits [rows, maxTokens]; column i is a length of i + 1 slots
 */
export function encodeConditions(
  p: Parameters,
  condition: Tensor,
  codeMask?: Tensor,
): { modulation: Tensor; lengthLogits: Tensor } {
  const hidden = nn.silu(np.add(np.matmul(condition, p['condition.in']!.ref), p['condition.inBias']!.ref));
  const whole = nn.silu(np.add(np.matmul(hidden, p['condition.hidden']!.ref), p['condition.hiddenBias']!.ref));
  const code = codeMask ? np.multiply(whole, codeMask) : whole;
  return {
    modulation: np.add(np.matmul(code.ref, p['condition.modulation']!.ref), p['condition.modulationBias']!.ref),
    lengthLogits: np.add(np.matmul(code, p['length.out']!.ref), p['length.outBias']!.ref),
  };
}

/**
 * One pass over the tokens.
 *
 * @param tokens [batch, length] int32 ids
 * @param positions [length, 2 * maxTokens]: one-hot place from the start beside one-hot place from the end
 * @param modulation [batch, modulationSize]
 * @param attentionBias [length, length], added to the attention scores (autoregressive only)
 * @param branchMask [batch, 2 * layers, width], multiplies what each half of a block adds (training only)
 * @param picks [batch, picked, length], one-hot: the slots that are asked for (all when left out). The last block and
 *   what follows it are computed for these alone: a sampler that fills one slot a pass saves a sixth of the network
 * @returns logits [batch, length or picked, vocabularySize]
 */
export function denoise(
  a: Architecture,
  p: Parameters,
  tokens: Tensor,
  positions: Tensor,
  modulation: Tensor,
  attentionBias?: Tensor,
  branchMask?: Tensor,
  picks?: Tensor,
): Tensor {
  const [batch] = tokens.shape as [number, number];
  const headWidth = a.width / a.heads;
  const masks = branchMask ? np.split(branchMask, 2 * a.layers, 1) : undefined;
  const gateOf = (gate: Tensor, branch: number): Tensor => {
    const open = np.add(gate, 1);
    return masks ? np.multiply(open, masks[branch]!) : open;
  };
  const parts = np.split(np.expandDims(modulation, 1), MODULATIONS * a.layers + 2, -1);
  let x = np.add(
    np.matmul(oneHot(tokens, a.vocabularySize), p['embed.token']!.ref),
    np.matmul(positions, p['embed.position']!.ref),
  );
  const modulate = (h: Tensor, shift: Tensor, scale: Tensor): Tensor => np.add(np.multiply(h, np.add(scale, 1)), shift);
  const toHeads = (h: Tensor): Tensor =>
    np.transpose(np.reshape(h, [batch, h.shape[1]!, a.heads, headWidth]), [0, 2, 1, 3]);
  for (let i = 0; i < a.layers; i++) {
    const [shift1, scale1, gate1, shift2, scale2, gate2] = parts.slice(MODULATIONS * i, MODULATIONS * (i + 1)) as [
      Tensor,
      Tensor,
      Tensor,
      Tensor,
      Tensor,
      Tensor,
    ];
    const picking = i === a.layers - 1 ? picks : undefined;
    const attentionIn = modulate(normalise(x.ref), shift1, scale1);
    const weights = p[`block${i}.qkv`]!.ref;
    const [q, k, v] = (
      picking
        ? np
            .split(weights, 3, -1)
            .map((part, role) =>
              np.matmul(role === 0 ? np.matmul(picking.ref, attentionIn.ref) : attentionIn.ref, part),
            )
        : np.split(np.matmul(attentionIn.ref, weights), 3, -1)
    ).map(toHeads) as [Tensor, Tensor, Tensor];
    attentionIn.dispose();
    let scores = np.multiply(np.matmul(q, np.transpose(k, [0, 1, 3, 2])), 1 / Math.sqrt(headWidth));
    if (attentionBias) {
      const bias = picking ? np.expandDims(np.matmul(picking.ref, attentionBias.ref), 1) : attentionBias.ref;
      scores = np.add(scores, bias);
    }
    const mixed = np.matmul(nn.softmax(scores, -1), v);
    const joined = np.reshape(np.transpose(mixed, [0, 2, 1, 3]), [batch, mixed.shape[2]!, a.width]);
    if (picking) x = np.matmul(picking.ref, x);
    x = np.add(x, np.multiply(np.matmul(joined, p[`block${i}.attentionOut`]!.ref), gateOf(gate1, 2 * i)));

    const feedIn = modulate(normalise(x.ref), shift2, scale2);
    const rectified = np.maximum(np.matmul(feedIn, p[`block${i}.up`]!.ref), 0);
    const squared = np.multiply(rectified.ref, rectified);
    x = np.add(x, np.multiply(np.matmul(squared, p[`block${i}.down`]!.ref), gateOf(gate2, 2 * i + 1)));
  }
  attentionBias?.dispose();
  picks?.dispose();
  const last = modulate(normalise(x), parts.at(-2)!, parts.at(-1)!);
  return np.add(np.matmul(last, p['final.out']!.ref), p['final.outBias']!.ref);
}

export interface TrainingBatch<T = Tensor> {
  /** [batch, length] int32, what the network sees */
  readonly tokens: T;
  /** [batch, length] int32, what it must say */
  readonly targets: T;
  /** [batch, length], weight of each slot's error; their sum over a step is 1 */
  readonly weights: T;
  /** [length, 2 * maxTokens] */
  readonly positions: T;
  /** [batch, conditionSize] */
  readonly condition: T;
  /** [rows, conditionSize], conditions drawn over all lengths, for the length head */
  readonly lengthCondition: T;
  /** [rows] int32, length - 1 */
  readonly lengthTargets: T;
  /**
   * Dropout (Srivastava et al. 2014) of whole channels, the same for all slots of a molecule: 0 or 1 / (1 - rate).
   * One number for a channel of a molecule costs next to nothing beside one for every slot.
   * [batch, 2 * layers, width]
   */
  readonly branchMask: T;
  /** Dropout of the encoded condition. [batch, conditionWidth] */
  readonly codeMask: T;
  /** [length, length] (autoregressive only) */
  readonly attentionBias?: T;
}

/** Weight of the length head's error beside the tokens'. */
export const LENGTH_LOSS_WEIGHT = 0.1;

/** Cross-entropy of each row, in nats. logits [..., classes], classes known from the one-hot targets. */
function crossEntropy(logits: Tensor, targets: Tensor, classes: number): Tensor {
  const peak = np.max(logits.ref, -1, { keepdims: true });
  const shifted = np.subtract(logits, np.astype(peak, np.float32));
  const logSum = np.log(np.sum(np.exp(shifted.ref), -1));
  return np.subtract(logSum, np.sum(np.multiply(shifted, oneHot(targets, classes)), -1));
}

/** Training loss in nats: [total, tokens, length], of which the first is differentiated. */
export function loss(
  a: Architecture,
  p: Parameters,
  batch: TrainingBatch,
): { total: Tensor; tokens: Tensor; length: Tensor } {
  const { modulation, lengthLogits: ownLength } = encodeConditions(p, batch.condition, batch.codeMask);
  ownLength.dispose();
  const logits = denoise(a, p, batch.tokens, batch.positions, modulation, batch.attentionBias, batch.branchMask);
  const tokens = np.sum(np.multiply(crossEntropy(logits, batch.targets, a.vocabularySize), batch.weights));
  const rows = encodeConditions(p, batch.lengthCondition);
  rows.modulation.dispose();
  const length = np.mean(crossEntropy(rows.lengthLogits, batch.lengthTargets, a.maxTokens));
  return { total: np.add(tokens.ref, np.multiply(length.ref, LENGTH_LOSS_WEIGHT)), tokens, length };
}
