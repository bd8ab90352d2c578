/** All that can be said of an accord: on the balance, on the blotter, of each line, and against the limits of the lists. */
import type { Chemistry } from '../molecule/index.ts';
import {
  type ClpResult,
  checkMixture,
  classifyMixture,
  concentrateIngredients,
  type IfraCategory,
  type ListSource,
  type MixtureReport,
  type ProductKind,
  type RegionId,
} from '../safety/index.ts';
import { type Accord, type AccordLine, type Place, SOLVENTS, type Solvent } from './accord.ts';
import { type BlotterDiary, blotterDiary } from './blotter-diary.ts';
import { type DosageHint, dosageHints } from './dosage-hints.ts';
import { formulaRows } from './formula-rows.ts';
import { type KnownFacts, knownFacts, type MaterialFacts, materialFacts, smilesOf } from './material-facts.ts';
import { listNames, type MaterialNames } from './material-names.ts';
import { type WeighedAccord, weighAccord } from './weigh-accord.ts';

export interface AccordSettings {
  readonly category: IfraCategory;
  readonly product?: ProductKind;
  readonly regions: readonly RegionId[];
  readonly today: Date;
}

export interface AssessedLine {
  readonly id: string;
  /** Row of the formula in `compliance`. */
  readonly row: number;
  /** Null without a structure. */
  readonly facts: MaterialFacts | null;
  /** Null where our tables do not have it: a new molecule, or a material they miss. */
  readonly known: KnownFacts | null;
  readonly names: MaterialNames;
  /** The user's, else the documented note, else the predicted one; null where none is. */
  readonly place: Place | null;
  readonly placeFrom: 'user' | 'documented' | 'predicted' | null;
  readonly hints: readonly DosageHint[];
}

export interface AccordAssessment {
  readonly weighed: WeighedAccord;
  readonly lines: readonly AssessedLine[];
  /** Facts of the solvents in use, for a blotter drawn elsewhere. */
  readonly solvents: readonly { readonly solvent: Solvent; readonly facts: MaterialFacts }[];
  readonly diary: BlotterDiary;
  /** Null where no line weighs anything: there is no mixture then. */
  readonly compliance: MixtureReport | null;
  /** Of the concentrate. */
  readonly clp: ClpResult | null;
  /** What was met in Annex VI and not counted. */
  readonly clpNotes: readonly string[];
}

/** @throws SmellError `bad-row`, `bad-structure`, `refused-structure` that names the row */
export function assessAccord(
  accord: Accord,
  lists: ListSource,
  chemistry: Chemistry,
  { category, product, regions, today }: AccordSettings,
): AccordAssessment {
  const weighed = weighAccord(accord);
  const rows = formulaRows(accord, weighed);
  // First of all: nothing is computed of what is refused.
  const compliance =
    rows.length === 0
      ? null
      : checkMixture(rows, lists, chemistry, {
          useLevelPercent: accord.concentrationPercent,
          category,
          regions,
          today,
          ...(product === undefined ? {} : { product }),
        });
  const ingredients = rows.length === 0 ? null : concentrateIngredients(rows, lists, chemistry);
  const read = accord.lines.map((line) => factsOf(line, chemistry));
  const solvents = weighed.solvents.map(({ solvent }) => ({
    solvent,
    facts: materialFacts(chemistry, SOLVENTS[solvent].smiles),
  }));
  const diary = blotterDiary(
    accord,
    weighed,
    new Map(accord.lines.flatMap(({ id }, i) => (read[i] ? [[id, read[i]] as const] : []))),
    new Map(solvents.map(({ solvent, facts }) => [solvent, facts])),
  );
  const atOnce = new Map(diary.entries[0]?.parts.map((part) => [part.id, part]));
  return {
    weighed,
    lines: accord.lines.map((line, i) => {
      const facts = read[i]!;
      const known = knownFacts(line.material, facts?.inchiKey);
      return {
        id: line.id,
        row: i + 1,
        facts,
        known,
        names: listNames(line.material, facts?.smiles, lists, chemistry),
        ...placeOf(line, known, facts),
        hints: dosageHints(line, weighed.lines[i]!, facts, atOnce.get(line.id)),
      };
    }),
    solvents,
    diary,
    compliance,
    clp: ingredients && classifyMixture(ingredients.ingredients),
    clpNotes: ingredients?.notes ?? [],
  };
}

function factsOf({ material }: AccordLine, chemistry: Chemistry): MaterialFacts | null {
  const smiles = smilesOf(material);
  return smiles === undefined ? null : materialFacts(chemistry, smiles);
}

function placeOf(
  { place }: AccordLine,
  known: KnownFacts | null,
  facts: MaterialFacts | null,
): Pick<AssessedLine, 'place' | 'placeFrom'> {
  if (place !== null) return { place, placeFrom: 'user' };
  if (known?.note) return { place: known.note, placeFrom: 'documented' };
  const predicted = facts?.noteClass.value ?? null;
  return { place: predicted, placeFrom: predicted === null ? null : 'predicted' };
}
