/** The chemistry of a request: what is asked of many molecules at once, here or in worker threads. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Characterisation, Chemistry } from '@smell/core/molecule';
import { examineMolecule, type Verdict } from './molecule-screen.ts';

/** Every kind of work, from one SMILES to its answer. */
export const CHEMISTRY_WORK = {
  examine: examineMolecule,
  characterise: (chemistry: Chemistry, smiles: string): Characterisation => chemistry.characterise(smiles),
} as const;
export type ChemistryTask = keyof typeof CHEMISTRY_WORK;

export interface ChemistryWorkers {
  /**
   * One answer for each SMILES, in their order.
   *
   * @throws the signal's reason when it fires, SmellError `runtime-failed` when a worker ends
   */
  examine(smiles: readonly string[], signal?: AbortSignal): Promise<Verdict[]>;
  /** The same; every SMILES must be one that parses. */
  characterise(smiles: readonly string[], signal?: AbortSignal): Promise<Characterisation[]>;
}

/** Molecules between two looks at the event loop. */
const SLICE = 8;

/** In this thread, with pauses: for a few molecules, starting a worker costs more than it saves. */
export function inlineChemistry(chemistry: Chemistry): ChemistryWorkers {
  const all = async <Answer>(
    work: (chemistry: Chemistry, smiles: string) => Answer,
    smiles: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (const [i, each] of smiles.entries()) {
      if (i % SLICE === 0) {
        await nextTurn();
        signal?.throwIfAborted();
      }
      answers.push(work(chemistry, each));
    }
    return answers;
  };
  return {
    examine: (smiles, signal) => all(CHEMISTRY_WORK.examine, smiles, signal),
    characterise: (smiles, signal) => all(CHEMISTRY_WORK.characterise, smiles, signal),
  };
}
