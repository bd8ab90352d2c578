/**
 * A first screen for persistence and bioaccumulation from logP and structure. It is a screen, not a biodegradability test: it can say where to
 * look, and never that a substance is or is not PBT.
 */
import type { MolecularGraph } from '../../molecule/index.ts';
import type { Estimate } from '../../properties/index.ts';
import { bondOrder, functionalGroups } from './cramer/functional-groups.ts';

/** Above it a substance is held potentially bioaccumulative. */
const SCREENING_LOG_KOW = 4.5;
/** L/kg; bioaccumulative (B) and very bioaccumulative (vB). */
const B_BCF = 2000;
const VB_BCF = 5000;
/**
 * So few atoms do not reach the screening log Kow, whatever they are: a CH2 adds about 0.5 and a chlorine about 0.7 (Hansch and Leo, Substituent
 * Constants for Correlation Analysis, 1979).
 */
const TOO_SMALL_HEAVY_ATOMS = 6;
/** The data of Veith et al. end near log P 6; beyond it the line is known to fail. */
const VEITH_RANGE: readonly [low: number, high: number] = [1, 6];

export const BIOACCUMULATION_REFERENCE =
  'REACH, Regulation (EC) 1907/2006, Annex XIII; log Kow 4.5: ECHA Guidance on information requirements, chapter R.11; BCF: Veith, DeFoe and Bergstedt, J. Fish. Res. Board Can. 1979, 36, 1040-1048';
export const BIODEGRADATION_REFERENCE =
  'Boethling, Sommer and DiFiore, Chem. Rev. 2007, 107, 2207-2227 (designing for biodegradability)';

export interface Bioaccumulation {
  readonly verdict: 'potential' | 'borderline' | 'not indicated' | 'unknown';
  readonly logKow?: number;
  /** L/kg, 0.85 log P - 0.70 in the logarithm; absent outside the range of the regression. */
  readonly bioconcentrationFactor?: number;
  readonly why: string;
  readonly reference: string;
}

export interface DegradationHint {
  readonly id: string;
  readonly effect: 'hinders' | 'helps';
  /** 0-based, in the order of the SMILES that was read. */
  readonly atoms: readonly number[];
  readonly explanation: string;
}

export interface PersistenceScreen {
  readonly note: string;
  readonly bioaccumulation: Bioaccumulation;
  readonly degradation: {
    readonly verdict: 'hints of persistence' | 'mixed hints' | 'hints of degradability' | 'unknown';
    readonly hints: readonly DegradationHint[];
    readonly reference: string;
  };
}

/** @param logP As `estimateProperties` gives it; without it nothing is said of bioaccumulation. */
export function screenPersistence(graph: MolecularGraph, logP?: Estimate): PersistenceScreen {
  const hints = degradationHints(graph);
  const hinders = hints.some(({ effect }) => effect === 'hinders');
  const helps = hints.some(({ effect }) => effect === 'helps');
  return {
    note: 'a screen, not a biodegradability test',
    bioaccumulation: screenBioaccumulation(logP, graph.elements.filter((element) => element !== 1).length),
    degradation: {
      verdict: hinders
        ? helps
          ? 'mixed hints'
          : 'hints of persistence'
        : helps
          ? 'hints of degradability'
          : 'unknown',
      hints,
      reference: BIODEGRADATION_REFERENCE,
    },
  };
}

function screenBioaccumulation(logP: Estimate | undefined, heavyAtoms: number): Bioaccumulation {
  const reference = BIOACCUMULATION_REFERENCE;
  if (logP === undefined || logP.value === null) {
    const why = logP === undefined ? 'no logP was given' : `logP is unknown: ${logP.reason}`;
    return { verdict: 'unknown', why, reference };
  }
  const { value, low, high, inDomain } = logP;
  const interval = `log Kow ${value.toFixed(1)} (80%: ${low.toFixed(1)} to ${high.toFixed(1)}) against ${SCREENING_LOG_KOW}`;
  // Polychlorinated and polynitrated structures come out far too low: what reassures must rest on familiar ground.
  if (!inDomain && high <= SCREENING_LOG_KOW && heavyAtoms > TOO_SMALL_HEAVY_ATOMS) {
    const why = `${interval} is estimated for a structure unlike those that the estimate was fitted on, so a low value does not count; measure it`;
    return { verdict: 'unknown', logKow: value, why, reference };
  }
  const [rangeLow, rangeHigh] = VEITH_RANGE;
  const isCovered = value >= rangeLow && value <= rangeHigh;
  const factor = isCovered ? Math.round(10 ** (0.85 * value - 0.7)) : undefined;
  const verdict = low > SCREENING_LOG_KOW ? 'potential' : high > SCREENING_LOG_KOW ? 'borderline' : 'not indicated';
  const beyond =
    factor === undefined ? '' : factor > VB_BCF ? ', above 5000 (vB)' : factor > B_BCF ? ', above 2000 (B)' : '';
  const about =
    factor === undefined ? 'outside the range of the regression for BCF' : `estimated BCF ${factor} L/kg${beyond}`;
  return {
    verdict,
    logKow: value,
    ...(factor === undefined ? {} : { bioconcentrationFactor: factor }),
    why: `${interval}; ${about}${inDomain ? '' : '; the structure is unlike those that the estimate was fitted on'}`,
    reference,
  };
}

