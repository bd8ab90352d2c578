/** A stored generator, run by ONNX Runtime, as the `Denoiser` that samplers drive. */
import {
  CONDITION_SIZE,
  type DenoiseBatch,
  type Denoiser,
  type EncodedConditions,
  positionFeatures,
} from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { DESCRIPTORS } from '@smell/core/odor';
import type { GraphRuntime, GraphSignature, Tensor } from './graph-runtime.ts';
import type { ModelFiles } from './model-files.ts';
import { causalBias, shiftRight } from './network-inputs.ts';
import { bindWeights, type GatheredInput } from './onnx-graph.ts';
import { decodeSafetensors, type Safetensors } from './safetensors.ts';
import { sha256Hex } from './sha256.ts';

const MODULATION: GatheredInput = { input: 'modulation', table: 'modulationTable', rows: 'conditionRows' };

/** SHA-256 over the descriptors in their order: the layout of a condition. */
export function descriptorsHash(): string {
  return sha256Hex(DESCRIPTORS.join('\n'));
}

/** Within the runtime, where models of several folders may have the same name. */
function graphNames({ config, hash, folder }: ModelFiles): { readonly encode: string; readonly denoise: string } {
  const prefix = `${config.name}@${sha256Hex(`${folder}\n${hash}`).slice(0, 16)}`;
  return { encode: `${prefix}/encode`, denoise: `${prefix}/denoise` };
}

export class OnnxDenoiser implements Denoiser {
  readonly kind: 'diffusion' | 'autoregressive';
  readonly vocabularySize: number;
  readonly maxTokens: number;
  readonly #runtime: GraphRuntime;
  readonly #encodeGraph: string;
  readonly #denoiseGraph: string;
  readonly #modulationSize: number;
  /** Feeds that depend on the length alone. */
  readonly #byLength = new Map<number, Record<string, Tensor>>();

  /**
   * Load a model's graphs into the runtime.
   *
   * @throws SmellError `model-missing`, `model-damaged` or `runtime-failed`.
   */
  static async open(runtime: GraphRuntime, model: ModelFiles): Promise<OnnxDenoiser> {
    checkLayout(model);
    // Both graphs read the same file; it need not stay in memory once they are loaded.
    let shared: Promise<Safetensors> | null = null;
    let loading = true;
    const weights = (): Promise<Safetensors> => {
      if (!loading) return readWeights(model);
      shared ??= readWeights(model);
      return shared;
    };
    const bound = (file: string, gathered?: GatheredInput) => async () =>
      bindWeights(await model.read(file), (await weights()).tensors, `${model.config.name}/${file}`, gathered);
    const { name } = model.config;
    const graphs = graphNames(model);
    const encode = await runtime.load(graphs.encode, bound('encode.onnx'));
    const denoise = await runtime.load(graphs.denoise, bound('denoise.onnx', MODULATION));
    loading = false;
    shared = null;
    checkSignature(`${name}/encode.onnx`, encode, { condition: 'float32' }, ['modulation', 'lengthLogits']);
    const causal = model.config.kind === 'autoregressive' ? { attentionBias: 'float32' } : {};
    checkSignature(
      `${name}/denoise.onnx`,
      denoise,
      {
        tokens: 'int32',
        positions: 'float32',
        modulationTable: 'float32',
        conditionRows: 'int64',
        picks: 'float32',
        ...causal,
      },
      ['logits'],
    );
    return new OnnxDenoiser(runtime, model);
  }

  private constructor(runtime: GraphRuntime, model: ModelFiles) {
    const { config } = model;
    if (config.kind === 'ranker' || config.kind === 'odor')
      throw new SmellError('bad-argument', `"${config.name}" judges molecules, it makes none`);
    this.kind = config.kind;
    this.vocabularySize = config.vocabularySize;
    this.maxTokens = config.maxTokens;
    this.#runtime = runtime;
    const { encode, denoise } = graphNames(model);
    this.#encodeGraph = encode;
    this.#denoiseGraph = denoise;
    this.#modulationSize = config.modulationSize;
  }

  /** Frees what the runtime holds of it; it can compute no more. */
  async close(): Promise<void> {
    await this.#runtime.unload(this.#encodeGraph);
    await this.#runtime.unload(this.#denoiseGraph);
  }

