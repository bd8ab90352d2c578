/** Which atoms of a molecule an edit regrows. */
import { addMethyl, growthSites, removeAtoms, replaceableParts } from '@smell/core/editing';
import { SmellError } from '@smell/core/errors';
import { type Chemistry, type MolecularGraph, writeRandomSmiles } from '@smell/core/molecule';
import { random } from '@smell/core/random';
import type { OdorScale } from './ranker.ts';
import type { SourceMolecule } from './source-molecule.ts';
import { rowOf, type Wish, wishGain } from './wish.ts';

/** What the user says about it; `keep` alone leaves the choice to the wish. */
export interface EditSelection {
  /** Share of the heavy atoms that stay at the least, 0 to 1; only without `replaceAtoms` and `replaceSmarts`. */
  readonly keep?: number | undefined;
  /** SMARTS of what must stay. */
  readonly keepSmarts?: readonly string[] | undefined;
  /** Atoms to regrow, 0-based as in the SMILES given. */
  readonly replaceAtoms?: readonly number[] | undefined;
  /** SMARTS of what to regrow. */
  readonly replaceSmarts?: readonly string[] | undefined;
}

/** One way of editing: what to regrow, and how much may stand in its place. */
export interface EditPart {
  /** The molecule; where a hydrogen is to be replaced, with a carbon more. */
  readonly graph: MolecularGraph;
  /** Atoms of `graph`. */
  readonly replaced: readonly number[];
  /** Heavy atoms. */
  readonly mostGrown: number;
}

export const DEFAULT_KEEP = 0.7;
/** Parts regrown side by side: the ranker's guess of what matters is not trusted alone. */
const MOST_PARTS = 6;
/** Parts that share more of their atoms than this are the same idea. */
const TOO_ALIKE = 0.7;
/** A part counts for its size too: two atoms leave little room for anything new. */
const SIZE_BONUS = 0.15;
/** Molecules with fewer parts than this to cut off (coumarin) are also edited at their hydrogens. */
const FEW_PARTS = 3;
/** What is regrown may be somewhat larger than what was there: so much longer, and so many atoms more. */
const GROWTH = { times: 1.5, atoms: 2 };

/**
 * The parts to regrow, the most promising first. With `keep` they are those whose loss costs the wish least, or helps it:
 * each part in turn is taken out (bonds filled with hydrogen, chains joined) and the rest is scored.
 *
 * @throws SmellError `bad-argument` saying what is wrong with the selection
 */
export async function chooseParts(
  chemistry: Chemistry,
  source: SourceMolecule,
  input: string,
  selection: EditSelection,
  wish: Wish,
  scale: OdorScale,
): Promise<EditPart[]> {
  const { keep, replaceAtoms, replaceSmarts, keepSmarts = [] } = selection;
  const count = source.graph.atomCount;
  const fixed = matchedAtoms(chemistry, input, keepSmarts, '--keep-smarts');
  const named = replaceAtoms || replaceSmarts;
  if (named && keep !== undefined) {
    refuse('keep names a share and replace names atoms; give one of them');
  }
  if (named) {
    const replaced = new Set(matchedAtoms(chemistry, input, replaceSmarts ?? [], '--replace-smarts'));
    for (const atom of replaceAtoms ?? []) {
      if (!Number.isInteger(atom) || atom < 0 || atom >= count) {
        refuse(`atom ${atom} is not in ${JSON.stringify(input)}, whose atoms are ${numbered(source)}`);
      }
      replaced.add(atom);
    }
    for (const atom of fixed) {
      if (replaced.has(atom)) refuse(`atom ${atom} is both to be kept and to be replaced; take it out of one`);
    }
    return [asPart(source, whole(source, replaced))];
  }
  if (keepSmarts.length > 0 && keep === undefined) {
    return [asPart(source, whole(source, new Set([...Array(count).keys()].filter((atom) => !fixed.has(atom)))))];
  }
  const share = keep ?? DEFAULT_KEEP;
  if (!(share >= 0 && share <= 1)) refuse(`keep is ${share}; give the share of atoms to keep, from 0 to 1`);
  const most = Math.min(count - 1, Math.floor((1 - share) * count + 1e-9));
  if (most === 0) {
    refuse(
      `keeping ${share} of ${count} heavy atoms leaves none to regrow; keep at most ${Math.floor((1 - 1 / count) * 100) / 100}`,
    );
  }
  const parts = replaceableParts(source.graph, most, (atom) => !fixed.has(atom));
  const chosen = varied(await byPromise(chemistry, source, parts, most, wish, scale)).map((part) =>
    asPart(source, part),
  );
  if (chosen.length < FEW_PARTS) {
    for (const site of growthSites(source.graph).slice(0, MOST_PARTS - chosen.length)) {
      chosen.push({ graph: addMethyl(source.graph, site), replaced: [count], mostGrown: most });
    }
  }
  if (chosen.length > 0) return chosen;
  return refuse(
    `no part of ${most} or fewer heavy atoms can be cut from ${JSON.stringify(input)}; keep less, or name atoms with --replace-atoms`,
  );
}

