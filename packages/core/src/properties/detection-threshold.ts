/**
 * The least concentration in air that is smelled, and the odor value: how far the saturated vapour lies above it.
 * Fitted on 232 materials, few of them perfumery: unknown outside their domain, and wide inside.
 */
import type { Volatility } from '../molecule/index.ts';
import table from './data/detection-threshold.json' with { type: 'json' };
import { type Estimate, known, unknown, withWidths } from './estimate.ts';
import { groupModel, perceptualEstimate, type StructureFeatures } from './group-table.ts';
import type { PhysicalTable } from './physical.ts';

const TABLE = table as PhysicalTable;
const MODEL = groupModel(TABLE);

/** One ppm by volume of a standard atmosphere (101,325 Pa). */
const PASCAL_PER_PPM = 0.101325;

const THRESHOLD_UNKNOWN = 'the detection threshold is unknown';

export interface Detection {
  /** log10 of ppm by volume in air. */
  readonly detectionThreshold: Estimate;
  /** log10 of the concentration of the saturated vapour at 25 C over the threshold. */
  readonly odorValue: Estimate;
}

/** @param dose As `doseFeatures` gives. */
export function estimateDetection(features: StructureFeatures, dose: readonly number[]): Detection {
  const { value, unknown: reason } = perceptualEstimate(MODEL, features, dose);
  const { volatility } = features;
  const units = ['log10 ppm', 'log10'] as const;
  if (reason !== null) {
    return {
      detectionThreshold: unknown(units[0], reason),
      odorValue: unknown(units[1], THRESHOLD_UNKNOWN),
    };
  }
  const detectionThreshold = withWidths({ value, inDomain: true }, features.heavyAtoms, TABLE.widths, units[0]);
  return { detectionThreshold, odorValue: odorValue(detectionThreshold, volatility, units[1]) };
}

function odorValue(threshold: Estimate, volatility: Volatility, unit: string): Estimate {
  if (threshold.basis === 'unknown') return unknown(unit, THRESHOLD_UNKNOWN);
  if (!volatility.inDomain) return unknown(unit, 'the vapour pressure is outside its domain');
  const saturated = volatility.log10VapourPressurePa25C - Math.log10(PASCAL_PER_PPM);
  const width = Math.hypot(threshold.high - threshold.value, volatility.vapourPressureErrorLog10);
  return known(saturated - threshold.value, width, unit, true);
}
