import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONDITION_SIZE, encodeCondition } from '../diffusion/condition.ts';
import { SmellError } from '../errors.ts';
import { KNOWN_MATERIALS } from '../materials/curated-materials.ts';
import { signedProfile } from './constraints.ts';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from './descriptors.ts';
import { interpretPrompt } from './interpret-prompt.ts';
import { LEXICON_SIZE } from './lexicon/lexicon.ts';
import { SCENES } from './lexicon/scenes.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';
import { profileToCondition } from './profile.ts';

/** Prompt; descriptors that must be asked (others may come along); exactly what is forbidden; exactly what is unknown. */
const PROMPTS: readonly [prompt: string, asked: string[], forbidden?: string[], unknown?: string[]][] = [
  [
    'a fresh aquatic scent with sea breeze, cucumber and white musk',
    ['fresh', 'marine', 'watery', 'ozone', 'cucumber', 'musk', 'clean'],
  ],
  ['rose, not sweet, a hint of pepper', ['rose', 'pepper'], ['sweet']],
  ['no vanilla', [], ['vanilla']],
  ['nothing floral', [], ['floral']],
  ['a woody amber without musk', ['woody', 'amber'], ['musk']],
  ['free of musk, full of citrus', ['citrus'], ['musk']],
  ["I don't want vanilla or musk, but rose", ['rose'], ['vanilla', 'musk']],
  ['I don’t like sweet scents. Give me cedar', ['cedar'], ['sweet']],
  ['less sweet, more woody', ['woody'], ['sweet']],
  ['no vanilla, musk or amber, but lots of rose', ['rose'], ['vanilla', 'musk', 'amber']],
  ['without vanilla, musk and amber; woody', ['woody'], ['vanilla', 'musk', 'amber']],
  ['no vanilla and musk, fresh', ['fresh'], ['vanilla', 'musk']],
  ['neither sweet nor floral, just smoky', ['smoky'], ['sweet', 'floral']],
  ['sugar-free gourmand', ['gourmand'], ['sweet']],
  ['a musk-free clean scent', ['clean'], ['musk']],
  ['not only sweet but also woody', ['sweet', 'woody']],
  ['not without rose', ['rose']],
  ['nothing but roses', ['rose']],
  ['anything but sweet', [], ['sweet']],
  ['sweet but not too sweet', ['sweet']],
  ['fresh, not too sweet', ['fresh'], ['sweet']],
  ['fougere, no lavender', ['coumarin', 'mossy'], ['lavender']],
  ['marine but not sea breeze', ['marine']],
  ['coconut, no sunscreen', ['coconut']],
  ['fresh, no sea breeze', ['fresh'], ['marine']],
  ['lavender rather than rose', ['lavender'], ['rose']],
  ['non-sweet vanilla', ['vanilla'], ['sweet']],
  ['not boring, with rose', ['rose'], [], ['boring']],
  ['no zorblax, but rose', ['rose'], [], ['zorblax']],
  ['green tea and bamboo', ['tea', 'green']],
  ['fresh laundry on the line', ['clean', 'aldehydic'], [], ['line']],
  ['rain on dry earth', ['earthy', 'watery']],
  ['the smell of freshly cut grass', ['grassy', 'green']],
  ['old books in a library', ['musty', 'woody', 'leathery']],
  ['a campfire on the beach', ['smoky', 'marine']],
  ['Iso E Super', ['woody', 'cedar', 'amber']],
  ['hedione and ambroxan', ['jasmine', 'ambergris']],
  ['calone overdose', ['marine', 'melon'], [], ['overdose']],
  ['vanillin, ethyl maltol', ['vanilla', 'caramel']],
  ['fougère', ['lavender', 'coumarin', 'mossy']],
  ['a chypre with peach', ['mossy', 'bergamot', 'peach']],
  ['gourmand', ['gourmand']],
  ['rosy lemony woodsy', ['rose', 'lemon', 'woody']],
  ['roses, violets and lilies of the valley', ['rose', 'violet', 'muguet']],
  ['lily-of-the-valley', ['muguet']],
  ['ylang-ylang and frangipani', ['ylang', 'jasmine']],
  ['black currant bud', ['black currant', 'catty']],
  ['blackcurrants & figs', ['black currant', 'green', 'coconut']],
  ['oakmoss/patchouli/vetiver', ['mossy', 'patchouli', 'vetiver']],
  ['pink pepper + grapefruit', ['pepper', 'grapefruit']],
  ['smoky leather and tobacco', ['smoky', 'leathery', 'tobacco']],
  ['crème brûlée', ['vanilla', 'caramel', 'creamy']],
  ['warm milk with honey', ['milky', 'warm', 'honey']],
  ['dark chocolate and espresso', ['chocolate', 'coffee']],
  ['apple pie', ['apple', 'cinnamon']],
  ['pina colada', ['pineapple', 'coconut']],
  ['a walk in the woods after the rain', ['woody', 'earthy', 'watery']],
  ['Christmas tree and mulled wine', ['pine', 'winey', 'cinnamon']],
  ['incense in an old church', ['balsamic', 'resinous', 'smoky']],
  ['baby powder', ['powdery']],
  ['lipstick', ['waxy', 'violet']],
  ['new car', ['leathery', 'plastic']],
  ['BERGAMOT AND NEROLI', ['bergamot', 'orange blossom']],
  ['sandalwood-like, creamy', ['sandalwood', 'creamy']],
  ['the sweetness of ripe peaches', ['sweet', 'ripe', 'peach']],
  ['top notes of lemon, heart of jasmine, base of amber', ['lemon', 'jasmine', 'amber']],
  ['a long-lasting rose', ['rose']],
  ['something romantic with gardenia', ['gardenia', 'rose', 'floral']],
  ['a winter scent, not romantic', ['warm', 'spicy']],
  ['🌹 and バラ with 🦄', ['rose'], [], ['🦄']],
  ['vanila and bergamotte, wihtout patchoulli', ['vanilla', 'bergamot'], ['patchouli']],
  ['a fair price, with rose', ['rose'], [], ['fair', 'price']],
  ['sugar free vanilla', ['vanilla'], ['sweet']],
  ['vanilla? No. Sandalwood? Yes.', ['sandalwood'], ['vanilla']],
  ['leave the vanilla out and add rose', ['rose'], ['vanilla']],
  ['no florals except rose', ['rose'], ['floral']],
  ['less fruity and much saltier', ['marine'], ['fruity']],
  ['not as sweet as caramel, but nutty', ['nutty'], ['sweet']],
];

