/** What about a structure must be said to whoever handles it: drug laws, export controls, classes of pesticides. Nothing here blocks. */
import { hillFormula } from '../../molecule/formula.ts';
import type { StructureReader } from '../../molecule/structure-reader.ts';
import { alertFacts, factMask } from './alert-facts.ts';
import { FLAGGED_CLASSES } from './flagged-classes.ts';
import { FLAGGED_SUBSTANCES, type FlaggedSubstance, type FlagKind } from './flagged-substances.ts';

export interface Flag {
  /** A kind of substance, or the code of a class. */
  readonly code: string;
  readonly name: string;
  /** One sentence for the user. */
  readonly message: string;
  /** The lists or laws that say so. */
  readonly sources: readonly string[];
  /** By identity, or as a member of a class. */
  readonly by: 'identity' | 'class';
}

const MESSAGES: Readonly<Record<FlagKind, string>> = {
  'drug-precursor':
    'is a scheduled drug precursor: trade and possession may need registration, a licence or records, by quantity and country',
  'controlled-drug':
    'is a controlled drug: making, having or selling it without a licence is a crime in most countries',
  'cwc-scheduled':
    'is a scheduled chemical of the Chemical Weapons Convention: declarations and export licences may apply above certain amounts',
};

const BY_FORMULA = new Map<string, FlaggedSubstance[]>();
for (const row of FLAGGED_SUBSTANCES) BY_FORMULA.set(row.formula, [...(BY_FORMULA.get(row.formula) ?? []), row]);
const CLASSES = FLAGGED_CLASSES.map((row) => ({ ...row, mask: factMask(row.needs) }));

/** Every flag of the structure; empty means that these tables have none. */
export function flaggedOf(structure: StructureReader): Flag[] {
  const flags: Flag[] = [];
  const candidates = BY_FORMULA.get(hillFormula(structure.graph));
  const skeleton = candidates && structure.inchiKey.slice(0, 14);
  for (const row of candidates ?? []) {
    if (row.skeleton !== skeleton) continue;
    flags.push({
      code: row.kind,
      name: row.name,
      message: `${row.name} ${MESSAGES[row.kind]}`,
      sources: row.lists,
      by: 'identity',
    });
  }
  const facts = alertFacts(structure.graph);
  for (const { code, name, reason, source, smarts, mask } of CLASSES) {
    if ((facts & mask) !== mask || !smarts.some((pattern) => structure.has(pattern))) continue;
    flags.push({ code, name, message: `${name}: ${reason}`, sources: [source], by: 'class' });
  }
  return flags;
}
