/**
 * The `smell` command and the threads of the service as plain JavaScript in dist/, built where their sources have changed since. Threads that
 * load TypeScript each need a second thread for it: without, the service starts sooner and takes less memory. Plain Node; esbuild is in the
 * dependencies that set-up has installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

const PACKAGES = ['core', 'inference', 'report', 'training', 'server', 'cli'];
const MAIN = 'packages/cli/src/main.ts';
/** Builds kept: a service that runs may still load parts of an earlier one. */
const KEPT = 3;

/**
 * Quick when nothing changed.
 *
 * @param {string} root the project folder
 * @param {string} builds where they are kept
 * @returns {Promise<URL>} the module of the `smell` command
 * @throws {Error} when it does not build
 */
export async function buildService(root = ROOT, builds = join(root, 'dist')) {
  const folder = join(builds, stampOf(root));
  if (!existsSync(folder)) {
    const unfinished = join(builds, `unfinished-${process.pid}`);
    try {
      await bundle(root, unfinished);
      putInPlace(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    removeOld(builds);
  }
  return pathToFileURL(join(folder, `${nameOf(MAIN)}.js`));
}

/** @param {string} unfinished @param {string} folder */
function putInPlace(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process built the same at the same time.
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} folder of all builds */
function removeOld(folder) {
  const builds = readdirSync(folder)
    .filter((name) => !name.startsWith('unfinished-'))
    .map((name) => ({ path: join(folder, name), built: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.built - a.built);
  for (const { path } of builds.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

/** @param {string} root @param {string} folder */
async function bundle(root, folder) {
  const { build, stop } = await import('esbuild');
  const threads = PACKAGES.flatMap((name) => threadsIn(join(root, 'packages', name, 'src')));
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, MAIN), ...threads].map((path) => ({ in: path, out: nameOf(path) })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunk-[hash]',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [ours(root, folder, threads.map(nameOf))],
  });
  // Its process would stay as long as this one.
  await stop();
}

/**
 * Bundles what is ours and leaves the rest where npm put it. Tables stay files: JSON is read faster as such. Whoever looks for something
 * beside its own source finds it there.
 *
 * @param {string} root @param {string} folder @param {string[]} threads
 * @returns {import('esbuild').Plugin}
 */
function ours(root, folder, threads) {
  /** @param {string} path */
  const fromDist = (path) => {
    const way = relative(folder, path).split(sep).join('/');
    return way.startsWith('.') ? way : `./${way}`;
  };
  return {
    name: 'ours',
    setup(build) {
      build.onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => ({
        path: fromDist(join(resolveDir, path)),
        external: true,
      }));
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || path.startsWith('@smell/') ? undefined : { path, external: true },
      );
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const source = relative(root, path).split(sep).join('/');
        const contents = text
          .replaceAll(/new URL\('\.\/([\w-]+)\.mjs', import\.meta\.url\)/g, (found, name) =>
            threads.includes(name) ? `new URL('./${name}.js', __here)` : found,
          )
          .replaceAll('import.meta.url', `new URL(${JSON.stringify(fromDist(join(root, source)))}, __here).href`)
          .replaceAll(
            'import.meta.dirname',
            `decodeURIComponent(new URL(${JSON.stringify(fromDist(join(path, '..')))}, __here).pathname)`,
          )
          .replaceAll('__here', 'import.meta.url');
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Modules that begin a worker thread: each lies beside the .mjs that loads it as TypeScript. @param {string} folder @returns {string[]} */
function threadsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return threadsIn(path);
    const module = path.replace(/\.mjs$/, '.ts');
    return path.endsWith('.mjs') && existsSync(module) ? [module] : [];
  });
}

/** @param {string} path */
function nameOf(path) {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/** Of names, sizes and times: contents would take longer to read than they save. @param {string} root */
function stampOf(root) {
  const hash = createHash('sha256').update(process.versions.node);
  const paths = PACKAGES.flatMap((name) => [
    join(root, 'packages', name, 'package.json'),
    join(root, 'packages', name, 'src'),
  ]);
  for (const path of [...paths, join(root, 'package-lock.json'), join(root, 'scripts/build-service.mjs')])
    note(hash, path);
  return hash.digest('hex').slice(0, 16);
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function note(hash, path) {
  const found = statSync(path);
  if (!found.isDirectory()) {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`);
    return;
  }
  for (const name of readdirSync(path).sort()) note(hash, join(path, name));
}
