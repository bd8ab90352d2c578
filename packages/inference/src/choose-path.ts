/** The steadiest path through a pool of molecules from one end to the other. */
import { type CountFingerprint, tanimoto } from '@smell/core/molecule';

export interface PathPoint {
  readonly morgan: CountFingerprint;
  /** Along the odor axis: 0 at the start, 1 at the end. */
  readonly position: number;
  /** Similarity to the end less that to the start. */
  readonly lean: number;
}

/** Points compared for each step. */
const WIDTH = 80;
/** Least rise of the position from step to step. */
const LEAST_RISE = 1e-3;
/** Costs: distance from the even spacing of positions (in steps, squared), unlikeness of neighbours, and turning back in structure. */
const COST = { uneven: 1, unlike: 1.5, turning: 6 };

/**
 * Indices of `steps - 1` points between the first and the last of `points`, by dynamic programming: positions rise from
 * step to step, and neighbours are alike. Fewer where the pool has no such path; the most there are, then.
 *
 * @param points start first, end second
 */
export function choosePath(points: readonly PathPoint[], steps: number): number[] {
  for (let moves = steps; moves > 1; moves--) {
    const path = pathOf(points, moves);
    if (path) return path;
  }
  return [];
}

function pathOf(points: readonly PathPoint[], moves: number): number[] | undefined {
  const [start, end] = [0, 1];
  interface State {
    readonly point: number;
    readonly cost: number;
    readonly before: State | undefined;
  }
  let states: State[] = [{ point: start, cost: 0, before: undefined }];
  const step = (from: State, point: number, own: number): State | undefined => {
    const a = points[from.point]!;
    const b = points[point]!;
    if (b.position < a.position + LEAST_RISE) return undefined;
    const turning = Math.max(0, a.lean - b.lean);
    const cost = from.cost + own + COST.unlike * (1 - tanimoto(a.morgan, b.morgan)) + COST.turning * turning;
    return { point, cost, before: from };
  };
  for (let move = 1; move < moves; move++) {
    const aim = move / moves;
    const uneven = (point: number): number => COST.uneven * ((points[point]!.position - aim) * moves) ** 2;
    const near = [...points.keys()]
      .slice(2)
      .sort((a, b) => uneven(a) - uneven(b))
      .slice(0, WIDTH);
    const next: State[] = [];
    for (const point of near) {
      let best: State | undefined;
      for (const state of states) {
        const found = step(state, point, uneven(point));
        if (found && (!best || found.cost < best.cost)) best = found;
      }
      if (best) next.push(best);
    }
    states = next;
  }
  let last: State | undefined;
  for (const state of states) {
    const found = step(state, end, 0);
    if (found && (!last || found.cost < last.cost)) last = found;
  }
  if (!last) return undefined;
  const path: number[] = [];
  for (let state = last.before; state?.before; state = state.before) path.unshift(state.point);
  return path;
}
