/**
 * The thirty-three questions of the decision tree of Cramer, each as a function over a structure.
 *
 * Cramer, Ford and Hall, "Estimation of toxic hazard: a decision tree approach", Food and Cosmetics Toxicology 1978, 16, 255-276. The wording
 * is ours. Where the paper leaves a judgement to the chemist, the function says how it is taken.
 * One piece, so that it can be read beside the paper.
 */

import { BODY_CONSTITUENT_KEYS, COMMON_CARBOHYDRATE_KEYS, COMMON_TERPENE_KEYS } from './cramer-lists.ts';
import { branch, type CramerSubject } from './cramer-subject.ts';
import { bondOrder, type FunctionalGroup, type GroupKind, isAcyl, shareRing } from './functional-groups.ts';

const H = 1;
const C = 6;
const N = 7;
const O = 8;
const S = 16;
const CL = 17;
const SALT_METALS = new Set([11, 12, 19, 20]);

/** Groups allowed by questions 24 to 26. */
const SIMPLE: readonly GroupKind[] = ['alcohol', 'aldehyde', 'acid', 'ester', 'acetal', 'ketal', 'sulphonate'];
/** What questions 15, 17 and 29 take for readily hydrolysed. */
export const HYDROLYSABLE: readonly GroupKind[] = ['ester', 'thioester', 'acetal', 'ketal'];

/** 1 */
export const isBodyConstituent = ({ key }: CramerSubject): boolean => BODY_CONSTITUENT_KEYS.has(key);

/** 2 */
export function hasGroupOfEnhancedToxicity({ graph, groups }: CramerSubject): boolean {
  const { elements, charges, hydrogens, neighbours, aromatic } = graph;
  const aliphaticSecondary = groups.some(
    ({ kind, centre }) => kind === 'secondary-amine' && neighbours[centre]!.every((other) => !aromatic[other]),
  );
  if (aliphaticSecondary) return true;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (elements[atom] !== N) continue;
    const around = neighbours[atom]!;
    const cyano = around.some((other) => elements[other] === C && bondOrder(graph, atom, other) === 3);
    const nitrogens = around.filter((other) => elements[other] === N);
    const nitroso =
      nitrogens.length > 0 &&
      around.some((other) => elements[other] === O && bondOrder(graph, atom, other) === 2) &&
      !charges[atom];
    const diazo = nitrogens.some((other) => bondOrder(graph, atom, other) > 1 && charges[other] === 1);
    const triazeno = nitrogens.some(
      (other) =>
        bondOrder(graph, atom, other) === 2 &&
        neighbours[other]!.some((third) => third !== atom && elements[third] === N && !graph.atomRings[third]),
    );
    const quaternary =
      charges[atom] === 1 &&
      hydrogens[atom] === 0 &&
      around.length === 4 &&
      around.every((other) => bondOrder(graph, atom, other) === 1 && elements[other] === C);
    if (cyano || nitroso || diazo || triazeno || quaternary) return true;
  }
  return false;
}

/** 3: sulphur only as divalent. */
export function hasOtherElements({ graph }: CramerSubject): boolean {
  return graph.elements.some((element, atom) => {
    if (element === S) return valence(graph, atom) !== 2 && !graph.aromatic[atom];
    return element !== H && element !== C && element !== N && element !== O;
  });
}

/** 4 */
export function isPlainSalt(subject: CramerSubject): boolean {
  const { graph } = subject;
  const odd = [...graph.elements.keys()].filter((atom) => {
    const element = graph.elements[atom]!;
    return element === S
      ? valence(graph, atom) !== 2
      : element !== H && element !== C && element !== N && element !== O;
  });
  const metals = odd.filter((atom) => SALT_METALS.has(graph.elements[atom]!) && graph.neighbours[atom]!.length === 0);
  const rest = odd.filter((atom) => !metals.includes(atom));
  const hasAmine = subject.has('primary-amine', 'secondary-amine', 'tertiary-amine') || hasAmmonium(subject);
  if (rest.length === 0) return subject.has('acid') || subject.has('sulphonate');
  if (rest.every((atom) => graph.elements[atom] === CL && graph.neighbours[atom]!.length === 0)) return hasAmine;
  const sulphonates = subject.of('sulphonate').flatMap(({ hetero }) => hetero);
  return rest.every((atom) => sulphonates.includes(atom)) && metals.length > 0;
}

