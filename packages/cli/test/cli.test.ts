import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate } from '@smell/inference';
import { writeTinyModel } from '@smell/inference/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCli } from './run-cli.ts';

const PROMPT = 'a fresh aquatic scent with sea breeze, cucumber and white musk, zorp';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-cli-'));
  writeTinyModel(join(root, 'models'));
  vi.stubEnv('SMELL_MODELS', join(root, 'models'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('smell generate', () => {
  it('prints how it understood the brief, then a table, and notes beside it', async () => {
    const { code, stdout, stderr } = await runCli('generate', PROMPT, '-n', '5', '--model', 'tiny');
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe(PROMPT);
    expect(lines[1]).toMatch(/^understood: .*\([^)]*sea breeze\).*; not understood: zorp$/);
    expect(lines[3]).toMatch(/^facet 1 of 2: cucumber, .*; left to the others: musk, powdery$/);
    expect(lines[5]).toMatch(/^#\s+SMILES\s+novel/);
    expect(lines.slice(4).filter((line) => /^\d/.test(line))).toHaveLength(5);
    expect(stderr).toMatch(/predictions/);
  });

  it('with --json prints whole candidates and nothing else on stdout', async () => {
    const { code, stdout, stderr } = await runCli(
      'generate',
      'rose',
      '-n',
      '4',
      '--seed',
      '7',
      '--guidance',
      '1',
      '--model',
      'tiny',
      '--json',
    );
    expect(code).toBe(0);
    const candidates = jsonLines(stdout) as unknown as Candidate[];
    expect(candidates).toHaveLength(4);
    for (const candidate of candidates) {
      const { id, smiles, inchiKey, formula, novel, nearest, properties, synthesis, stereo, provenance } = candidate;
      expect([id, smiles, inchiKey, formula].every((text) => text.length > 0)).toBe(true);
      expect(typeof novel).toBe('boolean');
      expect(Object.keys(nearest)).toEqual(expect.arrayContaining(['name', 'smiles', 'similarity']));
      expect(Object.values(properties).every(Number.isFinite)).toBe(true);
      expect(synthesis.score).toBeGreaterThanOrEqual(1);
      expect(Object.keys(stereo)).toEqual(['undefinedCentres', 'undefinedDoubleBonds', 'isomers']);
      expect(stereo.isomers.listed).toHaveLength(Math.min(stereo.isomers.count, 8));
      expect(provenance).toMatchObject({ model: 'tiny', seed: 7, guidance: 1 });
    }
    expect(stderr).toMatch(/^understood: rose/);
  });

  it('takes many requests from a file and tells whose each candidate is', async () => {
    const file = join(root, 'requests.jsonl');
    writeFileSync(file, '{"id":"a","prompt":"fresh rose"}\n{"id":"b","profile":{"woody":1}}\n');
    const { code, stdout } = await runCli('generate', '--prompts', file, '-n', '3', '--model', 'tiny', '--json');
    expect(code).toBe(0);
    expect(jsonLines(stdout).map(({ request }) => request)).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
  });

  it('saves what the table shows as CSV, SDF and HTML', async () => {
    for (const ending of ['csv', 'sdf', 'html']) {
      const path = join(root, `out.${ending}`);
      const { code, stderr } = await runCli('generate', 'rose', '-n', '3', '--model', 'tiny', '--out', path);
      expect(stderr).toContain(`saved ${path}`);
      expect(code).toBe(0);
    }
    const rows = parse(readFileSync(join(root, 'out.csv')), { columns: true }) as { smiles: string }[];
    const sdf = readFileSync(join(root, 'out.sdf'), 'utf8');
    const html = readFileSync(join(root, 'out.html'), 'utf8');
    expect(rows).toHaveLength(3);
    expect(sdf.match(/V2000/g)).toHaveLength(3);
    expect(html.match(/<svg/g)).toHaveLength(3);
    for (const { smiles } of rows) expect(sdf).toContain(`>  <SMILES>\n${smiles}\n`);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['an empty prompt', ['generate', ''], /prompt has no words/],
    ['no prompt', ['generate'], /prompt has no words/],
    ['a prompt too long', ['generate', 'rose '.repeat(500)], /2500 characters; at most 2000/],
    ['a prompt of unknown words', ['generate', 'zorp'], /zorp/],
    ['a count that is no number', ['generate', 'rose', '-n', 'abc'], /whole number from 1 to 10000/],
    ['a count of zero', ['generate', 'rose', '-n', '0'], /whole number from 1 to 10000/],
    ['a negative count', ['generate', 'rose', '-n', '-1'], /whole number from 1 to 10000/],
    ['a huge count', ['generate', 'rose', '-n', '1e9'], /whole number from 1 to 10000/],
    ['a guidance that is no number', ['generate', 'rose', '--guidance', 'NaN'], /number from 0 to 10/],
    ['both prompt and file', ['generate', 'rose', '--prompts', 'x'], /not both/],
    ['an unknown file format', ['generate', 'rose', '--out', 'x.doc'], /\.csv, \.sdf, \.html/],
    ['an unknown option', ['generate', 'rose', '--colour'], /unknown option/],
    ['an unknown command', ['generat'], /unknown command/],
    [
      'a place that cannot be written',
      ['generate', 'rose', '-n', '1', '--model', 'tiny', '--out', '/nowhere/x.csv'],
      /cannot be written/,
    ],
  ])('refuses %s with exit code 2 and no stack', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout.includes('{')).toBe(false);
    expect(code).toBe(2);
  });

  it('fails with exit code 1 when the model is missing or damaged, naming it', async () => {
    const missing = await runCli('generate', 'rose', '--model', 'nothing');
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: no model "nothing" in .*tiny/m) });
    const folder = writeTinyModel(join(root, 'damaged'));
    const path = join(folder, 'weights.safetensors');
    writeFileSync(path, readFileSync(path).fill(0, 5000, 5004));
    vi.stubEnv('SMELL_MODELS', join(root, 'damaged'));
    const damaged = await runCli('generate', 'rose', '--model', 'tiny');
    vi.stubEnv('SMELL_MODELS', join(root, 'models'));
    expect(damaged).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/weights\.safetensors is damaged: its SHA-256/),
    });
  });
});

