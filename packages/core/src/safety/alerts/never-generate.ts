/** What generation must not offer, whatever its safety gate: refused agents, controlled drugs, and what explodes or is violently reactive. */
import type { StructureReader } from '../../molecule/structure-reader.ts';
import type { AlertHit } from './alert.ts';
import { findAlerts } from './find-alerts.ts';
import { flaggedOf } from './flagged-of.ts';
import { refusalOf } from './refused-agents.ts';

export interface NeverGenerate {
  /** `refused`, `controlled-drug`, or the id of the alert. */
  readonly code: string;
  readonly reason: string;
}

/** Flags that keep a structure from being generated; precursors that perfumery uses (piperonal) do not. */
const BARRED_FLAGS = new Set([
  'controlled-drug',
  'amphetamine-type',
  'fentanyl-type',
  'cwc-phosphorus-carbon',
  'organophosphorus-ester',
]);

/**
 * Why the structure must not be generated; undefined when these tables have no reason against it.
 *
 * @param hits its alerts, where they were found already
 */
export function neverGenerate(structure: StructureReader, hits?: readonly AlertHit[]): NeverGenerate | undefined {
  const refusal = refusalOf(structure);
  if (refusal) return { code: 'refused', reason: refusal.message };
  const hit = (hits ?? findAlerts(structure)).find(({ alert }) => alert.neverGenerate);
  if (hit) return { code: hit.alert.id, reason: `${hit.alert.title}: ${hit.alert.explanation}` };
  const flag = flaggedOf(structure).find(({ code }) => BARRED_FLAGS.has(code));
  return flag && { code: flag.code, reason: flag.message };
}
