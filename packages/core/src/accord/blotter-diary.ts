/** An accord on a blotter: its lines and solvents as parts of the evaporation model, and what the model had to leave out. */
import type { Accord, Solvent } from './accord.ts';
import { type BlotterEntry, DIARY_HOURS, type EvaporatingPart, evaporation } from './evaporation.ts';
import type { WeighedAccord } from './weigh-accord.ts';

/** Of `MaterialFacts`. */
export interface EvaporationFacts {
  /** g/mol */
  readonly molecularWeight: number;
  readonly vapourPressurePa: { readonly value: number };
  /** log10; null where it is unknown. */
  readonly odorValue: { readonly value: number | null };
}

export interface BlotterDiary {
  readonly entries: readonly BlotterEntry[];
  /** Lines without a structure: the blotter is that of the others alone. */
  readonly leftOut: readonly string[];
  /** Lines in the model whose threshold is unknown: they evaporate, and have no share of the odor. */
  readonly withoutThreshold: readonly string[];
}

/** Parts of solvents are named so. */
export const solventPart = (solvent: Solvent): string => `solvent:${solvent}`;

/**
 * @param facts by id of the line; a line without is left out
 * @param solventFacts of every solvent that the accord has; one without is left out
 */
export function blotterDiary(
  { lines }: Pick<Accord, 'lines'>,
  weighed: WeighedAccord,
  facts: ReadonlyMap<string, EvaporationFacts>,
  solventFacts: ReadonlyMap<Solvent, EvaporationFacts>,
  hours: readonly number[] = DIARY_HOURS,
): BlotterDiary {
  const parts: EvaporatingPart[] = [];
  const leftOut: string[] = [];
  const withoutThreshold: string[] = [];
  for (const [place, { id }] of lines.entries()) {
    const { purePercent } = weighed.lines[place]!;
    if (purePercent === 0) continue;
    const found = facts.get(id);
    if (!found) {
      leftOut.push(id);
      continue;
    }
    if (found.odorValue.value === null) withoutThreshold.push(id);
    parts.push(partOf(id, purePercent, found));
  }
  for (const { solvent, percent } of weighed.solvents) {
    const found = solventFacts.get(solvent);
    // A solvent is there to be smelled of nothing.
    if (found) parts.push({ ...partOf(solventPart(solvent), percent, found), log10OdorValue: null });
  }
  return { entries: evaporation(parts, hours), leftOut, withoutThreshold };
}

function partOf(
  id: string,
  mass: number,
  { molecularWeight, vapourPressurePa, odorValue }: EvaporationFacts,
): EvaporatingPart {
  return {
    id,
    mass,
    molecularWeight,
    vapourPressurePa: vapourPressurePa.value,
    log10OdorValue: odorValue.value,
  };
}
