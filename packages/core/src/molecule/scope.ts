/**
 * The fragrance scope: what a molecule must be, at the least, to be worth proposing as an odorant. It is also the
 * filter of the training corpus, so a model never has to be asked for anything outside it.
 */
import { CARBON, elementSymbol, HYDROGEN, NITROGEN, OXYGEN, SULFUR } from './elements.ts';
import { fragments, heavyAtomCount, type MolecularGraph } from './graph.ts';

export const FRAGRANCE_SCOPE = {
  elements: ['C', 'H', 'O', 'N', 'S'],
  minimumHeavyAtoms: 4,
  maximumHeavyAtoms: 24,
  /** g/mol */
  maximumMolecularWeight: 350,
  /** Ethylene brassylate, a macrocyclic musk, has a ring of 17. */
  maximumRingSize: 17,
} as const;

export type ScopeCode =
  | 'element'
  | 'no-carbon'
  | 'charge'
  | 'radical'
  | 'isotope'
  | 'fragments'
  | 'too-small'
  | 'too-large'
  | 'too-heavy'
  | 'ring-too-large';

export interface ScopeFinding {
  readonly code: ScopeCode;
  readonly text: string;
}

/** IUPAC conventional atomic weights (2021), g/mol. */
const WEIGHTS: Readonly<Record<number, number>> = {
  [HYDROGEN]: 1.008,
  [CARBON]: 12.011,
  [NITROGEN]: 14.007,
  [OXYGEN]: 15.999,
  [SULFUR]: 32.06,
};

/** Every way in which the molecule leaves the scope; empty when it is within. */
export function scopeFindings(graph: MolecularGraph): ScopeFinding[] {
  const findings: ScopeFinding[] = [];
  const add = (code: ScopeCode, text: string): void => {
    findings.push({ code, text });
  };
  const strange = new Set<string>();
  let weight = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    const element = graph.elements[atom]!;
    if (WEIGHTS[element] === undefined) strange.add(elementSymbol(element));
    else weight += WEIGHTS[element];
    weight += graph.hydrogens[atom]! * WEIGHTS[HYDROGEN]!;
  }
  if (strange.size > 0) add('element', `contains ${[...strange].join(', ')}; only C, H, O, N and S are in scope`);
  if (!graph.elements.includes(CARBON)) add('no-carbon', 'contains no carbon');
  if (graph.charges.some((charge) => charge !== 0)) add('charge', 'has a charged atom');
  if (graph.radicals.some((electrons) => electrons !== 0)) add('radical', 'has an unpaired electron');
  if (graph.isotopes.some((isotope) => isotope !== 0)) add('isotope', 'names an isotope');
  const parts = fragments(graph).length;
  if (parts > 1) add('fragments', `is ${parts} separate molecules`);

  const { minimumHeavyAtoms, maximumHeavyAtoms, maximumMolecularWeight, maximumRingSize } = FRAGRANCE_SCOPE;
  const heavy = heavyAtomCount(graph);
  if (heavy < minimumHeavyAtoms) add('too-small', `has ${heavy} heavy atoms, fewer than ${minimumHeavyAtoms}`);
  if (heavy > maximumHeavyAtoms) add('too-large', `has ${heavy} heavy atoms, more than ${maximumHeavyAtoms}`);
  if (strange.size === 0 && weight > maximumMolecularWeight) {
    add('too-heavy', `weighs ${weight.toFixed(1)} g/mol, more than ${maximumMolecularWeight}`);
  }
  const largest = graph.rings.reduce((size, ring) => Math.max(size, ring.length), 0);
  if (largest > maximumRingSize) add('ring-too-large', `has a ring of ${largest}, larger than ${maximumRingSize}`);
  return findings;
}
