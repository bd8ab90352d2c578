/**
 * Everything the safety room says of one molecule, as data: what `smell safety --json` prints and what cards and PDF are written from.
 *
 * Field names are stable. Rows of lists stand here once, in `lists`; lines of verdicts cite them by list and row.
 */
import { SmellError } from '@smell/core/errors';
import { hillFormula, type StructureReader } from '@smell/core/molecule';
import {
  type AlertHit,
  type AssessorChecklist,
  assessSafety,
  type IfraCategory,
  type ListMatch,
  type ListSource,
  type OpenChemLibOpinion,
  type ProductKind,
  productKind,
  REGIONS,
  type RegionId,
  type RegionVerdict,
  type SafetyAssessment,
  type SafetyRequest,
} from '@smell/core/safety';

/** A row that was met. */
export interface RecordedRow extends Pick<ListMatch, 'identity' | 'how'> {
  readonly list: string;
  readonly title: string;
  readonly version: string;
  /** Day of the copy, ISO 8601. */
  readonly asOf: string;
  readonly use: 'verdict' | 'context';
  readonly row: string;
  readonly name: string;
  readonly cas: readonly string[];
  readonly certainty: string;
  readonly facts: object;
}

export interface RecordedAlert extends Omit<AlertHit['alert'], 'smarts' | 'exceptions'> {
  /** 0-based, in the order of the SMILES that was read (`asked.smiles`). */
  readonly atoms: AlertHit['atoms'];
}

export interface RecordedRegion extends RegionVerdict {
  readonly name: string;
  /** What a verdict here would need and our tables lack. */
  readonly notCovered: readonly string[];
}

export interface SafetyRecord {
  /** Canonical isomeric SMILES. */
  readonly smiles: string;
  readonly inchiKey: string;
  readonly formula: string;
  readonly asked: {
    /** The SMILES that was read, whose atoms the alerts number. */
    readonly smiles: string;
    readonly regions: readonly RegionId[];
    readonly category: IfraCategory | null;
    /** As given or as the category says; null where nobody said. */
    readonly product: ProductKind | null;
    /** ISO 8601; transition periods are judged on it. */
    readonly day: string;
    readonly productMicrogramsPerKgDay: number | null;
  };
  readonly verdict: SafetyAssessment['verdict'];
  /** A worse verdict that only may apply; null where there is none. */
  readonly mayApply: SafetyAssessment['verdict'] | null;
  readonly regions: readonly RecordedRegion[];
  readonly lists: readonly RecordedRow[];
  readonly flags: SafetyAssessment['flags'];
  /** Why generation never offers it; null where there is no reason. */
  readonly barred: SafetyAssessment['barred'];
  readonly alerts: readonly RecordedAlert[];
  readonly sensitisationConcern: SafetyAssessment['sensitisationConcern'];
  readonly thresholds: SafetyAssessment['thresholds'];
  readonly stability: SafetyAssessment['stability'];
  /** What the toxicity predictor of OpenChemLib says, where it was asked. */
  readonly opinion: OpenChemLibOpinion | null;
  readonly unknowns: readonly string[];
  readonly assessor: Omit<AssessorChecklist, 'regions'>;
}

/** @throws SmellError `refused-structure` for what nothing is computed for */
export function safetyRecord(
  structure: StructureReader,
  source: string,
  lists: ListSource,
  request: SafetyRequest,
): SafetyRecord {
  const assessment = assessSafety(structure, lists, request);
  if ('refused' in assessment) throw new SmellError('refused-structure', assessment.refused.message);
  const { regions, category, product, today, exposure } = request;
  const { checklist, alerts, ...found } = assessment;
  const { regions: verdicts, ...assessor } = checklist;
  return {
    smiles: structure.smiles,
    inchiKey: structure.inchiKey,
    formula: hillFormula(structure.graph),
    asked: {
      smiles: source,
      regions,
      category: category ?? null,
      product: productKind(product, category) ?? null,
      day: today.toISOString().slice(0, 10),
      productMicrogramsPerKgDay: exposure?.productMicrogramsPerKgDay ?? null,
    },
    verdict: found.verdict,
    mayApply: found.mayApply ?? null,
    regions: verdicts.map((verdict) => {
      const { name, notCovered } = REGIONS[verdict.region];
      return { ...verdict, name, notCovered };
    }),
    lists: found.lists.map((match) => rowOf(match, lists)),
    flags: found.flags,
    barred: found.barred,
    alerts: alerts.map(alertOf),
    sensitisationConcern: found.sensitisationConcern,
    thresholds: found.thresholds,
    stability: found.stability,
    opinion: null,
    unknowns: found.unknowns,
    assessor,
  };
}

function rowOf({ entry, identity, how }: ListMatch, lists: ListSource): RecordedRow {
  const info = lists.info.find(({ id }) => id === entry.list);
  if (!info) throw new Error(`a row of ${entry.list} was met, which is not loaded`);
  const { title, version, asOf, use } = info;
  const { list, row, name, cas, certainty, facts } = entry;
  return { list, title, version, asOf, use, row, name, cas, identity, how, certainty, facts };
}

function alertOf({ alert, atoms }: AlertHit): RecordedAlert {
  const { id, title, endpoint, mechanism, potency, explanation, limits, reference, neverGenerate } = alert;
  return { id, title, endpoint, mechanism, potency, atoms, explanation, limits, reference, neverGenerate };
}
