import { expect, it } from 'vitest';
import { NEW_BRIEF } from './brief.ts';
import { type BriefHistory, changeBrief, undoBrief } from './brief-history.ts';

const start: BriefHistory = { brief: { ...NEW_BRIEF, text: 'rose and cedar' }, before: [] };

it('typing is no step: the browser takes it back', () => {
  const typed = changeBrief(start, { text: 'rose and cedars' }, 0);
  expect(undoBrief(typed).brief.text).toBe('rose and cedars');
});

it('words that were replaced by others come back', () => {
  expect(undoBrief(changeBrief(start, { text: 'a wet garden', shaped: null }, 0)).brief.text).toBe('rose and cedar');
});

it('a drag is one step, and a later drag another', () => {
  let now = changeBrief(start, { shaped: { rose: 0.9 } }, 0);
  now = changeBrief(now, { shaped: { rose: 0.8 } }, 30);
  now = changeBrief(now, { shaped: { rose: 0.7 } }, 60);
  now = changeBrief(now, { shaped: { rose: 0.2 } }, 5000);
  now = undoBrief(now);
  expect(now.brief.shaped).toEqual({ rose: 0.7 });
  expect(undoBrief(now).brief.shaped).toBeNull();
  expect(undoBrief(undoBrief(now)).brief.shaped).toBeNull();
});

it('a shape that typing sets aside comes back', () => {
  const shaped = changeBrief(start, { shaped: { rose: 0.5, vanilla: -1 } }, 0);
  const typed = changeBrief(shaped, { text: 'rose and cedar!', shaped: null }, 9000);
  expect(undoBrief(typed).brief.shaped).toEqual({ rose: 0.5, vanilla: -1 });
});
