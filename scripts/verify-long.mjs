/**
 * What takes too long for every test run: the whole evaluation and the benchmark of each generator, and the proof of the service, written to
 * docs/results with machine, commit and seed. Needs the training shards (`smell data build`). Plain Node.
 *
 *   npm run verify:long [-- --samples 10000]     all of it; hours
 *   npm run verify:long -- --models [--samples 10000]     only the models: evaluation, benchmarks
 *   npm run verify:long -- --jobs     only what kills the service's processes, without a model
 *   npm run verify:long -- --service [minutes of the soak]     only the service: benchmarks, kills, fuzz, overload, soak
 *   npm run verify:long -- --service=bench,liveness,overload,fairness,soak,kills,fuzz [minutes]     parts of that
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';
import { verifyService } from './verify-service.mjs';

const SOAK_MINUTES = '30';
const GENERATORS = ['dit-smell', 'baseline'];

/** @param {string[]} args of the command line interface */
function smell(args) {
  const { status, stdout, error } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'smell', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`smell ${args.join(' ')} ended with ${status}`);
  return stdout;
}

/** Kills the service's processes in every phase of a job. @param {string} head */
function verifyJobs(head) {
  const script = join(ROOT, 'packages', 'server', 'test', 'verify-jobs.ts');
  const { status, stdout, error } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`jobs did not outlive kills: ${script} ended with ${status}`);
  writeFileSync(join(ROOT, 'docs', 'results', 'jobs.md'), `# Jobs, killed\n\n${head}\n\n${stdout}`);
}

function commit() {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout.trim() || 'unknown';
}

/** @param {string[]} args */
export function verifyLong(args) {
  const processors = cpus();
  const machine = `${processors.length} x ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`;
  const head = `Measured ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, on ${machine}, by \`npm run verify:long\`.`;
  if (args[0] === '--jobs') {
    verifyJobs(head);
    return 0;
  }
  const service = /^--service(?:=(.*))?$/.exec(args[0] ?? '');
  if (service) return verifyService(service[1] ?? '', args[1] ?? SOAK_MINUTES, { commit: commit(), machine });
  const [first = '', ...rest] = args[0] === '--models' ? args.slice(1) : args;
  verifyModels(head, first === '--samples' ? String(rest[0]) : '10000');
  if (args[0] === '--models') return 0;
  verifyJobs(head);
  return verifyService('', SOAK_MINUTES, { commit: commit(), machine });
}

/** @param {string} head @param {string} samples */
function verifyModels(head, samples) {
  const [model = '', baseline = ''] = GENERATORS;
  // The evaluation of a model measures the baseline beside it.
  const table = smell(['evaluate', '--model', model, '--samples', samples, '--seed', '1', '--card']);
  if (existsSync(join(ROOT, 'models', baseline, 'config.json'))) {
    smell(['evaluate', '--model', baseline, '--samples', samples, '--seed', '1', '--card']);
  }
  const measured = GENERATORS.filter((name) => existsSync(join(ROOT, 'models', name, 'config.json'))).map((name) => [
    name,
    JSON.parse(smell(['bench', '--model', name, '--json'])),
  ]);
  if (measured.length < 2) process.stderr.write(`there is no model ${baseline}: nothing to compare with\n`);
  const sections = [
    `# ${model}`,
    head,
    table.trim().replace(/^# .*\n+/, ''),
    '## Generation, `smell bench`',
    figures(measured),
    '## Training, `smell bench --training`',
    figures([['a fresh run of the shipped size', JSON.parse(smell(['bench', '--training', '--json']))]]),
  ];
  const folder = join(ROOT, 'docs', 'results');
  mkdirSync(folder, { recursive: true });
  const text = `${sections.join('\n\n')}\n`;
  writeFileSync(join(folder, `${model}.md`), text);
  process.stdout.write(text);
}

/** One column for each measurement. @param {any[][]} measured name and figures of each */
function figures(measured) {
  const rows = Object.keys(measured[0]?.[1] ?? {}).filter((name) => name !== 'model');
  /** @param {unknown} value */
  const shown = (value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : String(value));
  return [
    `| figure | ${measured.map(([name]) => name).join(' | ')} |`,
    `|---|${measured.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row} | ${measured.map(([, values]) => shown(values[row])).join(' | ')} |`),
  ].join('\n');
}
