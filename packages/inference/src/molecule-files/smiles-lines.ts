/** Molecules written one a line: a SMILES and perhaps a name, or a JSON object with a "smiles". */
import { z } from 'zod';
import type { InputRow } from '../describe-molecules.ts';
import { textLines } from './text-lines.ts';

const label = z.union([z.string(), z.number()]).transform(String).nullish();
const objectSchema = z.object({ smiles: z.string(), id: label, name: label });

/** Empty lines, lines that begin with `#` and a heading "smiles" are no molecules. */
export async function* smilesLines(chunks: AsyncIterable<string>): AsyncGenerator<InputRow, void, undefined> {
  let row = 0;
  for await (const { line, text } of textLines(chunks)) {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    if (row === 0 && /^smiles(\s|$)/i.test(trimmed)) continue;
    row += 1;
    // No SMILES begins with a brace.
    if (trimmed.startsWith('{')) {
      yield { row, line, ...objectRow(trimmed) };
      continue;
    }
    const [smiles = '', ...words] = trimmed.split(/\s+/);
    yield { row, line, id: null, name: words.join(' ') || null, structure: { format: 'smiles', text: smiles } };
  }
}

function objectRow(text: string): Pick<InputRow, 'id' | 'name' | 'structure'> {
  const problem = (reason: string): Pick<InputRow, 'id' | 'name' | 'structure'> => ({
    id: null,
    name: null,
    structure: { format: 'none', problem: `${reason}; write {"smiles": "CCO", "name": "ethanol"}` },
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('it is not JSON');
  }
  const found = objectSchema.safeParse(value);
  if (!found.success) return problem('it has no text "smiles"');
  const { smiles, id, name } = found.data;
  return { id: id ?? null, name: name ?? null, structure: { format: 'smiles', text: smiles } };
}
