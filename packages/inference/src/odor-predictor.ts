/** A fingerprint network in ONNX Runtime: molecules in, a probability for each descriptor out. */
import { DESCRIPTORS } from '@smell/core/odor';
import type { GraphRuntime, Tensor } from './graph-runtime.ts';
import { type OdorFeatureLayout, type OdorFingerprints, odorFeatureCount, odorFeatures } from './odor-features.ts';
import { bindWeights } from './onnx-graph.ts';
import type { SafeTensor } from './safetensors.ts';

/** Molecules of one call to the runtime. */
const BATCH = 512;

export interface OdorNetworkFiles {
  readonly layout: OdorFeatureLayout;
  /** Takes `features` [batch, columns], gives `probabilities` [batch, descriptor]; the weights are its other inputs. */
  graph(): Promise<Uint8Array>;
  weights(): Promise<ReadonlyMap<string, SafeTensor>>;
}

export class OdorPredictor {
  readonly #runtime: GraphRuntime;
  readonly #name: string;
  readonly #layout: OdorFeatureLayout;

  /**
   * @param name of the graph within the runtime
   * @throws SmellError `model-damaged` or `runtime-failed`
   */
  static async open(runtime: GraphRuntime, name: string, files: OdorNetworkFiles): Promise<OdorPredictor> {
    await runtime.load(name, async () => bindWeights(await files.graph(), await files.weights(), name));
    return new OdorPredictor(runtime, name, files.layout);
  }

  private constructor(runtime: GraphRuntime, name: string, layout: OdorFeatureLayout) {
    this.#runtime = runtime;
    this.#name = name;
    this.#layout = layout;
  }

  /** Probabilities, [molecule, descriptor]. @throws SmellError `runtime-failed` */
  async predict(molecules: readonly OdorFingerprints[]): Promise<Float32Array> {
    const width = odorFeatureCount(this.#layout);
    const result = new Float32Array(molecules.length * DESCRIPTORS.length);
    for (let first = 0; first < molecules.length; first += BATCH) {
      const part = molecules.slice(first, first + BATCH);
      const data = new Float32Array(part.length * width);
      part.forEach((molecule, row) => {
        const { columns, values } = odorFeatures(molecule, this.#layout);
        for (let i = 0; i < columns.length; i++) data[row * width + columns[i]!] = values[i]!;
      });
      const features: Tensor<'float32'> = { type: 'float32', shape: [part.length, width], data };
      const { probabilities } = await this.#runtime.run(this.#name, { features }, ['probabilities']);
      result.set(probabilities.data as Float32Array, first * DESCRIPTORS.length);
    }
    return result;
  }
}
