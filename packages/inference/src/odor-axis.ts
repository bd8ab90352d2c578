/** The line between the smells of two molecules, and where others stand along it. */
import { DESCRIPTORS } from '@smell/core/odor';

/** Descriptors that count: so many at most that one end has more of, and so many that the other has. */
const MOST_DESCRIPTORS = 6;
/** Difference in percentile from which a descriptor counts. */
const LEAST_DIFFERENCE = 0.1;

/** What the ranker says of one molecule, [descriptor]. */
export interface Smell {
  readonly percentiles: ArrayLike<number>;
  readonly probabilities: ArrayLike<number>;
}

export class OdorAxis {
  readonly #columns: readonly number[];
  readonly #from: ArrayLike<number>;
  readonly #to: ArrayLike<number>;
  readonly #length: number;

  /**
   * The descriptors are those whose probability differs most, since these are what the two smell of; places along the
   * axis are in percentiles, so that a rare descriptor counts as much as a common one.
   */
  static between(from: Smell, to: Smell): OdorAxis {
    const differs = (column: number): boolean =>
      Math.abs(to.percentiles[column]! - from.percentiles[column]!) >= LEAST_DIFFERENCE;
    const leading = (more: Smell, less: Smell): number[] => {
      const lead = (column: number): number => more.probabilities[column]! - less.probabilities[column]!;
      return [...DESCRIPTORS.keys()]
        .filter((column) => lead(column) > 0 && differs(column))
        .sort((a, b) => lead(b) - lead(a) || a - b)
        .slice(0, MOST_DESCRIPTORS);
    };
    return new OdorAxis([...leading(from, to), ...leading(to, from)], from.percentiles, to.percentiles);
  }

  private constructor(columns: readonly number[], from: ArrayLike<number>, to: ArrayLike<number>) {
    this.#columns = columns;
    this.#from = from;
    this.#to = to;
    this.#length = columns.reduce((sum, column) => sum + (to[column]! - from[column]!) ** 2, 0);
  }

  /** The same descriptors with the ends where another nose puts them, in percentiles [descriptor]. */
  seenBy(from: ArrayLike<number>, to: ArrayLike<number>): OdorAxis {
    return new OdorAxis(this.#columns, from, to);
  }

  /** False when the two smell alike, as far as the ranker can tell. */
  get exists(): boolean {
    return this.#length > 0;
  }

  /** Descriptors that the first end has more of, and the second, most different first. */
  get descriptors(): { readonly lost: readonly string[]; readonly gained: readonly string[] } {
    const isGained = (column: number): boolean => this.#to[column]! > this.#from[column]!;
    return {
      lost: this.#columns.filter((column) => !isGained(column)).map((column) => DESCRIPTORS[column]!),
      gained: this.#columns.filter(isGained).map((column) => DESCRIPTORS[column]!),
    };
  }

  /** 0 at the first end, 1 at the second: the projection onto the line between them, which may lie outside. */
  position(percentiles: ArrayLike<number>): number {
    let sum = 0;
    for (const column of this.#columns) {
      sum += (percentiles[column]! - this.#from[column]!) * (this.#to[column]! - this.#from[column]!);
    }
    return this.#length > 0 ? sum / this.#length : 0;
  }
}
