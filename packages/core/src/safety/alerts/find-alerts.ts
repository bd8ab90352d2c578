/** The alerts of a structure. */
import type { StructureReader } from '../../molecule/structure-reader.ts';
import type { Alert, AlertHit } from './alert.ts';
import { alertFacts, factMask } from './alert-facts.ts';
import type { AlertRule } from './alert-rule.ts';
import { ALERTS } from './alert-tables.ts';

interface PreparedRule {
  readonly rule: AlertRule;
  readonly mask: number;
}

const PREPARED: readonly PreparedRule[] = ALERTS.map((rule) => ({ rule, mask: factMask(rule.needs) }));

/** Every alert that the structure raises, in the order of the tables; empty means that none is known, not that it is safe. */
export function findAlerts(structure: StructureReader): AlertHit[] {
  const facts = alertFacts(structure.graph);
  const hits: AlertHit[] = [];
  for (const { rule, mask } of PREPARED) {
    if ((facts & mask) !== mask) continue;
    const atoms = alertMatches(structure, rule);
    if (atoms.length > 0) hits.push({ alert: rule, atoms });
  }
  return hits;
}

/** The counted matches of one alert: those of its patterns, less those that begin where an exception begins. */
export function alertMatches(structure: StructureReader, alert: Alert): number[][] {
  const matches = alert.smarts.flatMap((smarts) => structure.matches(smarts));
  if (matches.length === 0 || alert.exceptions.length === 0) return matches;
  const excused = new Set(alert.exceptions.flatMap((smarts) => structure.matches(smarts).map(([first]) => first)));
  return matches.filter(([first]) => !excused.has(first));
}
