import { expect, it } from 'vitest';
import { besideOfReading, NEW_BRIEF, requestOf } from './brief.ts';

it('nothing is asked without words', () => {
  expect(requestOf({ ...NEW_BRIEF, text: '  ' })).toBeNull();
  expect(requestOf({ ...NEW_BRIEF, text: 'rose', shaped: { rose: 0 } })).toBeNull();
});

it('a range at its ends demands nothing, an end that was moved does', () => {
  expect(requestOf({ ...NEW_BRIEF, text: ' rose ' })).toEqual({
    prompt: 'rose',
    count: 20,
    model: 'dit-smell',
    seed: 1,
    gate: 'exclude-prohibited',
  });
  expect(requestOf({ ...NEW_BRIEF, text: 'rose', weight: [60, 240], note: 'base' })?.constraints).toEqual({
    note: 'base',
    molecularWeight: { most: 240 },
  });
});

it('a profile shaped by hand is sent instead of the words', () => {
  const request = requestOf({ ...NEW_BRIEF, text: 'rose', shaped: { rose: 0.4, oud: 0 }, guidance: 2 });
  expect(request).toMatchObject({ profile: { rose: 0.4 }, guidance: 2 });
  expect(request?.profile).not.toHaveProperty('oud');
  expect(request).not.toHaveProperty('prompt');
});

it('what was forbidden is still forbidden in a profile shaped by hand', () => {
  const request = requestOf({ ...NEW_BRIEF, text: 'rose, no vanilla', shaped: { rose: 0.4, vanilla: -1 } });
  expect(request?.profile).toEqual({ rose: 0.4, vanilla: -1 });
});

it('what the words wished and placed goes with a profile shaped by hand, but no place of what was taken away', () => {
  const beside = besideOfReading({
    constraints: [
      { constraint: 'long lasting', scalars: { tenacity: 3 }, words: 'long lasting' },
      { constraint: 'note', note: 'top', descriptors: ['lemon'] },
      { constraint: 'note', note: 'base', descriptors: ['amber', 'musk'] },
    ],
  });
  const request = requestOf({ ...NEW_BRIEF, text: 'words', shaped: { amber: 0.8, lemon: 0, rose: 1 }, beside });
  expect(request).toMatchObject({ wishes: ['long lasting'], pyramid: { base: ['amber'] } });
  expect(request?.pyramid).not.toHaveProperty('top');
  expect(requestOf({ ...NEW_BRIEF, text: 'words', beside })).not.toHaveProperty('wishes');
});
