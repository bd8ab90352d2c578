/** What a structure leaves open in space, in words. */
import type { Stereo } from '@smell/core/molecule';
import { counted } from './figures.ts';

/**
 * `2 undefined centres, 1 undefined double bond: 8 isomers`, or `...: 16 isomers, 8 listed`; undefined when nothing is
 * open.
 */
export function isomersText({
  undefinedCentres,
  undefinedDoubleBonds,
  isomers,
}: Pick<Stereo, 'undefinedCentres' | 'undefinedDoubleBonds' | 'isomers'>): string | undefined {
  if (isomers.count === 1) return undefined;
  const open = [
    ...(undefinedCentres > 0 ? [counted(undefinedCentres, 'undefined centre')] : []),
    ...(undefinedDoubleBonds > 0 ? [counted(undefinedDoubleBonds, 'undefined double bond')] : []),
  ].join(', ');
  const total = `${isomers.exact ? '' : 'at most '}${counted(isomers.count, 'isomer')}`;
  const { length } = isomers.listed;
  return `${open}: ${total}${length < isomers.count ? `, ${length} listed` : ''}`;
}
