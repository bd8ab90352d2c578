/**
 * Whether a molecule smells at all: a small network over the whole-molecule figures (the estimated boiling point and
 * vapour pressure among them) and Morgan fingerprints, fitted on odorous.csv. What does not evaporate does not smell
 * (Mayhew et al. 2022, "Transport features predict if a molecule is odorous", PNAS 119 e2116576119); the fingerprints
 * add which volatile molecules the nose does not answer to.
 */
import type { Chemistry } from '@smell/core/molecule';
import { networkMeans, type OdorMolecule, OnnxProcess, odorMolecule } from '@smell/inference';
import { clusterKey } from '../data/cluster-key.ts';
import { badRow, optionalNumber, readCsv } from '../data/csv.ts';
import { skeletonBlock } from '../data/source-tables.ts';
import { foldOfCluster } from '../data/split.ts';
import { auroc } from '../predict/classification-metrics.ts';
import type { FitHooks } from '../predict/fit-network.ts';
import { type FingerprintSpec, type FittedMember, fitMember, openFitted } from './members.ts';
import { calibrationError, fitPlatt, type Platt, sigmoid } from './platt.ts';

export const ODOROUS_FILE = 'odorous.csv';

export interface OdorousMolecule extends OdorMolecule {
  readonly skeleton: string;
  readonly odorous: boolean;
  readonly fold: number;
  /** Best available boiling point, partly estimated by its source; NaN where there is none. */
  readonly boilingPointC: number;
}

export const ODOROUS_SPEC: FingerprintSpec = {
  kind: 'fingerprint',
  name: 'odorous',
  layout: { morgan: 1024, atomPairs: 512, figures: true },
  hidden: 48,
  networks: 3,
  fit: {
    seed: 17,
    epochs: 30,
    batchSize: 128,
    learningRate: 2e-3,
    weightDecay: 0.1,
    dropout: 0.5,
    featureDropout: 0.3,
  },
};

/** @throws SmellError for a file that is missing or a row that cannot be read */
export function readOdorous(folder: string, chemistry: Pick<Chemistry, 'graph' | 'parse'>): OdorousMolecule[] {
  const found: OdorousMolecule[] = [];
  for (const row of readCsv(`${folder}/${ODOROUS_FILE}`, ['inchikey', 'smiles', 'odorous', 'boiling_point_C_best'])) {
    if (row.odorous !== '0' && row.odorous !== '1') {
      throw badRow(ODOROUS_FILE, row.line, `odorous is "${row.odorous}"`, 'write 0 or 1');
    }
    if (!chemistry.parse(row.smiles).ok) continue;
    const molecule = odorMolecule(chemistry.graph(row.smiles));
    found.push({
      ...molecule,
      skeleton: skeletonBlock(row.inchikey),
      odorous: row.odorous === '1',
      fold: foldOfCluster(clusterKey(molecule.graph)),
      boilingPointC:
        optionalNumber(row.boiling_point_C_best, ODOROUS_FILE, row.line, 'boiling_point_C_best') ?? Number.NaN,
    });
  }
  return found;
}

/** Both classes weigh the same in all. */
export async function fitOdorous(
  molecules: readonly OdorousMolecule[],
  hooks: FitHooks & { readonly threads: number },
): Promise<FittedMember> {
  const positives = molecules.filter(({ odorous }) => odorous).length;
  const share = positives / molecules.length;
  return await fitMember(
    ODOROUS_SPEC,
    {
      molecules,
      outputs: 1,
      targets: Float32Array.from(molecules, ({ odorous }) => (odorous ? 1 : 0)),
      weights: Float32Array.from(molecules, ({ odorous }) => 0.5 / (odorous ? share : 1 - share)),
    },
    hooks,
  );
}

export interface OdorousQuality {
  readonly molecules: number;
  readonly odorless: number;
  readonly folds: number;
  readonly seed: number;
  readonly auroc: number;
  readonly aurocByFold: readonly number[];
  /** Of the estimated vapour pressure alone. */
  readonly aurocVapourPressure: number;
  /** Of the estimated boiling point alone. */
  readonly aurocBoilingPoint: number;
  /** On the molecules that have a best available boiling point: of that alone, and of the network. */
  readonly withBoilingPoint: {
    readonly molecules: number;
    readonly aurocColumn: number;
    readonly aurocEstimate: number;
    readonly aurocNetwork: number;
  };
  /** From the mean logit to the probability. */
  readonly platt: Platt;
  /** Expected calibration error over ten bins of equal numbers, each fold's curve fitted on the other folds. */
  readonly ece: number;
}

/** Five folds of whole clusters: every molecule is answered by networks that saw neither it nor its cluster. */
export async function crossFitOdorous(
  molecules: readonly OdorousMolecule[],
  hooks: FitHooks & { readonly threads: number },
): Promise<OdorousQuality> {
  const logits = new Float64Array(molecules.length);
  const folds = [...new Set(molecules.map(({ fold }) => fold))].sort();
  const runtime = new OnnxProcess({ threads: hooks.threads });
  try {
    for (const fold of folds) {
      const held = [...molecules.keys()].filter((i) => molecules[i]!.fold === fold);
      const fitted = await fitOdorous(
        molecules.filter((molecule) => molecule.fold !== fold),
        hooks,
      );
      const member = await openFitted(runtime, 'odorous', fitted);
      const found = networkMeans(await member.logits(held.map((i) => molecules[i]!)), member);
      held.forEach((i, row) => {
        logits[i] = found[row]!;
      });
    }
  } finally {
    runtime.close();
  }
  const truth = molecules.map(({ odorous }) => odorous);
  const of = (pick: (molecule: OdorousMolecule) => number, among = molecules): number =>
    auroc(
      among.map(pick),
      among.map(({ odorous }) => odorous),
    );
  const boiling = molecules.filter(({ boilingPointC }) => Number.isFinite(boilingPointC));
  const place = new Map(molecules.map((molecule, i) => [molecule, i]));
  const calibrated = new Float64Array(molecules.length);
  for (const fold of folds) {
    const others = [...molecules.keys()].filter((i) => molecules[i]!.fold !== fold);
    const { slope, offset } = fitPlatt(
      others.map((i) => logits[i]!),
      others.map((i) => truth[i]!),
    );
    molecules.forEach((molecule, i) => {
      if (molecule.fold === fold) calibrated[i] = sigmoid(slope * logits[i]! + offset);
    });
  }
  return {
    molecules: molecules.length,
    odorless: truth.filter((odorous) => !odorous).length,
    folds: folds.length,
    seed: ODOROUS_SPEC.fit.seed,
    auroc: auroc(logits, truth),
    aurocByFold: folds.map((fold) =>
      of(
        (molecule) => logits[place.get(molecule)!]!,
        molecules.filter((molecule) => molecule.fold === fold),
      ),
    ),
    aurocVapourPressure: of(({ figures }) => figures.at(-1)!),
    aurocBoilingPoint: of(({ figures }) => -figures.at(-2)!),
    withBoilingPoint: {
      molecules: boiling.length,
      aurocColumn: of(({ boilingPointC }) => -boilingPointC, boiling),
      aurocEstimate: of(({ figures }) => -figures.at(-2)!, boiling),
      aurocNetwork: of((molecule) => logits[place.get(molecule)!]!, boiling),
    },
    platt: fitPlatt(logits, truth),
    ece: calibrationError(calibrated, truth),
  };
}