/** 5 */
export function isPlainHydrocarbonOrCarbohydrate(subject: CramerSubject): boolean {
  const hydrocarbon = subject.groups.length === 0 && subject.isOpenChain && subject.isSimplyBranched;
  return hydrocarbon || COMMON_CARBOHYDRATE_KEYS.has(subject.key);
}

/** 6: safrole, myristicin and their relatives; methylenedioxy counts as alkoxy. */
export function isAlkoxyAlkylBenzene(subject: CramerSubject): boolean {
  const { graph } = subject;
  const [ring] = subject.aromaticRings;
  if (ring === undefined || subject.aromaticRings.length > 1 || ring.length !== 6) return false;
  if (ring.some((atom) => graph.elements[atom] !== C)) return false;
  const chains: number[] = [];
  const alkoxy: number[] = [];
  for (const atom of ring) {
    for (const other of graph.neighbours[atom]!) {
      if (ring.includes(other)) continue;
      if (graph.elements[other] === O) {
        if (!isAlkoxy(subject, other)) return false;
        alkoxy.push(atom);
      } else if (isHydrocarbonChain(subject, other, atom)) {
        chains.push(atom);
      } else {
        return false;
      }
    }
  }
  return chains.some((chain) => alkoxy.some((other) => isPara(graph, ring, chain, other)));
}

/** Whether a ring of question 6 carries a chain of three carbons or more, as those that the paper names do. */
export function hasPropenylLikeChain({ graph, aromaticRings }: CramerSubject): boolean {
  return aromaticRings.some((ring) =>
    ring.some((atom) =>
      graph.neighbours[atom]!.some(
        (other) =>
          !ring.includes(other) &&
          graph.elements[other] === C &&
          branch(graph, other, atom).filter((part) => graph.elements[part] === C).length >= 3,
      ),
    ),
  );
}

/** 7 */
export const isHeterocyclic = ({ heteroRings }: CramerSubject): boolean => heteroRings.length > 0;

/** 8 */
export const isLactone = (subject: CramerSubject): boolean => subject.has('lactone');

/** 9: a cyclic diester in one ring is not fused. */
export function isFusedOrUnsaturatedLactone(subject: CramerSubject): boolean {
  const { graph } = subject;
  return subject.of('lactone').some(({ centre, hetero }) => {
    const [oxygen] = hetero as [number, number];
    const ring = graph.rings.find((atoms) => atoms.includes(centre) && atoms.includes(oxygen))!;
    if (ring.some((atom) => graph.atomRings[atom]! > 1)) return true;
    if (ring.length > 6) return false;
    return graph.neighbours[centre]!.some(
      (alpha) =>
        graph.elements[alpha] === C &&
        graph.neighbours[alpha]!.some(
          (beta) => beta !== centre && graph.elements[beta] === C && bondOrder(graph, alpha, beta) === 2,
        ),
    );
  });
}

/** 10 */
export const isThreeMemberedHeterocycle = ({ heteroRings }: CramerSubject): boolean =>
  heteroRings.some((ring) => ring.length === 3);

/** 11: for the whole molecule at once, since one hetero ring may bear another. */
export const hasComplexHeterocycle = (subject: CramerSubject): boolean =>
  !subject.only(
    'ring-hetero',
    'alcohol',
    'phenol',
    'aldehyde',
    'acetal',
    'ketal',
    'ketone',
    'acid',
    'ester',
    'lactone',
    'mercaptan',
    'sulphide',
    'methoxy',
  );

/** 12 */
export const isHeteroaromatic = (subject: CramerSubject): boolean => heteroaromaticRings(subject).length > 0;

/** 13: a fused ring is not a substituent. */
export function hasSubstitutedHeteroaromatic(subject: CramerSubject): boolean {
  const { graph } = subject;
  return heteroaromaticRings(subject).some((ring) =>
    ring.some((atom) => graph.neighbours[atom]!.some((other) => !shareRing(graph, atom, other))),
  );
}

/** 14, 28 */
export const hasSeveralAromaticRings = ({ aromaticRings }: CramerSubject): boolean => aromaticRings.length > 1;

/** 15, 29 */
export function hydrolysesToSingleRings(subject: CramerSubject): boolean {
  const parts = subject.partsAfter(...HYDROLYSABLE);
  return parts.length > 1 && parts.every(({ aromaticRings }) => aromaticRings.length <= 1);
}

/** 16 */
export const isCommonTerpene = ({ key }: CramerSubject): boolean => COMMON_TERPENE_KEYS.has(key);

