/**
 * The studio, built into packages/web/dist where its sources have changed since. Plain Node; Vite is in the dependencies that
 * set-up has installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROOT } from './setup.mjs';

/** What the built files depend on, below the project folder. */
const SOURCES = [
  'packages/web/src',
  'packages/web/public',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/web/scripts/rdkit-without-eval.ts',
  'packages/client/src',
  'packages/core/src',
  'packages/inference/src',
  'package-lock.json',
  'scripts/build-studio.mjs',
];

/**
 * Quick when nothing changed. Progress goes to stderr.
 *
 * @param {string} root the project folder
 * @throws {Error} with what Vite said, when it does not build
 */
export function buildStudio(root = ROOT) {
  const stampPath = join(root, 'packages/web/dist/.stamp');
  const stamp = stampOf(root);
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  process.stderr.write('Building the studio (once; a few seconds)...');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: join(root, 'packages/web'),
    encoding: 'utf8',
    // Whoever starts it may be a test: the studio is built for use all the same.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  process.stderr.write(status === 0 ? ' done.\n' : ' failed.\n');
  if (status !== 0) throw new Error(`the studio does not build: ${error?.message ?? `${stdout}${stderr}`.trim()}`);
  for (const path of filesOf(join(root, 'packages/web/dist')).filter((file) => /\.(js|css|html|svg|wasm)$/.test(file)))
    compress(path);
  writeFileSync(stampPath, stamp);
}

/** Beside the file, as the service looks for it. @param {string} path */
function compress(path) {
  const content = readFileSync(path);
  // The last tenth of 20 MB of WebAssembly would take a minute.
  const quality = path.endsWith('.wasm') ? 6 : constants.BROTLI_MAX_QUALITY;
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

/** @param {string} root */
function stampOf(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
  return `${hash.digest('hex')}\n`;
}

/** A file, or all files of a folder, in order. @param {string} path @returns {string[]} */
function filesOf(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => filesOf(join(path, entry.name)));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}
