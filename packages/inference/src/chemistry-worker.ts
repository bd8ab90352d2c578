/** The other side of chemistry-pool.ts: SMILES in, answers out. */
import { parentPort } from 'node:worker_threads';
import { loadChemistry } from '@smell/core/molecule';
import type { ChemistryAnswer, ChemistryJob } from './chemistry-pool.ts';
import { CHEMISTRY_WORK } from './chemistry-work.ts';

const port = parentPort!;
const chemistry = await loadChemistry();
port.on('message', ({ id, task, smiles }: ChemistryJob) => {
  let answer: ChemistryAnswer;
  try {
    answer = { id, answers: smiles.map((each) => CHEMISTRY_WORK[task](chemistry, each)) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});
