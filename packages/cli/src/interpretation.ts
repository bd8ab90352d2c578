/** How a request was understood, in one line that names the words behind every descriptor. */
import type { Evidence, Interpretation } from '@smell/core/odor';

/** `understood: marine 0.8 (sea breeze), musk 0.7 (white musk); without: vanilla; not understood: zorp` */
export function interpretationLine({ profile, forbidden, wishes, evidence, unknown }: Interpretation): string {
  const because = (descriptor: string): string => {
    const words = evidence
      .filter((entry) => entry.descriptor === descriptor)
      .map(({ words, readAs, confidence }) => `${words.toLowerCase()}${doubt({ readAs, confidence })}`);
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

/** `"sea breeze"`, `"vanila" read as vanilla`, `"redwoods", a guess, 51% sure` */
export function cause({ words, ...entry }: Evidence): string {
  return `"${words}"${doubt(entry)}`;
}

function doubt({ readAs, confidence }: { readAs?: string | undefined; confidence?: number | undefined }): string {
  if (readAs !== undefined) return ` read as ${readAs}`;
  return confidence === undefined ? '' : `, a guess, ${Math.round(100 * confidence)}% sure`;
}
