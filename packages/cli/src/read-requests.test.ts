import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interpret, readRequests } from './read-requests.ts';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smell-requests-'));
  path = join(folder, 'requests.jsonl');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...lines: string[]) => {
  writeFileSync(path, lines.join('\n'));
  return readRequests(path);
};

describe('readRequests', () => {
  it('reads prompts and profiles, skipping empty lines', async () => {
    const requests = await read(
      '\uFEFF{"id":"a","prompt":"fresh rose"}',
      '',
      '{"id":2,"profile":{"rose":1,"woody":0.5}}',
      '',
    );
    expect(requests.map(({ id }) => id)).toEqual(['a', '2']);
    expect(requests[0]!.condition.asked).toHaveProperty('rose');
    expect(requests[1]!.condition).toEqual({ asked: { rose: 1, woody: 0.5 } });
    expect(requests[1]!.interpretation).toBe('profile: rose 1, woody 0.5');
  });

  it('names a line without id after its place', async () => {
    expect((await read('{"prompt":"rose"}', '{"prompt":"musk"}')).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it.each([
    ['text that is not JSON', '{"prompt":', /requests\.jsonl:2: not JSON/],
    ['neither prompt nor profile', '{"id":"b"}', /requests\.jsonl:2: give either a "prompt" or a "profile"/],
    ['both', '{"prompt":"rose","profile":{"rose":1}}', /requests\.jsonl:2: give either/],
    ['a misspelled field', '{"promt":"rose"}', /requests\.jsonl:2: .*promt/],
    ['a prompt that says nothing', '{"prompt":"zorp"}', /requests\.jsonl:2: .*zorp/],
    ['a descriptor that is none', '{"profile":{"rse":1}}', /requests\.jsonl:2: .*rse.*rose/],
    ['a weight out of range', '{"profile":{"rose":-2}}', /requests\.jsonl:2: /],
    ['an id used before', '{"id":"a","prompt":"rose"}', /requests\.jsonl:2: id "a" is that of line 1/],
  ])('refuses %s, naming file and line', async (_, line, message) => {
    await expect(read('{"id":"a","prompt":"rose"}', line)).rejects.toThrow(message);
    await expect(read('{"id":"a","prompt":"rose"}', line)).rejects.toThrow(SmellError);
  });

  it('refuses a file that is empty or not there', async () => {
    await expect(read('', '')).rejects.toThrow(/holds no line/);
    await expect(readRequests(join(folder, 'none.jsonl'))).rejects.toThrow(/cannot be read/);
  });
});

describe('interpret', () => {
  it('says in one line which words caused what', async () => {
    const { interpretation, condition } = await interpret('sea breeze and rose, no vanilla, zorp');
    expect(interpretation).toMatch(/^understood: .*marine [\d.]+ \(sea breeze\)/);
    expect(interpretation).toMatch(/; without: vanilla; not understood: zorp$/);
    expect(condition.forbidden).toContain('vanilla');
  });

  it('asks each facet for the part of the pyramid where the prompt places it', async () => {
    const { facets } = await interpret('citrus top, woody base');
    expect(facets.map(({ serves, condition }) => [serves, condition.note])).toEqual([
      [['citrus'], 'top'],
      [['woody'], 'base'],
    ]);
  });

  it('says of a misspelled word and of a guess what they are', async () => {
    const { interpretation } = await interpret('vanila and mozzarella');
    expect(interpretation).toMatch(/vanilla [\d.]+ \(vanila read as vanilla\)/);
    expect(interpretation).toMatch(/\(mozzarella, a guess, \d+% sure\)/);
  });
});
