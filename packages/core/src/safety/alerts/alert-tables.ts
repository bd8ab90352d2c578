/** Every structural alert, in one list. */
import type { AlertRule } from './alert-rule.ts';
import { COHORT_ALERTS } from './cohort-alerts.ts';
import { GENOTOXICITY_ALERTS } from './genotoxicity-alerts.ts';
import { DEPIGMENTATION_ALERTS, HANDLING_ALERTS, PERSISTENCE_ALERTS } from './hazard-alerts.ts';
import { PHOTO_ALERTS } from './photo-alerts.ts';
import { SKIN_ACTIVATION } from './skin-activation.ts';
import { SKIN_CARBONYL } from './skin-carbonyl.ts';
import { SKIN_ELECTROPHILES } from './skin-electrophiles.ts';
import { SKIN_MICHAEL } from './skin-michael.ts';
import { SKIN_PHENOLS_AMINES } from './skin-phenols-amines.ts';

export const ALERTS: readonly AlertRule[] = [
  ...SKIN_MICHAEL,
  ...SKIN_CARBONYL,
  ...SKIN_PHENOLS_AMINES,
  ...SKIN_ELECTROPHILES,
  ...SKIN_ACTIVATION,
  ...PHOTO_ALERTS,
  ...GENOTOXICITY_ALERTS,
  ...COHORT_ALERTS,
  ...PERSISTENCE_ALERTS,
  ...DEPIGMENTATION_ALERTS,
  ...HANDLING_ALERTS,
];
