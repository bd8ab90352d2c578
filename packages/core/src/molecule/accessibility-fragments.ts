/** The table of fragment contributions, packed: sorted keys as differences in variable length, contributions as bytes. */

/** The file that `fit-synthetic-accessibility` writes. */
export interface AccessibilityTable {
  /** Ascending uint32 keys, each as the difference from the one before, 7 bits a byte, lowest first; base64. */
  readonly keys: string;
  /** One signed byte a key: contribution times `contributionScale`; base64. */
  readonly contributions: string;
  readonly contributionScale: number;
  /** Contribution of a fragment that is not in the table. */
  readonly unseen: number;
  /** Raw scores that become 10 and 1. */
  readonly hardest: number;
  readonly easiest: number;
}

/** Contribution of each fragment key. */
export function unpackFragments(table: AccessibilityTable): ReadonlyMap<number, number> {
  const bytes = fromBase64(table.keys);
  const contributions = new Int8Array(fromBase64(table.contributions).buffer);
  const fragments = new Map<number, number>();
  let key = 0;
  let at = 0;
  for (const contribution of contributions) {
    let difference = 0;
    let factor = 1;
    for (let byte = 0x80; byte >= 0x80; factor *= 0x80) {
      byte = bytes[at++]!;
      difference += (byte & 0x7f) * factor;
    }
    key += difference;
    fragments.set(key, contribution / table.contributionScale);
  }
  return fragments;
}

/** Packs fragments for the file; the inverse of `unpackFragments` but for rounding. */
export function packFragments(
  fragments: ReadonlyMap<number, number>,
  contributionScale: number,
): Pick<AccessibilityTable, 'keys' | 'contributions' | 'contributionScale'> {
  const keys = [...fragments.keys()].sort((a, b) => a - b);
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let difference = key - last;
    for (; difference >= 0x80; difference = Math.floor(difference / 0x80)) bytes.push((difference % 0x80) | 0x80);
    bytes.push(difference);
    last = key;
  }
  const contributions = Int8Array.from(keys, (key) => {
    return Math.max(-127, Math.min(127, Math.round(fragments.get(key)! * contributionScale)));
  });
  return {
    keys: toBase64(Uint8Array.from(bytes)),
    contributions: toBase64(new Uint8Array(contributions.buffer)),
    contributionScale,
  };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
