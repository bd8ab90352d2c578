/** How well the alerts tell listed sensitisers from presumed negatives: recall and false alarms, and what each alert hits. */

import type { Chemistry } from '@smell/core/molecule';
import {
  ALERTS,
  type Alert,
  findAlerts,
  SENSITISATION_CONCERNS,
  type SensitisationConcern,
  sensitisationConcern,
} from '@smell/core/safety';
import { type Estimate, wilson } from '@smell/inference/evaluation';
import type { Half, StudyMolecule } from './sensitiser-study.ts';

/** A molecule of the study with what was found in it. */
export interface JudgedMolecule extends StudyMolecule {
  readonly concern: SensitisationConcern;
  /** Ids of its alerts for skin sensitisation. */
  readonly alerts: readonly string[];
  readonly carbonyl: boolean;
}

/** Shares with 95% Wilson intervals. */
export interface Rates {
  readonly positives: number;
  readonly negatives: number;
  /** Of the listed sensitisers, flagged. */
  readonly recall: Estimate;
  /** Of the presumed negatives, flagged. */
  readonly falseAlarms: Estimate;
}

/** A rule that flags or does not. */
export interface Judge {
  readonly name: string;
  readonly flags: (molecule: JudgedMolecule) => boolean;
}

/** Concern from this level on is flagged. */
export type Threshold = Exclude<SensitisationConcern, 'none'>;
export const THRESHOLDS: readonly Threshold[] = ['high', 'ordinary', 'weak'];

export const BASELINES: readonly Judge[] = [
  { name: 'flag everything with a carbonyl group', flags: ({ carbonyl }) => carbonyl },
  { name: 'majority (flag nothing)', flags: () => false },
  { name: 'flag everything', flags: () => true },
];

export interface AlertTally {
  readonly alert: Alert;
  /** Listed sensitisers and presumed negatives that raise it, in the development and in the test half. */
  readonly development: readonly [sensitisers: number, negatives: number];
  readonly test: readonly [sensitisers: number, negatives: number];
}

export function judgeMolecules(chemistry: Chemistry, study: readonly StudyMolecule[]): JudgedMolecule[] {
  return study.map((molecule) =>
    chemistry.read(molecule.smiles, (structure) => {
      const hits = findAlerts(structure).filter(({ alert }) => alert.endpoint === 'skin-sensitisation');
      return {
        ...molecule,
        concern: sensitisationConcern(hits),
        alerts: hits.map(({ alert }) => alert.id),
        carbonyl: structure.has('[#6]=[OX1]'),
      };
    }),
  );
}

/** The alerts with their threshold set: flags a molecule whose concern is at least as grave. */
export function alertJudge(threshold: Threshold): Judge {
  const gravest = SENSITISATION_CONCERNS.indexOf(threshold);
  return {
    name: `concern "${threshold}"${threshold === 'high' ? '' : ' or graver'}`,
    flags: ({ concern }) => SENSITISATION_CONCERNS.indexOf(concern) <= gravest,
  };
}

export function rates(molecules: readonly JudgedMolecule[], { flags }: Judge): Rates {
  const positives = molecules.filter(({ sensitiser }) => sensitiser);
  const negatives = molecules.filter(({ sensitiser }) => !sensitiser);
  return {
    positives: positives.length,
    negatives: negatives.length,
    recall: wilson(positives.filter(flags).length, positives.length),
    falseAlarms: wilson(negatives.filter(flags).length, negatives.length),
  };
}

/**
 * The threshold with the highest recall among those whose false alarms stay within `most` on the molecules given; undefined when none
 * does.
 */
export function chooseThreshold(molecules: readonly JudgedMolecule[], most: number): Threshold | undefined {
  const within = THRESHOLDS.filter((threshold) => rates(molecules, alertJudge(threshold)).falseAlarms.value <= most);
  return within.at(-1);
}

/** What each alert for skin sensitisation hits, in the order of the tables. */
export function alertTallies(molecules: readonly JudgedMolecule[]): AlertTally[] {
  const count = (id: string, half: Half, sensitiser: boolean): number =>
    molecules.filter((one) => one.half === half && one.sensitiser === sensitiser && one.alerts.includes(id)).length;
  return ALERTS.filter(({ endpoint }) => endpoint === 'skin-sensitisation').map((alert) => ({
    alert,
    development: [count(alert.id, 'development', true), count(alert.id, 'development', false)],
    test: [count(alert.id, 'test', true), count(alert.id, 'test', false)],
  }));
}
