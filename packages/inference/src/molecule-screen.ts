/** From a sampled structure to the reason why it is not handed out, or to what is known about it. */
import { knownMaterials, NearestMaterials } from '@smell/core/materials';
import type { Characterisation, Chemistry, CountFingerprint } from '@smell/core/molecule';
import type { SafetyLists } from '@smell/core/safety';
import type { Candidate, DropReason } from './candidate.ts';
import type { SafetyGate } from './constraints-schema.ts';
import { predictProperties } from './predict-molecules.ts';
import { DEFAULT_GATE, keptBack } from './safety-gate.ts';
import type { StructureIndex } from './structure-index.ts';

/** All figures of a candidate that do not depend on the request. */
export type MoleculeReport = Pick<
  Candidate,
  'smiles' | 'inchiKey' | 'formula' | 'novel' | 'nearest' | 'properties' | 'estimates' | 'synthesis' | 'stereo'
>;

/** A molecule that qualifies, with what it is ranked by. The rest costs as much again: only the chosen get it. */
export interface QualifyingMolecule {
  /** Flat and canonical. */
  readonly smiles: string;
  readonly morgan: CountFingerprint;
  /** Ertl's score, 1 easy to 10 hard. */
  readonly accessibility: number;
}

/** What became of one SMILES. */
export type Verdict = QualifyingMolecule | { readonly smiles: string | undefined; readonly reason: DropReason };

/** What is examined besides the molecule itself. */
export interface ExamineOptions {
  readonly gate: SafetyGate;
  /** As `listsFor` gives them. */
  readonly lists: SafetyLists | null;
}
const USUAL: ExamineOptions = { gate: DEFAULT_GATE, lists: null };

/**
 * Whether a molecule qualifies: within the fragrance scope, plausible, volatile enough to be smelled, and let through by the
 * safety gate.
 *
 * @param smiles of any kind
 */
export function examineMolecule(
  chemistry: Chemistry,
  smiles: string,
  { gate, lists }: ExamineOptions = USUAL,
): Verdict {
  const found = chemistry.screen(smiles, (structure) => keptBack(structure, gate, lists));
  if (!found) return { smiles: undefined, reason: 'invalid' };
  const { flatSmiles, scope, plausibility, smellable, morganCounts, syntheticAccessibility, finding } = found;
  if (scope.length > 0) return { smiles: flatSmiles, reason: 'out of scope' };
  if (plausibility.length > 0) return { smiles: flatSmiles, reason: 'implausible' };
  if (!smellable) return { smiles: flatSmiles, reason: 'not smellable' };
  if (finding) return { smiles: flatSmiles, reason: finding };
  return { smiles: flatSmiles, morgan: morganCounts, accessibility: syntheticAccessibility.score };
}

/** First block of an InChIKey: the skeleton, the same for all stereoisomers. */
const SKELETON_LENGTH = 14;

/** Judges molecules, and sets them beside what is known: the training structures and the known materials. */
export class MoleculeScreen {
  readonly #chemistry: Chemistry;
  readonly #trained: StructureIndex;
  readonly #materials: NearestMaterials;
  readonly #knownSkeletons: ReadonlySet<string>;

  /** @param trained the structures the model was trained on. */
  constructor(chemistry: Chemistry, trained: StructureIndex) {
    this.#chemistry = chemistry;
    this.#trained = trained;
    this.#materials = new NearestMaterials(chemistry);
    this.#knownSkeletons = new Set(knownMaterials().map(({ skeleton }) => skeleton));
  }

  /** As `examineMolecule`, in this thread; the reason when it does not qualify. */
  examine(smiles: string, options?: ExamineOptions): QualifyingMolecule | DropReason {
    const verdict = examineMolecule(this.#chemistry, smiles, options);
    return 'reason' in verdict ? verdict.reason : verdict;
  }

  /**
   * @param smiles flat and canonical
   * @param found what the chemistry says of it, where that is at hand
   */
  report(smiles: string, found: Characterisation = this.#chemistry.characterise(smiles)): MoleculeReport {
    const { inchiKey, volatility, syntheticAccessibility, stereo } = found;
    const { formula, molecularWeight, logP, tpsa, heavyAtoms } = found.properties;
    const [near] = this.#materials.nearestTo(found.atomPairCounts, 1);
    const { name, cas, smiles: nearSmiles, similarity } = near!;
    return {
      smiles,
      inchiKey,
      formula,
      novel: !this.#trained.has(smiles) && !this.#knownSkeletons.has(inchiKey.slice(0, SKELETON_LENGTH)),
      nearest: { name, cas, smiles: nearSmiles, similarity: round(similarity, 3) },
      properties: {
        molecularWeight: round(molecularWeight, 2),
        logP: round(logP, 2),
        tpsa: round(tpsa, 1),
        heavyAtoms,
        boilingPointC: round(volatility.boilingPointC, 1),
        vapourPressurePa: Number(volatility.vapourPressurePa.toPrecision(3)),
      },
      estimates: predictProperties(found.graph),
      synthesis: { score: round(syntheticAccessibility.score, 2), reasons: syntheticAccessibility.reasons },
      stereo: {
        undefinedCentres: stereo.undefinedCentres,
        undefinedDoubleBonds: stereo.undefinedDoubleBonds,
        isomers: stereo.isomers,
      },
    };
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
