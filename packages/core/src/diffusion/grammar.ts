/**
 * Which tokens can still lead to a valid molecule.
 *
 * A row with unknown slots is read once from left to right, keeping what is known of the atoms. After an unknown slot
 * nothing is known of the atom being extended or the branches below it, so there only what the following known symbols
 * imply by themselves is checked. Hence a token of a valid completion is never forbidden. When no slot is left
 * unknown the molecule itself is checked, and when the known slots come first every open ring, branch, bond and
 * valence is known, so that what is allowed breaks no rule yet and has slots left to close what is open.
 *
 * Checking one token costs about a microsecond, so the sampler draws a token first and asks afterwards, drawing again
 * when it is forbidden. That is the same as masking the logits and saves asking about the whole vocabulary.
 */
import { ATOM_SYMBOLS, BOND_SYMBOLS, FOLLOWERS } from './dialect-smiles.ts';
import { END, MASK, type Tokenizer } from './tokenizer.ts';
import { BOND_CAPACITY, isMolecule, NEIGHBOUR_CAPACITY, SUBSTITUENT_CAPACITY } from './valence.ts';

const KIND_NAMES = ['atom', 'bond', 'open', 'close', 'ring'] as const;
const ATOM = 0;
const BOND = 1;
const OPEN = 2;
const CLOSE = 3;
const RING = 4;
const START = 5;
/** After an unknown slot. */
const ANY = 6;
/** [previous kind, next kind] */
const MAY_FOLLOW = [...KIND_NAMES, 'start' as const].map((previous) =>
  KIND_NAMES.map((kind) => FOLLOWERS[previous].includes(kind)),
);
MAY_FOLLOW.push(KIND_NAMES.map(() => true));

const UNKNOWN = -1;
const AROMATIC = ATOM_SYMBOLS.map((symbol) => symbol !== symbol.toUpperCase() && symbol !== 'C');
/** Parent of the first atom. */
const NOTHING = -2;
/** No molecule of the scope comes near it, and rows are cut there. */
const MOST_ATOMS = 512;
const MOST_LABELS = 16;

export class Grammar {
  private readonly tokenizer: Tokenizer;
  private readonly kinds: Uint8Array;
  /** Ring labels stand in pairs. */
  private readonly labelled: boolean;
  private readonly alwaysValid: boolean;
  private readonly ownsRings: boolean;
  /** Most ring labels, and most branches, that one token can leave open or close. */
  private readonly mostLabels: number;
  private readonly mostBranches: number;
  /** Most branches that a token beginning with an atom can leave open. */
  private readonly mostBranchesAtStart: number;
  /** Some token changes both. */
  private readonly mixes: boolean;

  // Of the row being read; reused, since rows are read one after another.
  private readonly atoms = new Uint8Array(MOST_ATOMS);
  private readonly parents = new Int32Array(MOST_ATOMS);
  private readonly sums = new Uint8Array(MOST_ATOMS);
  private readonly neighbours = new Uint8Array(MOST_ATOMS);
  /** Neighbours that are, or may turn out to be, in the same aromatic system; and those that are not. */
  private readonly aromatic = new Uint8Array(MOST_ATOMS);
  private readonly substituents = new Uint8Array(MOST_ATOMS);
  private readonly finished = new Uint8Array(MOST_ATOMS);
  private readonly branches = new Int32Array(MOST_ATOMS);
  private readonly labelAtoms = new Int32Array(2 * MOST_LABELS);
  private readonly labelBonds = new Uint8Array(2 * MOST_LABELS);
  private readonly closures: number[] = [];

