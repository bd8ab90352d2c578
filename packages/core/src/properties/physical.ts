/** logP and flash point from structure; their fits are described in docs/model/properties.md. */
import flashPointTable from './data/flash-point.json' with { type: 'json' };
import logPTable from './data/logp.json' with { type: 'json' };
import type { IntervalWidths } from './estimate.ts';
import {
  type GroupEstimate,
  type GroupTable,
  groupEstimate,
  groupModel,
  type StructureFeatures,
} from './group-table.ts';

/** The files that `fit-properties` writes. */
export interface PhysicalTable extends GroupTable {
  readonly widths: IntervalWidths;
}

const LOGP = logPTable as PhysicalTable;
const FLASH_POINT = flashPointTable as PhysicalTable;
const LOGP_MODEL = groupModel(LOGP);
const FLASH_POINT_MODEL = groupModel(FLASH_POINT);

export const LOGP_WIDTHS = LOGP.widths;
/** K */
export const FLASH_POINT_WIDTHS = FLASH_POINT.widths;

/** log10 of the partition coefficient between octanol and water. */
export function estimateLogP(features: StructureFeatures): GroupEstimate {
  return groupEstimate(LOGP_MODEL, features);
}

/** Degrees Celsius. */
export function estimateFlashPoint(features: StructureFeatures, physical: readonly number[]): GroupEstimate {
  return groupEstimate(FLASH_POINT_MODEL, features, physical);
}
