/** Hashes of texts and of molecular graphs that do not change with row order, atom order or library version. */
import type { MolecularGraph } from '@smell/core/molecule';

/** Rounds of refinement: an atom then knows everything within this many bonds. */
const ROUNDS = 10;

/** 32-bit FNV-1a hash of a text, finished so that every bit depends on every character. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/**
 * Hash of the part of a graph whose atoms have a colour, by refinement of the colours (Weisfeiler and Leman, 1968).
 * Bond orders play no part.
 *
 * @param colours what tells atoms apart, one each; 0 leaves an atom out
 */
export function graphHash(graph: MolecularGraph, colours: Uint32Array): number {
  let current = colours;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Uint32Array(graph.atomCount);
    for (let atom = 0; atom < graph.atomCount; atom++) {
      if (current[atom] === 0) continue;
      let around = 0;
      for (const other of graph.neighbours[atom]!)
        if (current[other] !== 0) around = (around + finish(current[other]!)) | 0;
      next[atom] = finish(Math.imul(current[atom]!, 0x01000193) ^ around) || 1;
    }
    current = next;
  }
  let sum = 0;
  for (const colour of current) if (colour !== 0) sum = (sum + finish(colour)) | 0;
  return finish(sum);
}

/**
 * Hash of elements and connections alone. Molecules of one InChIKey first block share it, tautomers included; so do
 * an alcohol and its ketone, or a double bond and its reduction.
 */
export function skeletonHash(graph: MolecularGraph): number {
  return graphHash(graph, Uint32Array.from(graph.elements));
}

/** Two rounds of mixing over 32 bits (constants of splitmix32). */
function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}
