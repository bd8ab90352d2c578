/** A colour for each odor family, from what it smells of. They carry no text: always beside a word, never instead of one. */
import { familyOf, type OdorFamily } from '@smell/core/odor/descriptors';

export const FAMILY_COLORS: Readonly<Record<OdorFamily, string>> = {
  alcoholic_ethereal: '#6f86d6',
  aldehydic_fatty: '#93a9c4',
  amber_balsamic: '#d98a2b',
  animalic_musk: '#8d6a94',
  chemical: '#7d8894',
  citrus: '#e5b90c',
  earthy: '#77724a',
  floral: '#d977ad',
  fruity: '#e2536b',
  gourmand: '#b8845a',
  green: '#5ba045',
  herbal: '#74a283',
  marine_ozonic: '#3a9fb8',
  off_note: '#8c9130',
  savory: '#a8602f',
  smoky_burnt: '#69616e',
  spicy: '#c9482a',
  texture: '#9a968d',
  woody: '#8f5c3d',
};

export function colorOf(descriptor: string): string {
  return FAMILY_COLORS[familyOf(descriptor) ?? 'texture'];
}

/** The colours of a profile, the weightiest family first. */
export function washOf(profile: Readonly<Record<string, number>>, count: number): string[] {
  const weights = new Map<string, number>();
  for (const [descriptor, weight] of Object.entries(profile)) {
    if (weight > 0) weights.set(colorOf(descriptor), (weights.get(colorOf(descriptor)) ?? 0) + weight);
  }
  return [...weights.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([color]) => color);
}
