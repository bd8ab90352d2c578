/**
 * The long proof of the service, part by part: each in processes of its own, its result kept in .cache/verify-service (or the folder in
 * SMELL_VERIFY_FOLDER) with commit and machine, so that one part can be made again. docs/results/service.md is written from all that are there.
 * Plain Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** Runs of service-killed.test.ts, and requests of openapi.test.ts to each operation. */
const KILL_ROUNDS = 5;
const FUZZ_RUNS = 100;
const TESTS = join('packages', 'server', 'test');
const LAST_WORDS = 6000;
/** As packages/server/test/aimed.ts writes it. */
const UNMET = '**unmet**';

/** In the order of the report. @type {Record<string, (minutes: string) => string>} */
const PARTS = {
  bench: () => measured('bench'),
  liveness: () => measured('liveness'),
  overload: () => measured('overload'),
  fairness: () => measured('fairness'),
  soak: (minutes) => measured('soak', minutes),
  kills: () => {
    for (let round = 1; round <= KILL_ROUNDS; round++) {
      process.stderr.write(`round ${round} of ${KILL_ROUNDS}\n`);
      vitest(['service-killed.test.ts']);
    }
    return `## Kills, cuts, replacement

| what (service-killed.test.ts) | times | broken promises |
|---|---|---|
| kill -9 of inference, of PostgreSQL, of the API, of Redis; FLUSHALL; connections slow and cut | ${KILL_ROUNDS} each | 0 |
| both API processes replaced behind nginx under load, requests failed | ${KILL_ROUNDS} | 0 |

Kills in each phase of a job: [jobs.md](jobs.md).`;
  },
  fuzz: () => {
    vitest(['openapi.test.ts', 'routes.test.ts'], { SMELL_FUZZ_RUNS: String(FUZZ_RUNS) });
    return `## Fuzz

| what (openapi.test.ts, routes.test.ts; seed 5) | times | broken promises |
|---|---|---|
| requests to each operation of the OpenAPI document, valid and not: no 5xx, answers as the document has them | ${FUZZ_RUNS} | 0 |
| every operation with ids of another organisation, in its path and in its body | all | 0 |`;
  },
};

/** @param {string} part @param {string[]} args */
function measured(part, ...args) {
  return node(['--import', 'tsx', join(ROOT, TESTS, 'verify-service.ts'), part, ...args]);
}

/** Where something that they need is not installed, these tests fail instead of being skipped. @param {string[]} files @param {NodeJS.ProcessEnv} [env] */
function vitest(files, env = {}) {
  const paths = files.map((file) => `${TESTS}/${file}`);
  node([join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...paths], { CI: 'true', ...env });
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function node(args, env = {}) {
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout.slice(-LAST_WORDS)}`);
  return stdout.trim();
}

/**
 * A part that fails has no result afterwards, and the others are run all the same. What is short of its aim is kept, marked and told.
 *
 * @param {string} names of parts, with commas; all of them when empty
 * @param {string} minutes of the soak
 * @param {{ commit: string, machine: string }} origin
 * @returns {number} 1 when a part failed or an aim was not met
 */
export function verifyService(names, minutes, origin) {
  const asked = names === '' ? Object.keys(PARTS) : names.split(',');
  for (const name of asked) {
    if (!(name in PARTS)) throw new Error(`there is no part "${name}": ${Object.keys(PARTS).join(', ')}`);
  }
  const folder = process.env.SMELL_VERIFY_FOLDER ?? join(ROOT, '.cache', 'verify-service');
  mkdirSync(folder, { recursive: true });
  /** @param {string} name */
  const fileOf = (name) => join(folder, `${name}.json`);
  const failed = [];
  const unmet = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (!asked.includes(name)) continue;
    process.stderr.write(`part ${name}\n`);
    rmSync(fileOf(name), { force: true });
    const began = Date.now();
    try {
      const section = run(minutes);
      const made = { ...origin, date: new Date(began).toISOString().slice(0, 10), seconds: seconds(began), section };
      writeFileSync(fileOf(name), `${JSON.stringify(made, null, 2)}\n`);
      unmet.push(...section.split('\n').filter((line) => line.includes(UNMET)));
    } catch (error) {
      failed.push(name);
      process.stderr.write(`part ${name} failed after ${seconds(began)} s: ${/** @type {Error} */ (error).message}\n`);
    }
  }
  const page = join(ROOT, 'docs', 'results', 'service.md');
  const before = existsSync(page) ? partsOf(readFileSync(page, 'utf8')) : new Map();
  const parts = Object.keys(PARTS).map((name) => {
    if (existsSync(fileOf(name))) return partOf(name, JSON.parse(readFileSync(fileOf(name), 'utf8')));
    // Measured on another machine, or by somebody else: it stands until it is measured again.
    const kept = asked.includes(name) ? undefined : before.get(name);
    return kept ?? { row: `| ${name} | not run | | | |`, section: '' };
  });
  writeFileSync(page, report(parts));
  if (failed.length > 0) process.stderr.write(`failed: ${failed.join(', ')}\n`);
  if (unmet.length > 0) process.stderr.write(`short of their aims:\n${unmet.join('\n')}\n`);
  return failed.length + unmet.length > 0 ? 1 : 0;
}

/** @param {number} began */
const seconds = (began) => Math.round((Date.now() - began) / 1000);

/**
 * @param {string} name
 * @param {{ commit: string, machine: string, date: string, seconds: number, section: string }} made
 */
const partOf = (name, { date, commit, machine, seconds, section }) => ({
  row: `| ${name} | ${date} | ${commit} | ${machine} | ${seconds} |`,
  section: `<!-- ${name} -->\n\n${section}`,
});

/** What a page says of each of its parts. @param {string} page @returns {Map<string, { row: string, section: string }>} */
export function partsOf(page) {
  const [head = '', ...sections] = page.split(/^(?=<!-- [a-z]+ -->$)/m);
  return new Map(
    sections.flatMap((section) => {
      const name = /^<!-- ([a-z]+) -->/.exec(section)?.[1] ?? '';
      const row = head.split('\n').find((line) => line.startsWith(`| ${name} | `));
      return row === undefined ? [] : [[name, { row, section: section.trimEnd() }]];
    }),
  );
}

/** @param {readonly { row: string, section: string }[]} parts */
function report(parts) {
  return `# The service

Measured by \`npm run verify:long -- --service\`; one part again by \`npm run verify:long -- --service=soak 30\`. A broken
promise ends a part with an error, and it has no result here then; a figure that is short of its aim is marked as unmet.

| part | on | commit | machine | seconds |
|---|---|---|---|---|
${parts.map(({ row }) => row).join('\n')}

${parts
  .map(({ section }) => section)
  .filter((section) => section !== '')
  .join('\n\n')}
`;
}
