/** Passwords: argon2id (RFC 9106), hashed and checked off the event loop by the library. */
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** Long, rather than of many kinds of character (NIST SP 800-63B, 5.1.1). The upper end keeps a request from costing too much. */
export const PASSWORD = z.string().min(12, 'at least 12 characters').max(200, 'at most 200 characters');

/** Argon2id is the library's default; 19 MiB, two passes, one lane, after OWASP's Password Storage Cheat Sheet. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Of nobody: an unknown address costs the time of a known one. */
let dummy: Promise<string> | undefined;

/** @param stored null for an account that is unknown or has no password: checked all the same, and never right */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const right = await verify(stored ?? (await dummy), password);
  return right && stored !== null;
}
