/**
 * Every npm script comes through here: set-up first, then the command. Plain Node without dependencies.
 *
 *   smell ARGS...   the command line interface
 *   test [ARGS]     type check, lint, tests (ARGS go to Vitest)
 *   check           type check and lint only
 *   build-studio    the studio into packages/web/dist, where it changed; `smell serve` does the same
 *   verify-long     the whole evaluation and benchmark, into docs/results
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildService } from './build-service.mjs';
import { buildStudio } from './build-studio.mjs';
import { prepareDatabase } from './prepare-database.mjs';
import { ROOT, setup } from './setup.mjs';

const TOOLS = {
  types: ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'],
  'types of the studio': ['node_modules/typescript/bin/tsc', '-p', 'packages/web', '--noEmit'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
};

/** @type {Record<string, (args: string[]) => Promise<number | undefined> | number>} */
const COMMANDS = {
  async smell(args) {
    process.argv = [process.argv[0], 'smell', ...args];
    if (process.env.SMELL_DEBUG) process.setSourceMapsEnabled(true);
    await import((await buildService()).href);
    // The command sets the exit code itself.
    return undefined;
  },
  test(args) {
    const failedChecks = runChecks();
    const status = tool(['node_modules/vitest/vitest.mjs', 'run', ...args], {
      SMELL_FAILED_CHECKS: String(failedChecks),
    });
    return failedChecks > 0 ? 1 : status;
  },
  check: () => (runChecks() > 0 ? 1 : 0),
  'build-studio': () => 0,
  'verify-long': async (args) => (await import('./verify-long.mjs')).verifyLong(args),
};

function runChecks() {
  let failed = 0;
  for (const [name, args] of Object.entries(TOOLS)) {
    const status = tool(args);
    process.stdout.write(`${name}: ${status === 0 ? 'ok' : 'failed'}\n`);
    if (status !== 0) failed += 1;
  }
  return failed;
}

/** Run a tool of node_modules with this Node; returns its exit status. */
function tool(/** @type {string[]} */ [script, ...args], env = {}) {
  const { status, error } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status ?? 1;
}

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  process.stderr.write(`"${name}" is not one of: ${Object.keys(COMMANDS).join(', ')}\n`);
  process.exit(2);
}
try {
  await setup();
  const serves = name === 'smell' && args[0] === 'serve';
  if (serves || name === 'build-studio') buildStudio();
  if (serves || name === 'test') prepareDatabase();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
const status = await command(args);
if (status !== undefined) process.exitCode = status;
