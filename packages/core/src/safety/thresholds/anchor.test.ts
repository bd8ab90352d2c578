import { describe, expect, it } from 'vitest';
import { loadSafetyLists } from '../index.ts';
import { DERMAL_RATIOS, provisionalCeiling } from './provisional-ceiling.ts';

/** Human no-observed-effect level of citral for induction: Lalko and Api, Regul. Toxicol. Pharmacol. 2008, 52, 62-73. */
const CITRAL_NOEL = 1400;

describe('the anchor of provisional ceilings', () => {
  it('gives, from the published no-effect level of another material, the limits that its Standard prints', async () => {
    const lists = await loadSafetyLists();
    const citral = lists.entry('ifra-standards', 'IFRA_STD_021');
    if (citral?.list !== 'ifra-standards') throw new Error('citral has no Standard');
    const ceilings = provisionalCeiling({
      kind: 'threshold',
      microgramsPerCm2: CITRAL_NOEL,
      reactivity: 'reactive',
      alerts: [],
      why: 'measured',
      reference: 'Lalko and Api 2008',
    });
    // Where dermal sensitisation binds; in the others systemic toxicity sets a lower limit.
    const compared = (['1', '2', '4', '5A', '6', '9', '10B'] as const).map((category) => {
      const printed = citral.facts.limits[category];
      const scaled = ceilings[category];
      if (printed?.kind !== 'percent' || scaled.kind !== 'provisional') throw new Error(`no limit in ${category}`);
      return scaled.percent / printed.percent;
    });
    // Printed limits have one or two figures, and ceilings are rounded down.
    for (const ratio of compared) expect(ratio).toBeGreaterThan(0.85);
    for (const ratio of compared) expect(ratio).toBeLessThan(1.1);
    expect(DERMAL_RATIOS.anchor.cas).not.toBe(citral.cas[0]);
  });
});
