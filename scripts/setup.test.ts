import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPTS = fileURLToPath(new URL('.', import.meta.url));

/**
 * Stands in for npm, whose real work every clean clone does: `ci` writes down what it was told and what npm leaves
 * behind, or fails as npm does.
 */
const NPM = `
  const { existsSync, mkdirSync, readFileSync, writeFileSync, appendFileSync } = require('node:fs');
  appendFileSync('npm-calls', process.argv.slice(2).join(' ') + ' ' + process.env.ONNXRUNTIME_NODE_INSTALL + '\\n');
  if (existsSync('broken')) {
    console.error('npm error code E404\\nnpm error nothing found\\nnpm error\\nnpm error Clean install a project\\nnpm error manual');
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  const { packages: { '': root, ...packages } } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  delete packages['node_modules/other-platform'];
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-setup-'));
  mkdirSync(join(root, 'scripts'));
  cpSync(join(SCRIPTS, 'setup.mjs'), join(root, 'scripts', 'setup.mjs'));
  writeFileSync(join(root, 'npm.cjs'), NPM);
  writeLock('1.0.0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeLock(version: string): void {
  const packages = {
    '': { name: 'root' },
    'node_modules/one': { version, integrity: `sha512-${version}` },
    'node_modules/other-platform': { version, optional: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
}

const calls = (): string[] => {
  const path = join(root, 'npm-calls');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
};

const SETUP = `import { setup } from './scripts/setup.mjs'; try { await setup(process.cwd()); } catch (error) { console.error(error.message); process.exit(1); }`;

const options = (): { cwd: string; env: NodeJS.ProcessEnv } => ({
  cwd: root,
  env: { ...process.env, npm_execpath: join(root, 'npm.cjs') },
});

function runSetup(): { status: number | null; stderr: string } {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', SETUP], { ...options(), encoding: 'utf8' });
  return { status: run.status, stderr: run.stderr };
}

describe('setup', () => {
  it('installs once, with one line of progress, and then says nothing', () => {
    const first = runSetup();
    expect(first.stderr).toMatch(/^Installing dependencies \(.*\)\.\.\. done in \d+ s\.\n$/);
    expect(first.status).toBe(0);
    expect(runSetup()).toEqual({ status: 0, stderr: '' });
    expect(calls()).toHaveLength(1);
  });

  it('installs exactly the lock file, and no GPU binaries', () => {
    runSetup();
    expect(calls()[0]).toMatch(/^ci .* skip$/);
  });

  it('does nothing when npm itself installed the same', () => {
    runSetup();
    rmSync(join(root, 'node_modules', '.setup-stamp'));
    expect(runSetup()).toEqual({ status: 0, stderr: '' });
    expect(calls()).toHaveLength(1);
  });

  it('installs again when the lock file asks for something else', () => {
    runSetup();
    writeLock('2.0.0');
    expect(runSetup().stderr).toMatch(/^Installing/);
    expect(calls()).toHaveLength(2);
  });

  it('lets one of two runs at once do the work and the other wait for it', async () => {
    const runs = [0, 1].map(
      () =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, ['--input-type=module', '-e', SETUP], options()).on('close', resolve);
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0]);
    expect(calls()).toHaveLength(1);
    expect(existsSync(join(root, '.cache', 'setup.lock'))).toBe(false);
  });

  it('takes over the lock of a run that was killed', () => {
    mkdirSync(join(root, '.cache', 'setup.lock'), { recursive: true });
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(root, '.cache', 'setup.lock', 'pid'), String(gone));
    expect(runSetup().status).toBe(0);
  });

  it('passes on what npm says when it fails, without its manual, and tries again next time', () => {
    writeFileSync(join(root, 'broken'), '');
    const { status, stderr } = runSetup();
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm ci ended with 1: code E404\nnothing found\nMend what npm names/);
    expect(stderr).not.toMatch(/manual/);
    rmSync(join(root, 'broken'));
    expect(runSetup().status).toBe(0);
  });
});

describe('checkNode', () => {
  it('accepts Node 20.19 and newer, and says what to do otherwise', () => {
    const check = (version: string) =>
      spawnSync(
        process.execPath,
        ['--input-type=module', '-e', `import { checkNode } from './scripts/setup.mjs'; checkNode('${version}')`],
        { cwd: root, encoding: 'utf8' },
      );
    for (const version of ['20.19.0', '22.0.0']) expect(check(version).status).toBe(0);
    for (const version of ['18.20.1', '20.9.0'])
      expect(check(version).stderr).toMatch(/Node 20\.19 or newer is needed/);
  });
});