  constructor(tokenizer: Tokenizer) {
    this.tokenizer = tokenizer;
    this.kinds = Uint8Array.from(tokenizer.dialect.kinds, (kind) => KIND_NAMES.indexOf(kind));
    this.labelled = tokenizer.dialect.firstRingLabel >= 0;
    this.alwaysValid = tokenizer.config.dialect === 'selfies';
    this.ownsRings = this.labelled && tokenizer.config.method === 'closed';
    let mostLabels = 0;
    let mostBranches = 0;
    let mostBranchesAtStart = 0;
    let mixes = false;
    for (const symbols of tokenizer.symbolsOf) {
      const labels = this.looseLabels(symbols);
      let depth = 0;
      let lowest = 0;
      for (const id of symbols) {
        if (this.kinds[id] === OPEN) depth++;
        if (this.kinds[id] === CLOSE) depth--;
        lowest = Math.min(lowest, depth);
      }
      const branches = Math.max(-lowest, depth - lowest);
      mostLabels = Math.max(mostLabels, labels);
      mostBranches = Math.max(mostBranches, branches);
      if (this.kinds[symbols[0]!] === ATOM) mostBranchesAtStart = Math.max(mostBranchesAtStart, depth);
      mixes ||= labels > 0 && branches > 0;
    }
    this.mostLabels = Math.max(1, mostLabels);
    this.mostBranches = Math.max(1, mostBranches);
    this.mostBranchesAtStart = mostBranchesAtStart;
    this.mixes = mixes;
  }

  /**
   * Whether `token` may be put in `slot` of the row `tokens[offset .. offset + length)`, given the slots that are not
   * MASK. The row is left as it was.
   */
  allows(tokens: Int32Array, offset: number, length: number, slot: number, token: number): boolean {
    const at = offset + slot;
    const held = tokens[at]!;
    tokens[at] = token;
    const allowed = this.isPossible(tokens, offset, length);
    tokens[at] = held;
    return allowed;
  }

  /** Whether the row may still become a valid molecule; exact when no slot is unknown. */
  isPossible(tokens: Int32Array, offset: number, length: number): boolean {
    let unknown = 0;
    let known = length;
    for (let slot = 0; slot < length; slot++) {
      const token = tokens[offset + slot]!;
      if (token === MASK) unknown++;
      if (token === END) {
        known = slot;
        break;
      }
    }
    for (let slot = known; slot < length; slot++) {
      const token = tokens[offset + slot]!;
      if (token !== END && token !== MASK) return false;
    }
    if (unknown === 0) return isMolecule(this.tokenizer.decode(tokens, offset, known));
    if (this.alwaysValid) return known > 0;
    return this.readable(tokens, offset, known);
  }