/** 17 */
export const hydrolysesToCommonTerpene = (subject: CramerSubject): boolean =>
  subject.partsAfter(...HYDROLYSABLE).some((part, _, parts) => parts.length > 1 && isCommonTerpene(part));

/** 18: which of its kinds, `a` to `i`, is met. */
export function whyClassTwo(subject: CramerSubject): string | undefined {
  const { graph, groups } = subject;
  const { elements, hydrogens, neighbours } = graph;
  const carbonyls = groups.filter(({ kind }) => kind === 'ketone' || kind === 'ketal');
  const isVinyl = (atom: number): boolean => isTerminalVinyl(graph, atom);
  const besideVinyl = (atom: number): boolean => neighbours[atom]!.some(isVinyl);
  const ketones = subject.of('ketone').map(({ centre }) => centre);
  if (ketones.some((left) => ketones.some((right) => neighbours[left]!.includes(right)))) return 'a';
  if (carbonyls.some(({ centre }) => besideVinyl(centre))) return 'a';
  const alcoholCarbons = [
    ...subject.of('alcohol').map(({ centre }) => centre),
    ...subject.of('ester').flatMap(({ centre, hetero }) => neighbours[hetero[0]!]!.filter((atom) => atom !== centre)),
  ];
  const secondary = (atom: number): boolean => hydrogens[atom] === 1 && bondsAreSingle(graph, atom);
  if (alcoholCarbons.some((atom) => secondary(atom) && besideVinyl(atom))) return 'b';
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (elements[atom] !== C || hydrogens[atom] !== 2 || !besideVinyl(atom)) continue;
    const bonded = neighbours[atom]!.map((other) => elements[other]!);
    if (bonded.includes(O)) return 'c';
    if (bonded.includes(S) || bonded.includes(N)) return 'd';
  }
  const acrylic = (atom: number): boolean =>
    neighbours[atom]!.some(
      (alpha) =>
        elements[alpha] === C &&
        neighbours[alpha]!.some(
          (beta) => elements[beta] === C && hydrogens[beta] === 2 && bondOrder(graph, alpha, beta) === 2,
        ) &&
        neighbours[alpha]!.every(
          (other) => elements[other] === C && (other === atom || neighbours[other]!.length === 1),
        ),
    );
  if (subject.of('aldehyde', 'acetal').some(({ centre }) => acrylic(centre))) return 'e';
  if (subject.of('acid', 'ester').some(({ centre }) => acrylic(centre))) return 'f';
  if (graph.bondOrders.some((order, bond) => order === 3 && isCarbonBond(graph, bond))) return 'g';
  if (subject.isOpenChain && hasLongKetone(subject)) return 'h';
  if (groups.length > 0 && groups.every((group) => isHindered(subject, group))) return 'i';
  return undefined;
}

/** 19 */
export const isOpenChain = (subject: CramerSubject): boolean => subject.isOpenChain;

/** 20 */
export function isSimpleAliphatic(subject: CramerSubject): boolean {
  const many: readonly GroupKind[] = ['alcohol', 'aldehyde', 'acid', 'ester'];
  const single: readonly GroupKind[] = [
    'acetal',
    'mercaptan',
    'sulphide',
    'thioester',
    'primary-amine',
    'tertiary-amine',
  ];
  return (
    subject.isSimplyBranched &&
    subject.only(...many, ...single, 'ketone', 'ketal', 'polyoxyethylene') &&
    many.every((kind) => subject.count(kind) <= 4) &&
    single.every((kind) => subject.count(kind) <= 1) &&
    hasOneKetone(subject) &&
    subject.of('primary-amine', 'tertiary-amine').length <= 1 &&
    subject.count('polyoxyethylene') <= 4
  );
}

/** A vicinal diketone counts once: question 18 (a) asks for it among those that come through here. */
function hasOneKetone(subject: CramerSubject): boolean {
  const centres = subject.of('ketone', 'ketal').map(({ centre }) => centre);
  const [first, second] = centres;
  const isPair = centres.length === 2 && subject.graph.neighbours[first!]!.includes(second!);
  return centres.length <= 1 || isPair;
}

/** 21: methoxy left out, acids and esters as one. */
export function hasThreeKindsOfGroup({ groups }: CramerSubject): boolean {
  const kinds = groups.filter(({ kind }) => kind !== 'methoxy').map(({ kind }) => (kind === 'ester' ? 'acid' : kind));
  return new Set(kinds).size >= 3;
}

