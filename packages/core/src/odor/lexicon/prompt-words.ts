/** The grammar of an English prompt: which words deny, weaken, strengthen, carry or stop. All folded (see fold-text.ts). */

import type { Note } from '../../diffusion/condition.ts';
import type { Wish } from '../lexeme.ts';

/** Tone down what follows. */
export const TONING: readonly string[] = [
  'reduce',
  'reduced',
  'reducing',
  'lower',
  'decrease',
  'tone down',
  'tones down',
  'toned down',
  'toning down',
  'dial down',
  'dial back',
  'dialed down',
  'turn down',
  'cut down on',
  'cut back on',
  'cut back',
  'cut down',
  'hold back on',
  'hold back',
  'go easy on',
  'easy on',
  'ease off on',
  'ease off',
  'tame',
  'as little',
  'not as',
  'not so',
  'less',
];

/** Deny what follows. `list` ones also reach over "a, b and c". Those of {@link TONING} tone down. */
export const NEGATORS: Readonly<Record<string, 'word' | 'list'>> = {
  no: 'word',
  not: 'word',
  non: 'word',
  never: 'word',
  nothing: 'word',
  none: 'word',
  neither: 'list',
  nor: 'word',
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
  nope: 'word',
  'under no circumstances': 'list',
  'by no means': 'list',
  'in no way': 'list',
  'on no account': 'list',
  'in no case': 'list',
  'little or no': 'list',
  'little to no': 'list',
  'rules out': 'list',
  'rule out': 'list',
  'ruling out': 'list',
  'done with': 'list',
  'do without': 'list',
  'no more': 'list',
  'not a single': 'word',
  'not an ounce of': 'list',
  'not a trace of': 'list',
  'not a drop of': 'list',
  'not a hint of': 'list',
  zero: 'word',
  rid: 'list',
  'rid of': 'list',
  'void of': 'list',
  'bare of': 'list',
  'the opposite of': 'word',
  'opposite of': 'word',
  'hold the': 'list',
  'drop the': 'list',
  'dropping the': 'list',
  'lose the': 'list',
  'cut the': 'list',
  'cut out': 'list',
  'kill the': 'list',
  'take away': 'list',
  'strip out': 'list',
  skip: 'list',
  skipping: 'list',
  ditch: 'list',
  ban: 'list',
  veto: 'list',
  remove: 'list',
  removing: 'list',
  eliminate: 'list',
  eliminating: 'list',
  refuse: 'list',
  refuses: 'list',
  reject: 'list',
  rejects: 'list',
  detest: 'list',
  detests: 'list',
  despise: 'list',
  loathe: 'list',
  "can't stand": 'list',
  'cant stand': 'list',
  'cannot stand': 'list',
  "can't bear": 'list',
  "mustn't": 'list',
  mustnt: 'list',
  replace: 'list',
  replaces: 'list',
  replacing: 'list',
  swap: 'list',
  swapping: 'list',
  exchange: 'list',
  ...Object.fromEntries(TONING.map((phrase) => [phrase, 'list' as const])),
  less: 'word',
};

/** Deny what stands before them, wherever that clause ends: "patchouli is forbidden". */
export const DENYING_BEHIND: readonly string[] = [
  ...phrases(
    ['is', 'are', "'s"],
    [
      'out',
      'forbidden',
      'banned',
      'excluded',
      'unwelcome',
      'unwanted',
      'off limits',
      'off the table',
      'a no go',
      'a no',
    ],
    ['not wanted', 'not welcome', 'not allowed', 'to be avoided', 'to be left out', 'not an option'],
  ),
  ...phrases(
    ['must be', 'should be', 'has to be', 'have to be'],
    ['avoided', 'excluded', 'left out', 'kept out', 'omitted', 'absent'],
  ),
  ...[
    'must go',
    'has to go',
    'have to go',
    'no thanks',
    'no thank you',
    'left out',
    'not included',
    'verboten',
    'dialled out',
    'dialed out',
    'taken out',
    'filtered out',
    'stripped out',
    'removed',
  ],
];

/** Tone down what stands before them, in whatever clause: "sweet (not too much)". */
export const TONING_BEHIND: readonly string[] = [
  'not too much',
  'not overly',
  'not overly so',
  'not excessively',
  'not excessively so',
  'not so much',
  'in moderation',
];

