import { describe, expect, it } from 'vitest';
import { base32, hotp, matchTotp, totp, totpUrl } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');

describe('one-time codes', () => {
  it.each([
    // RFC 6238, appendix B.
    ['sha1', SECRET, 59, '94287082'],
    ['sha1', SECRET, 1_111_111_109, '07081804'],
    ['sha1', SECRET, 1_111_111_111, '14050471'],
    ['sha1', SECRET, 1_234_567_890, '89005924'],
    ['sha1', SECRET, 2_000_000_000, '69279037'],
    ['sha1', SECRET, 20_000_000_000, '65353130'],
    ['sha256', Buffer.from('12345678901234567890123456789012'), 59, '46119246'],
    ['sha512', Buffer.from('1234567890123456789012345678901234567890123456789012345678901234'), 59, '90693936'],
  ])('agree with RFC 6238 (%s at %#)', (algorithm, secret, seconds, code) => {
    expect(hotp(secret, Math.floor(seconds / 30), 8, algorithm)).toBe(code);
  });

  it('agree with RFC 4226, appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => hotp(SECRET, counter));
    expect(codes.join(' ')).toBe('755224 287082 359152 969429 338314 254676 287922 162583 399871 520489');
  });

  it('pass one step early or late, not two', () => {
    const now = 1_700_000_000_000;
    const step = Math.floor(now / 30_000);
    for (const [shift, expected] of [
      [-2, null],
      [-1, step - 1],
      [0, step],
      [1, step + 1],
      [2, null],
    ] as const) {
      expect(matchTotp(SECRET, totp(SECRET, now + shift * 30_000), now)).toBe(expected);
    }
    expect(matchTotp(SECRET, '', now)).toBeNull();
  });

  it('are set up by a secret in base 32 (RFC 4648, 10)', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ]);
    expect(totpUrl(SECRET, 'a@b.c')).toBe(
      'otpauth://totp/Smell:a%40b.c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Smell',
    );
  });
});
