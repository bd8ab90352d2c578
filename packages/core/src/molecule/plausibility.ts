/** Applies the plausibility rules to a molecule. */
import { CARBON, NITROGEN, OXYGEN, SULFUR } from './elements.ts';
import type { MolecularGraph } from './graph.ts';
import { FEATURES, PLAUSIBILITY_RULES } from './plausibility-rules.ts';
import type { Mol, Rdkit } from './rdkit.ts';
import { STRAIN_RULES } from './strain.ts';

export interface PlausibilityFinding {
  /** Code of the rule, as in docs/model/plausibility.md. */
  readonly code: string;
  readonly text: string;
  /** Atoms of the first match, 0-based, in the order of the SMILES. */
  readonly atoms: readonly number[];
}

const PREPARED = PLAUSIBILITY_RULES.map((rule) => ({
  ...rule,
  mask: rule.needs.reduce((mask, feature) => mask | FEATURES[feature], 0),
}));

/** Every rule the molecule fails; empty when it is plausible. */
export function plausibilityFindings(rdkit: Rdkit, molecule: Mol, graph: MolecularGraph): PlausibilityFinding[] {
  const findings: PlausibilityFinding[] = [];
  const features = moleculeFeatures(graph);
  for (const { code, text, smarts, mask } of PREPARED) {
    if ((features & mask) !== mask) continue;
    for (const pattern of smarts) {
      const atoms = rdkit.firstMatch(molecule, pattern);
      if (atoms) {
        findings.push({ code, text, atoms });
        break;
      }
    }
  }
  if (graph.rings.length > 1) {
    for (const { code, text, find } of STRAIN_RULES) {
      const atoms = find(graph);
      if (atoms) findings.push({ code, text, atoms });
    }
  }
  return findings;
}

/** The facts of `FEATURES` that hold, as bits. */
function moleculeFeatures(graph: MolecularGraph): number {
  let features = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    const element = graph.elements[atom]!;
    const hydrogens = graph.hydrogens[atom]!;
    if (element === NITROGEN) features |= FEATURES.nitrogen | (hydrogens > 0 ? FEATURES.amine : 0);
    else if (element === OXYGEN) features |= FEATURES.oxygen | (hydrogens > 0 ? FEATURES.hydroxyl : 0);
    else if (element === SULFUR) features |= FEATURES.sulfur | (hydrogens > 0 ? FEATURES.thiol : 0);
    else if (HALOGENS.has(element)) features |= FEATURES.halogen;
    let doubles = 0;
    let hetero = 0;
    for (const bond of graph.neighbourBonds[atom]!) if (graph.bondOrders[bond] === 2) doubles++;
    for (const other of graph.neighbours[atom]!) if (graph.elements[other] !== CARBON) hetero++;
    if (doubles > 1 && element !== SULFUR) features |= FEATURES.cumulated;
    if (doubles === 0 && hetero > 1 && element === CARBON) features |= FEATURES.geminal;
  }
  for (let bond = 0; bond < graph.bondCount; bond++) {
    const order = graph.bondOrders[bond]!;
    const start = graph.bondStarts[bond]!;
    const end = graph.bondEnds[bond]!;
    const aromatic = graph.bondAromatic[bond] === 1;
    if (order === 2 && !aromatic) {
      features |= FEATURES.double;
      if (graph.atomRings[start] || graph.atomRings[end]) features |= FEATURES.unsaturatedRing;
    } else if (order === 3) features |= FEATURES.triple;
    if (!aromatic && graph.elements[start] !== CARBON && graph.elements[end] !== CARBON)
      features |= FEATURES.heteroPair;
  }
  for (const ring of graph.rings) if (ring.length < 5) features |= FEATURES.smallRing;
  return features;
}

const HALOGENS = new Set([9, 17, 35, 53]);
