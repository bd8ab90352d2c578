/**
 * A molecule as a row of tokens in which the atoms to keep stand fixed and the rest is left open.
 *
 * What a symbol means depends on those before it, so a kept part survives best where it is written in few runs: the
 * molecule is written from many atoms with its branches in many orders, and the writings that break the kept part least
 * are taken. Tokens never cross from kept to open. A symbol is kept when all that it relates is kept: a bond by its two
 * atoms, a bracket by the atom it stands at, a ring size by all atoms of the ring. Whether the kept part really survives
 * must be asked of each result (see kept-query.ts).
 */
import type { Tokenizer } from '../diffusion/index.ts';
import { SmellError } from '../errors.ts';
import { type MolecularGraph, writeSmilesFrom } from '../molecule/index.ts';
import { type Random, randomInteger } from '../random.ts';

/** Fixed tokens, or an open span that was `oldTokens` long. */
export type RegrowPart = { readonly fixed: readonly number[] } | { readonly oldTokens: number };

export interface RegrowTemplate {
  /** Fixed and open parts in turn. */
  readonly parts: readonly RegrowPart[];
}

/** Writings tried for every template that is kept. */
const TRIES = 6;
/** How much longer or shorter an open span may become, in tokens. */
const SHORTER = 2;
const LONGER = 3;

/**
 * Up to `count` distinct templates, the least broken first; none when the model cannot write the molecule. Half of them,
 * as far as there are any, leave the brackets around an open branch open too: a learned piece often holds both.
 *
 * @param kept 1 for each atom to keep, [atom]
 * @throws SmellError `bad-argument` for a tokenizer of a dialect that pairs ring labels or closes branches by count
 */
export function regrowTemplates(
  graph: MolecularGraph,
  kept: ArrayLike<number>,
  tokenizer: Tokenizer,
  count: number,
  random: Random,
): RegrowTemplate[] {
  if (tokenizer.config.dialect !== 'selfies') {
    throw new SmellError(
      'bad-argument',
      `a model that writes ${tokenizer.config.dialect} strings cannot edit; use one of the selfies dialect, such as dit-smell`,
    );
  }
  const found = new Map<string, { template: RegrowTemplate; breaks: number }>();
  for (let attempt = 0; attempt < TRIES * count; attempt++) {
    const { smiles, order } = writeSmilesFrom(graph, randomInteger(random, graph.atomCount), random);
    const row = tokenizer.dialect.read(smiles);
    if (!row) continue;
    const isKept = order.map((atom) => kept[atom] === 1);
    for (const keepsBrackets of [true, false]) {
      const { symbolKept, breaks } = keptSymbols(row.ids, row.reach, tokenizer, isKept, keepsBrackets);
      const template = cutIntoParts(row.ids, symbolKept, tokenizer);
      found.set(JSON.stringify(template.parts), { template, breaks });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.breaks - b.breaks || a.template.parts.length - b.template.parts.length)
    .slice(0, count)
    .map(({ template }) => template);
}

/**
 * The row to be filled: tokens where fixed, undefined where open, each open span of a length drawn around its old one.
 *
 * @returns undefined when the molecule would need more than `maxTokens`
 */
export function templateRow(
  { parts }: RegrowTemplate,
  maxTokens: number,
  random: Random,
): (number | undefined)[] | undefined {
  const row: (number | undefined)[] = [];
  for (const part of parts) {
    if ('fixed' in part) row.push(...part.fixed);
    else {
      const least = Math.max(0, part.oldTokens - SHORTER);
      const length = least + randomInteger(random, part.oldTokens + LONGER + 1 - least);
      for (let slot = 0; slot < length; slot++) row.push(undefined);
    }
  }
  return row.length >= 1 && row.length <= maxTokens ? row : undefined;
}

/** Which symbols stay, and how many symbols that hold kept atoms together are lost. */
function keptSymbols(
  ids: Int32Array,
  reach: Int32Array,
  { dialect }: Tokenizer,
  isKept: readonly boolean[],
  keepsBrackets: boolean,
): { symbolKept: boolean[]; breaks: number } {
  const symbolKept = new Array<boolean>(ids.length).fill(false);
  const parents: number[] = [];
  const atomAt = new Map<number, number>();
  const branches: { opening: number; atom: number }[] = [];
  let current = -1;
  let bondAt = -1;
  let breaks = 0;
  for (let position = 0; position < ids.length; position++) {
    switch (dialect.kinds[ids[position]!]) {
      case 'bond':
        bondAt = position;
        break;
      case 'atom': {
        const atom = parents.push(current) - 1;
        symbolKept[position] = isKept[atom]!;
        if (bondAt >= 0) symbolKept[bondAt] = isKept[atom]! && (current < 0 || isKept[current]!);
        bondAt = -1;
        atomAt.set(position, atom);
        current = atom;
        break;
      }
      case 'open':
        branches.push({ opening: position, atom: current });
        break;
      case 'close': {
        const { opening, atom } = branches.pop()!;
        // The first atom of the branch is the next one written.
        const holdsKept = [...atomAt].some(([at, inside]) => at > opening && isKept[inside]);
        const stays = isKept[atom]! && (keepsBrackets || holdsKept);
        symbolKept[opening] = stays;
        symbolKept[position] = stays;
        if (!stays && holdsKept) breaks += 2;
        current = atom;
        break;
      }
      default: {
        const ringAtom = atomAt.get(reach[position]!)!;
        let whole = true;
        let endsKept = isKept[current]! && isKept[ringAtom]!;
        for (let atom = current; ; atom = parents[atom]!) {
          whole &&= isKept[atom]!;
          if (atom === ringAtom) break;
        }
        symbolKept[position] = whole;
        if (bondAt >= 0) symbolKept[bondAt] = whole;
        bondAt = -1;
        endsKept &&= !whole;
        if (endsKept) breaks += 3;
      }
    }
  }
  return { symbolKept, breaks };
}

function cutIntoParts(ids: Int32Array, symbolKept: readonly boolean[], tokenizer: Tokenizer): RegrowTemplate {
  const parts: RegrowPart[] = [];
  for (let start = 0; start < ids.length; ) {
    let end = start + 1;
    while (end < ids.length && symbolKept[end] === symbolKept[start]) end++;
    const tokens = tokenizer.encodeRun(ids.slice(start, end));
    parts.push(symbolKept[start] ? { fixed: [...tokens] } : { oldTokens: tokens.length });
    start = end;
  }
  return { parts };
}
