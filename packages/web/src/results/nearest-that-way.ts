/** The next point for an arrow key: the nearest one within a quarter turn of that way. */

export type Direction = 'left' | 'right' | 'up' | 'down';

interface Point {
  readonly x: number;
  /** Downwards, as on a screen. */
  readonly y: number;
}

/** @returns its place, or `from` where there is none that way */
export function nearestThatWay(points: readonly Point[], from: number, way: Direction): number {
  const start = points[from]!;
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const [place, { x, y }] of points.entries()) {
    if (place === from) continue;
    const [dx, dy] = [x - start.x, y - start.y];
    const along = { left: -dx, right: dx, up: -dy, down: dy }[way];
    const aside = way === 'left' || way === 'right' ? Math.abs(dy) : Math.abs(dx);
    // Points on one spot are reached from left to right.
    const onTheSpot = dx === 0 && dy === 0 && (way === 'right' ? place > from : way === 'left' && place < from);
    if (!onTheSpot && (along <= 0 || aside > along)) continue;
    const distance = onTheSpot ? Math.abs(place - from) * 1e-6 : along * along + 3 * aside * aside;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
