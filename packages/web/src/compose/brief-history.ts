/** Changes of a brief that can be taken back, newest last. A drag is many changes and one step. */
import type { Brief } from './brief.ts';

interface Step {
  readonly brief: Brief;
  readonly changed: string;
  /** ms, of the last change that went into this step. */
  readonly at: number;
}

export interface BriefHistory {
  readonly brief: Brief;
  readonly before: readonly Step[];
}

const MOST_STEPS = 50;
/** Changes of the same thing that follow so soon, in ms, are one. */
const ONE_STEP_MS = 800;

export function changeBrief({ brief, before }: BriefHistory, changes: Partial<Brief>, at: number): BriefHistory {
  const next = { ...brief, ...changes };
  const typed = changes.text !== undefined && brief.shaped === null && isTyped(brief.text, changes.text);
  if (typed) return { brief: next, before };
  const changed = Object.keys(changes).sort().join();
  const last = before.at(-1);
  if (last?.changed === changed && at - last.at < ONE_STEP_MS) {
    return { brief: next, before: [...before.slice(0, -1), { ...last, at }] };
  }
  return { brief: next, before: [...before, { brief, changed, at }].slice(-MOST_STEPS) };
}

export function undoBrief({ brief, before }: BriefHistory): BriefHistory {
  const last = before.at(-1);
  return last ? { brief: last.brief, before: before.slice(0, -1) } : { brief, before };
}

/** Words that were added to, or taken from, rather than replaced by others. */
function isTyped(before: string, after: string): boolean {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before === '' || start + end > 0;
}