/** 23 */
export const isAromatic = (subject: CramerSubject): boolean => subject.isAromatic;

/** 24 */
export const isSimpleMonocycle = (subject: CramerSubject): boolean =>
  subject.ringCount === 1 &&
  (subject.graph.rings[0]?.length ?? 0) > 4 &&
  !isHeterocyclic(subject) &&
  hasSimpleGroups(subject);

/** 25 */
export function isSmallRingOrCyclicSulphide(subject: CramerSubject): boolean {
  const { ringCount, graph } = subject;
  const smallRing =
    ringCount === 1 && !isHeterocyclic(subject) && graph.rings[0]!.length < 5 && hasSimpleGroups(subject);
  const sulphide =
    (ringCount === 1 || ringCount === 2) && subject.groups.length > 0 && subject.only('mercaptan', 'sulphide');
  return smallRing || sulphide;
}

/** 26 */
export function isCycloalkanoneOrBicycle(subject: CramerSubject): boolean {
  if (isHeterocyclic(subject) || !subject.only(...SIMPLE, 'ketone')) return false;
  const ringKetones = subject.of('ketone').filter(({ inRing }) => inRing).length;
  return ringKetones <= 1 && (subject.ringCount === 2 || (subject.ringCount === 1 && ringKetones === 1));
}

/** 27 */
export const hasSubstitutedRing = ({ graph, aromaticRings }: CramerSubject): boolean =>
  aromaticRings.some((ring) => ring.some((atom) => graph.neighbours[atom]!.some((other) => !graph.atomRings[other])));

/** 30: of the aromatic parts, once simple esters are hydrolysed. */
export const hasOtherAromaticSubstituents = (subject: CramerSubject): boolean =>
  !subject.partsAfter('ester').every((part) => !part.isAromatic || isSimplySubstituted(part));

/** 31 */
export function isAcetalOrEsterOfSuch(subject: CramerSubject): boolean {
  if (!subject.has('acetal', 'ketal', 'ester')) return false;
  return subject.partsAfter('ester', 'acetal', 'ketal').every((part) => !part.isAromatic || isSimplySubstituted(part));
}

/** 32 */
export function isFusedOrLongChained(subject: CramerSubject): boolean {
  const allowed: readonly GroupKind[] = [
    'phenol',
    'methoxy',
    'alcohol',
    'ketone',
    'aldehyde',
    'acid',
    'ester',
    'acetal',
    'ketal',
    'polyoxyethylene',
  ];
  const { graph, ringCount, aromaticRings } = subject;
  if (!subject.only(...allowed) || isHeterocyclic(subject) || aromaticRings.length !== 1) return false;
  const [aromatic] = aromaticRings as [readonly number[]];
  const fused = graph.rings.some((ring) => ring !== aromatic && ring.some((atom) => aromatic.includes(atom)));
  return ringCount === 1 || (ringCount === 2 && fused);
}

/** 33: primary amines are let pass only beside a sulphonate, which is not looked for: any primary amine fails. */
export function hasEnoughSulphonate(subject: CramerSubject): boolean {
  const sulphonates = subject.count('sulphonate');
  return sulphonates > 0 && subject.carbons <= 20 * sulphonates && !subject.has('primary-amine');
}

function valence(graph: CramerSubject['graph'], atom: number): number {
  return graph.neighbours[atom]!.reduce((sum, other) => sum + bondOrder(graph, atom, other), graph.hydrogens[atom]!);
}

function hasAmmonium({ graph }: CramerSubject): boolean {
  return graph.elements.some(
    (element, atom) => element === N && graph.charges[atom] === 1 && graph.hydrogens[atom]! > 0,
  );
}

function isAlkoxy(subject: CramerSubject, oxygen: number): boolean {
  return subject.groups.some(
    ({ kind, hetero }) =>
      hetero.includes(oxygen) && (kind === 'methoxy' || kind === 'ether' || kind === 'acetal' || kind === 'ketal'),
  );
}

/** Carbon alone, or with a hydroxyl or its ester on the carbon next to the ring. */
function isHydrocarbonChain(subject: CramerSubject, start: number, from: number): boolean {
  const { graph } = subject;
  const atoms = branch(graph, start, from);
  if (atoms.some((atom) => graph.atomRings[atom]! > 0)) return false;
  const carbon = atoms.filter((atom) => graph.elements[atom] !== C);
  if (carbon.length === 0) return true;
  const onFirst = graph.neighbours[start]!.filter((atom) => graph.elements[atom] !== C);
  if (onFirst.length !== 1) return false;
  const groups = subject.groups.filter(({ hetero }) => hetero.some((atom) => carbon.includes(atom)));
  return (
    groups.length === 1 &&
    (groups[0]!.kind === 'alcohol' || groups[0]!.kind === 'ester') &&
    groups[0]!.hetero[0] === onFirst[0]
  );
}

