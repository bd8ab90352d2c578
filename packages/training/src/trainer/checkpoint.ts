/**
 * Where a training run stands, on disk: one safetensors file with everything the optimiser holds and one JSON file that
 * names it by hash. Both are written beside the last ones and then renamed, so that a kill at any moment leaves a whole
 * checkpoint behind.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { decodeSafetensors, encodeSafetensors, floatsToHalves, type SafeTensor, toFloats } from '@smell/inference';
import { parameterShapes } from '../nn/dit.ts';
import type { OptimizerState } from './adamw.ts';
import type { BatchPosition } from './buckets.ts';
import type { TrainingConfig } from './training-config.ts';

export interface Checkpoint {
  readonly config: TrainingConfig;
  readonly state: OptimizerState;
  readonly position: BatchPosition;
  /** Molecules and tokens (padding not counted) shown so far. */
  readonly moleculesSeen: number;
  readonly tokensSeen: number;
  /** Seconds of training, over all sittings. */
  readonly seconds: number;
}

type Header = Omit<Checkpoint, 'state'> & { readonly step: number; readonly file: string; readonly sha256: string };

/** Halves cannot hold moments as small as they are: they are stored larger by this factor. */
const HALF_SCALE = 1024;
const HEADER = 'checkpoint.json';

/** @param compact halves instead of floats, a quarter of the size: enough to go on from, not to the last bit */
export function writeCheckpoint(folder: string, checkpoint: Checkpoint, compact = false): void {
  const { config, state } = checkpoint;
  const shapes = parameterShapes(config.architecture);
  const tensors: [string, SafeTensor][] = [];
  const add = (name: string, shape: readonly number[], data: Float32Array): void => {
    tensors.push([name, compact ? { type: 'F16', shape, data: floatsToHalves(data) } : { type: 'F32', shape, data }]);
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const { first, second } = state.moments[name]!;
    add(`weights.${name}`, shape, state.weights[name]!);
    add(`average.${name}`, shape, state.average[name]!);
    add(`first.${name}`, shape, compact ? first.map((value) => value * HALF_SCALE) : first);
    add(`second.${name}`, shape, compact ? second.map((value) => Math.sqrt(value) * HALF_SCALE) : second);
  }
  const bytes = encodeSafetensors(tensors, { compact: String(compact) });
  const file = `checkpoint-${state.step}.safetensors`;
  const { state: _, ...rest } = checkpoint;
  const header: Header = { ...rest, step: state.step, file, sha256: sha256(bytes) };
  const previous = existsSync(join(folder, HEADER)) ? readHeader(folder).file : undefined;
  writeWhole(join(folder, file), bytes);
  writeWhole(join(folder, HEADER), `${JSON.stringify(header, null, 1)}\n`);
  if (previous && previous !== file) rmSync(join(folder, previous), { force: true });
}

/** @throws SmellError when there is none, or it is damaged */
export function readCheckpoint(folder: string): Checkpoint {
  const { step, file, sha256: expected, ...rest } = readHeader(folder);
  const path = join(folder, file);
  if (!existsSync(path))
    throw new SmellError('data-damaged', `${path} is missing; start the run again without --resume`);
  const bytes = readFileSync(path);
  if (sha256(bytes) !== expected) {
    throw new SmellError(
      'data-damaged',
      `${path} is not the file that was written; start the run again without --resume`,
    );
  }
  const { tensors, metadata } = decodeSafetensors(bytes, path);
  const compact = metadata.compact === 'true';
  const read = (name: string): Float32Array => toFloats(tensors.get(name)!).slice();
  const names = Object.keys(parameterShapes(rest.config.architecture));
  const pick = (prefix: string): Record<string, Float32Array> =>
    Object.fromEntries(names.map((name) => [name, read(`${prefix}.${name}`)]));
  const moments = Object.fromEntries(
    names.map((name) => {
      const first = read(`first.${name}`);
      const second = read(`second.${name}`);
      if (!compact) return [name, { first, second }];
      return [name, { first: first.map((v) => v / HALF_SCALE), second: second.map((v) => (v / HALF_SCALE) ** 2) }];
    }),
  );
  return { ...rest, state: { step, weights: pick('weights'), average: pick('average'), moments } };
}

function readHeader(folder: string): Header {
  const path = join(folder, HEADER);
  if (!existsSync(path)) throw new SmellError('file-missing', `${path} does not exist: there is no run to resume here`);
  return JSON.parse(readFileSync(path, 'utf8')) as Header;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Write beside, then rename: a reader sees the old file or the new one, never half of either. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.part`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