  async encode(conditions: Float32Array, rows: number): Promise<EncodedConditions> {
    const condition: Tensor<'float32'> = { type: 'float32', shape: [rows, CONDITION_SIZE], data: conditions };
    const { modulation, lengthLogits } = await this.#runtime.run(this.#encodeGraph, { condition }, [
      'modulation',
      'lengthLogits',
    ]);
    return {
      rows,
      modulation: modulation.data as Float32Array,
      lengthLogProbs: logSoftmaxRows(lengthLogits.data as Float32Array, this.maxTokens),
    };
  }

  async denoise({ tokens, batch, length, conditions, conditionRows, slots }: DenoiseBatch): Promise<Float32Array> {
    const { table, rows } = this.#usedConditions(conditions, conditionRows);
    const seen = this.kind === 'autoregressive' ? shiftRight(tokens, batch, length) : tokens;
    const feeds: Record<string, Tensor> = {
      ...this.#lengthFeeds(length),
      tokens: { type: 'int32', shape: [batch, length], data: seen },
      modulationTable: {
        type: 'float32',
        shape: [table.length / this.#modulationSize, this.#modulationSize],
        data: table,
      },
      conditionRows: { type: 'int64', shape: [batch], data: rows },
      picks: picks(batch, length, slots),
    };
    const { logits } = await this.#runtime.run(this.#denoiseGraph, feeds, ['logits']);
    return logits.data as Float32Array;
  }

  #lengthFeeds(length: number): Record<string, Tensor> {
    let feeds = this.#byLength.get(length);
    if (!feeds) {
      feeds = {
        positions: {
          type: 'float32',
          shape: [length, 2 * this.maxTokens],
          data: positionFeatures(length, this.maxTokens, this.kind),
        },
      };
      if (this.kind === 'autoregressive') {
        feeds.attentionBias = { type: 'float32', shape: [length, length], data: causalBias(length) };
      }
      this.#byLength.set(length, feeds);
    }
    return feeds;
  }

  /** Only the conditions this batch uses travel to the runtime: one row is as large as 6 sequences' logits. */
  #usedConditions(
    conditions: EncodedConditions,
    conditionRows: Int32Array,
  ): { table: Float32Array; rows: BigInt64Array } {
    const size = this.#modulationSize;
    const places = new Map<number, bigint>();
    const rows = BigInt64Array.from(conditionRows, (row) => {
      let place = places.get(row);
      if (place === undefined) {
        place = BigInt(places.size);
        places.set(row, place);
      }
      return place;
    });
    const table = new Float32Array(places.size * size);
    for (const [row, place] of places) {
      table.set(conditions.modulation.subarray(row * size, (row + 1) * size), Number(place) * size);
    }
    return { table, rows };
  }
}

/** One-hot, [batch, 1 or length, length]: the given slot of each sequence, or all of them. */
function picks(batch: number, length: number, slots: Int32Array | undefined): Tensor<'float32'> {
  const picked = slots ? 1 : length;
  const data = new Float32Array(batch * picked * length);
  for (let row = 0; row < batch * picked; row++) data[row * length + (slots ? slots[row]! : row % length)] = 1;
  return { type: 'float32', shape: [batch, picked, length], data };
}

async function readWeights(model: ModelFiles): Promise<Safetensors> {
  return decodeSafetensors(await model.read('weights.safetensors'), `${model.config.name}/weights.safetensors`);
}

function checkLayout({ config }: ModelFiles): void {
  if (config.conditionSize === CONDITION_SIZE && config.descriptorsHash === descriptorsHash()) return;
  throw new SmellError(
    'model-damaged',
    `model "${config.name}" was made for another descriptor vocabulary; use the model of this version, or train it again`,
  );
}

function checkSignature(
  graph: string,
  signature: GraphSignature,
  inputs: Readonly<Record<string, string>>,
  outputs: readonly string[],
): void {
  const wanted = Object.entries(inputs).map(([name, type]) => `${name}:${type}`);
  const found = signature.inputs.map(({ name, type }) => `${name}:${type}`);
  const missing = outputs.filter((output) => !signature.outputs.some(({ name }) => name === output));
  if (wanted.length === found.length && wanted.every((input) => found.includes(input)) && missing.length === 0) return;
  throw new SmellError(
    'model-damaged',
    `${graph} takes ${found.sort().join(', ')}, not ${wanted.sort().join(', ')}${missing.length ? `, and gives no ${missing}` : ''}; ` +
      'its files are not of this version',
  );
}

function logSoftmaxRows(logits: Float32Array, width: number): Float32Array {
  const result = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += width) {
    const row = logits.subarray(start, start + width);
    const peak = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const logSum = peak + Math.log(row.reduce((sum, value) => sum + Math.exp(value - peak), 0));
    for (let i = 0; i < width; i++) result[start + i] = row[i]! - logSum;
  }
  return result;
}
