/**
 * The dermal sensitisation threshold: a dose per area of skin below which induction of contact allergy is held unlikely, chosen by
 * whether the structure looks able to bind to protein.
 */
import type { MolecularGraph } from '../../molecule/index.ts';
import type { AlertHit } from '../alerts/alert.ts';

export type DermalReactivity = 'non-reactive' | 'reactive' | 'high-potency';

const BY_REACTIVITY: Readonly<Record<DermalReactivity, { readonly dose: number; readonly reference: string }>> = {
  'non-reactive': {
    dose: 900,
    reference:
      'Safford, Regulatory Toxicology and Pharmacology 2008, 51, 195-200; Safford, Aptula and Gilmour, ibid. 2011, 60, 218-224',
  },
  reactive: {
    dose: 64,
    reference: 'Safford, Api, Roberts and Lalko, Regulatory Toxicology and Pharmacology 2015, 72, 694-701',
  },
  'high-potency': {
    dose: 1.5,
    reference:
      'the category: Roberts, Api, Safford and Lalko, Regulatory Toxicology and Pharmacology 2015, 72, 683-693; its dose: Nishijo et al., ibid. 2020, 117, 104732',
  },
};

/** H, C, N, O, F, P, S, Cl, Br, I. */
const COVERED_ELEMENTS = new Set([1, 6, 7, 8, 9, 15, 16, 17, 35, 53]);

export type DermalThreshold =
  | {
      readonly kind: 'threshold';
      readonly microgramsPerCm2: number;
      readonly reactivity: DermalReactivity;
      /** Ids of the alerts that decided. */
      readonly alerts: readonly string[];
      readonly why: string;
      readonly reference: string;
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** @param hits Of the alerts for skin sensitisation; none found is taken for non-reactive, which the rules may have missed. */
export function dermalThreshold(graph: MolecularGraph, hits: readonly AlertHit[]): DermalThreshold {
  if (graph.elements.some((element) => !COVERED_ELEMENTS.has(element))) {
    return { kind: 'unknown', why: 'it has an element that the thresholds were not derived for' };
  }
  const alerts = hits.map(({ alert }) => alert).filter(({ endpoint }) => endpoint === 'skin-sensitisation');
  const strong = alerts.filter(({ potency }) => potency === 'high');
  const reactivity: DermalReactivity =
    strong.length > 0 ? 'high-potency' : alerts.length > 0 ? 'reactive' : 'non-reactive';
  const deciding = strong.length > 0 ? strong : alerts;
  const { dose, reference } = BY_REACTIVITY[reactivity];
  return {
    kind: 'threshold',
    microgramsPerCm2: dose,
    reactivity,
    alerts: deciding.map(({ id }) => id),
    why:
      deciding.length === 0
        ? 'no alert for binding to protein was found'
        : `${deciding.map(({ title }) => title).join(', ')}${strong.length > 0 ? ' (high-potency category)' : ''}`,
    reference,
  };
}
