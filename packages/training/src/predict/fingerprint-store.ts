/** Fingerprints of the molecules of a table, made once and kept beside the shards: making them is slower than reading. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Chemistry, CountFingerprint } from '@smell/core/molecule';
import { decodeSafetensors, encodeSafetensors } from '@smell/inference';
import { writeWhole } from '../trainer/checkpoint.ts';

const SLICE = 64;

export interface FingerprintHooks {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Fingerprints of the given molecules, in their order.
 *
 * @param path file that keeps them; its name must change with the molecules
 * @throws SmellError `bad-structure`; the signal's reason when it fires
 */
export async function storedFingerprints(
  path: string,
  smiles: readonly string[],
  kind: 'morganCounts' | 'atomPairCounts',
  chemistry: Pick<Chemistry, 'fingerprint'>,
  { signal, onProgress }: FingerprintHooks = {},
): Promise<CountFingerprint[]> {
  if (existsSync(path)) {
    const stored = unpack(readFileSync(path), path);
    if (stored.length === smiles.length) return stored;
  }
  const made: CountFingerprint[] = [];
  for (const [i, text] of smiles.entries()) {
    if (i % SLICE === 0) {
      await nextTurn();
      signal?.throwIfAborted();
      onProgress?.(i, smiles.length);
    }
    made.push(chemistry.fingerprint(text, kind));
  }
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, pack(made));
  return made;
}

function pack(fingerprints: readonly CountFingerprint[]): Uint8Array {
  const starts = new Int32Array(fingerprints.length + 1);
  fingerprints.forEach(({ keys }, i) => {
    starts[i + 1] = starts[i]! + keys.length;
  });
  const keys = new Int32Array(starts.at(-1)!);
  const counts = new Int32Array(keys.length);
  fingerprints.forEach((fingerprint, i) => {
    keys.set(fingerprint.keys, starts[i]!);
    counts.set(fingerprint.counts, starts[i]!);
  });
  return encodeSafetensors(
    Object.entries({ starts, keys, counts }).map(([name, data]) => [name, { type: 'I32', shape: [data.length], data }]),
  );
}

function unpack(bytes: Uint8Array, path: string): CountFingerprint[] {
  const { tensors } = decodeSafetensors(bytes, path);
  const read = (name: string): Int32Array => tensors.get(name)!.data as Int32Array;
  const starts = read('starts');
  const keys = Uint32Array.from(read('keys'));
  const counts = Uint16Array.from(read('counts'));
  return Array.from({ length: starts.length - 1 }, (_, i) => ({
    keys: keys.subarray(starts[i], starts[i + 1]),
    counts: counts.subarray(starts[i], starts[i + 1]),
  }));
}