  private readable(tokens: Int32Array, offset: number, length: number): boolean {
    const { symbolsOf } = this.tokenizer;
    let count = 0;
    let current = UNKNOWN;
    let depth = 0;
    let bond = 0;
    let branching = false;
    let previous = START;
    let seenUnknown = false;
    let holes = 0;
    let holesAtEnd = 0;
    let outer = 0;
    let lowestDepth = 0;
    let highestDepth = 0;
    let net = 0;
    this.closures.length = 0;
    for (let slot = 0; slot < length; slot++) {
      const token = tokens[offset + slot]!;
      if (token === MASK) {
        holes++;
        holesAtEnd++;
        seenUnknown = true;
        lowestDepth = Math.max(0, lowestDepth - this.mostBranches);
        highestDepth += slot === 0 ? this.mostBranchesAtStart : this.mostBranches;
        continue;
      }
      if (holesAtEnd > 0) {
        holesAtEnd = 0;
        current = UNKNOWN;
        depth = 0;
        bond = 0;
        branching = true;
        previous = ANY;
      }
      const symbols = symbolsOf[token]!;
      const own = this.ownsRings && symbols.length > 1;
      let inner = 0;
      for (let index = 0; index < symbols.length; index++) {
        const id = symbols[index]!;
        const kind = this.kinds[id]!;
        if (!MAY_FOLLOW[previous]![kind]) return false;
        switch (kind) {
          case ATOM: {
            if (count === MOST_ATOMS) return false;
            this.atoms[count] = id;
            this.sums[count] = 0;
            this.neighbours[count] = 0;
            this.aromatic[count] = 0;
            this.substituents[count] = 0;
            this.finished[count] = 0;
            if (previous === START) {
              this.parents[count] = NOTHING;
            } else {
              this.parents[count] = current;
              if (!this.join(current, count, bond)) return false;
              if (this.labelled && !branching && !this.finish(current)) return false;
            }
            branching = false;
            current = count++;
            bond = 0;
            break;
          }
          case BOND:
            bond = bondOrder(id);
            if (!this.hasRoom(current, bond)) return false;
            break;
          case OPEN:
            if (!this.hasRoom(current, 1)) return false;
            branching = true;
            this.branches[depth++] = current;
            lowestDepth++;
            highestDepth++;
            net++;
            break;
          case CLOSE:
            if (!this.labelled) {
              for (let left = this.tokenizer.dialect.symbols[id]!.length; left > 0 && current !== UNKNOWN; left--) {
                if (!this.finish(current)) return false;
                current = this.parents[current]!;
                if (current === NOTHING) return false;
              }
              break;
            }
            net--;
            if (!this.finish(current)) return false;
            if (--highestDepth < 0) return false;
            lowestDepth = Math.max(0, lowestDepth - 1);
            if (depth > 0) current = this.branches[--depth]!;
            else if (seenUnknown) current = UNKNOWN;
            else return false;
            break;
          default: {
            if (!this.labelled) {
              if (!this.closeBySize(current, this.ringSize(id), bond)) return false;
              bond = 0;
              break;
            }
            const label = id - this.tokenizer.dialect.firstRingLabel;
            const bit = 1 << label;
            if (!own && seenUnknown) {
              outer ^= bit;
              if (!this.attach(current, bond)) return false;
            } else {
              const open = own ? inner : outer;
              const key = own ? MOST_LABELS + label : label;
              if (open & bit) {
                if (!this.closeLabel(current, key, bond)) return false;
              } else {
                this.labelAtoms[key] = current;
                this.labelBonds[key] = bond;
                if (!this.attach(current, bond)) return false;
              }
              if (own) inner ^= bit;
              else outer ^= bit;
            }
            bond = 0;
          }
        }
        previous = kind;
      }
    }
    if (lowestDepth > 0) return false;
    if (holesAtEnd === 0 && (previous === BOND || previous === OPEN || !this.finish(current))) return false;
    if (!this.labelled) return holes > 0;
    let labels = 0;
    for (let bits = outer; bits; bits &= bits - 1) labels++;
    return holes >= this.neededSlots(labels, net, holes === holesAtEnd ? previous : ANY, current);
  }

  /**
   * A lower bound of the unknown slots it takes to close what is open.
   * @param last Kind of the last symbol when all unknown slots follow it, else ANY.
   */
  private neededSlots(labels: number, net: number, last: number, current: number): number {
    const forLabels = Math.ceil(labels / this.mostLabels);
    const forBranches = Math.ceil(Math.abs(net) / this.mostBranches);
    if (this.mixes) return Math.max(forLabels, forBranches);
    let extra = 0;
    if (last === OPEN || (last === BOND && labels === 0)) {
      extra = 1;
    } else if (last !== ANY && last !== CLOSE && current !== UNKNOWN && AROMATIC[this.atoms[current]!]) {
      // Its ring is still to be opened, followed by another atom and closed; or to be closed by open labels first.
      const missing = Math.max(0, 2 - this.aromatic[current]!);
      extra = missing > 0 && labels === 0 ? 3 : Math.max(0, missing - labels);
    }
    return forLabels + forBranches + extra;
  }

  private hasRoom(atom: number, order: number): boolean {
    if (atom === UNKNOWN) return true;
    const symbol = this.atoms[atom]!;
    return this.sums[atom]! + order <= BOND_CAPACITY[symbol]! && this.neighbours[atom]! < NEIGHBOUR_CAPACITY[symbol]!;
  }