function isPara(graph: CramerSubject['graph'], ring: readonly number[], left: number, right: number): boolean {
  const next = (atom: number): number[] => graph.neighbours[atom]!.filter((other) => ring.includes(other));
  const meta = new Set(next(left).flatMap(next));
  return left !== right && !next(left).includes(right) && !meta.has(right);
}

function heteroaromaticRings({ graph, aromaticRings }: CramerSubject): (readonly number[])[] {
  return aromaticRings.filter((ring) => ring.some((atom) => graph.elements[atom] !== C));
}

function isTerminalVinyl(graph: CramerSubject['graph'], atom: number): boolean {
  return (
    graph.elements[atom] === C &&
    graph.hydrogens[atom] === 1 &&
    graph.neighbours[atom]!.some(
      (other) => graph.elements[other] === C && graph.hydrogens[other] === 2 && bondOrder(graph, atom, other) === 2,
    )
  );
}

function bondsAreSingle(graph: CramerSubject['graph'], atom: number): boolean {
  return graph.neighbours[atom]!.every((other) => bondOrder(graph, atom, other) === 1);
}

function isCarbonBond(graph: CramerSubject['graph'], bond: number): boolean {
  return graph.elements[graph.bondStarts[bond]!] === C && graph.elements[graph.bondEnds[bond]!] === C;
}

/** A ketone, its ketal or a keto alcohol with nothing else, and four carbons or more on a side of the carbonyl. */
function hasLongKetone(subject: CramerSubject): boolean {
  const { graph } = subject;
  if (!subject.only('ketone', 'ketal', 'alcohol')) return false;
  return subject
    .of('ketone', 'ketal')
    .some(({ centre }) =>
      graph.neighbours[centre]!.some(
        (side) =>
          graph.elements[side] === C &&
          branch(graph, side, centre).filter((atom) => graph.elements[atom] === C).length >= 4,
      ),
    );
}

/** Closed in by carbons without hydrogen: a phenol on both sides, a ketone on both sides, an acid or aldehyde on its own. */
function isHindered({ graph }: CramerSubject, { kind, centre }: FunctionalGroup): boolean {
  const isQuaternary = (atom: number): boolean =>
    graph.elements[atom] === C && graph.hydrogens[atom] === 0 && graph.neighbours[atom]!.length === 4;
  const around = graph.neighbours[centre]!.filter((atom) => graph.elements[atom] === C);
  if (kind === 'phenol') return around.every((ortho) => graph.neighbours[ortho]!.some(isQuaternary));
  if (kind === 'ketone' || kind === 'acid' || kind === 'aldehyde')
    return around.length > 0 && around.every(isQuaternary);
  return false;
}

/** The groups of question 24: ketones in side chains only. */
function hasSimpleGroups(subject: CramerSubject): boolean {
  return (
    subject.only(...SIMPLE, 'ketone') &&
    subject.groups.every(({ kind, inRing }) => !inRing || (kind !== 'ketone' && kind !== 'acetal' && kind !== 'ketal'))
  );
}

/** Ring hydroxyl and methoxyl aside, only open chains of up to five carbons with alcohol, ketone, aldehyde or carboxyl. */
function isSimplySubstituted(subject: CramerSubject): boolean {
  const { graph, aromaticRings } = subject;
  if (!subject.only('phenol', 'methoxy', 'alcohol', 'ketone', 'aldehyde', 'acid')) return false;
  if (subject.ringCount !== aromaticRings.length) return false;
  return aromaticRings.every((ring) =>
    ring.every((atom) =>
      graph.neighbours[atom]!.every((other) => {
        if (ring.includes(other) || graph.elements[other] === O) return true;
        const chain = branch(graph, other, atom);
        const methoxyInside = chain.some(
          (part) => graph.elements[part] === O && graph.neighbours[part]!.length === 2 && !isAcyl(graph, part),
        );
        return !methoxyInside && chain.filter((part) => graph.elements[part] === C).length <= 5;
      }),
    ),
  );
}
