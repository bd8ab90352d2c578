/** How a request was understood, in one line that names the words behind every descriptor. */
import type { Interpretation } from '@smell/core/odor';

/** `understood: marine 0.8 (sea breeze), musk 0.7 (white musk); without: vanilla; not understood: zorp` */
export function interpretationLine({ profile, forbidden, wishes, evidence, unknown }: Interpretation): string {
  const because = (descriptor: string): string => {
    const words = evidence.filter((entry) => entry.descriptor === descriptor).map((entry) => entry.words.toLowerCase());
    const telling = [...new Set(words)].filter((word) => word !== descriptor);
    return telling.length > 0 ? ` (${telling.join(', ')})` : '';
  };
  const parts = [];
  if (Object.keys(profile).length > 0) parts.push(`understood: ${profileText(profile, because)}`);
  if (forbidden.length > 0) parts.push(`without: ${forbidden.map((word) => word + because(word)).join(', ')}`);
  if (wishes.length > 0) parts.push(`whole scent: ${wishes.map(({ wish }) => wish).join(', ')}`);
  if (unknown.length > 0) parts.push(`not understood: ${unknown.join(', ')}`);
  return parts.join('; ');
}

/** `rose 1, woody 0.5` */
export function profileText(
  profile: Readonly<Record<string, number>>,
  because: (descriptor: string) => string = () => '',
): string {
  return Object.entries(profile)
    .map(([descriptor, weight]) => `${descriptor} ${Number(weight.toFixed(2))}${because(descriptor)}`)
    .join(', ');
}
