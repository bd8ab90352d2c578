/** What only a real process shows: signals, closed pipes, and that nothing is left running. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTinyModel } from '@smell/inference/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const RUN = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-process-'));
  writeTinyModel(root);
});
afterAll(() => rmSync(root, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [RUN, 'smell', ...args], { env: { ...process.env, SMELL_MODELS: root } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  return { child, ended, said: () => stderr };
}

/** Processes whose parent is `pid`; only Linux tells. */
function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

describe('the smell process', () => {
  it('stops at Ctrl-C with exit code 130, no stack, no child and no half file', async () => {
    const out = join(root, 'out.csv');
    // More than the tiny model can give: it works until it is stopped.
    const { child, ended } = start('generate', 'rose', '-n', '10000', '--model', 'tiny', '--out', out);
    await expect.poll(() => childrenOf(child.pid!).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const children = childrenOf(child.pid!);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/stopped\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
    for (const pid of children) await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 10_000 }).toBe(false);
    expect(readdirSync(root).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it('stops describing at Ctrl-C while it waits for more', async () => {
    const out = join(root, 'described.csv');
    const { child, ended, said } = start('describe', '--file', '-', '--out', out);
    // A bad row is reported once its batch is full; standard input stays open.
    child.stdin.write('C1CC\n'.repeat(64));
    await expect.poll(said, { timeout: 60_000 }).toContain('row 64');
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/stopped\n$/);
    expect(readdirSync(root).filter((name) => name.startsWith('described'))).toEqual([]);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { child, ended } = start('generate', 'rose', '-n', '20', '--model', 'tiny', '--json');
    child.stdout.destroy();
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|error/i);
  });
});
