/**
 * A thread for questions of chemistry that may be hostile: it can be ended at any time without loss. The odors of what it
 * describes are predicted by the model thread of its lane, over the port it is given.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Chemistry, loadChemistry } from '@smell/core/molecule';
import type { PredictedOdor } from '@smell/inference';
import { QUESTIONS, type QuestionTools } from './questions.ts';
import { type Methods, serveCalls, ThreadCalls } from './thread-calls.ts';

const { odors } = workerData as { readonly odors: MessagePort };
const models = new ThreadCalls(odors);
odors.once('close', () => models.lose(new Error('the model thread is gone')));

const chemistry: Chemistry = await loadChemistry();
const tools: QuestionTools = {
  chemistry,
  odorsOf: async (graphs) => (await models.call('odorsOf', [graphs])) as (PredictedOdor | null)[],
};

const methods: Record<string, Methods[string]> = {
  /** Bytes outside the heap of JavaScript, where RDKit's memory is. */
  memory: () => process.memoryUsage().external,
};
for (const [name, question] of Object.entries(QUESTIONS)) {
  methods[name] = (_context, ...args) =>
    (question as (tools: QuestionTools, ...args: unknown[]) => unknown)(tools, ...args);
}
serveCalls(parentPort!, methods);
