/**
 * The networks an odor ensemble is made of, in ONNX Runtime: molecules in, the logits of every network out. Training
 * measures with the same classes that the product answers with.
 */

import type { GraphRuntime, Tensor } from './graph-runtime.ts';
import { ATOM_COLUMNS, atomBatch } from './odor-atoms.ts';
import { type OdorFeatureLayout, odorFeatureCount, odorFeatures } from './odor-features.ts';
import { ODOR_FIGURES, type OdorMolecule } from './odor-molecule.ts';
import { bindWeights } from './onnx-graph.ts';
import type { SafeTensor } from './safetensors.ts';
import type { TrainingIndex } from './training-index.ts';

export interface OdorMember {
  /** Networks whose answers this gives; several may share a graph. */
  readonly networks: number;
  /** Values for a molecule from each network. */
  readonly outputs: number;
  /** Logits, [molecule, network, output]. @throws SmellError `runtime-failed` */
  logits(molecules: readonly OdorMolecule[]): Promise<Float32Array>;
}

export interface MemberFiles {
  /** Name of the graph within the runtime. */
  readonly name: string;
  readonly networks: number;
  readonly outputs: number;
  /** Gives `logits` [batch, networks, outputs]; the weights are among its inputs. */
  graph(): Promise<Uint8Array>;
  weights(): Promise<ReadonlyMap<string, SafeTensor>>;
}

/** Mean over a member's networks. [molecule, network, output] to [molecule, output] */
export function networkMeans(
  logits: Float32Array,
  { networks, outputs }: Pick<OdorMember, 'networks' | 'outputs'>,
): Float32Array {
  if (networks === 1) return logits;
  const result = new Float32Array(logits.length / networks);
  for (let i = 0; i < logits.length; i++) {
    const molecule = Math.floor(i / (networks * outputs));
    result[molecule * outputs + (i % outputs)]! += logits[i]! / networks;
  }
  return result;
}

/** A network over fingerprints. @throws SmellError `model-damaged` or `runtime-failed` */
export async function openFingerprintMember(
  runtime: GraphRuntime,
  layout: OdorFeatureLayout,
  files: MemberFiles,
): Promise<OdorMember> {
  const width = odorFeatureCount(layout);
  return await openMember(runtime, files, 512, (molecules) => {
    const data = new Float32Array(molecules.length * width);
    molecules.forEach((molecule, row) => {
      const { columns, values } = odorFeatures(molecule, layout);
      for (let i = 0; i < columns.length; i++) data[row * width + columns[i]!] = values[i]!;
    });
    return { features: { type: 'float32', shape: [molecules.length, width], data } };
  });
}

/** A transformer over atoms. @throws SmellError `model-damaged` or `runtime-failed` */
export async function openGraphMember(runtime: GraphRuntime, files: MemberFiles): Promise<OdorMember> {
  return await openMember(runtime, files, 32, (molecules) => {
    const { slots, atoms, pairs, present, bias, figures } = atomBatch(molecules);
    const count = molecules.length;
    return {
      atoms: { type: 'float32', shape: [count, slots, ATOM_COLUMNS], data: atoms },
      pairs: { type: 'int32', shape: [count, slots, slots], data: pairs },
      present: { type: 'float32', shape: [count, slots, 1], data: present },
      bias: { type: 'float32', shape: [count, 1, 1, slots], data: bias },
      figures: { type: 'float32', shape: [count, ODOR_FIGURES], data: figures },
    };
  });
}

/** Kernel ridge regression on the similarity to the training molecules. @throws SmellError as the others */
export async function openKernelMember(
  runtime: GraphRuntime,
  index: TrainingIndex,
  files: MemberFiles,
): Promise<OdorMember> {
  return await openMember(runtime, files, 64, (molecules) => {
    const data = new Float32Array(molecules.length * index.size);
    molecules.forEach((molecule, row) => {
      data.set(index.kernel(molecule), row * index.size);
    });
    return { kernel: { type: 'float32', shape: [molecules.length, index.size], data } };
  });
}

async function openMember(
  runtime: GraphRuntime,
  { name, networks, outputs, graph, weights }: MemberFiles,
  batch: number,
  feeds: (molecules: readonly OdorMolecule[]) => Record<string, Tensor>,
): Promise<OdorMember> {
  await runtime.load(name, async () => bindWeights(await graph(), await weights(), name));
  const width = networks * outputs;
  return {
    networks,
    outputs,
    logits: async (molecules) => {
      const result = new Float32Array(molecules.length * width);
      // Molecules of a size together, so that a graph pads little.
      const order = [...molecules.keys()].sort(
        (a, b) => molecules[a]!.graph.atomCount - molecules[b]!.graph.atomCount || a - b,
      );
      for (let first = 0; first < order.length; first += batch) {
        const part = order.slice(first, first + batch);
        const { logits } = await runtime.run(name, feeds(part.map((i) => molecules[i]!)), ['logits']);
        const found = logits.data as Float32Array;
        part.forEach((i, row) => {
          result.set(found.subarray(row * width, (row + 1) * width), i * width);
        });
      }
      return result;
    },
  };
}
