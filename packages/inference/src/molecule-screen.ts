/** From a sampled structure to what is known about it, or the reason why it is not handed out. */
import { knownMaterials, NearestMaterials } from '@smell/core/materials';
import type { Chemistry, CountFingerprint } from '@smell/core/molecule';
import type { Candidate, DropReason } from './candidate.ts';
import type { StructureIndex } from './structure-index.ts';

/** All figures of a candidate that do not depend on the request. */
export type MoleculeReport = Pick<
  Candidate,
  'smiles' | 'inchiKey' | 'formula' | 'novel' | 'nearest' | 'properties' | 'synthesis' | 'stereo'
>;

/** A molecule that qualifies, with what it is ranked by. The rest costs four times as much: only the chosen get it. */
export interface QualifyingMolecule {
  readonly smiles: string;
  readonly morgan: CountFingerprint;
}

/** First block of an InChIKey: the skeleton, the same for all stereoisomers. */
const SKELETON_LENGTH = 14;

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

  /**
   * Whether a molecule qualifies: within the fragrance scope, plausible, and volatile enough to be smelled.
   *
   * @param smiles flat and canonical
   */
  examine(smiles: string): QualifyingMolecule | DropReason {
    const found = this.#chemistry.screen(smiles);
    if (!found) return 'invalid';
    if (found.scope.length > 0) return 'out of scope';
    if (found.plausibility.length > 0) return 'implausible';
    if (!found.smellable) return 'not smellable';
    return { smiles, morgan: found.morganCounts };
  }

  /** @param smiles flat and canonical */
  report(smiles: string): MoleculeReport {
    const found = this.#chemistry.describe(smiles);
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
