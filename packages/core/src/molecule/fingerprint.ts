/**
 * Sparse count fingerprints made from the graph, because RDKit-JS offers bit vectors only.
 *
 * Counts matter here: binary Morgan bits cannot tell decanal from dodecanal, and a chain length is half of a scent.
 */
import type { MolecularGraph } from './graph.ts';
import { topologicalDistances } from './graph.ts';

/** Set bits, least significant first in each byte; ECFP4 folded to 2,048 bits has 256 bytes. */
export interface BitFingerprint {
  readonly bits: Uint8Array;
}

export interface CountFingerprint {
  /** Feature keys, ascending, each once. */
  readonly keys: Uint32Array;
  /** How often each key occurs, at least 1, at most 65,535. */
  readonly counts: Uint16Array;
}

/**
 * Counted atom pairs (Carhart, Smith and Venkataraghavan, 1985): element, heavy neighbours and pi electrons of both
 * ends, and the number of bonds between them. Keys are packed, not hashed, so different pairs never collide.
 */
export function atomPairCounts(graph: MolecularGraph): CountFingerprint {
  const { atomCount } = graph;
  const types = atomPairTypes(graph);
  const distances = topologicalDistances(graph);
  const keys = new Uint32Array((atomCount * (atomCount - 1)) / 2);
  let filled = 0;
  for (let first = 0; first < atomCount; first++) {
    for (let second = first + 1; second < atomCount; second++) {
      const distance = distances[first * atomCount + second]!;
      if (distance === 255) continue;
      const low = Math.min(types[first]!, types[second]!);
      const high = Math.max(types[first]!, types[second]!);
      keys[filled++] = low | (high << 12) | (Math.min(distance, 127) << 24);
    }
  }
  return countKeys(keys.subarray(0, filled));
}

/** Element (7 bits), heavy neighbours capped at 7 (3 bits), pi electrons 0 to 2 (2 bits). */
function atomPairTypes(graph: MolecularGraph): Uint16Array {
  const types = new Uint16Array(graph.atomCount);
  for (let atom = 0; atom < graph.atomCount; atom++) {
    let pi = 0;
    if (graph.aromatic[atom]) pi = 1;
    else for (const bond of graph.neighbourBonds[atom]!) pi += Math.max(0, graph.bondOrders[bond]! - 1);
    const neighbours = Math.min(7, graph.neighbours[atom]!.length);
    types[atom] = graph.elements[atom]! | (neighbours << 7) | (Math.min(2, pi) << 10);
  }
  return types;
}

/**
 * Counted circular environments up to a radius (Rogers and Hahn, 2010; radius 2 is ECFP4). Atom invariants: element,
 * neighbours, hydrogens, charge, ring membership. As there, of environments that cover the same bonds one is kept.
 */
export function morganCounts(graph: MolecularGraph, radius = 2): CountFingerprint {
  const environments = morganEnvironments(graph, radius);
  return countKeys(Uint32Array.from(environments, ({ key }) => key));
}

export interface MorganEnvironment {
  readonly key: number;
  readonly atom: number;
  readonly radius: number;
}

/**
 * Every distinct environment with its centre, radius 0 first. `atomRings` says which atoms count as ring members
 * (non-zero).
 */
export function morganEnvironments(
  graph: MolecularGraph,
  radius: number,
  atomRings: Uint8Array = graph.atomRings,
): MorganEnvironment[] {
  const { atomCount, bondCount, neighbours, neighbourBonds } = graph;
  let keys = new Uint32Array(atomCount);
  for (let atom = 0; atom < atomCount; atom++) {
    let key = mix(0x3c6ef372, graph.elements[atom]!);
    key = mix(key, neighbours[atom]!.length);
    key = mix(key, graph.hydrogens[atom]!);
    key = mix(key, graph.charges[atom]! + 128);
    keys[atom] = finish(mix(key, atomRings[atom]! > 0 ? 1 : 0));
  }
  const environments: MorganEnvironment[] = Array.from(keys, (key, atom) => ({ key, atom, radius: 0 }));
  const words = (bondCount + 31) >>> 5;
  let covered = new Uint32Array(atomCount * words);
  const seen = new Set<string>();
  const dead = new Uint8Array(atomCount);
  for (let layer = 1; layer <= radius; layer++) {
    const nextKeys = new Uint32Array(atomCount);
    const nextCovered = covered.slice();
    const found: { key: number; atom: number; bonds: string }[] = [];
    for (let atom = 0; atom < atomCount; atom++) {
      const around = neighbours[atom]!;
      const pairs: number[] = [];
      for (let slot = 0; slot < around.length; slot++) {
        const bond = neighbourBonds[atom]![slot]!;
        const other = around[slot]!;
        pairs.push(finish(mix(mix(0x1b873593, bondType(graph, bond)), keys[other]!)));
        nextCovered[atom * words + (bond >>> 5)]! |= 1 << (bond & 31);
        for (let word = 0; word < words; word++) nextCovered[atom * words + word]! |= covered[other * words + word]!;
      }
      pairs.sort((a, b) => a - b);
      let key = mix(mix(0xcc9e2d51, layer), keys[atom]!);
      for (const pair of pairs) key = mix(key, pair);
      nextKeys[atom] = finish(key);
      if (!dead[atom] && around.length > 0) {
        const bonds = nextCovered.subarray(atom * words, (atom + 1) * words).join();
        found.push({ key: nextKeys[atom]!, atom, bonds });
      }
    }
    // Lowest key first, so that which of two equal bond sets is kept does not depend on the atom order.
    found.sort((a, b) => a.key - b.key);
    for (const { key, atom, bonds } of found) {
      if (seen.has(bonds)) dead[atom] = 1;
      else {
        seen.add(bonds);
        environments.push({ key, atom, radius: layer });
      }
    }
    keys = nextKeys;
    covered = nextCovered;
  }
  return environments;
}

function bondType(graph: MolecularGraph, bond: number): number {
  return graph.bondAromatic[bond] ? 4 : graph.bondOrders[bond]!;
}

/** One round and the finish of MurmurHash3 (Appleby, public domain); unsigned 32 bits. */
function mix(hash: number, value: number): number {
  let word = Math.imul(value, 0xcc9e2d51);
  word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
  const mixed = hash ^ word;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) >>> 0;
}

function finish(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Sorts `keys` in place and counts equal ones. */
function countKeys(keys: Uint32Array): CountFingerprint {
  keys.sort();
  const distinct = new Uint32Array(keys.length);
  const counts = new Uint16Array(keys.length);
  let filled = 0;
  for (let read = 0; read < keys.length; read++) {
    if (filled > 0 && distinct[filled - 1] === keys[read]) {
      if (counts[filled - 1]! < 0xffff) counts[filled - 1]!++;
    } else {
      distinct[filled] = keys[read]!;
      counts[filled++] = 1;
    }
  }
  return { keys: distinct.slice(0, filled), counts: counts.slice(0, filled) };
}
