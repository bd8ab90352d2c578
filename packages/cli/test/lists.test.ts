/** `smell lists`, whole, on the shipped tables. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListManifest, ListMatch, ListsDiff } from '@smell/core/safety';
import { shippedListsFolder } from '@smell/training';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-lists-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const matches = (text: string): ListMatch[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ListMatch);

describe('smell lists', () => {
  it('shows what is loaded, of which day, what it is used for and what is missing', async () => {
    const { code, stdout, stderr } = await runCli('lists');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^IFRA Standards$/m);
    expect(stdout).toMatch(/ifra-standards: 51st Amendment, as of 2023, 263 rows/);
    expect(stdout).toMatch(/context, decides nothing/);
    expect(stdout).toMatch(/missing: .*the individual Standards prevail/);
    expect(stderr).toMatch(/^version 20\S+; Facts of lists, .* does not mean that a substance is safe or allowed\.$/m);
    const json = await runCli('lists', '--json');
    expect((JSON.parse(json.stdout) as ListManifest).lists).toHaveLength(11);
  });

  it('finds the rows of a structure, a CAS number and a name, and says how', async () => {
    const structure = await runCli('lists', 'find', 'CC(C=O)Cc1ccc(cc1)C(C)(C)C', '--json');
    expect(matches(structure.stdout).map(({ entry, identity }) => `${entry.list} ${entry.row} ${identity}`)).toContain(
      'eu-annex-ii 1666 exact',
    );
    const number = await runCli('lists', 'find', '80-54-6');
    expect(number.stdout).toMatch(/^eu-annex-ii 1666: /m);
    expect(number.stdout).toMatch(/^ {2}cas: named by its CAS number 80-54-6 in /m);
    const name = await runCli('lists', 'find', 'MUSK xylene', '--json');
    const found = matches(name.stdout).map(({ entry, identity }) => `${entry.list} ${identity}`);
    expect(found).toContain('ifra-standards name');
    // What the structure behind the name meets under other names.
    expect(found).toContain('clp-annex-vi exact');
  });

  it('says that nothing was found, which is an answer', async () => {
    const { code, stdout, stderr } = await runCli('lists', 'find', 'CC(C)OP(C)(F)=O');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^no row found; lists 20/m);
    expect((await runCli('lists', 'find', 'no such material')).code).toBe(0);
    // A trade name that no list prints, of a material that is known.
    expect((await runCli('lists', 'find', 'Lilial')).stdout).toContain('eu-annex-ii 1666');
  });

  it.each([
    [['find', 'C1CC(=O'], 2, /is in no list as a name, and is not a structure: /],
    [['find', '80-54-7'], 2, /"80-54-7" is not a CAS number: its check digit does not fit/],
    [['find', ' '], 2, /give a SMILES, a CAS number or a name/],
    [['diff', 'shipped', '/nowhere'], 1, /\/nowhere\/manifest\.json cannot be read \(ENOENT\); give a folder/],
    [['build', '--from', '/nowhere'], 1, /\/nowhere\/ifra_standards_51\.csv cannot be read \(ENOENT\)/],
  ] as const)('refuses %j', async (args, exitCode, message) => {
    const { code, stderr } = await runCli('lists', ...args);
    expect(code).toBe(exitCode);
    expect(stderr).toMatch(message);
  });

  it('tells that two versions are the same, and that one is damaged', async () => {
    const copy = join(root, 'copy');
    cpSync(shippedListsFolder(), copy, { recursive: true });
    const same = await runCli('lists', 'diff', 'shipped', copy);
    expect({ code: same.code, stdout: same.stdout }).toEqual({ code: 0, stdout: '' });
    expect(same.stderr).toMatch(/: 0 rows added, 0 removed, 0 changed$/m);
    expect((JSON.parse((await runCli('lists', 'diff', copy, 'shipped', '--json')).stdout) as ListsDiff).lists).toEqual(
      [],
    );
    writeFileSync(join(copy, 'gras.json'), '{}');
    const damaged = await runCli('lists', 'diff', 'shipped', copy);
    expect(damaged.code).toBe(1);
    expect(damaged.stderr).toMatch(/gras\.json is not what its manifest says/);
  });
});
