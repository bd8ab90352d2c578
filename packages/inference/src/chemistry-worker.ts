/** The other side of chemistry-pool.ts: SMILES in, answers out. */
import { parentPort } from 'node:worker_threads';
import { type Chemistry, loadChemistry } from '@smell/core/molecule';
import type { ChemistryAnswer, ChemistryJob } from './chemistry-pool.ts';
import { CHEMISTRY_WORK } from './chemistry-work.ts';

const port = parentPort!;
const chemistry = await loadChemistry();
port.on('message', async ({ id, task, smiles, input }: ChemistryJob) => {
  let answer: ChemistryAnswer;
  try {
    const make = CHEMISTRY_WORK[task] as (chemistry: Chemistry, input: unknown) => Promise<(smiles: string) => unknown>;
    const answerTo = await make(chemistry, input);
    answer = { id, answers: smiles.map((each) => answerTo(each)) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});
