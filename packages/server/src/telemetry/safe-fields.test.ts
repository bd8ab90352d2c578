import { describe, expect, it } from 'vitest';
import { errorFields, safeFields } from './safe-fields.ts';

describe('fields that may leave the process', () => {
  it('are those of the list, and only values that can be no secret', () => {
    expect(
      safeFields({
        'http.route': '/v1/jobs/:id',
        'http.response.status_code': 200,
        'smell.model': 'a rose by any other name',
        'smell.job.id': 'CC(C)=CCCC(C)(O)C=C',
        'smell.count': Number.NaN,
        ...({ prompt: 'rose', 'http.request.body.content': 'rose' } as object),
      }),
    ).toEqual({
      'http.route': '/v1/jobs/:id',
      'http.response.status_code': 200,
      'smell.model': 'other',
      'smell.job.id': 'other',
    });
  });

  it('say of an error what it is and where, not what it says', () => {
    const error = Object.assign(new RangeError('CCO is not\n    good'), { code: 'bad-structure' });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ 'error.type': 'RangeError', 'error.code': 'bad-structure' });
    expect(fields['error.stack_trace']).toMatch(/^ {4}at .*safe-fields\.test\.ts/);
    expect(JSON.stringify(fields)).not.toContain('CCO');
    expect(errorFields('a rose')).toEqual({ 'error.type': 'string' });
  });
});
