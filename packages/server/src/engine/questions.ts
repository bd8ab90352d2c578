/** Every question that a chemistry thread answers: a name, what it takes, what it gives. All may meet hostile input. */
import type { Chemistry, MolecularGraph } from '@smell/core/molecule';
import { type DescribedRow, describeMolecules, type PredictedOdor } from '@smell/inference';
import { conformer } from './conformer.ts';
import type { ChemistryMethod } from './engine.ts';
import { type FoundMaterials, type MaterialQuery, searchMaterials } from './search-materials.ts';
import { vetPatterns } from './vet-patterns.ts';

export interface QuestionTools {
  readonly chemistry: Chemistry;
  readonly odorsOf: (graphs: readonly MolecularGraph[]) => Promise<(PredictedOdor | null)[]>;
}

export const QUESTIONS = {
  chemistry: ({ chemistry }: QuestionTools, method: ChemistryMethod, args: readonly unknown[]): unknown =>
    (chemistry[method] as (...args: readonly unknown[]) => unknown)(...args),

  /** @param firstRow number of the first, from 1 */
  async describe(
    { chemistry, odorsOf }: QuestionTools,
    smiles: readonly string[],
    firstRow: number,
  ): Promise<DescribedRow[]> {
    const rows = smiles.map((text, i) => ({
      row: firstRow + i,
      line: null,
      id: null,
      name: null,
      structure: { format: 'smiles' as const, text },
    }));
    const described: DescribedRow[] = [];
    for await (const row of describeMolecules(rows, { chemistry, odorsOf })) described.push(row);
    return described;
  },

  conformer: (_: QuestionTools, smiles: string, name: string): Promise<string> => conformer(smiles, name),

  materials: ({ chemistry }: QuestionTools, query: MaterialQuery): FoundMaterials => searchMaterials(chemistry, query),

  vet: ({ chemistry }: QuestionTools, smiles: readonly string[], patterns: readonly string[]): void =>
    vetPatterns(chemistry, smiles, patterns),
} as const;

export type Question = keyof typeof QUESTIONS;

type WithoutTools<Parameters extends readonly unknown[]> = Parameters extends readonly [unknown, ...infer Rest]
  ? Rest
  : never;
export type QuestionArgs<Name extends Question> = WithoutTools<Parameters<(typeof QUESTIONS)[Name]>>;
export type QuestionAnswer<Name extends Question> = Awaited<ReturnType<(typeof QUESTIONS)[Name]>>;
