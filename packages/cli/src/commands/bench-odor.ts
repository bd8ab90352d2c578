/**
 * `smell bench --odor`: milliseconds a molecule of the odor predictor, from SMILES to the whole prediction, on one
 * thread. This process and the one that runs the networks take turns, so one core is all that is used.
 */
import { SmellError } from '@smell/core/errors';
import type { CommandContext } from '../program.ts';

const BATCH = 64;
const BATCHES = 8;
const RUNS = 5;

interface OdorBenchFigures {
  readonly model: string;
  readonly molecules: number;
  readonly batch: number;
  readonly runs: number;
  /** Median over the runs. */
  readonly millisecondsPerMolecule: number;
  /** Of it: parsing and fingerprints. */
  readonly readingMilliseconds: number;
}

export async function benchOdor(json: boolean, { terminal, signal }: CommandContext): Promise<void> {
  const [{ ModelStore, ODOR_NAME, OnnxProcess, odorMolecule, openOdorModel }, { loadChemistry }, materials] =
    await Promise.all([import('@smell/inference'), import('@smell/core/molecule'), import('@smell/core/materials')]);
  const runtime = new OnnxProcess({ threads: 1 });
  const close = (): void => runtime.close();
  signal.addEventListener('abort', close);
  try {
    const chemistry = await loadChemistry();
    const model = await openOdorModel(new ModelStore(), runtime, new materials.NearestMaterials(chemistry));
    if (!model) throw new SmellError('model-missing', 'there is no odor predictor; check out models/odor');
    const smiles = materials
      .knownMaterials()
      .slice(0, BATCH * BATCHES)
      .map((material) => material.smiles);
    const read = (from: number) => smiles.slice(from, from + BATCH).map((text) => odorMolecule(chemistry.graph(text)));
    await model.predict(read(0));
    const runs: { readonly reading: number; readonly whole: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      let reading = 0;
      const started = performance.now();
      for (let from = 0; from < smiles.length; from += BATCH) {
        const before = performance.now();
        const molecules = read(from);
        reading += performance.now() - before;
        await model.predict(molecules);
      }
      runs.push({ reading: reading / smiles.length, whole: (performance.now() - started) / smiles.length });
    }
    const figures: OdorBenchFigures = {
      model: ODOR_NAME,
      molecules: smiles.length,
      batch: BATCH,
      runs: RUNS,
      millisecondsPerMolecule: median(runs.map(({ whole }) => whole)),
      readingMilliseconds: median(runs.map(({ reading }) => reading)),
    };
    if (json) terminal.printJson(figures);
    else {
      terminal.print(
        `${figures.millisecondsPerMolecule.toFixed(2)} ms a molecule (of which ${figures.readingMilliseconds.toFixed(2)} ms reading it), ` +
          `batches of ${BATCH}, one thread, median of ${RUNS} runs over ${smiles.length} known materials`,
      );
    }
  } finally {
    signal.removeEventListener('abort', close);
    runtime.close();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