describe('smell sample', () => {
  it('shows what the model says itself, valid or not, in the order of the profiles', async () => {
    const file = join(root, 'profiles.jsonl');
    writeFileSync(file, '{"id":"a","profile":{"rose":1}}\n{"id":"b","profile":{"woody":1}}\n');
    const masked = await runCli('sample', '--profiles', file, '-n', '40', '--model', 'tiny', '--json');
    expect(masked.code).toBe(0);
    const lines = jsonLines(masked.stdout);
    expect(lines.map(({ id }) => id)).toEqual([...Array(40).fill('a'), ...Array(40).fill('b')]);
    for (const { raw, valid, smiles } of lines) {
      expect(typeof raw).toBe('string');
      expect(valid).toBe(smiles !== null);
    }
    const bare = await runCli('sample', '--profiles', file, '-n', '40', '--model', 'tiny', '--json', '--no-mask');
    const share = (text: string): number => jsonLines(text).filter(({ valid }) => valid).length / 80;
    expect(share(bare.stdout)).toBeLessThan(share(masked.stdout));
  });
});

describe('smell interpret', () => {
  it('says which words ask for what, which facets there are, and what was not understood', async () => {
    const brief = 'cucumber and white musk, no vanilla, long-lasting, zorp';
    const { code, stdout } = await runCli('interpret', brief, '--json');
    expect(code).toBe(0);
    const [read] = jsonLines(stdout) as [{ facets: { profile: Record<string, number> }[] }];
    expect(read).toMatchObject({
      profile: { cucumber: 0.8, musk: 0.8, vanilla: -1 },
      unknown: ['zorp'],
      constraints: [{ constraint: 'long lasting', words: 'long-lasting' }],
      language: 'en',
    });
    expect(read.facets.map(({ profile }) => Object.keys(profile)[0]).sort()).toEqual(['cucumber', 'musk']);
    const table = await runCli('interpret', brief);
    for (const text of ['facet 1 of 2', 'cucumber: "cucumber"', 'vanilla: "vanilla"', 'not understood  zorp']) {
      expect(table.stdout).toContain(text);
    }
  });

  it('refuses a brief without smell and an unknown language', async () => {
    expect((await runCli('interpret', 'a nice day')).code).toBe(2);
    const { code, stderr } = await runCli('interpret', 'rose', '--language', 'xx');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--language xx is none of en, es/);
  });
});

describe('smell bench', () => {
  it('reports what it measured', async () => {
    const { code, stdout } = await runCli('bench', '-n', '20', '--model', 'tiny', '--json');
    expect(code).toBe(0);
    const [figures] = jsonLines(stdout) as [Record<string, number>];
    expect(figures.qualifyingPerSecond).toBeGreaterThan(0);
    expect(figures.candidates).toBe(20);
  });
});

describe('smell doctor', () => {
  it('names versions, models, hashes and data terms', async () => {
    const { code, stdout } = await runCli('doctor');
    expect(code).toBe(0);
    for (const text of [
      `node        ${process.versions.node}`,
      'onnxruntime-node 1.',
      'tiny test (diffusion)',
      'data terms: made for a test',
    ]) {
      expect(stdout).toContain(text);
    }
  });

  it('fails when a model is damaged, and still reports the rest', async () => {
    writeTinyModel(join(root, 'ill'));
    rmSync(join(root, 'ill', 'tiny', 'encode.onnx'));
    writeTinyModel(join(root, 'ill'), { name: 'well' });
    vi.stubEnv('SMELL_MODELS', join(root, 'ill'));
    const { code, stdout, stderr } = await runCli('doctor');
    vi.stubEnv('SMELL_MODELS', join(root, 'models'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/tiny: NOT USABLE: .*encode\.onnx is missing/);
    expect(stdout).toContain('well test');
    expect(stderr).toMatch(/^error: tiny: /m);
  });
});

describe('help', () => {
  it('is there for every command, on stdout, with exit code 0', async () => {
    for (const args of [
      [],
      ['generate'],
      ['edit'],
      ['interpolate'],
      ['interpret'],
      ['describe'],
      ['sample'],
      ['evaluate'],
      ['train'],
      ['data'],
      ['data', 'build'],
      ['bench'],
      ['doctor'],
    ]) {
      const { code, stdout } = await runCli(...args, '--help');
      expect(stdout).toMatch(/^Usage: smell/);
      expect(code).toBe(0);
    }
  });
});
