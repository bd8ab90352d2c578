/** The grammar of an English prompt: which words deny, weaken, strengthen, carry or stop. All folded (see fold-text.ts). */

import type { Note } from '../../diffusion/condition.ts';
import type { Wish } from '../lexeme.ts';

/** Deny what follows. `list` ones also reach over "a, b and c". */
export const NEGATORS: Readonly<Record<string, 'word' | 'list'>> = {
  no: 'word',
  not: 'word',
  non: 'word',
  never: 'word',
  nothing: 'word',
  none: 'word',
  neither: 'list',
  nor: 'word',
  less: 'word',
  minus: 'list',
  without: 'list',
  avoid: 'list',
  avoiding: 'list',
  avoids: 'list',
  exclude: 'list',
  excludes: 'list',
  excluding: 'list',
  omit: 'list',
  omitting: 'list',
  lacking: 'list',
  lacks: 'list',
  except: 'list',
  hate: 'list',
  hates: 'list',
  dislike: 'list',
  dislikes: 'list',
  sans: 'list',
  'anything but': 'word',
  'free of': 'list',
  'free from': 'list',
  'devoid of': 'list',
  'absence of': 'list',
  'lack of': 'list',
  'instead of': 'word',
  'rather than': 'word',
  'leave out': 'list',
  'leaving out': 'list',
  'stay away from': 'list',
  'steer clear of': 'list',
  'keep away from': 'list',
  'far from': 'word',
  'other than': 'word',
  cannot: 'word',
  "can't": 'word',
  cant: 'word',
  "don't": 'list',
  dont: 'list',
  "doesn't": 'list',
  doesnt: 'list',
  "didn't": 'list',
  "isn't": 'word',
  isnt: 'word',
  "aren't": 'word',
  "shouldn't": 'list',
  shouldnt: 'list',
  "wouldn't": 'list',
  "won't": 'list',
  'allergic to': 'list',
  'tired of': 'list',
  'sick of': 'list',
};

/** Look like denials and are not: skipped as a whole. */
export const NOT_NEGATORS: readonly string[] = [
  'not only',
  'not just',
  'not merely',
  'not simply',
  'not without',
  'no lack of',
  'no shortage of',
  'nothing but',
  'none other than',
  "can't get enough of",
  'cant get enough of',
  'cannot get enough of',
  "don't forget",
  'dont forget',
  "don't mind",
  'dont mind',
  'no matter',
  'no doubt',
  'not sure',
  'no idea',
  'no problem',
];

/**
 * How strongly what follows is meant. `list` ones reach over "a and b"; the others go to the next descriptor only.
 * Plain words have `PLAIN_STRENGTH`.
 */
export const STRENGTHS: Readonly<Record<string, { readonly strength: number; readonly reach: 'word' | 'list' }>> = {
  ...entries(0.35, 'list', [
    ...counted(['hint', 'touch', 'trace', 'whisper', 'dash', 'pinch', 'splash', 'suggestion', 'suspicion', 'nuance']),
    ...counted(['undertone', 'undertones', 'drop', 'wisp', 'whiff', 'kiss', 'breath', 'spark', 'flicker', 'echo']),
    ...counted(['nuances', 'hints', 'traces', 'touches', 'overtone', 'overtones', 'shade', 'tinge', 'tint', 'twist']),
    ...counted(['facet', 'facets', 'accent', 'accents', 'drizzle', 'sprinkle', 'sprinkling', 'glimmer', 'background']),
    ...counted(['backdrop', 'soupcon', 'bit', 'little bit']),
    'a little',
    'hinting at',
    'hints at',
    'hint at',
  ]),
  ...entries(0.35, 'word', [
    'slightly',
    'faintly',
    'faint',
    'barely',
    'hardly',
    'a bit',
    'somewhat',
    'subtle',
    'subtly',
    'weakly',
    'weak',
    'vaguely',
    'lightly',
    'just a little',
    'mildly',
    'mild',
    'slight',
    'remotely',
    'low',
  ]),
  ...entries(0.5, 'word', [
    'light',
    'soft',
    'softly',
    'gentle',
    'gently',
    'delicate',
    'delicately',
    'moderate',
    'moderately',
    'background',
    'secondary',
    'almost',
    'nearly',
  ]),
  ...entries(0.8, 'word', ['quite', 'fairly', 'rather', 'pretty', 'relatively', 'comparatively', 'semi']),
  ...entries(1, 'word', [
    'very',
    'really',
    'strongly',
    'strong',
    'intensely',
    'intense',
    'extremely',
    'super',
    'ultra',
    'highly',
    'heavily',
    'heavy',
    'richly',
    'rich',
    'powerful',
    'powerfully',
    'potent',
    'deep',
    'deeply',
    'bold',
    'boldly',
    'loud',
    'pronounced',
    'distinct',
    'distinctly',
    'prominent',
    'prominently',
    'dominant',
    'dominating',
    'extra',
    'more',
    'much more',
    'especially',
    'particularly',
    'pure',
    'purely',
    'truly',
    'overwhelmingly',
    'decidedly',
    'definitely',
    'main',
    'full',
    'high',
    'so',
  ]),
  ...entries(1, 'list', [
    'mostly',
    'mainly',
    'predominantly',
    'primarily',
    'chiefly',
    'above all',
    'dominated by',
    'centered on',
    'centred on',
    'centered around',
    'centred around',
    'focused on',
    'built on',
    'built around',
    'based on',
    'lots of',
    'a lot of',
    'plenty of',
    'loads of',
    'full of',
    'filled with',
    'bursting with',
    'packed with',
    'loaded with',
    'saturated with',
    'overdose of',
    'overload of',
    'explosion of',
    'burst of',
    'heaps of',
    'tons of',
    'generous',
    'abundance of',
    'nothing but',
  ]),
};
export const PLAIN_STRENGTH = 0.8;

