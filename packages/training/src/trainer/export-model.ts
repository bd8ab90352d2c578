/** From a checkpoint to a model folder that inference can load: averaged weights, graphs, tokenizer, golden outputs, hashes. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Condition, MASK, type SamplerSettings, Tokenizer } from '@smell/core/diffusion';
import {
  descriptorsHash,
  encodeSafetensors,
  encodeStructureIndex,
  floatsToHalves,
  type Golden,
  ModelStore,
  makeGolden,
  OnnxDenoiser,
  OnnxProcess,
  type SafeTensor,
  type StructureIndex,
} from '@smell/inference';
import { modulationSize, parameterCount, parameterShapes } from '../nn/dit.ts';
import { denoiseGraph, encodeGraph } from '../nn/lower-model.ts';
import { type Checkpoint, sha256, writeWhole } from './checkpoint.ts';
import { writeModelCard } from './model-card.ts';

export interface ExportOptions {
  readonly checkpoint: Checkpoint;
  /** models/NAME */
  readonly folder: string;
  readonly sampler: SamplerSettings;
  /** Flat canonical SMILES of every molecule that was shown; only their hashes are kept. */
  readonly trainingStructures: Iterable<string>;
  /** Index of the model that training began from. */
  readonly baseIndex?: StructureIndex;
  readonly dataTerms: readonly string[];
}

/** Version of the layout of a model folder. */
const VERSION = '1';

const GOLDEN_CONDITIONS: readonly { condition: Condition; smiles: string; masked: readonly number[] }[] = [
  { condition: { asked: { rose: 1 }, source: 'odorant' }, smiles: 'CC(C)=CCCC(C)CCO', masked: [0] },
  {
    condition: { asked: { woody: 1, amber: 0.5 }, forbidden: ['sweet'], source: 'odorant' },
    smiles: 'CC(=O)OC1CCC(C(C)(C)C)CC1',
    masked: [1],
  },
  { condition: {}, smiles: 'COc1cc(C=O)ccc1O', masked: [0, 1] },
];

/** Write the folder; files are replaced one by one, config.json last, so that a folder is never of two models at once. */
export async function exportModel({
  checkpoint,
  folder,
  sampler,
  trainingStructures,
  baseIndex,
  dataTerms,
}: ExportOptions): Promise<void> {
  const { config, state } = checkpoint;
  const { architecture } = config;
  mkdirSync(folder, { recursive: true });
  const files: Record<string, Uint8Array> = {
    'weights.safetensors': encodeSafetensors(
      Object.entries(parameterShapes(architecture)).map(([name, shape]): [string, SafeTensor] => [
        name,
        { type: 'F16', shape, data: floatsToHalves(state.average[name]!) },
      ]),
    ),
    'encode.onnx': encodeGraph(architecture).onnx,
    'denoise.onnx': denoiseGraph(architecture).onnx,
    'tokenizer.json': text(config.tokenizer),
    'training-index.bin': encodeStructureIndex(trainingStructures, baseIndex),
  };
  const { tokenizer: _, ...training } = config;
  const writeConfig = (): void =>
    writeWhole(
      join(folder, 'config.json'),
      text({
        name: basename(folder),
        kind: architecture.kind,
        version: VERSION,
        architecture: { ...architecture, parameters: parameterCount(architecture) },
        vocabularySize: architecture.vocabularySize,
        maxTokens: architecture.maxTokens,
        conditionSize: architecture.conditionSize,
        modulationSize: modulationSize(architecture),
        descriptorsHash: descriptorsHash(),
        sampler,
        files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
        training: {
          ...training,
          step: state.step,
          moleculesSeen: checkpoint.moleculesSeen,
          tokensSeen: checkpoint.tokensSeen,
          seconds: Math.round(checkpoint.seconds),
        },
        dataTerms,
      }),
    );
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(folder, name), bytes);
  writeConfig();
  files['golden.json'] = text(await golden(folder, new Tokenizer(config.tokenizer)));
  writeWhole(join(folder, 'golden.json'), files['golden.json']);
  writeConfig();
  writeModelCard(new ModelStore(dirname(folder)).open(basename(folder)));
}

async function golden(folder: string, tokenizer: Tokenizer): Promise<Golden> {
  const runtime = new OnnxProcess();
  try {
    const denoiser = await OnnxDenoiser.open(runtime, new ModelStore(dirname(folder)).open(basename(folder)));
    const inputs = GOLDEN_CONDITIONS.map(({ condition, smiles, masked }) => {
      const tokens = [...tokenizer.encode(smiles)!];
      for (const slot of masked) if (slot < tokens.length) tokens[slot] = MASK;
      return { condition, tokens };
    });
    return await makeGolden(denoiser, inputs);
  } finally {
    runtime.close();
  }
}

function text(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