  /** Adds a bond to a neighbour that is not known yet; false when there is no room for it. */
  private attach(atom: number, bond: number): boolean {
    return atom === UNKNOWN || this.add(atom, bond, bond === 0);
  }

  /** Adds a bond between two atoms, either of which may be unknown; false when one has no room for it. */
  private join(one: number, other: number, bond: number): boolean {
    const isAromatic =
      bond === 0 &&
      (one === UNKNOWN || AROMATIC[this.atoms[one]!]!) &&
      (other === UNKNOWN || AROMATIC[this.atoms[other]!]!);
    return (
      (one === UNKNOWN || this.add(one, bond, isAromatic)) && (other === UNKNOWN || this.add(other, bond, isAromatic))
    );
  }

  private add(atom: number, bond: number, isAromatic: boolean): boolean {
    if (!this.hasRoom(atom, bond || 1)) return false;
    this.sums[atom]! += bond || 1;
    this.neighbours[atom]! += 1;
    if (isAromatic) this.aromatic[atom]! += 1;
    else this.substituents[atom]! += 1;
    return this.substituents[atom]! <= SUBSTITUENT_CAPACITY[this.atoms[atom]!]!;
  }

  /** No more neighbours will come; an aromatic atom needs two in its aromatic system. */
  private finish(atom: number): boolean {
    if (atom === UNKNOWN) return true;
    this.finished[atom] = 1;
    return !AROMATIC[this.atoms[atom]!] || this.aromatic[atom]! >= 2;
  }

  /** Closes a ring whose opening is known; the opening has its bond already, to a neighbour unknown until now. */
  private closeLabel(current: number, key: number, bond: number): boolean {
    const other = this.labelAtoms[key]!;
    const opened = this.labelBonds[key]!;
    if (bond && opened && bond !== opened) return false;
    if (!this.isNewBond(current, other)) return false;
    const order = bond || opened;
    if (other !== UNKNOWN) {
      this.sums[other]! -= opened || 1;
      this.neighbours[other]! -= 1;
      if (opened) this.substituents[other]! -= 1;
      else this.aromatic[other]! -= 1;
    }
    return this.join(current, other, order) && (other === UNKNOWN || !this.finished[other] || this.finish(other));
  }

  private closeBySize(current: number, size: number, bond: number): boolean {
    let other = current;
    for (let left = size - 1; left > 0 && other !== UNKNOWN; left--) {
      other = this.parents[other]!;
      if (other === NOTHING) return false;
    }
    return this.isNewBond(current, other) && this.join(current, other, bond);
  }

  /** False when the two atoms are known to be one, or joined already; notes the bond. */
  private isNewBond(current: number, other: number): boolean {
    if (current === UNKNOWN || other === UNKNOWN) return true;
    if (current === other || this.parents[current] === other || this.parents[other] === current) return false;
    const pair = current * MOST_ATOMS + other;
    if (this.closures.includes(pair)) return false;
    this.closures.push(pair);
    return true;
  }

  private ringSize(id: number): number {
    const text = this.tokenizer.dialect.symbols[id]!;
    return Number(text.startsWith('%') ? text.slice(1) : text);
  }

  /** Ring labels that a token leaves open or closes for others. */
  private looseLabels(symbols: Int32Array): number {
    if (!this.labelled || (this.ownsRings && symbols.length > 1)) return 0;
    let bits = 0;
    for (const id of symbols) if (this.kinds[id] === RING) bits ^= 1 << (id - this.tokenizer.dialect.firstRingLabel);
    let labels = 0;
    for (; bits; bits &= bits - 1) labels++;
    return labels;
  }
}

/** Explicit single bonds count one. */
function bondOrder(symbol: number): number {
  const text = BOND_SYMBOLS[symbol - ATOM_SYMBOLS.length];
  return text === '=' ? 2 : text === '#' ? 3 : 1;
}