function asPart({ graph }: SourceMolecule, replaced: readonly number[]): EditPart {
  return { graph, replaced, mostGrown: Math.floor(GROWTH.times * replaced.length) + GROWTH.atoms };
}

/** Parts with the gain of losing them, best first. */
async function byPromise(
  chemistry: Chemistry,
  source: SourceMolecule,
  parts: readonly number[][],
  most: number,
  wish: Wish,
  scale: OdorScale,
): Promise<number[][]> {
  const left = parts.flatMap((part) => {
    const smiles = writeRandomSmiles(removeAtoms(source.graph, new Set(part)), random(0));
    const flat = chemistry.flatCanonical(smiles);
    return flat === undefined ? [] : [{ part, morgan: chemistry.fingerprint(flat, 'morganCounts') }];
  });
  const percentiles = await scale.percentiles([source.morgan, ...left.map(({ morgan }) => morgan)]);
  const own = rowOf(percentiles, 0);
  return left
    .map(({ part }, i) => ({
      part,
      promise: wishGain(wish, own, rowOf(percentiles, i + 1)) + (SIZE_BONUS * part.length) / most,
    }))
    .sort((a, b) => b.promise - a.promise)
    .map(({ part }) => part);
}

function varied(parts: readonly number[][]): number[][] {
  const chosen: number[][] = [];
  for (const part of parts) {
    if (chosen.length === MOST_PARTS) break;
    const alike = chosen.some((other) => {
      const shared = part.filter((atom) => other.includes(atom)).length;
      return shared / (part.length + other.length - shared) > TOO_ALIKE;
    });
    if (!alike) chosen.push(part);
  }
  return chosen;
}

function whole({ graph }: SourceMolecule, replaced: ReadonlySet<number>): number[] {
  if (replaced.size === 0) refuse('everything is kept: no atom is left to regrow; keep a smaller part');
  if (replaced.size === graph.atomCount) refuse('every atom is to be replaced: nothing is left to keep; use generate');
  return [...replaced].sort((a, b) => a - b);
}

function matchedAtoms(chemistry: Chemistry, input: string, smarts: readonly string[], option: string): Set<number> {
  const atoms = new Set<number>();
  for (const pattern of smarts) {
    const found = chemistry.matches(input, pattern);
    if (found.length === 0) {
      refuse(
        `${option} ${JSON.stringify(pattern)} matches nothing in ${JSON.stringify(input)}; draw it from the molecule's own atoms`,
      );
    }
    for (const match of found) for (const atom of match) atoms.add(atom);
  }
  return atoms;
}

/** `0 C, 1 O, 2 c` */
function numbered({ graph }: SourceMolecule): string {
  const symbols: Record<number, string> = { 6: 'C', 7: 'N', 8: 'O', 16: 'S' };
  return Array.from(graph.elements, (element, atom) => {
    const symbol = symbols[element] ?? '?';
    return `${atom} ${graph.aromatic[atom] ? symbol.toLowerCase() : symbol}`;
  }).join(', ');
}

function refuse(text: string): never {
  throw new SmellError('bad-argument', text);
}
