/** A sheet of molecules as PDF: drawn and laid out where the chemistry is, for it takes its time. */
import type { Chemistry } from '@smell/core/molecule';
import { type MoleculeSheetDetails, renderMoleculeSheet, type SheetMolecule } from '@smell/report';

export type SheetRow = Omit<SheetMolecule, 'svg' | 'molecularWeight' | 'logP' | 'formula'>;

/** Square, so that no way of lying makes a structure tiny. */
const PIXELS = 360;

/** @throws SmellError `bad-structure` */
export async function sheetOf(
  chemistry: Chemistry,
  rows: readonly SheetRow[],
  details: MoleculeSheetDetails,
): Promise<Uint8Array> {
  const molecules = rows.map((row) => {
    const { formula, molecularWeight, logP } = chemistry.properties(row.smiles);
    const svg = chemistry.svg(row.smiles, { width: PIXELS, height: PIXELS });
    return { ...row, formula, molecularWeight, logP, svg };
  });
  return await renderMoleculeSheet(molecules, details);
}
