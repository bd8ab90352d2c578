/** An accord as the rows that the mixture room and the CLP room sum: pure materials, then the solvents of the dilutions. */
import type { FormulaRow, MaterialName } from '../safety/index.ts';
import { type Accord, SOLVENTS } from './accord.ts';
import type { WeighedAccord } from './weigh-accord.ts';

/**
 * Rows are numbered as the lines are, from 1, and solvents after them: a material used as a solvent counts like any other, so that benzyl
 * benzoate is on the label wherever it comes from.
 */
export function formulaRows({ lines }: Pick<Accord, 'lines'>, weighed: WeighedAccord): FormulaRow[] {
  const materials = lines.flatMap(({ material }, place): FormulaRow[] => {
    const { purePercent } = weighed.lines[place]!;
    return purePercent > 0 ? [{ ...named(material), row: place + 1, percent: purePercent }] : [];
  });
  const solvents = weighed.solvents.map(({ solvent, percent }, place): FormulaRow => {
    // By number: the structure that stands for dipropylene glycol is one of several.
    const { name, cas } = SOLVENTS[solvent];
    return { name, cas, row: lines.length + place + 1, percent };
  });
  return [...materials, ...solvents];
}

function named({ name, cas, smiles }: MaterialName): MaterialName {
  return {
    ...(name === undefined ? {} : { name }),
    ...(cas === undefined ? {} : { cas }),
    ...(smiles === undefined ? {} : { smiles }),
  };
}
