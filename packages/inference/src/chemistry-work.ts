/** The chemistry of a request: what is asked of many molecules at once, here or in worker threads. */
import type { Characterisation, Chemistry } from '@smell/core/molecule';
import { type CandidateSafety, loadSafetyLists, type SafetyLists } from '@smell/core/safety';
import type { SafetyGate } from './constraints-schema.ts';
import { examineMolecule, type Verdict } from './molecule-screen.ts';
import { nextTurn } from './next-turn.ts';
import { candidateSafety, listsFor } from './safety-gate.ts';

/** Every kind of work with what it is told besides the molecules. */
export interface ChemistryTasks {
  readonly examine: { readonly input: { readonly gate: SafetyGate }; readonly answer: Verdict };
  readonly characterise: { readonly input: null; readonly answer: Characterisation };
  readonly assess: { readonly input: { readonly today: Date }; readonly answer: CandidateSafety };
}
export type ChemistryTask = keyof ChemistryTasks;

type Answering<Task extends ChemistryTask> = (smiles: string) => ChemistryTasks[Task]['answer'];

/** How each kind is done: made ready once for many molecules. */
export const CHEMISTRY_WORK: {
  readonly [Task in ChemistryTask]: (
    chemistry: Chemistry,
    input: ChemistryTasks[Task]['input'],
  ) => Promise<Answering<Task>>;
} = {
  examine: async (chemistry, { gate }) => {
    const lists: SafetyLists | null = await listsFor(gate);
    return (smiles) => examineMolecule(chemistry, smiles, { gate, lists });
  },
  characterise: async (chemistry) => (smiles) => chemistry.characterise(smiles),
  assess: async (chemistry, { today }) => {
    const lists = await loadSafetyLists();
    return (smiles) => candidateSafety(chemistry, smiles, lists, today);
  },
};

export interface ChemistryWorkers {
  /**
   * One answer for each SMILES, in their order. For all tasks but `examine`, every SMILES must be one that parses.
   *
   * @throws the signal's reason when it fires, SmellError `runtime-failed` when a worker ends
   */
  work<Task extends ChemistryTask>(
    task: Task,
    smiles: readonly string[],
    input: ChemistryTasks[Task]['input'],
    signal?: AbortSignal,
  ): Promise<ChemistryTasks[Task]['answer'][]>;
}

/** Molecules between two looks at the event loop. */
const SLICE = 8;

/** In this thread, with pauses: for a few molecules, starting a worker costs more than it saves. */
export function inlineChemistry(chemistry: Chemistry): ChemistryWorkers {
  return {
    async work(task, smiles, input, signal) {
      const answerTo = await CHEMISTRY_WORK[task](chemistry, input);
      const answers = [];
      for (const [i, each] of smiles.entries()) {
        if (i % SLICE === 0) {
          await nextTurn();
          signal?.throwIfAborted();
        }
        answers.push(answerTo(each));
      }
      return answers;
    },
  };
}