describe('a prompt', () => {
  it.each(PROMPTS)('%s', (prompt, asked, forbidden = [], unknown = []) => {
    const interpretation = interpretPrompt(prompt);
    expect(interpretation.asked).toEqual(expect.arrayContaining(asked));
    expect(interpretation.forbidden).toEqual(forbidden);
    expect(interpretation.unknown).toEqual(unknown);
  });

  it('gives weights by the strength words: a hint below plain below strong', () => {
    const { profile } = interpretPrompt('very woody, rose, a hint of pepper, slightly green');
    expect(profile).toEqual({ woody: 1, rose: 0.8, pepper: 0.35, green: 0.35 });
  });

  it('lets a hint reach over "and", and "very" to the next word only', () => {
    expect(interpretPrompt('a hint of pepper and clove').profile).toEqual({ pepper: 0.35, clove: 0.35 });
    expect(interpretPrompt('very woody and green').profile).toEqual({ woody: 1, green: 0.8 });
    expect(interpretPrompt('a touch of rose with cedar').profile).toEqual({ cedar: 0.8, rose: 0.35 });
  });

  it('understands what leads after the descriptor: vanilla-heavy, rose dominant', () => {
    expect(interpretPrompt('vanilla-heavy musk').profile).toEqual({ vanilla: 1, musk: 0.8 });
    expect(interpretPrompt('cedar, rose dominant').profile).toEqual({ rose: 1, cedar: 0.8 });
  });

  it('gives the strongest first and the greatest weight where several words ask for the same', () => {
    const { profile, asked } = interpretPrompt('a hint of musk, white musk');
    expect(profile.musk).toBe(0.8);
    expect(asked[0]).toBe('musk');
  });

  it('takes the longest phrase: black pepper is not black, sea breeze is not sea and breeze', () => {
    const { evidence } = interpretPrompt('sea breeze');
    expect(new Set(evidence.map(({ words }) => words))).toEqual(new Set(['sea breeze']));
  });

  it('places descriptors in the pyramid, whichever side the note word stands on', () => {
    const pyramid = { top: ['citrus'], heart: ['jasmine'], base: ['woody'] };
    expect(interpretPrompt('citrus top note, jasmine heart, woody base').pyramid).toEqual(pyramid);
    expect(interpretPrompt('top: citrus; heart: jasmine; base: woody').pyramid).toEqual(pyramid);
    expect(interpretPrompt('a base of woody with top notes of citrus, heart of jasmine').pyramid).toEqual(pyramid);
    expect(interpretPrompt('top notes of lemon, mint and orange, heart of rose').pyramid).toEqual({
      top: ['lemon', 'minty', 'orange'],
      heart: ['rose'],
    });
    expect(interpretPrompt('シトラスのトップノート、ジャスミンのミドルノート').pyramid).toEqual({
      top: ['citrus'],
      heart: ['jasmine'],
    });
    expect(interpretPrompt('rose and cedar').pyramid).toEqual({});
  });

  it('weighs a denial, and by half one that only tones down', () => {
    const signed = signedProfile(interpretPrompt('rose, no vanilla, less musk, not too sweet'));
    expect(signed).toEqual({ rose: 0.8, vanilla: -1, musk: -0.5, sweet: -0.5 });
  });

  it('says which word a misspelled one was taken for, and leaves words that English has alone', () => {
    const [found] = interpretPrompt('sandlewood').evidence;
    expect(found).toMatchObject({ descriptor: 'sandalwood', words: 'sandlewood', readAs: 'sandalwood' });
    expect(interpretPrompt('rose and peace').unknown).toEqual(['peace']);
  });

  it('reads shares: most of it is strong, little of it weak, none of it a denial', () => {
    const { profile, forbidden } = interpretPrompt('70% rose, 5% musk, 0% vanilla');
    expect(profile).toEqual({ rose: 1, musk: 0.35 });
    expect(forbidden).toEqual(['vanilla']);
  });

  it('reads wishes about the whole scent, and keeps them from the descriptors', () => {
    const wishes = (prompt: string): string[] => interpretPrompt(prompt).wishes.map(({ wish }) => wish);
    expect(wishes('a long-lasting rose')).toEqual(['long lasting']);
    expect(wishes('fleeting citrus')).toEqual(['fleeting']);
    expect(wishes('a light scent with lemon')).toEqual(['soft']);
    expect(interpretPrompt('a light scent with lemon').profile).toEqual({ lemon: 0.8 });
    expect(wishes('a strong perfume of leather')).toEqual(['strong']);
    expect(wishes('a light lemon')).toEqual([]);
    expect(wishes('una fragancia ligera de verano con limón')).toEqual(['soft']);
  });

  it.each([
    ['es', 'rosa con un toque de pimienta, sin vainilla ni almizcle', { rose: 0.8, pepper: 0.35 }, ['vanilla', 'musk']],
    ['fr', "de l'orange et du cèdre, pas trop sucré", { orange: 0.8, cedar: 0.8 }, ['sweet']],
    ['de', 'Rosenseife, sehr holzig, ohne Moschus', { woody: 1, rose: 0.8, soapy: 0.8, clean: 0.56 }, ['musk']],
    ['de', 'vanillefreier Amber und Moschus', { amber: 0.8, musk: 0.8 }, ['vanilla']],
    ['ja', 'ホワイト・ムスクとローズ', { musk: 0.8, rose: 0.8, clean: 0.56, powdery: 0.48 }, []],
    ['zh', '不要麝香，焦糖和香草', { caramel: 0.8, vanilla: 0.8 }, ['musk']],
    ['it', 'molto legnoso, senza vaniglia', { woody: 1 }, ['vanilla']],
    ['pt', 'limão e hortelã, sem açúcar', { lemon: 0.8, minty: 0.8, fresh: 0.24 }, ['sweet']],
    ['ja', 'バニラなしの温かいアンバー', { warm: 0.8, amber: 0.8 }, ['vanilla']],
    ['zh', '不含麝香的玫瑰', { rose: 0.8 }, ['musk']],
    ['ko', '바닐라 없이 따뜻한 앰버', { warm: 0.8, amber: 0.8 }, ['vanilla']],
    ['ru', 'роза без ванили', { rose: 0.8 }, ['vanilla']],
    ['ar', 'ورد وياسمين بدون فانيليا', { rose: 0.8, jasmine: 0.8 }, ['vanilla']],
    ['hi', 'गुलाब, वनीला के बिना', { rose: 0.8 }, ['vanilla']],
  ] as const)('tells and reads %s: %s', (language, prompt, profile, forbidden) => {
    const read = interpretPrompt(prompt);
    expect(read.language).toBe(language);
    expect(read.profile).toEqual(profile);
    expect(read.forbidden).toEqual(forbidden);
    for (const { words, start, end } of read.evidence) expect(prompt.slice(start, end)).toBe(words);
  });

  it('shows the words that caused each descriptor, where they stand in what was typed', () => {
    const prompt = 'No “Vanille”… but crème brûlée & SEA  BREEZE';
    const { evidence } = interpretPrompt(prompt);
    for (const { words, start, end } of evidence) expect(prompt.slice(start, end)).toBe(words);
    expect(evidence[0]).toEqual({
      descriptor: 'vanilla',
      weight: 1,
      words: 'Vanille',
      start: 4,
      end: 11,
      negated: true,
    });
    expect(evidence.map(({ words }) => words)).toContain('crème brûlée');
    expect(evidence.map(({ words }) => words)).toContain('SEA  BREEZE');
  });

  it('reports unknown words as typed, in order, each once', () => {
    expect(interpretPrompt('Zorblax rose zorblax Quux zorblax').unknown).toEqual(['Zorblax', 'zorblax', 'Quux']);
  });

  it('reads around control characters and invisible ones', () => {
    expect(interpretPrompt('rose\u0000and\u0007mu\u200bsk').asked).toEqual(['rose', 'musk']);
  });

  it.each(['', '   \n\t', '!!! … —', '\u0000\u200b'])('refuses %j as empty', (prompt) => {
    expect(codeOf(prompt)).toBe('prompt-empty');
  });

  it('reads 2,000 characters and refuses 2,001', () => {
    expect(interpretPrompt(`rose ${'x'.repeat(1995)}`).asked).toEqual(['rose']);
    expect(codeOf(`rose ${'x'.repeat(1996)}`)).toBe('prompt-too-long');
  });

  it.each(['xyzzy plugh', 'a nice perfume', '🦄🚀', 'long-lasting', 'একটি', 'un buen perfume', '香り'])(
    'refuses %s as not understood',
    (prompt) => {
      expect(codeOf(prompt)).toBe('prompt-not-understood');
    },
  );

  it('names the words it did not understand when it understood none, and gives two examples', () => {
    expect(() => interpretPrompt('xyzzy plugh')).toThrow(/"xyzzy", "plugh".*"a fresh aquatic.*" or "rose, not sweet/);
  });

  it('never crashes, never asks for what it forbids, and always gives a condition the model takes', () => {
    const piece = fc.oneof(
      fc.constantFrom(...DESCRIPTORS, ...Object.keys(SCENES), ...Object.keys(SYNONYMS)),
      fc.constantFrom(
        'no',
        'not',
        'without',
        'but',
        'and',
        'or',
        ',',
        '.',
        '-',
        'a hint of',
        'very',
        'too',
        '-free',
        'free',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const prompt = pieces.join(' ');
        try {
          const { profile, forbidden, evidence } = interpretPrompt(prompt);
          for (const word of forbidden) expect(profile).not.toHaveProperty([word]);
          for (const { words, start, end } of evidence) expect(prompt.slice(start, end)).toBe(words);
          encodeCondition(profileToCondition(profile, forbidden), new Float32Array(CONDITION_SIZE));
        } catch (error) {
          if (!(error instanceof SmellError)) throw error;
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('the lexicon', () => {
  it('has more than 600 entries of our own beside descriptors and materials', () => {
    expect(Object.keys(SYNONYMS).length + Object.keys(SCENES).length).toBeGreaterThan(1200);
    expect(LEXICON_SIZE).toBeGreaterThan(2000);
  });

  it('understands every descriptor as itself and nothing else', () => {
    for (const descriptor of DESCRIPTORS) {
      expect(interpretPrompt(descriptor).profile, descriptor).toEqual({ [descriptor]: 0.8 });
    }
  });

  it('does not redefine a descriptor', () => {
    for (const phrase of [...Object.keys(SYNONYMS), ...Object.keys(SCENES)]) {
      expect(DESCRIPTOR_INDEX.has(phrase), phrase).toBe(false);
    }
  });

  it('says of every entry with a smell what it means itself', () => {
    for (const [phrase, meanings] of [...Object.entries(SYNONYMS), ...Object.entries(SCENES)]) {
      if (meanings === '') continue;
      expect(
        meanings.split(',').some((part) => !/\d\s*$/.test(part)),
        phrase,
      ).toBe(true);
    }
  });

  it('describes the known materials in the words of the vocabulary', () => {
    for (const { name, descriptors } of KNOWN_MATERIALS) {
      expect(
        descriptors.filter((word) => !DESCRIPTOR_INDEX.has(word)),
        name,
      ).toEqual([]);
    }
  });
});

function codeOf(prompt: string): string | undefined {
  try {
    interpretPrompt(prompt);
  } catch (error) {
    if (error instanceof SmellError) return error.code;
    throw error;
  }
  return undefined;
}
