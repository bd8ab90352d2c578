/** Turning away what must not be worked on, in the same words at every door. */
import { SmellError } from '../errors.ts';
import type { StructureReader } from '../molecule/index.ts';
import { refusalOf } from './alerts/refused-agents.ts';

/** @throws SmellError `refused-structure` for chemical-warfare agents and near analogues */
export function refuseAgents(structure: StructureReader): void {
  const refusal = refusalOf(structure);
  if (refusal) throw new SmellError('refused-structure', refusal.message);
}
