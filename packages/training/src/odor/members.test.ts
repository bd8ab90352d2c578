import { loadChemistry } from '@smell/core/molecule';
import { OnnxProcess, odorMolecule } from '@smell/inference';
import { afterAll, describe, expect, it } from 'vitest';
import { fitKernel } from './kernel-network.ts';
import { fitMember, openFitted } from './members.ts';

const chemistry = await loadChemistry();
const runtime = new OnnxProcess({ threads: 1 });
afterAll(() => runtime.close());

describe('the kernel member', () => {
  it('solves the ridge system', async () => {
    const kernel = Float32Array.of(1, 0.5, 0.2, 0.5, 1, 0.3, 0.2, 0.3, 1);
    const targets = Float32Array.of(1, 0, 0, 0, 0, 1);
    const { baseRates, coefficients } = await fitKernel(kernel, targets, 2, { ridge: 0.5, tolerance: 1e-6 }, runtime);
    for (let row = 0; row < 3; row++) {
      for (let output = 0; output < 2; output++) {
        let sum = 0.5 * coefficients[row * 2 + output]!;
        for (let i = 0; i < 3; i++) sum += kernel[row * 3 + i]! * coefficients[i * 2 + output]!;
        expect(sum + baseRates[output]!).toBeCloseTo(targets[row * 2 + output]!, 4);
      }
    }
  });

  it('tells aldehydes from alcohols it has not seen, and lets a molecule without a label have no say', async () => {
    const smiles = [4, 5, 6, 7, 9, 10].flatMap((length) => [`${'C'.repeat(length)}C=O`, `${'C'.repeat(length)}CO`]);
    const molecules = [...smiles, 'CCCCCCCCC=O'].map((text) => odorMolecule(chemistry.graph(text)));
    const targets = Float32Array.from([...smiles.flatMap((text) => (text.endsWith('=O') ? [1, 0] : [0, 1])), 0, 1]);
    const weights = new Float32Array(targets.length).fill(1);
    weights.fill(0, weights.length - 2);
    const fitted = await fitMember(
      { kind: 'kernel', name: 'kernel', ridge: 0.3, tolerance: 1e-3 },
      { molecules, outputs: 2, targets, weights },
      { threads: 1 },
    );
    const member = await openFitted(runtime, 'kernel', fitted);
    const found = await member.logits(['CCCCCCCCC=O', 'CCCCCCCCCO'].map((text) => odorMolecule(chemistry.graph(text))));
    expect(found[0]!).toBeGreaterThan(found[1]!);
    expect(found[2]!).toBeLessThan(found[3]!);
    expect([...fitted.parameters.get('coefficients')!.data.slice(-2)]).toEqual([0, 0]);
  });
});
