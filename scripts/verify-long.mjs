/**
 * What takes too long for every test run: the whole evaluation and the benchmark of each generator, written to
 * docs/results with machine, commit and seed. Needs the training shards (`smell data build`). Plain Node.
 *
 *   npm run verify:long [-- --samples 10000]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

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

function commit() {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout.trim() || 'unknown';
}

/** @param {string[]} args */
export function verifyLong(args) {
  const samples = args[0] === '--samples' ? String(args[1]) : '10000';
  const processors = cpus();
  const machine = `${processors.length} x ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`;
  const head = `Measured ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, on ${machine}.`;
  mkdirSync(join(ROOT, 'docs', 'results'), { recursive: true });
  for (const model of GENERATORS) {
    if (!existsSync(join(ROOT, 'models', model, 'config.json'))) {
      process.stderr.write(`${model} is not there yet: skipped\n`);
      continue;
    }
    const table = smell(['evaluate', '--model', model, '--samples', samples, '--seed', '1']);
    const bench = JSON.parse(smell(['bench', '--model', model, '--json']));
    const lines = Object.entries(bench).map(([name, value]) => `| ${name} | ${value} |`);
    const text = `# ${model}\n\n${head}\n\n${table.trim()}\n\n## smell bench\n\n| figure | value |\n|---|---|\n${lines.join('\n')}\n`;
    const path = join(ROOT, 'docs', 'results', `${model}.md`);
    writeFileSync(path, text);
    process.stdout.write(`${readFileSync(path, 'utf8')}\n`);
  }
  return 0;
}