function degradationHints(graph: MolecularGraph): DegradationHint[] {
  const { elements, charges, neighbours, aromatic, atomRings } = graph;
  const atoms = [...elements.keys()];
  const hints: DegradationHint[] = [];
  const add = (id: string, effect: DegradationHint['effect'], found: readonly number[], explanation: string): void => {
    if (found.length > 0) hints.push({ id, effect, atoms: found, explanation });
  };
  const isCarbon = (atom: number): boolean => elements[atom] === 6;
  add(
    'quaternary-carbon',
    'hinders',
    atoms.filter((atom) => isCarbon(atom) && neighbours[atom]!.filter(isCarbon).length === 4),
    'a carbon with four carbons stops oxidation along the chain',
  );
  add(
    'nitro-aromatic',
    'hinders',
    atoms.filter(
      (atom) =>
        elements[atom] === 7 &&
        charges[atom] === 1 &&
        neighbours[atom]!.some((other) => aromatic[other]) &&
        neighbours[atom]!.filter((other) => elements[other] === 8).length === 2,
    ),
    'a nitro group on an aromatic ring draws electrons from it and slows attack by oxygenases',
  );
  add(
    'halogen',
    'hinders',
    atoms.filter((atom) => [9, 17, 35, 53].includes(elements[atom]!)),
    'bonds of carbon to halogen are rare in nature, and slow to break',
  );
  add(
    'tertiary-amine',
    'hinders',
    atoms.filter(
      (atom) =>
        elements[atom] === 7 && !aromatic[atom] && neighbours[atom]!.length === 3 && neighbours[atom]!.every(isCarbon),
    ),
    'a nitrogen with three carbons has no N-H to attack',
  );
  add(
    'polycyclic',
    'hinders',
    atoms.filter((atom) => atomRings[atom]! >= 2 && graph.rings.length >= 3),
    'three and more fused or bridged rings',
  );
  const groups = functionalGroups(graph);
  add(
    'ester',
    'helps',
    groups.filter(({ kind }) => kind === 'ester' || kind === 'lactone').map(({ centre }) => centre),
    'esters are open to hydrolases, unless hindered',
  );
  add(
    'oxygen-handle',
    'helps',
    groups.filter(({ kind }) => ['alcohol', 'aldehyde', 'acid', 'phenol'].includes(kind)).map(({ centre }) => centre),
    'hydroxyl, aldehyde and carboxyl are places where oxidation begins',
  );
  add('straight-chain', 'helps', straightChain(graph), 'four and more CH2 in a row are shortened by beta-oxidation');
  return hints;
}

/** A run of four or more CH2 in an open chain; empty when there is none. */
function straightChain(graph: MolecularGraph): number[] {
  const { elements, hydrogens, neighbours, atomRings, atomCount } = graph;
  const isLink = (atom: number): boolean =>
    elements[atom] === 6 && hydrogens[atom] === 2 && atomRings[atom] === 0 && neighbours[atom]!.length === 2;
  const seen = new Set<number>();
  for (let start = 0; start < atomCount; start++) {
    if (seen.has(start) || !isLink(start)) continue;
    const run = [start];
    seen.add(start);
    for (const atom of run) {
      for (const other of neighbours[atom]!) {
        if (seen.has(other) || !isLink(other) || bondOrder(graph, atom, other) !== 1) continue;
        seen.add(other);
        run.push(other);
      }
    }
    if (run.length >= 4) return run;
  }
  return [];
}
