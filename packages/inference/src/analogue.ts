/**
 * Safer analogues: regrow only the part of a molecule that raises an alert, keep the rest, and show that the alert is gone
 * and what the odor lost.
 *
 * alerts -> parts that break every match, the smallest first -> regrow towards the same smell -> keep what raises neither
 * those alerts nor new ones -> rank by smell kept (by the odor predictor, since nothing here is measured by a judge) and by nearness
 * -> choose a varied few
 */
import type { Condition } from '@smell/core/diffusion';
import { replaceableParts } from '@smell/core/editing';
import { SmellError } from '@smell/core/errors';
import { type MolecularGraph, tanimoto } from '@smell/core/molecule';
import { type AlertHit, findAlerts } from '@smell/core/safety';
import type { Candidate } from './candidate.ts';
import type { EditPart } from './choose-part.ts';
import { diversify } from './diversify.ts';
import type { EditHooks } from './editor.ts';
import type { Generator } from './generator.ts';
import type { LikelyDescriptor } from './odor-model.ts';
import type { PredictedOdor } from './predict-molecules.ts';
import { type RegrowDrops, regrow } from './regrow.ts';
import { type RegrownProvenance, regrownCandidate } from './regrown-candidate.ts';
import { readSource, type SourceMolecule } from './source-molecule.ts';

export interface AnalogueRequest {
  readonly smiles: string;
  /** Ids of the alerts to remove; all of the molecule's when left out. */
  readonly remove?: readonly string[] | undefined;
  readonly count: number;
  readonly seed: number;
  readonly guidance?: number | undefined;
}

/** One descriptor of the molecule's predicted smell, before and after. */
export interface OdorChange {
  readonly descriptor: string;
  readonly from: number;
  readonly to: number;
}

export interface AnalogueCandidate extends Omit<Candidate, 'ranking' | 'profileMatch' | 'provenance'> {
  readonly analogue: {
    /** Tanimoto similarity of counted Morgan fingerprints to the molecule asked about, 0 to 1. */
    readonly similarity: number;
    /** Share of the predicted smell of the molecule asked about that the predictor still sees, 0 to 1. */
    readonly smellKept: number;
    /** Alerts it still raises, all of them raised by the molecule asked about and not asked to go. */
    readonly alertsLeft: readonly string[];
    /** The named descriptors of the molecule asked about, by the odor predictor, most lost first. */
    readonly odor: readonly OdorChange[];
  };
  readonly provenance: RegrownProvenance<'analogue'>['provenance'];
}

export interface Analogues {
  readonly source: SourceMolecule;
  /** What the molecule asked about raises. */
  readonly alerts: readonly AlertHit[];
  /** Those that are gone in every candidate. */
  readonly removed: readonly AlertHit[];
  readonly odor: PredictedOdor;
  /** Best first. */
  readonly candidates: readonly AnalogueCandidate[];
  readonly sampled: number;
  readonly qualifying: number;
  /** Qualifying molecules that still raise an alert that was to go, or a new one. */
  readonly stillAlerting: number;
  readonly drops: RegrowDrops;
}

const SAMPLES = { least: 512, perCandidate: 32, most: 6000 };
/** Ways of cutting tried side by side. */
const MOST_PARTS = 6;
/** Share of the heavy atoms that may be regrown; beyond it, it would be another molecule. */
const MOST_REPLACED = 0.7;
const GROWTH = { times: 1.5, atoms: 2 };
/** Descriptors of the predicted smell to aim at. */
const AIMED_AT = 5;
/** What the kept smell weighs against nearness in structure. */
const SMELL_SHARE = 0.6;
const VARIETY = 0.15;

/**
 * @throws SmellError `bad-argument` when the molecule raises no alert (or not the one named), or when the alerting part is
 *   the whole molecule; `model-missing` without the odor predictor; `bad-structure`, `refused-structure`, `cancelled`, `runtime-failed`
 */
