/** The Cramer class of a structure, with the way through the tree. */
import type { StructureReader } from '../../../molecule/index.ts';
import * as ask from './cramer-questions.ts';
import { CramerSubject } from './cramer-subject.ts';
import type { GroupKind } from './functional-groups.ts';

export const CRAMER_REFERENCE =
  'Cramer, Ford and Hall, Food and Cosmetics Toxicology 1978, 16, 255-276 (decision tree)';

/** 1 low, 2 intermediate, 3 high presumed hazard; a presumption from structure, not a finding of toxicity. */
export type CramerClass = 1 | 2 | 3;

export interface CramerStep {
  readonly question: number;
  readonly text: string;
  readonly answer: 'yes' | 'no';
  /** Carbon atoms of the part that the question was asked of, where hydrolysis had split the structure. */
  readonly part?: string;
}

export interface CramerAssessment {
  readonly class: CramerClass;
  readonly path: readonly CramerStep[];
  /** Where an answer is a judgement, and which other class it could lead to. */
  readonly doubt?: string;
}

export interface CramerOptions {
  /**
   * The answer to question 22, "a common component of food, or close to one in structure", when the user knows it. Without
   * it the tree answers no, which is the stricter class, and says so.
   */
  readonly commonFoodComponent?: boolean;
}

interface Context {
  readonly path: CramerStep[];
  readonly doubts: Set<string>;
  readonly options: CramerOptions;
}

/** Where an answer leads: a class, a question, or several parts each with its own question. */
type Next = { readonly class: CramerClass } | number | ((subject: CramerSubject) => readonly Part[]);
interface Part {
  readonly subject: CramerSubject;
  readonly at: number;
}
interface Question {
  readonly text: string;
  readonly ask: (subject: CramerSubject, context: Context) => boolean;
  readonly yes: Next;
  readonly no: Next;
}

const I: Next = { class: 1 };
const II: Next = { class: 2 };
const III: Next = { class: 3 };

const QUESTIONS: Readonly<Record<number, Question>> = {
  1: { text: 'a normal constituent of the body', ask: ask.isBodyConstituent, yes: I, no: 2 },
  2: {
    text: 'an aliphatic secondary amine, cyano, N-nitroso, diazo, triazeno or quaternary nitrogen',
    ask: ask.hasGroupOfEnhancedToxicity,
    yes: III,
    no: 3,
  },
  3: { text: 'elements other than C, H, O, N and divalent S', ask: ask.hasOtherElements, yes: 4, no: 5 },
  4: {
    text: 'those only as a salt: of a carboxylic acid, of an amine, or a sulphonate',
    ask: ask.isPlainSalt,
    yes: 7,
    no: III,
  },
  5: {
    text: 'a simply branched acyclic hydrocarbon or a common carbohydrate',
    ask: ask.isPlainHydrocarbonOrCarbohydrate,
    yes: I,
    no: 6,
  },
  6: {
    text: 'a benzene with hydrocarbon chains (also 1-hydroxy and its esters) and alkoxy only, one alkoxy para to a chain',
    ask: askAlkoxyAlkylBenzene,
    yes: III,
    no: 7,
  },
  7: { text: 'heterocyclic', ask: ask.isHeterocyclic, yes: 8, no: 16 },
  8: { text: 'a lactone or cyclic diester', ask: ask.isLactone, yes: 9, no: 10 },
  9: {
    text: 'a lactone fused to another ring, or an unsaturated one of five or six members',
    ask: ask.isFusedOrUnsaturatedLactone,
    yes: III,
    no: afterLactone,
  },
  10: { text: 'a three-membered heterocycle', ask: ask.isThreeMemberedHeterocycle, yes: III, no: 11 },
  11: {
    text: 'a heterocycle with substituents beyond simple hydrocarbons, alcohols, carbonyls, acids, esters, thiols, sulphides and methoxy',
    ask: ask.hasComplexHeterocycle,
    yes: 33,
    no: 12,
  },
  12: { text: 'heteroaromatic', ask: ask.isHeteroaromatic, yes: 13, no: 22 },
  13: { text: 'the heteroaromatic ring bears substituents', ask: ask.hasSubstitutedHeteroaromatic, yes: 14, no: III },
  14: { text: 'more than one aromatic ring', ask: ask.hasSeveralAromaticRings, yes: 15, no: 22 },
  15: {
    text: 'readily hydrolysed to parts of one ring',
    ask: ask.hydrolysesToSingleRings,
    yes: (subject) => split(subject, (part) => (ask.isHeterocyclic(part) ? 22 : 16)),
    no: 33,
  },
  16: { text: 'a common terpene, not a ketone', ask: ask.isCommonTerpene, yes: I, no: 17 },
  17: {
    text: 'readily hydrolysed to a common terpene alcohol, aldehyde or acid',
    ask: ask.hydrolysesToCommonTerpene,
    yes: (subject) => split(subject, (part) => (ask.isCommonTerpene(part) ? 18 : 19)),
    no: 19,
  },
  18: {
    text: 'one of nine kinds: vicinal diketone or vinyl ketone, vinyl carbinol, allyl alcohol, allyl thiol or amine, acrolein, acrylic acid, acetylenic, long acyclic ketone, all groups hindered',
    ask: askClassTwo,
    yes: II,
    no: I,
  },
  19: { text: 'open chain', ask: ask.isOpenChain, yes: 20, no: 23 },
  20: {
    text: 'a linear or simply branched aliphatic with few and simple functional groups',
    ask: ask.isSimpleAliphatic,
    yes: 21,
    no: 22,
  },
  21: { text: 'three or more kinds of functional group', ask: ask.hasThreeKindsOfGroup, yes: III, no: 18 },
  22: { text: 'a common component of food, or close to one in structure', ask: askFood, yes: II, no: III },
  23: { text: 'aromatic', ask: ask.isAromatic, yes: 27, no: 24 },
  24: {
    text: 'one carbocycle of five or more with only simple oxygen groups and no ring ketone',
    ask: ask.isSimpleMonocycle,
    yes: 18,
    no: 25,
  },
  25: {
    text: 'a cyclopropane or cyclobutane with such groups, or a cyclic sulphide or thiol',
    ask: ask.isSmallRingOrCyclicSulphide,
    yes: II,
    no: 26,
  },
  26: {
    text: 'such groups only, and a monocyclic ketone or a bicycle with or without a ring ketone',
    ask: ask.isCycloalkanoneOrBicycle,
    yes: II,
    no: 22,
  },
  27: { text: 'the aromatic ring bears substituents', ask: ask.hasSubstitutedRing, yes: 28, no: III },
  28: { text: 'more than one aromatic ring', ask: ask.hasSeveralAromaticRings, yes: 29, no: 30 },
  29: {
    text: 'readily hydrolysed to parts of one ring',
    ask: ask.hydrolysesToSingleRings,
    yes: (subject) => split(subject, (part) => (part.isAromatic ? 30 : 19)),
    no: 33,
  },
  30: {
    text: 'ring substituents other than hydroxyl, methoxyl and chains of up to five carbons with alcohol, carbonyl, carboxyl or simple ester',
    ask: ask.hasOtherAromaticSubstituents,
    yes: 31,
    no: (subject) => split(subject, (part) => (part.isAromatic ? 18 : 19), ['ester']),
  },
  31: {
    text: 'an acyclic acetal or ester of such a substance',
    ask: ask.isAcetalOrEsterOfSuch,
    yes: (subject) => split(subject, (part) => (part.isAromatic ? 18 : 19)),
    no: 32,
  },
  32: {
    text: 'such groups only, with one fused saturated ring, longer chains or a polyoxyethylene chain',
    ask: ask.isFusedOrLongChained,
    yes: II,
    no: 22,
  },
  33: {
    text: 'a sulphonate or sulphamate on every main part, one for twenty carbons',
    ask: ask.hasEnoughSulphonate,
    yes: I,
    no: III,
  },
};

