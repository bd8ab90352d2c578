/** From a word as a source prints it to a descriptor of the vocabulary. */
import { SmellError } from '@smell/core/errors';
import { DESCRIPTOR_INDEX, interpretPrompt } from '@smell/core/odor';

/** Spellings of the sources that nobody types into a prompt. */
const SPELLINGS: Readonly<Record<string, string>> = {
  acid: 'acidic',
  ambre: 'amber',
  animalic: 'animal',
  'almost odorless': 'odorless',
  beefy: 'meaty',
  brothy: 'savory',
  camphoraceous: 'camphor',
  camphoreous: 'camphor',
  caramelic: 'caramel',
  caramellic: 'caramel',
  coco: 'coconut',
  coumarinic: 'coumarin',
  'no aroma': 'odorless',
  herbaceous: 'herbal',
  jasmin: 'jasmine',
  leather: 'leathery',
  musky: 'musk',
  'orange-blossom': 'orange blossom',
};

const known = new Map<string, string | undefined>();

/** The descriptor that a printed word means above all, or undefined for a word of intensity, liking or unknown meaning. */
export function descriptorOfWord(word: string): string | undefined {
  const folded = word.trim().toLowerCase();
  if (!known.has(folded)) known.set(folded, interpret(folded));
  return known.get(folded);
}

function interpret(word: string): string | undefined {
  if (word === '') return undefined;
  const spelled = SPELLINGS[word] ?? word;
  if (DESCRIPTOR_INDEX.has(spelled)) return spelled;
  try {
    const { evidence, language } = interpretPrompt(word);
    const [first] = evidence;
    if (!first || first.negated || first.readAs !== undefined) return undefined;
    if (language !== 'en') return first.descriptor;
    // A mood brings smells along and means none, so that nothing is left to deny.
    const denied = interpretPrompt(`no ${word.replace(/^\W+/, '')}`, 'en').forbidden;
    return denied.length > 0 ? first.descriptor : undefined;
  } catch (error) {
    if (error instanceof SmellError) return undefined;
    throw error;
  }
}
