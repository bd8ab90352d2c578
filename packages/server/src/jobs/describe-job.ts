/** Everything computed about molecules that a user brings, as a list or as an uploaded file. */
import { SmellError } from '@smell/core/errors';
import { type DescribedRow, type InputRow, isFailure, type RowFailure } from '@smell/inference';
import { z } from 'zod';
import type { AskedStructure } from '../engine/engine.ts';
import type { JobDefinition } from './job-definition.ts';
import { readMoleculeFile } from './read-molecule-file.ts';

export const DESCRIBE_QUEUE = 'describe';
/** In the body of a request; more go as a file. */
export const LARGEST_DESCRIBE_LIST = 10_000;
export const LARGEST_DESCRIBE_FILE = 200_000;
const LONGEST_SMILES = 2000;
/** Characters: some thousand atoms. */
const LONGEST_MOL_BLOCK = 100_000;
const CHUNK_SIZE = 250;

export const describeJobFields = {
  smiles: z.array(z.string().min(1).max(LONGEST_SMILES)).min(1).max(LARGEST_DESCRIBE_LIST).optional(),
  fileId: z.string().max(100).optional().describe('An uploaded .csv, .tsv, .smi, .txt, .jsonl or .sdf file.'),
};

export function oneSource({ smiles, fileId }: { readonly smiles?: unknown; readonly fileId?: unknown }): boolean {
  return (smiles === undefined) !== (fileId === undefined);
}
export const ONE_SOURCE = { message: 'give either smiles or a fileId', path: ['smiles'] };

export const describeJobSchema = z.strictObject(describeJobFields).refine(oneSource, ONE_SOURCE);

export const describeJob: JobDefinition = {
  kind: 'describe',
  async plan(body, context) {
    const { smiles, fileId } = describeJobSchema.parse(body);
    const rows: InputRow[] = [];
    if (fileId === undefined) {
      for (const [i, text] of smiles!.entries()) {
        rows.push({ row: i + 1, line: null, id: null, name: null, structure: { format: 'smiles', text } });
      }
    } else {
      const file = await context.openFile(fileId);
      for await (const row of readMoleculeFile(file)) {
        if (rows.length >= LARGEST_DESCRIBE_FILE) {
          throw new SmellError(
            'bad-argument',
            `${file.name} holds more than ${LARGEST_DESCRIBE_FILE.toLocaleString('en')} molecules; split it`,
          );
        }
        rows.push(withinLimits(row));
      }
    }
    const inputs: InputRow[][] = [];
    for (let i = 0; i < rows.length; i += CHUNK_SIZE) inputs.push(rows.slice(i, i + CHUNK_SIZE));
    return {
      workerKind: DESCRIBE_QUEUE,
      request: { molecules: rows.length, ...(fileId === undefined ? {} : { fileId }) },
      total: rows.length,
      chunkSize: CHUNK_SIZE,
      distinct: false,
      inputs,
    };
  },
  async run(engine, { input }, signal) {
    const rows = input as readonly InputRow[];
    const structures = rows.flatMap(({ structure }) => (structure.format === 'none' ? [] : [asked(structure)]));
    const described = structures.length === 0 ? [] : await engine.describe(structures, { signal, lane: 'bulk' });
    if (described.length !== structures.length) {
      throw new SmellError(
        'runtime-failed',
        `${described.length} of ${structures.length} molecules came back described`,
      );
    }
    let place = 0;
    return rows.map((row): DescribedRow => {
      const { structure } = row;
      return structure.format === 'none' ? unreadable(row, structure.problem) : placed(described[place++]!, row);
    });
  },
};

function asked({ format, text }: Exclude<InputRow['structure'], { readonly format: 'none' }>): AskedStructure {
  return format === 'smiles' ? text : { molBlock: text };
}

/** The engine numbers the rows of its own call. */
function placed(described: DescribedRow, { row, line, id, name }: InputRow): DescribedRow {
  if (!isFailure(described)) return { ...described, row, id, name };
  return { row, id, name, error: { ...described.error, line } };
}

function unreadable({ row, line, id, name }: InputRow, problem: string): RowFailure {
  return { row, id, name, error: { code: 'bad-row', message: problem, line } };
}

function withinLimits(row: InputRow): InputRow {
  const { structure } = row;
  const problem =
    structure.format === 'smiles' && structure.text.length > LONGEST_SMILES
      ? `its SMILES is longer than ${LONGEST_SMILES} characters`
      : structure.format === 'molBlock' && structure.text.length > LONGEST_MOL_BLOCK
        ? `its mol block is longer than ${LONGEST_MOL_BLOCK.toLocaleString('en')} characters`
        : undefined;
  return problem === undefined ? row : { ...row, structure: { format: 'none', problem } };
}