export async function findAnalogues(
  generator: Generator,
  request: AnalogueRequest,
  hooks: EditHooks = {},
): Promise<Analogues> {
  const { count, seed, guidance } = request;
  const { chemistry } = generator;
  const source = readSource(chemistry, request.smiles, 'the molecule');
  const alerts = chemistry.read(request.smiles, findAlerts);
  const removed = toRemove(alerts, request.remove);
  const parts = alertingParts(source.graph, removed);
  const [odor] = await generator.odorsOf([source.graph], { signal: hooks.signal });
  const { molecularWeight } = chemistry.properties(source.smiles);
  if (!odor) {
    throw new SmellError('model-missing', 'analogues need the odor predictor, to keep the smell; restore models/odor');
  }
  const condition: Condition = { ...aim(odor), scalars: { molecularWeight } };
  const goneIds = new Set(removed.map(({ alert }) => alert.id));
  const allowed = new Set(alerts.map(({ alert }) => alert.id).filter((id) => !goneIds.has(id)));
  const made = await regrow(
    generator,
    parts.map((part) => ({ ...part, condition })),
    {
      seed,
      samples: Math.min(SAMPLES.most, Math.max(SAMPLES.least, SAMPLES.perCandidate * count)),
      guidance,
      exclude: [source.smiles],
      ...hooks,
    },
  );
  const clean = made.molecules.flatMap((molecule) => {
    const left = chemistry.read(molecule.smiles, findAlerts).map(({ alert }) => alert.id);
    return left.every((id) => allowed.has(id)) ? [{ molecule, left }] : [];
  });
  const odors = await generator.odorsOf(
    clean.map(({ molecule }) => chemistry.graph(molecule.smiles)),
    {
      asked: Object.fromEntries(odor.descriptors.map(({ descriptor, probability }) => [descriptor, probability])),
      signal: hooks.signal,
    },
  );
  const found = clean
    .flatMap(({ molecule, left }, i) => {
      const own = odors[i];
      if (!own) return [];
      const changes = odorChanges(odor.descriptors, own.asked);
      const smellKept = kept(changes);
      const similarity = tanimoto(source.morgan, molecule.morgan);
      const score = SMELL_SHARE * smellKept + (1 - SMELL_SHARE) * similarity;
      return [{ molecule, left, odor: own, changes, smellKept, similarity, score }];
    })
    .sort((a, b) => b.score - a.score);
  const chosen = diversify(
    found.map(({ score }) => score),
    count,
    VARIETY,
    (a, b) => tanimoto(found[a]!.molecule.morgan, found[b]!.molecule.morgan),
  )
    .map(({ item }) => found[item]!)
    .sort((a, b) => b.score - a.score);
  const safety = await generator.safetyOf(
    chosen.map(({ molecule }) => molecule.smiles),
    undefined,
    hooks.signal,
  );
  return {
    source,
    alerts,
    removed,
    odor,
    candidates: chosen.map(
      ({ molecule, left, odor: own, changes, smellKept, similarity }, i): AnalogueCandidate => ({
        ...regrownCandidate(generator, molecule, source, parts[molecule.plan]!, {
          mode: 'analogue',
          seed,
          guidance: guidance ?? generator.settings.guidanceScale,
          asked: [],
        }),
        odor: own,
        safety: safety[i]!,
        analogue: {
          similarity: round(similarity),
          smellKept: round(smellKept),
          alertsLeft: left,
          odor: changes,
        },
      }),
    ),
    sampled: made.sampled,
    qualifying: made.molecules.length,
    stillAlerting: made.molecules.length - clean.length,
    drops: made.drops,
  };
}

function toRemove(alerts: readonly AlertHit[], ids: readonly string[] | undefined): readonly AlertHit[] {
  if (alerts.length === 0) {
    throw new SmellError(
      'bad-argument',
      'the molecule raises no structural alert: there is nothing to remove (which does not mean that it is safe)',
    );
  }
  if (ids === undefined || ids.length === 0) return alerts;
  const raised = alerts.map(({ alert }) => alert.id);
  const unknown = ids.find((id) => !raised.includes(id));
  if (unknown !== undefined) {
    throw new SmellError('bad-argument', `the molecule does not raise "${unknown}"; it raises ${raised.join(', ')}`);
  }
  return alerts.filter(({ alert }) => ids.includes(alert.id));
}

/** Parts that hold an atom of every match to break, those nearest to the alerting atoms alone first. */
function alertingParts(graph: MolecularGraph, removed: readonly AlertHit[]): EditPart[] {
  const matches = removed.flatMap(({ atoms }) => atoms);
  const alerting = new Set(matches.flat());
  const most = Math.min(graph.atomCount - 1, Math.ceil(MOST_REPLACED * graph.atomCount));
  const breaks = (part: readonly number[]): boolean =>
    matches.every((match) => match.some((atom) => part.includes(atom)));
  const distance = (part: readonly number[]): number => {
    const shared = part.filter((atom) => alerting.has(atom)).length;
    return alerting.size + part.length - 2 * shared;
  };
  const candidates = replaceableParts(graph, most);
  if (alerting.size <= most) candidates.push([...alerting].sort((a, b) => a - b));
  const parts = [...new Map(candidates.filter(breaks).map((part) => [part.join(), part])).values()]
    .sort((a, b) => distance(a) - distance(b) || a.length - b.length || a.join().localeCompare(b.join()))
    .slice(0, MOST_PARTS);
  if (parts.length > 0) {
    return parts.map((replaced) => ({
      graph,
      replaced,
      mostGrown: Math.floor(GROWTH.times * replaced.length) + GROWTH.atoms,
    }));
  }
  throw new SmellError(
    'bad-argument',
    `what raises ${removed.map(({ alert }) => alert.id).join(', ')} is most of the molecule or a ring that cannot be opened: nothing would be left to keep; remove one alert at a time, or generate anew for the same smell`,
  );
}

/** The smell to keep, as the odor predictor names it. */
function aim({ descriptors }: PredictedOdor): Condition {
  const named = descriptors.slice(0, AIMED_AT);
  const [first] = named;
  if (!first) return {};
  return {
    asked: Object.fromEntries(named.map((each) => [each.descriptor, round(each.probability / first.probability)])),
  };
}

/** Of the summed probability, what is still there; what is gained elsewhere does not make up for a loss. */
function kept(changes: readonly OdorChange[]): number {
  const before = changes.reduce((sum, { from }) => sum + from, 0);
  return before > 0 ? changes.reduce((sum, { from, to }) => sum + Math.min(from, to), 0) / before : 0;
}

function odorChanges(from: readonly LikelyDescriptor[], to: readonly LikelyDescriptor[]): OdorChange[] {
  const after = new Map(to.map(({ descriptor, probability }) => [descriptor, probability]));
  return from
    .flatMap(({ descriptor, probability }) => {
      const now = after.get(descriptor);
      return now === undefined ? [] : [{ descriptor, from: probability, to: now }];
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from));
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
