/** SHA-256 that needs neither Node nor a secure page: browsers have their own only where the page came over TLS. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @param data text is hashed as UTF-8 @returns 32 bytes */
export function sha256(data: string | Uint8Array): Uint8Array {
  return digest(typeof data === 'string' ? utf8ToBytes(data) : data);
}

/** The same in lower-case hexadecimal. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(data));
}
