/**
 * Compares the stereochemistry of two structures of the same skeleton by the layers of their standard InChI: `/b` (double
 * bonds), `/t` (centres), `/m` (1 where `/t` is written of the mirror image) and `/s` (InChI Technical Manual, IUPAC).
 */

/** The layers from `/b` to the isotopes, `''` without stereochemistry; what the table keeps of an InChI. */
export function stereoLayers(inchi: string): string {
  const layers = inchi.split('/').slice(1);
  const isotopes = layers.findIndex((layer) => layer.startsWith('i'));
  return layers
    .slice(0, isotopes < 0 ? undefined : isotopes)
    .filter((layer) => /^[btms]/.test(layer))
    .join('/');
}

/**
 * - `same`: nothing differs.
 * - `open`: they agree on all that both give, and one gives more.
 * - `different`: they give something differently.
 */
export type StereoRelation = 'same' | 'open' | 'different';

export function compareStereo(a: string, b: string): StereoRelation {
  if (a === b) return 'same';
  const first = parities(a);
  const second = parities(b);
  for (const [place, parity] of first) {
    const other = second.get(place);
    if (other !== undefined && other !== parity) return 'different';
  }
  return 'open';
}

/** Parity of each centre and double bond that is given. */
function parities(layers: string): Map<string, string> {
  const all = layers.split('/');
  const mirrored = all.includes('m1');
  const found = new Map<string, string>();
  for (const layer of all) {
    const kind = layer[0];
    if (kind !== 'b' && kind !== 't') continue;
    for (const item of layer.slice(1).split(/[,;]/)) {
      const [, place, sign] = item.match(/^(.*\d)([+-])$/) ?? [];
      if (place === undefined) continue;
      found.set(kind + place, kind === 't' && mirrored ? (sign === '+' ? '-' : '+') : sign!);
    }
  }
  return found;
}
