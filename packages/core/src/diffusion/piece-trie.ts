/** Finds the cheapest way of covering a row of symbols with pieces. */
import type { Dialect, SymbolRow } from './dialect.ts';

export class PieceTrie {
  private readonly width: number;
  private readonly firstRingLabel: number;
  private readonly ownsRings: boolean;
  /** [node, symbol] */
  private next: Int32Array;
  private tokenAt: Int32Array;
  private nodes = 1;
  private readonly costs: number[] = [];
  private readonly localLabels: number[] = [];

  /** @param ownsRings Ring labels are matched by their order inside the piece, and a ring must close inside it. */
  constructor(dialect: Dialect, ownsRings: boolean) {
    this.width = dialect.symbols.length;
    this.firstRingLabel = dialect.firstRingLabel;
    this.ownsRings = ownsRings;
    this.next = new Int32Array(64 * this.width);
    this.tokenAt = new Int32Array(64).fill(-1);
  }

  add(symbols: ArrayLike<number>, token: number, cost: number): void {
    let node = 0;
    for (let index = 0; index < symbols.length; index++) {
      const slot = node * this.width + symbols[index]!;
      if (this.next[slot] === 0) {
        if (this.nodes === this.tokenAt.length) this.grow();
        this.next[slot] = this.nodes++;
      }
      node = this.next[slot]!;
    }
    this.tokenAt[node] = token;
    this.costs[token] = cost;
  }

  /**
   * @returns the tokens of the cheapest cover and the position of the first symbol of each. Every symbol must be a
   *   piece by itself.
   */
  segment(row: SymbolRow, without = -1): { tokens: Int32Array; starts: Int32Array } {
    const count = row.ids.length;
    const cost = new Float64Array(count + 1);
    const token = new Int32Array(count);
    const end = new Int32Array(count);
    for (let start = count - 1; start >= 0; start--) {
      let best = Number.POSITIVE_INFINITY;
      let node = 0;
      let open = 0;
      for (let position = start; position < count; position++) {
        let id = row.ids[position]!;
        if (this.ownsRings && id >= this.firstRingLabel && position > start) {
          const opening = row.reach[position]!;
          if (opening < start) break;
          if (opening === position) {
            let label = 0;
            while (open & (1 << label)) label++;
            open |= 1 << label;
            this.localLabels[position] = label;
          } else {
            this.localLabels[position] = this.localLabels[opening]!;
            open &= ~(1 << this.localLabels[opening]!);
          }
          id = this.firstRingLabel + this.localLabels[position]!;
        }
        node = this.next[node * this.width + id]!;
        if (node === 0) break;
        const found = this.tokenAt[node]!;
        if (found < 0 || found === without) continue;
        const total = this.costs[found]! + cost[position + 1]!;
        if (total < best) {
          best = total;
          token[start] = found;
          end[start] = position + 1;
        }
      }
      cost[start] = best;
    }
    let pieces = 0;
    for (let at = 0; at < count; at = end[at]!) pieces++;
    const tokens = new Int32Array(pieces);
    const starts = new Int32Array(pieces);
    for (let at = 0, slot = 0; at < count; at = end[at]!, slot++) {
      tokens[slot] = token[at]!;
      starts[slot] = at;
    }
    return { tokens, starts };
  }

  private grow(): void {
    const next = new Int32Array(this.next.length * 2);
    next.set(this.next);
    this.next = next;
    const tokenAt = new Int32Array(this.tokenAt.length * 2).fill(-1);
    tokenAt.set(this.tokenAt);
    this.tokenAt = tokenAt;
  }
}
