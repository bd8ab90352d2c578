/** Figures by how near a molecule is to the closest one the model was trained on (similarity of counted atom pairs). */

export const NOVELTY_BINS = [
  { name: 'below 0.4', from: 0 },
  { name: '0.4 to 0.6', from: 0.4 },
  { name: '0.6 to 0.85', from: 0.6 },
  { name: '0.85 and more', from: 0.85 },
] as const;

/** Index into {@link NOVELTY_BINS}; a bin holds its lower end. */
export function noveltyBin(similarity: number): number {
  return NOVELTY_BINS.findLastIndex(({ from }) => similarity >= from);
}
