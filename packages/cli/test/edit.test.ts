/** Editing, paths and constraints with the shipped model. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadChemistry } from '@smell/core/molecule';
import type { EditCandidate, InterpolationStep } from '@smell/inference';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const RUN = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));
const VANILLIN = 'COc1cc(C=O)ccc1O';

const jsonLines = <Line>(text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('smell edit', () => {
  it('keeps what it is told to keep, moves as wished, and does it again for the same seed', async () => {
    const args = ['edit', VANILLIN, 'more floral, less smoky', '--keep-smarts', 'c1ccccc1O', '-n', '5', '--json'];
    const { code, stdout, stderr } = await runCli(...args);
    expect(stderr).toMatch(/^more: floral; less: smoky/);
    expect(code).toBe(0);
    const chemistry = await loadChemistry();
    const made = jsonLines<EditCandidate>(stdout);
    expect(made).toHaveLength(5);
    for (const { smiles, edit, provenance } of made) {
      expect(chemistry.matches(smiles, 'c1ccccc1O')).not.toEqual([]);
      expect(edit.gain).toBeGreaterThan(0);
      expect(provenance).toMatchObject({ mode: 'edit', source: VANILLIN, seed: 1, replacedAtoms: [0, 5, 6] });
      expect(provenance.keptAtoms).toEqual([1, 2, 3, 4, 7, 8, 9, 10]);
    }
    expect((await runCli(...args)).stdout).toBe(stdout);
    expect((await runCli(...args, '--seed', '2')).stdout).not.toBe(stdout);
  });

  it('prints a table of changes, and says that stereochemistry is left out', async () => {
    const { code, stdout, stderr } = await runCli('edit', 'CC(C)=CCC/C(C)=C/CO', 'more fruity', '-n', '3');
    expect(code).toBe(0);
    expect(stdout).toMatch(/fruity \d+% > \d+%/);
    expect(stderr).toMatch(/leaves it out/);
  });

  it.each([
    ['a SMILES that is none', ['c1ccccc', 'more floral'], /^error: the molecule, "c1ccccc", is not a structure/m],
    ['a molecule out of scope', ['CC(Cl)CCC', 'more floral'], /cannot be worked on: it contains Cl/],
    ['a pattern that matches nothing', [VANILLIN, 'more floral', '--keep-smarts', 'S'], /"S" matches nothing in/],
    ['a pattern that is none', [VANILLIN, 'more floral', '--keep-smarts', 'c1cc'], /"c1cc" is not a SMARTS pattern/],
    ['a pattern that keeps all', [VANILLIN, 'more floral', '--keep-smarts', '*'], /everything is kept/],
    ['an atom that is not there', [VANILLIN, 'more floral', '--replace-atoms', '3,11'], /atom 11 is not in .* 10 O/],
    ['atoms that are no numbers', [VANILLIN, 'more floral', '--replace-atoms', 'a'], /such as 3,4,5/],
    ['a share above 1', [VANILLIN, 'more floral', '--keep', '1.5'], /number from 0 to 1/],
    [
      'a share that leaves nothing',
      [VANILLIN, 'more floral', '--keep', '0.99'],
      /leaves none to regrow; keep at most 0\.9/,
    ],
    ['a wish without smell', [VANILLIN, 'zorp'], /zorp/],
    [
      'a model that cannot fill gaps',
      [VANILLIN, 'rose', '--model', 'baseline'],
      /cannot fill a gap; use a diffusion model/,
    ],
    ['share and atoms at once', [VANILLIN, 'rose', '--keep', '0.5', '--replace-atoms', '0'], /give one of them/],
  ])('refuses %s with exit code 2 and one line', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli('edit', ...args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('the smell process, editing', () => {
  it('stops at Ctrl-C with exit code 130, no stack and no child left', async () => {
    const child = spawn(process.execPath, [RUN, 'smell', 'edit', VANILLIN, 'more floral', '-n', '200']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const childrenOf = (pid: number): string[] =>
      readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    await expect.poll(() => childrenOf(child.pid!).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const children = childrenOf(child.pid!);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toMatch(/stopped\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
    for (const pid of children) await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 10_000 }).toBe(false);
  });
});

describe('smell interpolate', () => {
  it('finds a path on which the smell never turns back', async () => {
    const { code, stdout, stderr } = await runCli(
      ...['interpolate', 'CC(=O)OCc1ccccc1', 'CC(C)=CCCC(C)=CCO', '--steps', '4', '--json'],
    );
    expect(code).toBe(0);
    const path = jsonLines<InterpolationStep>(stdout);
    expect(path).toHaveLength(5);
    expect(path[0]).toMatchObject({ step: 0, odorPosition: 0, similarityToFrom: 1 });
    expect(path[4]).toMatchObject({ step: 4, odorPosition: 1, similarityToTo: 1 });
    for (let i = 1; i < path.length; i++) expect(path[i]!.odorPosition).toBeGreaterThan(path[i - 1]!.odorPosition);
    expect(stderr).toMatch(/odor goes towards B in 100% of 4 moves/);
  });

  it.each([
    ['ends that are the same', ['CCO/C=C/C', 'CCO/C=C\\C'], /same molecule/],
    ['an end that is none', ['CC(=O)OCC', 'xyz'], /^error: B, "xyz", is not a structure/m],
  ])('refuses %s with exit code 2', async (_, args, message) => {
    const { code, stderr } = await runCli('interpolate', ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('smell generate, constrained', () => {
  it('gives only what meets the constraints', async () => {
    const { code, stdout } = await runCli(
      ...['generate', 'rose', '-n', '5', '--json', '--weight', '150..200', '--logp', '..3', '--require', 'c1ccccc1'],
    );
    expect(code).toBe(0);
    const made = jsonLines<EditCandidate>(stdout);
    expect(made).toHaveLength(5);
    for (const { properties } of made) {
      expect(properties.molecularWeight).toBeGreaterThanOrEqual(150);
      expect(properties.molecularWeight).toBeLessThanOrEqual(200);
      expect(properties.logP).toBeLessThanOrEqual(3);
    }
  });

  it('says which constraint binds when little comes out', async () => {
    const { code, stderr } = await runCli('generate', 'rose', '-n', '3', '--weight', '120..130', '--logp', '4.5..');
    expect(stderr).toMatch(/warning: (weight|logP) .* binds: it removed \d+, \d+ of them alone/);
    expect([0, 1]).toContain(code);
  });

  it.each([
    ['a range that is none', ['--weight', 'heavy'], /such as 150\.\.200/],
    ['a range the wrong way round', ['--logp', '3..1'], /smaller number first: 1\.\.3/],
    ['a fragment with a metal', ['--require', '[Zn]'], /"\[Zn\]" cannot be required: it names Zn/],
    ['a note that is none', ['--note', 'bass'], /one of top, heart, base/],
  ])('refuses %s with exit code 2', async (_, args, message) => {
    const { code, stderr } = await runCli('generate', 'rose', ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
