/**
 * The physical and perceptual properties of a molecule, each with its 80% interval, unit and domain, or "unknown" with
 * its reason. How each was fitted and how far it can be trusted: docs/model/properties.md.
 */
import type { MolecularGraph } from '../molecule/index.ts';
import { estimateDetection } from './detection-threshold.ts';
import { type Estimate, type KnownEstimate, known, withWidths } from './estimate.ts';
import { doseFeatures, physicalFeatures, type StructureFeatures, structureFeatures } from './group-table.ts';
import { estimateStrength, type StrengthEstimate } from './odor-strength.ts';
import { estimateFlashPoint, estimateLogP, FLASH_POINT_WIDTHS, LOGP_WIDTHS } from './physical.ts';
import { estimateSmellingDilution, type SmellingDilution } from './smelling-dilution.ts';
import { estimateLongevity, type NoteEstimate, type Substantivity } from './substantivity.ts';

export interface EstimatedProperties {
  /** At 760 mmHg, C. */
  readonly boilingPointC: KnownEstimate;
  /** At 25 C, Pa; the interval is symmetric in the logarithm. */
  readonly vapourPressurePa: KnownEstimate;
  /** Octanol and water, log10. Fitted on measured values; not the Crippen figure of `MoleculeProperties`. */
  readonly logP: Estimate;
  readonly flashPointC: Estimate;
  /** On a smelling blotter. */
  readonly substantivityHours: Substantivity;
  readonly noteClass: NoteEstimate;
  readonly odorStrength: StrengthEstimate;
  /** log10 of ppm by volume in air. */
  readonly detectionThreshold: Estimate;
  /** log10 of the concentration of the saturated vapour at 25 C over the detection threshold. */
  readonly odorValue: Estimate;
  readonly recommendedSmellingDilutionPct: SmellingDilution;
}

/** @param graph A molecule within the fragrance scope; stereochemistry is not read. */
export function estimateProperties(graph: MolecularGraph): EstimatedProperties {
  const features = structureFeatures(graph);
  const { volatility } = features;
  const { logP, flashPointC, physical } = physicalOf(features);
  const dose = doseFeatures(physical, features.families);
  const odorStrength = estimateStrength(features, dose);
  const detection = estimateDetection(features, dose);
  const factor = 10 ** volatility.vapourPressureErrorLog10;
  const { vapourPressurePa } = volatility;
  return {
    boilingPointC: known(volatility.boilingPointC, volatility.boilingPointErrorC, 'C', volatility.inDomain),
    vapourPressurePa: {
      ...known(vapourPressurePa, 0, 'Pa', volatility.inDomain),
      low: vapourPressurePa / factor,
      high: vapourPressurePa * factor,
    },
    logP,
    flashPointC,
    ...estimateLongevity(features, physical),
    odorStrength,
    ...detection,
    recommendedSmellingDilutionPct: estimateSmellingDilution(features, dose, {
      odorStrength,
      odorValue: detection.odorValue,
    }),
  };
}

/** What the safety rules ask of a structure, the same figures as `estimateProperties` has, without the rest of its work. */
export function estimateLogPAndFlashPoint(graph: MolecularGraph): Pick<EstimatedProperties, 'logP' | 'flashPointC'> {
  const { logP, flashPointC } = physicalOf(structureFeatures(graph));
  return { logP, flashPointC };
}

function physicalOf(features: StructureFeatures): Pick<EstimatedProperties, 'logP' | 'flashPointC'> & {
  readonly physical: readonly number[];
} {
  const { volatility, heavyAtoms } = features;
  const logP = estimateLogP(features);
  const physical = physicalFeatures(volatility.boilingPointC, volatility.log10VapourPressurePa25C, logP.value);
  return {
    logP: withWidths(logP, heavyAtoms, LOGP_WIDTHS, 'log10'),
    flashPointC: withWidths(estimateFlashPoint(features, physical), heavyAtoms, FLASH_POINT_WIDTHS, 'C'),
    physical,
  };
}
