/** A whole model folder with a small random network, made for tests: every file and hash as in a shipped model. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONDITION_SIZE, DIALECTS, Tokenizer, type TokenizerConfig } from '@smell/core/diffusion';
import { random, randomNormal } from '@smell/core/random';
import { descriptorsHash } from '../src/denoiser.ts';
import { encodeSafetensors, type SafeTensor } from '../src/safetensors.ts';
import { encodeStructureIndex } from '../src/structure-index.ts';
import { buildGraph } from './build-graph.ts';

export const TINY_TOKENIZER: TokenizerConfig = {
  dialect: 'smiles',
  method: 'closed',
  symbols: DIALECTS.smiles.symbols,
  pieces: ['CC', 'CCC', 'C(C)', 'C(=O)O', 'OC', 'C=C', 'C1CCCCC1', 'c1ccccc1'],
};
export const TINY_MAX_TOKENS = 8;
const WIDTH = 12;

export interface TinyModelOptions {
  readonly name?: string;
  readonly kind?: 'diffusion' | 'autoregressive';
  /** In tokens; short ones leave few different molecules. */
  readonly lengths?: readonly number[];
  /** Flat canonical SMILES the model claims to be trained on. */
  readonly trainedOn?: readonly string[];
  /** Further files of the model. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly sampler?: Readonly<Record<string, unknown>>;
}

/** @param lengths in tokens, that the network writes */
export function tinyWeights(lengths: readonly number[] = [4, 5, 6, 7, 8]): Map<string, SafeTensor> {
  const tokenizer = new Tokenizer(TINY_TOKENIZER);
  const size = tokenizer.vocabularySize;
  const shapes: Record<string, readonly number[]> = {
    'condition.modulation': [CONDITION_SIZE, WIDTH],
    'length.out': [CONDITION_SIZE, TINY_MAX_TOKENS],
    'length.outBias': [TINY_MAX_TOKENS],
    'embed.token': [size, WIDTH],
    'embed.position': [2 * TINY_MAX_TOKENS, WIDTH],
    'final.out': [WIDTH, size],
    'final.outBias': [size],
  };
  const source = random(1);
  const weights = new Map<string, SafeTensor>();
  for (const [name, shape] of Object.entries(shapes)) {
    const data = new Float32Array(shape.reduce((x, y) => x * y, 1)).map(() => 0.45 * randomNormal(source));
    weights.set(name, { type: 'F32', shape, data });
  }
  // Prefer plain chains, oxygen and whole rings, so that a random network mostly writes molecules.
  const bias = weights.get('final.outBias')!.data as Float32Array;
  for (let token = 0; token < size; token++) bias[token]! += /^[CO]|^c1/.test(tokenizer.text(token)) ? 5 : 1;
  const lengthBias = weights.get('length.outBias')!.data as Float32Array;
  for (let i = 0; i < TINY_MAX_TOKENS; i++) if (!lengths.includes(i + 1)) lengthBias[i]! = -99;
  return weights;
}

/** Write the model under `root` and return its folder. */
export function writeTinyModel(root: string, options: TinyModelOptions = {}): string {
  const { name = 'tiny', kind = 'diffusion' } = options;
  const folder = join(root, name);
  const { vocabularySize } = new Tokenizer(TINY_TOKENIZER);
  const files: Record<string, Uint8Array> = {
    'weights.safetensors': encodeSafetensors(tinyWeights(options.lengths)),
    'encode.onnx': buildGraph({
      inputs: {
        'condition.modulation': [CONDITION_SIZE, WIDTH],
        'length.out': [CONDITION_SIZE, TINY_MAX_TOKENS],
        'length.outBias': [TINY_MAX_TOKENS],
        condition: ['rows', CONDITION_SIZE],
      },
      outputs: { modulation: ['rows', WIDTH], lengthLogits: ['rows', TINY_MAX_TOKENS] },
      nodes: [
        { op: 'MatMul', inputs: ['condition', 'condition.modulation'], output: 'modulation' },
        { op: 'MatMul', inputs: ['condition', 'length.out'], output: 'lengths' },
        { op: 'Add', inputs: ['lengths', 'length.outBias'], output: 'lengthLogits' },
      ],
    }),
    'denoise.onnx': buildGraph({
      inputs: {
        'embed.token': [vocabularySize, WIDTH],
        'embed.position': [2 * TINY_MAX_TOKENS, WIDTH],
        'final.out': [WIDTH, vocabularySize],
        'final.outBias': [vocabularySize],
        tokens: ['batch', 'length'],
        positions: ['length', 2 * TINY_MAX_TOKENS],
        modulation: ['batch', WIDTH],
        picks: ['batch', 'picked', 'length'],
        ...(kind === 'autoregressive' ? { attentionBias: ['length', 'length'] } : {}),
      },
      integerInputs: ['tokens'],
      outputs: { logits: ['batch', 'picked', vocabularySize] },
      integers: { one: [1] },
      nodes: [
        { op: 'Gather', inputs: ['embed.token', 'tokens'], output: 'embedded' },
        { op: 'MatMul', inputs: ['positions', 'embed.position'], output: 'placed' },
        { op: 'Unsqueeze', inputs: ['modulation', 'one'], output: 'wide' },
        { op: 'Add', inputs: ['embedded', 'placed'], output: 'sum' },
        { op: 'Add', inputs: ['sum', 'wide'], output: 'hidden' },
        { op: 'Tanh', inputs: ['hidden'], output: 'active' },
        { op: 'MatMul', inputs: ['picks', 'active'], output: 'chosen' },
        { op: 'MatMul', inputs: ['chosen', 'final.out'], output: 'scores' },
        { op: 'Add', inputs: ['scores', 'final.outBias'], output: 'logits' },
      ],
    }),
    'tokenizer.json': new TextEncoder().encode(JSON.stringify(TINY_TOKENIZER)),
    'training-index.bin': encodeStructureIndex(options.trainedOn ?? []),
    ...options.files,
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
  const config = {
    name,
    kind,
    version: 'test',
    architecture: {},
    vocabularySize,
    maxTokens: TINY_MAX_TOKENS,
    conditionSize: CONDITION_SIZE,
    modulationSize: WIDTH,
    descriptorsHash: descriptorsHash(),
    sampler: options.sampler ?? {},
    files: Object.fromEntries(
      Object.entries(files).map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
    ),
    training: {},
    dataTerms: ['made for a test; free of terms'],
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  return folder;
}
