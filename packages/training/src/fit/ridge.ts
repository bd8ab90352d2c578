/** Weighted ridge regression by the normal equations; small problems only (hundreds of columns). */

export interface RidgeProblem {
  /** One row of features each, [row][column]; a column of ones is the intercept. */
  readonly rows: readonly Float64Array[];
  readonly targets: readonly number[];
  /** Penalty per column; 0 leaves it free. */
  readonly penalties: Float64Array;
  /** Residuals beyond this count linearly, not by their square (Huber, 1964). */
  readonly robustAbove: number;
}

/** Rounds of reweighting; three are enough for the weights to settle. */
const ROUNDS = 3;

/** Coefficients, [column]. */
export function fitRidge({ rows, targets, penalties, robustAbove }: RidgeProblem): Float64Array {
  const weights = new Float64Array(rows.length).fill(1);
  let coefficients: Float64Array = new Float64Array(penalties.length);
  for (let round = 0; round < ROUNDS; round++) {
    coefficients = solveWeighted(rows, targets, weights, penalties);
    rows.forEach((row, index) => {
      const residual = Math.abs(targets[index]! - dotProduct(row, coefficients));
      weights[index] = residual <= robustAbove ? 1 : robustAbove / residual;
    });
  }
  return coefficients;
}

export function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}

export function solveWeighted(
  rows: readonly Float64Array[],
  targets: readonly number[],
  weights: Float64Array,
  penalties: Float64Array,
): Float64Array {
  const size = penalties.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  rows.forEach((row, index) => {
    const present: number[] = [];
    for (let column = 0; column < size; column++) if (row[column] !== 0) present.push(column);
    for (const first of present) {
      const weighted = row[first]! * weights[index]!;
      right[first]! += weighted * targets[index]!;
      for (const second of present) {
        if (second > first) break;
        matrix[first * size + second]! += weighted * row[second]!;
      }
    }
  });
  for (let column = 0; column < size; column++) matrix[column * size + column]! += penalties[column]! + 1e-9;
  return solveCholesky(matrix, right, size);
}

/**
 * Plain ridge regressions on the same rows, one for each target, which is 1 where listed and 0 elsewhere. Coefficients,
 * [column, target].
 */
export function fitRidgeMany(
  rows: readonly Float64Array[],
  listed: readonly (readonly number[])[],
  targets: number,
  penalties: Float64Array,
): Float64Array {
  const size = penalties.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size * targets);
  rows.forEach((row, index) => {
    for (let first = 0; first < size; first++) {
      for (let second = 0; second <= first; second++) matrix[first * size + second]! += row[first]! * row[second]!;
      for (const target of listed[index]!) right[first * targets + target]! += row[first]!;
    }
  });
  for (let column = 0; column < size; column++) matrix[column * size + column]! += penalties[column]! + 1e-9;
  factorise(matrix, size);
  const coefficients = new Float64Array(size * targets);
  for (let target = 0; target < targets; target++) {
    const solution = Float64Array.from({ length: size }, (_, column) => right[column * targets + target]!);
    substitute(matrix, solution, size);
    for (let column = 0; column < size; column++) coefficients[column * targets + target] = solution[column]!;
  }
  return coefficients;
}

/** Solves in place; `matrix` is symmetric positive definite, its lower triangle is read. */
function solveCholesky(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  factorise(matrix, size);
  return substitute(matrix, right.slice(), size);
}

/** The lower triangle of a matrix becomes its Cholesky factor. */
function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      if (row === column) {
        if (!(sum > 0)) throw new RangeError(`column ${row} of the ridge problem depends on the others`);
        matrix[row * size + row] = Math.sqrt(sum);
      } else matrix[row * size + column] = sum / matrix[column * size + column]!;
    }
  }
}

/** Solves in place with a factor. */
function substitute(matrix: Float64Array, solution: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= matrix[row * size + k]! * solution[k]!;
    solution[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row]! -= matrix[k * size + row]! * solution[k]!;
    solution[row]! /= matrix[row * size + row]!;
  }
  return solution;
}