/** After a descriptor, say that it leads: "vanilla-heavy". */
export const LEADING_SUFFIXES: readonly string[] = [
  'dominant',
  'heavy',
  'forward',
  'rich',
  'laden',
  'led',
  'driven',
  'centric',
];

/** After a descriptor, deny it: "sugar-free". */
export const DENYING_SUFFIXES: readonly string[] = ['free'];

/** Behind a denial, tone down what is asked elsewhere: "not too sweet". */
export const EXCESS_WORDS: readonly string[] = ['too', 'overly', 'overtly', 'excessively', 'overpoweringly', 'that'];

/** Place what stands before or after them in the pyramid. */
export const NOTE_WORDS: Readonly<Record<string, Note>> = {
  ...placed('top', ['top', 'top note', 'top notes', 'head note', 'head notes', 'opening note', 'opening notes']),
  ...placed('heart', ['heart', 'heart note', 'heart notes', 'middle note', 'middle notes', 'mid note', 'mid notes']),
  ...placed('base', [
    'base',
    'base note',
    'base notes',
    'bottom note',
    'bottom notes',
    'drydown',
    'dry down',
    'dries down',
  ]),
};

/** Say something of the whole scent. */
export const WISH_WORDS: Readonly<Record<string, Wish>> = {
  ...wished('long lasting', [
    'long lasting',
    'longlasting',
    'lasting',
    'long wearing',
    'tenacious',
    'persistent',
    'enduring',
    'lingering',
    'all day',
    'all day long',
    'lasts long',
    'lasts all day',
    'great longevity',
    'good longevity',
  ]),
  ...wished('fleeting', ['fleeting', 'ephemeral', 'evanescent', 'short lived', 'volatile', 'transient']),
};

/** Behind a strength word, show that it means the whole scent: "a light fragrance". */
export const WHOLE_SCENT_WORDS: readonly string[] = words(
  'scent scents fragrance fragrances perfume perfumes smell aroma odor odour summer winter spring autumn everyday office',
);

/** End what a denial or a strength reaches. */
export const BREAKERS: readonly string[] = [
  'but',
  'yet',
  'however',
  'though',
  'although',
  'instead',
  'while',
  'whereas',
  'because',
  'then',
  'still',
  'just',
  'only',
  'i want',
  'i like',
  'i love',
  'i would like',
  "i'd like",
  'i prefer',
  'we want',
  'want',
  'give me',
  'make it',
  'with',
  'plus',
  'add',
  'adding',
  'featuring',
  'including',
  'includes',
  'include',
  'contains',
  'containing',
  'has',
  'opens',
  'opening',
  'followed by',
];

