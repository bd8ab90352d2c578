export { csvMolecules, delimiterOf, LONGEST_ROW } from './csv-molecules.ts';
export { moleculeRows } from './molecule-rows.ts';
export { sdfMolecules } from './sdf-molecules.ts';
export { smilesLines } from './smiles-lines.ts';
export { type TextLine, textLines } from './text-lines.ts';
