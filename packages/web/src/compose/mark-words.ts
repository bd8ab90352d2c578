/** Cuts a sentence into pieces, each with what was understood of it, for the layer that is drawn under the writing. */
import type { Reading } from '@smell/client';

export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'asked' | 'forbidden' | 'unknown';
  /** What the words were read as, the weightiest first. */
  readonly descriptors: readonly string[];
}

type Words = Pick<Reading, 'evidence' | 'unknown'>;

export function markWords(text: string, { evidence, unknown }: Words): Piece[] {
  const marks = new Map<number, { end: number; kind: Piece['kind']; descriptors: string[] }>();
  for (const { start, end, negated, descriptor } of evidence) {
    const mark = marks.get(start);
    if (mark) mark.descriptors.push(descriptor);
    else marks.set(start, { end, kind: negated ? 'forbidden' : 'asked', descriptors: [descriptor] });
  }
  for (const word of unknown) {
    for (const start of placesOf(text, word)) {
      if (!marks.has(start)) marks.set(start, { end: start + word.length, kind: 'unknown', descriptors: [] });
    }
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, { end, kind, descriptors }] of [...marks].sort(([a], [b]) => a - b)) {
    if (start < at || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), kind: 'plain', descriptors: [] });
    pieces.push({ text: text.slice(start, end), kind, descriptors });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: 'plain', descriptors: [] });
  return pieces;
}

/** Whole words only: "pet" is not in "petal". */
function placesOf(text: string, word: string): number[] {
  if (word === '') return [];
  const places: number[] = [];
  const low = text.toLowerCase();
  const sought = word.toLowerCase();
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + sought.length)) {
    const before = low[at - 1] ?? ' ';
    const after = low[at + sought.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) places.push(at);
  }
  return places;
}
