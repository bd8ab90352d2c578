/**
 * The set-up that every command shares: the right Node, and the dependencies of package-lock.json installed. Does
 * nothing, quickly, when nothing changed. Plain Node without dependencies, because it runs before there are any.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What Vite needs, which builds the studio. */
const MIN_NODE = [20, 19];

/**
 * Make the checkout ready to run. Progress goes to stderr.
 *
 * @param {string} root the project folder
 * @throws {Error} with a message for the user when the set-up cannot be done
 */
export async function setup(root = ROOT) {
  checkNode(process.versions.node);
  if (isInstalled(root)) return;
  const unlock = await lock(join(root, '.cache', 'setup.lock'));
  try {
    // Another run may have finished the work meanwhile.
    if (!isInstalled(root)) await install(root);
  } finally {
    unlock();
  }
}

/** @param {string} version as in `process.versions.node` */
export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) {
    throw new Error(
      `Node ${MIN_NODE.join('.')} or newer is needed, this is ${version}: install it from https://nodejs.org`,
    );
  }
}

/** Whether node_modules holds what package-lock.json asks for. @param {string} root */
export function isInstalled(root) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stampPath = join(root, 'node_modules', '.setup-stamp');
  const stamp = stampOf(lockText);
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return true;
  // npm itself may have been used: it leaves a record of what it installed.
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath) || !sameTree(JSON.parse(lockText), JSON.parse(readFileSync(installedPath, 'utf8')))) {
    return false;
  }
  writeFileSync(stampPath, stamp);
  return true;
}

function stampOf(/** @type {string} */ lockText) {
  return `${createHash('sha256').update(lockText).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/**
 * Optional packages may be missing: they are for other platforms.
 *
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock
 * @param {Lock} wanted @param {Lock} installed
 */
function sameTree(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const found = installed.packages[path];
    if (!path.startsWith('node_modules/')) return true;
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

async function install(/** @type {string} */ root) {
  process.stderr.write('Installing dependencies (once; about a minute)...');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('js') ? [process.execPath, npm] : ['npm'];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // onnxruntime-node's install script, where scripts are allowed, would fetch GPU binaries.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip', npm_config_progress: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(signal ?? status));
  });
  process.stderr.write(code === 0 ? ` done in ${((Date.now() - started) / 1000).toFixed(0)} s.\n` : ' failed.\n');
  if (code !== 0) {
    // What went wrong comes first; after an empty line npm prints its manual.
    const reason = output
      .replaceAll(/^npm (warn|error) ?/gm, '')
      .trim()
      .split(/\n\s*\n(?=Clean install|A complete log)/)[0];
    throw new Error(
      `npm ci ended with ${code}: ${reason}\nMend what npm names (network, proxy, disk), then run again.`,
    );
  }
  writeFileSync(
    join(root, 'node_modules', '.setup-stamp'),
    stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
}

/**
 * Wait until no other set-up runs, then hold the place. A lock whose process is gone is taken over.
 *
 * @param {string} folder
 * @returns {Promise<() => void>} gives the lock back
 */
async function lock(folder) {
  mkdirSync(join(folder, '..'), { recursive: true });
  const owner = join(folder, 'pid');
  const unlock = () => rmSync(folder, { recursive: true, force: true });
  for (let told = false; ; ) {
    try {
      mkdirSync(folder);
      writeFileSync(owner, String(process.pid));
      process.once('exit', unlock);
      return () => {
        process.off('exit', unlock);
        unlock();
      };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!told) process.stderr.write('Waiting for another set-up of this folder to finish...\n');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (existsSync(owner) && !isAlive(Number(readFileSync(owner, 'utf8')))) unlock();
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
