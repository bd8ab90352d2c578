/** What users run is built of these sources: it must work, and be built once. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, typed in its comments
import { buildService } from './build-service.mjs';

const run = promisify(execFile);

it('is built once, also when two processes ask at the same time, and nothing unfinished stays', async () => {
  const builds = mkdtempSync(join(tmpdir(), 'smell-builds-'));
  try {
    const script = `
      const { buildService } = await import(${JSON.stringify(new URL('./build-service.mjs', import.meta.url).href)});
      console.log((await buildService(undefined, process.argv[1])).href);`;
    const build = async () =>
      (await run(process.execPath, ['--input-type=module', '-e', script, builds])).stdout.trim();
    const [main, same] = await Promise.all([build(), build()]);
    expect(same).toBe(main);
    expect(await build()).toBe(main);
    const [name, ...others] = readdirSync(builds);
    expect(others).toEqual([]);
    for (const part of [
      'main',
      'chemistry-worker',
      'model-thread',
      'question-thread',
      'research-thread',
      'molecule-file-thread',
    ]) {
      expect(existsSync(join(builds, name!, `${part}.js`)), part).toBe(true);
    }
  } finally {
    rmSync(builds, { recursive: true, force: true });
  }
});

it('understands a prompt and finds the tables beside the sources', async () => {
  const main = fileURLToPath(await buildService());
  const read = execFileSync(process.execPath, [main, 'interpret', 'fresh rose', '--json'], { encoding: 'utf8' });
  expect(JSON.parse(read)).toMatchObject({ profile: { rose: expect.any(Number) } });
  const screened = execFileSync(process.execPath, [main, 'describe', 'OCCc1ccccc1', '--json'], { encoding: 'utf8' });
  expect(JSON.parse(screened)).toMatchObject({ inchiKey: 'WRMNZCZEMHIOCP-UHFFFAOYSA-N' });
});
