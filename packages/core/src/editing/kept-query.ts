/**
 * The kept part of a molecule as a SMARTS pattern: what a result must contain to count as an edit. Atoms that lose
 * nothing must have the same neighbours and hydrogens as before; atoms at which something was cut off may carry as much
 * as they did, or less.
 */
import type { MolecularGraph } from '../molecule/index.ts';

/** @param kept 1 for each atom to keep, [atom]; at least one. Parts that hang together only over lost atoms are dotted. */
export function keptQuery(graph: MolecularGraph, kept: ArrayLike<number>): string {
  const written = new Uint8Array(graph.atomCount);
  const parts: string[] = [];
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (kept[atom] && !written[atom]) parts.push(writeKept(graph, kept, atom, written));
  }
  return parts.join('.');
}

function writeKept(graph: MolecularGraph, kept: ArrayLike<number>, start: number, written: Uint8Array): string {
  const children = new Map<number, number[]>();
  const closures = new Map<number, { bond: number; label: number }[]>();
  const used = new Set<number>();
  let labels = 0;
  const walk = (atom: number): void => {
    written[atom] = 1;
    graph.neighbours[atom]!.forEach((other, slot) => {
      const bond = graph.neighbourBonds[atom]![slot]!;
      if (!kept[other] || used.has(bond)) return;
      used.add(bond);
      if (written[other]) {
        const label = ++labels;
        for (const end of [atom, other]) closures.set(end, [...(closures.get(end) ?? []), { bond, label }]);
      } else {
        children.set(atom, [...(children.get(atom) ?? []), bond]);
        walk(other);
      }
    });
  };
  const write = (atom: number): string => {
    let text = atomQuery(graph, kept, atom);
    for (const { bond, label } of closures.get(atom) ?? []) text += `${bondQuery(graph, kept, bond)}%${label + 9}`;
    for (const bond of children.get(atom) ?? []) {
      const other = graph.bondStarts[bond] === atom ? graph.bondEnds[bond]! : graph.bondStarts[bond]!;
      text += `(${bondQuery(graph, kept, bond)}${write(other)})`;
    }
    return text;
  };
  walk(start);
  return write(start);
}

function atomQuery(graph: MolecularGraph, kept: ArrayLike<number>, atom: number): string {
  const neighbours = graph.neighbours[atom]!;
  const left = neighbours.filter((other) => kept[other]).length;
  const element = `#${graph.elements[atom]}`;
  if (left === neighbours.length) return `[${element};D${left};H${graph.hydrogens[atom]}]`;
  return `[${element};D{${left}-${neighbours.length}}]`;
}

/** A bond of an aromatic ring that is not kept whole may end up in another kind of ring. */
function bondQuery(graph: MolecularGraph, kept: ArrayLike<number>, bond: number): string {
  if (!graph.bondAromatic[bond]) return ['~', '-', '=', '#'][graph.bondOrders[bond]!]!;
  const ends = [graph.bondStarts[bond]!, graph.bondEnds[bond]!];
  const isWhole = graph.rings.some(
    (ring) => ends.every((end) => ring.includes(end)) && ring.every((atom) => kept[atom] === 1),
  );
  return isWhole ? ':' : '~';
}
