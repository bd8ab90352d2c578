import { loadChemistry } from '@smell/core/molecule';
import { ATOM_COLUMNS, type AtomBatch, atomBatch, ODOR_FIGURES, odorMolecule } from '@smell/inference';
import { type NativeTensor, openNativeSession } from '@smell/inference/native-session';
import { describe, expect, it } from 'vitest';
import { GRADIENT_PREFIX } from './fingerprint-network.ts';
import { fitNetwork } from './fit-network.ts';
import {
  type GraphNetworkShape,
  graphFitGraph,
  graphParameterShapes,
  graphPredictGraph,
  initialGraphNetwork,
} from './graph-network.ts';

const chemistry = await loadChemistry();
const read = (smiles: string) => odorMolecule(chemistry.graph(smiles));
const shape: GraphNetworkShape = { width: 16, layers: 2, heads: 2, expansion: 2, hidden: 12, outputs: 3 };
const parameters = initialGraphNetwork(shape, [0.1, 0.2, 0.3], 7);

function feeds({ molecules, slots, atoms, pairs, present, bias, figures }: AtomBatch): Record<string, NativeTensor> {
  return {
    ...Object.fromEntries(
      Object.entries(graphParameterShapes(shape)).map(([name, size]) => [
        name,
        { data: parameters[name]!, shape: size },
      ]),
    ),
    atoms: { data: atoms, shape: [molecules, slots, ATOM_COLUMNS] },
    pairs: { data: pairs, shape: [molecules, slots, slots] },
    present: { data: present, shape: [molecules, slots, 1] },
    bias: { data: bias, shape: [molecules, 1, 1, slots] },
    figures: { data: figures, shape: [molecules, ODOR_FIGURES] },
  };
}

describe('the graph network', async () => {
  const session = await openNativeSession(graphPredictGraph(shape).onnx, 1);
  const logits = async (batch: AtomBatch): Promise<Float32Array> => (await session.run(feeds(batch))).logits!;

  it('answers a molecule alike alone, in a batch and with empty slots', async () => {
    const vanillin = read('COc1cc(C=O)ccc1O');
    const alone = await logits(atomBatch([vanillin]));
    const among = await logits(atomBatch([read('CCO'), vanillin, read('CCCCCCCCCCCCCCCCCC(=O)OCC')], 30));
    for (let i = 0; i < shape.outputs; i++) expect(among[shape.outputs + i]).toBeCloseTo(alone[i]!, 4);
  });

  it('does not depend on the order of the atoms', async () => {
    const found = await logits(atomBatch([read('COc1cc(C=O)ccc1O'), read('Oc1ccc(C=O)cc1OC')]));
    for (let i = 0; i < shape.outputs; i++) expect(found[shape.outputs + i]).toBeCloseTo(found[i]!, 4);
  });

  it('tells a chain from a longer one', async () => {
    const found = await logits(atomBatch([read('CCCCCCCCCC=O'), read('CCCCCCCCCCCC=O')]));
    expect(Math.abs(found[0]! - found[shape.outputs]!)).toBeGreaterThan(1e-3);
  });

  it('has the gradient that finite differences give', async () => {
    const step = await openNativeSession(graphFitGraph(shape).onnx, 1);
    const ones = (...size: number[]): NativeTensor => ({
      data: new Float32Array(size.reduce((x, y) => x * y)).fill(1),
      shape: size,
    });
    const input = {
      ...feeds(atomBatch([read('CC(C)=CCO'), read('C1CCSC1')])),
      branchMask: ones(2, 2 * shape.layers, shape.width),
      hiddenMask: ones(2, shape.hidden),
      targets: { data: Float32Array.of(1, 0, 0.7, 0, 1, 0), shape: [2, 3] },
      weights: ones(2, 3),
      scale: { data: Float32Array.of(0.5), shape: [1] },
    };
    const found = await step.run(input);
    for (const name of ['atom.in', 'pair.in', 'block1.qkv', 'block0.down', 'molecule.figures', 'molecule.outBias']) {
      const gradient = found[GRADIENT_PREFIX + name]!;
      const at = gradient.reduce((best, value, i) => (Math.abs(value) > Math.abs(gradient[best]!) ? i : best), 0);
      const own = parameters[name]!;
      const kept = own[at]!;
      const loss = async (value: number): Promise<number> => {
        own[at] = value;
        return (await step.run(input)).loss![0]!;
      };
      const slope = ((await loss(kept + 1e-2)) - (await loss(kept - 1e-2))) / 2e-2;
      own[at] = kept;
      expect(Math.abs(slope - gradient[at]!) / Math.abs(gradient[at]!), name).toBeLessThan(0.03);
    }
  });

  it('learns what only the structure says', async () => {
    const chains = [3, 4, 5, 6, 7, 8, 9, 10].map((length) => 'C'.repeat(length));
    const smiles = chains.flatMap((chain) => [`${chain}=O`, `${chain}O`]);
    const molecules = smiles.map(read);
    const targets = Float32Array.from(smiles.flatMap((text) => (text.endsWith('=O') ? [1, 0, 0] : [0, 1, 0])));
    const losses: number[] = [];
    await fitNetwork(
      {
        shape,
        molecules,
        targets,
        weights: new Float32Array(targets.length).fill(1),
        settings: {
          seed: 3,
          epochs: 40,
          batchSize: 8,
          learningRate: 1e-2,
          weightDecay: 0.01,
          dropout: 0.1,
          featureDropout: 0,
        },
        threads: 1,
      },
      { onEpoch: (_, loss) => losses.push(loss) },
    );
    expect(losses.at(-1)!).toBeLessThan(0.2 * losses[0]!);
  });
});