/** Leave a little of what stands before them, in whatever clause: "honey, but only a suggestion". */
export const HINTING_BEHIND: readonly string[] = phrases(
  ['only', 'just', 'no more than'],
  ['a suggestion', 'a hint', 'a touch', 'a trace', 'a whisper', 'a little', 'in the background', 'as an accent'],
);

/** Say how strongly what stands before them is meant: "peach is the star". */
export const STRENGTHS_BEHIND: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      ...['is the star', 'as the star', 'is the main note', 'as the main note', 'takes the lead', 'takes center stage'],
      ...['takes centre stage', 'dominates', 'dominate', 'should dominate', 'must dominate', 'should lead', 'prevails'],
      ...[
        'stands out',
        'in the foreground',
        'at the forefront',
        'up front',
        'front and center',
        'is king',
        'above all',
      ],
      ...['through and through', 'should be prominent'],
    ].map((phrase) => [phrase, 1]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'in the background',
        'in background',
        'in the distance',
        'hardly noticeable',
        'barely noticeable',
        'barely there',
      ],
      ...['barely perceptible', 'just perceptible', 'almost imperceptible', 'as an accent', 'as a nuance', 'as a hint'],
      ...['as a touch', 'so faint', 'kept low', 'kept faint', 'kept subtle'],
    ].map((phrase) => [phrase, 0.35]),
  ),
};

/** Take out of a denial what follows: "no florals except rose". Elsewhere "except" denies and the others say nothing. */
export const EXCEPTING: readonly string[] = [
  'except',
  'except for',
  'apart from',
  'aside from',
  'besides',
  'save for',
  'but for',
  'other than',
];

/** Look like denials, and undo the next: "it would not be a fougere without lavender". */
export const PARDONING: readonly string[] = [
  'would not be',
  "wouldn't be",
  'would not be the same',
  'would never be',
  'is not complete',
  'not complete',
  'incomplete',
  'cannot imagine',
  "can't imagine",
  'cant imagine',
  'cannot do',
  "can't do",
];

/** Words around a smell that is kept out: "leave the vanilla out". */
export const OUT_VERBS: readonly string[] = ['leave', 'leaves', 'leaving', 'keep', 'keeps', 'keeping', 'take', 'edit'];

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
  'do not mind',
  'not averse to',
  'not opposed to',
  'not sure',
  'no idea',
  'no problem',
  'no fewer than',
  'no less than',
  'not least',
  'never enough',
  'cannot have enough',
  "can't have enough",
  'can never have enough',
  'cannot have too much',
  "can't have too much",
  'cant have too much',
  'can never have too much',
  'never too much',
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
    ...counted(['backdrop', 'soupcon', 'bit', 'little bit', 'squeeze', 'smidgen', 'smidge', 'tad', 'lick', 'dusting']),
    ...['faintest', 'slightest', 'tiniest', 'smallest', 'merest'].flatMap((word) =>
      ['hint', 'trace', 'touch', 'whisper', 'suggestion', 'bit'].map((noun) => `the ${word} ${noun} of`),
    ),
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
    'discreet',
    'discreetly',
    'restrained',
    'imperceptible',
    'almost imperceptible',
    'barely there',
    'barely perceptible',
    'ever so slightly',
    'a tad',
    'kinda',
    'kind of',
    'sort of',
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
    'full on',
    'high',
    'so',
    'big',
    'massive',
    'huge',
    'as much',
    'twice as much',
    'plain old',
    'super duper',
    'mega',
    'hella',
    'totally',
    'absolutely',
    'utterly',
    'noticeably',
    'fully',
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
    'ton of',
    'a ton of',
    'oodles of',
    'dollops of',
    'dose of',
    'big dose of',
    'massive dose of',
    'a massive dose of',
    'generous dose of',
    'a generous dose of',
    'an overdose of',
    'shitload of',
    'all about',
    'pump up',
    'boost',
    'raise',
    'crank up',
    'push',
    'turn up',
    'dial up',
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
export const DENYING_SUFFIXES: readonly string[] = ['free', 'less'];

/** Before a descriptor, deny it: "unsweet", "nonfloral". */
export const DENYING_PREFIXES: readonly string[] = ['un', 'non'];

