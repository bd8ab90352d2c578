/** One-time codes by time (RFC 6238 over RFC 4226): SHA-1, six digits, thirty seconds, which is what authenticator apps do. */
import { createHmac, randomBytes } from 'node:crypto';
import { equalInConstantTime } from './secrets.ts';

const STEP_SECONDS = 30;
/** Steps before and after that still pass, for clocks that differ (RFC 6238, 5.2). */
const WINDOW = 1;
/** RFC 4648, 6. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4226, 5.3. */
export function hotp(secret: Uint8Array, counter: number, digits = 6, algorithm = 'sha1'): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const hash = createHmac(algorithm, secret).update(message).digest();
  const offset = hash.at(-1)! & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

export function totp(secret: Uint8Array, nowMs: number): string {
  return hotp(secret, stepAt(nowMs));
}

/** @returns the step the code belongs to, which must not pass again; null for a wrong code */
export function matchTotp(secret: Uint8Array, code: string, nowMs: number): number | null {
  const now = stepAt(nowMs);
  let found: number | null = null;
  for (let step = now - WINDOW; step <= now + WINDOW; step++) {
    if (equalInConstantTime(hotp(secret, step), code)) found = step;
  }
  return found;
}

export const newTotpSecret = (): Buffer => randomBytes(20);

/** What a QR code for authenticator apps holds. */
export function totpUrl(secret: Uint8Array, account: string): string {
  return `otpauth://totp/Smell:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=Smell`;
}

export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31]!;
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31]! : text;
}

const stepAt = (nowMs: number): number => Math.floor(nowMs / 1000 / STEP_SECONDS);
