/**
 * The safety gate of generation. What must never be offered (agents and drugs, explosives, peroxides and their like) is dropped
 * whatever the gate; the gate says what else is. Nothing that passes is safe for having passed.
 */
import type { Chemistry, StructureReader } from '@smell/core/molecule';
import {
  assessSafety,
  type CandidateSafety,
  findAlerts,
  loadSafetyLists,
  neverGenerate,
  refuseAgents,
  type SafetyLists,
  summariseSafety,
  verdictFor,
} from '@smell/core/safety';
import type { SafetyGate } from './constraints-schema.ts';

export const DEFAULT_GATE: SafetyGate = 'flag';

/** The lists where the gate needs them. */
export async function listsFor(gate: SafetyGate): Promise<SafetyLists | null> {
  return gate === 'exclude-prohibited' || gate === 'exclude-alerts' ? await loadSafetyLists() : null;
}

/** Why the gate keeps a structure back; undefined when it lets it pass. @param lists as `listsFor` gives them */
export function keptBack(
  structure: StructureReader,
  gate: SafetyGate,
  lists: SafetyLists | null,
): 'never offered' | 'safety gate' | undefined {
  const alerts = findAlerts(structure);
  if (neverGenerate(structure, alerts)) return 'never offered';
  if (gate === 'exclude-alerts' && alerts.some(({ alert }) => alert.potency !== 'weak')) return 'safety gate';
  return lists && isProhibited(structure, lists) ? 'safety gate' : undefined;
}

/** Dates move labels, never a prohibition. */
const ANY_DAY = new Date(0);

function isProhibited(structure: StructureReader, lists: SafetyLists): boolean {
  const matches = lists.match(structure);
  if (matches.length === 0) return false;
  const { verdict, mayApply } = verdictFor(matches, { lists: lists.info, region: 'EU', today: ANY_DAY });
  return verdict === 'prohibited' || mayApply === 'prohibited';
}

/**
 * What a candidate carries, for the EU and IFRA, without a product category.
 *
 * @param today transition periods are judged on this day
 * @throws SmellError `refused-structure`
 */
export function candidateSafety(
  chemistry: Chemistry,
  smiles: string,
  lists: SafetyLists,
  today: Date,
): CandidateSafety {
  return chemistry.read(smiles, (structure) => {
    refuseAgents(structure);
    const assessment = assessSafety(structure, lists, { regions: ['EU'], today });
    if ('refused' in assessment) throw new Error('a refused structure was not turned away');
    return summariseSafety(assessment);
  });
}