/** Behind a denial, tone down what is asked elsewhere: "not too sweet". */
export const EXCESS_WORDS: readonly string[] = ['too', 'overly', 'overtly', 'excessively', 'overpoweringly', 'that'];

/** Place what stands before or after them in the pyramid. */
export const NOTE_WORDS: Readonly<Record<string, Note>> = {
  ...placed('top', ['top', 'top note', 'top notes', 'head note', 'head notes', 'opening note', 'opening notes']),
  ...placed('top', [
    'opening',
    'opens',
    'opens with',
    'opening with',
    'opens on',
    'starts with',
    'starts on',
    'up top',
  ]),
  ...placed('top', ['begins with', 'on top', 'in the opening']),
  ...placed('heart', ['heart', 'heart note', 'heart notes', 'middle note', 'middle notes', 'mid note', 'mid notes']),
  ...placed('heart', ['in the middle', 'at the heart', 'at heart', 'mid', 'middle']),
  ...placed('base', [
    'base',
    'base note',
    'base notes',
    'bottom note',
    'bottom notes',
    'drydown',
    'dry down',
    'dries down',
    'dries down to',
    'dries to',
    'below',
    'underneath',
    'at the bottom',
    'to finish',
    'finishes with',
    'finishes on',
    'ends with',
    'ends on',
    'in the trail',
    'settles into',
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
    'high longevity',
    'longevity',
    'substantive',
    'substantivity',
    'must last',
    'that lasts',
    'needs to last',
    'has to last',
    'should last',
    'stays on skin',
    'stays on the skin',
    'from morning to night',
    'hours later',
  ]),
  ...wished('fleeting', ['fleeting', 'ephemeral', 'evanescent', 'short lived', 'volatile', 'transient']),
  ...wished('fleeting', [
    'fades quickly',
    'fades fast',
    'vanishes quickly',
    'gone in an hour',
    'does not last',
    'low tenacity',
  ]),
  ...wished('soft', ['close to the skin', 'close to skin', 'skin scent', 'intimate', 'office friendly', 'office safe']),
  ...wished('soft', [
    'not overpowering',
    'not too strong',
    'not strong',
    'low sillage',
    'unobtrusive',
    'nothing heavy',
  ]),
  ...wished('soft', ['not heavy', 'not too heavy', 'not loud', 'understated', 'sheer', 'low intensity']),
  ...wished('strong', ['beast mode', 'big sillage', 'huge sillage', 'great sillage', 'good sillage', 'strong sillage']),
  ...wished('strong', ['room filling', 'fills the room', 'fills a room', 'great projection', 'strong projection']),
  ...wished('strong', ['high impact', 'high intensity', 'not light', 'diffusive', 'projects']),
};

/** Alone in their phrase, they are about the whole scent: "light, with lemon". */
export const WHOLE_SCENT_ADJECTIVES: readonly string[] = words(
  'light soft gentle delicate subtle faint mild weak discreet strong powerful intense heavy loud bold potent',
);

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
  'wants',
  'likes',
  'loves',
  'prefers',
  'give me',
  'make it',
  'with',
  'plus',
  'add',
  'adding',
  'use',
  'keep',
  'choose',
  'go for',
  'featuring',
  'including',
  'includes',
  'include',
  'contains',
  'containing',
  'has',
  'followed by',
];

/** End what a denial or a strength reaches once it has reached something: "a hint of rose over cedar". */
export const PARTING: readonly string[] = words(
  'over under on atop beneath above behind in into onto upon to for by at around against alongside beside',
).concat(['on top of', 'underneath a', 'on a bed of']);

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
  plain keep keeps kept keeping leave leaves go goes going possible dose fine ok right welcome included single three two four five
  dawn dusk night nights evening evenings morning mornings noon midnight sun bright vibe vibes aesthetic lowkey otherwise
  ml mg edp edt spray men man women woman unisex girl boy aged office body y ish
  grandmother grandma granny grandfather grandpa mother mom father dad aunt uncle
  percent wanted client customer brand target brief briefing star either amount amounts touch raise push pump
`);

/** Every first word with every phrase of the others. */
function phrases(first: readonly string[], ...rest: readonly (readonly string[])[]): string[] {
  return first.flatMap((head) => rest.flat().map((tail) => `${head} ${tail}`));
}

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
