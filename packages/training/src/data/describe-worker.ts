/** The thread side of describe-pool.ts: chunks of requests in, descriptions out. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadChemistry } from '@smell/core/molecule';
import { describer, type HeldOut, type Request } from './describe.ts';

const chemistry = loadChemistry();
let describe: ReturnType<typeof describer> | undefined;

parentPort!.on('message', async (chunk: readonly Request[]) => {
  describe ??= describer(await chemistry, workerData as readonly HeldOut[]);
  parentPort!.postMessage(chunk.map(describe));
});
