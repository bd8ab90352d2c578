/** What is known of a molecule without what tells of the brief it was made for: saved from the page, the brief still does not leave it. */

/** Named for the brief, ranked by it, or a hash over it. */
const OF_THE_BRIEF = new Set(['id', 'facet', 'ranking', 'profileMatch']);

/** @param data a candidate; anything else stays as it is */
export function withoutBrief(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => !OF_THE_BRIEF.has(name)));
  const { odor } = kept;
  return typeof odor === 'object' && odor !== null ? { ...kept, odor: { ...odor, asked: [] } } : kept;
}
