import { readFileSync } from 'node:fs';
import { ERROR_CODES, SmellError } from '@smell/core/errors';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../config/refusal.ts';
import { asProblem, PROBLEMS } from './problems.ts';

describe('the table of problems', () => {
  it('is the one of docs/errors.md, word by word', () => {
    const text = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (\d+) \| (.*) \| (.*) \|$/gm)].map((row) => row.slice(1));
    const expected = Object.entries(PROBLEMS).map(([code, { status, title, advice }]) => [
      code,
      String(status),
      title,
      advice,
    ]);
    expect(rows).toEqual(expected);
  });

  it('has every error that a user can cause, and every refusal with its status', () => {
    for (const code of Object.keys(ERROR_CODES)) expect(PROBLEMS).toHaveProperty([code]);
    for (const [code, status] of Object.entries(REFUSALS)) expect(PROBLEMS).toHaveProperty([code, 'status'], status);
  });

  it('says of a defect only that it is one', () => {
    const problem = asProblem(new Error('CC(C)=CCCC(C)(O)C=C is in memory at 0x1234'));
    expect(problem.code).toBe('internal');
    expect(problem.message).not.toContain('CCC');
  });

  it('takes over the refusals of other rooms, with their headers', () => {
    const refusal = Object.assign(new Error('slow down'), {
      name: 'Refusal',
      code: 'rate-limited',
      headers: { 'retry-after': '7' },
    });
    expect(asProblem(refusal)).toMatchObject({
      code: 'rate-limited',
      message: 'slow down',
      details: { headers: { 'retry-after': '7' } },
    });
    expect(asProblem(Object.assign(refusal, { code: 'made-up' })).code).toBe('internal');
    expect(asProblem(new SmellError('too-complex', 'no')).code).toBe('too-complex');
  });
});