/** Words that carry a description and smell of nothing: understood, and of no effect. */
export const STOP_WORDS: readonly string[] = words(`
  a an the this that these those it its it's is are was were be been being am i i'd i'm i've me my mine we us our you your
  he she they them their his her who which what whose where when how why of in on at by to from for into onto upon over
  under above below between through throughout across around along near beside behind beyond within out up down off
  with and or plus also too as like such than then so if while during after before until about against toward towards
  there here some any all each every both either another other others more most much many few several lot lots bit
  something anything everything someone somewhere thing things one ones kind kinds sort sorts type types style version
  have has had having do does did doing done can could may might must shall should will would want wants wanted wish
  need needs looking look looks seek seeking search find give gives giving get gets getting make makes making made create
  creates creating design generate build let's let please show try i'll we'd would like love loves prefer enjoy imagine
  remind reminds reminding reminiscent evoke evokes evoking evocative recall recalls recalling suggest suggests suggesting
  suggestive think thinking inspired feel feels feeling mean means add adding added adds include includes including
  included feature features featuring contain contains containing combine combines combining combined combination blend
  blends blended blending mix mixes mixed mixing mixture pair paired balanced balance balancing layered layer layers wrapped
  infused surrounded supported rounded touched laced underlined enhanced accented sprinkled topped
  based built open opens opening begin begins start starts starting ends end ending finish finishes finishing dries drying
  drydown turn turns turning becomes become fade fades fading lead leads leading come comes coming followed
  smell smells smelling smelled scent scents scented aroma aromas fragrance fragrances fragranced fragrant perfume perfumes perfumed perfumery
  odor odors odour odours note notes accord accords tone tones toned character profile impression effect effects quality
  qualities facet facets nuance nuances undertone undertones overtone overtones aspect aspects side element elements
  component ingredient ingredients molecule molecules material materials compound odorant odorants
  composition formula signature theme family base heart top middle head core
  nice good great beautiful lovely pleasant interesting new novel original unusual unique wonderful perfect
  quality typical classic classical modern natural real true realistic characteristic distinctive overall general
  very really quite rather just only even still almost slightly somewhat perhaps maybe mostly mainly
  likes liked day time place moment memory memories full
  no not now well way first second third last initially finally later early once again always often sometimes
  don't dont doesn't but yet however though although because since unlike without
  tree trees bush shrub plant plants oil oils absolute absolutes essence essences extract extracts essential freshly newly lighter
  dilution diluted undiluted practically virtually commercial grade grades flavor flavors flavour flavours taste tastes mouthfeel
  contributes enhances provides carries used useful resembling resembles undernote undernotes topnote backnote connotation
  connotations comments see tonality itself
  same similar close different way part parts whole
  hello hi hey thanks thank ok okay yes etc eg ie vs per n s t re ll ve d m don
  strong strongly subtle delicate soft light gentle deep rich intense
`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

function placed(note: Note, phrases: readonly string[]): Record<string, Note> {
  return Object.fromEntries(phrases.map((phrase) => [phrase, note]));
}

function wished(wish: Wish, phrases: readonly string[]): Record<string, Wish> {
  return Object.fromEntries(phrases.map((phrase) => [phrase, wish]));
}

/** "hint of", "a hint of", "small hint of" and so on. */
function counted(nouns: readonly string[]): string[] {
  return nouns.flatMap((noun) => [
    `${noun} of`,
    `a ${noun} of`,
    `an ${noun} of`,
    `slight ${noun} of`,
    `a slight ${noun} of`,
    `subtle ${noun} of`,
    `subtle ${noun}s of`,
    `a subtle ${noun} of`,
    `faint ${noun} of`,
    `a faint ${noun} of`,
    `light ${noun} of`,
    `a light ${noun} of`,
    `tiny ${noun} of`,
    `a tiny ${noun} of`,
    `small ${noun} of`,
    `a small ${noun} of`,
    `soft ${noun} of`,
    `soft ${noun}s of`,
    `a soft ${noun} of`,
    `delicate ${noun} of`,
    `delicate ${noun}s of`,
    `mere ${noun} of`,
    `a mere ${noun} of`,
  ]);
}

function entries<Reach extends 'word' | 'list'>(strength: number, reach: Reach, phrases: readonly string[]) {
  return Object.fromEntries(phrases.map((phrase) => [phrase, { strength, reach }]));
}
