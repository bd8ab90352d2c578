/**
 * A new embedded database, made once at set-up and kept as a tar file: to start from a copy takes a tenth of the time and none of the memory
 * of making one. Without the file a database is made from nothing. Plain Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './setup.mjs';

/**
 * Quick when it is there. Progress goes to stderr.
 *
 * @param {string} root the project folder
 * @throws {Error} when it cannot be made
 */
export function prepareDatabase(root = ROOT) {
  // Where packages/server/src/db/open-database.ts looks for it.
  const path = join(root, '.cache', 'new-database.tar');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'));
  const versionPath = `${path}.version`;
  if (existsSync(path) && existsSync(versionPath) && readFileSync(versionPath, 'utf8') === version) return;
  process.stderr.write('Preparing the embedded database (once; a few seconds)...');
  // In a process of its own: its memory is gone with it.
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: 'utf8' });
  process.stderr.write(status === 0 ? ' done.\n' : ' failed.\n');
  if (status !== 0) throw new Error(`the embedded database cannot be prepared: ${stderr.trim()}`);
  writeFileSync(versionPath, version);
}

/** @param {string} path */
async function make(path) {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create({ dataDir: 'memory://' });
  const dump = await database.dumpDataDir('none');
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  await database.close();
}

const [, script, path] = process.argv;
if (script === fileURLToPath(import.meta.url) && path !== undefined) await make(path);
