/**
 * Everything made with SMELL_SECRET_KEY: sealed texts (AES-256-GCM, NIST SP 800-38D), digests of secrets (HMAC-SHA256), pseudonyms. A key
 * for each purpose is derived from the one setting (HKDF, RFC 5869), so that a digest of one kind never passes for another.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export class Secrets {
  readonly #master: Buffer;
  readonly #derived = new Map<string, Buffer>();

  constructor(secretKey: string) {
    this.#master = Buffer.from(secretKey, 'utf8');
  }

  /** @param purpose what the text is and whose; opening needs the same, so that sealed texts cannot be swapped */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key('seal'), nonce);
    cipher.setAAD(Buffer.from(purpose));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  }

  /** @throws when it was sealed with another key or for another purpose, or was changed */
  open(sealed: string, purpose: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#key('seal'), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }

  /** What is stored and compared in place of a secret. */
  digest(secret: string, purpose: string): string {
    return createHmac('sha256', this.#key(`digest ${purpose}`))
      .update(secret)
      .digest('base64url');
  }

  /** Stands for an id in logs and in the audit log; the same id has the same pseudonym. */
  pseudonym(id: string): string {
    return createHmac('sha256', this.#key('pseudonym')).update(id).digest('hex').slice(0, 16);
  }

  #key(purpose: string): Buffer {
    let key = this.#derived.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.#master, '', `smell ${purpose}`, 32));
      this.#derived.set(purpose, key);
    }
    return key;
  }
}

/** In time that depends on the lengths alone. */
export function equalInConstantTime(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits from the operating system's randomness, log2(36) = 5.17 bits each. */
export function randomText(length: number): string {
  // Bytes of 252 and more would favour the first letters.
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) if (byte < 252 && text.length < length) text += ALPHABET[byte % 36]!;
  }
  return text;
}
