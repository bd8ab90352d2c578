/**
 * What a structural alert is. An alert is a reason to look, never a classification.
 */

export type AlertEndpoint =
  | 'skin-sensitisation'
  | 'phototoxicity'
  | 'genotoxicity'
  /** Excluded from thresholds of toxicological concern (EFSA/WHO 2016, SCCS). */
  | 'cohort-of-concern'
  | 'persistence'
  | 'depigmentation'
  /** Unstable or explosive: never generated. */
  | 'hazardous-handling';

/** The ways of binding to protein (Aptula and Roberts 2006), and the others. */
export type AlertMechanism =
  | 'michael-addition'
  | 'schiff-base'
  | 'sn2'
  | 'acyl-transfer'
  | 'snar'
  | 'prehapten'
  | 'prohapten'
  | 'radical'
  | 'photochemical'
  | 'dna-binding'
  | 'metabolic-activation'
  | 'persistent'
  | 'other';

export interface Alert {
  /** Stable, kebab-case: `michael-alpha-beta-unsaturated-aldehyde`. */
  readonly id: string;
  readonly title: string;
  readonly endpoint: AlertEndpoint;
  readonly mechanism: AlertMechanism;
  /** Any of them raises it. */
  readonly smarts: readonly string[];
  /** A match whose first atom is the first atom of a match of one of these does not count. */
  readonly exceptions: readonly string[];
  /** What happens, in one or two sentences. */
  readonly explanation: string;
  /** Known exceptions in words: what the pattern cannot tell apart. */
  readonly limits: string;
  /** Paper, regulation or guidance, with year and DOI where there is one. */
  readonly reference: string;
  /**
   * `high`: of chemicals that typically sensitise at low dose (high-potency category of the DST, Roberts 2015), or for other endpoints of
   * direct-acting kinds. `weak`: slow chemistry, or an alert that many materials on no list raise (docs/results/safety-alerts.md).
   */
  readonly potency: 'high' | 'ordinary' | 'weak';
  /**
   * Generation must not offer it, whatever the gate.
   */
  readonly neverGenerate: boolean;
}

/** An alert found in a molecule. */
export interface AlertHit {
  readonly alert: Alert;
  /** Atoms of each counted match, 0-based, in the order of the SMILES that was read. */
  readonly atoms: readonly (readonly number[])[];
}