/** @param structure Lists are matched without stereochemistry; several fragments are read as one substance (salts). */
export function cramerClass(structure: StructureReader, options: CramerOptions = {}): CramerAssessment {
  const context: Context = { path: [], doubts: new Set(), options };
  const found = walk({ subject: new CramerSubject(structure.graph), at: 1 }, undefined, context);
  const doubt = [...context.doubts].join(' ');
  return { class: found, path: context.path, ...(doubt === '' ? {} : { doubt }) };
}

/** The class of a part; of several parts the highest counts. */
function walk({ subject, at }: Part, label: string | undefined, context: Context): CramerClass {
  let number = at;
  for (;;) {
    const question = QUESTIONS[number]!;
    const isYes = question.ask(subject, context);
    context.path.push({
      question: number,
      text: question.text,
      answer: isYes ? 'yes' : 'no',
      ...(label === undefined ? {} : { part: label }),
    });
    const next = isYes ? question.yes : question.no;
    if (typeof next === 'number') {
      number = next;
    } else if (typeof next === 'function') {
      const parts = next(subject);
      const classes = parts.map((part) => walk(part, parts.length > 1 ? partLabel(part.subject) : label, context));
      return Math.max(...classes) as CramerClass;
    } else {
      return next.class;
    }
  }
}

function split(
  subject: CramerSubject,
  at: (part: CramerSubject) => number,
  kinds: readonly GroupKind[] = ask.HYDROLYSABLE,
): Part[] {
  return subject.partsAfter(...kinds).map((part) => ({ subject: part, at: at(part) }));
}

/** Lactones are judged as their hydroxy acids. */
function afterLactone(subject: CramerSubject): Part[] {
  return subject
    .partsAfter('lactone')
    .map((part) => ({ subject: part, at: ask.isHeterocyclic(part) ? 10 : part.isOpenChain ? 20 : 23 }));
}

function partLabel(subject: CramerSubject): string {
  return `the part with ${subject.carbons} C`;
}

function askFood(_: CramerSubject, { options, doubts }: Context): boolean {
  if (options.commonFoodComponent === undefined) {
    doubts.add(
      'Question 22 (a common component of food?) cannot be answered from structure and was answered no, the stricter way; a yes gives that part class II.',
    );
  }
  return options.commonFoodComponent === true;
}

function askAlkoxyAlkylBenzene(subject: CramerSubject, { doubts }: Context): boolean {
  const isSo = ask.isAlkoxyAlkylBenzene(subject);
  if (isSo && !ask.hasPropenylLikeChain(subject)) {
    doubts.add(
      'Question 6 means safrole, myristicin and their relatives; here no chain has three carbons or more, and a chemist could answer no.',
    );
  }
  return isSo;
}

function askClassTwo(subject: CramerSubject, { doubts }: Context): boolean {
  const why = ask.whyClassTwo(subject);
  if (why === 'i') doubts.add('Question 18 (i), all groups sterically hindered, is a judgement of ours.');
  return why !== undefined;
}
